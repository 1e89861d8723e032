"""Promises of both sides, from the day they are given until the log says that they are kept or dropped.

A step that is done ends no promise on it: whoever promised may still owe it.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from heapq import heappop, heappush
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

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


class Leaver(Protocol):
    """Somebody who may leave."""

    @property
    def left(self) -> bool:
        """Whether they have left."""

    @property
    def leaves(self) -> date | None:
        """The day on which they leave."""


L = TypeVar("L", bound=Leaver)


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
    kept_on: date | None = None
    """The day on which it was kept: that of the entry that tells it, unless the log names an earlier one."""

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


Counts = Callable[[tuple[str, ...]], bool]
"""Whether promises of certain makers count."""


class PromiseLedger:
    """All promises while a log is replayed.

    Those on a step are found by step and makers, so that a log of any length takes as long for each of its entries.
    """

    def __init__(self) -> None:
        self.by_id: dict[str, PromiseState] = {}
        self._on: dict[str | None, list[str]] = {}
        """Ids of the promises tied to a step, or to none."""
        self._due: dict[str | None, dict[tuple[str, ...], list[tuple[date, str]]]] = {}
        """Heaps of day and id, by step and makers; what no longer holds is dropped when it comes to the top."""
        self._given: dict[str | None, dict[tuple[str, ...], list[str]]] = {}
        """Ids of all promises in the order given, by step and makers."""

    def add(self, promise: PromiseState) -> None:
        """Take in a new promise. It counts on its step after `file`."""
        self.by_id[promise.id] = promise
        if not promise.ours:
            self._on.setdefault(promise.step, []).append(promise.id)

    def file(self, promise_id: str) -> None:
        """Let a promise that was taken in count on its step."""
        promise = self.by_id[promise_id]
        heap = self._due.setdefault(promise.step, {}).setdefault(promise.makers, [])
        heappush(heap, (promise.due, promise_id))
        self._given.setdefault(promise.step, {}).setdefault(promise.makers, []).append(promise_id)

    def soonest(self, step: str, counts: Counts) -> date | None:
        """The earliest day of an open promise on a step, by makers who count."""
        heaps = ((makers, heap) for makers, heap in self._due.get(step, {}).items() if counts(makers))
        return min((day for makers, heap in heaps if (day := self._top(heap, step, makers))), default=None)

    def newest(self, step: str, counts: Counts) -> date | None:
        """The day on which the newest promise on a step was given by makers who count, whatever became of it."""
        given = ((makers, ids) for makers, ids in self._given.get(step, {}).items() if counts(makers))
        return max((day for makers, ids in given if (day := self._last(ids, step, makers))), default=None)

    def _top(self, heap: list[tuple[date, str]], step: str, makers: tuple[str, ...]) -> date | None:
        while heap:
            due, promise_id = heap[0]
            promise = self._filed(promise_id, step, makers)
            if promise and promise.open and promise.due == due:
                return due
            heappop(heap)
        return None

    def _last(self, ids: list[str], step: str, makers: tuple[str, ...]) -> date | None:
        while ids:
            if promise := self._filed(ids[-1], step, makers):
                return promise.given
            ids.pop()
        return None

    def _filed(self, promise_id: str, step: str, makers: tuple[str, ...]) -> PromiseState | None:
        """The promise, unless another with its id, which is an error, has taken its place."""
        promise = self.by_id[promise_id]
        return promise if (promise.step, promise.makers) == (step, makers) else None

    def close(self, promise_id: str, status: PromiseStatus, kept_on: date | None = None) -> PromiseState | None:
        """End an open promise; None when there is no such open one. `kept_on`: the day on which it was kept."""
        promise = self.by_id.get(promise_id)
        if promise is None or not promise.open:
            return None
        self.by_id[promise_id] = promise._replace(status=status, kept_on=kept_on)
        return promise

    def move(self, promise_id: str, due: date) -> bool:
        """Give an open promise a new date; False when there is no such open one. A later date counts as put off."""
        promise = self.by_id.get(promise_id)
        if promise is None or not promise.open:
            return False
        self.by_id[promise_id] = promise._replace(due=due, times_moved=promise.times_moved + (due > promise.due))
        heappush(self._due[promise.step][promise.makers], (due, promise_id))
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


def leave_before_due(promise: PromiseState, people: Mapping[str, L], today: date) -> tuple[L, ...]:
    """Those who gave a promise and leave after today, no later than it is due, if nobody who gave it is there then."""
    makers = [people[each] for each in promise.makers if each in people]
    still = [each for each in makers if (each.leaves > today if each.leaves else not each.left)]
    gone = [each for each in still if each.leaves and each.leaves <= promise.due]
    # Of a maker who is not in the file nobody knows that they leave.
    return tuple(gone) if len(gone) == len(still) and len(makers) == len(promise.makers) else ()
