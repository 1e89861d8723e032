"""An invitation as calendar programs send it: when, who, and whether it moves or calls off one that was sent before."""

from __future__ import annotations

import re
import warnings
from contextlib import suppress
from datetime import date, datetime, timedelta
from email.header import decode_header, make_header
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Component

from kjopsprosess.model.values import Moment

MAX_MINUTES = 9999
"""The longest length that a booking can say."""
_SERIES = ("RRULE", "RDATE")
_ANSWERS = frozenset({"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER", "ADD"})
"""Methods of what is no invitation: answers and requests sent back to whoever invited."""
_FOLDED_IN_A_SIGN = re.compile(rb"([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})")
"""A line that was folded by its bytes, in the middle of a sign."""
_MAIL = re.compile(r"(?i)mailto:")
_OF_A_SHELL = {ord('"'): "'", ord("`"): None, ord("$"): None, ord("\\"): None}
_WITHOUT_COUNT = frozenset({"ROOM", "RESOURCE"})


class InvitationError(Exception):
    """The bytes are no invitation to one meeting.

    `code`: not-calendar | no-event | answer | series | series-untitled | no-start | no-zone. `facts`: what its
    sentence needs.
    """

    def __init__(self, code: str, line: int = 0, **facts: str) -> None:
        super().__init__(code)
        self.code, self.line, self.facts = code, line, facts


class Attendee(NamedTuple):
    """Somebody who is invited, or who invites."""

    name: str
    """As people say it, the first name first; empty where only an address is given."""
    email: str
    """In lower case; empty where none is given."""
    declined: bool = False
    place: bool = False
    """A room or a thing, which is no person."""


class CalendarMeeting(NamedTuple):
    """One meeting of a file."""

    uid: str
    sequence: int
    cancelled: bool
    title: str
    when: Moment
    """In the workspace's time zone."""
    minutes: int | None
    days: int
    """How many days a meeting of whole days takes; 1 for any other."""
    attendees: tuple[Attendee, ...]
    elsewhere: tuple[str, str] | None
    """The clock time and the name of the zone it was written in, where the workspace's clock shows another."""
    floating: bool
    """Whether the clock time was written without a zone."""


def read_invitations(content: bytes, zone: str) -> tuple[CalendarMeeting, ...]:
    """The meetings of a file, each once. Raises `InvitationError`; what is not certain is never guessed."""
    text = _decoded(content)
    calendars = _parsed(text)
    events = [(calendar, event) for calendar in calendars for event in calendar.walk("VEVENT")]
    if not events:
        raise InvitationError("no-event")
    for calendar, _ in events:
        if (method := _word(calendar, "METHOD")) in _ANSWERS:
            raise InvitationError("answer", _line_of(text, "METHOD"), method=method)
    by_uid: dict[str, list[tuple[Any, Any]]] = {}
    for calendar, event in events:
        by_uid.setdefault(str(event.get("UID") or ""), []).append((calendar, event))
    for same in by_uid.values():
        if any(event.get(each) is not None for _, event in same for each in _SERIES) or len(same) > 1:
            title = str(same[0][1].get("SUMMARY") or "")
            raise InvitationError(
                "series" if title else "series-untitled",
                _line_of(text, "RRULE") or _line_of(text, "RDATE"),
                title=title,
            )
    return tuple(_invitation(*same[0], ZoneInfo(zone), text) for same in by_uid.values())


