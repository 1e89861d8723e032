"""The pictures of a review, sign by sign; what they show must also stand in the words beside them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.features.review.extract import DealRef, StepTraversal, TraversalState
from kjopsprosess.features.review.steps import MeasuredDays, Quartiles, StepReview
from kjopsprosess.features.review.steps_page import (
    BAR_MARKS,
    BAR_WIDTH,
    SCALE_WIDTH,
    bar,
    deals_per_mark,
    dots_of_days,
    range_of_days,
)
from kjopsprosess.model.process import Step

STEP = Step(id="krav", name="Krav", done_when="D")


def step(**counts: int) -> StepReview:
    places = [TraversalState(name) for name, count in counts.items() for _ in range(count)]
    went = tuple(
        (DealRef(f"d{number}", "K"), StepTraversal("krav", place, 0, None, None, ""))
        for number, place in enumerate(places)
    )
    return StepReview(STEP, current=True, deals=len(went), traversals=went, today=date(2026, 11, 26))


def test_a_mark_for_each_deal_in_one_order() -> None:
    found = step(stopped=2, open=1, done=3, skipped=1, overtaken=1, waiting=1, left=1, unrecorded=1)
    assert bar(found, 1) == "■■■-->>××/?"


def test_a_long_bar_has_a_mark_for_a_few_deals_and_leaves_nobody_out() -> None:
    found = step(done=100, stopped=1)
    assert deals_per_mark([found, step(done=3)]) == 6
    assert bar(found, 6) == "■" * 17 + "×"
    assert deals_per_mark([step(done=BAR_WIDTH)]) == 1
    assert deals_per_mark([]) == 1


@given(st.dictionaries(st.sampled_from([place.value for place in BAR_MARKS]), st.integers(1, 400)))
def test_a_bar_has_room_on_the_page_and_every_place_in_it(counts: dict[str, int]) -> None:
    found = step(**counts)
    drawn = bar(found, deals_per_mark([found]))
    assert len(drawn) <= BAR_WIDTH + len(BAR_MARKS)
    assert {*drawn} == {BAR_MARKS[TraversalState(name)] for name in counts}


@pytest.mark.parametrize(
    ("usual", "spread", "expected"),
    [
        ((18, 53), Quartiles(36, 45, 71), "...────■■◆■□□□□..."),
        (None, Quartiles(0, 0, 17), "◆■■■.............."),
        ((0, 89), Quartiles(45, None, None), "─────────■■■■■■■■>"),
        ((0, 17), Quartiles(None, None, None), "────.............>"),
    ],
)
def test_the_middle_half_on_the_usual_days(usual: tuple[int, int] | None, spread: Quartiles, expected: str) -> None:
    """Eighteen columns of five days each."""
    assert range_of_days(usual, spread, 89) == expected


def test_each_deal_on_the_usual_days() -> None:
    days = [MeasuredDays(day, at_least=False) for day in (10, 50)] + [
        MeasuredDays(day, at_least=True) for day in (20, 300, 10)
    ]
    assert dots_of_days((0, 30), days, 89) == "──■─>──...□......>"
    assert dots_of_days(None, days, 89) == "..■.>.....■......>"


@pytest.mark.parametrize(("days", "mark"), [((11,), "□"), ((12,), "■"), ((11, 12), "□"), ((12, 11), "□")])
def test_outside_is_told_by_the_days_and_not_by_the_column(days: tuple[int, ...], mark: str) -> None:
    """11 and 12 days share a column of five days; 12 is usual."""
    assert dots_of_days((12, 30), [MeasuredDays(each, at_least=False) for each in days], 89)[2] == mark


@given(st.lists(st.builds(MeasuredDays, st.integers(0, 500), st.booleans()), max_size=9), st.integers(1, 500))
def test_a_picture_of_days_is_as_wide_as_the_scale(days: list[MeasuredDays], end: int) -> None:
    assert len(dots_of_days((0, end), days, end)) == SCALE_WIDTH
    assert dots_of_days((0, end), days, end).count("■") <= sum(1 for each in days if not each.at_least)
