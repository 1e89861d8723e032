"""Every day that rules against the time the customer needs until then."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.days.days_ahead import days_ahead, deadline_ahead
from kjopsprosess.deal_state.days.facts import DayAhead, Pace

ROAD = """
    steps:
      - {id: a, usual_days: [5, 10]}
      - {id: b, usual_days: [20, 30]}
      - {id: karens, kind: standstill, usual_days: [10, 10]}
      - {id: ordre, kind: order}
      - {id: bruk, usual_days: [100, 200]}
"""


def ahead(top: str = "", *items: str, log: str = "", today: str = "2026-11-01") -> tuple[DayAhead, ...]:
    heard = f"{{heard: [{', '.join(items)}]}}" if items else ""
    parts = [top, f"log: [{', '.join(filter(None, [heard, log]))}]"]
    return days_ahead(read(f"{{{', '.join(filter(None, parts))}}}", ROAD, today=today))


def only(top: str = "", *items: str, log: str = "", today: str = "2026-11-01") -> DayAhead:
    (found,) = ahead(top, *items, log=log, today=today)
    return found


@pytest.mark.parametrize(
    ("day", "left", "working", "pace", "short"),
    [
        ("2026-11-25", 24, 18, Pace.TOO_LATE, 1),
        ("2026-11-26", 25, 19, Pace.TIGHT, 0),
        ("2026-12-10", 39, 29, Pace.TIGHT, 0),
        ("2026-12-11", 40, 30, None, 0),
        ("2026-11-01", 0, 0, Pace.TOO_LATE, 25),
    ],
)
def test_least_more_than_left_is_too_late_and_most_more_than_left_is_tight(
    day: str, left: int, working: int, pace: Pace | None, short: int
) -> None:
    for rule in ("on", "latest"):
        found = only("", f"{{by: kari, step: b, {rule}: {day}}}")
        assert found.needed == (25, 40)
        assert (found.days_left, found.working_days_left, found.pace, found.days_short) == (left, working, pace, short)


def test_a_first_day_is_never_late_tight_or_too_late() -> None:
    for day in ("2026-10-01", "2026-11-02", "2027-11-02"):
        for found in ahead("", f"{{by: kari, step: b, earliest: {day}}}"):
            assert (found.pace, found.late, found.to_confirm) == (None, False, False)


def test_the_end_of_a_standstill_is_neither() -> None:
    found = only("", "{by: kari, step: karens, latest: 2026-11-02}")
    assert (found.pace, found.late) == (None, False)
    past = only("", "{by: kari, step: karens, latest: 2026-11-02}", today="2026-11-03")
    assert (past.pace, past.late, past.to_confirm) == (None, False, True)


def test_a_day_past_is_late_or_asked_about_by_what_it_means() -> None:
    latest = only("", "{by: kari, step: b, latest: 2026-11-02}", today="2026-11-05")
    assert (latest.late, latest.to_confirm, latest.pace, latest.days_past) == (True, False, Pace.TOO_LATE, 3)
    on = only("", "{by: kari, step: b, on: 2026-11-02}", today="2026-11-05")
    assert (on.late, on.to_confirm, on.pace, on.days_past) == (False, True, None, 3)


def test_a_deadline_without_a_step_is_held_against_the_way_to_the_order() -> None:
    assert only("deadline: 2026-12-26").needed == (35, 50)
    named = only("deadline: lager, dates: [{id: lager, what: Lager, on: 2026-12-26}]")
    assert (named.needed, named.deadline is not None) == ((35, 50), True)


def test_a_deadline_with_a_step_is_held_against_the_way_to_that() -> None:
    found = only("deadline: styre, dates: [{id: styre, what: Styre, on: 2026-12-26, step: b}]")
    assert (found.needed, found.deadline is not None) == ((25, 40), True)


def test_another_day_without_a_step_is_held_against_nothing() -> None:
    found = only("dates: [{id: lager, what: Lager, on: 2026-12-26}]")
    assert (found.needed, found.pace, found.days_left) == (None, None, 55)


def test_without_an_order_step_a_deadline_is_held_against_all_steps() -> None:
    purchase = "steps: [{id: a, usual_days: 7}, {id: b}, {id: c, after: a, usual_days: 4}]"
    (found,) = days_ahead(read("{deadline: 2026-12-26}", purchase, today="2026-11-01"))
    assert found.needed == (11, 11)


def test_a_deadline_that_is_past_is_too_late_until_what_it_is_for_is_done() -> None:
    assert only("deadline: 2026-10-30").pace is Pace.TOO_LATE
    won = "{done: [{step: ordre, by: kari, seen: Ordre}]}"
    assert ahead("deadline: 2026-10-30", log=won) == ()
    assert ahead("deadline: 2027-10-30", log=won) == (), "met: there is nothing left to say"


def test_a_day_that_is_no_deadline_any_more_still_comes() -> None:
    won = "{done: [{step: ordre, by: kari, seen: Ordre}]}"
    found = only("deadline: lager, dates: [{id: lager, what: Lager, on: 2026-12-26}]", log=won)
    assert found.deadline is None


def test_a_deadline_named_by_a_first_day_is_never_late() -> None:
    dates = "dates: [{id: lager, what: Lager, earliest: 2026-10-26}]"
    (found,) = ahead(f"deadline: lager, {dates}")
    assert (found.late, found.pace) == (False, None)


def test_an_ended_deal_has_no_days_ahead_and_the_earliest_comes_first() -> None:
    items = ("{by: kari, step: b, on: 2026-12-01}", "{by: kari, step: a, latest: 2026-11-20}")
    assert [f"{each.day:%d.%m}" for each in ahead("deadline: 2026-11-25", *items)] == ["20.11", "25.11", "01.12"]
    assert ahead("deadline: 2026-11-25", *items, log="{stopped: {outcome: nothing}}") == ()


def test_the_deadline_among_the_days() -> None:
    found = ahead("deadline: 2026-11-25", "{by: kari, step: b, on: 2026-12-01}")
    assert deadline_ahead(found) is found[0]
    assert deadline_ahead(found[1:]) is None
