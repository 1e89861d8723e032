"""A typed day as a date, or why it is none."""

import difflib
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.values import FIRST_YEAR, normal_form

from .doubts import DayDoubt
from .forms import Asked, YearlessDay, read_form
from .words import BEFORE_A_DAY, BETWEEN_DAYS, CLOCK, LIMITS, LOOSE_LIMITS, MONTHS, NEAR_DAYS, UNITS, VAGUE, WEEKDAYS
from .years import resolve_told

MAX_DAY_IN_WORDS_LENGTH = 7
MAX_TEXT_LENGTH = 80
"""Signs of the longest text that is read as a day."""
ALIKE = 0.75
"""How alike (0 to 1) a word and the name of a weekday or month must be for the name to be meant."""
SHORTEST_ALIKE = 5
"""Letters of the shortest word that may be a misspelt name."""


class ReadDay(NamedTuple):
    """A day that was typed."""

    day: date
    decided: bool
    """Whether something was decided for the user: another year than this, or which day a word means."""


def read_day(text: str, today: date, *, past: bool, day_first: bool = True, begins: bool = False) -> ReadDay:
    """Read a day as typed, in either language.

    Without a year: with `past` the newest such day not after today, else the first not before it. A weekday alone is
    today or an earlier one with `past`, else one after today. A week is its Friday, a month its last day; with
    `begins` either is its first. `day_first`: whether `5/12` can only be 5 December. Raises DayDoubt where the text is no day, or may be several.
    """
    asked = Asked(today, past, day_first, begins=begins)
    told = told_day(text, asked)
    if told is None:
        raise why_no_day(text, asked)
    day = resolve_told(told, asked, text.strip())
    return ReadDay(day, is_decided(told, day, today))


def is_decided(told: YearlessDay, day: date, today: date) -> bool:
    """Whether something was decided for the user that the day alone does not show: it is not just one of this year."""
    of_this_year = told.month is not None and told.day is not None and day.year == today.year
    return not (told.exact or of_this_year)


def is_day(text: str, *, past: bool = False) -> bool:
    """Whether a day was meant by a text, be it one that can be written down or not."""
    try:
        return told_day(text, Asked(date(FIRST_YEAR, 1, 1), past, day_first=True)) is not None
    except DayDoubt:
        return True


def split_limit(text: str) -> tuple[str, str] | None:
    """Take the day off the end of «sender mål innen fredag» or "sends it @Friday"; None when none stands there."""
    words = text.split()
    for place in range(max(1, len(words) - MAX_DAY_IN_WORDS_LENGTH), len(words)):
        if words[place].startswith("@") and is_day(day := " ".join(words[place:])[1:]):
            return text.rsplit(maxsplit=len(words) - place)[0], day
        limit, day = words[place].lower(), " ".join(words[place + 1 :])
        if (limit in LIMITS and is_day(day)) or (limit in LOOSE_LIMITS and is_day(day, past=True)):
            return text.rsplit(maxsplit=len(words) - place)[0], day
    return None


def told_day(text: str, asked: Asked) -> YearlessDay | None:
    """What a text says of a day; None when it is none. Raises DayDoubt for one that cannot be told from another."""
    plain = " ".join(normal_form("NFC", text).lower().split())
    if len(plain) > MAX_TEXT_LENGTH:
        return None
    return read_form(plain, asked) or read_form(BEFORE_A_DAY.sub("", plain, count=1), asked)


def why_no_day(text: str, asked: Asked) -> DayDoubt:
    """Why a text is no day."""
    typed = " ".join(text.split())
    words = typed.split()[: MAX_DAY_IN_WORDS_LENGTH * 2]
    for count in range(min(len(words) - 1, MAX_DAY_IN_WORDS_LENGTH), 0, -1):
        day, rest = " ".join(words[:count]).rstrip(","), " ".join(words[count:])
        if told_day(day, asked):
            if CLOCK.fullmatch(rest):
                return DayDoubt("clock-not-here", clock=rest, day=day)
            if _are_two_days(typed, asked):
                break
            return DayDoubt("words-after", day=day, rest=rest)
    if (clock := CLOCK.match(typed)) and told_day(typed[clock.end() :].strip(" ,"), asked):
        return DayDoubt("clock-not-here", clock=clock[0], day=typed[clock.end() :].strip(" ,"))
    if CLOCK.fullmatch(typed):
        return DayDoubt("only-clock", clock=typed)
    return _why_no_day_at_all(typed, words, asked)


def _why_no_day_at_all(typed: str, words: list[str], asked: Asked) -> DayDoubt:
    if _are_two_days(typed, asked):
        return DayDoubt("several-days", typed=typed)
    if any(part in VAGUE for word in words for part in word.lower().strip(".,").split("-")):
        return DayDoubt("not-one-day", typed=typed)
    near = _respelt(words, asked)
    return DayDoubt("not-a-date-near", typed=typed, near=near) if near else DayDoubt("not-a-date", typed=typed)


def _are_two_days(text: str, asked: Asked) -> bool:
    """Whether a text is two days, as «3.–5. desember» or "Friday or Monday"."""
    if len(text) > MAX_TEXT_LENGTH:
        return False
    for between in BETWEEN_DAYS.finditer(text.lower()):
        first, second = text[: between.start()].strip(), text[between.end() :].strip()
        if told_day(second, asked) and (first.rstrip(".").isdecimal() or told_day(first, asked)):
            return True
        if second.rstrip(".").isdecimal() and told_day(first, asked):
            return True
    return False


def _respelt(words: list[str], asked: Asked) -> str | None:
    """The text with a misspelt name of a weekday, month or unit put right, if it is a day then."""
    known = [*WEEKDAYS, *MONTHS, *UNITS, *(word for name in NEAR_DAYS for word in name.split())]
    for place, word in enumerate(words):
        if SHORTEST_ALIKE <= len(word) <= MAX_TEXT_LENGTH:
            for near in difflib.get_close_matches(word.lower(), known, n=1, cutoff=ALIKE):
                text = " ".join((*words[:place], near, *words[place + 1 :]))
                if told_day(text, asked):
                    return text
    return None
