from __future__ import annotations

import pytest

from kjopsprosess.features.process.facts import Follows, Handbook, make_handbook, usual_time
from kjopsprosess.model.process import Process, Step


def step(step_id: str, after: tuple[str, ...] | None = None, **more: object) -> Step:
    given: dict[str, object] = {"id": step_id, "name": step_id, "done_when": "x", **more}
    return Step.model_validate(given if after is None else {**given, "after": after})


def handbook(*steps: Step, version: int = 1) -> Handbook:
    return make_handbook(
        "own", Process.model_validate({"name": "P", "language": "en", "version": version, "steps": steps}), own=True
    )


def seen(book: Handbook) -> list[tuple[Follows, tuple[int, ...]]]:
    return [(each.follows, each.others) for each in book.steps]


def test_a_chain_needs_no_word() -> None:
    book = handbook(step("a"), step("b"), step("c"))
    assert seen(book) == [(Follows.ROW_ABOVE, ())] * 3
    assert [each.parallel for each in book.steps] == [(), (), ()]


def test_steps_after_the_same_run_side_by_side_and_the_next_may_follow_all_of_them() -> None:
    book = handbook(step("a"), step("b", ("a",)), step("c", ("a",)), step("d", ("b", "c")), step("e", ("c",)))
    assert [each.parallel for each in book.steps] == [(), (3,), (2,), (), ()]
    assert seen(book)[3] == (Follows.ROW_ABOVE, ())
    assert seen(book)[4] == (Follows.OTHERS, (3,))


def test_a_step_after_one_of_those_side_by_side_says_which() -> None:
    book = handbook(step("a"), step("b", ("a",)), step("c", ("a",)), step("d", ("c",)), step("e", ("d", "b")))
    assert seen(book)[3] == (Follows.OTHERS, (3,))
    assert seen(book)[4] == (Follows.ALSO_OTHERS, (2,))


def test_a_step_open_from_the_start_further_down_says_so() -> None:
    book = handbook(step("a"), step("b", ()), step("c", ("a", "b")))
    assert seen(book) == [(Follows.ROW_ABOVE, ()), (Follows.ROW_ABOVE, ()), (Follows.ROW_ABOVE, ())]
    assert book.steps[0].parallel == (2,)
    alone = handbook(step("a"), step("b"), step("c", ()))
    assert seen(alone)[2] == (Follows.START, ())


def test_retired_steps_are_left_out_and_stand_for_what_they_came_after() -> None:
    book = handbook(step("a"), step("b", retired="2"), step("c"), step("d", ("b",)), version=2)
    assert [each.step.id for each in book.steps] == ["a", "c", "d"]
    assert [each.after for each in book.steps] == [(), (1,), (1,)]


def test_where_a_choice_and_the_order_fall() -> None:
    book = handbook(step("a"), step("b", kind="choice"), step("c", kind="order"))
    assert (book.choices, book.orders) == ((2,), (3,))
    assert book.step_number(2).step.id == "b"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((1, 5), (1, 5, "days")),
        ((5, 7), (1, 1, "weeks")),
        ((3, 10), (1, 1, "weeks")),
        ((7, 28), (1, 4, "weeks")),
        ((20, 60), (3, 9, "weeks")),
        ((14, 91), (2, 13, "weeks")),
        ((14, 120), (0, 4, "months")),
        ((21, 120), (1, 4, "months")),
        ((28, 182), (1, 6, "months")),
        ((30, 360), (1, 12, "months")),
        ((90, 360), (3, 12, "months")),
        ((180, 720), (6, 24, "months")),
        ((364, 728), (1, 2, "years")),
    ],
)
def test_usual_days_are_said_in_the_unit_people_use(days: tuple[int, int], said: tuple[int, int, str]) -> None:
    assert usual_time(days) == said
