"""Facts as text: what is written comes back, whatever a person has typed in it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.model.flat_records import LINE_BREAK, Chosen, Records, TextRecords

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(StrEnum):
    GOOD = "good"
    BAD = "bad"


class Name(NamedTuple):
    id: str
    name: str | None


class Single(NamedTuple):
    """One value, which may be missing while the tuple is there."""

    day: date | None


class Part(NamedTuple):
    who: Name
    marks: tuple[Mark, ...]
    days: tuple[Single, ...] | None


class Whole(NamedTuple):
    text: str
    number: int
    flag: bool
    day: date | None
    mark: Mark | None
    pair: tuple[int, int] | None
    name: Name | None
    single: Single | None
    names: tuple[str, ...]
    parts: tuple[Part, ...]
    nothing: str | None


texts = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(
    ["", "\x10", "\x15", "\x18", "\x1f\x1e\x1d\x1c\x1b", "Å\n«b»", "\x10P", "1", "?"]
)
days = st.dates()
names = st.builds(Name, texts, st.none() | texts)
singles = st.builds(Single, st.none() | days)
marks = st.sampled_from(Mark)
parts = st.builds(
    Part, names, st.lists(marks, max_size=3).map(tuple), st.none() | st.lists(singles, max_size=3).map(tuple)
)
wholes = st.builds(
    Whole,
    texts,
    st.integers(),
    st.booleans(),
    st.none() | days,
    st.none() | marks,
    st.none() | st.tuples(st.integers(), st.integers()),
    st.none() | names,
    st.none() | singles,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(parts, max_size=3).map(tuple),
    st.none() | texts,
)
RECORDS = Records(Whole)


@given(st.lists(wholes, max_size=6))
def test_what_is_written_comes_back(values: list[Whole]) -> None:
    written = [RECORDS.write(value) for value in values]
    assert RECORDS.read(written) == values
    assert not any(LINE_BREAK in text for text in written)


def test_equal_parts_are_made_once() -> None:
    values = [
        Whole("a", 1, bool(1), date(2026, 11, 26), Mark.GOOD, None, Name("kari", "Kari Lund"), None, (), (), None)
    ] * 3
    first, _, third = RECORDS.read([RECORDS.write(value) for value in values])
    assert first.name is third.name
    assert first.day is third.day


@pytest.mark.parametrize(
    "spoil", [lambda text: text[:5], lambda text: text + "\x1fmore", lambda text: text.replace("good", "fine")]
)
def test_a_text_that_is_none_is_refused(spoil: object) -> None:
    assert callable(spoil)
    text = RECORDS.write(Whole("a", 1, bool(1), None, Mark.GOOD, None, None, None, (), (), None))
    with pytest.raises(ValueError, match=r"."):
        RECORDS.read([spoil(text)])
    with pytest.raises(ValueError, match=r"."):
        RECORDS.read([text, spoil(text)])


def test_tuples_of_very_many_records_come_back_each_to_its_own() -> None:
    """More records than are read at once, some of them with no tuple and some with an empty one."""
    parts = [
        Part(Name(str(number), None), (), None if number % 3 == 0 else (Single(None),) * (number % 5))
        for number in range(1203)
    ]
    records = Records(Part)
    assert records.read([records.write(each) for each in parts]) == parts


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1700])
def test_records_that_stay_texts_are_those_read_at_once(count: int) -> None:
    records = Records(Name)
    texts = [records.write(Name(str(number), None)) for number in range(count)]
    found, read = TextRecords(records, texts), records.read(texts)
    assert (len(found), [*found], [*found]) == (count, read, read)
    backwards = [*range(count)][::-1]
    assert [*Chosen(found, backwards)] == [*Chosen(read, backwards)] == read[::-1]
    assert [found[place] for place in range(0, count, 100)] == read[::100]
    assert [*found[1:502]] == read[1:502]


class Noted(Records[Name]):
    """Records that note which of them are read."""

    def __init__(self) -> None:
        super().__init__(Name)
        self.taken: list[str] = []

    def read(self, texts: Iterable[str]) -> list[Name]:
        found = super().read(texts)
        self.taken.extend(each.id for each in found)
        return found


def test_of_records_that_stay_texts_some_hundreds_are_read_before_the_first_is_taken() -> None:
    records = Noted()
    found = iter(TextRecords(records, [records.write(Name(str(number), None)) for number in range(2000)]))
    assert records.taken == []
    for _ in range(600):
        next(found)
    assert 600 <= len(records.taken) <= 1200


@pytest.mark.parametrize("places", [[7] * 3000, [7, 8] * 1500, [*[3] * 700, *[900] * 700, *[3] * 700], []])
def test_a_record_that_is_asked_for_again_and_again_is_read_seldom(places: list[int]) -> None:
    records = Noted()
    texts = [records.write(Name(str(number), None)) for number in range(1000)]
    found = [*Chosen(TextRecords(records, texts), places)]
    assert [each.id for each in found] == [str(place) for place in places]
    assert len(records.taken) <= 3
