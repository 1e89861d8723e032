"""Escapes control characters. All text passes through here on its way to the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.page.drawing.wrapping import plain_text
from kjopsprosess.page.page import Cell, Item, Labelled, Line, Page, Picture, Row, Section, Span, Text, Verbatim

if TYPE_CHECKING:
    import re

    Change = Callable[[str], str]

_PRINTABLE_UNSEEN = frozenset(
    chain(
        "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0",
        map(chr, range(0xFE00, 0xFE10)),
        map(chr, range(0xE0100, 0xE01F0)),
    )
)
"""What `UNSAFE` finds among the signs that Python counts as printable: fillers, and what chooses a form of a sign."""
MAX_PART = 12_000
"""So many rows of tables are looked at together: what they share is looked at once, and more take more memory."""
NEW_LINE = " ⏎ "
TAB = "    "


def clean(text: str, *, lines: bool = False) -> str:
    r"""A text with control characters, direction marks and invisible characters as `\x1b`, and tabs as spaces.

    A line break becomes ` ⏎ `, so that no text can look like another line, unless `lines` allows several lines.
    """
    # The first is quick, and holds for nearly every text; Python counts no-break spaces among what cannot be printed.
    if text.replace("\N{NO-BREAK SPACE}", " ").isprintable() and _PRINTABLE_UNSEEN.isdisjoint(text):
        return text
    from kjopsprosess.model.unseen import UNSAFE  # 5 ms to compile, which most pages do without

    if not UNSAFE.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\t", TAB)
    if not lines:
        text = text.rstrip("\n").replace("\n", NEW_LINE)
    return UNSAFE.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "\n":
        return sign
    code = ord(sign)
    if code <= 0xFF:  # noqa: PLR2004 - what two hexadecimal digits can write
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - and four


Thing = TypeVar("Thing")
CELL_SEPARATOR = "|"
"""Separates texts that are searched together: not a space, letter or number that could match."""


def map_texts(page: Page, change: Change, verbatim: Change | None = None) -> Page:
    """The page with `change` applied to each span and label. Glyphs are `kp`'s own and stay.

    `Verbatim` lines get `verbatim` instead, if given.
    """
    rows = [item for section in page.sections for item in section.items if isinstance(item, Row)]
    changed: dict[int, Cell | str] = {}
    for begin in range(0, len(rows), MAX_PART):
        part = rows[begin : begin + MAX_PART]
        changed |= _changed_cells(unique_by_identity(chain.from_iterable([row.cells for row in part])), change)
    return Page(tuple(_in_section(section, change, verbatim or change, changed) for section in page.sections))


def unique_by_identity(things: Iterable[Thing]) -> dict[int, Thing]:
    """Objects by identity, without repetitions."""
    things = [*things]
    return dict(zip(map(id, things), things, strict=True))


def _changed_cells(cells: dict[int, Cell | str], change: Change) -> dict[int, Cell | str]:
    """The cells that `change` alters, by the identity of the old cell."""
    plain = {at: cell for at, cell in cells.items() if isinstance(cell, str)}
    all_of_them = CELL_SEPARATOR.join(plain.values())
    if change(all_of_them) == all_of_them:  # asked once, since there may be ten thousand
        plain = {}
    changed: dict[int, Cell | str] = {at: new for at, cell in plain.items() if (new := change(cell)) != cell}
    for at, cell in cells.items():
        if isinstance(cell, Cell):
            together = CELL_SEPARATOR.join(
                [form if isinstance(form, str) else plain_text(form) for form in cell if form]
            )
            if change(together) != together:
                changed[at] = Cell._make(
                    [change(form) if isinstance(form, str) else form and _in_text(form, change) for form in cell]
                )
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


def _in_item(item: Line | Labelled | Verbatim | Picture, change: Change, verbatim: Change) -> Item:
    if isinstance(item, Line):
        return item._replace(body=_in_text(item.body, change))
    if isinstance(item, Verbatim):
        return item._replace(lines=tuple(verbatim(line) for line in item.lines))
    if isinstance(item, Picture):
        return _in_picture(item, change)
    return item._replace(label=change(item.label), body=_in_text(item.body, change))


def _in_picture(picture: Picture, change: Change) -> Picture:
    steps = tuple(
        step._replace(name=change(step.name), state=change(step.state), notes=tuple(map(change, step.notes)))
        for step in picture.steps
    )
    return picture._replace(title=change(picture.title), steps=steps, strip=change(picture.strip))


def _in_text(text: Text, change: Change) -> Text:
    """The changed text; the same object where nothing changes, which is the usual case."""
    for span in text:
        plain = span.text
        if not plain or change(plain) != plain:
            return tuple([Span(new, span.style) for span in text if (new := change(span.text))])
    return text
