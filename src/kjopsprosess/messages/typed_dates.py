"""Days as people type them, in bokmål and English alike, whatever the language of the screen."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from kjopsprosess.model.values import FIRST_YEAR, LAST_YEAR, Moment, normal_form

from .dates import EN, NB

_FRIDAY = 5
_SHORTEST_NAME = 3
_LONGEST_DAY_IN_WORDS = 5
_YEARS_BETWEEN_LEAP_DAYS = 8
_LAST_HOUR, _LAST_MINUTE = 23, 59


def read_day(text: str, today: date, *, past: bool) -> date | None:
    """Read a day as typed, in either language; None when it is no day, or outside the years a file may hold.

    Without a year: with `past` the newest such day not after today, else the first not before it. A weekday alone is
    today or an earlier one with `past`, else one after today. One that contradicts the date beside it makes the text no
    day.
    """
    plain = _plain(text)
    for read in _FORMS:
        found = read(plain, today, past)
        if found is not None:
            return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
    return None


def read_moment(text: str, today: date, *, past: bool = False) -> tuple[Moment, str] | None:
    """Read «11.12 10.00 jon»: a day, a clock time or none, and whatever follows (names), as typed.

    None when the text does not begin with a day, or when the time is no time.
    """
    words = text.split()
    for count in range(min(len(words), _LONGEST_DAY_IN_WORDS), 0, -1):
        day = read_day(" ".join(words[:count]).rstrip(","), today, past=past)
        if day is not None:
            return _with_clock(day, " ".join(words[count:]))
    return None


def _with_clock(day: date, text: str) -> tuple[Moment, str] | None:
    """Take the clock time off the front of what follows a day.

    A bare hour needs `kl.` or `at`, because «11.12 1 2» names two people.
    """
    match = _CLOCK.match(text)
    clock = None
    if match:
        hour, minute = int(match["hour"] or match["bare"]), int(match["minute"] or match["after_bare"] or 0)
        if hour > _LAST_HOUR or minute > _LAST_MINUTE:
            return None
        clock = f"{hour:02}:{minute:02}"
        text = text[match.end() :]
    return Moment(day, clock), _WITH.sub("", text.strip(" ,"))


def _plain(text: str) -> str:
    return " ".join(normal_form("NFC", text).lower().split())


def _from_today(text: str, today: date, _past: bool) -> date | None:
    """«i dag», "tomorrow", `+5d`, `+2u`."""
    if text in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[text])
    if match := re.fullmatch(r"\+ ?([0-9]{1,4}) ?([duw])", text):
        return today + int(match[1]) * timedelta(days=1 if match[2] == "d" else 7)
    return None


def _week(text: str, today: date, past: bool) -> date | None:
    """«uke 12», "week 12 2027", «denne uka»: the Friday of that week."""
    if text in ("denne uka", "denne uken", "this week"):
        return today + timedelta(days=_FRIDAY - today.isoweekday())
    match = re.fullmatch(r"(?:uke|week) ([0-9]{1,2})(?: ([0-9]{4}))?", text)
    if match is None:
        return None
    return _in_year(lambda year: date.fromisocalendar(year, int(match[1]), _FRIDAY), match[2], today, past)


def _weekday(text: str, today: date, past: bool) -> date | None:
    """«fredag», «fre.», "Fri"."""
    number = _number_of(text.removesuffix("."), NB.weekday_names, EN.weekday_names)
    if number is None:
        return None
    if past:
        return today - timedelta(days=(today.weekday() - number) % 7)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _dated(text: str, today: date, past: bool) -> date | None:
    """`2027-01-05`, «5.1.», «5. januar 2027», "5 Jan", "Jan 5", each also with its weekday in front."""
    before, _, rest = text.partition(" ")
    weekday = _number_of(before.rstrip(".,"), NB.weekday_names, EN.weekday_names)
    found = _undressed(text if weekday is None else rest, today, past)
    return found if weekday is None or (found and found.weekday() == weekday) else None


def _undressed(text: str, today: date, past: bool) -> date | None:
    match = next(filter(None, (re.fullmatch(pattern, text) for pattern in _DATE_PATTERNS)), None)
    month = _month_number(match["month"]) if match else None
    if match is None or month is None:
        return None
    return _in_year(lambda year: date(year, month, int(match["day"])), match["year"], today, past)


def _month(text: str, today: date, past: bool) -> date | None:
    """«desember», "Feb 2027": the last day of that month."""
    match = re.fullmatch(r"([^\W\d_]+)\.?(?: ([0-9]{4}))?", text)
    month = _month_number(match[1]) if match else None
    if match is None or month is None:
        return None
    return _in_year(lambda year: date(year, month, monthrange(year, month)[1]), match[2], today, past)


def _in_year(make: Callable[[int], date], year: str | None, today: date, past: bool) -> date | None:
    """Make the day in the year given, or in the nearest year that has it on the right side of today."""
    if year:
        return next(iter(_real(make, [int(year)])), None)
    near = range(today.year - _YEARS_BETWEEN_LEAP_DAYS, today.year + _YEARS_BETWEEN_LEAP_DAYS + 1)
    days = _real(make, near)
    if past:
        return max((day for day in days if day <= today), default=None)
    return min((day for day in days if day >= today), default=None)


def _real(make: Callable[[int], date], years: Iterable[int]) -> list[date]:
    """Make those of the days that exist: not every year has a 29 February or a week 53."""
    days = []
    for year in years:
        try:
            days.append(make(year))
        except ValueError:
            continue
    return days


def _month_number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    index = _number_of(text, NB.month_names, EN.month_names)
    return None if index is None else index + 1


def _number_of(word: str, *languages: tuple[str, ...]) -> int | None:
    """Find the place of a weekday or month by its name or its beginning: three letters tell them all apart."""
    if len(word) < _SHORTEST_NAME:
        return None
    return next(
        (number for names in languages for number, name in enumerate(names) if name.lower().startswith(word)), None
    )


_CLOCK = re.compile(
    r"(?:(?:kl\.?|at) ?(?P<bare>[0-9]{1,2})(?:[.:](?P<after_bare>[0-9]{2}))?"
    r"|(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2}))(?=[ ,]|$)",
    re.IGNORECASE,
)
_WITH = re.compile(r"^(?:med|with) ", re.IGNORECASE)
_FORMS = (_from_today, _week, _weekday, _dated, _month)
_NEAR_DAYS = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgen", "imorgen", "tomorrow"), 1),
    **dict.fromkeys(("i går", "igår", "yesterday"), -1),
}
_DATE_PATTERNS = (
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
    r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})(?:\.? (?=[0-9])|\.|$)(?P<year>[0-9]{4})?",
    r"(?P<day>[0-9]{1,2})\.? ?(?P<month>[^\W\d_]+)\.?(?: (?P<year>[0-9]{4}))?",
    r"(?P<month>[^\W\d_]+)\.? (?P<day>[0-9]{1,2})(?:,? (?P<year>[0-9]{4}))?",
)
