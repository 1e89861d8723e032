"""Working days, by tables of days that are known, and by counting them one by one."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from kjopsprosess.model.working_days import (
    HolidayCalendar,
    SlowWeeks,
    easter_sunday,
    public_holidays,
    slow_weeks,
    working_days,
)

NO, NONE = HolidayCalendar.NORWAY, HolidayCalendar.NONE

EASTER = (
    *("2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08"),
    *("2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05"),
    *("2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09"),
    *("2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13"),
    *("2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10"),
    # the two exceptions of the tables, 2049 and 2076; and the turn of the century, which is no leap year
    *("2049-04-18", "2076-04-19", "2099-04-12", "2100-03-28"),
)
"""Easter Sundays of the years 2000 to 2039, and of four others."""


@pytest.mark.parametrize("day", EASTER)
def test_easter_sunday_of_many_years(day: str) -> None:
    assert easter_sunday(int(day[:4])).isoformat() == day


def test_easter_is_a_sunday_from_22_march_to_25_april_in_every_year() -> None:
    for year in range(2000, 2101):
        easter = easter_sunday(year)
        assert easter.isoweekday() == 7
        assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2024, "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26"),  # a leap year
        (2026, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26"),
        (2027, "01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26"),  # 17 May is Whit Monday
        (2008, "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26"),  # 1 May is Ascension Day
        (2038, "01-01 04-22 04-23 04-25 04-26 05-01 05-17 06-03 06-13 06-14 12-25 12-26"),  # the latest Easter
    ],
)
def test_the_public_holidays_of_norway(year: int, days: str) -> None:
    assert sorted(public_holidays(NO, year)) == [date.fromisoformat(f"{year}-{day}") for day in days.split()]


@pytest.mark.parametrize(
    ("after", "until", "count"),
    [
        ("2026-12-01", "2027-02-10", 49),  # over Christmas and New Year
        ("2026-12-01", "2026-12-02", 1),  # today is not counted, the day itself is
        ("2026-12-01", "2026-12-01", 0),
        ("2026-12-02", "2026-12-01", 0),
        ("2026-12-04", "2026-12-07", 1),  # over a weekend
        ("2026-12-05", "2026-12-06", 0),
        ("2026-12-23", "2026-12-28", 2),  # Christmas Eve is a working day, both days of Christmas are not
        ("2026-12-31", "2027-01-01", 0),
        ("2026-12-30", "2027-01-04", 2),
        ("2027-12-24", "2027-12-27", 1),  # Christmas on a weekend moves no holiday
        ("2026-04-01", "2026-04-07", 1),  # Easter
        ("2027-03-24", "2027-03-30", 1),
        ("2027-05-14", "2027-05-18", 1),  # 17 May and Whit Monday on one day
        ("2027-04-30", "2027-05-18", 10),  # 1 May on a Saturday, Ascension Day, 17 May
        ("2024-02-27", "2024-03-01", 3),  # 29 February
        ("2026-12-27", "2027-01-03", 4),  # week 53
        ("2020-12-27", "2021-01-03", 4),
        ("2032-12-26", "2033-01-02", 5),  # New Year's Day on a Saturday
        ("2025-12-31", "2026-12-31", 253),
    ],
)
def test_working_days_in_norway(after: str, until: str, count: int) -> None:
    assert working_days(date.fromisoformat(after), date.fromisoformat(until), NO) == count


def test_without_a_calendar_only_weekends_are_left_out() -> None:
    assert working_days(date(2026, 3, 31), date(2026, 4, 8), NONE) == 6
    assert working_days(date(2026, 3, 31), date(2026, 4, 8), NO) == 3
    assert slow_weeks(date(2026, 6, 1), date(2027, 6, 1), NONE) == ()


@pytest.mark.parametrize("calendar", HolidayCalendar)
def test_working_days_are_as_many_as_when_they_are_counted_one_by_one(calendar: HolidayCalendar) -> None:
    luck = random.Random(7)
    for _ in range(400):
        after = date(2000, 1, 1) + timedelta(days=luck.randrange(100 * 365))
        until = after + timedelta(days=luck.choice((luck.randrange(40), luck.randrange(900))))
        days = [after + timedelta(days=number) for number in range(1, (until - after).days + 1)]
        working = [each for each in days if each.isoweekday() < 6 and each not in public_holidays(calendar, each.year)]
        assert working_days(after, until, calendar) == len(working)


@pytest.mark.parametrize(
    ("after", "until", "weeks"),
    [
        ("2026-12-01", "2027-02-10", [SlowWeeks.CHRISTMAS]),
        ("2026-12-01", "2026-12-23", []),
        ("2026-12-01", "2026-12-24", [SlowWeeks.CHRISTMAS]),
        ("2026-12-31", "2027-02-10", []),
        ("2022-12-23", "2022-12-26", []),  # 24 December is a Saturday, and the days after are holidays
        ("2026-06-01", "2026-07-01", [SlowWeeks.JULY]),
        ("2026-06-01", "2026-06-30", []),
        ("2026-07-30", "2026-08-01", [SlowWeeks.JULY]),
        ("2026-07-31", "2026-12-01", []),
        ("2026-06-01", "2027-08-01", [SlowWeeks.JULY, SlowWeeks.CHRISTMAS]),
        ("2026-08-01", "2027-08-01", [SlowWeeks.CHRISTMAS, SlowWeeks.JULY]),
    ],
)
def test_july_and_christmas_week_are_named_when_they_hold_a_working_day(
    after: str, until: str, weeks: list[SlowWeeks]
) -> None:
    assert list(slow_weeks(date.fromisoformat(after), date.fromisoformat(until), NO)) == weeks
