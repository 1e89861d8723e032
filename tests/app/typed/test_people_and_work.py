"""A name is told from what stands beside it of somebody's work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.app.typed.people_and_work import split_people


@pytest.mark.quick
@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Ola Vik, it-sjef", [("Ola Vik", "it-sjef")]),  # somebody else's title, but behind a new name
        ("siv, it-sjef", [("siv", ""), ("it-sjef", "")]),
        ("ola vik, per hansen", [("ola vik", ""), ("per hansen", "")]),
        ("Ludwig van Beethoven, Otto Meier", [("Ludwig van Beethoven", ""), ("Otto Meier", "")]),
        ("Ruth Ames (CFO) decides; Paul Stone", [("Ruth Ames", "CFO, decides"), ("Paul Stone", "")]),
        ("Ruth Ames, CFO and Dan Pryce, Finance Director", [("Ruth Ames", "CFO"), ("Dan Pryce", "Finance Director")]),
        ("(sjef)", [("(sjef)", "")]),
        ("Ruth Ames (", [("Ruth Ames (", "")]),
        ("", []),
    ],
)
def test_a_name_is_told_from_work_behind_a_comma(typed: str, people: list[tuple[str, str]]) -> None:
    named = ("siv", "kari")
    found = split_people(typed, lambda name: name.lower() in (*named, "it-sjef"), lambda name: name.lower() in named)
    assert [(each.name, each.work) for each in found] == people


PIECES = ["(", ")", "[", "]", " ", "  ", ",", ";", " og ", " and ", "+", "_", "a", "Kari", "Siv Moen", "IT", "ß", "\t"]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.sampled_from(["", "Kari", "Siv Moen"]))
def test_whatever_is_typed_as_people_is_split(typed: str, known: str) -> None:
    def is_known(name: str) -> bool:
        return name == known

    assert all(person.name for person in split_people(typed, is_known, is_known))
