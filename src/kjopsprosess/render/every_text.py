"""Changing every text of a page at once, so that no text on its way to a reader can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .page import Labelled, Line, Page, Span, Verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from .page import Cell, Item, Section, Text

    Change = Callable[[str], str]


def in_every_text(page: Page, change: Change, verbatim: Change | None = None) -> Page:
    """The page with `change` made to each span and label. Glyphs are our own and stay.

    Lines of a file get `verbatim` instead, where there is one.
    """
    return Page(tuple(_in_section(section, change, verbatim or change) for section in page.sections))


def _in_section(section: Section, change: Change, verbatim: Change) -> Section:
    items = tuple(_in_item(item, verbatim if isinstance(item, Verbatim) else change) for item in section.items)
    return section._replace(heading=_in_text(section.heading, change), items=items)


def _in_item(item: Item, change: Change) -> Item:
    if isinstance(item, Line):
        return item._replace(body=_in_text(item.body, change))
    if isinstance(item, Labelled):
        return item._replace(label=change(item.label), body=_in_text(item.body, change))
    if isinstance(item, Verbatim):
        return item._replace(lines=tuple(change(line) for line in item.lines))
    return item._replace(cells=tuple(_in_cell(cell, change) for cell in item.cells))


def _in_cell(cell: Cell, change: Change) -> Cell:
    wide = None if cell.wide is None else _in_text(cell.wide, change)
    short = None if cell.short is None else _in_text(cell.short, change)
    narrow = None if cell.narrow is None else _in_text(cell.narrow, change)
    return cell._replace(body=_in_text(cell.body, change), wide=wide, short=short, narrow=narrow)


def _in_text(text: Text, change: Change) -> Text:
    changed = (Span(change(span.text), span.ink) for span in text)
    return tuple(span for span in changed if span.text)
