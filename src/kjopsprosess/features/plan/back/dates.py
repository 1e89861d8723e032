"""Days in a plan that came back: in the forms in which people and programs write them, and never read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.forms import Asked
from kjopsprosess.messages.typed_dates.reading import told_day, why_no_day
from kjopsprosess.messages.typed_dates.years import resolve_told
from kjopsprosess.model.values import FIRST_YEAR, LAST_YEAR

EXCEL_BEGINS = date(1899, 12, 30)
"""The day from which Excel counts days, so that 1 March 1900 and all after it have their numbers."""
EXCEL_1904 = 1462
"""Days between the two days from which Excel may count."""
CENTURY = 2000
MONTHS = 12
ENOUGH_AS_SENT = 2
"""So many dates that are as they were sent, read in one order, and none in the other, show the order of a file."""
_CLOCK = re.compile(r"[ T]0?0[:.]00(?:[:.]00(?:\.0+)?)?Z?$")
_WEEKDAY = re.compile(r"^[^\W\d]{2,9}\.?,? (?=\d)")
_FIGURES = re.compile(r"(\d{1,4})([./-]) ?(\d{1,2})([./-]) ?(\d{4}|\d{2})\.?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]0+)?")
_HYPHENS = re.compile("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}]")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-. /]{1,2}([^\W\d]{3,9})\.?[-. /]{0,2}'?(\d{2})")
"""A day as spreadsheets write one with the name of its month: `11-Dec-26`, `1.des.26`."""
_MONTH_AND_NUMBER = re.compile(r"[^\W\d]{3,9}\.?[-. /]{0,2}'?(\d{2})")
_YEAR_AFTER_A_LINE = re.compile(r"-\d{4}$")
"""As in `4.12-2026`, which is not two days."""
_YEARS_NEAR = 10
"""A number of two digits after a month may be a year that is no further away."""
_DOUBTS = {
    "day-or-month": "day-or-month",
    "which-year": "no-year",
    "far-year": "no-year",
    "wrong-weekday": "wrong-weekday",
    "several-days": "several-days",
}
"""Why a text is refused, by what is doubtful in it; anything else is no date."""


class DateOrder(StrEnum):
    """Which comes first in `4/12/2026`."""

    DAY = "day"
    MONTH = "month"


class DateError(Exception):
    """A text that is no day, or may be several. `code`: as the messages have it, `plan_back.refused`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Figures(NamedTuple):
    first: int
    second: int
    year: int


def date_order(cells: Iterable[tuple[str, date | None]]) -> DateOrder | None:
    """The order in which a file writes `4/12/2026`, if it shows; each cell with the day that was sent in it.

    It shows by a number that can be no month, or by days that are as they were sent in one order alone.
    """
    figures = [(found, sent) for text, sent in cells if (found := _in_either_order(text))]
    if any(each.first > MONTHS for each, _ in figures):
        return DateOrder.DAY if all(each.second <= MONTHS for each, _ in figures) else None
    if any(each.second > MONTHS for each, _ in figures):
        return DateOrder.MONTH
    apart = [(each, sent) for each, sent in figures if each.first != each.second and sent]
    as_sent = {order: sum(_day(each, order) == sent for each, sent in apart) for order in DateOrder}
    shown = [order for order in DateOrder if as_sent[order] >= ENOUGH_AS_SENT]
    return shown[0] if len(shown) == 1 and sum(map(bool, as_sent.values())) == 1 else None


def read_date(text: str, today: date, order: DateOrder | None, sent: date | None = None) -> date:
    """The day that a cell holds. `sent`: the day that stood there. Raises `DateError`."""
    plain = _CLOCK.sub("", _HYPHENS.sub("-", text.strip()))
    found = _serial(plain, sent) or _by_figures(plain, order) or _in_words(plain, today)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise DateError("no-date")
    return found


def _serial(text: str, sent: date | None) -> date | None:
    """A day as the number that Excel has for it."""
    match = _SERIAL.fullmatch(text)
    if match is None:
        return None
    found = EXCEL_BEGINS + timedelta(days=int(match[1]))
    if sent and found != sent and found + timedelta(days=EXCEL_1904) == sent:
        raise DateError("serial-1904")
    return found


def _in_either_order(text: str) -> _Figures | None:
    """Figures of which the first may be the day or the month; those with dots are always the day first."""
    match = _FIGURES.fullmatch(_WEEKDAY.sub("", _CLOCK.sub("", text.strip())))
    if match is None or match[2] != match[4] or match[2] == "." or len(match[1]) > len("31"):
        return None
    return _Figures(int(match[1]), int(match[3]), _year(match[5]))


def _year(digits: str) -> int:
    return int(digits) + (CENTURY if len(digits) == len("26") else 0)


def _day(figures: _Figures, order: DateOrder) -> date | None:
    day, month = (figures.first, figures.second) if order is DateOrder.DAY else (figures.second, figures.first)
    try:
        return date(figures.year, month, day)
    except ValueError:
        return None


def _by_figures(text: str, order: DateOrder | None) -> date | None:
    plain = _WEEKDAY.sub("", text)
    if figures := _in_either_order(plain):
        ways = {found for each in DateOrder if (found := _day(figures, each))}
        if order:
            ways = {found} if (found := _day(figures, order)) else set()
        if len(ways) > 1:
            raise DateError("day-or-month")
        if not ways:
            raise DateError("no-date")
        return _on_its_weekday(text, ways.pop())
    match = _FIGURES.fullmatch(plain)
    if match is None or match[2] != match[4]:
        return None
    numbers = int(match[1]), int(match[3]), _year(match[5])
    if len(match[1]) > len("31"):  # the year first
        numbers = int(match[5]), int(match[3]), int(match[1])
    found = _day(_Figures(*numbers), DateOrder.DAY)
    # A first number of three figures is neither a day nor a year.
    if found is None or len(match[1]) == len("202"):
        raise DateError("no-date")
    return _on_its_weekday(text, found)


def _on_its_weekday(text: str, day: date) -> date:
    """The day, unless a weekday stands before it that is not its own."""
    before = _WEEKDAY.match(text)
    if before is None:
        return day
    try:
        # The reader of typed days knows the weekdays of both languages, and which day each must be.
        told = told_day(f"{before[0]}{day.isoformat()}", Asked(day, past=False, day_first=True))
        if told is None:
            raise DateError("no-date")
        return resolve_told(told, Asked(day, past=False, day_first=True), text)
    except DayDoubt as doubt:
        raise DateError(_DOUBTS.get(doubt.code, "no-date")) from None


def _in_words(text: str, today: date) -> date:
    """A day with the name of its month. What is counted from some day says nothing of which day that is."""
    asked = Asked(today, past=False, day_first=False)
    if short := _SHORT_YEAR.fullmatch(text):
        text = f"{short[1]}. {short[2]} {CENTURY + int(short[3])}"
    number = _MONTH_AND_NUMBER.fullmatch(text)
    try:
        told = told_day(text, asked)
        if told is None and not _YEAR_AFTER_A_LINE.search(text):
            raise why_no_day(text, asked)
        if told is None:
            raise DateError("no-date")
        if number and abs(CENTURY + int(number[1]) - today.year) <= _YEARS_NEAR:
            raise DateError("day-or-month")
        if told.month is None or told.day is None:
            raise DateError("relative")
        return resolve_told(told, asked, text)
    except DayDoubt as doubt:
        raise DateError(_DOUBTS.get(doubt.code, "no-date")) from None
