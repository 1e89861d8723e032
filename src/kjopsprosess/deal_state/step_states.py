"""Step states: what the log says of each step, and whether it is done, skipped, open or waiting."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.deal import Done, Reopened, Skipped
from kjopsprosess.model.values import Outcome, StepKind

from .step_map import StepMap


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    SKIPPED = "skipped"
    OPEN = "open"
    WAITING = "waiting"
    RETIRED = "retired"
    """The process once had it, or will have it, and the log speaks of it: history, outside the map."""

    @property
    def taken(self) -> bool:
        """Whether the customer is past it."""
        return self in (StepState.DONE, StepState.SKIPPED)


class StepEvent(NamedTuple):
    """One `done`, `skipped` or `reopened` in the log."""

    item: Done | Skipped | Reopened
    day: date
    file_index: int
    """Place of its entry in the file's log, from 0."""
    sources: tuple[str, ...]
    state: StepState
    """What it makes of the step: done, skipped, or open when reopened."""
    effect: bool
    """Whether it counts; a reopening of an open step, for one, does not."""
    hearsay: bool = False
    """A `done` that nobody at the customer told us of and nobody saw: it proves nothing."""
    told_by: tuple[str, ...] = ()
    """Hearsay: those who were there, such as a partner."""


class TakenStep(NamedTuple):
    """A step that an event took."""

    state: StepState
    since: date
    """The day its present run of `done`, or of `skipped`, began; later proof does not move it."""
    outcome: Outcome | None

    @property
    def settles(self) -> bool:
        """Whether steps after it may open: a choice that fell on somebody else opens nothing."""
        return self.outcome in (None, Outcome.US)


class StepHistory:
    """What has happened to each step so far while a log is replayed."""

    def __init__(self, step_map: StepMap) -> None:
        self.map = step_map
        self.events: dict[str, list[StepEvent]] = {}
        self.taken: dict[str, TakenStep] = {}
        self._order_step = next((step.id for step in step_map.steps if step.kind is StepKind.ORDER), None)

    @property
    def order_won(self) -> date | None:
        """The day the order became ours, if it is."""
        taken = self.taken.get(self._order_step or "")
        return taken.since if taken and taken.state is StepState.DONE and taken.settles else None

    def is_won_order(self, step_id: str) -> bool:
        """Whether a step is the order, and it is ours."""
        return step_id == self._order_step and self.order_won is not None

    @property
    def lost_choice_step(self) -> str | None:
        """The step where the choice now falls on another supplier or on nothing."""
        return next((step.id for step in self.map.steps if self.chose_other(step.id)), None)

    def chose_other(self, step_id: str) -> bool:
        """Whether the choice of a step of the map now falls on another supplier or on nothing."""
        return step_id in self.map.by_id and step_id in self.taken and not self.taken[step_id].settles

    def state(self, step_id: str) -> StepState:
        """The state of a step at this moment of the log."""
        if step_id not in self.map.by_id:
            return StepState.RETIRED
        if taken := self.taken.get(step_id):
            return taken.state
        if self._overtaken_by_order(step_id):
            return StepState.SKIPPED
        return (
            StepState.OPEN
            if all(self.settled_on(each) for each in self.map.by_id[step_id].after)
            else StepState.WAITING
        )

    def settled_on(self, step_id: str) -> date | None:
        """The day a step was settled, so that those after it may open; None if it is not."""
        if taken := self.taken.get(step_id):
            return taken.since if taken.settles else None
        return self.order_won if self._overtaken_by_order(step_id) else None

    def behind(self, step_id: str) -> bool:
        """Whether a step of the map was not taken although one after it is done. A question, not a demand."""
        untaken = not self.state(step_id).taken and self.reopened_on(step_id) is None
        return untaken and any(self.state(each) is StepState.DONE for each in self.map.successors[step_id])

    def _overtaken_by_order(self, step_id: str) -> bool:
        """A customer who has ordered has bought: what does not come after the order reads as skipped."""
        order = self._order_step
        return (
            order is not None
            and self.order_won is not None
            and step_id != order
            and step_id not in self.map.successors[order]
        )

    def record(self, event: StepEvent) -> bool:
        """Take in an event; True when it changed the step's state or whom a choice fell on."""
        self.events.setdefault(event.item.step, []).append(event)
        if not event.effect:
            return False
        step_id = event.item.step
        before = self.taken.pop(step_id, None)
        if event.state is StepState.OPEN:
            return True
        outcome = self._outcome(event.item)
        same_run = before is not None and before.state is event.state
        since = before.since if before and same_run else event.day
        if before and same_run and outcome != before.outcome:
            since = event.day
        self.taken[step_id] = TakenStep(event.state, since, outcome)
        return before is None or (before.state, before.outcome) != (event.state, outcome)

    def _outcome(self, item: Done | Skipped | Reopened) -> Outcome | None:
        step = self.map.known[item.step]
        if step.kind is None:
            return None
        outcome: Outcome | None = getattr(item, "outcome", None)
        return outcome or (Outcome.US if step.kind is StepKind.ORDER else None)

    def reopened_on(self, step_id: str) -> date | None:
        """The day of the reopening, when that is the newest thing that had effect on the step."""
        newest = next((event for event in reversed(self.events.get(step_id, [])) if event.effect), None)
        return newest.day if newest and newest.state is StepState.OPEN else None
