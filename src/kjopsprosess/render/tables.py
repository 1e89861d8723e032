"""Tables: how wide each column is, which length of its cells fits, and when a row becomes two.

A cell is measured and set once, however many rows it stands in, and rows of one shape are judged by their widest cells:
so a table of ten thousand rows costs little more than its different cells.
"""

from collections.abc import Iterable
from functools import cache, cached_property, partial
from itertools import chain
from typing import NamedTuple

from .every_text import different
from .page import GLYPH_COLUMN, Cell, Columns, Ink, Row, Span, Text, text
from .wrapping import width_of

BETWEEN = 2
"""Blanks between columns."""
_NO_OTHER_FORM = (None, None, None)
NARROW = 72
"""On a narrower screen a row that is too wide becomes two; on a wider one its last cell wraps."""
ROOM_TO_WRAP = 24
"""The least room in which a last cell may wrap."""


class Table:
    """The rows of one name on a page, in one form of their cells.

    `form` is wide, body, short or narrow; or packed: wide where there is one, else short. In the narrow form a row
    becomes two.
    """

    def __init__(self, rows: "_Rows", form: str, limit: int) -> None:
        self.columns = rows.columns
        self.two_rows = form == "narrow"
        self._texts, self._sizes = rows.measured(form)
        self._shapes = rows.by_shape(self._texts)
        widest = {
            shape: [max(map(self._sizes.__getitem__, set(column))) for column in alike.columns]
            for shape, alike in self._shapes.items()
        }
        self._widths = self._column_widths(widest.values())
        room = {shape: limit - self._before_last(*shape) for shape in widest}
        right = {shape: shape[0] - 1 in self.columns.right for shape in widest}
        full = {shape: its for shape, its in widest.items() if its}
        self.fits = all(
            (self._widths[len(its) - 1] if right[shape] else its[-1]) <= room[shape] for shape, its in full.items()
        )
        """Whether every row has room for all of its cells."""
        self.wraps = all(not right[shape] and room[shape] >= min(ROOM_TO_WRAP, its[-1]) for shape, its in full.items())
        """Whether every row has room for its last cell to wrap in. A cell set flush right does not wrap."""

    def one(self, row: Row) -> tuple[Text, ...]:
        """A row as one: its cells, but for empty ones at its end, each with the blanks that fill its column."""
        return self._ones.get(id(row), ())

    @cached_property
    def _ones(self) -> dict[int, tuple[Text, ...]]:
        """Every row that says anything as one, by identity: set column by column, where a cell stands many times."""
        found: dict[int, tuple[Text, ...]] = {}
        inner = [cache(partial(self._set_in_column, place)) for place in range(len(self._widths))]
        outer = [cache(partial(self._set_last, place)) for place in range(len(self._widths))]
        for (count, _), alike in self._shapes.items():
            setting = [*inner[: count - 1], *outer[count - 1 : count]]
            found.update(zip(alike.rows, zip(*map(map, setting, alike.columns), strict=True), strict=False))
        return found

    def two(self, row: Row) -> tuple[Text, Text]:
        """A row as two: its first cells, then the rest with dots between."""
        ids = _filled(row.cells, self._texts)
        first = [
            text(self._blanks(place, at), self._texts[at]) if place in self.columns.right else self._texts[at]
            for place, at in enumerate(ids[: self.columns.first_row])
        ]
        rest = [self._texts[at] for at in ids[self.columns.first_row :]]
        return _joined(first, " " * BETWEEN), _joined(rest, " · ")

    def _column_widths(self, widest: Iterable[list[int]]) -> list[int]:
        """A row's last cell has all the room to its right and widens no column, unless it is flush right."""
        found: list[int] = []
        for its in widest:
            for place, size in enumerate(its):
                if place == len(found):
                    found.append(self.columns.least[place] if place < len(self.columns.least) else 0)
                if place < len(its) - 1 or place in self.columns.right:
                    found[place] = max(found[place], size)
        return found

    def _before_last(self, count: int, margin: int) -> int:
        return margin + sum(self._widths[place] + BETWEEN for place in range(count - 1))

    def _set_in_column(self, place: int, at: int) -> Text:
        """A cell with the blanks that fill its column and those behind it."""
        blanks, body, between = self._blanks(place, at), self._texts[at], " " * BETWEEN
        if place in self.columns.right:
            return text(blanks, body, between)
        if len(body) == 1 and body[0].ink is Ink.TEXT:
            return (Span(body[0].text + blanks + between),)
        return text(body, blanks + between)

    def _set_last(self, place: int, at: int) -> Text:
        """A row's last cell: nothing fills its column, unless it is flush right."""
        return text(self._blanks(place, at), self._texts[at]) if place in self.columns.right else self._texts[at]

    def _blanks(self, place: int, at: int) -> str:
        return " " * (self._widths[place] - self._sizes[at])


