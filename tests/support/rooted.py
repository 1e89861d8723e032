"""A workspace and the systems it may lie on, for tests."""

from __future__ import annotations

import sys

import pytest

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")
