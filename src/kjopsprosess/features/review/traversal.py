"""How one customer went through each step: whether it was reached, how it ended, and how many days it was open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import stopped_at
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepHistory, StepState
from kjopsprosess.model.deal import Done, Reopened
from kjopsprosess.model.values import days_since

from .extract import StepTraversal, TraversalState

UNMEASURED_STATES = (TraversalState.SKIPPED, TraversalState.OVERTAKEN, TraversalState.UNRECORDED)
"""States in which the days that a step was open do not tell how long it takes."""


def step_traversals(situation: Situation) -> Iterator[StepTraversal]:
    """The traversal of every step of a deal's map that was reached, in map order, from its log alone."""
    intervals, last_day = _open_intervals(situation), _last_day(situation)
    stopped = stopped_at(situation) if situation.ended else None
    for step in situation.map.steps:
        interval = intervals[step.id]
        state = _state(situation, step, stopped, seen=interval.seen)
        if state is None:
            continue
        days = since = None
        if state not in UNMEASURED_STATES and not interval.unknown:
            days = interval.days_until(last_day)
            since = interval.opened[0] if interval.opened and last_day is None else None
        doers = " ".join(_roles_of_doers(situation, step.id)) if state is TraversalState.DONE else ""
        yield StepTraversal(step.id, state, interval.reopened, days, since, doers)


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


def _last_day(situation: Situation) -> date | None:
    """The day until which an open step was open: the day the deal ended. None while it goes on."""
    ending = situation.history.ending
    return ending.day if ending is not None and situation.ended else None


def _roles_of_doers(situation: Situation, step_id: str) -> list[str]:
    """The roles of those at the customer who did a step, since it was last reopened, each once."""
    doers: list[str] = []
    for event in situation.history.steps.events[step_id]:
        if event.effect and isinstance(event.item, Done):
            doers.extend(event.item.by)
        elif event.effect:
            doers.clear()
    people = [situation.people[each] for each in doers if each in situation.people]
    return sorted({role for person in people if person.is_customer for role in person.roles})


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

    def days_until(self, last: date | None) -> int:
        """The days of stays that are over, and of the one that is not, until the last day if there was one."""
        return self.days + (days_since(self.opened[0], last) if self.opened and last else 0)


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
