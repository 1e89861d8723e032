"""Promises of both sides, from the day they are given until they are kept, dropped or settled."""

from collections.abc import Iterable
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
        self._on: dict[str | None, list[str]] = {}
        """Ids of the promises tied to a step, or to none."""
        self._by: dict[str, list[str]] = {}
        """Ids of the promises of a maker."""

    def give(self, promise: Promise, day: date) -> None:
        """Take in a new promise."""
        self.given[promise.id] = Pledge(promise.id, promise.by, promise.what, promise.due, promise.step, day)
        if promise.by != US:
            self._on.setdefault(promise.step, []).append(promise.id)
            self._by.setdefault(promise.by, []).append(promise.id)

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

    def settle_on(self, steps: Iterable[str]) -> None:
        """End the customer's open promises on steps that were taken. Ours end only when kept or dropped."""
        for step in steps:
            for promise_id in self._on.pop(step, ()):
                if self.given[promise_id].step == step:
                    self.end(promise_id, Fate.SETTLED)

    def settle_of(self, people: Iterable[str]) -> None:
        """End the open promises of people who have left."""
        for person in people:
            for promise_id in self._by.pop(person, ()):
                if self.given[promise_id].by == person:
                    self.end(promise_id, Fate.SETTLED)

    def settle_all(self) -> None:
        """End all open promises of the customer's side."""
        self.settle_of(list(self._by))
