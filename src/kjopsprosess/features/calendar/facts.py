"""What of a deal stands in a calendar: contacts booked, promises of both sides and the dates the deal depends on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from kjopsprosess.deal_state.days.days_ahead import deadline, reached_on
from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.deal_state.days.ruling_days import days_in_force, told_days
from kjopsprosess.deal_state.meetings.bookings import replayed_bookings
from kjopsprosess.deal_state.overview import named
from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.voices import NO_VOICES
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.values import DayRule, Moment

from .events import CalendarEvent, EventContact, EventDay, EventDeal, EventKind, in_order

REMEMBERED = timedelta(days=90)
"""What is over is named so long before the deal's newest entry; a calendar that was not renewed since keeps it."""


def calendar_events(situations: Iterable[Situation], seller: str | None = None) -> tuple[CalendarEvent, ...]:
    """All of them by day and time; those of one seller, or of everybody."""
    return in_order((each for situation in situations for each in _events(situation)), seller)


def booking_of(situation: Situation, name: str) -> Booking | None:
    """The booking that a contact of a deal stands for; None where the deal has none of that name."""
    replayed = replayed_bookings(situation)
    every = (*replayed.still_open, *replayed.held, *replayed.gone)
    return next((each.booking for each in every if each.first == name), None)


def _deal(situation: Situation) -> EventDeal:
    days = [each.entry.date for each in situation.history.entries]
    return EventDeal(situation.id, situation.deal.customer, situation.seller, len(days), max(days, default=None))


def _events(situation: Situation) -> Iterator[CalendarEvent]:
    known: set[tuple[EventKind, str]] = set()
    deal = _deal(situation)
    found = (_contacts, _promises, _days, _deadline)
    for event in (each for events in found for each in events(situation, deal)):
        if (event.kind, event.name) not in known:  # the same booking written twice by hand
            known.add((event.kind, event.name))
            yield event


def _forgotten(deal: EventDeal, last: date) -> bool:
    """Whether what was over on a day is so old that no calendar waits to hear of it."""
    return deal.newest is not None and last < deal.newest - REMEMBERED


def _contacts(situation: Situation, deal: EventDeal) -> Iterator[CalendarEvent]:
    """Those that stand or took place on their day, and as cancelled those that did not."""
    replayed = replayed_bookings(situation)
    gone = {each.first for each in replayed.gone}
    for each in (*replayed.still_open, *replayed.held, *replayed.gone):
        day = each.booking.date.day
        ended = each.ended_by.date if each.ended_by else day
        if _forgotten(deal, max(day, ended)):
            continue
        off = each.first in gone or ended != day
        contact = EventContact(each.booking.how, each.booking.minutes)
        people = named(situation.people, each.booking.with_)
        when, changes = each.booking.date, each.moves + off
        yield CalendarEvent(deal, EventKind.CONTACT, each.first, when, changes, off, people, contact=contact)


def _promises(situation: Situation, deal: EventDeal) -> Iterator[CalendarEvent]:
    told_of = defaultdict[str, list[date]](list)
    for each in situation.history.entries:
        for name in dict.fromkeys((*each.entry.moved, *each.entry.kept, *each.entry.dropped)):
            told_of[name].append(each.entry.date)
    for promise in situation.history.promises:
        told = told_of[promise.id]
        last = max([promise.due, *told])
        if promise.open or not _forgotten(deal, last):
            changes = len(told) + (promise.status is PromiseStatus.SETTLED)
            when = Moment(promise.due, None)
            people, given = named(situation.people, promise.makers), promise._replace(voices=NO_VOICES, told_by=())
            yield CalendarEvent(
                deal, EventKind.PROMISE, promise.id, when, changes, not promise.open, people, promise=given
            )


def _days(situation: Situation, deal: EventDeal) -> Iterator[CalendarEvent]:
    """Every day that somebody told of. `on` and `latest` are one event, for one takes the other's place."""
    in_force = {(day.name or "", day.rule is DayRule.EARLIEST): day for day in days_in_force(situation)}
    found = deadline(situation)
    told = {(key, day.rule is DayRule.EARLIEST): day for key, day in told_days(situation)}
    changes = _changes_of_days(situation)
    for (key, earliest), newest in told.items():
        ruling = in_force.get((key, earliest))
        over = ruling is None or _is_over(situation, ruling)
        when = ruling.day if ruling else newest.day
        if _forgotten(deal, when):
            continue
        name = f"{key}/earliest" if earliest else key
        is_deadline = found is not None and found.ruling is not None and found.ruling == ruling
        moment = Moment(when, None)
        day = EventDay(newest.what, None, ends_standstill=False)
        if ruling:
            day = EventDay(ruling.title, ruling.rule, ruling.ends_standstill)
        yield CalendarEvent(deal, EventKind.DAY, name, moment, changes, over, day=day, is_deadline=is_deadline)


def _changes_of_days(situation: Situation) -> int:
    """How many entries could move, end or revive a day: after a stop every entry, for any of them may go on."""
    number, stopped = 0, False
    for replayed in situation.history.entries:
        entry = replayed.entry
        of_steps = entry.done or entry.skipped or entry.reopened
        number += bool(stopped or of_steps or entry.stopped or entry.heard or entry.holds or entry.deadline)
        stopped = stopped or entry.stopped is not None
    return number


def _is_over(situation: Situation, day: RulingDay) -> bool:
    """Whether nobody waits for a day any more: its step is taken or passed, or the deal is over."""
    if situation.history.ended_by_log:
        return True
    return day.step is not None and (situation.states[day.step.id].taken or day.step.id in situation.behind)


def _deadline(situation: Situation, deal: EventDeal) -> Iterator[CalendarEvent]:
    """A deadline that is only a date; one that is a day with a name stands among the days."""
    found = deadline(situation)
    set_in = [each.entry.deadline for each in situation.history.entries if each.entry.deadline is not None]
    given = [each for each in (situation.deal.deadline, *set_in) if each is not None]
    dates = [each for each in given if isinstance(each, date)]
    if not dates or _forgotten(deal, dates[-1]):
        return
    named = found is None or found.ruling is not None
    over = named or situation.history.ended_by_log or reached_on(situation, found) is not None if found else True
    moment, changes = Moment(dates[-1], None), _changes_of_days(situation)
    day = EventDay(None, None, ends_standstill=False)
    yield CalendarEvent(deal, EventKind.DAY, "deadline/date", moment, changes, over, day=day, is_deadline=True)
