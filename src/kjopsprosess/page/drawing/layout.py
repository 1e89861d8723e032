"""Lays a page out in rows of a given width, the same for a terminal, a pipe and a test; plain text is those rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Generic

from kjopsprosess.page.page import (
    GLYPH_COLUMN,
    Item,
    Labelled,
    Line,
    Page,
    Picture,
    Row,
    Section,
    Span,
    Style,
    Text,
    Verbatim,
    text,
)

from .clean import clean, map_texts
from .tables import Drawn, RowShape, RowWriter, TableForm, make_tables
from .wrapping import ASCII, NO_BREAK_SPACE, plain_text, width_of, wrap

MAX_TEXT_WIDTH = 100
TEXT_INDENT = 4
HEADING_GAP = 3
"""Blanks between a heading and what stands beside it."""
MIN_TEXT_COLUMNS = 16
"""Columns that a text needs beside a label or heading; with fewer it stands below."""
BELOW_INDENT = 6
"""Columns that such a text is moved in."""
_AFTER_NUMBER = re.compile(r" (?:(?<=\d )|(?<=\d\. ))(?=[^\W\d])")  # begins with the blank, which is quickly found
_GLYPH_STYLES = {"!": Style.LATE, "?": Style.ASK, "✓": Style.DONE, "-": Style.QUIET}


def lay_out(page: Page, width: int, writer: RowWriter[Drawn], *, beside: bool = True) -> Iterator[Drawn]:
    """The rows of a page, none wider than `width` but those to be kept, each drawn as it is taken.

    Text stops at column 100. Not `beside`: the cells of a table follow each other, as a screen reader reads them.
    """
    return _Layout(page, width, writer, beside=beside).rows()


class _Layout(Generic[Drawn]):
    """Lays out one page with a `RowWriter`."""

    def __init__(self, page: Page, width: int, writer: RowWriter[Drawn], *, beside: bool) -> None:
        page = map_texts(page, _printable_in_ascii if writer.ascii_only else _printable)
        items = [item for section in page.sections for item in section.items]
        self._writer = writer
        self._limit = min(width, MAX_TEXT_WIDTH)
        self._labels = max((width_of(item.label) for item in items if isinstance(item, Labelled)), default=0) + 2
        rows = [item for item in items if isinstance(item, Row)]
        self._tables = make_tables(rows, self._limit, wide=width >= MAX_TEXT_WIDTH, beside=beside)
        self._page = page
        self._parts = {
            name: table.drawn(_margin_of, writer)
            for name, table in self._tables.items()
            if table.fits and not table.two_rows
        }
        """The rows of tables that fit as they are."""
        self._drawn: dict[str, dict[int, Drawn]] = {name: {} for name in self._parts}
        """Those of the part of each such table that is being written, by identity."""

    def rows(self) -> Iterator[Drawn]:
        """The rows from the top."""
        last: Drawn | None = None
        for section in self._page.sections:
            gap = section.gap and bool(last)
            for last in self._section(section):
                if gap:
                    yield self._writer.row(())
                    gap = False
                yield last

    def _fitting(self, row: Row) -> Drawn:
        """A row of a table that fits; its rows come in order."""
        name = row.columns.name
        while id(row) not in self._drawn[name]:
            self._drawn[name] = next(self._parts[name])
        return self._drawn[name][id(row)]

    def _section(self, section: Section) -> Iterator[Drawn]:
        items = section.items
        if section.beside and items and isinstance(first := items[0], Line):
            heading = text(section.heading, " " * HEADING_GAP)
            yield from map(self._writer.row, _with_hanging_indent(heading, first.body, self._limit, keep=first.keep))
            items = items[1:]
        elif section.heading:
            yield from map(self._writer.row, wrap(section.heading, self._limit))
        for item in items:
            if isinstance(item, Row) and item.columns.name in self._parts:
                yield self._fitting(item)
            else:
                yield from map(self._writer.row, self._item(item))

    def _item(self, item: Item) -> Iterable[Text]:
        if isinstance(item, Row):
            return _row(item, self._limit, self._tables[item.columns.name])
        if isinstance(item, Line):
            return _with_hanging_indent(
                _left_margin(item.glyph, item.indent, item.body), item.body, self._limit, keep=item.keep
            )
        if isinstance(item, Verbatim):
            return map(text, item.lines)
        if isinstance(item, Picture):
            return _with_hanging_indent(text(" " * TEXT_INDENT), text(item.strip), self._limit) if item.strip else []
        label = item.label + " " * (self._labels - width_of(item.label))
        return _with_hanging_indent(
            text(_left_margin(item.glyph, TEXT_INDENT, item.body), label), item.body, self._limit
        )


def _printable(plain: str) -> str:
    """A text that is safe to print, with numbers kept beside what they count."""
    return _AFTER_NUMBER.sub(NO_BREAK_SPACE, clean(plain))


def _printable_in_ascii(plain: str) -> str:
    """`…` becomes wider in ASCII, so it is replaced before anything is measured; the other signs come last."""
    return _printable(plain).replace("…", "...")


def _row(row: Row, limit: int, table: TableForm) -> Iterable[Text]:
    """A row that does not fit as it is: its last cell wraps, or it becomes two."""
    if not table.two_rows:
        *cells, last = table.one(row) or ((),)
        return _with_hanging_indent(
            text(_left_margin(row.glyph, row.indent, cells[0] if cells else last), *cells), last, limit
        )
    if row.heading:
        return []
    first, second = table.two(row)
    below = _with_hanging_indent(text(" " * (row.indent + GLYPH_COLUMN)), second, limit) if second else ()
    return [*_with_hanging_indent(_left_margin(row.glyph, row.indent, first), first, limit), *below]


def _margin_of(shape: RowShape) -> Text:
    return _margin(shape.glyph, shape.indent, Style.RULE if shape.ruled else None)


def _left_margin(glyph: str, indent: int, body: Text) -> Text:
    """The left margin of a text: spaces, with the glyph two columns before the text."""
    return _margin(glyph, indent, body[0].style if glyph and body else None)


@cache
def _margin(glyph: str, indent: int, beside: Style | None) -> Text:
    if not glyph:
        return text(" " * indent)
    style = Style.RULE if beside is Style.RULE else _GLYPH_STYLES.get(glyph, Style.TEXT)
    return text(" " * max(0, indent - GLYPH_COLUMN), Span(glyph, style), " ")


def _with_hanging_indent(before: Text, body: Text, limit: int, *, keep: bool = False) -> Iterator[Text]:
    """A text after a prefix; wrapped rows are indented to where the text begins."""
    margin = width_of(before)
    room = limit - margin
    if not keep and room < MIN_TEXT_COLUMNS and room < width_of(body) and margin > BELOW_INDENT:
        yield from wrap(before, limit)
        before, room = text(" " * BELOW_INDENT), limit - BELOW_INDENT
    first, *more = [body] if keep else wrap(body, max(room, 1))
    yield before + first
    if more:
        below = text(" " * width_of(before))
        yield from (below + row for row in more)


def draw_plain(page: Page, width: int = 80, *, ascii_only: bool = False, beside: bool = True) -> str:
    """The rows of a page, each with its line end; nothing for an empty page. `beside`: see `lay_out`."""
    return "".join(plain_lines(page, width, ascii_only=ascii_only, beside=beside))


def plain_lines(page: Page, width: int = 80, *, ascii_only: bool = False, beside: bool = True) -> Iterator[str]:
    """The rows of a page as lines, each drawn as it is taken. `beside`: see `lay_out`."""
    return (f"{row}\n" for row in lay_out(page, width, PlainRows(ascii_only=ascii_only), beside=beside))


class PlainRows:
    """Writes rows as plain text."""

    def __init__(self, *, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def row(self, body: Text) -> str:
        """A whole row."""
        return self.cell(body).rstrip(" ")

    def cell(self, said: str | Text, before: int = 0, behind: int = 0) -> str:
        """A cell with its padding; no-break spaces become ordinary spaces."""
        plain = said if isinstance(said, str) else plain_text(said)
        if self.ascii_only:
            plain = plain.translate(ASCII)
        return " " * before + plain.replace(NO_BREAK_SPACE, " ") + " " * behind

    def side_by_side(self, columns: Iterable[Iterable[str]]) -> list[str]:
        """Whole rows from their cells, given column by column."""
        return ["".join(pieces).rstrip(" ") for pieces in zip(*columns, strict=True)]
