"""A name is told from what stands beside it of somebody's work."""

import pytest

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
