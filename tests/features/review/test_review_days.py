"""The quartiles of days, held against figures from the literature and counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kjopsprosess.features.review.steps import MeasuredDays, Quartiles, quartiles


def measured(text: str) -> list[MeasuredDays]:
    """Days as statisticians write them: `6 6 9+`, where `9+` is at least nine."""
    return [MeasuredDays(int(each.rstrip("+")), at_least=each.endswith("+")) for each in text.split()]


def test_the_classic_example_of_the_method() -> None:
    """Remission in weeks of 21 patients, from Freireich and others (1963), the textbook case of Kaplan and Meier."""
    treated = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
    placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
    assert quartiles(measured(treated)) == Quartiles(13, 23, None)
    assert quartiles(measured(placebo)) == Quartiles(4, 8, 12)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("", Quartiles(None, None, None)),
        ("9", Quartiles(9, 9, 9)),
        ("9+", Quartiles(None, None, None)),
        ("1 2 3 4 5 6 7 8", Quartiles(2, 4, 6)),
        ("1 2 3 4 5 6 7 50+", Quartiles(2, 4, 6)),
        ("1 2 3+ 3+ 3+ 3+ 3+ 3+", Quartiles(2, None, None)),
        ("5 5+", Quartiles(5, 5, None)),
    ],
)
def test_quartiles_counted_by_hand(days: str, expected: Quartiles) -> None:
    assert quartiles(measured(days)) == expected


def test_those_still_at_it_are_neither_left_out_nor_taken_for_finished() -> None:
    through = "10 10 10 10 30 30 30 30"
    assert quartiles(measured(through)).median == 10
    assert quartiles(measured(through + " 25+ 25+ 25+ 25+")).median == 30
    assert quartiles(measured(through + " 25 25 25 25")).median == 25


some_days = st.lists(st.builds(MeasuredDays, st.integers(0, 50), st.booleans()), max_size=20)


@given(some_days)
def test_quartiles_rise_and_are_days_of_somebody_who_is_through(days: list[MeasuredDays]) -> None:
    found = [each for each in quartiles(days) if each is not None]
    assert found == sorted(found)
    assert set(found) <= {each.days for each in days if not each.at_least}
    assert quartiles(days) == quartiles(reversed(days))


@given(some_days)
def test_somebody_known_to_take_longer_never_lowers_a_quartile(days: list[MeasuredDays]) -> None:
    before, after = quartiles(days), quartiles([*days, MeasuredDays(60, at_least=True)])
    for earlier, later in zip(before, after, strict=True):
        assert later is None or (earlier is not None and later >= earlier)
