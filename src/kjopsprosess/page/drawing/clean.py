"""Escapes control characters. All text passes through here on its way to the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

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
    if text.replace("\N{NO-BREAK SPACE}", " ").isprintable() and _is_seen(text):
        return text
    from kjopsprosess.model.unseen import UNSAFE  # 5 ms to compile, which most pages do without

    if not UNSAFE.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\t", TAB)
    if not lines:
        text = text.rstrip("\n").replace("\n", NEW_LINE)
    return UNSAFE.sub(_shown, text)


def _is_seen(printable: str) -> bool:
    """Whether each sign of it is seen, as all of Latin-1 are: that is quicker to tell than to look up every sign."""
    try:
        printable.encode("latin-1")
    except UnicodeEncodeError:
        return _PRINTABLE_UNSEEN.isdisjoint(printable)
    return True


def _shown(found: re.Match[str]) -> str:
    sign = found[0]
    if sign == "\n":
        return sign
    code = ord(sign)
    if code <= 0xFF:  # noqa: PLR2004 - what two hexadecimal digits can write
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - and four


Thing = TypeVar("Thing")
_AT_ONCE = 64
"""So many cells are searched together."""
CELL_SEPARATOR = "¦"
"""Separates texts that are searched together: no space, letter or number that could match, and no mark-up."""


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
    changed: dict[int, Cell | str] = {}
    everything = [*cells.items()]
    for begin in range(0, len(everything), _AT_ONCE):
        some = everything[begin : begin + _AT_ONCE]
        texts = [plain for _, cell in some for plain in _texts_of(cell)]
        new = _all_changed(texts, change)
        if new is not texts:
            pieces = iter(new)
            changed |= {at: made for at, cell in some if (made := _rebuilt(cell, pieces)) != cell}
    return changed


def _all_changed(texts: list[str], change: Change) -> list[str]:
    """Texts with `change` applied to each: asked for many at once, since there may be ten thousand and few change."""
    together = CELL_SEPARATOR.join(texts)
    if (new := change(together)) == together:
        return texts
    pieces = new.split(CELL_SEPARATOR)
    # A line break at the end of a text is dropped, which cannot be seen once the texts are joined.
    alone = "\n" in together or "\r" in together or len(pieces) != len(texts)
    return [change(each) for each in texts] if alone else pieces


def _texts_of(cell: Cell | str) -> list[str]:
    """All that a cell says, in any form."""
    if isinstance(cell, str):
        return [cell]
    return [plain for form in cell if form for plain in _pieces(form)]


def _pieces(form: Text | str) -> list[str]:
    return [form] if isinstance(form, str) else [span.text for span in form]


def _rebuilt(cell: Cell | str, pieces: Iterator[str]) -> Cell | str:
    """The cell with the next pieces in place of its texts."""
    if isinstance(cell, str):
        return next(pieces)
    made = [next(pieces) if isinstance(form, str) and form else form and _restyled(form, pieces) for form in cell]
    return Cell._make(made)


def _restyled(form: Text | str, pieces: Iterator[str]) -> Text:
    return tuple([Span(new, span.style) for span in form if isinstance(span, Span) and (new := next(pieces))])


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
    if isinstance(item, Verbatim):
        return item._replace(lines=tuple(verbatim(line) for line in item.lines))
    if isinstance(item, Picture):
        return _in_picture(item, change)
    label = item.label if isinstance(item, Labelled) else ""
    together = CELL_SEPARATOR.join([label, *[span.text for span in item.body]])
    if change(together) == together:
        return item
    body = _in_text(item.body, change)
    return item._replace(body=body) if isinstance(item, Line) else item._replace(label=change(label), body=body)


def _in_picture(picture: Picture, change: Change) -> Picture:
    words = [word for step in picture.steps for word in (step.name, step.state, *step.notes)]
    together = CELL_SEPARATOR.join([picture.title, picture.strip, *words])
    if change(together) == together:
        return picture
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
