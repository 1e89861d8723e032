"""What all tests of reliability stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from measured_runs import MeasuredRuns

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _a_fixed_day_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")


@pytest.fixture(scope="module")
def runs() -> Iterator[MeasuredRuns]:
    runs = MeasuredRuns()
    yield runs
    runs.close()
