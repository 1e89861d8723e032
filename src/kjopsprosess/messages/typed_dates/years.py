"""Which day is meant by one that comes every year or every month, seen from today."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NoReturn

from kjopsprosess.model.values import FIRST_YEAR, LAST_YEAR

from .doubts import DayDoubt
from .forms import YEAR, Asked, YearlessDay

NEAR_YEAR_DAYS = 90
"""Days from today within which a day without a year may be meant, on whichever side it lies."""
FAR_DAYS = 366
"""A day without a year that is further away than this is not taken without a word."""
YEARS_BETWEEN_LEAP_DAYS = 8
HALF_WEEK, WEEK = 3, 7
LONGEST_MONTH = 31
MAX_WEEKS = 53


def resolve_told(told: YearlessDay, asked: Asked, text: str) -> date:
    """The day that was told. Raises DayDoubt where there is none, or more than one is near; `text` is what was typed."""
    if told.fixed:
        found = told.fixed
    elif told.yearly:
        found = _of_year(told, told.yearly, asked, text)
    else:
        found = _of_month(told, asked)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise DayDoubt("year-out-of-range")
    if told.weekday is not None and found.weekday() != told.weekday:
        away = (told.weekday - found.weekday() + HALF_WEEK) % WEEK - HALF_WEEK
        raise DayDoubt("wrong-weekday", day=found, weekday=told.weekday, other=found + timedelta(days=away))
    return found


def _of_year(told: YearlessDay, make: Callable[[int], date], asked: Asked, text: str) -> date:
    today = asked.today
    if told.year is not None:
        if not FIRST_YEAR <= told.year <= LAST_YEAR:
            raise DayDoubt("year-out-of-range")
        for day in _real(make, [told.year]):
            return day
        _fail_no_such_day(told)
    near = range(today.year - YEARS_BETWEEN_LEAP_DAYS, today.year + YEARS_BETWEEN_LEAP_DAYS + 1)
    days = list(_real(make, near))
    if not days:
        _fail_no_such_day(told)
    if today in days:
        return today
    gone, coming = max(day for day in days if day < today), min(day for day in days if day > today)
    read, other = (gone, coming) if asked.past else (coming, gone)
    if abs((today - other).days) < NEAR_YEAR_DAYS:
        raise DayDoubt("which-year", past=gone, next=coming, typed=text)
    if abs((today - read).days) > FAR_DAYS:
        raise DayDoubt("far-year", day=read, typed=text)
    return read


def _real(make: Callable[[int], date], years: Iterable[int]) -> Iterator[date]:
    """Make those of the days that exist: not every year has a 29 February or a week 53."""
    for year in years:
        try:
            yield make(year)
        except ValueError:
            continue


def _fail_no_such_day(told: YearlessDay) -> NoReturn:
    if told.week is not None:
        if told.year and told.week == MAX_WEEKS:
            raise DayDoubt("no-such-week-in-year", week=told.week, year=told.year)
        raise DayDoubt("no-such-week", week=told.week)
    day, month = told.day or 0, told.month or 0
    if not 1 <= month <= YEAR:
        raise DayDoubt("no-such-month", day=day, month=month)
    length = monthrange(told.year or 2000, month)[1]  # 2000 had a 29 February
    raise DayDoubt("no-such-day", day=day, month=month, year=told.year or 0, length=length)


def _of_month(told: YearlessDay, asked: Asked) -> date:
    """The day of this month or of the nearest one that has it, on the right side of today."""
    day, step = told.day or 0, -1 if asked.past else 1
    if not 1 <= day <= LONGEST_MONTH:
        raise DayDoubt("no-such-day-of-month", day=day)
    for months in range(YEAR):
        year, month = divmod(asked.today.year * YEAR + asked.today.month - 1 + step * months, YEAR)
        if day <= monthrange(year, month + 1)[1]:
            found = date(year, month + 1, day)
            if (found <= asked.today) if asked.past else (found >= asked.today):
                return found
    raise AssertionError(day)
