"""What of a deal stands in a calendar: contacts booked, promises of both sides and the days that rule."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from kjopsprosess.deal_state.bookings import replayed_bookings
from kjopsprosess.deal_state.days.deadline import deadline, reached_on
from kjopsprosess.deal_state.days.facts import RulingDay, ToldDay
from kjopsprosess.deal_state.days.ruling_days import days_in_force, told_days
from kjopsprosess.deal_state.promises.states import PromiseState, PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.values import DayRule, Moment

REMEMBERED = timedelta(days=90)
"""What is over is named so long before the deal's newest entry; a calendar that was not renewed since keeps it."""
BEFORE_ALL = date(2000, 1, 1)
"""The stamp of what stands in a deal without a log."""


class Kind(StrEnum):
    """What an event is."""

    CONTACT = "contact"
    PROMISE = "promise"
    DAY = "day"


class CalendarEvent(NamedTuple):
    """One thing with a day, as it stands after the whole log. None of it depends on the day it is asked for."""

    situation: Situation
    kind: Kind
    name: str
    """What it is known by in its deal, as long as it lives."""
    when: Moment
    sequence: int
    """How often it was changed: moved, told anew, ended. Of a day also by entries that might have."""
    cancelled: bool
    """It is not to stand in the calendar any more: called off, kept, dropped, done."""
    source: Booking | PromiseState | RulingDay | ToldDay | None
    """None: a deadline that is only a date."""
    is_deadline: bool = False

    @property
    def uid(self) -> str:
        """The same for the same event in every file, and in that of a colleague with the same folder."""
        return str(uuid5(NAMESPACE_URL, f"kp:{self.situation.id}/{self.kind}/{self.name}"))

    @property
    def stamp(self) -> datetime:
        """Later with every entry of the deal: midnight of the newest, and a second for each entry there is."""
        entries = self.situation.history.entries
        newest = max((each.entry.date for each in entries), default=BEFORE_ALL)
        return datetime(newest.year, newest.month, newest.day, tzinfo=UTC) + timedelta(seconds=len(entries))

    @property
    def sellers(self) -> tuple[str, ...]:
        """Ids of those of us whose it is: who gave a promise of ours, else who has the deal."""
        of_us = self.source.of_us if isinstance(self.source, PromiseState) else ()
        return tuple(each.id for each in of_us) or (self.situation.seller or "",)


def calendar_events(situations: Iterable[Situation], seller: str | None = None) -> tuple[CalendarEvent, ...]:
    """All of them by day and time; those of one seller, or of everybody."""
    found = [each for situation in situations for each in _events(situation)]
    wanted = [each for each in found if seller is None or seller in each.sellers]
    return tuple(sorted(wanted, key=_order))


def _order(event: CalendarEvent) -> tuple[date, str, str, str, str]:
    return (event.when.day, event.when.clock or "", event.situation.id, event.kind, event.name)


def _events(situation: Situation) -> Iterator[CalendarEvent]:
    known: set[tuple[Kind, str]] = set()
    for event in (*_contacts(situation), *_promises(situation), *_days(situation), *_deadline(situation)):
        if (event.kind, event.name) not in known:  # the same booking written twice by hand
            known.add((event.kind, event.name))
            yield event


def _forgotten(situation: Situation, last: date) -> bool:
    """Whether what was over on a day is so old that no calendar waits to hear of it."""
    newest = max((each.entry.date for each in situation.history.entries), default=last)
    return last < newest - REMEMBERED


def _contacts(situation: Situation) -> Iterator[CalendarEvent]:
    """Those that stand or took place on their day, and as cancelled those that did not."""
    replayed = replayed_bookings(situation)
    gone = {each.first for each in replayed.gone}
    for each in (*replayed.still_open, *replayed.held, *replayed.gone):
        day = each.booking.date.day
        ended = each.ended_by.date if each.ended_by else day
        if _forgotten(situation, max(day, ended)):
            continue
        off = each.first in gone or ended != day
        yield CalendarEvent(situation, Kind.CONTACT, each.first, each.booking.date, each.moves + off, off, each.booking)


def _promises(situation: Situation) -> Iterator[CalendarEvent]:
    entries = [each.entry for each in situation.history.entries]
    for promise in situation.history.promises:
        told = [each for each in entries if promise.id in (*each.moved, *each.kept, *each.dropped)]
        last = max([promise.due, *(each.date for each in told)])
        if promise.open or not _forgotten(situation, last):
            changes = len(told) + (promise.status is PromiseStatus.SETTLED)
            when = Moment(promise.due, None)
            yield CalendarEvent(situation, Kind.PROMISE, promise.id, when, changes, not promise.open, promise)


def _days(situation: Situation) -> Iterator[CalendarEvent]:
    """Every day that somebody told of. `on` and `latest` are one event, for one takes the other's place."""
    in_force = {(day.name or "", day.rule is DayRule.EARLIEST): day for day in days_in_force(situation)}
    found = deadline(situation)
    told = {(key, day.rule is DayRule.EARLIEST): day for key, day in told_days(situation)}
    changes = _changes_of_days(situation)
    for (key, earliest), newest in told.items():
        ruling = in_force.get((key, earliest))
        over = ruling is None or _is_over(situation, ruling)
        when = ruling.day if ruling else newest.day
        if _forgotten(situation, when):
            continue
        name = f"{key}/earliest" if earliest else key
        is_deadline = found is not None and found.ruling is not None and found.ruling == ruling
        moment = Moment(when, None)
        yield CalendarEvent(situation, Kind.DAY, name, moment, changes, over, ruling or newest, is_deadline)


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
    if situation.history.ended:
        return True
    return day.step is not None and (situation.states[day.step.id].taken or day.step.id in situation.behind)


def _deadline(situation: Situation) -> Iterator[CalendarEvent]:
    """A deadline that is only a date; one that is a day with a name stands among the days."""
    found = deadline(situation)
    set_in = [each.entry.deadline for each in situation.history.entries if each.entry.deadline is not None]
    given = [each for each in (situation.deal.deadline, *set_in) if each is not None]
    dates = [each for each in given if isinstance(each, date)]
    if not dates or _forgotten(situation, dates[-1]):
        return
    named = found is None or found.ruling is not None
    over = named or situation.history.ended or reached_on(situation, found) is not None if found else True
    moment, changes = Moment(dates[-1], None), _changes_of_days(situation)
    yield CalendarEvent(situation, Kind.DAY, "deadline/date", moment, changes, over, None, is_deadline=True)
