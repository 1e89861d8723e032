"""How one customer went through each step: whether it was reached, how it ended, and how many days it was open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import stopped_at
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.deal_state.step_states import StepEvent, StepHistory, StepState
from kjopsprosess.model.deal import Done, Reopened
from kjopsprosess.model.values import days_since


class TraversalState(StrEnum):
    """Where a customer stands with a step that was reached. Each stands in exactly one place."""

    DONE = "done"
    SKIPPED = "skipped"
    """On the customer's word."""
    OVERTAKEN = "overtaken"
    """The order came without it."""
    OPEN = "open"
    WAITING = "waiting"
    """It was open, and waits again since an earlier step was reopened."""
    STOPPED = "stopped"
    """The deal ended here: the same step that the brief gives for a deal that has ended."""
    LEFT = "left"
    """It was open beside the step where the deal ended."""
    UNRECORDED = "unrecorded"
    """The customer has done a later step, and nobody has recorded this one."""


UNMEASURED_STATES = (None, TraversalState.SKIPPED, TraversalState.OVERTAKEN, TraversalState.UNRECORDED)
"""States in which the days that a step was open do not tell how long it takes."""


class StepTraversal(NamedTuple):
    """One customer and one step."""

    state: TraversalState | None
    """None: never reached."""
    reopened: int
    """How many times the customer went back to it."""
    days: int | None
    """The days it was open, in total. None: the log does not tell."""

    @property
    def reached(self) -> bool:
        """Whether the step was open to the customer, or was taken."""
        return self.state is not None

    @property
    def done(self) -> bool:
        """Whether the customer did it, so that the days are all of them; else they are "at least"."""
        return self.state is TraversalState.DONE


def step_traversals(situation: Situation) -> dict[str, StepTraversal]:
    """The traversal of every step of a deal's map, from its log alone."""
    intervals = _open_intervals(situation)
    stopped = stopped_at(situation) if situation.ended else None
    found = {}
    for step in situation.map.steps:
        interval = intervals[step.id]
        state = _state(situation, step, stopped, seen=interval.seen)
        measured = state not in UNMEASURED_STATES and not interval.unknown
        found[step.id] = StepTraversal(
            state, interval.reopened, interval.days_until(_last_day(situation)) if measured else None
        )
    return found


def _state(situation: Situation, step: MapStep, stopped: MapStep | None, *, seen: bool) -> TraversalState | None:
    state, ledger = situation.states[step.id], situation.history.steps
    if state.taken and not ledger.chose_other(step.id):
        if state is StepState.DONE:
            return TraversalState.DONE
        return TraversalState.SKIPPED if step.id in ledger.taken else TraversalState.OVERTAKEN
    return _state_untaken(situation, step, stopped) if seen else None


def _state_untaken(situation: Situation, step: MapStep, stopped: MapStep | None) -> TraversalState:
    """The state of a step that was reached and not taken."""
    if step is stopped:
        return TraversalState.STOPPED
    if step.id in situation.behind:
        return TraversalState.UNRECORDED
    if situation.ended:
        return TraversalState.LEFT
    return TraversalState.OPEN if situation.states[step.id] is StepState.OPEN else TraversalState.WAITING


def _last_day(situation: Situation) -> date:
    """The day until which an open step has been open: today, or the day the deal ended."""
    ending = situation.history.ending
    return ending.day if ending is not None and situation.ended else situation.today


class _OpenInterval:
    """How long a step has been open so far, while the log is replayed."""

    def __init__(self) -> None:
        self.opened: tuple[date, int] | None = None
        """The day, and the number of the entry; None while it is not open."""
        self.days = 0
        self.state: StepState | None = None
        """The state of the step after the last entry."""
        self.seen = False
        self.unknown = False
        self.reopened = 0

    def open(self, day: date, entry: int) -> None:
        self.opened, self.seen = (day, entry), True

    def close(self, day: date, entry: int) -> None:
        """End the interval. What opened and closed in one entry happened before anybody told us."""
        assert self.opened is not None, "only an open stay ends"
        since, opening_entry = self.opened
        self.days += days_since(since, day)
        self.unknown = self.unknown or opening_entry == entry
        self.opened = None

    def days_until(self, last: date) -> int:
        return self.days + (days_since(self.opened[0], last) if self.opened else 0)


def _open_intervals(situation: Situation) -> dict[str, _OpenInterval]:
    """Replay the log entry by entry, and record when each step opens and closes."""
    entries = situation.history.entries
    ledger = StepHistory(situation.map)
    intervals = {step.id: _OpenInterval() for step in situation.map.steps}
    events, acted_on = _by_entry(situation), situation.history.steps.acted_on
    for number, each in enumerate(entries):
        ledger.begin_entry()
        if number and number not in events and number not in acted_on:
            continue
        day = each.entry.date
        if not number:
            _update_intervals(ledger, intervals, day, number, behind=set())
        behind = _behind(ledger)
        for event in events.get(number, ()):
            ledger.record(event)
            if event.effect and isinstance(event.item, Reopened) and event.item.step in intervals:
                intervals[event.item.step].reopened += 1
        for step_id in acted_on.get(number, ()):
            ledger.act_on(step_id, day)
        _update_intervals(ledger, intervals, day, number, behind=behind)
    return intervals


def _update_intervals(
    ledger: StepHistory, intervals: dict[str, _OpenInterval], day: date, number: int, *, behind: set[str]
) -> None:
    """Update which steps are open. A step done while it waited, or was behind, has an unknown number of days."""
    for step_id, interval in intervals.items():
        state = ledger.state(step_id)
        if state is StepState.OPEN and interval.opened is None:
            interval.open(day, number)
        elif state is not StepState.OPEN and interval.opened is not None:
            interval.close(day, number)
            interval.unknown = interval.unknown or step_id in behind
        elif state is StepState.DONE and interval.state is StepState.WAITING:
            interval.unknown = True
        interval.seen = interval.seen or state is StepState.DONE
        interval.state = state


def _behind(ledger: StepHistory) -> set[str]:
    done = {step_id for step_id, taken in ledger.taken.items() if taken.state is StepState.DONE}
    return {step_id for step_id, later in ledger.map.successors.items() if later & done}


def _by_entry(situation: Situation) -> dict[int, list[StepEvent]]:
    """The events of the log by the number of their entry in log order, as they happen inside it."""
    numbers = {replayed.file_index: number for number, replayed in enumerate(situation.history.entries)}
    found: dict[int, list[StepEvent]] = {}
    for event in sorted(_events(situation), key=_rank):
        found.setdefault(numbers[event.file_index], []).append(event)
    return found


def _events(situation: Situation) -> Iterator[StepEvent]:
    for events in situation.history.steps.events.values():
        yield from events


def _rank(event: StepEvent) -> int:
    """Inside an entry what is reopened comes first, and what is done last."""
    return 0 if isinstance(event.item, Reopened) else 2 if isinstance(event.item, Done) else 1
