"""Changing every text of a page at once, so that no text on its way to a reader can be forgotten."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from .page import Cell, Line, Page, Row, Span, Verbatim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .page import Item, Labelled, Section, Text

    Change = Callable[[str], str]

Thing = TypeVar("Thing")


def in_every_text(page: Page, change: Change, verbatim: Change | None = None) -> Page:
    """The page with `change` made to each span and label. Glyphs are our own and stay.

    Lines of a file get `verbatim` instead, where there is one.
    """
    rows = [item for section in page.sections for item in section.items if isinstance(item, Row)]
    changed = _changed_cells(different(chain.from_iterable([row.cells for row in rows])), change)
    return Page(tuple(_in_section(section, change, verbatim or change, changed) for section in page.sections))


def different(things: Iterable[Thing]) -> dict[int, Thing]:
    """Things by identity: what stands in many places is there once."""
    things = [*things]
    return dict(zip(map(id, things), things, strict=True))


def _changed_cells(cells: dict[int, Cell], change: Change) -> dict[int, Cell]:
    """The cells in which there is something to be changed, by the identity of the old one."""
    texts = different(filter(None, chain.from_iterable(cells.values())))
    changed = {at: new for at, old in texts.items() if (new := _in_text(old, change)) is not old}
    if not changed:
        return {}
    return {
        at: Cell._make([changed.get(id(form), form) for form in cell])
        for at, cell in cells.items()
        if not changed.keys().isdisjoint(map(id, cell))
    }


def _in_section(section: Section, change: Change, verbatim: Change, changed: dict[int, Cell]) -> Section:
    items = [
        _in_row(item, changed) if isinstance(item, Row) else _in_item(item, change, verbatim) for item in section.items
    ]
    return section._replace(heading=_in_text(section.heading, change), items=tuple(items))


def _in_row(row: Row, changed: dict[int, Cell]) -> Row:
    if not changed or changed.keys().isdisjoint(map(id, row.cells)):
        return row
    return row._replace(cells=tuple([changed.get(id(cell), cell) for cell in row.cells]))


def _in_item(item: Line | Labelled | Verbatim, change: Change, verbatim: Change) -> Item:
    if isinstance(item, Line):
        return item._replace(body=_in_text(item.body, change))
    if isinstance(item, Verbatim):
        return item._replace(lines=tuple(verbatim(line) for line in item.lines))
    return item._replace(label=change(item.label), body=_in_text(item.body, change))


def _in_text(text: Text, change: Change) -> Text:
    """The text itself where nothing is to be changed, as nearly everywhere."""
    for span in text:
        plain = span.text
        if not plain or change(plain) != plain:
            return tuple([Span(new, span.ink) for span in text if (new := change(span.text))])
    return text
