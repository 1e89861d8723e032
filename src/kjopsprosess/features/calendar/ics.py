"""The events as a calendar file (RFC 5545), written by the library `icalendar`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone, vDDDTypes, vText
from icalendar.parser import Contentline

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import agreeing_words, capitalized, maker_names
from kjopsprosess.page.drawing.clean import clean

from .events import CalendarEvent, EventKind

PRODUCT = "-//kp//kp calendar//"
"""How a file says that `kp` wrote it, so that `kp` may write over it."""
USUAL_LENGTH = 60
"""Minutes set aside for a contact whose length nobody has said."""
_PIECE = 74
"""Bytes of a line before it is folded."""
MORNING = timedelta(hours=9)
"""When a reminder of a whole day sounds."""
_ALARM = re.compile(r"([0-9]{1,3}) ?(min|[mhtdwu])")
_UNITS = {"m": "minutes", "min": "minutes", "h": "hours", "t": "hours", "d": "days", "w": "weeks", "u": "weeks"}


class CalendarOptions(NamedTuple):
    """How the file is to be."""

    zone: str
    """Where clock times are: `Europe/Oslo`."""
    alarms: tuple[timedelta, ...]
    """How long before an event a reminder sounds."""
    brief: Callable[[CalendarEvent], str] | None
    """The brief of a contact, where it is to stand in the file."""


def read_alarm(typed: str) -> timedelta | None:
    """How long before: `30m`, `1h`, `1d`, `1w`, in bokmål `1t` and `1u` too. None for anything else."""
    match = _ALARM.fullmatch(typed.strip().casefold())
    return timedelta(**{_UNITS[match[2]]: int(match[1])}) if match else None


def calendar_file(events: Iterable[CalendarEvent], options: CalendarOptions, messages: Messages) -> bytes:
    """The file, its lines ended by CR and LF and folded. The same events and options give the same bytes."""
    found = tuple(events)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"{PRODUCT}{messages.code.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "kp")
    years = [event.when.day.year for event in found if event.when.clock]
    if years:
        from_day, to_day = date(min(years), 1, 1), date(max(years) + 2, 1, 1)
        calendar.add_component(Timezone.from_tzid(options.zone, first_date=from_day, last_date=to_day))
    before, end, after = bytes(calendar.to_ical()).rpartition(b"END:VCALENDAR")
    return b"".join((before, *(_event(event, options, messages) for event in found), end, after))


def _event(event: CalendarEvent, options: CalendarOptions, messages: Messages) -> bytes:
    """The lines of an event, in the order of the library, which writes all that is escaped, folded or in a zone.

    Its own object for a whole event takes four times as long, and a calendar may have a hundred thousand.
    """
    title, stamp = clean(event_title(event, messages)), event.stamp.strftime("%Y%m%dT%H%M%SZ")
    start, end = times(event, options.zone)
    opaque = event.when.clock and not event.cancelled
    categories = _categories(messages.calendar_file.categories[event.kind.value])
    described = b"" if event.cancelled else _described(event, options, messages)
    return b"".join(
        (
            b"BEGIN:VEVENT\r\n",
            _line("SUMMARY", vText(title)),
            _when("DTSTART", start),
            _when("DTEND", end),
            f"DTSTAMP:{stamp}\r\nUID:{event.uid}\r\nSEQUENCE:{event.sequence}\r\n".encode(),
            categories,
            described,
            f"LAST-MODIFIED:{stamp}\r\n".encode(),
            b"STATUS:CANCELLED\r\n" if event.cancelled else b"STATUS:CONFIRMED\r\n",
            b"TRANSP:OPAQUE\r\n" if opaque else b"TRANSP:TRANSPARENT\r\n",
            *(() if event.cancelled else _alarms(event, options, title)),
            b"END:VEVENT\r\n",
        )
    )


def _line(name: str, value: vText) -> bytes:
    return folded(f"{name}:{value.to_ical().decode()}") + b"\r\n"


def folded(line: str) -> bytes:
    """A line in pieces of at most 74 bytes, cut as the library cuts it, which goes through it letter by letter.

    No letter is cut in two, nor a sign from the backslash or caret before it.
    """
    whole, begin = line.encode(), 0
    pieces: list[bytes] = []
    while len(whole) - begin > _PIECE:
        end = begin + _PIECE
        while whole[end] & 0xC0 == 0x80:  # noqa: PLR2004 - a byte within a letter of UTF-8
            end -= 1
        end -= whole[end - 1 : end] in (b"\\", b"^")
        pieces.append(whole[begin:end])
        begin = end
    return b"\r\n ".join([*pieces, whole[begin:]])


@cache
def _categories(said: str) -> bytes:
    return _line("CATEGORIES", vText(said))


def _when(name: str, when: date) -> bytes:
    if isinstance(when, datetime):
        value = vDDDTypes(when)
        return bytes(Contentline.from_parts(name, value.params, value).to_ical()) + b"\r\n"
    return f"{name};VALUE=DATE:{when.isoformat().replace('-', '')}\r\n".encode()


def _described(event: CalendarEvent, options: CalendarOptions, messages: Messages) -> bytes:
    said = [messages.calendar_file.to_type[event.kind.value].format(deal=event.deal.id, name=event.name)]
    private = b""
    if options.brief and event.kind is EventKind.CONTACT:
        said += ["", options.brief(event)]
        private = b"CLASS:PRIVATE\r\n"
    return private + _line("DESCRIPTION", vText(clean("\n".join(said), lines=True)))


def _alarms(event: CalendarEvent, options: CalendarOptions, title: str) -> Iterator[bytes]:
    for before in options.alarms:
        if (trigger := _trigger(event, before)) is not None:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            alarm.add("trigger", trigger)
            yield bytes(alarm.to_ical())


def times(event: CalendarEvent, zone: str) -> tuple[date, date]:
    """When it begins and ends: with a clock time in the zone, or the day and the day after."""
    day, clock = event.when
    if clock is None:
        return day, day + timedelta(days=1)
    hours, minutes = map(int, clock.split(":"))
    start = datetime(day.year, day.month, day.day, hours, minutes, tzinfo=ZoneInfo(zone))
    return start, start + timedelta(minutes=length(event))


def length(event: CalendarEvent) -> int:
    """Minutes set aside for a contact."""
    return (event.contact.minutes if event.contact else None) or USUAL_LENGTH


def _trigger(event: CalendarEvent, before: timedelta) -> timedelta | None:
    """When a reminder sounds, from the beginning. Of a whole day in the morning, and only one given in days."""
    if event.when.clock:
        return -before
    return MORNING - before if not before.seconds else None


def event_title(event: CalendarEvent, messages: Messages) -> str:
    """What stands in the calendar: the customer, and who meets, who promised what, or what the day is."""
    said, customer = messages.calendar_file, event.deal.customer
    if event.contact:
        how = capitalized(messages.terms.how[event.contact.how]) if event.contact.how else said.contact
        names = messages.join([each.name for each in event.people])
        return (said.with_whom if names else said.with_nobody).format(how=how, customer=customer, names=names)
    if event.promise:
        people = {each.id: each for each in event.people}
        who, what = maker_names(event.promise, people, messages), agreeing_words(event.promise, people)
        return said.promise.format(customer=customer, who=who, what=what)
    return said.day.format(customer=customer, what=_day_title(event, messages))


def _day_title(event: CalendarEvent, messages: Messages) -> str:
    day, said = event.day, messages.ruling_days
    if day is None or day.title is None or day.rule is None:
        return (day and day.title) or said.deadline
    what = said.is_deadline.format(what=day.title) if event.is_deadline else day.title
    return messages.next.day_is["until" if day.ends_standstill else day.rule.value].format(what=what)
