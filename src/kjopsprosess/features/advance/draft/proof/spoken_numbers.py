"""Numbers as they are said and written: `2 000 000`, `2,5 million`, «to og en halv million», "twenty five thousand"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from kjopsprosess.model.durations import NUMBERS, UNIT_OF, UNIT_WORDS

from .transcript import TranscriptWord, words_of

_TEENS = ("tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TEENS_EN = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti")
_TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = ("en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni")
_UNITS_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WORDS = {
    **NUMBERS,
    **{word: number for words in (_TEENS, _TEENS_EN) for number, word in enumerate(words, 13)},
    **{word: number * 10 for words in (_TENS, _TENS_EN) for number, word in enumerate(words, 2)},
    **{f"{ten}{unit}": (n + 2) * 10 + m for n, ten in enumerate(_TENS) for m, unit in enumerate(_UNITS, 1)},
    **{f"{unit}og{ten}": (n + 2) * 10 + m for n, ten in enumerate(_TENS) for m, unit in enumerate(_UNITS, 1)},
    **{f"{ten}-{unit}": (n + 2) * 10 + m for n, ten in enumerate(_TENS_EN) for m, unit in enumerate(_UNITS_EN, 1)},
}
_ARTICLES = frozenset({"a", "an", "en", "et", "ei"})
"""Words for one that mostly count nothing."""
_ONES = _ARTICLES | {"one", "én", "ett"}
_HALVES = frozenset({"half", "halv", "halvt", "halve"})
_ONE_AND_A_HALF = frozenset({"halvannen", "halvannet"})
_PAIRS = frozenset({"par", "couple", "pair"})
_AND = frozenset({"og", "and"})
_POINTS = frozenset({"komma", "point"})
_HUNDREDS = frozenset({"hundre", "hundred"})
_NORWEGIAN = frozenset(
    {"og", "er", "det", "vi", "jeg", "på", "som", "ikke", "innen", "uker", "dager", "måneder", "fra"}
)
_ENGLISH = frozenset({"the", "and", "is", "we", "of", "it", "will", "i'll", "we'll", "you", "weeks", "days", "months"})
_SCALES = {
    **dict.fromkeys(("dusin", "dozen"), 12),
    **dict.fromkeys(_HUNDREDS, 100),
    **dict.fromkeys(("tusen", "thousand", "k"), 1000),
    **dict.fromkeys(("million", "millioner", "millions", "mill", "mln", "m"), 1_000_000),
    **dict.fromkeys(("milliard", "milliarder", "mrd", "billion", "billions", "bn"), 1_000_000_000),
    **dict.fromkeys(("billioner", "trillion", "trillions"), 1_000_000_000_000),
}
"""What a number before one of these is multiplied by. «billion» is an English one."""
_STANDS_ALONE = frozenset({*_HUNDREDS, "tusen", "thousand"})
"""Scales that are a number without one before them."""
_PLURALS = ("er", "ar", "år", "stk", "mnd", "eksempler", "sett", "tall")
_CURRENCIES = {
    **dict.fromkeys(("nok", "kr", "kroner", "krone"), "NOK"),
    **dict.fromkeys(("eur", "euro", "euros", "€"), "EUR"),
    **dict.fromkeys(("usd", "dollar", "dollars", "$"), "USD"),
    **dict.fromkeys(("gbp", "pund", "pounds", "pound", "£"), "GBP"),
    **dict.fromkeys(("sek",), "SEK"),
    **dict.fromkeys(("dkk",), "DKK"),
}
_PER_CENT = ("%", " prosent ", " pst ", " percent ", " per cent ", " prosentpoeng ")
COUNTED = frozenset({*_SCALES, *_CURRENCIES, *UNIT_WORDS, "%", "prosent", "percent"})
"""Words that stand behind a number, and not behind a day."""
_AFTER_TWO = frozenset({*_SCALES, *_POINTS, "prosent", "pst", "prosentpoeng", "%"})
"""Words before which «to» is a number, whatever the language around it."""
_PIECES = re.compile(r"[/:-]")
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_BOTH_ENDS = 2
_BETWEEN = frozenset({"til", "to", "eller", "or"})
_THREE, _TEN, _HUNDRED, _THOUSAND = 3, 10, 100, 1000
_HALF = Decimal("0.5")


def numbers_in(text: str, *, claimed: bool) -> frozenset[Decimal]:
    """Every number in a text.

    What may be a number or another word («en», «to») counts as one in what was said only if it is certain, and in what
    is `claimed` of it as soon as it is likely; «en» and "a" alone are claimed by nobody.
    """
    return frozenset(
        number for numbers, _, _ in read_numbers(number_words(text), text, claimed=claimed) for number in numbers
    )


def ranges_in(text: str) -> list[frozenset[Decimal]]:
    """The two ends of each range in a text: `5-6`, «fem til seks», "two or three"."""
    words = number_words(text)
    found = list(read_numbers(words, text, claimed=False))
    ranges = [frozenset(numbers) for numbers, _, _ in found if len(numbers) == _BOTH_ENDS]
    for (first, _, end), (second, start, _) in pairwise(found):
        if start == end + 1 and words[end].plain in _BETWEEN:
            ranges.append(frozenset((first[-1], second[0])))
    return ranges


def number_words(text: str) -> list[TranscriptWord]:
    """The words of a text, each part of a number by itself."""
    return [part for word in words_of(text) for part in _compounds(word)]


def read_numbers(words: list[TranscriptWord], text: str, *, claimed: bool) -> Iterator[tuple[list[Decimal], int, int]]:
    """The numbers of each place that has any, with its first word and the one after it."""
    there = {word.plain for word in words}
    english, norwegian = bool(there & _ENGLISH), bool(there & _NORWEGIAN)
    place = 0
    while place < len(words):
        two = not english and (norwegian or (claimed and _is_followed_by_several(words, place)))
        numbers, after = _Reader(text, words, two=two).read(place, articles=not claimed)
        if numbers:
            yield numbers, place, after
        place = after


def _is_followed_by_several(words: list[TranscriptWord], place: int) -> bool:
    """Whether the next word looks like a Norwegian plural."""
    return place + 1 < len(words) and words[place + 1].plain.endswith(_PLURALS)


def _compounds(word: TranscriptWord) -> list[TranscriptWord]:
    """A word such as «tohundreogfemti» taken apart; any other as it is."""
    for scale in ("tusen", "hundre"):
        before, found, after = word.plain.partition(scale)
        after = after.removeprefix("og")
        parts = [part for part in (before, scale, after) if part]
        if found and len(parts) > 1 and all(part in _WORDS or part in _SCALES or "hundre" in part for part in parts):
            return [each for part in parts for each in _compounds(word._replace(plain=part))]
    return [word]


def time_units_in(text: str) -> frozenset[str]:
    """The units that a text counts in: day, working day, week, month, per cent."""
    plain = f" {' '.join(word.plain for word in words_of(text))} "
    found = {unit for spelling, unit in UNIT_OF.items() if f" {spelling} " in plain}
    if "%" in text or any(each in plain for each in _PER_CENT):
        found.add("per cent")
    return frozenset(found - {"day"} if "working day" in found else found)


def currencies_in(text: str) -> frozenset[str]:
    """The currencies that a text names."""
    signs = {sign for sign in _CURRENCIES if not sign.isalpha() and sign in text}
    return frozenset(
        _CURRENCIES[each] for each in {*signs, *(word.plain for word in words_of(text))} if each in _CURRENCIES
    )


class _Part(NamedTuple):
    """A number, or the beginning of one."""

    value: Decimal
    after: int
    """The word to go on with."""
    in_words: bool = True


class _Reader:
    """Reads one number of a text, however many words it has."""

    def __init__(self, text: str, words: list[TranscriptWord], *, two: bool) -> None:
        """`two`: whether «to» is a number here, and not the word before a verb."""
        self._text, self._words, self._two = text, words, two

    def read(self, place: int, *, articles: bool) -> tuple[list[Decimal], int]:
        """The numbers that begin at a word, and where to go on. `articles`: «en» counts as one."""
        word = self._plain(place)
        part = self._half(place) or self._below_a_thousand(place)
        if part is None:
            pieces = _PIECES.split(word)
            if len(pieces) == 1:
                return [], place + 1
            digits = [found for piece in pieces if (found := _DIGITS.fullmatch(piece))]
            in_words = [Decimal(_WORDS[piece]) for piece in pieces if piece in _WORDS]
            return [*in_words, *(number for piece in digits for number in _values(piece[1]))], place + 1
        whole = self._scaled(part)
        if whole.after == place + 1:
            if word in _ARTICLES and not articles:
                return [], place + 1
            if not whole.in_words:
                return _digits_alone(word), place + 1
        return [whole.value], whole.after

    def _plain(self, place: int) -> str:
        return self._words[place].plain if place < len(self._words) else ""

    def _half(self, place: int) -> _Part | None:
        """Half of something, with or without an article on either side of it."""
        word = self._plain(place)
        if word in _ONE_AND_A_HALF:
            return _Part(1 + _HALF, place + 1)
        first = place + (word in _ONES)
        if self._plain(first) not in _HALVES:
            return None
        return _Part(_HALF, first + 1 + (self._plain(first + 1) in _ONES and self._plain(first + 2) in _SCALES))

    def _below_a_thousand(self, place: int) -> _Part | None:
        """A number in figures, or in words below a thousand; with what follows a comma, and a half."""
        word = self._plain(place)
        if word in _STANDS_ALONE:
            return _Part(Decimal(1), place) if word not in _HUNDREDS else self._after_hundred(_Part(Decimal(1), place))
        found = _DIGITS.fullmatch(word)
        if found:
            return self._with_half(self._figures(place, *found.groups()))
        if word not in _WORDS or (word == "to" and not (self._two or self._plain(place + 1) in _AFTER_TWO)):
            return None
        if word in _ONES and self._plain(place + 1) in _PAIRS:
            return _Part(Decimal(2), place + 2)
        part = _Part(Decimal(_WORDS[word]), place + 1)
        if part.value % _TEN == 0 and part.value > _TEN and 0 < _WORDS.get(self._plain(part.after), 0) < _TEN:
            unit = self._plain(part.after)
            part = part if unit in _ARTICLES else _Part(part.value + _WORDS[unit], part.after + 1)
        if self._plain(part.after) in _HUNDREDS:
            return self._after_hundred(part)
        return self._with_half(self._with_decimals(part))

    def _after_hundred(self, part: _Part) -> _Part:
        """So many hundred, and what is added to it in words."""
        hundreds = _Part(part.value * _HUNDRED, part.after + 1)
        place = hundreds.after + (self._plain(hundreds.after) in _AND)
        word = self._plain(place)
        if word not in _WORDS or word in _ARTICLES or (word == "to" and not self._two):
            return hundreds
        more = self._below_a_thousand(place)
        return _Part(hundreds.value + more.value, more.after) if more and more.value < _HUNDRED else hundreds

    def _figures(self, place: int, digits: str, suffix: str) -> _Part:
        after = place + 1
        while not suffix and after < len(self._words) and _continues(self._text, self._words[after - 1 : after + 1]):
            if not digits.isdecimal():
                break
            digits, after = digits + self._plain(after), after + 1
        return _Part(_values(digits)[0] * _SCALES.get(suffix, 1), after, in_words=suffix in _SCALES)

    def _with_decimals(self, part: _Part) -> _Part:
        """«to komma fem», "two point two five"."""
        digits, place = "", part.after + 1
        while self._plain(part.after) in _POINTS and self._plain(place) in _WORDS:
            digits, place = f"{digits}{_WORDS[self._plain(place)]}", place + 1
        return _Part(part.value + Decimal(f"0.{digits}"), place) if digits else part

    def _with_half(self, part: _Part) -> _Part:
        """«to og en halv», "2 and a half"."""
        if self._plain(part.after) not in _AND:
            return part
        half = self._half(part.after + 1)
        return part if half is None or half.value != _HALF else _Part(part.value + _HALF, half.after)

    def _scaled(self, part: _Part) -> _Part:
        """Times a million, and what follows: «to millioner tre hundre tusen»."""
        whole, lowest = part, Decimal(0)
        while (scale := _SCALES.get(self._plain(whole.after), 1)) != 1:
            whole, lowest = _Part(whole.value * scale, whole.after + 1), Decimal(scale)
        more = self._rest(whole) if lowest >= _THOUSAND else None
        return whole if more is None else _Part(whole.value + more.value, more.after)

    def _rest(self, whole: _Part) -> _Part | None:
        """What a number in thousands or more goes on with: words for less than that."""
        place = whole.after + (self._plain(whole.after) in _AND)
        if self._plain(place) not in _WORDS or (self._plain(place) in _ARTICLES and place == whole.after):
            return None
        below = self._below_a_thousand(place)
        if below is None:
            return None
        rest = self._scaled(below)
        in_thousands = rest.value >= _THOUSAND or self._plain(whole.after - 1) in ("tusen", "thousand")
        return rest if in_thousands and rest.value < whole.value and place < rest.after else None


def _digits_alone(word: str) -> list[Decimal]:
    found = _DIGITS.fullmatch(word)
    return _values(found[1]) if found else []


def _continues(text: str, pair: list[TranscriptWord]) -> bool:
    """Whether a word is three more digits of the same number, as in `2 000 000`."""
    before, word = pair
    between = text[before.end : word.start]
    return (
        len(word.plain) == _THREE
        and word.plain.isdecimal()
        and between in (" ", "\u00a0", "\u202f")
        and len(before.plain) <= _THREE
    )


def _values(digits: str) -> list[Decimal]:
    """`1.200` and `1,200` are a thousand and more, `1,5` is one and a half, `11.12.2026` is three numbers."""
    first, *rest = re.split(r"[.,]", digits)
    if rest and all(len(part) == _THREE for part in rest):
        return [Decimal(first + "".join(rest))]
    if len(rest) == 1:
        return [Decimal(f"{first}.{rest[0]}")]
    return [Decimal(part) for part in (first, *rest)]
