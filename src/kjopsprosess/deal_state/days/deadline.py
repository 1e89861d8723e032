"""The deadline: the day by which the customer must have bought, or have taken one step."""

from datetime import date
from typing import TYPE_CHECKING

from .facts import Deadline
from .ruling_days import days_in_force

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal, Entry


def deadline(situation: "Situation") -> Deadline | None:
    """The deadline that was set last; None when there is none, or none of the days has its id."""
    set_to, set_on = situation.deal.deadline, None
    for replayed in situation.history.entries:
        if replayed.entry.deadline is not None:
            set_to, set_on = replayed.entry.deadline, replayed.entry.date
    if not isinstance(set_to, str):
        return Deadline(set_to, None, set_on) if set_to else None
    found = next((day for day in days_in_force(situation) if day.name == set_to), None)
    return Deadline(found.day, found, set_on) if found else None


def deadline_before(deal: "Deal", entry: "Entry") -> date | str | None:
    """The deadline that held before an entry of the log: a day, or the id of one; None when there was none."""
    set_to = deal.deadline
    for each in sorted(deal.log, key=lambda each: each.date):
        if each is entry:
            break
        set_to = each.deadline or set_to
    return set_to


def reached_on(situation: "Situation", found: Deadline) -> date | None:
    """The day on which what the deadline is for was done: its step, or the order; None as long as it is not."""
    if found.step is None:
        return situation.history.steps.order_won
    steps, step_id = situation.history.steps, found.step.id
    return steps.taken[step_id].since if step_id in steps.taken else steps.settled_on(step_id)
