"""Tables: how wide each column is, which length of its cells fits, and when a row becomes two."""

from typing import NamedTuple

from .page import Cell, Columns, Row, Text, text
from .wrapping import width_of

BETWEEN = 2
"""Blanks between columns."""
NARROW = 72
"""On a narrower screen a row that is too wide becomes two; on a wider one its last cell wraps."""
ROOM_TO_WRAP = 24
"""The least room in which a last cell may wrap."""


class Table(NamedTuple):
    """The rows of one name on a page, and the form they take at the page's width."""

    columns: Columns
    form: str
    """Which form of the cells is used: wide, body, short or narrow; packed: wide where there is one, else short."""
    widths: tuple[int, ...]
    two_rows: bool

    def one(self, row: Row) -> tuple[Text, Text]:
        """A row as one: its cells but the last set in columns, and the last cell."""
        cells = _texts(row, self.form)
        spans: list[Text] = []
        for place, cell in enumerate(cells):
            blanks = " " * max(0, self.widths[place] - width_of(cell))
            if place in self.columns.right:
                spans.append(text(blanks, cell))
            else:
                spans.append(text(cell, blanks if place < len(cells) - 1 else ""))
            if place < len(cells) - 1:
                spans.append(text(" " * BETWEEN))
        return text(*spans[:-1]), spans[-1] if spans else ()

    def two(self, row: Row) -> tuple[Text, Text]:
        """A row as two: its first cells, then the rest with dots between."""
        cells = _texts(row, "narrow")
        first, rest = cells[: self.columns.first_row], [cell for cell in cells[self.columns.first_row :] if cell]
        for place in self.columns.right & {*range(len(first))}:
            first[place] = text(" " * (self.widths[place] - width_of(first[place])), first[place])
        blanks = [part for cell in first if cell for part in (text(" " * BETWEEN), cell)][1:]
        dots = [part for cell in rest for part in (text(" · "), cell)][1:]
        return text(*blanks), text(*dots)


def make_tables(rows: list[Row], limit: int, *, wide: bool) -> dict[str, Table]:
    """The tables of a page by name, each in the longest form that fits."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.columns.name, []).append(row)
    return {name: _table(its, limit, wide=wide) for name, its in by_name.items()}


def _table(rows: list[Row], limit: int, *, wide: bool) -> Table:
    columns = rows[0].columns
    for form in (*(("wide", "packed") if wide else ()), "body", "short"):
        widths = _widths(rows, form)
        if all(_row_width(row, form, widths) <= limit for row in rows) or (wide and _wraps(rows, form, limit)):
            return Table(columns, form, widths, two_rows=False)
    for form in ("body", "short"):
        if limit >= NARROW and _wraps(rows, form, limit):
            return Table(columns, form, _widths(rows, form), two_rows=False)
    return Table(columns, "narrow", _widths(rows, "narrow"), two_rows=True)


def _wraps(rows: list[Row], form: str, limit: int) -> bool:
    """Whether every row has room for its last cell to wrap in. A cell set flush right does not wrap."""
    widths = _widths(rows, form)
    return all(
        len(row.cells) - 1 not in row.columns.right
        and limit - _before_last(row, form, widths) >= _least_room(row, form)
        for row in rows
    )


def _texts(row: Row, form: str) -> list[Text]:
    cells = [_length(cell, form) for cell in row.cells]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _length(cell: Cell, form: str) -> Text:
    if form in ("wide", "packed") and cell.wide is not None:
        return cell.wide
    if form in ("packed", "short") and cell.short is not None:
        return cell.short
    if form == "narrow" and cell.narrow is not None:
        return cell.narrow
    return cell.body


def _widths(rows: list[Row], form: str) -> tuple[int, ...]:
    """The widest cell of each column. A row's last cell has all the room to its right, unless it is flush right."""
    columns = rows[0].columns
    found: list[int] = []
    for row in rows:
        cells = _texts(row, form)
        for place, cell in enumerate(cells):
            if place == len(found):
                found.append(columns.least[place] if place < len(columns.least) else 0)
            if place < len(cells) - 1 or place in columns.right:
                found[place] = max(found[place], width_of(cell))
    return tuple(found)


def _before_last(row: Row, form: str, widths: tuple[int, ...]) -> int:
    cells = _texts(row, form)
    return row.indent + sum(widths[place] + BETWEEN for place in range(len(cells) - 1))


def _row_width(row: Row, form: str, widths: tuple[int, ...]) -> int:
    cells = _texts(row, form)
    if not cells:
        return 0
    last = len(cells) - 1
    width = widths[last] if last in row.columns.right else width_of(cells[last])
    return _before_last(row, form, widths) + width


def _least_room(row: Row, form: str) -> int:
    cells = _texts(row, form)
    return min(ROOM_TO_WRAP, width_of(cells[-1])) if cells else 0