def make_tables(rows: list[Row], limit: int, *, wide: bool) -> dict[str, Table]:
    """The tables of a page by name, each in the longest form that fits."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.columns.name, []).append(row)
    return {name: _table(_Rows(its), limit, wide=wide) for name, its in by_name.items()}


def _table(rows: "_Rows", limit: int, *, wide: bool) -> Table:
    tried = []
    for form in (*(("wide", "packed") if wide else ()), "body", "short"):
        table = Table(rows, form, limit)
        if table.fits or (wide and table.wraps):
            return table
        tried.append(table)
    if limit >= NARROW:
        for table in tried[-2:]:
            if table.wraps:
                return table
    return Table(rows, "narrow", limit)


Shape = tuple[int, int]
"""How many cells a row has, without empty ones at its end, and how many columns stand before the first."""


class _Alike(NamedTuple):
    """Rows of one shape, and their cells by column, all by identity."""

    rows: tuple[int, ...]
    columns: tuple[tuple[int, ...], ...]


class _Rows:
    """The rows of a table, and their different cells by identity."""

    def __init__(self, rows: list[Row]) -> None:
        self.columns: Columns = rows[0].columns
        self._rows = rows
        cells = different(chain.from_iterable([row.cells for row in rows]))
        self._changing = {at: cell for at, cell in cells.items() if cell[1:] != _NO_OTHER_FORM}
        """Those that have more than one form. The others are measured once for all forms."""
        self._texts = {at: cell.body for at, cell in cells.items()}
        self._sizes = {at: width_of(body) for at, body in self._texts.items()}
        self._empty: frozenset[int] | None = None
        self._shapes: dict[Shape, _Alike] = {}

    def measured(self, form: str) -> tuple[dict[int, Text], dict[int, int]]:
        """The text of every cell in a form, and how wide it is."""
        texts = {at: _length(cell, form) for at, cell in self._changing.items()}
        return self._texts | texts, self._sizes | {at: width_of(body) for at, body in texts.items()}

    def by_shape(self, texts: dict[int, Text]) -> dict[Shape, _Alike]:
        """The rows by their shape in a form."""
        empty = frozenset([at for at, body in texts.items() if not body])
        if empty != self._empty:  # forms of a cell that say anything seldom differ in whether they do
            self._empty, self._shapes = empty, self._grouped(texts)
        return self._shapes

    def _grouped(self, texts: dict[int, Text]) -> dict[Shape, _Alike]:
        shapes: dict[Shape, list[tuple[int, list[int]]]] = {}
        for row in self._rows:
            _, cells, glyph, indent, _ = row
            ids = _filled(cells, texts)
            margin = max(indent, GLYPH_COLUMN) if glyph else indent
            shapes.setdefault((len(ids), margin), []).append((id(row), ids))
        found = {}
        for shape, its in shapes.items():
            rows, cells_of_rows = zip(*its, strict=True)
            found[shape] = _Alike(rows, tuple(zip(*cells_of_rows, strict=True)))
        return found


def _filled(cells: tuple[Cell, ...], texts: dict[int, Text]) -> list[int]:
    """The identities of a row's cells, without empty ones at its end."""
    ids = [*map(id, cells)]
    while ids and not texts[ids[-1]]:
        ids.pop()
    return ids


def _length(cell: Cell, form: str) -> Text:
    if form in ("wide", "packed") and cell.wide is not None:
        return cell.wide
    if form in ("packed", "short") and cell.short is not None:
        return cell.short
    if form == "narrow" and cell.narrow is not None:
        return cell.narrow
    return cell.body


def _joined(cells: Iterable[Text], between: str) -> Text:
    parts = [part for cell in cells if cell for part in (text(between), cell)]
    return text(*parts[1:])
