"""The days of the longest path of steps that are not taken."""

from __future__ import annotations

import random

import pytest
from building import read

from kjopsprosess.deal_state.days.facts import Days
from kjopsprosess.deal_state.days.time_needed import TimeNeeded
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import MAX_STEPS

ROAD = """
    steps:
      - {id: a, usual_days: [5, 10]}
      - {id: kort, usual_days: [1, 50]}
      - {id: lang, after: a, usual_days: [20, 30]}
      - {id: ordre, kind: order, after: [kort, lang], usual_days: [2, 3]}
      - {id: bruk, usual_days: [100, 200]}
"""


def needed(*entries: str, today: str = "2026-11-01", purchase: str = ROAD) -> dict[str, Days]:
    situation = read(f"[{', '.join(entries)}]", purchase, today=today)
    time_needed = TimeNeeded(situation)
    return {step.id: time_needed.until_done(step) for step in situation.map.steps}


def told(step: str, takes: str, counted_from: str = "") -> str:
    start = f", takes_from: {counted_from}" if counted_from else ""
    return f"{{heard: [{{by: kari, step: {step}, takes: {takes}{start}}}]}}"


def done(step: str) -> str:
    return f"{{done: [{{step: {step}, by: kari, seen: Bevis}}]}}"


def test_the_longest_path_is_summed_up_to_and_with_each_step() -> None:
    assert needed() == {"a": (5, 10), "kort": (6, 60), "lang": (25, 40), "ordre": (27, 63), "bruk": (127, 263)}


@pytest.mark.parametrize(
    ("entries", "today", "ordre"),
    [
        ([done("a")], "2026-11-01", (22, 53)),
        ([done("a"), done("lang")], "2026-11-02", (2, 52)),  # `kort` has been open for a day
        ([done("a"), done("lang"), done("kort")], "2026-11-03", (2, 3)),
        ([done("a")], "2026-11-11", (12, 43)),  # ten days are spent
        ([done("a")], "2026-12-31", (2, 3)),  # all are
        (["{note: x}"], "2026-11-04", (24, 60)),  # the first step is open from the first entry on
        ([], "2026-11-04", (27, 63)),
        ([done("a"), "{reopened: [{step: a}]}"], "2026-11-05", (24, 60)),  # open anew since 2 November
        ([done("ordre")], "2026-11-01", (0, 0)),
    ],
)
def test_what_is_taken_does_not_count_and_days_spent_in_an_open_step_are_taken_off(
    entries: list[str], today: str, ordre: tuple[int, int]
) -> None:
    assert needed(*entries, today=today)["ordre"] == ordre


@pytest.mark.parametrize(
    ("entries", "ordre"),
    [
        ([told("lang", "2-3 weeks")], (21, 63)),
        ([told("lang", "up to 3 weeks")], (8, 63)),
        ([told("lang", "2 months")], (67, 73)),
        ([told("lang", "5-20 working days")], (14, 63)),
        ([told("lang", "2 months"), told("lang", "1 day")], (8, 63)),
        (["{heard: [{by: kari, step: lang, takes: 2 months, against: process}]}"], (27, 63)),
        ([told("bruk", "2 months")], (27, 63)),
    ],
)
def test_what_was_told_wins_over_what_is_usual(entries: list[str], ordre: tuple[int, int]) -> None:
    situation = read(f"[{', '.join(entries)}]", ROAD, today="2026-11-01")
    assert TimeNeeded(situation).until_done(situation.map.by_id["ordre"]) == ordre


CHAIN = "steps: [{id: a, usual_days: 5}, {id: b, usual_days: 10}, {id: c, usual_days: 20}, {id: d, usual_days: 40}]"
DIAMOND = """
    steps:
      - {id: a, usual_days: 5}
      - {id: b, after: a, usual_days: 10}
      - {id: x, after: [], usual_days: 100}
      - {id: c, after: [b, x], usual_days: 20}
      - {id: d, usual_days: 40}
"""


