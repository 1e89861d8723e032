"""Draws tables: column widths, which form of the cells fits, and when a row becomes two.

A cell is measured and drawn once, however many rows it is in, and rows of one shape are judged by their widest cells: a
table of ten thousand rows costs little more than its different cells.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from typing import NamedTuple, Protocol, TypeVar

from kjopsprosess.page.page import GLYPH_COLUMN, Cell, Columns, Row, Style, Text, text

from .clean import MAX_PART, unique_by_identity
from .wrapping import width_of

Drawn = TypeVar("Drawn")
COLUMN_GAP = 2
"""Blanks between columns."""
NARROW_COLUMNS = 72
"""On a narrower screen a row that is too wide becomes two; on a wider one its last cell wraps."""
_GAP, _DOT = text(" " * COLUMN_GAP), text(" · ")
MIN_WRAP_COLUMNS = 24
"""The least columns in which a last cell may wrap."""


class RowWriter(Protocol[Drawn]):
    """Draws rows of one kind."""

    ascii_only: bool

    def row(self, body: Text) -> Drawn:
        """A whole row."""

    def cell(self, said: str | Text, before: int = 0, behind: int = 0) -> Drawn:
        """A cell with its padding, and this many spaces more before and after it."""

    def side_by_side(self, columns: Iterable[Iterable[Drawn]]) -> list[Drawn]:
        """Whole rows of pieces, given column by column."""


class TableForm:
    """A table in one form of its cells.

    `form` is wide, body, short or narrow; or packed: wide where there is one, else short. In the narrow form a row
    becomes two.
    """

    def __init__(self, rows: "_Rows", form: str, limit: int) -> None:
        self.columns: Columns = rows.columns
        self.two_rows = form == "narrow"
        self._limit, self._rows, self._form = limit, rows, form
        widest: dict[RowShape, list[int]] = {}
        for part in rows.parts():
            texts, sizes = part.measured(form)
            for shape, of_shape in part.by_shape(texts).items():
                its = [max(map(sizes.__getitem__, set(column))) for column in of_shape.columns]
                widest[shape] = [*map(max, its, widest.get(shape, its))]
        self._widths = self._column_widths(widest.values())
        room = {shape: limit - self._before_last(shape) for shape in widest}
        right = {shape: shape.cells - 1 in self.columns.right for shape in widest}
        full = {shape: its for shape, its in widest.items() if its}
        self.fits = all(
            (self._widths[len(its) - 1] if right[shape] else its[-1]) <= room[shape] for shape, its in full.items()
        )
        """Whether every row has room for all of its cells."""
        self.wraps = all(
            not right[shape] and room[shape] >= min(MIN_WRAP_COLUMNS, its[-1]) for shape, its in full.items()
        )
        """Whether every row has room for its last cell to wrap in. A cell set flush right does not wrap."""

    def drawn(self, margin: "Callable[[RowShape], Text]", writer: RowWriter[Drawn]) -> Iterator[dict[int, Drawn]]:
        """The rows, by identity, drawn as one row, part by part; `margin` is the left margin of each shape of row."""
        for part in self._rows.parts():
            found: dict[int, Drawn] = {}
            texts, sizes = part.measured(self._form)
            for shape, of_shape in part.by_shape(texts).items():
                columns: list[Iterable[Drawn]] = [repeat(writer.cell(margin(shape)), len(of_shape.rows))]
                for place, column in enumerate(of_shape.columns):
                    last = place == shape.cells - 1
                    pieces = {
                        at: writer.cell(texts[at], *self._blanks(place, sizes[at], last=last)) for at in set(column)
                    }
                    columns.append(map(pieces.__getitem__, column))
                found.update(zip(of_shape.rows, writer.side_by_side(columns), strict=True))
            yield found

    def one(self, row: Row) -> tuple[Text, ...]:
        """The cells of a row on one line, each padded to its column; empty ones at the end are left out."""
        cells = self._filled(row)
        return tuple([self._padded(place, said, last=place == len(cells) - 1) for place, said in enumerate(cells)])

    def two(self, row: Row) -> tuple[Text, Text]:
        """The cells of a row on two lines: the first cells, then the rest joined by dots."""
        cells = self._filled(row)
        first = [self._padded(place, said, last=True) for place, said in enumerate(cells[: self.columns.first_row])]
        rest = [_as_text(said) for said in cells[self.columns.first_row :]]
        return _joined(first, _GAP), _joined(rest, _DOT)

    def _filled(self, row: Row) -> list[str | Text]:
        """The texts of a row's cells, without empty ones at the end."""
        cells = [cell if isinstance(cell, str) else _cell_form(cell, self._form) for cell in row.cells]
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def _column_widths(self, widest: Iterable[list[int]]) -> list[int]:
        """A row's last cell has all the room to its right and widens no column, unless it is flush right.

        A cell that is wider than a screen does not fit, and need not have its like set beside it in every other row.
        """
        found: list[int] = []
        for its in widest:
            for place, size in enumerate(its):
                if place == len(found):
                    found.append(self.columns.least[place] if place < len(self.columns.least) else 0)
                if place < len(its) - 1 or place in self.columns.right:
                    found[place] = max(found[place], min(size, self._limit + 1))
        return found

    def _before_last(self, shape: "RowShape") -> int:
        return shape.margin + sum(self._widths[place] + COLUMN_GAP for place in range(shape.cells - 1))

    def _padded(self, place: int, said: str | Text, *, last: bool) -> Text:
        before, behind = self._blanks(place, width_of(said), last=last)
        return text(" " * before) + _as_text(said) + text(" " * behind)

    def _blanks(self, place: int, size: int, *, last: bool) -> tuple[int, int]:
        """The spaces before and after a cell that fill its column; a last cell has none after it."""
        fill, between = self._widths[place] - size, 0 if last else COLUMN_GAP
        return (fill, between) if place in self.columns.right else (0, 0 if last else fill + between)


