"""Breaking text into rows, with its inks kept; dates and numbers with their units stay whole."""

from __future__ import annotations

import re
import unicodedata

from .clean import clean
from .page import Span, Text

KEPT_TOGETHER = "\N{NO-BREAK SPACE}"


def cleaned(text: Text) -> Text:
    """A text made safe for the screen."""
    return tuple(Span(clean(span.text), span.ink) for span in text)


def width_of(text: Text | str) -> int:
    """How many columns a text takes."""
    plain = text if isinstance(text, str) else "".join(span.text for span in text)
    if plain.isascii():
        return len(plain)
    return sum(_columns(sign) for sign in plain)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or sign in "\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def wrap(text: Text, width: int) -> list[Text]:
    """Rows of at most `width` columns, broken at blanks; a word longer than a row is broken where the row ends."""
    rows: list[list[Span]] = [[]]
    used = 0
    for blanks, word in _words(text):
        gap, size = width_of(blanks), width_of(word)
        if used and used + gap + size > width:
            rows.append([])
            used = 0
        elif used or rows == [[]]:
            rows[-1].extend(blanks)
            used += gap
        while used + size > width and size > width - used > 0:
            head, word = _split(word, width - used)  # noqa: PLW2901 - the rest of a word longer than the row
            rows[-1].extend(head)
            rows.append([])
            used, size = 0, width_of(word)
        rows[-1].extend(word)
        used += size
    return [tuple(row) for row in rows]


def _words(text: Text) -> list[tuple[Text, Text]]:
    """The words of a text, each with the blanks before it; a word may change ink in the middle."""
    found: list[tuple[list[Span], list[Span]]] = [([], [])]
    for span in text:
        for piece in re.findall(r" +|[^ ]+", span.text):
            part = Span(piece, span.ink)
            if piece[0] == " ":
                if found[-1][1]:
                    found.append(([], []))
                found[-1][0].append(part)
            else:
                found[-1][1].append(part)
    return [(tuple(blanks), tuple(word)) for blanks, word in found if word]


def _split(word: Text, width: int) -> tuple[Text, Text]:
    head: list[Span] = []
    left = width
    for place, span in enumerate(word):
        for cut, sign in enumerate(span.text):
            left -= _columns(sign)
            if left < 0:
                head.append(Span(span.text[:cut], span.ink))
                rest = (Span(span.text[cut:], span.ink), *word[place + 1 :])
                return tuple(each for each in head if each.text), rest
        head.append(span)
    return tuple(head), ()
