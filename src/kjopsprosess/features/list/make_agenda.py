"""Works out what is coming up in a deal, and for which days that holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kjopsprosess.app.loading.cached_facts import DatedFacts, ValidDays
from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead, Days
from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.meetings.bookings import PlannedContact, open_bookings, unrecorded_booking
from kjopsprosess.deal_state.overview import PersonRef, named
from kjopsprosess.deal_state.status import days_of_turning, status
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.model.values import DAY

from .make_rows import rule_of, shown_id, step_name_of
from .next_facts import AgendaDay, Appointment, DealAgenda, Unbooked, Unrecorded

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Booking

LONGEST = timedelta(days=366)
"""So many days at most a deal's agenda holds whose days need less time from one day to the next."""
NOTHING = Days(0, 0)


def cached_agenda(loaded: LoadedDeal) -> DatedFacts[DealAgenda]:
    """What is coming up in a deal, with the days for which it holds."""
    return dated_agenda(loaded.situation)


def dated_agenda(situation: Situation) -> DatedFacts[DealAgenda]:
    """What is coming up in a deal, with the days for which it holds.

    It changes with the day when a promise becomes late, a booking is over, somebody leaves, a postponed deal is due, a
    standstill ends or a day that rules has passed. The time needed until such a day falls by as much each day, until
    another path of steps takes longest; there the range ends.
    """
    days, today = days_ahead(situation), situation.today
    turns = {
        *days_of_turning(situation),
        *(day.day + DAY for day in days),
        *(day.day + DAY for day in days_in_force(situation)),
    }
    first, end = ValidDays.between(turns, today)
    less = [NOTHING for _ in days]
    if any(day.needed for day in days) and situation.is_open and not situation.resting_until:
        first, end = today, min(end, today + LONGEST)
        tomorrow = _needed(situation, today + DAY) if today + DAY < end else [day.needed for day in days]
        less = [_difference(day, later) for day, later in zip(days, tomorrow, strict=True)]
        if any(each != NOTHING for each in less):
            end = _last_that(lambda day: _on_line(days, less, _needed(situation, day), day), today, end - DAY) + DAY
    return DatedFacts(_agenda(situation, days, less), ValidDays(first, end))


def _needed(situation: Situation, day: date) -> list[Days | None]:
    """The time needed until each date the deal depends on, seen from another day."""
    return [each.needed for each in days_ahead(replace(situation, today=day))]


def _difference(day: DayAhead, later: Days | None) -> Days:
    now = day.needed
    return Days(now.least - later.least, now.most - later.most) if now and later else NOTHING


def _on_line(days: Iterable[DayAhead], less: Iterable[Days], needed: Iterable[Days | None], day: date) -> bool:
    """Whether the time needed has fallen by as much each day up to a later one."""
    return all(
        then is None or now.needed is None or then == Days(*_fallen(now.needed, each, (day - now.today).days))
        for now, each, then in zip(days, less, needed, strict=True)
    )


def _fallen(needed: Days, less: Days, passed: int) -> tuple[int, int]:
    return needed.least - less.least * passed, needed.most - less.most * passed


def _last_that(holds: Callable[[date], bool], first: date, last: date) -> date:
    """The last day on which something holds that holds on the first and, once it holds no more, never again.

    The longest of several paths, each of which takes less and then no less from one day to the next, leaves a straight
    line once and stays above it.
    """
    while first < last:
        middle = first + (last - first + DAY) // 2
        if holds(middle):
            first = middle
        else:
            last = middle - DAY
    return first


def _agenda(situation: Situation, days: Iterable[DayAhead], less: Iterable[Days]) -> DealAgenda:
    booked = open_bookings(situation)
    appointments = tuple(_appointment(situation, booking) for booking in booked)
    if not situation.is_open or situation.resting_until:
        return DealAgenda(situation.seller, appointments, None, (), None)
    whose = (situation.id, situation.deal.customer, shown_id(situation))
    missed = unrecorded_booking(situation)
    unbooked = None
    if not booked and not situation.open_to_complaint:
        theirs = [p.due for p in situation.open_promises(ours=False) if _counts(p, situation.today)]
        unbooked = Unbooked(situation.id, situation.deal.customer, next(iter(theirs), None))
    return DealAgenda(
        seller=situation.seller,
        appointments=appointments,
        unrecorded=Unrecorded(*whose, missed.date, missed.how, _people_of(situation, missed)) if missed else None,
        days=tuple(
            AgendaDay(*whose, day, named(situation.people, day.ruling.told.by if day.ruling else ()), each)
            for day, each in zip(days, less, strict=True)
        ),
        unbooked=unbooked,
    )


def _appointment(situation: Situation, booking: Booking) -> Appointment:
    here = _people_of(situation, booking)
    contact = PlannedContact(booking.date, booking.how, tuple(person.id for person in here), booking.step)
    return Appointment(
        deal=situation.id,
        customer=situation.deal.customer,
        status=status(situation),
        when=booking.date,
        how=booking.how,
        people=here,
        step=step_name_of(next_step(situation, contact)),
        rule=rule_of(situation.contact_rule),
        shown_id=shown_id(situation),
    )


def _people_of(situation: Situation, booking: Booking) -> tuple[PersonRef, ...]:
    return tuple(PersonRef(each, situation.people[each].name) for each in booking.with_ if each in situation.people)


def _counts(promise: PromiseState, today: date) -> bool:
    """Whether a promise is one to wait for: not late, and not put off too often."""
    return not promise.overdue(today) and not promise.moved_too_often
