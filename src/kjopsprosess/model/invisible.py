"""Characters that show nothing or look like others, as a name may hold them unseen when it was pasted."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_INVISIBLE = (
    ("\u00ad", "\u00ad"), ("\u034f", "\u034f"), ("\u061c", "\u061c"), ("\u115f", "\u1160"), ("\u17b4", "\u17b5"),
    ("\u180b", "\u180f"), ("\u200b", "\u200f"), ("\u202a", "\u202e"), ("\u2060", "\u206f"), ("\u2800", "\u2800"),
    ("\u3164", "\u3164"), ("\ufe00", "\ufe0f"), ("\ufeff", "\ufeff"), ("\uffa0", "\uffa0"), ("\ufff0", "\ufff8"),
    ("\U0001bca0", "\U0001bca3"), ("\U0001d173", "\U0001d17a"), ("\U000e0000", "\U000e0fff"),
)  # fmt: skip
"""What Unicode lets a screen leave out: soft hyphens, zero-width spaces and joiners, direction marks and fillers.

First and last of each run, in order. As a pattern they would cost every command five milliseconds to compile.
"""
_STARTS = tuple(first for first, _ in _INVISIBLE)
_JOINERS = "\u200c\u200d"
_FIRST_JOINED = "\u0590"
"""The first sign of the scripts in which a zero-width joiner may belong to the spelling; emoji come after it, too."""
_LOOK_ALIKES = ("<noBreak>", "<compat>", "<wide>", "<narrow>", "<font>")
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
"""Signs that stand for a hyphen in a name: another hyphen, a short dash, a minus."""
_APOSTROPHES = "\u2018\u2019\u02bc\u00b4\u2032"
_AS_TYPED = {**dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_APOSTROPHES, "'")}
_LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABESIJKMHOPCTXYaesijopcyxdhqwABEZHIKMNOPTYXovp"
)
"""Cyrillic and Greek letters that are drawn as Latin ones."""


def without_invisible(text: str) -> str:
    """A text without the characters that show nothing."""
    return text if text.isascii() else "".join(sign for sign in text if not _is_invisible(sign))


def as_typed(text: str) -> str:
    """A text of the same length with what a keyboard has for signs that look like it.

    Hyphens and apostrophes of every kind, and Cyrillic and Greek letters that are drawn as the Latin ones beside them.
    """
    if text.isascii():
        return text
    for sign, typed in _AS_TYPED.items():  # a tenth of the time of `translate`, which takes each letter by itself
        text = text.replace(sign, typed)
    return _in_latin(text)


def _in_latin(text: str) -> str:
    """A text with its words in Latin letters that have some, and of which all the others are drawn as such."""
    if is_latin_1(text):
        return text
    alike = text.translate(_LIKE_LATIN)
    if alike == text:
        return text
    from .unseen import WORD, is_latin  # 3 ms, for a text with letters of another alphabet

    def read(word: re.Match[str]) -> str:
        plain = alike[word.start() : word.end()]
        return plain if any(map(is_latin, word[0])) and all(map(is_latin, plain)) else word[0]

    return WORD.sub(read, text)


def is_latin_1(text: str) -> bool:
    """Whether a text has only the characters of ISO 8859-1, as nearly every one in bokmål or English does."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def hidden_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that nobody sees or that look like others, each once; joiners of a script do not count.

    Letters of another width and joined letters count, spaces that do not break, hyphens that are not the usual one, and
    letters of another alphabet that pass for Latin ones; signs such as ™ and ½ and dashes between words do not.
    """
    if text.isascii():
        return ()
    latin = _in_latin(text)
    places = (place for place in range(len(text)) if text[place] != latin[place] or _is_hidden(text, place))
    return tuple(dict.fromkeys(text[place] for place in places))


def _is_invisible(sign: str) -> bool:
    place = bisect_right(_STARTS, sign) - 1
    return place >= 0 and sign <= _INVISIBLE[place][1]


def _joins(text: str, place: int) -> bool:
    """Whether a sign stands between two that may be joined."""
    inside = 0 < place < len(text) - 1
    return inside and min(text[place - 1], text[place + 1]) >= _FIRST_JOINED


def _is_hidden(text: str, place: int) -> bool:
    sign = text[place]
    if "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef":
        from .unseen import LONE_VARIANT  # 3 ms to compile, for signs that next to no text holds

        return LONE_VARIANT.match(text, place) is not None
    if _is_invisible(sign):
        return sign not in _JOINERS or not _joins(text, place)
    if sign in _HYPHENS:
        return text[max(0, place - 1) : place].isalpha() and text[place + 1 : place + 2].isalpha() and sign != "\u2013"
    if not unicodedata.decomposition(sign).startswith(_LOOK_ALIKES):
        return False
    plain = unicodedata.normalize("NFKC", sign)
    return plain.isspace() or plain.replace(" ", "").isalpha()
