"""Lays a page out in rows of a given width, the same for a terminal, a pipe and a test; plain text is those rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic

from .clean import clean, in_every_text
from .page import GLYPH_COLUMN, Ink, Item, Labelled, Line, Page, Row, Section, Span, Text, Verbatim, text
from .tables import Finished, Pen, Shape, Table, make_tables
from .wrapping import ASCII, KEPT_TOGETHER, plain_of, width_of, wrap

WIDEST = 100
TEXT_COLUMN = 4
BESIDE = 3
"""Blanks between a heading and what stands beside it."""
LEAST_ROOM = 16
"""Columns that a text needs beside a label or heading; with fewer it stands below."""
BELOW = 6
"""Columns that such a text is moved in."""
_AFTER_NUMBER = re.compile(r" (?:(?<=\d )|(?<=\d\. ))(?=[^\W\d])")  # begins with the blank, which is quickly found
_GLYPH_INKS = {"!": Ink.LATE, "?": Ink.ASK, "✓": Ink.DONE, "-": Ink.QUIET}


def lay_out(page: Page, width: int, pen: Pen[Finished]) -> list[Finished]:
    """The rows of a page, none wider than `width` but those to be kept. Text stops at column 100."""
    return _Layout(page, width, pen).rows


class _Layout(Generic[Finished]):
    """A page that is laid out with a pen."""

    def __init__(self, page: Page, width: int, pen: Pen[Finished]) -> None:
        page = in_every_text(page, _made_ready_in_ascii if pen.ascii_only else _made_ready)
        items = [item for section in page.sections for item in section.items]
        self._pen = pen
        self._limit = min(width, WIDEST)
        self._labels = max((width_of(item.label) for item in items if isinstance(item, Labelled)), default=0) + 2
        rows = [item for item in items if isinstance(item, Row)]
        self._tables = make_tables(rows, self._limit, wide=width >= WIDEST)
        self._drawn: dict[int, Finished] = {}
        """The rows of tables that fit as they are, by identity."""
        for table in self._tables.values():
            if table.fits and not table.two_rows:
                self._drawn |= table.drawn(_margin_of, pen)
        self.rows: list[Finished] = []
        for section in page.sections:
            drawn = [*self._section(section)]
            if section.gap and drawn and self.rows and self.rows[-1]:
                self.rows.append(pen.row(()))
            self.rows.extend(drawn)

    def _section(self, section: Section) -> Iterator[Finished]:
        items = section.items
        if section.beside and items and isinstance(first := items[0], Line):
            heading = text(section.heading, " " * BESIDE)
            yield from map(self._pen.row, _hung(heading, first.body, self._limit, keep=first.keep))
            items = items[1:]
        elif section.heading:
            yield from map(self._pen.row, wrap(section.heading, self._limit))
        for item in items:
            if (row := self._drawn.get(id(item))) is not None:
                yield row
            else:
                yield from map(self._pen.row, self._item(item))

    def _item(self, item: Item) -> Iterable[Text]:
        if isinstance(item, Row):
            return _row(item, self._limit, self._tables[item.columns.name])
        if isinstance(item, Line):
            return _hung(_before(item.glyph, item.indent, item.body), item.body, self._limit, keep=item.keep)
        if isinstance(item, Verbatim):
            return map(text, item.lines)
        label = item.label + " " * (self._labels - width_of(item.label))
        return _hung(text(_before(item.glyph, TEXT_COLUMN, item.body), label), item.body, self._limit)


def _made_ready(plain: str) -> str:
    """A text that is safe to print, where a number stays with what it counts, also in text from files."""
    return _AFTER_NUMBER.sub(KEPT_TOGETHER, clean(plain))


def _made_ready_in_ascii(plain: str) -> str:
    """`…` becomes wider in ASCII, so it is replaced before anything is measured; the other signs come last."""
    return _made_ready(plain).replace("…", "...")


def _row(row: Row, limit: int, table: Table) -> Iterable[Text]:
    """A row that does not fit as it is: its last cell wraps, or it becomes two."""
    if not table.two_rows:
        *cells, last = table.one(row) or ((),)
        return _hung(text(_before(row.glyph, row.indent, cells[0] if cells else last), *cells), last, limit)
    if row.heading:
        return []
    first, second = table.two(row)
    below = _hung(text(" " * (row.indent + GLYPH_COLUMN)), second, limit) if second else ()
    return [*_hung(_before(row.glyph, row.indent, first), first, limit), *below]


def _margin_of(shape: Shape) -> Text:
    return _margin(shape.glyph, shape.indent, Ink.RULE if shape.ruled else None)


def _before(glyph: str, indent: int, body: Text) -> Text:
    """What stands left of the text: blanks, with the glyph two columns before it."""
    return _margin(glyph, indent, body[0].ink if glyph and body else None)


@cache
def _margin(glyph: str, indent: int, beside: Ink | None) -> Text:
    if not glyph:
        return text(" " * indent)
    ink = Ink.RULE if beside is Ink.RULE else _GLYPH_INKS.get(glyph, Ink.TEXT)
    return text(" " * max(0, indent - GLYPH_COLUMN), Span(glyph, ink), " ")


def _hung(before: Text, body: Text, limit: int, *, keep: bool = False) -> Iterator[Text]:
    """A text after something; when it wraps it hangs under itself."""
    margin = width_of(before)
    room = limit - margin
    if not keep and room < LEAST_ROOM and room < width_of(body) and margin > BELOW:
        yield from wrap(before, limit)
        before, room = text(" " * BELOW), limit - BELOW
    for row in [body] if keep else wrap(body, max(room, 1)):
        yield text(before, row)
        before = text(" " * width_of(before))


def draw_plain(page: Page, width: int = 80, *, ascii_only: bool = False) -> str:
    """The rows of a page, each with its line end; nothing for an empty page."""
    return "".join([f"{row}\n" for row in lay_out(page, width, Plain(ascii_only=ascii_only))])


class Plain:
    """Rows without ink."""

    def __init__(self, *, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def row(self, body: Text) -> str:
        """A whole row."""
        return self.piece(body).rstrip(" ")

    def piece(self, said: str | Text, before: int = 0, behind: int = 0) -> str:
        """A piece of one, with all of its blanks; those that kept words together become ordinary."""
        plain = said if isinstance(said, str) else plain_of(said)
        if self.ascii_only:
            plain = plain.translate(ASCII)
        return " " * before + plain.replace(KEPT_TOGETHER, " ") + " " * behind

    def side_by_side(self, columns: Iterable[Iterable[str]]) -> list[str]:
        """Whole rows of pieces, given column by column."""
        return ["".join(pieces).rstrip(" ") for pieces in zip(*columns, strict=True)]
