"""What all tests of reliability stand on."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _a_fixed_day_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")
