"""What we have done, and how much of it served the customer's next step. Counted, never listed."""

from datetime import timedelta
from typing import NamedTuple

from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import Timing

from .next_step import opened
from .situation import Situation, age
from .step_map import MapStep
from .step_states import State

WASTE_WINDOW = timedelta(weeks=8)


class Effort(NamedTuple):
    """Our work against the customer's."""

    days_since_customer: int | None
    """Days since the customer's last act, or since the first entry when there was none; None with an empty log."""
    our_acts: int
    """What we have done in later entries."""
    contacts: int
    """Contacts in later entries."""
    recent: int
    """What we have done over the last eight weeks."""
    wasted: int
    """How much of that served no step that was open to the customer."""
    tasks: int
    """Our tasks in the steps the customer has done."""
    undone: int
    """Those of them we never did."""


def effort(situation: Situation) -> Effort:
    """Count our work since the customer's last act, over eight weeks, and in the steps that are done."""
    told = situation.history.told
    last = max((place for place, each in enumerate(told) if each.customer_acted), default=None)
    later = told if last is None else told[last + 1 :]
    since = (told[last] if last is not None else told[0]).entry.date if told else None
    recent = [did for did in situation.history.dids if did.day > situation.today - WASTE_WINDOW]
    done = [step for step in situation.map.steps if situation.states[step.id] is State.DONE]
    named = {(did.step, did.action) for did in situation.history.dids}
    tasks = [(step.id, action.id) for step in done for action in step.step.seller_actions]
    return Effort(
        days_since_customer=None if since is None else age(since, situation.today),
        our_acts=sum(each.our_acts for each in later),
        contacts=sum(1 for each in later if each.entry.how),
        recent=len(recent),
        wasted=sum(1 for did in recent if did.wasted),
        tasks=len(tasks),
        undone=sum(1 for task in tasks if task not in named),
    )


def must_do(situation: Situation, step: MapStep) -> tuple[SellerAction, ...]:
    """Our actions for a step that nobody has done since it opened: before, during, after the contact."""
    since = opened(situation, step)
    done = {d.action for d in situation.history.dids if d.step == step.id and (since is None or d.day >= since)}
    left = [action for action in step.step.seller_actions if action.id not in done]
    return tuple(sorted(left, key=lambda action: list(Timing).index(action.when)))