def make_tables(rows: list[Row], limit: int, *, wide: bool, beside: bool = True) -> dict[str, TableForm]:
    """The tables of a page by name, each in the longest form that fits; in the narrow one where none is `beside`."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(row.columns.name, []).append(row)
    if not beside:
        return {name: TableForm(_Rows(its), "narrow", limit) for name, its in by_name.items()}
    return {name: _table(_Rows(its), limit, wide=wide) for name, its in by_name.items()}


def _table(rows: "_Rows", limit: int, *, wide: bool) -> TableForm:
    tried = []
    forms = ("wide", "packed", "body", "short") if rows.columns.wide_first else ("wide", "body", "packed", "short")
    for form in forms if wide else ("body", "short"):
        table = TableForm(rows, form, limit)
        if table.fits or (wide and table.wraps):
            return table
        tried.append(table)
    wrapping = next((table for table in tried if table.wraps), None) if limit >= NARROW_COLUMNS else None
    return wrapping or TableForm(rows, "narrow", limit)


class RowShape(NamedTuple):
    """What rows must have in common to be drawn together."""

    cells: int
    """The number of cells, without empty ones at the end."""
    glyph: str
    indent: int
    ruled: bool
    """Whether the first cell begins with a contact rule."""

    @property
    def margin(self) -> int:
        """Columns before the first cell."""
        return max(self.indent, GLYPH_COLUMN) if self.glyph else self.indent


class _RowsOfShape(NamedTuple):
    """Rows of one shape, and their cells by column, all by identity."""

    rows: tuple[int, ...]
    columns: tuple[tuple[int, ...], ...]


class _Rows:
    """The rows of a table, looked at in parts: what is measured of one is not held while the next is looked at."""

    def __init__(self, rows: list[Row]) -> None:
        self.columns: Columns = rows[0].columns
        self._rows = rows
        self._whole = _Part(rows) if len(rows) <= MAX_PART else None

    def parts(self) -> "Iterator[_Part]":
        """All rows, in order. Those of a table of one part are measured once for all forms."""
        if self._whole:
            yield self._whole
            return
        for begin in range(0, len(self._rows), MAX_PART):
            yield _Part(self._rows[begin : begin + MAX_PART])


class _Part:
    """Rows of a table, and their different cells by identity."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        cells = unique_by_identity(chain.from_iterable([row.cells for row in rows]))
        self._changing = {at: cell for at, cell in cells.items() if isinstance(cell, Cell)}
        """Cells with more than one form. The others are measured once for all forms."""
        self._texts: dict[int, str | Text] = {at: cell for at, cell in cells.items() if isinstance(cell, str)}
        self._sizes = {at: width_of(said) for at, said in self._texts.items()}
        self._widths: dict[int, int] = {}
        """Of each form of a cell, by identity: many cells are the same in several forms."""
        self._seen: tuple[set[int], set[int]] | None = None
        self._shapes: dict[RowShape, _RowsOfShape] = {}

    def measured(self, form: str) -> tuple[dict[int, str | Text], dict[int, int]]:
        """The text of every cell in a form, and its width."""
        texts = {at: _cell_form(cell, form) for at, cell in self._changing.items()}
        for body in texts.values():
            if id(body) not in self._widths:
                self._widths[id(body)] = width_of(body)
        return self._texts | texts, self._sizes | {at: self._widths[id(body)] for at, body in texts.items()}

    def by_shape(self, texts: dict[int, str | Text]) -> dict[RowShape, _RowsOfShape]:
        """The rows by their shape in a form."""
        empty = {at for at, said in texts.items() if not said}
        ruled = {at for at, said in texts.items() if said and not isinstance(said, str) and said[0].style is Style.RULE}
        if (empty, ruled) != self._seen:  # what decides on a shape seldom differs between the forms of a cell
            self._seen, self._shapes = (empty, ruled), self._grouped(texts, ruled)
        return self._shapes

    def _grouped(self, texts: dict[int, str | Text], ruled: set[int]) -> dict[RowShape, _RowsOfShape]:
        shapes: dict[tuple[int, str, int, bool], list[tuple[int, list[int]]]] = {}
        for row in self._rows:
            _, cells, glyph, indent, *_ = row
            ids = _filled(cells, texts)
            beside_rule = bool(glyph and ids and ids[0] in ruled)
            shapes.setdefault((len(ids), glyph, indent, beside_rule), []).append((id(row), ids))
        found = {}
        for shape, its in shapes.items():
            rows, cells_of_rows = zip(*its, strict=True)
            found[RowShape(*shape)] = _RowsOfShape(rows, tuple(zip(*cells_of_rows, strict=True)))
        return found


def _filled(cells: tuple[Cell | str, ...], texts: dict[int, str | Text]) -> list[int]:
    """The identities of a row's cells, without empty ones at the end."""
    ids = [*map(id, cells)]
    while ids and not texts[ids[-1]]:
        ids.pop()
    return ids


def _as_text(said: str | Text) -> Text:
    return text(said) if isinstance(said, str) else said


def _cell_form(cell: Cell, form: str) -> str | Text:
    if form in ("wide", "packed") and cell.wide is not None:
        return cell.wide
    if form in ("packed", "short") and cell.short is not None:
        return cell.short
    if form == "narrow" and cell.narrow is not None:
        return cell.narrow
    return cell.body


def _joined(cells: Iterable[Text], between: Text) -> Text:
    found: Text = ()
    for cell in cells:
        if cell:
            found = found + between + cell if found else cell
    return found
