"""Draws a page as HTML: the facts of the screen, with headings, tables and pictures where the screen has columns."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from kjopsprosess.page.drawing.clean import clean, map_texts
from kjopsprosess.page.page import Cell, Item, Labelled, Line, Page, Picture, Row, Style, Text, Verbatim, text

from .svg import Drawing, draw_picture

_FROM_TO = re.compile(r"(\b[0-9]{1,9}–[0-9]{1,9}\b)")


class HtmlEntry(NamedTuple):
    """A line, a point of a list or a row, as a template takes it."""

    body: Text
    glyph: str = ""
    moved_in: bool = False
    leads_to: str = ""


class TableRow(NamedTuple):
    """A row of a table: its cells, or one text over the whole width."""

    cells: tuple[Text, ...]
    glyph: str = ""
    whole: bool = False


class Block(NamedTuple):
    """Something that stands by itself: a paragraph, a list, a table, labels, lines of a file or a picture."""

    kind: str
    entries: tuple[HtmlEntry, ...] = ()
    labels: tuple[tuple[str, tuple[HtmlEntry, ...]], ...] = ()
    head: tuple[Text, ...] = ()
    rows: tuple[TableRow, ...] = ()
    signs: bool = False
    """Whether a row of the table has a sign before it."""
    right: frozenset[int] = frozenset()
    lines: tuple[str, ...] = ()
    drawings: tuple[Drawing, ...] = ()


class HtmlSection(NamedTuple):
    """A section as a template takes it."""

    anchor: str
    level: int
    heading: Text
    blocks: tuple[Block, ...]


def draw_html(page: Page, language: str) -> str:
    """The page as one HTML file in a language, `nb` or `en`. Its first line or heading is the title.

    No text of the page can become markup: the templates escape everything.
    """
    page = map_texts(page, clean)
    parts = [*_parts(page)]
    title = "".join(span.text for span in parts[0].heading) if parts else ""
    style = _style()
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            language=language,
            title=title,
            parts=parts,
            anchors={"".join(span.text for span in part.heading): part.anchor for part in parts if part.heading},
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        )
    )


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("kjopsprosess.page.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["together"] = _together
    return found


def _together(plain: str) -> Markup:
    """A text, escaped, in which no line ends within numbers from and to: `12–19`."""
    pieces = (escape(each) for each in _FROM_TO.split(plain))
    spans = (
        Markup('<span class="short">{}</span>').format(each) if number % 2 else each
        for number, each in enumerate(pieces)
    )
    return Markup("").join(spans)


@cache
def _style() -> str:
    """The style sheet, the same in every file, so that its hash is."""
    return _environment().get_template("page.css").render().strip()


def _parts(page: Page) -> Iterator[HtmlSection]:
    """The sections; the first line of a page that begins without a heading is its title."""
    for place, section in enumerate(page.sections):
        items, heading, level = section.items, section.heading, section.level
        if place == 0:
            level = 1
            if not heading and items and isinstance(items[0], Line):
                heading, items = items[0].body, items[1:]
        yield HtmlSection(f"s{place}", level if heading else 0, heading, tuple(_blocks(items)))


def _blocks(items: Sequence[Item]) -> Iterator[Block]:
    place = 0
    while place < len(items):
        end = _end(items, place)
        yield _block(items[place:end])
        place = end


def _end(items: Sequence[Item], place: int) -> int:
    """Where what belongs together with an item ends."""
    first = items[place]
    end = place + 1
    if isinstance(first, Row):
        name = first.columns.name
        last = max(i for i, each in enumerate(items) if isinstance(each, Row) and each.columns.name == name)
        return _end_of_table(items, place, last)
    if isinstance(first, Verbatim | Picture):
        return end
    while end < len(items) and _goes_on(first, items[end]):
        end += 1
    return end


def _end_of_table(items: Sequence[Item], place: int, last: int) -> int:
    """A table goes on past lines and headings between its rows, and ends before anything else."""
    first = items[place]
    assert isinstance(first, Row)
    end = rows_end = place + 1
    while end <= last:
        each = items[end]
        if isinstance(each, Row) and each.columns.name == first.columns.name:
            rows_end = end + 1
        elif not (isinstance(each, Line) or (isinstance(each, Row) and each.heading)):
            break
        end += 1
    return rows_end


def _goes_on(first: Item, each: Item) -> bool:
    if isinstance(first, Labelled):
        return isinstance(each, Labelled)
    assert isinstance(first, Line)
    if not isinstance(each, Line):
        return False
    return bool(_in_list(first) and (_in_list(each) or each.continues)) or each.continues


def _in_list(line: Line) -> bool:
    return bool(line.indent) and not any(span.style is Style.ACT for span in line.body)


def _block(items: Sequence[Item]) -> Block:
    first = items[0]
    if isinstance(first, Row):
        return _table(items)
    if isinstance(first, Verbatim):
        return Block("file", lines=first.lines)
    if isinstance(first, Picture):
        return Block("picture", drawings=tuple(draw_picture(first)))
    if isinstance(first, Labelled):
        return _labels(items)
    lines = [each for each in items if isinstance(each, Line)]
    return Block("list" if _in_list(lines[0]) else "paragraph", entries=tuple(_entries(lines)))


def _entries(lines: Sequence[Line]) -> Iterator[HtmlEntry]:
    """The lines, those that go on joined with what they go on from; blank ones left out."""
    found: list[HtmlEntry] = []
    for line in lines:
        if not line.body:
            continue
        if line.continues and found:
            found[-1] = found[-1]._replace(body=text(found[-1].body, " ", line.body))
        else:
            found.append(HtmlEntry(line.body, line.glyph, line.indent > 4, "".join(line.leads_to)))  # noqa: PLR2004 - the usual indent
    return iter(found)


def _labels(items: Sequence[Item]) -> Block:
    """Labels with their texts; a text without a label belongs to the label above it."""
    found: list[tuple[str, tuple[HtmlEntry, ...]]] = []
    for each in items:
        assert isinstance(each, Labelled)
        entry = HtmlEntry(each.body, each.glyph)
        if not each.label and found:
            label, entries = found[-1]
            found[-1] = (label, (*entries, entry))
        else:
            found.append((each.label, (entry,)))
    return Block("labels", labels=tuple(found))


def _table(items: Sequence[Item]) -> Block:
    head: tuple[Text, ...] = ()
    rows: list[TableRow] = []
    columns = next(each.columns for each in items if isinstance(each, Row))
    for each in items:
        if isinstance(each, Line):
            rows.append(TableRow((each.body,), each.glyph, whole=True))
        elif isinstance(each, Row):
            cells = tuple(_cell(cell) for cell in each.cells)
            if each.heading and not rows and each.columns.name == columns.name:
                head = cells
            else:
                rows.append(TableRow(cells, each.glyph, whole=each.heading))
    signs = any(row.glyph for row in rows)
    return Block("table", head=head, rows=tuple(_filled(rows, len(head))), signs=signs, right=columns.right)


def _filled(rows: Sequence[TableRow], least: int) -> Iterator[TableRow]:
    """Rows with as many cells each as the longest has."""
    most = max((len(row.cells) for row in rows if not row.whole), default=1)
    for row in rows:
        yield row if row.whole else row._replace(cells=(*row.cells, *[()] * (max(most, least) - len(row.cells))))


def _cell(cell: Cell | str) -> Text:
    """A cell in full: a page on a screen of any width has room for it."""
    return text(cell if isinstance(cell, str) else cell.wide if cell.wide is not None else cell.body)
