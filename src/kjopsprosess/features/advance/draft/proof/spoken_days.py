"""Days within what was said, by kp's own reading of dates: each stretch of words that is a day."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.forms import Asked
from kjopsprosess.messages.typed_dates.reading import MAX_DAY_IN_WORDS_LENGTH, read_day, told_day
from kjopsprosess.messages.typed_dates.words import AMOUNTS, LIMITS, LOOSE_LIMITS, MONTHS, UNITS, WEEKDAYS

from .spoken_numbers import COUNTED

_NORWEGIAN = (
    *("første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte"),
    *("tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende", "tjuende"),
    *("tjueførste", "tjueandre", "tjuetredje", "tjuefjerde", "tjuefemte", "tjuesjette", "tjuesjuende", "tjueåttende"),
    *("tjueniende", "trettiende", "trettiførste"),
)
_ENGLISH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
_ORDINALS = {
    **{word: f"{number}." for number, word in enumerate(_NORWEGIAN, 1)},
    **{word: f"{number}th" for number, word in enumerate(_ENGLISH, 1)},
    "syvende": "7.",
    "tjuesyvende": "27.",
}
"""Days of the month as they are said, and as they are typed."""
_COMMON_ORDINALS = frozenset(
    ("første", "andre", "tredje", "fjerde", "femte", "first", "second", "third", "fourth", "fifth")
)
"""Those that mostly count something else: days only beside the name of a month."""
_ALSO_OTHER_WORDS = frozenset({"may", "march"})
_SHORTEST_NAME = 4
"""Letters of the shortest name of a day or month that means nothing else, alone: «man» and "sat" do."""
_LIMIT_WORDS = frozenset((*LIMITS, *LOOSE_LIMITS, "før", "before", "neste", "next", "denne", "this"))
_SKIPPED = frozenset({"den", "the", "av", "of", "i", "in", "på", "on", "that"})
"""Small words between a day and what is said of it."""
_VAGUE = frozenset(
    (
        *(
            "midten",
            "midt",
            "mid",
            "middle",
            "medio",
            "begynnelsen",
            "starten",
            "tidlig",
            "beginning",
            "start",
            "early",
        ),
        *("sent", "late", "rundt", "omkring", "omtrent", "ca", "cirka", "around", "about", "roughly", "circa"),
        *("hver", "hvert", "annenhver", "every", "each", "mellom", "between", "noen", "some", "most"),
    )
)
"""Words after which a day is not that day."""
_STEPS = frozenset({"etter", "after", "før", "before", "from", "fra"})
_UNITS_OF_TIME = frozenset((*UNITS, "dag", "dagen", "uke", "uka", "uken", "veka", "day", "week", "måneden", "month"))
_RANGE = re.compile(r"\d{1,2}\.?[-–]\d{1,2}\.?")
_AROUND = ",;:!?()[]\"'“”«»…–—"


class SpokenDay(NamedTuple):
    """A day that was said."""

    text: str
    """The words for it."""
    day: date | None
    """None where it cannot be told which day is meant."""
    start: int
    end: int
    """Where it stands in the text, from 0."""


def days_in(text: str, spoken_on: date, *, past: bool = False, day_first: bool = True) -> list[SpokenDay]:
    """Every day that a text names, as somebody means it who says it on a day; the longest words for each.

    A length of time alone («to uker») is no day.
    """
    asked = Asked(spoken_on, past, day_first)
    words = _words(text)
    found: list[SpokenDay] = []
    place = 0
    while place < len(words):
        said = _day_at(words, place, asked)
        if said is None:
            place += 1
            continue
        count, day = said
        if _is_vague(words, place):
            day = None
        start, end = words[place].start, words[place + count - 1].end
        found.append(SpokenDay(text[start:end], day, start, end))
        place += count
    return found


class _SpokenWord(NamedTuple):
    typed: str
    """As it would be typed, in lower case."""
    start: int
    end: int


def _words(text: str) -> list[_SpokenWord]:
    """The words with their places; the signs around them are left out, but for full stops."""
    found, end = [], 0
    for raw in text.split():
        start = text.index(raw, end)
        end = start + len(raw)
        plain = raw.strip(_AROUND).lower()
        if plain:
            inside = start + raw.index(raw.strip(_AROUND)[0])
            found.append(_SpokenWord(plain, inside, inside + len(plain)))
    return [_as_typed(found, place) for place in range(len(found))]


def _as_typed(words: list[_SpokenWord], place: int) -> _SpokenWord:
    """A day of the month that was said as a word, as it is typed."""
    word = words[place]
    plain = word.typed.rstrip(".")
    if plain not in _ORDINALS:
        return word
    beside = [each.typed.strip(".") for each in (*words[max(0, place - 2) : place], *words[place + 1 : place + 3])]
    if plain in _COMMON_ORDINALS and not any(each in MONTHS for each in beside):
        return word
    return word._replace(typed=_ORDINALS[plain])


def _day_at(words: list[_SpokenWord], place: int, asked: Asked) -> tuple[int, date | None] | None:
    """The longest day that begins at a word: how many words, and which day."""
    for count in range(min(MAX_DAY_IN_WORDS_LENGTH, len(words) - place), 0, -1):
        typed = " ".join(word.typed for word in words[place : place + count])
        if count == 1 and _is_likely_no_day(words, place):
            return None
        if _is_counted(words, place + count - 1):
            continue
        for form in dict.fromkeys((typed, typed.rstrip("."))):
            try:
                if _is_length(form) or told_day(form, asked) is None:
                    continue
                return count, read_day(form, asked.today, past=asked.past, day_first=asked.day_first).day
            except DayDoubt:
                return count, None
    return None


def _is_vague(words: list[_SpokenWord], place: int) -> bool:
    """Whether what stands before a day makes it another one, or none: "mid January", «dagen etter 11. desember»."""
    before = [each.typed.rstrip(".") for each in words[max(0, place - 5) : place] if each.typed not in _SKIPPED][::-1]
    first, second, *_ = [*before, "", ""]
    return (
        first in _VAGUE
        or first in _UNITS_OF_TIME
        or first.startswith(("mid-", "midt-"))
        or (first in _STEPS and second in _UNITS_OF_TIME)
        or _RANGE.fullmatch(first) is not None
        or ("mellom" in before or "between" in before)
    )


def _is_length(typed: str) -> bool:
    """Whether a text is a length of time, which says when only with «om», "in" or the like before it."""
    words = typed.split()
    while words and words[0] in LOOSE_LIMITS:
        del words[0]
    first, rest = words[0] if words else "", " ".join(words[1:])
    return (first.isdecimal() or first in AMOUNTS) and rest in UNITS


def _is_counted(words: list[_SpokenWord], place: int) -> bool:
    """Whether a word is the number of what stands behind it: «2.5 millioner»."""
    has_digits = any(sign.isdigit() for sign in words[place].typed)
    return has_digits and place + 1 < len(words) and words[place + 1].typed.rstrip(".") in COUNTED


def _is_likely_no_day(words: list[_SpokenWord], place: int) -> bool:
    """Whether a single word that may be a day is more likely another word, or a number."""
    plain = words[place].typed.rstrip(".")
    before = words[place - 1].typed if place else ""
    after_limit = before in _LIMIT_WORDS or (before in ("i", "in") and plain in MONTHS)
    if any(sign.isdigit() for sign in plain):
        decimal = plain.count(".") == 1 and not words[place].typed.endswith(".")
        return _is_counted(words, place) or (decimal and not (after_limit or before in ("den", "the")))
    sure = len(plain) >= _SHORTEST_NAME and plain not in _ALSO_OTHER_WORDS
    named = plain in WEEKDAYS or plain in MONTHS or any(plain.removesuffix("en") == each for each in WEEKDAYS)
    return not (after_limit or (sure and (named or plain in ("today", "tomorrow", "yesterday", "idag", "imorgen"))))
