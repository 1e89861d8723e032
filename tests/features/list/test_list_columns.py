"""Columns as bytes: what goes in comes out, changes are those of ordinary lists, and nothing unused is kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.features.list.cache.columns import Column, pack, unpack

texts = st.sampled_from(["", "Kari Lund", "Å\n«b»", "nordvik"])
values = st.one_of(st.none(), texts, st.integers(-3, 3), st.tuples(texts, st.none() | texts))
EMPTY = Column([], [])


def of_json(value: object) -> object:
    """What JSON makes of a value."""
    return [*value] if isinstance(value, tuple) else value


def read_again(column: Column) -> Column:
    (found,) = unpack(pack([column]))
    assert found.values() == [of_json(value) for value in column.values()]
    return found


@given(st.lists(st.tuples(values, values), max_size=40))
def test_what_is_packed_comes_out_again(rows: list[tuple[object, object]]) -> None:
    columns = [EMPTY.appended([row[at] for row in rows]) for at in (0, 1)]
    found = unpack(pack(columns))
    assert [[*row] for row in zip(*(each.values() for each in found), strict=True)] == [
        [of_json(value) for value in row] for row in rows
    ]


@pytest.mark.parametrize("different", [255, 256, 257, 65_536, 65_537])
def test_numbers_are_as_wide_as_the_values_need(different: int) -> None:
    column = read_again(EMPTY.appended([str(number) for number in range(different)]))
    wider = column.with_values({0: "another", 1: "one more"}).appended(["a third", "another"])
    assert read_again(wider).values() == ["another", "one more", *map(str, range(2, different)), "a third", "another"]


@given(st.lists(texts, min_size=1, max_size=30), st.data())
def test_changes_are_those_of_a_list_and_leave_no_value_that_no_row_has(before: list[str], data: st.DataObject) -> None:
    column, expected = read_again(EMPTY.appended(before)), [*before]
    changes = data.draw(st.dictionaries(st.integers(0, len(before) - 1), texts | st.just("ny")))
    for row, value in changes.items():
        expected[row] = value
    column = column.with_values(changes)
    assert (column.values(), {*column.distinct}) == (expected, {*expected})
    rows = data.draw(st.lists(st.booleans(), min_size=len(before), max_size=len(before)))
    expected = [value for value, stays in zip(expected, rows, strict=True) if stays]
    column = column.filtered(rows)
    assert (column.values(), {*column.distinct}) == (expected, {*expected})
    more = data.draw(st.lists(texts))
    assert read_again(column.appended(more)).values() == [*expected, *more]


def test_days_are_made_of_their_text_each_once_and_none_stays() -> None:
    made: list[str] = []

    def day(text: str) -> date:
        made.append(text)
        return date.fromisoformat(text)

    days = [date(2026, 11, 26), None, date(2026, 11, 26), date(2026, 12, 4)]
    assert read_days(days, day) == days
    assert made == ["2026-11-26", "2026-12-04"]


def read_days(days: list[date | None], make: object) -> list[object]:
    (column,) = unpack(pack([EMPTY.appended(days)]))
    assert callable(make)
    return column.mapped(make).values()


@given(st.binary(max_size=60))
def test_bytes_that_hold_none_are_refused(content: bytes) -> None:
    whole = pack([EMPTY.appended(["a", "b"])])
    for spoilt in (content, whole[: len(content)], content + whole, whole[: len(content)] + content):
        with suppress(ValueError, TypeError, IndexError, RecursionError):
            for column in unpack(spoilt):
                column.values()
