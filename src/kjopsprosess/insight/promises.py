"""Promises of both sides, from the day they are given until they are kept, dropped or settled."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.deal import Promise

US = "us"


class Fate(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    SETTLED = "settled"
    """Its step is taken, its maker left or the deal ended: neither kept nor broken."""


class Pledge(NamedTuple):
    """A promise as it stands."""

    id: str
    by: str
    what: str
    due: date
    step: str | None
    given: date
    moves: int = 0
    """How many times it was put off."""
    fate: Fate = Fate.OPEN

    @property
    def ours(self) -> bool:
        """Whether we owe it."""
        return self.by == US

    @property
    def open(self) -> bool:
        """Whether it is still to be kept."""
        return self.fate is Fate.OPEN

    def overdue(self, today: date) -> bool:
        """Open, and its day is past."""
        return self.open and self.due < today


class Promises:
    """All promises while a log is replayed."""

    def __init__(self) -> None:
        self.given: dict[str, Pledge] = {}

    def give(self, promise: Promise, day: date) -> None:
        """Take in a new promise."""
        self.given[promise.id] = Pledge(promise.id, promise.by, promise.what, promise.due, promise.step, day)

    def end(self, promise_id: str, fate: Fate) -> Pledge | None:
        """End an open promise; None when there is no such open one."""
        pledge = self.given.get(promise_id)
        if pledge is None or not pledge.open:
            return None
        self.given[promise_id] = pledge._replace(fate=fate)
        return pledge

    def move(self, promise_id: str, due: date) -> bool:
        """Give an open promise a new date; False when there is no such open one. A later date counts as put off."""
        pledge = self.given.get(promise_id)
        if pledge is None or not pledge.open:
            return False
        self.given[promise_id] = pledge._replace(due=due, moves=pledge.moves + (due > pledge.due))
        return True

    def settle(self, applies: Callable[[Pledge], bool]) -> None:
        """End the customer's open promises that something has overtaken. Ours end only when kept or dropped."""
        for pledge in list(self.given.values()):
            if pledge.open and not pledge.ours and applies(pledge):
                self.end(pledge.id, Fate.SETTLED)
