"""Tables: how wide each column is, which length of its cells fits, and when a row becomes two.

A cell is measured and set once, however many rows it stands in, and rows of one shape are judged by their widest cells:
so a table of ten thousand rows costs little more than its different cells.
"""

from collections.abc import Iterable

from .page import Cell, Row, Text, text
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

    def __init__(self, rows: list[Row], form: str, limit: int) -> None:
        self.columns = rows[0].columns
        self.two_rows = form == "narrow"
        cells = {id(cell): cell for row in rows for cell in row.cells}
        self._texts = {at: _length(cell, form) for at, cell in cells.items()}
        self._sizes = {at: width_of(body) for at, body in self._texts.items()}
        self._shapes = self._widest(rows)
        self._widths = self._column_widths()
        self._set: dict[tuple[int, int], Text] = {}
        room = [limit - self._before_last(count, indent) for count, indent in self._shapes]
        last = [(count - 1 in self.columns.right, widest) for (count, _), widest in self._shapes.items()]
        self.fits = all(
            (self._widths[len(widest) - 1] if right else widest[-1]) <= least
            for least, (right, widest) in zip(room, last, strict=True)
            if widest
        )
        """Whether every row has room for all of its cells."""
        self.wraps = all(
            not right and least >= min(ROOM_TO_WRAP, widest[-1])
            for least, (right, widest) in zip(room, last, strict=True)
            if widest
        )
        """Whether every row has room for its last cell to wrap in. A cell set flush right does not wrap."""

    def one(self, row: Row) -> tuple[list[Text], Text]:
        """A row as one: its cells but the last set in columns, and the last cell."""
        ids = self._filled(row)
        if not ids:
            return [], ()
        last = len(ids) - 1
        cells = [self._set_in_column(at, place) for place, at in enumerate(ids[:last])]
        if last in self.columns.right:
            return cells, text(self._blanks(ids[last], last), self._texts[ids[last]])
        return cells, self._texts[ids[last]]

    def two(self, row: Row) -> tuple[Text, Text]:
        """A row as two: its first cells, then the rest with dots between."""
        ids = self._filled(row)
        first = [
            text(self._blanks(at, place), self._texts[at]) if place in self.columns.right else self._texts[at]
            for place, at in enumerate(ids[: self.columns.first_row])
        ]
        rest = [self._texts[at] for at in ids[self.columns.first_row :]]
        return _joined(first, " " * BETWEEN), _joined(rest, " · ")

    def _filled(self, row: Row) -> list[int]:
        """The identities of a row's cells, without empty ones at its end."""
        ids = [*map(id, row.cells)]
        while ids and not self._texts[ids[-1]]:
            ids.pop()
        return ids

    def _widest(self, rows: list[Row]) -> dict[tuple[int, int], list[int]]:
        """The widest cell of each column, by the shape of the rows: how many cells they have, and their indent."""
        shapes: dict[tuple[int, int], list[list[int]]] = {}
        for row in rows:
            ids = self._filled(row)
            shapes.setdefault((len(ids), row.indent), []).append(ids)
        size = self._sizes.__getitem__
        return {
            shape: [max(map(size, {*column})) for column in zip(*its, strict=True)] for shape, its in shapes.items()
        }

    def _column_widths(self) -> list[int]:
        """A row's last cell has all the room to its right and widens no column, unless it is flush right."""
        found: list[int] = []
        for (count, _), widest in self._shapes.items():
            for place, size in enumerate(widest):
                if place == len(found):
                    found.append(self.columns.least[place] if place < len(self.columns.least) else 0)
                if place < count - 1 or place in self.columns.right:
                    found[place] = max(found[place], size)
        return found

    def _before_last(self, count: int, indent: int) -> int:
        return indent + sum(self._widths[place] + BETWEEN for place in range(count - 1))

    def _set_in_column(self, at: int, place: int) -> Text:
        """A cell with the blanks that fill its column and those behind it."""
        found = self._set.get((at, place))
        if found is None:
            blanks, body, between = self._blanks(at, place), self._texts[at], " " * BETWEEN
            right = place in self.columns.right
            found = self._set[at, place] = text(blanks, body, between) if right else text(body, blanks + between)
        return found

    def _blanks(self, at: int, place: int) -> str:
        return " " * max(0, self._widths[place] - self._sizes[at])


def make_tables(rows: list[Row], limit: int, *, wide: bool) -> dict[str, Table]:
    """The tables of a page by name, each in the longest form that fits."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.columns.name, []).append(row)
    return {name: _table(its, limit, wide=wide) for name, its in by_name.items()}


def _table(rows: list[Row], limit: int, *, wide: bool) -> Table:
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
