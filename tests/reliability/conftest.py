"""What all tests of reliability stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from measured_runs import MeasuredRuns

from kjopsprosess.app.loading import renew_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.cached_facts import FactKind


@pytest.fixture(autouse=True)
def _a_fixed_day_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")


@pytest.fixture(scope="module")
def runs() -> Iterator[MeasuredRuns]:
    runs = MeasuredRuns()
    yield runs
    runs.close()


@pytest.fixture
def read_deals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The deals whose files were read, as it goes on."""
    found: list[str] = []
    read = renew_facts._text

    def noted(context: CommandContext, kind: FactKind[Any], make: Callable[..., Any], deal: str) -> str:
        found.append(deal)
        return read(context, kind, make, deal)

    monkeypatch.setattr(renew_facts, "_text", noted)
    return found
