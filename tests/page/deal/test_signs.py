"""Which column a step stands in, and what stands for a picture where none can be drawn."""

from __future__ import annotations

import pytest

from kjopsprosess.page.deal.signs import SIGNS, columns_of, described, strip_of
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.drawing.wrapping import ASCII
from kjopsprosess.page.page import DrawnStep, Line, Mark, Page, Picture, Section, text


def steps(*after: tuple[int, ...], marks: str = "") -> tuple[DrawnStep, ...]:
    by_letter = {mark.value[0]: mark for mark in Mark}
    found = [by_letter[letter] for letter in marks] or [Mark.WAITING] * len(after)
    return tuple(
        DrawnStep(n, f"Step {n}", each, mark, mark.value)
        for n, (each, mark) in enumerate(zip(after, found, strict=True), 1)
    )


@pytest.mark.parametrize(
    ("after", "columns"),
    [
        (((), (1,), (2,)), [[1], [2], [3]]),
        (((), (1,), (1,), (2, 3)), [[1], [2, 3], [4]]),
        (((), (), (1, 2)), [[1, 2], [3]]),
        (((), (1,), (2,), (1,), (3, 4)), [[1], [2, 4], [3], [5]]),
        (((3,), (1,), (2,)), [[1], [2], [3]]),
        (((), (1, 99)), [[1], [2]]),
        (((2,), ()), [[2], [1]]),
    ],
)
def test_a_step_stands_one_column_after_the_latest_of_what_it_comes_after(
    after: tuple[tuple[int, ...], ...], columns: list[list[int]]
) -> None:
    assert [[step.number for step in column] for column in columns_of(steps(*after))] == columns


def test_the_strip_has_a_sign_for_each_step_those_side_by_side_together() -> None:
    drawn = steps((), (1,), (1,), (2, 3), (4,), (5,), marks="dnoswa")
    assert strip_of(drawn) == "■ ◆> × □ ?"


def test_every_sign_is_one_of_its_own_also_in_ascii() -> None:
    signs = [sign for mark, sign in SIGNS.items() if mark is not Mark.PLAIN]
    assert len({sign.translate(ASCII) for sign in signs}) == len(signs)


def test_the_words_of_a_picture_name_what_a_step_comes_after_only_where_it_is_not_all_of_the_column_before() -> None:
    drawn = steps((), (1,), (1,), (2,), (2, 4))
    told = [*described(Picture("The steps", drawn, "after {numbers}", "and"))]
    assert told == [
        "1. Step 1: waiting",
        "2. Step 2: waiting",
        "3. Step 3: waiting",
        "4. Step 4: waiting, after 2",
        "5. Step 5: waiting, after 2 and 4",
    ]


def test_where_nothing_can_be_drawn_the_strip_stands_or_nothing() -> None:
    drawn = steps((), (1,), marks="dn")
    pictured = Picture("The steps", drawn, "after {numbers}", "and", strip_of(drawn))
    for picture, plain, marked in ((pictured, "Acme\n    ■ ◆\n", "# Acme\n\n- ■ ◆\n"),):
        page = Page((Section(items=(Line(text("Acme"), indent=0), picture)),))
        assert (draw_plain(page, 80), draw_markdown(page)) == (plain, marked)
    bare = Page((Section(items=(Line(text("Acme"), indent=0), pictured._replace(strip=""))),))
    assert (draw_plain(bare, 80), draw_markdown(bare)) == ("Acme\n", "# Acme\n")
