"""Working days between two days: weekends and public holidays left out; and the weeks in which work goes slowly."""

from datetime import date, timedelta
from enum import StrEnum
from functools import cache

SATURDAY = 5
"""The first weekday, by `date.weekday`, on which nobody is at work."""
WEEK = 7
WORKING_WEEK = 5


class HolidayCalendar(StrEnum):
    """Whose public holidays are left out when working days are counted."""

    NORWAY = "NO"
    NONE = "none"
    """Weekends alone."""


class SlowWeeks(StrEnum):
    """Weeks with working days in which little is decided."""

    JULY = "july"
    CHRISTMAS = "christmas"
    """24 to 31 December."""


_FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
"""Month and day: New Year's Day, Labour Day, Constitution Day, both days of Christmas."""
_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
"""Days from Easter Sunday: Maundy Thursday, Good Friday, both days of Easter, Ascension Day, both days of Whitsun."""


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar: the Sunday after the first full moon from 21 March on.

    The moon is that of the Church's tables, and the sums are those of the nineteen-year cycle with its two corrections:
    leap days left out at the turn of a century, and the moon's own drift.
    """
    golden, century = year % 19, year // 100
    left_out = century - century // 4
    drift = (8 * century + 13) // 25
    age = (19 * golden + left_out - drift + 15) % 30
    full_moon = age - (age + golden // 11) // 29
    weekday = (year + year // 4 + full_moon + 2 - left_out) % WEEK
    return date(year, 3, 28) + timedelta(days=full_moon - weekday)


@cache
def public_holidays(calendar: HolidayCalendar, year: int) -> frozenset[date]:
    """The public holidays of a year, Sundays among them where a holiday falls on one."""
    if calendar is HolidayCalendar.NONE:
        return frozenset()
    easter = easter_sunday(year)
    fixed = (date(year, month, day) for month, day in _FIXED)
    return frozenset((*fixed, *(easter + timedelta(days=days) for days in _FROM_EASTER)))


def working_days(after: date, until: date, calendar: HolidayCalendar) -> int:
    """How many working days there are after one day, up to and with another; 0 when that day is not later."""
    if until <= after:
        return 0
    weekdays = _weekdays_before(until + timedelta(days=1)) - _weekdays_before(after + timedelta(days=1))
    years = range(after.year, until.year + 1)
    holidays = {day for year in years for day in public_holidays(calendar, year) if after < day <= until}
    return weekdays - sum(1 for day in holidays if day.weekday() < SATURDAY)


def slow_weeks(after: date, until: date, calendar: HolidayCalendar) -> tuple[SlowWeeks, ...]:
    """The slow weeks with a working day after one day, up to and with another, in the order they come."""
    if calendar is HolidayCalendar.NONE:
        return ()
    found: list[SlowWeeks] = []
    for year in range(after.year, until.year + 1):
        july = (SlowWeeks.JULY, date(year, 6, 30), date(year, 7, 31))
        christmas = (SlowWeeks.CHRISTMAS, date(year, 12, 23), date(year, 12, 31))
        for weeks, day_before, last in (july, christmas):
            if working_days(max(after, day_before), min(until, last), calendar) and weeks not in found:
                found.append(weeks)
    return tuple(found)


def _weekdays_before(day: date) -> int:
    """Days from Monday to Friday from a Monday long ago until the day before this one."""
    weeks, rest = divmod(day.toordinal() - 1, WEEK)  # day 1 was a Monday
    return weeks * WORKING_WEEK + min(rest, WORKING_WEEK)
