"""What we have done, and how much of it served the customer's next step. Counted, never listed."""

from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import Outcome, TaskCondition, Timing

from .next_step import open_since
from .step_map import MapStep
from .step_states import StepState

RECENT_WORK = timedelta(weeks=8)
AFTER_A_STEP = timedelta(days=14)
"""So long after a step is done its tasks for afterwards are shown."""


class OurWork(NamedTuple):
    """Our work against the customer's."""

    days_since_customer: int | None
    """Days since the customer last moved the deal; None if they never did."""
    customer_has_moved_it: bool
    """Whether they ever have."""
    our_acts: int
    """What we have done in entries after that."""
    contacts: int
    """Contacts in entries after that."""
    recent: int
    """What we have done over the last eight weeks."""
    wasted: int
    """How much of that served no step that was open to the customer."""
    tasks: int
    """Our tasks before and during the steps that the customer has done."""
    undone: int
    """Those of them we never did."""


def count_our_work(situation: Situation) -> OurWork:
    """Count our work since the customer last moved the deal, over eight weeks, and in the steps that are done."""
    entries = situation.history.entries
    last = max((place for place, each in enumerate(entries) if each.moved), default=None)
    later = entries if last is None else entries[last + 1 :]
    recent = [action for action in situation.history.our_actions if action.day > situation.today - RECENT_WORK]
    done = [step for step in situation.map.steps if situation.states[step.id] is StepState.DONE]
    named = {(action.step, action.action) for action in situation.history.our_actions}
    tasks = [
        (step.id, action.id)
        for step in done
        for action in step.step.seller_actions
        if action.when is not Timing.AFTER and _belongs(situation, step, action)
    ]
    return OurWork(
        days_since_customer=situation.days_quiet,
        customer_has_moved_it=last is not None,
        our_acts=sum(each.our_acts for each in later),
        contacts=sum(1 for each in later if each.entry.is_contact),
        recent=len(recent),
        wasted=sum(1 for action in recent if action.wasted),
        tasks=len(tasks),
        undone=sum(1 for task in tasks if task not in named),
    )


class TaskAfter(NamedTuple):
    """One of our tasks that follows a step."""

    step: MapStep
    action: SellerAction


def pending_actions(situation: Situation, step: MapStep) -> tuple[SellerAction, ...]:
    """Our actions for a step that nobody has done since it opened: before, then during the contact.

    Those that come after the step are no part of it (`tasks_after`).
    """
    left = [action for action in _tasks_before(situation, step) if not _done_since_open(situation, step, action)]
    return tuple(sorted(left, key=lambda action: list(Timing).index(action.when)))


def tasks_after(situation: Situation) -> tuple[TaskAfter, ...]:
    """Our tasks after steps that were done within the last fourteen days, as long as nobody has done them."""
    step_history = situation.history.steps
    recent = [
        (step, step_history.taken[step.id].since)
        for step in situation.map.steps
        if situation.states[step.id] is StepState.DONE
        and situation.today - step_history.taken[step.id].since <= AFTER_A_STEP
    ]
    return tuple(
        TaskAfter(step, action)
        for step, since in recent
        for action in step.step.seller_actions
        if action.when is Timing.AFTER and _left(situation, step, action, since)
    )


def our_part_done(situation: Situation, step: MapStep) -> bool:
    """Whether a step had something for us to do, tasks or promises of ours, and all of it is done."""
    tasks = _tasks_before(situation, step)
    promised = [promise for promise in situation.history.promises if promise.ours and promise.step == step.id]
    left = pending_actions(situation, step) or any(promise.open for promise in promised)
    kept = any(promise.status is PromiseStatus.KEPT for promise in promised)
    return not left and (bool(tasks) or kept)


def _tasks_before(situation: Situation, step: MapStep) -> list[SellerAction]:
    return [
        action
        for action in step.step.seller_actions
        if action.when is not Timing.AFTER and _belongs(situation, step, action)
    ]


def _belongs(situation: Situation, step: MapStep, action: SellerAction) -> bool:
    """Whether a task belongs to how the choice has fallen.

    Of a choice that fell on another supplier only what is marked `lost` is left to do, and what follows the choice.
    """
    step_history = situation.history.steps
    if step_history.lost_choice_step is not None:
        after_choice = step.id == step_history.lost_choice_step and action.if_ is None
        return action.if_ is TaskCondition.LOST or after_choice
    won = any(taken.outcome is Outcome.US for taken in step_history.taken.values())
    return action.if_ is None or (action.if_ is TaskCondition.WON and won)


def _left(situation: Situation, step: MapStep, action: SellerAction, since: date) -> bool:
    return _belongs(situation, step, action) and not _done(situation, step, action, since)


def _done_since_open(situation: Situation, step: MapStep, action: SellerAction) -> bool:
    return _done(situation, step, action, open_since(situation, step))


def _done(situation: Situation, step: MapStep, action: SellerAction, since: date | None) -> bool:
    """Whether we have done an action since a day."""
    return any(
        each.step == step.id and each.action == action.id and (since is None or each.day >= since)
        for each in situation.history.our_actions
    )
