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
SEAM = "|"
"""Stands between texts that are looked at in one go: no blank, letter or number that could mean something there."""


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


def _changed_cells(cells: dict[int, Cell | str], change: Change) -> dict[int, Cell | str]:
    """The cells in which there is something to be changed, by the identity of the old one."""
    plain = {at: cell for at, cell in cells.items() if isinstance(cell, str)}
    all_of_them = SEAM.join(plain.values())
    if change(all_of_them) == all_of_them:  # asked once, since there may be ten thousand
        plain = {}
    changed: dict[int, Cell | str] = {at: new for at, cell in plain.items() if (new := change(cell)) != cell}
    for at, cell in cells.items():
        if isinstance(cell, Cell) and (forms := [form and _in_text(form, change) for form in cell]) != [*cell]:
            changed[at] = Cell._make(forms)
    return changed


def _in_section(section: Section, change: Change, verbatim: Change, changed: dict[int, Cell | str]) -> Section:
    items = [
        _in_row(item, changed) if isinstance(item, Row) else _in_item(item, change, verbatim) for item in section.items
    ]
    return section._replace(heading=_in_text(section.heading, change), items=tuple(items))


def _in_row(row: Row, changed: dict[int, Cell | str]) -> Row:
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
