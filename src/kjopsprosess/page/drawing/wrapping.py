"""Wraps styled text; dates, and numbers with their units, stay whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kjopsprosess.page.page import Span, Style, Text

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
ASCII = str.maketrans("✓│·–—─«»“”⏎■□◆×", '+|----""""/#o+x')
"""ASCII for `kp`'s own signs, for streams that cannot encode them."""
_FIRST_COMBINING = "\u0300"
_WORD = re.compile("((?:(?<! ) +)?)([^ ]+)")
_PART_OF_WORD = re.compile("((?:(?<![ \N{NO-BREAK SPACE}])[ \N{NO-BREAK SPACE}]+)?)([^ \N{NO-BREAK SPACE}]+)")


def width_of(text: Text | str) -> int:
    """How many columns a text takes."""
    plain = text if isinstance(text, str) else plain_text(text)
    return len(plain) if _is_plain(plain) else sum(map(_columns, plain))


def _is_plain(text: str) -> bool:
    """Whether every character takes one column, as nearly always: looked up in one go."""
    return text.isascii() or max(text) < _FIRST_COMBINING


def plain_text(text: Text) -> str:
    """A text without its styles."""
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
    plain = plain_text(text)
    rows: list[tuple[int, int]] = []
    start = end = used = 0
    for before, at, after in _words(plain, width):
        gap, size = at - before, width_of(plain[at:after])
        if end > start and used + gap + size > width:
            rows.append((start, end))
            start, used = at, 0
        # The text's own indentation stays where its first word fits beside it.
        elif end > start or (not rows and gap + size <= width):
            used += gap
        else:
            start = at
        cuts = _cuts(plain, at, after, width) if size > width else []
        for cut in cuts:
            rows.append((start, cut))
            start = cut
        used = width_of(plain[start:after]) if cuts else used + size
        end = after
    return list(_cut_out(text, [*rows, (start, end)] if end > start or not rows else rows))


def _words(plain: str, width: int) -> Iterator[tuple[int, int, int]]:
    """For each word: where the spaces before it begin, where it begins, and where it ends.

    Words joined by a no-break space are one word, if it fits in a row.
    """
    for found in _WORD.finditer(plain):
        if NO_BREAK_SPACE in found[2] and width_of(found[2]) > width:
            for part in _PART_OF_WORD.finditer(plain, found.start(), found.end()):
                yield part.start(), *part.span(2)
        else:
            yield found.start(), *found.span(2)


def _cuts(plain: str, start: int, end: int, width: int) -> list[int]:
    """Where a word must be cut so that its pieces fit; each piece has at least one character."""
    cuts: list[int] = []
    begin, left = start, width
    for place in range(start, end):
        size = _columns(plain[place])
        if size > left and place > begin:
            cuts.append(place)
            begin, left = place, width
        left -= size
    return cuts


def _cut_out(text: Text, rows: list[tuple[int, int]]) -> Iterator[Text]:
    """Parts of a styled text, given as positions in order."""
    spans = iter(text)
    said, style, begin = "", Style.TEXT, 0
    for start, end in rows:
        row: list[Span] = []
        place = start
        while place < end:
            while place >= begin + len(said):
                begin += len(said)
                said, style = next(spans)
            stop = min(end, begin + len(said))
            row.append(Span(said[place - begin : stop - begin], style))
            place = stop
        yield tuple(row)


def cut(plain: str, width: int) -> str:
    """A text in at most so many columns, with `…` where something is left out."""
    if len(plain) <= width and _is_plain(plain):
        return plain
    if _is_plain(plain):
        return f"{plain[: max(width - 1, 0)].rstrip()}…"
    if width_of(plain) <= width:
        return plain
    shown, used = [], 1
    for sign in plain:
        used += _columns(sign)
        if used > width:
            break
        shown.append(sign)
    return f"{''.join(shown).rstrip()}…"
