"""Step states: what the log says of each step, and whether it is done, skipped, open or waiting."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import dropwhile, takewhile
from typing import NamedTuple

from kjopsprosess.deal_state.told.voices import Voices
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
    voices: Voices
    """Those on whose word it is known."""
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
        self._claimed: dict[str, TakenStep] = {}
        """Steps that somebody skipped and somebody else says are taken: open until it is said who is right."""
        self.acted_on: dict[int, set[str]] = {}
        """Steps on which the customer promised, moved or kept a promise, by the number of the entry in log order."""
        self._number = -1
        """The number of the entry that happens now, in log order, from 0."""
        self._acted: dict[str, tuple[int, date]] = {}
        """For each step, the newest entry in which the customer acted on it through a promise, and its day."""
        self._reopened: dict[str, int] = {}
        """Steps that were reopened and not taken since, with the number of the entry."""
        self._taken_again: dict[str, tuple[int, date]] = {}
        """Steps that were taken again after a reopening: the entry of the reopening, and the day they were taken."""
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
        lost = {step_id for step_id, taken in self.taken.items() if not taken.settles}
        return next((step.id for step in self.map.steps if step.id in lost), None) if lost else None

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
        waits = self.waits_for(step_id) and self.lost_choice_before(step_id) is None
        return StepState.WAITING if waits else StepState.OPEN

    def lost_choice_before(self, step_id: str) -> str | None:
        """For a standstill, the choice before it that fell on another supplier: it may be complained about now."""
        if self.map.by_id[step_id].kind is not StepKind.STANDSTILL:
            return None
        lost = (each for each, taken in self.taken.items() if taken.outcome is Outcome.OTHER and each in self.map.by_id)
        return next((each for each in lost if step_id in self.map.successors[each]), None)

    def waits_for(self, step_id: str) -> tuple[str, ...]:
        """The steps that a step of the map waits for.

        Those directly before it that are not settled; else any before it, also through done ones, that was reopened and
        not taken since. None of them once the customer has acted on the step itself since the reopening.
        """
        direct = tuple(each for each in self.map.by_id[step_id].after if self._holds_up(each, step_id))
        return direct or tuple(each for each in self._reopened if self._holds_up_from_afar(each, step_id))

    def _holds_up(self, each: str, step_id: str) -> bool:
        return not self.settled_on(each) and not self._acted_since(step_id, self._reopened.get(each))

    def _holds_up_from_afar(self, each: str, step_id: str) -> bool:
        later = step_id in self.map.successors.get(each, ())
        return later and not self._overtaken_by_order(each) and not self._acted_since(step_id, self._reopened[each])

    def _acted_since(self, step_id: str, reopened: int | None) -> bool:
        """Whether the customer acted on a step since another was reopened: by a promise on it, or going back to it."""
        if reopened is None:
            return False
        acted, _ = self._acted.get(step_id, (-1, None))
        return acted >= reopened or self._reopened.get(step_id, -1) > reopened

    def begin_entry(self) -> None:
        """The next entry of the log begins to happen."""
        self._number += 1

    def act_on(self, step_id: str, day: date) -> None:
        """Take in that the customer promised something on a step, moved a promise or kept one."""
        self.acted_on.setdefault(self._number, set()).add(step_id)
        self._acted[step_id] = (self._number, day)

    def freed_on(self, step_id: str) -> date | None:
        """The newest day on which a step opened by anything else than that the one before it was settled.

        One that was reopened was taken again, the customer acted on the step itself, or, for a standstill, the choice
        fell on another.
        """
        days = [
            day
            for each, (number, day) in self._taken_again.items()
            if each in self.taken
            and step_id in self.map.successors.get(each, ())
            and not self._acted_since(step_id, number)
        ]
        if lost := self.lost_choice_before(step_id):
            days.append(self.taken[lost].since)
        acted = self._acted.get(step_id)
        if acted and any(step_id in self.map.successors.get(each, ()) for each in self._reopened):
            days.append(acted[1])
        return max(days, default=None)

    def settled_on(self, step_id: str) -> date | None:
        """The day a step was settled, so that those after it may open; None if it is not."""
        if taken := self.taken.get(step_id):
            return taken.since if taken.settles else None
        return self.order_won if self._overtaken_by_order(step_id) else None

    def behind(self, step_id: str) -> bool:
        """Whether a step of the map was not taken although one after it is done. A question, not a demand."""
        untaken = not self.state(step_id).taken and self.reopened_on(step_id) is None
        after = self.map.successors[step_id]
        return untaken and any(taken.state is StepState.DONE for each in after if (taken := self.taken.get(each)))

    def _overtaken_by_order(self, step_id: str) -> bool:
        """A customer who has ordered has bought: what does not come after the order reads as skipped."""
        order = self._order_step
        return (
            order is not None
            and self.order_won is not None
            and step_id != order
            and step_id not in self.map.successors[order]
        )

    def claim(self, step_id: str) -> None:
        """Somebody says otherwise than the one who skipped a step: it is open until it is said who is right."""
        if step_id in self.taken and self.taken[step_id].state is StepState.SKIPPED:
            self._claimed[step_id] = self.taken.pop(step_id)

    def settle_claim(self, step_id: str, by: str) -> None:
        """Somebody's word holds on a step: it is skipped again, if that is who skipped it."""
        taken = self._claimed.pop(step_id, None)
        if taken is not None and by in self.skipped_by(step_id):
            self.taken[step_id] = taken

    def skipped_by(self, step_id: str) -> tuple[str, ...]:
        """Those who skipped a step, when that is the newest thing that had effect on it."""
        newest = self._newest_effect(step_id)
        return newest.item.by if newest and newest.state is StepState.SKIPPED else ()

    def _newest_effect(self, step_id: str) -> StepEvent | None:
        return next((event for event in reversed(self.events.get(step_id, [])) if event.effect), None)

    def record(self, event: StepEvent) -> bool:
        """Take in an event; True when it changed the step's state or whom a choice fell on."""
        self.events.setdefault(event.item.step, []).append(event)
        if not event.effect:
            return False
        step_id = event.item.step
        self._claimed.pop(step_id, None)
        before = self.taken.pop(step_id, None)
        if event.state is StepState.OPEN:
            self._reopened[step_id] = self._number
            return True
        if step_id in self._reopened:
            self._taken_again[step_id] = (self._reopened.pop(step_id), event.day)
        outcome = self._outcome(event.item)
        repeated = before is not None and (before.state, before.outcome) == (event.state, outcome)
        self.taken[step_id] = TakenStep(event.state, before.since if before and repeated else event.day, outcome)
        return not repeated

    def _outcome(self, item: Done | Skipped | Reopened) -> Outcome | None:
        step = self.map.known[item.step]
        if step.kind is None:
            return None
        # Only a `done` has one. An order without one is ours.
        outcome: Outcome | None = getattr(item, "outcome", None)
        return outcome or (Outcome.US if step.kind is StepKind.ORDER else None)

    def events_on(self, step_id: str, day: date | None) -> Iterator[StepEvent]:
        """What the log says of a step on a day, the newest first. Entries come by date."""
        newest = reversed(self.events.get(step_id, ()))
        return takewhile(lambda event: event.day == day, dropwhile(lambda event: day and event.day > day, newest))

    def reopening(self, step_id: str) -> StepEvent | None:
        """The reopening of a step, when that is the newest thing that had effect on it."""
        newest = self._newest_effect(step_id)
        return newest if newest and newest.state is StepState.OPEN else None

    def reopened_on(self, step_id: str) -> date | None:
        """The day of the reopening, when that is the newest thing that had effect on the step."""
        newest = self.reopening(step_id)
        return newest.day if newest else None
