"""Where steps stand in a picture, and that no word of theirs is lost or leaves its box."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.page.html.svg import TALL, WIDE, Box, broken, draw_picture, width_of
from kjopsprosess.page.page import DrawnStep, Mark, Picture

NAMES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)
WORDS = st.lists(NAMES, min_size=1, max_size=4).map(" ".join)


@st.composite
def pictures(draw: st.DrawFn, *, small: bool = False) -> Picture:
    """Steps that each come after any of those before them."""
    steps = []
    for number in range(1, draw(st.integers(1, 14)) + 1):
        after = draw(st.sets(st.integers(1, number - 1), max_size=3)) if number > 1 else set[int]()
        notes = tuple(draw(st.lists(WORDS, max_size=2)))
        mark = draw(st.sampled_from(Mark))
        steps.append(DrawnStep(number, draw(WORDS), tuple(sorted(after)), mark, draw(WORDS), notes))
    return Picture("The steps", tuple(steps), "after {numbers}", "and", small=small)


def apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@given(pictures())
def test_no_two_boxes_touch_and_all_are_inside(picture: Picture) -> None:
    for drawing in draw_picture(picture):
        assert all(apart(*pair) for pair in combinations(drawing.boxes, 2))
        assert drawing.width <= {"wide": WIDE, "tall": TALL}[drawing.shape]
        for box in drawing.boxes:
            assert box.x >= 0
            assert box.x + box.width <= drawing.width
            assert box.y >= 0
            assert box.y + box.height <= drawing.height


@given(pictures())
def test_every_word_of_a_step_stands_in_its_box(picture: Picture) -> None:
    for drawing in draw_picture(picture):
        assert len(drawing.boxes) == len(picture.steps)
        for box in drawing.boxes:
            for words in box.words:
                size = 13 if words.kind == "name" else 11
                assert words.x + width_of(words.text, size) <= box.x + box.width + 1
                assert box.y < words.y < box.y + box.height
        told = {squeezed("".join(w.text for w in box.words if w.kind == "name")) for box in drawing.boxes}
        assert told == {squeezed(step.name) for step in picture.steps}


def squeezed(text: str) -> str:
    return "".join(text.replace("-", "").split())


@given(pictures(small=True))
def test_a_small_picture_has_a_square_for_each_step(picture: Picture) -> None:
    (drawing,) = draw_picture(picture)
    assert len(drawing.boxes) == len(picture.steps)
    assert all(apart(*pair) for pair in combinations(drawing.boxes, 2))
    assert {word.text for box in drawing.boxes for word in box.words} <= {"", "■", "◆", ">", "□", "×", "?"}


@pytest.mark.parametrize(("count", "rows"), [(3, 1), (14, 1), (15, 2), (40, 3)])
def test_a_small_picture_of_many_steps_goes_on_below_where_a_telephone_ends(count: int, rows: int) -> None:
    steps = tuple(DrawnStep(n, f"S{n}", (n - 1,) if n > 1 else (), Mark.WAITING) for n in range(1, count + 1))
    (small,) = draw_picture(Picture("The steps", steps, "after {numbers}", "and", small=True))
    assert small.width <= TALL
    assert len({box.y for box in small.boxes}) == rows


def test_steps_after_the_same_stand_side_by_side_and_later_ones_further_on() -> None:
    steps = [("Need", ()), ("Security", (1,)), ("Pilot", (1,)), ("Order", (2, 3))]
    drawn = [DrawnStep(n, name, after, Mark.WAITING) for n, (name, after) in enumerate(steps, 1)]
    wide, tall = draw_picture(Picture("The steps", tuple(drawn), "after {numbers}", "and"))
    need, security, pilot, order = wide.boxes
    assert need.x < security.x == pilot.x < order.x
    assert need.y == security.y == order.y < pilot.y
    need, security, pilot, order = tall.boxes
    assert need.y < security.y == pilot.y < order.y
    assert need.x == security.x < pilot.x


@pytest.mark.parametrize(("beside", "columns"), [(1, 1), (3, 1), (4, 2), (5, 2), (7, 3)])
def test_more_than_three_side_by_side_stand_in_columns_without_an_arrow_between(beside: int, columns: int) -> None:
    steps = [DrawnStep(1, "Need", (), Mark.DONE)]
    steps += [DrawnStep(n, f"Step {n}", (1,), Mark.OPEN) for n in range(2, 2 + beside)]
    steps.append(DrawnStep(2 + beside, "Order", tuple(range(2, 2 + beside)), Mark.WAITING))
    wide = draw_picture(Picture("The steps", tuple(steps), "after {numbers}", "and"))[0]
    assert len({box.x for box in wide.boxes[1:-1]}) == columns
    assert max(sum(box.x == each.x for box in wide.boxes) for each in wide.boxes) <= 3
    assert len(wide.arrows) == 2


@pytest.mark.parametrize("count", [5, 6, 11])
def test_after_five_columns_it_goes_on_below(count: int) -> None:
    steps = [DrawnStep(n, f"Step {n}", (n - 1,) if n > 1 else (), Mark.WAITING) for n in range(1, count + 1)]
    wide = draw_picture(Picture("The steps", tuple(steps), "after {numbers}", "and"))[0]
    assert [box.x for box in wide.boxes] == [wide.boxes[place % 5].x for place in range(count)]
    assert len({box.y for box in wide.boxes}) == -(-count // 5)


@pytest.mark.parametrize("picture", [Picture("Nothing", (), "", ""), Picture("Nothing", (), "", "", small=True)])
def test_no_steps_no_picture(picture: Picture) -> None:
    assert draw_picture(picture) == []


def test_a_word_too_long_for_a_line_is_broken_with_a_hyphen() -> None:
    lines = broken("Informasjonssikkerhetsvurderingsansvarlig", 100, 13)
    assert len(lines) > 1
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.removesuffix("-") for line in lines) == "Informasjonssikkerhetsvurderingsansvarlig"
