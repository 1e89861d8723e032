"""The map: versions, `after`, own steps and overlays."""

from __future__ import annotations

import pytest
from building import ids, process, read, waits

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.process import MAX_STEPS
from kjopsprosess.model.values import StepKind

GROWN = """
    version: 3
    steps:
      - {id: behov}
      - {id: marked, since: 2}
      - {id: krav}
      - {id: anbud, retired: 3}
      - {id: ordre, kind: order, after: [anbud]}
"""


@pytest.mark.parametrize(
    ("pin", "expected"),
    [
        ("p@1", {"behov": (), "krav": ("behov",), "anbud": ("krav",), "ordre": ("anbud",)}),
        ("p@2", {"behov": (), "marked": ("behov",), "krav": ("marked",), "anbud": ("krav",), "ordre": ("anbud",)}),
        ("p@3", {"behov": (), "marked": ("behov",), "krav": ("marked",), "ordre": ("krav",)}),
    ],
)
def test_after_is_read_as_if_steps_outside_the_version_were_deleted(
    pin: str, expected: dict[str, tuple[str, ...]]
) -> None:
    assert waits(read(f"process: {pin}", GROWN)) == expected


def test_a_pin_above_the_version_is_read_at_the_version() -> None:
    assert waits(read("process: p@9", GROWN)) == waits(read("process: p@3", GROWN))


def test_an_empty_after_is_open_from_the_start() -> None:
    assert waits(read("[]", "steps: [{id: a}, {id: b, after: []}]")) == {"a": (), "b": ()}


def test_a_listed_id_outside_the_version_is_replaced_through_several_steps() -> None:
    grown = """
        version: 2
        steps: [{id: a}, {id: b}, {id: x, since: 2, after: [a, b]}, {id: y, since: 2, after: x}, {id: c, after: [y, b]}]
    """
    assert waits(read("process: p@1", grown))["c"] == ("a", "b")


def test_a_replaced_id_whose_after_is_left_out_means_the_nearest_step_above_in_the_version() -> None:
    grown = "{version: 2, steps: [{id: a}, {id: x, since: 2, after: []}, {id: y, since: 2}, {id: c, after: y}]}"
    assert waits(read("process: p@1", grown))["c"] == ("a",)


def test_many_ways_through_steps_outside_the_version_are_walked_once() -> None:
    rows = [f"{{id: {side}{row}, since: 2, after: [l{row - 1}, r{row - 1}]}}" for row in range(1, 40) for side in "lr"]
    steps = ["{id: a}", "{id: l0, since: 2, after: a}", "{id: r0, since: 2, after: a}", *rows, "{id: z, after: l39}"]
    assert waits(read("process: p@1", f"{{version: 2, steps: [{', '.join(steps)}]}}"))["z"] == ("a",)


def test_a_long_row_of_steps_outside_the_version_is_no_trouble() -> None:
    row = ", ".join(f"{{id: x{number}, since: 2, after: x{number - 1}}}" for number in range(1, MAX_STEPS - 2))
    last = f"x{MAX_STEPS - 3}"
    grown = process(
        f"{{version: 2, steps: [{{id: a}}, {{id: x0, since: 2, after: a}}, {row}, {{id: z, after: {last}}}]}}"
    )
    assert len(grown.steps) == MAX_STEPS
    assert direct_predecessors(grown, grown.steps[-1], 1) == ("a",)


def test_a_step_that_waits_for_itself_through_a_step_outside_the_version_is_seen_as_a_ring() -> None:
    ring = process("{version: 2, steps: [{id: a, after: x, retired: 2}, {id: x, since: 2, after: a}]}")
    assert direct_predecessors(ring, ring.steps[0], 1) == ("a",)


ROAD = "steps: [{id: a}, {id: b}, {id: c}]"


def test_an_own_step_stands_right_below_the_lowest_step_it_comes_after_and_holds_up_nothing() -> None:
    situation = read("steps: [{id: x, after: [b, a]}]", ROAD)
    assert waits(situation) == {"a": (), "b": ("a",), "x": ("b", "a"), "c": ("b",)}
    assert [step.own for step in situation.map.steps] == [False, False, True, False]


