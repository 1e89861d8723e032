"""The deadline, with the usual days of the longest road counted back from it."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.deadline import TimeLeft, time_left
from kjopsprosess.model.process import MAX_STEPS

ROAD = """
    steps:
      - {id: a, usual_days: [5, 10]}
      - {id: kort, usual_days: [1, 50]}
      - {id: lang, after: a, usual_days: [20, 30]}
      - {id: ordre, kind: order, after: [kort, lang]}
      - {id: bruk, usual_days: [100, 200]}
"""


def left(log: str = "", today: str = "2026-11-26", purchase: str = ROAD) -> TimeLeft | None:
    return time_left(read(f"{{deadline: 2026-12-26, log: [{log}]}}", purchase, today=today))


def test_the_longest_path_of_untaken_steps_to_the_order_is_counted() -> None:
    assert left() == TimeLeft(30, 25, 60)


def test_taken_steps_are_not_counted() -> None:
    assert left("{done: [{step: a, by: kari}, {step: kort, by: kari}]}") == TimeLeft(30, 20, 30)


def test_after_the_order_the_path_goes_to_the_end() -> None:
    assert left("{done: [{step: ordre, by: kari, seen: Ordre}]}") == TimeLeft(30, 100, 200)


def test_without_an_order_step_the_path_goes_to_the_end() -> None:
    assert left(purchase="steps: [{id: a, usual_days: 7}, {id: b}, {id: c, after: a, usual_days: 4}]") == (
        TimeLeft(30, 11, 11)
    )


def test_no_deadline_or_an_ended_deal_has_no_time_left() -> None:
    assert time_left(read("[]", ROAD)) is None
    assert left("{stopped: {outcome: nothing}}") is None


@pytest.mark.parametrize(("today", "late"), [("2026-12-01", False), ("2026-12-02", True)])
def test_too_late_is_when_the_smallest_sum_is_more_than_the_days_left(today: str, *, late: bool) -> None:
    found = left(today=today)
    assert found is not None
    assert found.too_late is late


def test_a_deadline_past_leaves_no_days() -> None:
    found = left(today="2027-02-01")
    assert found is not None
    assert found.days_left == 0


def test_a_very_long_road_written_backwards_is_no_trouble() -> None:
    steps = ", ".join(f"{{id: s{number}, usual_days: 1, after: s{number + 1}}}" for number in range(MAX_STEPS - 1))
    steps += f", {{id: s{MAX_STEPS - 1}, after: [], usual_days: 1}}"
    assert left(purchase=f"steps: [{steps}]") == TimeLeft(30, MAX_STEPS, MAX_STEPS)


def test_a_ring_between_two_processes_does_not_hang() -> None:
    overlay = "{replaces: [z], steps: [{id: b}, {id: a}]}"
    situation = read(
        "{deadline: 2026-12-26, process: [p@1, o@1]}",
        "steps: [{id: a, usual_days: 3}, {id: b, usual_days: 4}, {id: z, after: b}]",
        o=overlay,
    )
    found = time_left(situation)
    assert found is not None
    assert found.days_left == 30
