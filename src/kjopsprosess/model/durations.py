"""A length of time as people say it: `2-3 weeks`, `inntil 3 uker`, `5-20 working days`."""

import re
from math import ceil
from typing import NamedTuple

MONTH, WEEK = 30, 7
"""Days in a month and a week. A month has 30, whatever its name: a duration in months is never a date."""
WORKING_WEEK = 5
LONGEST = 9999
"""Days. A longer duration is taken for a mistake."""

_UNITS = {
    "day": ("day", "days", "dag", "dager"),
    "working day": ("working day", "working days", "business day", "business days", "arbeidsdag", "arbeidsdager",
                    "virkedag", "virkedager"),
    "week": ("week", "weeks", "uke", "uker", "veke", "veker"),
    "month": ("month", "months", "måned", "måneder", "mnd"),
}  # fmt: skip
_UP_TO = ("up to", "at most", "inntil", "opptil", "maks", "høyst")
_ABOUT = (
    *("about", "around", "roughly", "approximately", "approx", "approx.", "circa", "some", "perhaps"),
    *("maybe", "usually", "normally", "typically", "ca", "ca.", "cirka", "sirka", "rundt", "omtrent"),
    *("omkring", "omlag", "om lag", "kanskje", "vanligvis", "normalt", "som regel"),
)
"""Words before a length of time that say only that it is not exact; it counts as the time without them."""
_OR_SO = ("or so", "more or less", "in all", "eller så", "omtrent", "cirka", "ca.", "sånn cirka", "i alt")
"""Likewise behind it."""
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_BOKMAAL = ("en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
NUMBERS = {
    **{word: number for words in (_ENGLISH, _BOKMAAL) for number, word in enumerate(words, 1)},
    "a": 1,
    "an": 1,
    "et": 1,
    "én": 1,
    "ett": 1,
    "ei": 1,
    "syv": 7,
    "fjorten": 14,
    "fourteen": 14,
}
"""Small numbers as words, in both languages."""
_AMOUNT = rf"(?:[0-9]{{1,4}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNIT_OF = {spelling: unit for unit, spellings in _UNITS.items() for spelling in spellings}
"""The unit that each spelling of it means."""
UNIT_WORDS = frozenset(word for spelling in UNIT_OF for word in spelling.split())
"""Words for units of time, in both languages."""
_UNIT = "|".join(spelling.replace(" ", "[ ]") for spelling in sorted(UNIT_OF, key=len, reverse=True))
_DURATION = re.compile(
    rf"(?:(?:{'|'.join(map(re.escape, _ABOUT))})[ ]|~[ ]?)?"
    rf"(?P<up_to>(?:{'|'.join(_UP_TO)})[ ])?(?P<least>{_AMOUNT})"
    rf"(?:[ ]?(?:-|–|to|til)[ ]?(?P<most>{_AMOUNT}))?[ ](?P<unit>{_UNIT})"
    rf"(?:[ ](?:{'|'.join(map(re.escape, _OR_SO))}))?"
)


class Duration(NamedTuple):
    """How long something takes, in calendar days, with the words that said so."""

    least: int
    most: int
    text: str

    def __str__(self) -> str:
        return self.text


def read_duration(text: str) -> Duration | None:
    """Read a duration in English or Norwegian; None for anything else, and for a range whose end is before its start.

    A month is 30 days and a working day 7/5 of one, rounded up. "Up to 3 weeks" is 0 to 21 days, and
    "about 3 weeks" is 21.
    """
    match = _DURATION.fullmatch(" ".join(text.lower().split()))
    if match is None:
        return None
    first = _amount(match["least"])
    last = first if match["most"] is None else _amount(match["most"])
    if match["up_to"]:
        first = 0 if match["most"] is None else first
    least, most = _days(first, UNIT_OF[match["unit"]]), _days(last, UNIT_OF[match["unit"]])
    return Duration(least, most, text) if least <= most <= LONGEST else None


def _amount(text: str) -> int:
    return NUMBERS.get(text) or int(text)


def _days(amount: int, unit: str) -> int:
    if unit == "working day":
        return ceil(amount * WEEK / WORKING_WEEK)
    return amount * {"day": 1, "week": WEEK, "month": MONTH}[unit]
