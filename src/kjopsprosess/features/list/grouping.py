"""In which group of the list a deal stands, and from which days on it may stand in another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead, Pace
from kjopsprosess.deal_state.days.ruling_days import live_days
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import open_promises_on
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.deal_state.told.sources import STALE_WITHOUT_USUAL, enough_sources
from kjopsprosess.model.values import DAY

from .rows import Group

EXCUSES_NO_MORE = 2
"""A promise that was put off so often does not keep its step from being slow."""


def group_of_deal(situation: Situation, step: MapStep | None) -> Group:
    """The first group that fits a deal, whose next step is given."""
    # First, and also of a deal that is over: what we owe we owe all the same.
    if late_promises(situation, ours=True):
        return Group.OUR_OVERDUE
    if situation.ended or not situation.untaken:
        return Group.ENDED
    if situation.postponed:
        return Group.RESTING if situation.resting_until else Group.RESUME
    return _group_of_live(situation, step)


def _group_of_live(situation: Situation, step: MapStep | None) -> Group:
    if late_promises(situation, ours=False):
        return Group.THEIR_OVERDUE
    if situation.open_to_complaint:
        return Group.OPEN_TO_COMPLAINT
    return Group.TOO_LATE if day_too_late(situation) else _group_by_promises(situation, step)


def _group_by_promises(situation: Situation, step: MapStep | None) -> Group:
    if _nothing_promised(situation):
        return Group.NOT_PROMISED
    since = slow_from(situation, step)
    if since is not None and since <= situation.today:
        return Group.SLOW
    one_sided = situation.contact_rule is None and len(people_spoken_to(situation)) < enough_sources(situation)
    return Group.SINGLE_SOURCE if one_sided else Group.FINE


def people_spoken_to(situation: Situation) -> list[PersonState]:
    """Those at the customer whom we have met, or had word from."""
    return [person for person in situation.people.values() if person.is_source and person.contacted]


def late_promises(situation: Situation, *, ours: bool) -> list[PromiseState]:
    """The late promises of one side, the one that is late longest first."""
    return [promise for promise in situation.open_promises(ours=ours) if promise.overdue(situation.today)]


def day_too_late(situation: Situation) -> DayAhead | None:
    """The first date the deal depends on and that the customer reaches too late, or has passed."""
    return next((day for day in days_ahead(situation) if day.pace is Pace.TOO_LATE), None)


def slow_from(situation: Situation, step: MapStep | None) -> date | None:
    """The day from which the customer has been quiet for longer than the next step usually takes.

    Not before a day that is to come for the step: one that rules it, or that of a promise not put off twice.
    """
    since = situation.last_moved or situation.begun
    if since is None:
        return None
    usual = step.step.usual_days if step else None
    days = [since + timedelta(days=usual[1] if usual else STALE_WITHOUT_USUAL)]
    if step:
        days += _days_waited_for(situation, step)
    return max(days) + DAY


def _days_waited_for(situation: Situation, step: MapStep) -> Iterator[date]:
    yield from (day.day for day in live_days(situation) if day.rules(step))
    yield from (each.due for each in open_promises_on(situation, step) if each.times_moved < EXCUSES_NO_MORE)


def days_of_change(situation: Situation) -> Iterator[date]:
    """Days on which a date the deal depends on may become too late, or be no longer.

    As the days pass, fewer are left and fewer are needed: at most one less a day for each open step, and one for a time
    told as a total. How many days are missing changes daily.
    """
    at_once = list(situation.states.values()).count(StepState.OPEN)
    for day in days_ahead(situation):
        yield day.day + DAY
        if day.coming and day.pace is Pace.TOO_LATE:
            yield situation.today
            yield situation.today + DAY
        elif day.coming and day.needed:
            slack = day.days_left - day.needed.least
            yield situation.today + DAY * (slack + 1)
            yield situation.today - DAY * (slack // max(1, at_once))


def _nothing_promised(situation: Situation) -> bool:
    """Whether nobody at the customer has promised anything on an open step.

    Where nobody may be asked nobody need, nor where a standstill alone is open: it is waited for.
    """
    rule, standstill = situation.contact_rule, situation.standstill
    if (rule and rule.portal_only) or (standstill and situation.open_steps == (standstill.step,)):
        return False
    open_ids = {each.id for each in situation.open_steps}
    theirs = situation.open_promises(ours=False)
    return not any(promise.step in open_ids and not promise.moved_too_often for promise in theirs)
