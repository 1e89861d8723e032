"""What we have done, and how much of it served the customer's next step. Counted, never listed."""

from datetime import timedelta
from typing import NamedTuple

from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import Timing, days_since

from .next_step import open_since
from .situation import Situation
from .step_map import MapStep
from .step_states import StepState

RECENT_WORK = timedelta(weeks=8)


class OurWork(NamedTuple):
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


def count_our_work(situation: Situation) -> OurWork:
    """Count our work since the customer's last act, over eight weeks, and in the steps that are done."""
    entries = situation.history.entries
    last = max((place for place, each in enumerate(entries) if each.customer_acted), default=None)
    later = entries if last is None else entries[last + 1 :]
    since = (entries[last] if last is not None else entries[0]).entry.date if entries else None
    recent = [action for action in situation.history.our_actions if action.day > situation.today - RECENT_WORK]
    done = [step for step in situation.map.steps if situation.states[step.id] is StepState.DONE]
    named = {(action.step, action.action) for action in situation.history.our_actions}
    tasks = [(step.id, action.id) for step in done for action in step.step.seller_actions]
    return OurWork(
        days_since_customer=None if since is None else days_since(since, situation.today),
        our_acts=sum(each.our_acts for each in later),
        contacts=sum(1 for each in later if each.entry.how),
        recent=len(recent),
        wasted=sum(1 for action in recent if action.wasted),
        tasks=len(tasks),
        undone=sum(1 for task in tasks if task not in named),
    )


def pending_actions(situation: Situation, step: MapStep) -> tuple[SellerAction, ...]:
    """Our actions for a step that nobody has done since it opened: before, during, after the contact."""
    since = open_since(situation, step)
    done = {d.action for d in situation.history.our_actions if d.step == step.id and (since is None or d.day >= since)}
    left = [action for action in step.step.seller_actions if action.id not in done]
    return tuple(sorted(left, key=lambda action: list(Timing).index(action.when)))
