"""Makes a deal's row of the list, and the days for which it is valid."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import open_booking_days, planned_contact
from kjopsprosess.deal_state.next_step import next_step, open_promises_on, step_owner, unfilled_roles
from kjopsprosess.deal_state.overview import RuleFacts
from kjopsprosess.deal_state.promises import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.sources import ENOUGH_SOURCES, STALE_WITHOUT_USUAL, sources_of_deal
from kjopsprosess.deal_state.standstill import latest_standstill
from kjopsprosess.deal_state.status import is_new, newer_version, status
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.process import Contact

from .rows import Group, ListRow, OverduePromises, PersonRef, RowStandstill, StepOwner, StepRef

WEEK = timedelta(days=7)
"""The length of the week up to today, today included."""
DAY = timedelta(days=1)


class ValidDays(NamedTuple):
    """The days on which a row is the same; only ages change within it, and a row holds none."""

    first: date
    end: date
    """The first day on which the row may change."""


def make_list_row(situation: Situation, *, problems: int = 0) -> ListRow:
    """Work out a deal's row. `problems` counts the errors between the deal and its processes."""
    step = next_step(situation, contact := planned_contact(situation))
    promised = open_promises_on(situation, step) if step else ()
    pin = situation.map.pins[0]
    ending = situation.history.ending
    week = [replayed for replayed in situation.history.entries if _this_week(replayed.entry.date, situation.today)]
    late = next((late[0] for ours in (True, False) if (late := _late_promises(situation, ours=ours))), None)
    return ListRow(
        id=situation.id,
        customer=situation.deal.customer,
        process=pin.process,
        version=pin.version,
        language=situation.map.processes[0].language.value,
        status=status(situation),
        group=_group(situation, step),
        until=ending.until if ending and situation.postponed else None,
        closed_on=_closed_on(situation),
        standstill=RowStandstill(situation.standstill.last_day)
        if situation.standstill and situation.standstill.lost
        else None,
        step=step_name_of(step),
        owner=_owner(situation, step) if step else None,
        due=promised[0].due if promised else None,
        our_overdue=_overdue(situation, ours=True),
        their_overdue=_overdue(situation, ours=False),
        late_makers="\n".join(situation.people[each].name for each in late.makers) if late and not late.ours else None,
        late_what=late.what if late else None,
        last_act=situation.last_customer_act,
        new=is_new(situation),
        booked=str(contact.when) if contact.when else None,
        rule=_rule(situation.contact_rule),
        sources=sources_of_deal(situation).number,
        problems=problems,
        newer_version=newer_version(situation) if situation.is_open else None,
        acted_this_week=any(replayed.customer_acted for replayed in week),
        our_acts_this_week=sum(replayed.our_acts for replayed in week),
        people="\n".join(f"{each.id} {each.name}" for each in situation.present),
        open_steps=" ".join(each.id for each in situation.open_steps),
    )


def valid_days(situation: Situation) -> ValidDays:
    """The days around today on which the row stays the same.

    The row changes with the day when a promise becomes late, a booking is over, a postponed deal is due, a deal becomes
    slow, or an event enters or leaves the last seven days. A day on which nothing changes after all only causes the row
    to be made again.
    """
    turns = {promise.due + DAY for promise in situation.history.promises if promise.open}
    turns |= {day + DAY for day in open_booking_days(situation)}
    turns |= {
        day for replayed in situation.history.entries for day in (replayed.entry.date, replayed.entry.date + WEEK)
    }
    if (ending := situation.history.ending) and ending.until:
        turns.add(ending.until)
    if standstill := latest_standstill(situation):
        turns.add(standstill.counts_until + DAY)
    if slow := _slow_from(situation, next_step(situation, planned_contact(situation))):
        turns.add(slow)
    return ValidDays(
        max((day for day in turns if day <= situation.today), default=date.min),
        min((day for day in turns if day > situation.today), default=date.max),
    )


def step_name_of(step: MapStep | None) -> StepRef | None:
    """A step's id and names."""
    return StepRef(step.id, step.step.name, step.step.short) if step else None


def _rule(rule: Contact | None) -> RuleFacts | None:
    return RuleFacts(rule.rule, rule.channel, rule.note, rule.says) if rule else None


def _this_week(day: date, today: date) -> bool:
    return today - WEEK < day <= today


def _overdue(situation: Situation, *, ours: bool) -> OverduePromises:
    late = _late_promises(situation, ours=ours)
    return OverduePromises(len(late), late[0].due if late else None)


def _late_promises(situation: Situation, *, ours: bool) -> list[PromiseState]:
    """The late promises of one side, the one that is late longest first."""
    return [promise for promise in situation.open_promises(ours=ours) if promise.overdue(situation.today)]


def _closed_on(situation: Situation) -> date | None:
    ending = situation.history.ending
    if ending is not None and situation.ended:
        return ending.day
    return None if situation.untaken else situation.history.steps.order_won


def _owner(situation: Situation, step: MapStep) -> StepOwner | None:
    if person := step_owner(situation, step):
        return StepOwner(PersonRef(person.id, person.name), None, None)
    for role, _ in unfilled_roles(situation, step)[:1]:
        known = situation.map.roles.get(role)
        return StepOwner(None, role, known.name if known else None)
    return None


def _group(situation: Situation, step: MapStep | None) -> Group:
    if _overdue(situation, ours=True).how_many:
        return Group.OUR_OVERDUE
    if situation.ended or not situation.untaken:
        return Group.ENDED
    if situation.postponed:
        return Group.RESTING if situation.resting_until else Group.RESUME
    return _group_of_live(situation, step)


def _group_of_live(situation: Situation, step: MapStep | None) -> Group:
    if _overdue(situation, ours=False).how_many:
        return Group.THEIR_OVERDUE
    if situation.open_to_complaint:
        return Group.OPEN_TO_COMPLAINT
    if _nothing_promised(situation):
        return Group.NOT_PROMISED
    if _slow(situation, step):
        return Group.SLOW
    met = [person for person in situation.people.values() if person.is_source and person.contacted]
    return Group.SINGLE_SOURCE if len(met) < ENOUGH_SOURCES else Group.FINE


def _nothing_promised(situation: Situation) -> bool:
    rule = situation.contact_rule
    if rule and rule.portal_only:
        return False
    open_ids = {each.id for each in situation.open_steps}
    return not any(promise.step in open_ids for promise in situation.open_promises(ours=False))


def _slow(situation: Situation, step: MapStep | None) -> bool:
    since = _slow_from(situation, step)
    return since is not None and since <= situation.today


def _slow_from(situation: Situation, step: MapStep | None) -> date | None:
    """The day from which the customer has done nothing for longer than the step usually takes."""
    entries = situation.history.entries
    since = situation.last_customer_act or (entries[0].entry.date if entries else None)
    if since is None:
        return None
    usual = step.step.usual_days if step else None
    return since + timedelta(days=1 + (usual[1] if usual else STALE_WITHOUT_USUAL))
