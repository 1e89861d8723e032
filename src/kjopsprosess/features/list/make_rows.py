"""Makes a deal's row of the list, and the days for which it is valid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kjopsprosess.app.loading.cached_facts import DatedFacts, ValidDays
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.meetings.bookings import planned_contact, unrecorded_booking
from kjopsprosess.deal_state.names import slug_of_customer
from kjopsprosess.deal_state.overview import PersonRef, RuleFacts, StepRef
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import days_of_turning, is_new, newer_version, status
from kjopsprosess.deal_state.steps.next_step import next_step, open_promises_on, step_owner, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import sources_of_deal
from kjopsprosess.model.process import Contact

from .grouping import day_too_late, days_of_change, group_of_deal, late_promises, people_spoken_to, slow_from
from .rows import ListRow, OverduePromises, PromiseElsewhere, RowDay, RowStandstill, StepOwner

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal

WEEK = timedelta(days=7)
"""The length of the week up to today, today included."""


def cached_row(loaded: LoadedDeal) -> DatedFacts[ListRow]:
    """A deal's row with the days for which it is valid."""
    return DatedFacts(make_list_row(loaded.situation, problems=loaded.problems), valid_days(loaded.situation))


def make_list_row(situation: Situation, *, problems: int = 0) -> ListRow:
    """Work out a deal's row. `problems` counts the errors between the deal and its processes."""
    contact = planned_contact(situation)
    step = next_step(situation, contact)
    promise = _promise_on(situation, step) if step else None
    too_late = day_too_late(situation) if situation.is_open else None
    spoken_to = people_spoken_to(situation)
    missed = unrecorded_booking(situation) if situation.is_open else None
    pin = situation.map.pins[0]
    ending = situation.history.ending
    week = [replayed for replayed in situation.history.entries if _this_week(replayed.entry.date, situation.today)]
    late = next((late[0] for ours in (True, False) if (late := late_promises(situation, ours=ours))), None)
    return ListRow(
        id=situation.id,
        customer=situation.deal.customer,
        shown_id=shown_id(situation),
        process=pin.process,
        version=pin.version,
        language=situation.map.processes[0].language.value,
        status=status(situation),
        group=group_of_deal(situation, step),
        until=ending.until if ending and situation.postponed else None,
        closed_on=_closed_on(situation),
        standstill=_standstill(situation, step),
        step=step_name_of(step),
        owner=_owner(situation, step) if step else None,
        usual=step.step.usual_days if step else None,
        due=promise.due if promise else None,
        moves=promise.times_moved if promise else 0,
        elsewhere=None if promise and not promise.moved_too_often else _promise_elsewhere(situation),
        too_late=_row_day(too_late) if too_late else None,
        our_overdue=_overdue(situation, ours=True),
        their_overdue=_overdue(situation, ours=False),
        partner_overdue=_overdue_of(tuple(p for p in situation.partner_promises if p.overdue(situation.today))),
        late_makers=_late_names(late, situation) if late else None,
        late_what=late.what if late else None,
        last_moved=situation.last_moved,
        begun=situation.begun,
        new=is_new(situation),
        booked=str(contact.when) if contact.when else None,
        unrecorded=str(missed.date) if missed else None,
        rule=rule_of(situation.contact_rule),
        sources=sources_of_deal(situation).number,
        only_source=spoken_to[0].name if len(spoken_to) == 1 else None,
        problems=problems,
        newer_version=newer_version(situation) if situation.is_open else None,
        acted_this_week=any(replayed.customer_acted for replayed in week),
        our_acts_this_week=sum(replayed.our_acts for replayed in week),
        people="\n".join(f"{each.id} {each.name}" for each in situation.present),
        open_steps=" ".join(each.id for each in situation.open_steps),
        seller=situation.seller,
        recorded=max((replayed.entry.date for replayed in situation.history.entries), default=None),
    )


def _standstill(situation: Situation, step: MapStep | None) -> RowStandstill | None:
    found = situation.standstill
    return RowStandstill(found.last_day, found.lost) if found and (found.lost or found.step is step) else None


def valid_days(situation: Situation) -> ValidDays:
    """The days around today on which the row stays the same.

    The row changes with the day when a promise becomes late, a booking is over, somebody leaves, a postponed deal is
    due, a deal becomes slow, a day that rules becomes too late, or an event enters or leaves the last seven days. A day
    on which nothing changes after all only causes the row to be made again.
    """
    turns = {*days_of_turning(situation)}
    turns |= {replayed.entry.date + WEEK for replayed in situation.history.entries}
    if slow := slow_from(situation, next_step(situation, planned_contact(situation))):
        turns.add(slow)
    turns |= {*days_of_change(situation)}
    return ValidDays.between(turns, situation.today)


def shown_id(situation: Situation) -> str | None:
    """The id, unless it is how the customer's name begins."""
    known_as = slug_of_customer(situation.deal.customer)
    return None if f"{known_as}-".startswith(f"{situation.id}-") else situation.id


def step_name_of(step: MapStep | None) -> StepRef | None:
    """A step's id and names."""
    return StepRef(step.id, step.step.name, step.step.short) if step else None


def rule_of(rule: Contact | None) -> RuleFacts | None:
    """A contact rule without its model."""
    return RuleFacts(rule.rule, rule.channel, rule.note, rule.says) if rule else None


def _late_names(late: PromiseState, situation: Situation) -> str | None:
    """Who is late, one name to a line; None where it is us and the log does not say who of us."""
    names = [each.name for each in late.of_us] if late.ours else [situation.people[each].name for each in late.makers]
    return "\n".join(names) or None


def _this_week(day: date, today: date) -> bool:
    return today - WEEK < day <= today


def _overdue(situation: Situation, *, ours: bool) -> OverduePromises:
    return _overdue_of(late_promises(situation, ours=ours))


def _overdue_of(late: Sequence[PromiseState]) -> OverduePromises:
    return OverduePromises(len(late), late[0].due if late else None)


def _promise_on(situation: Situation, step: MapStep) -> PromiseState | None:
    """The customer's earliest promise on a step; one that was put off too often only where there is no other."""
    found = open_promises_on(situation, step)
    return min(found, key=lambda promise: promise.moved_too_often, default=None)


def _promise_elsewhere(situation: Situation) -> PromiseElsewhere | None:
    """The customer's earliest promise on an open step that is neither late nor put off too often."""
    steps = {step.id: step for step in situation.open_steps}
    for promise in situation.open_promises(ours=False):
        counts = not promise.moved_too_often and not promise.overdue(situation.today)
        if counts and promise.step in steps and promise.by in situation.people:
            maker = situation.people[promise.by]
            step = steps[promise.step]
            return PromiseElsewhere(
                StepRef(step.id, step.name, step.short), PersonRef(maker.id, maker.name), promise.due
            )
    return None


def _row_day(day: DayAhead) -> RowDay:
    return RowDay(day.ruling.title if day.ruling else None, day.day, day.days_short if day.coming else 0)


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
