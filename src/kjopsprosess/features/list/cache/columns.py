"""Packs columns of values into bytes and back: each distinct value is written once, and rows hold its number.

Ten thousand deals share a few hundred steps, days and processes, so nearly all that is read are numbers of one or two
bytes, and distinct values are decoded once. The values are JSON: reading executes nothing.
"""

import json
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from struct import calcsize
from typing import Any, Literal, NamedTuple


class Column(NamedTuple):
    """One value for each row."""

    distinct: list[Any]
    """Its different values."""
    codes: "memoryview | array[int] | list[int]"
    """For each row, the number of its value."""

    def values(self) -> list[Any]:
        """Its values from top to bottom."""
        different = self.distinct
        return [different[number] for number in self.codes]

    def mapped(self, make: Callable[[Any], Any]) -> "Column":
        """The column with `make` applied to each distinct value once; None stays None."""
        return self._replace(distinct=[None if value is None else make(value) for value in self.distinct])

    def filtered(self, rows: Iterable[bool]) -> "Column":
        """The column with only the rows for which there is a True."""
        return self._replace(codes=[*compress(self.codes, rows)]).without_unused()

    def with_values(self, values: Mapping[int, Any]) -> "Column":
        """The column with new values in some rows."""
        different = [*self.distinct]
        numbers = {
            row: _number_of(value, different) for row, value in values.items() if different[self.codes[row]] != value
        }
        if not numbers:
            return self
        changed = _as_array(self.codes, len(different))
        for row, number in numbers.items():
            changed[row] = number
        column = Column(different, changed)
        return column if all(self.codes[row] in changed for row in numbers) else column.without_unused()

    def appended(self, values: Iterable[Any]) -> "Column":
        """The column with more rows at the end."""
        different, numbers = [*self.distinct], [*self.codes]
        known = {value: number for number, value in enumerate(different)}
        for value in values:
            if value not in known:
                known[value] = len(different)
                different.append(value)
            numbers.append(known[value])
        return Column(different, numbers)

    def without_unused(self) -> "Column":
        """The column without distinct values that no row uses, so that nothing deleted stays in the file."""
        used = sorted(set(self.codes))
        if len(used) == len(self.distinct):
            return self
        renumbered = dict(zip(used, range(len(used)), strict=True))
        return Column([self.distinct[number] for number in used], [renumbered[number] for number in self.codes])


def _as_array(numbers: "memoryview | array[int] | list[int]", different: int) -> "array[int]":
    """A copy of the row numbers, in the smallest type that holds this many distinct values."""
    kind = _kind(different)
    if isinstance(numbers, memoryview) and numbers.format == kind:
        return array(kind, numbers.tobytes())
    return array(kind, numbers)


def _number_of(value: Any, different: list[Any]) -> int:  # noqa: ANN401 - any value of JSON, or a tuple of such
    """The number of a value, which is added to the distinct ones if it is new."""
    try:
        return different.index(value)
    except ValueError:
        different.append(value)
        return len(different) - 1


def pack(columns: Sequence[Column]) -> bytes:
    """Pack columns with the same number of rows.

    Values are JSON values, tuples, or objects with a text form, such as days.
    """
    head = [len(columns[0].codes), [column.distinct for column in columns]]
    numbers = [_as_array(each.codes, len(each.distinct)).tobytes() for each in columns]
    return b"".join([json.dumps(head, ensure_ascii=False, default=str).encode(), b"\n", *numbers])


def unpack(packed: bytes) -> list[Column]:
    """Unpack columns, with JSON values. Raises `ValueError` or `TypeError` for invalid bytes."""
    head, _, rest = packed.partition(b"\n")
    rows, different = json.loads(head)
    columns, begin = [], 0
    for values in different:
        kind = _kind(len(values))
        end = begin + rows * calcsize(kind)
        columns.append(Column(values, memoryview(rest[begin:end]).cast(kind)))
        begin = end
    return columns


def _kind(different: int) -> Literal["B", "H", "I"]:
    """The smallest array type for this many distinct values."""
    return "B" if different <= 1 << 8 else "H" if different <= 1 << 16 else "I"
