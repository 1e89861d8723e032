"""The forms in which days are typed: a text becomes a day from today, or one that comes every year."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from .doubts import DayDoubt
from .patterns import (
    AWAY,
    DATES,
    DAY,
    HALF_A_YEAR,
    LATER,
    MONTH,
    ONLY_YEAR,
    PERIOD,
    QUARTER,
    WEEK_FIRST,
    WEEKDAY,
    WEEKS,
)
from .words import (
    AMOUNTS,
    ARTICLE,
    END_IN_SHORT,
    END_OF,
    MONTHS,
    NAMED_DAYS,
    NEAR_DAYS,
    NEWEST,
    NEXT,
    ORDINALS,
    PERIODS,
    PREVIOUS,
    THIS,
    UNITS,
    WEEKDAYS,
    WHICH,
    amount,
    named,
)

ONE_WEEK = timedelta(days=7)
MONDAY, FRIDAY = 0, 4
"""The weekday, from Monday, that a week alone means: what is to be done in a week is done by its last working day."""
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12}
YEAR, LAST_DAY = 12, 31
CENTURY = 2000
"""Years in two digits are of this one."""


class Asked(NamedTuple):
    """What a text is read with."""

    today: date
    past: bool
    """Whether it tells of something that has happened."""
    day_first: bool
    """Whether the day comes before the month in `5/12`; else either may."""
    is_end: bool = False
    """Whether «utgangen av» stood before it."""
    begins: bool = False
    """Whether something begins then: a week or a month alone is its first day."""

    @property
    def weekday(self) -> int:
        """The weekday that a week alone means."""
        return MONDAY if self.begins and not self.is_end else FRIDAY

    def of_months(self, year: int, months: range) -> date:
        """The day that some months alone mean: the last of them, or the first."""
        last = date(year, months[-1], monthrange(year, months[-1])[1])
        return date(year, months[0], 1) if self.begins and not self.is_end else last


class YearlessDay(NamedTuple):
    """A day as it was told, before its year is known."""

    fixed: date | None = None
    """The day itself, where today tells which."""
    yearly: Callable[[int], date] | None = None
    """Else the day of a year; ValueError where that year has none."""
    year: int | None = None
    exact: bool = False
    """Whether day, month and year were typed, so that nothing was decided for the user."""
    month: int | None = None
    day: int | None = None
    """Without a month: the day of some month."""
    week: int | None = None
    weekday: int | None = None
    """A weekday that stands beside the day, and must be its own."""


def read_form(text: str, asked: Asked) -> YearlessDay | None:
    """What a text says, or None when it has none of the forms. `text` is in lower case with single blanks."""
    end = END_OF.match(text)
    plain, asked = (text[end.end() :], asked._replace(is_end=True)) if end else (text, asked)
    return next(filter(None, (read(plain, asked) for read in _FORMS)), None)


def _near(text: str, asked: Asked) -> YearlessDay | None:
    """«i dag», "the day after tomorrow"."""
    return YearlessDay(fixed=asked.today + timedelta(days=NEAR_DAYS[text])) if text in NEAR_DAYS else None


def _named_day(text: str, asked: Asked) -> YearlessDay | None:
    """«julaften», "New Year's Eve 2027"."""
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    name, blank, last = plain.rpartition(" ")
    has_year = bool(blank) and bool(ONLY_YEAR.fullmatch(last))
    month, day = NAMED_DAYS.get(name if has_year else plain, (0, 0))
    return _on(day, month, _year(last, asked) if has_year else None) if month else None


def _away(text: str, asked: Asked) -> YearlessDay | None:
    """`+5d`, «om to uker», "in 3 days", "2 weeks ago"; and «3 dager», of what is to come."""
    match = AWAY.fullmatch(HALF_A_YEAR.sub("1 halvår", text, count=1))
    number = (match["digits"] or match["word"]) if match else ""
    if match is None or match["unit"] not in UNITS or not (match["digits"] or number in AMOUNTS):
        return None
    ahead = bool(match["ahead"] or match["from_now"]) and not match["ago"]
    back = match["ago"] == "ago" or bool(match["for"] and match["ago"])
    plain = not (asked.past or match["ahead"] or match["for"] or match["ago"])
    if (ahead or plain) == back:
        return None
    return YearlessDay(fixed=_moved(asked.today, amount(number) * (-1 if back else 1), UNITS[match["unit"]]))


def _moved(day: date, number: int, unit: str) -> date:
    """A month from 31 January is the last day of February."""
    try:
        if unit in MONTHS_OF:
            year, month = divmod(day.year * YEAR + day.month - 1 + number * MONTHS_OF[unit], YEAR)
            return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        return day + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
    except (OverflowError, ValueError):
        raise DayDoubt("year-out-of-range") from None


def _period(text: str, asked: Asked) -> YearlessDay | None:
    """«denne uka», «neste måned», "end of the year", "end of 2027": the last day of it, of a week its Friday."""
    if asked.is_end and ONLY_YEAR.fullmatch(text):
        return YearlessDay(yearly=lambda year: date(year, 12, 31), year=int(text))
    if text in END_IN_SHORT:
        text, asked = END_IN_SHORT[text], asked._replace(is_end=True)
    match = PERIOD.fullmatch(text)
    if match is None or not (match["which"] or asked.is_end):
        return None
    which, period = WHICH.get(match["which"] or "", 0), PERIODS[match["period"]]
    if period == "week":
        return YearlessDay(fixed=_in_week(asked.today, which, asked.weekday))
    months = MONTHS_OF[period]
    place = (asked.today.year * YEAR + asked.today.month - 1) // months + which
    year, first = divmod(place * months, YEAR)
    return YearlessDay(fixed=asked.of_months(year, range(first + 1, first + months + 1)))


def _in_week(day: date, weeks: int, weekday: int) -> date:
    return day + timedelta(days=weekday - day.weekday() + 7 * weeks)


def _week(text: str, asked: Asked) -> YearlessDay | None:
    """«uke 12», "week 12 2027", `2026-W49`, «mandag i uke 50»: its Friday, unless another day of it is named."""
    match = next(filter(None, (pattern.fullmatch(text) for pattern in WEEKS)), None)
    if match is None:
        return None
    parts = match.groupdict()
    word, number = parts.get("before") or parts.get("behind"), parts.get("number")
    weekday = named(word, WEEKDAYS) if word else int(number) - 1 if number else asked.weekday
    if weekday is None:
        return None
    week, iso = int(match["week"]), weekday + 1
    return YearlessDay(
        yearly=lambda year: date.fromisocalendar(year, week, iso), year=_year(match["year"], asked), week=week
    )


def _weekday(text: str, asked: Asked) -> YearlessDay | None:
    """«fredag», «neste fredag», "last Friday", «fredag neste uke», «neste uke fredag», «fredag om to uker»."""
    if later := LATER.fullmatch(text):
        number = named(later["name"] or later["behind"], WEEKDAYS)
        weeks = 2 if "fortnight" in text else 1
        return (
            None
            if number is None
            else YearlessDay(fixed=_nearest("", asked._replace(past=False), number) + weeks * ONE_WEEK)
        )
    if week_first := WEEK_FIRST.fullmatch(text):
        text = f"{week_first['name']} {week_first['week']}"
    match = WEEKDAY.fullmatch(text)
    number = named(match["name"], WEEKDAYS) if match else None
    if match is None or number is None or (match["first"] and match["week"]):
        return None
    if match["week"]:
        return _weekday_of(match["week"], asked, number)
    return YearlessDay(fixed=_nearest(match["first"] or "", asked, number))


def _nearest(first: str, asked: Asked, number: int) -> date:
    """The weekday that a word before it tells of; without one, on the right side of today."""
    today, ahead = asked.today, (number - asked.today.weekday()) % 7
    if first in NEXT:
        return _in_week(today, 1, number)
    if first in PREVIOUS:
        return _in_week(today, -1, number)
    if first in NEWEST:
        return today - timedelta(days=7 - ahead)
    if asked.past and not first:
        return today - timedelta(days=-ahead % 7)
    return today + timedelta(days=ahead if first in THIS else ahead or 7)


def _weekday_of(week: str, asked: Asked, number: int) -> YearlessDay | None:
    """The weekday of «neste uke», or of the week two weeks from now."""
    which, _, period = week.partition(" ")
    if PERIODS.get(period) == "week" and which in WHICH:
        return YearlessDay(fixed=_in_week(asked.today, WHICH[which], number))
    away = _away(week, asked)
    return YearlessDay(fixed=_in_week(away.fixed, 0, number)) if away and away.fixed else None


def _dated(text: str, asked: Asked) -> YearlessDay | None:
    """`2027-01-05`, «5.1.», `5/1`, «5. januar 2027», "Jan 5th", «den 9.», each also with its weekday in front."""
    before, _, rest = text.partition(" ")
    weekday = named(before, WEEKDAYS)
    plain = ARTICLE.sub("", text if weekday is None else rest, count=1)
    told = _undressed(plain, asked) or _day_of_month(plain, sure=weekday is not None or plain != text)
    return told._replace(weekday=weekday) if told else None


def _undressed(text: str, asked: Asked) -> YearlessDay | None:
    for pattern in DATES:
        match = pattern.fullmatch(text)
        month = _month_number(match["month"]) if match else None
        if match and month is not None:
            day, year = int(match["day"]), _year(match["year"], asked)
            if year is None and not 1 <= month <= LAST_DAY:
                return None  # a time of day, as in `10.00` and `9.45`
            if "between" in match.groupdict():
                day, month = _in_order(day, month, year, asked)
            return _on(day, month, year)
    return None


def _on(day: int, month: int, year: int | None) -> YearlessDay:
    return YearlessDay(
        yearly=lambda each: date(each, month, day), year=year, exact=year is not None, month=month, day=day
    )


def _in_order(first: int, second: int, year: int | None, asked: Asked) -> tuple[int, int]:
    """Day and month of `27/11`. Where people write either first, one that can be both is asked about."""
    if asked.day_first or first == second or first > YEAR:
        return first, second
    if second > YEAR:
        return second, first
    raise DayDoubt("day-or-month", first=first, second=second, year=year or 0)


def _day_of_month(text: str, *, sure: bool) -> YearlessDay | None:
    """«den 9.», "9th": a number alone is no day."""
    match = DAY.fullmatch(text)
    return YearlessDay(day=int(match["day"])) if match and (sure or match["ordinal"]) else None


def _last_of(text: str, asked: Asked) -> YearlessDay | None:
    """«desember», "Feb 2027", «Q1», «første kvartal 2027», "end of December": the last day of it."""
    if match := QUARTER.fullmatch(text):
        number = match["number"] or match["digit"] or match["word"]
        of_year = 4 if match["letter"] == "q" or match["period"] in ("kvartal", "quarter") else 2
        place = int(number) if number.isdecimal() else ORDINALS.get(number, 0)
        month, length = place * YEAR // of_year if 1 <= place <= of_year else None, YEAR // of_year
    else:
        match = MONTH.fullmatch(text)
        month, length = named(match["month"], MONTHS) if match else None, 1
    if match is None or month is None:
        return None
    months = range(month - length + 1, month + 1)
    return YearlessDay(yearly=lambda year: asked.of_months(year, months), year=_year(match["year"], asked), month=month)


def _month_number(text: str) -> int | None:
    return int(text) if text.isdecimal() else named(text, MONTHS)


def _year(text: str | None, asked: Asked) -> int | None:
    if text is None:
        return None
    digits = text.removeprefix("'")
    if digits.isdecimal():
        return int(digits) + (CENTURY if len(digits) == len("26") else 0)
    return asked.today.year + {"i år": 0, "i fjor": -1}.get(text, WHICH.get(text.split()[0], 0))


_FORMS = (_near, _named_day, _away, _period, _week, _weekday, _dated, _last_of)
