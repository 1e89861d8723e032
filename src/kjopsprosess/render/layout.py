"""Laying a page out in rows of a given width: the same rows for a terminal, a pipe and a test."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from .clean import clean
from .every_text import in_every_text
from .page import GLYPH_COLUMN, Ink, Labelled, Line, Page, Row, Section, Span, Text, Verbatim, text
from .tables import Table, make_tables
from .wrapping import KEPT_TOGETHER, plain_of, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Drawn = Text
"""One row of the screen."""
Finished = TypeVar("Finished", Drawn, str)

WIDEST = 100
TEXT_COLUMN = 4
BESIDE = 3
"""Blanks between a heading and what stands beside it."""
LEAST_ROOM = 16
"""Columns that a text needs beside a label or heading; with fewer it stands below."""
BELOW = 6
"""Columns that such a text is moved in."""
_AFTER_NUMBER = re.compile(r"(\d\.?) (?=[^\W\d])")
_KEPT = rf"\1{KEPT_TOGETHER}"
_ASCII = str.maketrans("✓│·–—─«»“”⏎■□◆×", '+|----""""/#o+x')
_GLYPH_INKS = {"!": Ink.LATE, "?": Ink.ASK, "✓": Ink.DONE, "-": Ink.QUIET}


def lay_out(page: Page, width: int, *, ascii_only: bool = False) -> list[Drawn]:
    """The rows of a page, none wider than `width` but those to be kept. Text stops at column 100."""
    return _laid_out(page, width, _finished, ascii_only=ascii_only)


def lay_out_plain(page: Page, width: int, *, ascii_only: bool = False) -> list[str]:
    """The same rows without ink."""
    return _laid_out(page, width, _finished_plain, ascii_only=ascii_only)


def _laid_out(page: Page, width: int, finish: Callable[[Text, bool], Finished], *, ascii_only: bool) -> list[Finished]:
    page = in_every_text(page, _made_ready_in_ascii if ascii_only else _made_ready)
    limit = min(width, WIDEST)
    items = [item for section in page.sections for item in section.items]
    labels = max((width_of(item.label) for item in items if isinstance(item, Labelled)), default=0) + 2
    tables = make_tables([item for item in items if isinstance(item, Row)], limit, wide=width >= WIDEST)
    rows: list[Finished] = []
    for section in page.sections:
        drawn = [finish(row, ascii_only) for row in _section(section, limit, labels, tables)]
        if section.gap and drawn and rows and rows[-1]:
            rows.append(finish((), ascii_only))
        rows.extend(drawn)
    return rows


def _made_ready(plain: str) -> str:
    """A text that is safe to print, where a number stays with what it counts, also in text from files."""
    plain = clean(plain)
    return _AFTER_NUMBER.sub(_KEPT, plain) if " " in plain else plain


def _made_ready_in_ascii(plain: str) -> str:
    """`…` becomes wider in ASCII, so it is replaced before anything is measured; the other signs come last."""
    return _made_ready(plain).replace("…", "...")


def _section(section: Section, limit: int, labels: int, tables: dict[str, Table]) -> list[Text]:
    items, rows = section.items, list[Text]()
    if section.beside and items and isinstance(items[0], Line):
        rows += _hung(text(section.heading, " " * BESIDE), items[0].body, limit, keep=items[0].keep)
        items = items[1:]
    elif section.heading:
        rows += wrap(section.heading, limit)
    for item in items:
        if isinstance(item, Row):
            rows += _row(item, limit, tables[item.columns.name])
        elif isinstance(item, Line):
            rows += _hung(_before(item.glyph, item.indent, item.body), item.body, limit, keep=item.keep)
        elif isinstance(item, Verbatim):
            rows += (text(line) for line in item.lines)
        else:
            label = item.label + " " * (labels - width_of(item.label))
            rows += _hung(text(_before(item.glyph, TEXT_COLUMN, item.body), label), item.body, limit)
    return rows


def _row(row: Row, limit: int, table: Table) -> list[Text]:
    if not table.two_rows:
        cells = table.one(row)
        before = _before(row.glyph, row.indent, cells[0] if cells else ())
        if table.fits or not cells:
            return [(*before, *chain.from_iterable(cells))]
        return [*_hung(text(before, *cells[:-1]), cells[-1], limit)]
    if row.heading:
        return []
    first, second = table.two(row)
    below = _hung(text(" " * (row.indent + GLYPH_COLUMN)), second, limit) if second else ()
    return [*_hung(_before(row.glyph, row.indent, first), first, limit), *below]


def _before(glyph: str, indent: int, body: Text) -> Text:
    """What stands left of the text: blanks, with the glyph two columns before it."""
    return _margin(glyph, indent, body[0].ink if glyph and body else None)


@cache
def _margin(glyph: str, indent: int, beside: Ink | None) -> Text:
    if not glyph:
        return text(" " * indent)
    ink = Ink.RULE if beside is Ink.RULE else _GLYPH_INKS.get(glyph, Ink.TEXT)
    return text(" " * max(0, indent - GLYPH_COLUMN), Span(glyph, ink), " ")


def _hung(before: Text, body: Text, limit: int, *, keep: bool = False) -> Iterator[Drawn]:
    """A text after something; when it wraps it hangs under itself."""
    margin = width_of(before)
    room = limit - margin
    if not keep and room < LEAST_ROOM and room < width_of(body) and margin > BELOW:
        yield from wrap(before, limit)
        before, room = text(" " * BELOW), limit - BELOW
    for row in [body] if keep else wrap(body, max(room, 1)):
        yield text(before, row)
        before = text(" " * width_of(before))


def _finished(row: Text, ascii_only: bool) -> Drawn:
    """One span for each run of ink; blanks that kept words together become ordinary, and blanks at the end go."""
    spans: list[Span] = []
    run, ink = "", Ink.TEXT
    for plain, its in row:
        if its is ink:
            run += plain
        else:
            spans.append(Span(run, ink))
            run, ink = plain, its
    spans.append(Span(run, ink))
    while spans and not spans[-1].text.rstrip(" " + KEPT_TOGETHER):
        spans.pop()
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(" " + KEPT_TOGETHER), spans[-1].ink)
    finished = tuple([Span(plain.replace(KEPT_TOGETHER, " "), ink) for plain, ink in spans if plain])
    return tuple([Span(plain.translate(_ASCII), ink) for plain, ink in finished]) if ascii_only else finished


def _finished_plain(row: Text, ascii_only: bool) -> str:
    plain = plain_of(row).replace(KEPT_TOGETHER, " ").rstrip(" ")
    return plain.translate(_ASCII) if ascii_only else plain
