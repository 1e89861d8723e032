"""Changing every text of a page at once, so that no text on its way to a reader can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page import Cell, Line, Page, Row, Span, Verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from .page import Item, Section, Text

    Change = Callable[[str], str]


def in_every_text(page: Page, change: Change, verbatim: Change | None = None) -> Page:
    """The page with `change` made to each span and label. Glyphs are our own and stay.

    Lines of a file get `verbatim` instead, where there is one.
    """
    cells: dict[int, Cell] = {}
    return Page(tuple(_in_section(section, change, verbatim or change, cells) for section in page.sections))


def _in_section(section: Section, change: Change, verbatim: Change, cells: dict[int, Cell]) -> Section:
    items = tuple(_in_item(item, verbatim if isinstance(item, Verbatim) else change, cells) for item in section.items)
    return section._replace(heading=_in_text(section.heading, change), items=items)


def _in_item(item: Item, change: Change, cells: dict[int, Cell]) -> Item:
    """`cells` are those changed before, by the identity of the old one: the same cell may stand in many rows."""
    if isinstance(item, Row):
        changed = tuple([cells.get(id(cell)) or _in_cell(cell, change, cells) for cell in item.cells])
        return item if changed == item.cells else item._replace(cells=changed)
    if isinstance(item, Line):
        return item._replace(body=_in_text(item.body, change))
    if isinstance(item, Verbatim):
        return item._replace(lines=tuple(change(line) for line in item.lines))
    return item._replace(label=change(item.label), body=_in_text(item.body, change))


def _in_cell(cell: Cell, change: Change, cells: dict[int, Cell]) -> Cell:
    body = _in_text(cell.body, change)
    others = [None if form is None else _in_text(form, change) for form in cell[1:]]
    found = cells[id(cell)] = Cell(body, *others) if (body, *others) != cell else cell
    return found


def _in_text(text: Text, change: Change) -> Text:
    """The text itself where nothing is to be changed, as nearly everywhere."""
    changed = [change(span.text) for span in text]
    if all(changed) and changed == [span.text for span in text]:
        return text
    return tuple([Span(plain, span.ink) for plain, span in zip(changed, text, strict=True) if plain])