@pytest.mark.parametrize(
    ("purchase", "entries", "today", "expected"),
    [
        (CHAIN, [told("d", "7 days", "a")], "2026-11-01", {"a": 5, "b": 15, "c": 35, "d": 12}),
        (CHAIN, [told("d", "90 days", "a")], "2026-11-01", {"d": 95}),
        (CHAIN, [told("d", "7 days", "a"), told("d", "1 day")], "2026-11-01", {"d": 36}),
        (CHAIN, [done("a"), told("d", "30 days", "a")], "2026-11-11", {"b": 0, "c": 20, "d": 20}),
        (CHAIN, [done("a"), told("d", "3 days", "a")], "2026-11-11", {"d": 0}),
        (CHAIN, [told("c", "3 days", "a"), told("d", "4 days", "c")], "2026-11-01", {"c": 8, "d": 12}),
        # counted from a step that does not come before, the time is no total, and what is usual holds
        (CHAIN, [told("b", "7 days", "d")], "2026-11-01", {"b": 15, "d": 75}),
        (CHAIN, [told("b", "7 days", "b")], "2026-11-01", {"b": 15}),
        (CHAIN, [told("b", "7 days", "ukjent")], "2026-11-01", {"b": 15}),
        # what waits for something else than the total covers still waits for that
        (DIAMOND, [told("c", "1 day", "a")], "2026-11-01", {"c": 120, "d": 160}),
        (DIAMOND, [told("c", "200 days", "a")], "2026-11-01", {"c": 205, "d": 245}),
    ],
)
def test_a_total_replaces_the_sum_between(
    purchase: str, entries: list[str], today: str, expected: dict[str, int]
) -> None:
    found = needed(*entries, today=today, purchase=purchase)
    assert {step: found[step] for step in expected} == {step: (days, days) for step, days in expected.items()}


def starts(situation: Situation, goal: str) -> dict[str, int]:
    return {key: days.most for key, days in TimeNeeded(situation).before(situation.map.by_id[goal]).items()}


def test_from_the_beginning_of_each_step_until_a_goal_is_done() -> None:
    situation = read("[]", ROAD, today="2026-11-01")
    assert starts(situation, "ordre") == {"ordre": 3, "lang": 33, "kort": 53, "a": 63}
    assert starts(situation, "kort") == {"kort": 50, "a": 60}


def test_a_step_before_a_total_has_the_total_on_its_way_and_one_inside_it_its_own_path() -> None:
    situation = read(f"[{told('d', '7 days', 'b')}]", CHAIN, today="2026-11-01")
    assert starts(situation, "d") == {"d": 40, "c": 60, "b": 17, "a": 22}


def test_a_taken_step_and_one_that_does_not_lead_to_the_goal_have_no_start() -> None:
    situation = read(f"[{done('a')}]", ROAD, today="2026-11-01")
    assert starts(situation, "lang") == {"lang": 30}


def test_a_ring_of_two_processes_needs_nothing_and_does_not_hang() -> None:
    overlay = "{replaces: [z], steps: [{id: b}, {id: a}]}"
    situation = read(
        "{process: [p@1, o@1]}",
        "steps: [{id: a, usual_days: 3}, {id: b, usual_days: 4}, {id: z, after: b}]",
        o=overlay,
    )
    assert {TimeNeeded(situation).until_done(step) for step in situation.map.steps} <= {(0, 0), (3, 3), (4, 4), (7, 7)}


def test_no_step_of_a_path_is_shorter_than_the_path_before_it() -> None:
    luck = random.Random(3)
    for _ in range(40):
        steps = []
        for number in range(luck.randrange(2, 12)):
            least = luck.randrange(30)
            after = luck.sample(range(number), luck.randrange(0, min(number, 3) + 1))
            ids = ", ".join(f"s{each}" for each in after)
            steps.append(f"{{id: s{number}, after: [{ids}], usual_days: [{least}, {least + luck.randrange(30)}]}}")
        situation = read("[]", f"steps: [{', '.join(steps)}]")
        found = TimeNeeded(situation)
        for step in situation.map.steps:
            whole = found.until_done(step)
            assert whole.least <= whole.most
            for earlier in step.after:
                before, own = found.until_done(situation.map.by_id[earlier]), step.step.usual_days or (0, 0)
                assert whole.least >= before.least + own[0]
                assert whole.most >= before.most + own[1]
            tails = found.before(step)
            assert max(days.most for days in tails.values()) == whole.most


@pytest.mark.parametrize("totals", [False, True])
def test_a_very_long_road_is_walked_once(*, totals: bool) -> None:
    steps = ", ".join(f"{{id: s{number}, usual_days: 1, after: s{number + 1}}}" for number in range(MAX_STEPS - 1))
    steps += f", {{id: s{MAX_STEPS - 1}, after: [], usual_days: 1}}"
    log = [told(f"s{number}", "2 days", f"s{number + 1}") for number in range(0, MAX_STEPS - 1, 2)] if totals else []
    situation = read(f"[{', '.join(log)}]", f"steps: [{steps}]", today="2026-11-01")
    whole = TimeNeeded(situation).until_done(situation.map.by_id["s0"])
    assert whole == ((MAX_STEPS * 3 // 2,) * 2 if totals else (MAX_STEPS, MAX_STEPS))