def _decoded(content: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    whole = _FOLDED_IN_A_SIGN.sub(rb"\2\1\3", content)
    for same, encoding in ((content, "utf-8"), (whole, "utf-8"), (content, "cp1252")):
        try:
            return same.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _parsed(text: str) -> list[Any]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not lines.lstrip().upper().startswith("BEGIN:V"):
        raise InvitationError("not-calendar")
    ends = {line.strip().upper() for line in lines.split("\n")}
    if "END:VCALENDAR" not in ends and "END:VEVENT" not in ends:
        raise InvitationError("not-calendar")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's opinion of names of time zones is no message to a seller
        try:
            return [*Component.from_ical(lines + "\n", multiple=True)]
        except (
            ValueError,
            KeyError,
            IndexError,
            TypeError,
            AttributeError,
            OSError,
            OverflowError,
        ):  # a name of a zone may be too long
            raise InvitationError("not-calendar") from None


def _invitation(calendar: Any, event: Any, zone: ZoneInfo, text: str) -> CalendarMeeting:  # noqa: ANN401 - the library's
    start, end = _time(event, "DTSTART", text), _time(event, "DTEND", text)
    if start is None:
        raise InvitationError("no-start", _line_of(text, "DTSTART"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        length = _length(start, end, _value(event, "DURATION"))
    recurrence = _value(event, "RECURRENCE-ID")
    uid = str(event.get("UID") or "").strip()
    if recurrence is not None:  # the meetings of a series have one UID, and are told apart by their day
        uid = f"{uid}/{recurrence.isoformat()}"
    status = "CANCELLED" in (_word(event, "STATUS"), f"{_word(calendar, 'METHOD')}LED")
    whole_days = not isinstance(start, datetime)
    here = start.astimezone(zone) if isinstance(start, datetime) and start.tzinfo else start
    clock = here.strftime("%H:%M") if isinstance(here, datetime) else None
    written = start.strftime("%H:%M") if isinstance(start, datetime) else None
    moved = (
        here.replace(tzinfo=None) != start.replace(tzinfo=None)
        if isinstance(start, datetime) and isinstance(here, datetime)
        else False
    )
    return CalendarMeeting(
        uid=uid,
        sequence=_sequence(event),
        cancelled=status,
        title=" ".join(str(event.get("SUMMARY") or "").split()),
        when=Moment(here.date() if isinstance(here, datetime) else here, clock),
        minutes=None if whole_days or not length else _minutes(length),
        days=max(1, length.days) if whole_days and length else 1,
        attendees=_attendees(event),
        elsewhere=(written or "", _zone_name(event, start)) if moved else None,
        floating=isinstance(start, datetime) and start.tzinfo is None,
    )


def _minutes(length: timedelta) -> int | None:
    minutes = int(length.total_seconds()) // 60
    return minutes if 0 < minutes <= MAX_MINUTES else None


def _length(start: date, end: date | None, duration: Any) -> timedelta | None:  # noqa: ANN401 - the library's
    if isinstance(duration, timedelta):
        return duration
    if end is None or isinstance(end, datetime) is not isinstance(start, datetime):
        return None
    if isinstance(start, datetime) and isinstance(end, datetime) and bool(start.tzinfo) is not bool(end.tzinfo):
        return None
    return end - start


def _time(event: Any, name: str, text: str) -> date | None:  # noqa: ANN401 - the library's
    """A day or a time. Raises for a zone that neither the file nor anybody else explains."""
    found = _value(event, name)
    if found is None or not isinstance(found, date):
        return None
    zone = str(getattr(event.get(name), "params", {}).get("TZID") or "")
    if zone and isinstance(found, datetime) and found.tzinfo is None:
        raise InvitationError("no-zone", _line_of(text, name), zone=zone)
    return found


def _value(event: Any, name: str) -> Any:  # noqa: ANN401 - the library's
    """What a property holds; None where it is missing, broken or given twice."""
    try:
        return getattr(event.get(name), "dt", None)
    except ValueError:
        return None


def _zone_name(event: Any, start: date) -> str:  # noqa: ANN401 - the library's
    zone = str(getattr(event.get("DTSTART"), "params", {}).get("TZID") or "")
    return zone or (start.tzname() or "" if isinstance(start, datetime) else "")


def _sequence(event: Any) -> int:  # noqa: ANN401 - the library's
    try:
        return min(max(int(event.get("SEQUENCE") or 0), 0), 9999)
    except (TypeError, ValueError):
        return 0


def _word(component: Any, name: str) -> str:  # noqa: ANN401 - the library's
    return str(component.get(name) or "").strip().upper()


def _attendees(event: Any) -> tuple[Attendee, ...]:  # noqa: ANN401 - the library's
    """Whoever invites and all who are invited, each once."""
    found: dict[str, Attendee] = {}
    for name in ("ORGANIZER", "ATTENDEE"):
        given = event.get(name)
        for each in given if isinstance(given, list) else [given] if given is not None else []:
            person = _attendee(each)
            key = person.email or person.name.casefold()
            if key:
                before = found.get(key)
                found[key] = person._replace(name=person.name or (before.name if before else ""))
    return tuple(found.values())


def _attendee(given: Any) -> Attendee:  # noqa: ANN401 - the library's
    params = getattr(given, "params", {})
    address = _MAIL.sub("", str(given), count=1).strip().casefold()
    email = address if "@" in address and ":" not in address else str(params.get("EMAIL") or "").strip().casefold()
    email = _harmless(email)
    return Attendee(
        name=_as_said(str(params.get("CN") or "")),
        email=email,
        declined=str(params.get("PARTSTAT") or "").upper() == "DECLINED",
        place=str(params.get("CUTYPE") or "").upper() in _WITHOUT_COUNT,
    )


def _harmless(text: str) -> str:
    """A text from outside without the signs by which a shell would run it in a line that is shown to be typed."""
    return text.translate(_OF_A_SHELL)


def _as_said(name: str) -> str:
    """A name as people say it: `Lund, Kari (Nordvik)` is Kari Lund. Nothing where it is an address."""
    with suppress(ValueError, LookupError):  # a mail program that writes CN as it writes the head of a mail
        name = str(make_header(decode_header(name))) if name.startswith("=?") else name
    plain = " ".join(_harmless(name).strip().strip("'").split())
    before, bracket, _ = plain.rpartition(" (")
    plain = before if bracket and plain.endswith(")") else plain
    if "@" in plain:
        return ""
    last, comma, first = plain.partition(", ")
    return f"{first} {last}" if comma and first and ", " not in first else plain


def _line_of(text: str, name: str) -> int:
    """The line of a file on which a property stands, from 1; 0 where it does not."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    inside = False
    for number, line in enumerate(lines, 1):
        inside = inside or line.upper().startswith("BEGIN:VEVENT") or name == "METHOD"
        if inside and line.upper().startswith((f"{name}:", f"{name};")):
            return number
    return 0
