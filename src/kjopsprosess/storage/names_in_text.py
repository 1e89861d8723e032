"""Finds a person's name in text, however it is written: in capitals, with loose accents, over two lines, in an id."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kjopsprosess.insight.naming import make_slug

_BETWEEN = r"(?:[^\S\n]*\n\s*#+[ \t]*|\s+|[._-])"
"""What may stand between the words of a name: blanks, a new line of text or comment, or a sign as in addresses."""
AT_A_CUT = 4
"""Letters at the end of a piece of text that may be cut in two themselves."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Hit(NamedTuple):
    """Where in a text a name stands."""

    start: int
    end: int

    def within(self, other: "Hit") -> bool:
        """Whether it is a part of another hit, or the same."""
        return other.start <= self.start and self.end <= other.end


def find_name(text: str, name: str) -> tuple[Hit, ...]:
    """Every place where a name stands as a word of its own, also in the genitive, and as `kp` makes ids of it.

    `kari lund` finds `Kari Lunds`, `kari-lund` and `KARI.LUND@…`; `Jon` does not find `produksjon`.
    """
    pattern = _pattern(name)
    if pattern is None:
        return ()
    folded, starts = _folded(text)
    return tuple(Hit(starts[found.start(1)], starts[found.end(1)]) for found in pattern.finditer(folded))


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(_WORD.findall(unicodedata.normalize("NFC", name)))


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = words_of(_folded(name)[0])
    if not words:
        return None
    spellings = dict.fromkeys((words, tuple(make_slug(" ".join(words)).split("-"))))
    either = "|".join(_BETWEEN.join(map(re.escape, spelling)) for spelling in spellings)
    return re.compile(rf"(?<![^\W_])({either})(?:['’]?s)?(?![^\W_])")


def _folded(text: str) -> tuple[str, list[int]]:
    """A text without capitals and with its accents joined to their letters; and where each of its signs came from."""
    if text.isascii():
        return text.lower(), [*range(len(text) + 1)]
    pieces, starts = [], []
    for start, letter in _letters(text):
        piece = unicodedata.normalize("NFC", unicodedata.normalize("NFD", letter).casefold())
        pieces.append(piece)
        starts += [start] * len(piece)
    return "".join(pieces), [*starts, len(text)]


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Each letter with the accents that follow it, and where it stands."""
    start = 0
    for place, sign in enumerate(text[1:], 1):
        if not unicodedata.combining(sign):
            yield start, text[start:place]
            start = place
    yield start, text[start:]


def says_name(text: str, name: str, *, cut: tuple[bool, bool] = (False, False)) -> bool:
    """Whether a name stands in a text. What lies at an end where the text was cut may be half a word, and is none."""
    pattern = _pattern(name)
    if pattern is None:
        return False
    low = (
        text.lower() if text.isascii() else unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    )
    first, last = AT_A_CUT if cut[0] else 0, len(low) - (AT_A_CUT if cut[1] else 0)
    return any(first <= found.start(1) and found.end() <= last for found in pattern.finditer(low))
