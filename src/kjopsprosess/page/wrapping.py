"""Breaking text into rows, with its inks kept; dates and numbers with their units stay whole."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .page import Span, Text

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
ASCII = str.maketrans("✓│·–—─«»“”⏎■□◆×", '+|----""""/#o+x')
"""Our own signs where a stream cannot write them."""
_FIRST_COMBINING = "\u0300"
_PIECES = re.compile(" +|[^ ]+")


def width_of(text: Text | str) -> int:
    """How many columns a text takes."""
    plain = text if isinstance(text, str) else plain_text(text)
    return len(plain) if plain.isascii() else sum(map(_columns, plain))


def plain_text(text: Text) -> str:
    """A text without its inks."""
    return text[0].text if len(text) == 1 else "".join([span.text for span in text])


@lru_cache(maxsize=1024)
def _columns(sign: str) -> int:
    if sign < _FIRST_COMBINING:
        return 1
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def wrap(text: Text, width: int) -> list[Text]:
    """Rows of at most `width` columns, broken at blanks; a word longer than a row is broken where the row ends."""
    if width_of(text) <= width:
        return [text]
    rows: list[Text] = []
    row: list[Span] = []
    used = 0
    for blanks, word in _words(text, width):
        gap, size = width_of(blanks), width_of(word)
        if row and used + gap + size > width:
            rows.append(tuple(row))
            row, used = [], 0
        elif row or (not rows and gap + size <= width):
            row.extend(blanks)
            used += gap
        if size <= width:
            row.extend(word)
            used += size
        else:
            *full, last = _cut(word, width)
            rows.extend(full)
            row.extend(last)
            used += width_of(last)
    return [*rows, tuple(row)] if row or not rows else rows


def _words(text: Text, width: int) -> list[tuple[Text, Text]]:
    """The words of a text, each with the blanks before it. What a no-break space joins is one word, if it can fit."""
    found: list[tuple[Text, Text]] = []
    for blanks, word in _at_blanks(text):
        if width_of(word) > width and any(NO_BREAK_SPACE in span.text for span in word):
            parted = _at_blanks(tuple(Span(span.text.replace(NO_BREAK_SPACE, " "), span.style) for span in word))
            found += [(blanks, first) for _, first in parted[:1]] + parted[1:]
        else:
            found.append((blanks, word))
    return found


def _at_blanks(text: Text) -> list[tuple[Text, Text]]:
    """Blanks and words by turns; a word may change ink in the middle."""
    found: list[tuple[list[Span], list[Span]]] = [([], [])]
    for span in text:
        for piece in _PIECES.findall(span.text):
            part = Span(piece, span.style)
            if piece[0] != " ":
                found[-1][1].append(part)
                continue
            if found[-1][1]:
                found.append(([], []))
            found[-1][0].append(part)
    return [(tuple(blanks), tuple(word)) for blanks, word in found if word]


def _cut(word: Text, width: int) -> list[Text]:
    """A word in pieces of at most `width` columns, but of at least one sign."""
    pieces: list[Text] = []
    piece: list[Span] = []
    left = width
    for said, style in word:
        begin = 0
        for place, sign in enumerate(said):
            size = _columns(sign)
            if size > left and (piece or place > begin):
                pieces.append((*piece, Span(said[begin:place], style)) if place > begin else tuple(piece))
                piece, begin, left = [], place, width
            left -= size
        if begin < len(said):
            piece.append(Span(said[begin:], style))
    return [*pieces, tuple(piece)]
