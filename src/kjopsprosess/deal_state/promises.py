"""Promises of both sides, from the day they are given until they are kept, dropped or settled."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.deal import Promise

US = "us"


class PromiseStatus(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    SETTLED = "settled"
    """Its step is taken, its maker left or the deal ended: neither kept nor broken."""


class PromiseState(NamedTuple):
    """A promise as it stands."""

    id: str
    by: str
    what: str
    due: date
    step: str | None
    given: date
    times_moved: int = 0
    """How many times it was put off."""
    status: PromiseStatus = PromiseStatus.OPEN

    @property
    def ours(self) -> bool:
        """Whether we owe it."""
        return self.by == US

    @property
    def open(self) -> bool:
        """Whether it is still to be kept."""
        return self.status is PromiseStatus.OPEN

    def overdue(self, today: date) -> bool:
        """Open, and its day is past."""
        return self.open and self.due < today


class PromiseLedger:
    """All promises while a log is replayed."""

    def __init__(self) -> None:
        self.by_id: dict[str, PromiseState] = {}
        self._on: dict[str | None, list[str]] = {}
        """Ids of the promises tied to a step, or to none."""
        self._by: dict[str, list[str]] = {}
        """Ids of the promises of a maker."""

    def add(self, promise: Promise, day: date) -> None:
        """Take in a new promise."""
        self.by_id[promise.id] = PromiseState(promise.id, promise.by, promise.what, promise.due, promise.step, day)
        if promise.by != US:
            self._on.setdefault(promise.step, []).append(promise.id)
            self._by.setdefault(promise.by, []).append(promise.id)

    def close(self, promise_id: str, status: PromiseStatus) -> PromiseState | None:
        """End an open promise; None when there is no such open one."""
        promise = self.by_id.get(promise_id)
        if promise is None or not promise.open:
            return None
        self.by_id[promise_id] = promise._replace(status=status)
        return promise

    def move(self, promise_id: str, due: date) -> bool:
        """Give an open promise a new date; False when there is no such open one. A later date counts as put off."""
        promise = self.by_id.get(promise_id)
        if promise is None or not promise.open:
            return False
        self.by_id[promise_id] = promise._replace(due=due, times_moved=promise.times_moved + (due > promise.due))
        return True

    def settle_for_steps(self, steps: Iterable[str]) -> None:
        """End the customer's open promises on steps that were taken. Ours end only when kept or dropped."""
        for step in steps:
            for promise_id in self._on.pop(step, ()):
                if self.by_id[promise_id].step == step:
                    self.close(promise_id, PromiseStatus.SETTLED)

    def settle_for_people(self, people: Iterable[str]) -> None:
        """End the open promises of people who have left."""
        for person in people:
            for promise_id in self._by.pop(person, ()):
                if self.by_id[promise_id].by == person:
                    self.close(promise_id, PromiseStatus.SETTLED)

    def settle_all(self) -> None:
        """End all open promises of the customer's side."""
        self.settle_for_people(list(self._by))
