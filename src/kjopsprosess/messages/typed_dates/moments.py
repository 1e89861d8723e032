"""A typed day with its clock time, and what follows it."""

import re
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.values import Moment

from .doubts import DayDoubt
from .forms import YEAR, Asked, YearlessDay
from .reading import MAX_DAY_IN_WORDS_LENGTH, is_decided, told_day, why_no_day
from .words import BARE_HOUR, CLOCK, LAST_HOUR, WEEKDAYS, clock_time, named
from .years import resolve_told

_WITH = re.compile(r"^(?:med|with) ", re.IGNORECASE)


class ReadMoment(NamedTuple):
    """A moment that was typed."""

    moment: Moment
    rest: str
    """What follows it (names), as typed."""
    decided: bool
    """Whether something was decided for the user: another year than this, or which day a word means."""


def read_moment(
    text: str, today: date, *, past: bool = False, day_first: bool = True, numbers_are_people: bool = False
) -> ReadMoment:
    """Read «11.12 10.00 jon»: a day, a clock time or none, and whatever follows.

    A bare hour needs `kl.` or `at`, except that of «torsdag 9» where that can be no date. With `numbers_are_people`
    it is none, because «fredag 1 2» names two people. Raises DayDoubt as `read_day` does, and for a wrong time.
    """
    asked = Asked(today, past, day_first)
    words = text.split()
    if not numbers_are_people and (found := _weekday_and_hour(words, asked)):
        return found
    for count in range(min(len(words), MAX_DAY_IN_WORDS_LENGTH), 0, -1):
        typed, rest = " ".join(words[:count]).rstrip(","), " ".join(words[count:])
        told = told_day(typed, asked)
        if (
            told
            and not (_has_no_month(told) and CLOCK.fullmatch(words[count - 1]))
            and not (numbers_are_people and _is_bare_day(told))
        ):
            return _with_clock(told, typed, rest, asked, numbers_are_people=numbers_are_people)
    if (clock := CLOCK.match(text.strip())) and (rest := text.strip()[clock.end() :].strip(" ,")):
        found = read_moment(rest, today, past=past, day_first=day_first, numbers_are_people=numbers_are_people)
        return found._replace(moment=Moment(found.moment.day, clock_time(clock)))
    raise why_no_day(text, asked)


def _is_bare_day(told: YearlessDay) -> bool:
    """Whether a day of some month was told by its number, which may as well be that of a person."""
    return told.day is not None and told.month is None


def _has_no_month(told: YearlessDay) -> bool:
    """Whether «fredag 9.15» was read as a day of a month that no year has."""
    return told.month is not None and told.month > YEAR


def _with_clock(told: YearlessDay, typed: str, text: str, asked: Asked, *, numbers_are_people: bool) -> ReadMoment:
    """Take the clock time off the front of what follows a day."""
    day = resolve_told(told, asked, typed)
    clock = CLOCK.match(text)
    if clock is None and not numbers_are_people and (bare := BARE_HOUR.match(text)):
        raise DayDoubt("bare-hour", day=typed, hour=bare["hour"])
    time = clock_time(clock) if clock else None
    rest = text[clock.end() :] if clock else text
    return ReadMoment(Moment(day, time), _WITH.sub("", rest.strip(" ,")), is_decided(told, day, asked.today))


def _weekday_and_hour(words: list[str], asked: Asked) -> ReadMoment | None:
    """«torsdag 9»: at nine on Thursday, unless the nearest 9th is a Thursday and may be meant."""
    hour = words[1].rstrip(",") if len(words) > 1 else ""
    weekday = named(words[0].lower(), WEEKDAYS) if words else None
    if weekday is None or not hour.isdecimal() or len(hour) > 2 or int(hour) > LAST_HOUR:  # noqa: PLR2004 - two digits
        return None
    rest = " ".join(words[2:])
    if told_day(" ".join(words[:3]), asked) and len(words) > 2:  # noqa: PLR2004 - «torsdag 9 desember» is a date
        return None
    told = told_day(words[0], asked)
    assert told is not None
    day = resolve_told(told, asked, words[0])
    try:
        other = resolve_told(YearlessDay(day=int(hour), weekday=weekday), asked, " ".join(words[:2]))
    except DayDoubt:
        return ReadMoment(Moment(day, f"{int(hour):02}:00"), _WITH.sub("", rest), decided=True)
    raise DayDoubt("hour-or-day", typed=" ".join(words[:2]), day=day, hour=int(hour), other=other)
