"""A day that told sentences name, for tests."""

from __future__ import annotations

from datetime import date

FEB_10 = date(2027, 2, 10)
