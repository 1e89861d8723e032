"""Laying a page out in rows of a given width: the same rows for a terminal, a pipe and a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page import Ink, Labelled, Line, Page, Row, Section, Span, Text, text
from .tables import Table, make_tables
from .wrapping import KEPT_TOGETHER, cleaned, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

Drawn = Text
"""One row of the screen."""

WIDEST = 100
TEXT_COLUMN = 4
GLYPH_COLUMN = 2
BESIDE = 3
"""Blanks between a heading and what stands beside it."""
_ASCII = str.maketrans(
    {"✓": "+", "│": "|", "·": "-", "–": "-", "—": "-", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"', "⏎": "/"}
)
_GLYPH_INKS = {"!": Ink.LATE, "?": Ink.ASK, "✓": Ink.DONE, "-": Ink.QUIET}


def lay_out(page: Page, width: int, *, ascii_only: bool = False) -> tuple[Drawn, ...]:
    """The rows of a page. Text stops at column 100 however wide the screen is."""
    limit = min(width, WIDEST)
    items = [item for section in page.sections for item in section.items]
    labels = max((width_of(item.label) for item in items if isinstance(item, Labelled)), default=0) + 2
    tables = make_tables([item for item in items if isinstance(item, Row)], limit, wide=width >= WIDEST)
    rows: list[Drawn] = []
    for section in page.sections:
        if section.gap and rows and (section.heading or section.items):
            rows.append(())
        rows.extend(_section(section, limit, labels, tables))
    return tuple(_finished(row, ascii_only=ascii_only) for row in rows)


def _section(section: Section, limit: int, labels: int, tables: dict[str, Table]) -> Iterator[Drawn]:
    heading = cleaned(section.heading)
    if section.beside and section.items and isinstance(section.items[0], Line):
        body = cleaned(section.items[0].body)
        yield from _hung(text(heading, " " * BESIDE), body, limit, keep=section.items[0].keep)
        return
    if heading:
        yield from wrap(heading, limit)
    for item in section.items:
        if isinstance(item, Line):
            yield from _line(item, limit)
        elif isinstance(item, Labelled):
            label = text(f"{item.label}{' ' * (labels - width_of(item.label))}")
            body = cleaned(item.body)
            yield from _hung(text(_before(item.glyph, TEXT_COLUMN, body), label), body, limit)
        else:
            yield from _row(item, limit, tables[item.columns.name])


def _line(line: Line, limit: int) -> Iterator[Drawn]:
    body = cleaned(line.body)
    yield from _hung(_before(line.glyph, line.indent, body), body, limit, keep=line.keep)


def _row(row: Row, limit: int, table: Table) -> Iterator[Drawn]:
    if table.two_rows:
        if row.heading:
            return
        first, second = table.two(row)
        yield from _hung(_before(row.glyph, row.indent, first), first, limit)
        if second:
            yield from _hung(text(" " * (row.indent + GLYPH_COLUMN)), second, limit)
        return
    cells, last = table.one(row)
    yield from _hung(text(_before(row.glyph, row.indent, cells or last), cells), last, limit)


def _before(glyph: str, indent: int, body: Text) -> Text:
    """What stands left of the text: blanks, with the glyph two columns before it."""
    if not glyph:
        return text(" " * indent)
    ink = body[0].ink if body and body[0].ink is Ink.RULE else _GLYPH_INKS.get(glyph, Ink.TEXT)
    blanks = max(0, indent - GLYPH_COLUMN)
    return text(" " * blanks, Span(glyph, ink), " ")


def _hung(before: Text, body: Text, limit: int, *, keep: bool = False) -> Iterator[Drawn]:
    """A text after something; when it wraps it hangs under itself."""
    margin = width_of(before)
    rows = [body] if keep else wrap(body, max(limit - margin, 1))
    for place, row in enumerate(rows):
        yield text(before if place == 0 else " " * margin, row)


def _finished(row: Drawn, *, ascii_only: bool) -> Drawn:
    """Blanks that kept words together become ordinary ones, and blanks at the end go."""
    spans = [Span(span.text.replace(KEPT_TOGETHER, " "), span.ink) for span in row]
    if ascii_only:
        spans = [Span(span.text.translate(_ASCII), span.ink) for span in spans]
    while spans and not spans[-1].text.rstrip(" "):
        spans.pop()
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(" "), spans[-1].ink)
    return tuple(spans)
