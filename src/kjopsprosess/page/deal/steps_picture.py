"""The picture of the steps of a deal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.steps.next_step import next_step, open_promises_on
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.page.page import DrawnStep, Mark, Picture

from .signs import strip_of

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.steps.step_map import MapStep
    from kjopsprosess.messages.messages import Messages

MARKS = {
    StepState.DONE: Mark.DONE,
    StepState.SKIPPED: Mark.SKIPPED,
    StepState.OPEN: Mark.OPEN,
    StepState.WAITING: Mark.WAITING,
}


def small_picture(situation: Situation, messages: Messages) -> Picture:
    """A sign for each step, with the names for those who hear the page; elsewhere the line of signs."""
    said = messages.documents
    chosen = next_step(situation, planned_contact(situation))
    numbers = {step.id: number for number, step in enumerate(situation.map.steps, 1)}
    steps = []
    for step in situation.map.steps:
        mark = _mark(situation, step, chosen)
        late = any(promise.overdue(situation.today) for promise in open_promises_on(situation, step))
        after = tuple(numbers[each] for each in step.after)
        state = said.states[mark.value]
        notes = (said.late_promise,) if late else ()
        steps.append(DrawnStep(numbers[step.id], step.name, after, mark, state, notes, late))
    title = said.of_deal.format(customer=situation.deal.customer)
    return Picture(title, tuple(steps), said.after, messages.and_, strip_of(steps), small=True)


def _mark(situation: Situation, step: MapStep, chosen: MapStep | None) -> Mark:
    if step is chosen:
        return Mark.NEXT
    return Mark.ASK if step.id in situation.behind else MARKS[situation.states[step.id]]
