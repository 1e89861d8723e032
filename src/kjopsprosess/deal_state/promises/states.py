"""Promises of both sides, from the day they are given until the log says that they are kept or dropped.

A step that is done ends no promise on it: whoever promised may still owe it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from kjopsprosess.deal_state.told.voices import NO_VOICES, Voices
from kjopsprosess.model.values import US

NO_TEAM: Mapping[str, str] = MappingProxyType({})
MOVED_TOO_OFTEN = 3
"""A promise that was put off so many times is none any more: nobody counts on its day."""


class PromiseStatus(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    SETTLED = "settled"
    """The customer skipped its step, or the deal ended: neither kept nor broken."""


class OneOfUs(NamedTuple):
    """A member of the team in kp.yaml."""

    id: str
    name: str
    """The full name; the id where the team has nobody with it."""


def members_of_us(ids: Iterable[str], team: Mapping[str, str]) -> tuple[OneOfUs, ...]:
    """Those of us with these ids. `team` has names by id."""
    return tuple(OneOfUs(each, team.get(each, each)) for each in ids)


class PromiseState(NamedTuple):
    """A promise as it stands."""

    id: str
    makers: tuple[str, ...]
    """Who gave it: us alone, or one or several others together."""
    what: str
    due: date
    step: str | None
    """The step it helps along: the one that was named, else the one it was filed under."""
    given: date
    step_named: bool = False
    """Whether the file names the step, or says that there is none."""
    told_by: tuple[str, ...] = ()
    """Those we have it from, when none of its makers told us and none was known to us then: hearsay, no advance."""
    times_moved: int = 0
    """How many times it was put off."""
    status: PromiseStatus = PromiseStatus.OPEN
    voices: Voices = NO_VOICES
    """Those on whose word it is known, when it is the customer's."""
    of_us: tuple[OneOfUs, ...] = ()
    """Who of us gave it, where the file says so."""

    @property
    def ours(self) -> bool:
        """Whether we owe it."""
        return US in self.makers

    @property
    def by(self) -> str:
        """The first of those who gave it."""
        return self.makers[0]

    @property
    def open(self) -> bool:
        """Whether it is still to be kept."""
        return self.status is PromiseStatus.OPEN

    @property
    def moved_too_often(self) -> bool:
        """Whether it was put off so many times that it promises nothing."""
        return self.times_moved >= MOVED_TOO_OFTEN

    def overdue(self, today: date) -> bool:
        """Open, and its day is past."""
        return self.open and self.due < today


class PromiseLedger:
    """All promises while a log is replayed."""

    def __init__(self) -> None:
        self.by_id: dict[str, PromiseState] = {}
        self._on: dict[str | None, list[str]] = {}
        """Ids of the promises tied to a step, or to none."""

    def add(self, promise: PromiseState) -> None:
        """Take in a new promise."""
        self.by_id[promise.id] = promise
        if not promise.ours:
            self._on.setdefault(promise.step, []).append(promise.id)

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

    def settle_skipped(self, steps: Iterable[str]) -> None:
        """End the customer's open promises on steps that they skip. Ours end only when kept or dropped."""
        for step in steps:
            for promise_id in self._on.pop(step, ()):
                if self.by_id[promise_id].step == step:
                    self.close(promise_id, PromiseStatus.SETTLED)

    def settle_all(self) -> None:
        """End all open promises of the customer's side."""
        self.settle_skipped([step for step in self._on if step is not None])
        for promise_id in self._on.pop(None, ()):
            self.close(promise_id, PromiseStatus.SETTLED)