def test_before_makes_a_step_wait_for_an_own_one_which_stands_right_above_it() -> None:
    assert waits(read("steps: [{id: x, before: [c, b]}]", ROAD)) == {
        "a": (),
        "x": (),
        "b": ("a", "x"),
        "c": ("b", "x"),
    }


def test_own_steps_may_name_each_other_in_any_order() -> None:
    assert waits(read("steps: [{id: y, after: x}, {id: x, after: a}]", ROAD)) == {
        "a": (),
        "x": ("a",),
        "y": ("x",),
        "b": ("a",),
        "c": ("b",),
    }


def test_an_own_step_after_one_outside_the_version_comes_after_what_that_one_comes_after() -> None:
    assert waits(read("{process: p@1, steps: [{id: x, after: marked}]}", GROWN))["x"] == ("behov",)


def test_an_own_step_that_the_version_has_is_ignored() -> None:
    situation = read("{process: p@2, steps: [{id: marked, before: ordre}]}", GROWN)
    assert waits(situation) == waits(read("process: p@2", GROWN))


def test_an_own_step_that_only_a_newer_version_has_counts_as_the_deal_wrote_it() -> None:
    grown = "{version: 2, steps: [{id: a}, {id: b, since: 2, kind: choice}, {id: c}]}"
    situation = read("{steps: [{id: b, before: c}], log: [{done: [{step: b, by: kari}]}]}", grown)
    assert situation.map.known["b"].kind is None
    assert situation.states["b"].value == "done"
    assert situation.map.newer == frozenset()


BOARD = """
    roles: [{id: styre}]
    replaces: [b, c]
    steps: [{id: sak}, {id: vedtak}, {id: brev, after: sak}]
"""
LONG_ROAD = "{roles: [{id: eier}], steps: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e, after: b}]}"


def test_an_overlay_stands_where_the_steps_it_replaces_stood() -> None:
    situation = read("process: [p@1, styre@1]", LONG_ROAD, styre=BOARD)
    assert waits(situation) == {
        "a": (),
        "sak": ("a",),
        "vedtak": ("sak",),
        "brev": ("sak",),
        "d": ("vedtak", "brev"),
        "e": ("vedtak", "brev"),
    }
    assert list(situation.map.roles) == ["eier", "styre"]


def test_an_overlays_step_that_comes_after_nothing_is_open_from_the_start() -> None:
    board = "{replaces: [c], steps: [{id: sak}, {id: hvem, after: []}, {id: vedtak, after: [sak, hvem]}]}"
    situation = read("process: [p@1, styre@1]", LONG_ROAD, styre=board)
    assert waits(situation) | {"e": ()} == {
        "a": (),
        "b": ("a",),
        "sak": ("b",),
        "hvem": (),
        "vedtak": ("sak", "hvem"),
        "d": ("vedtak",),
        "e": (),
    }


def test_an_overlay_replaces_only_steps_present_in_the_version() -> None:
    grown = "{version: 2, steps: [{id: a}, {id: b, since: 2}, {id: c}, {id: d}]}"
    situation = read("process: [p@1, styre@1]", grown, styre=BOARD)
    assert waits(situation)["sak"] == ("a",)
    assert waits(situation)["d"] == ("vedtak", "brev")


def test_an_own_step_after_a_replaced_one_waits_for_the_overlays_last_steps() -> None:
    text = "{process: [p@1, styre@1], steps: [{id: x, after: c}]}"
    assert waits(read(text, LONG_ROAD, styre=BOARD))["x"] == ("vedtak", "brev")


def test_followers_come_after_directly_or_through_others() -> None:
    situation = read("[]", "steps: [{id: a}, {id: b}, {id: c}, {id: d, after: a}]")
    assert situation.map.successors["a"] == {"b", "c", "d"}
    assert situation.map.successors["b"] == {"c"}
    assert ids(situation.map.direct_successors("a")) == ["b", "d"]


def test_known_steps_are_those_of_all_versions_and_newer_those_above_the_pin() -> None:
    situation = read("process: p@1", GROWN)
    assert set(situation.map.known) == {"behov", "marked", "krav", "anbud", "ordre"}
    assert situation.map.newer == {"marked"}
    assert situation.map.known["ordre"].kind is StepKind.ORDER
