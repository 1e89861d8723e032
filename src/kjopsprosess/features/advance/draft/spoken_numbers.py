"""Numbers as they are said and written: `2 000 000`, `2,5 million`, «tjuefem», "three"."""

from __future__ import annotations

import re
from decimal import Decimal

from kjopsprosess.model.durations import NUMBERS, UNIT_OF, UNIT_WORDS

from .transcript import Word, words_of

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
    **{f"{ten}-{unit}": (n + 2) * 10 + m for n, ten in enumerate(_TENS_EN) for m, unit in enumerate(_UNITS_EN, 1)},
}
_ARTICLES = frozenset({"a", "an", "en", "et", "ei", "én", "ett", "one"})
"""Words for one that mostly count nothing."""
_NORWEGIAN = frozenset(
    {"og", "er", "det", "vi", "jeg", "på", "som", "ikke", "innen", "uker", "dager", "måneder", "fra"}
)
_ENGLISH = frozenset({"the", "and", "is", "we", "of", "it", "will", "i'll", "we'll", "you", "weeks", "days", "months"})
_SCALES = {
    **dict.fromkeys(("hundre", "hundred"), 100),
    **dict.fromkeys(("tusen", "thousand", "k"), 1000),
    **dict.fromkeys(("million", "millioner", "millions", "mill", "m"), 1_000_000),
    **dict.fromkeys(("milliard", "milliarder"), 1_000_000_000),
}
_PLURALS = ("er", "ar", "år", "stk", "mnd", "eksempler", "sett", "tall")
_CURRENCIES = {
    **dict.fromkeys(("nok", "kr", "kroner", "krone"), "NOK"),
    **dict.fromkeys(("eur", "euro", "euros", "€"), "EUR"),
    **dict.fromkeys(("usd", "dollar", "dollars", "$"), "USD"),
    **dict.fromkeys(("gbp", "pund", "pounds", "pound", "£"), "GBP"),
    **dict.fromkeys(("sek",), "SEK"),
    **dict.fromkeys(("dkk",), "DKK"),
}
COUNTED = frozenset({*_SCALES, *_CURRENCIES, *UNIT_WORDS, "%", "prosent", "percent"})
"""Words that stand behind a number, and not behind a day."""
_PIECES = re.compile(r"[/:-]")
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_THREE = 3


def numbers_in(text: str, *, claimed: bool) -> frozenset[Decimal]:
    """Every number in a text.

    What may be a number or another word («en», «to») counts as one in what was said only if it is certain, and in what
    is `claimed` of it as soon as it is likely; «en» and "a" are claimed by nobody.
    """
    words = words_of(text)
    there = {word.plain for word in words}
    english, norwegian = bool(there & _ENGLISH), bool(there & _NORWEGIAN)
    found: list[Decimal] = []
    place = 0
    while place < len(words):
        two = not english and (norwegian or (claimed and _is_followed_by_several(words, place)))
        said, place = _read(text, words, place, two=two, articles=not claimed)
        found += said
    return frozenset(found)


def _is_followed_by_several(words: list[Word], place: int) -> bool:
    """Whether the next word looks like a Norwegian plural."""
    return place + 1 < len(words) and words[place + 1].plain.endswith(_PLURALS)


def time_units_in(text: str) -> frozenset[str]:
    """The units of time that a text names: day, working day, week, month."""
    plain = f" {' '.join(word.plain for word in words_of(text))} "
    found = {unit for spelling, unit in UNIT_OF.items() if f" {spelling} " in plain}
    return frozenset(found - {"day"} if "working day" in found else found)


def currencies_in(text: str) -> frozenset[str]:
    """The currencies that a text names."""
    signs = {sign for sign in _CURRENCIES if not sign.isalpha() and sign in text}
    return frozenset(
        _CURRENCIES[each] for each in {*signs, *(word.plain for word in words_of(text))} if each in _CURRENCIES
    )


def _read(text: str, words: list[Word], place: int, *, two: bool, articles: bool) -> tuple[list[Decimal], int]:
    """The numbers that begin at a word, and where to go on."""
    word, after = words[place], place + 1
    if word.plain in _WORDS:
        if (word.plain in _ARTICLES and not articles) or (word.plain == "to" and not two):
            return [], after
        number = Decimal(_WORDS[word.plain])
        scale = _scale(words, after)
        return [number * scale], after + (scale != 1)
    pieces = [_DIGITS.fullmatch(piece) for piece in _PIECES.split(word.plain)]
    if len(pieces) > 1 or pieces[0] is None:
        return [number for piece in pieces if piece for number in _values(piece[1])], after
    digits, suffix = pieces[0].groups()
    while not suffix and after < len(words) and _continues(text, words[after - 1], words[after], digits):
        digits, after = digits + words[after].plain, after + 1
    scale = _SCALES.get(suffix, 1) if suffix else _scale(words, after)
    return [number * scale for number in _values(digits)], after + (not suffix and scale != 1)


def _continues(text: str, before: Word, word: Word, digits: str) -> bool:
    """Whether a word is three more digits of the same number, as in `2 000 000`."""
    between = text[before.end : word.start]
    return (
        len(word.plain) == _THREE
        and word.plain.isdecimal()
        and digits.isdecimal()
        and between in (" ", "\u00a0", "\u202f")
        and len(before.plain) <= _THREE
    )


def _scale(words: list[Word], place: int) -> int:
    return _SCALES.get(words[place].plain, 1) if place < len(words) else 1


def _values(digits: str) -> list[Decimal]:
    """`1.200` and `1,200` are a thousand and more, `1,5` is one and a half, `11.12.2026` is three numbers."""
    first, *rest = re.split(r"[.,]", digits)
    if rest and all(len(part) == _THREE for part in rest):
        return [Decimal(first + "".join(rest))]
    if len(rest) == 1:
        return [Decimal(f"{first}.{rest[0]}")]
    return [Decimal(part) for part in (first, *rest)]
