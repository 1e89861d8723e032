"""Tables: how wide each column is, which length of its cells fits, and when a row becomes two.

A cell is measured and set once, however many rows it stands in, and rows of one shape are judged by their widest cells:
so a table of ten thousand rows costs little more than its different cells.
"""

from collections.abc import Iterable

from .page import GLYPH_COLUMN, Cell, Columns, Ink, Row, Span, Text, text
from .wrapping import width_of

BETWEEN = 2
"""Blanks between columns."""
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
        self._texts = {at: _length(cell, form) for at, cell in rows.cells.items()}
        self._sizes = {at: width_of(body) for at, body in self._texts.items()}
        widest = rows.widest(self._texts, self._sizes)
        self._widths = self._column_widths(widest.values())
        self._set: list[dict[int, Text]] = [{} for _ in self._widths]
        room = {shape: limit - self._before_last(*shape) for shape in widest}
        right = {shape: shape[0] - 1 in self.columns.right for shape in widest}
        full = {shape: its for shape, its in widest.items() if its}
        self.fits = all(
            (self._widths[len(its) - 1] if right[shape] else its[-1]) <= room[shape] for shape, its in full.items()
        )
        """Whether every row has room for all of its cells."""
        self.wraps = all(not right[shape] and room[shape] >= min(ROOM_TO_WRAP, its[-1]) for shape, its in full.items())
        """Whether every row has room for its last cell to wrap in. A cell set flush right does not wrap."""

    def one(self, row: Row) -> tuple[list[Text], Text]:
        """A row as one: its cells but the last set in columns, and the last cell."""
        ids = _filled(row, self._texts)
        if not ids:
            return [], ()
        last = ids.pop()
        cells = [
            known[at] if at in known else self._set_in_column(place, at)
            for place, (known, at) in enumerate(zip(self._set, ids, strict=False))
        ]
        body = self._texts[last]
        return cells, text(self._blanks(len(ids), last), body) if len(ids) in self.columns.right else body

    def two(self, row: Row) -> tuple[Text, Text]:
        """A row as two: its first cells, then the rest with dots between."""
        ids = _filled(row, self._texts)
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
            found = text(blanks, body, between)
        elif len(body) == 1 and body[0].ink is Ink.TEXT:
            found = (Span(body[0].text + blanks + between),)
        else:
            found = text(body, blanks + between)
        self._set[place][at] = found
        return found

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


class _Rows:
    """The rows of a table, and their different cells by identity."""

    def __init__(self, rows: list[Row]) -> None:
        self.columns: Columns = rows[0].columns
        self._rows = rows
        self.cells: dict[int, Cell] = {}
        self._columns: dict[Shape, list[set[int]]] = {}
        self._empty: frozenset[int] | None = None
        for row in rows:
            self.cells.update(zip(map(id, row.cells), row.cells, strict=True))

    def widest(self, texts: dict[int, Text], sizes: dict[int, int]) -> dict[Shape, list[int]]:
        """The widest cell of each column, by the shape of the rows."""
        empty = frozenset([at for at, body in texts.items() if not body])
        if empty != self._empty:  # forms of a cell that say anything seldom differ in whether they do
            self._empty, self._columns = empty, self._by_shape(texts)
        return {shape: [max(map(sizes.__getitem__, column)) for column in its] for shape, its in self._columns.items()}

    def _by_shape(self, texts: dict[int, Text]) -> dict[Shape, list[set[int]]]:
        shapes: dict[Shape, list[list[int]]] = {}
        for row in self._rows:
            ids = _filled(row, texts)
            margin = max(row.indent, GLYPH_COLUMN) if row.glyph else row.indent
            shapes.setdefault((len(ids), margin), []).append(ids)
        return {shape: [set(column) for column in zip(*its, strict=True)] for shape, its in shapes.items()}


def _filled(row: Row, texts: dict[int, Text]) -> list[int]:
    """The identities of a row's cells, without empty ones at its end."""
    ids = [*map(id, row.cells)]
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
