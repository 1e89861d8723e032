"""Step states: done, skipped, open, waiting, behind."""

from __future__ import annotations

import pytest
from building import FIRST_DAY, read, states
from step_events import DONE, REOPENED, SKIPPED, WON

from kjopsprosess.deal_state.steps.next_step import open_since


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ((), "open"),
        ((DONE,), "done"),
        ((SKIPPED,), "skipped"),
        ((DONE, REOPENED), "open"),
        ((SKIPPED, REOPENED), "open"),
        ((DONE, REOPENED, DONE), "done"),
        ((SKIPPED, DONE), "done"),
        ((DONE, SKIPPED), "done"),
        ((DONE, DONE), "done"),
        ((DONE, REOPENED, SKIPPED), "skipped"),
    ],
)
def test_the_newest_event_that_had_effect_decides(log: tuple[str, ...], expected: str) -> None:
    assert states(read(f"[{', '.join(log)}]"))["krav"] == expected


def test_a_step_opens_when_every_step_directly_before_it_is_settled() -> None:
    fork = "steps: [{id: a}, {id: b, after: []}, {id: c, after: [a, b]}, {id: d}]"
    half = "{done: [{step: a, by: kari}]}"
    assert states(read(f"[{half}]", fork)) == {"a": "done", "b": "open", "c": "waiting", "d": "waiting"}
    assert states(read(f"[{half}, {{skipped: [{{step: b, by: kari}}]}}]", fork))["c"] == "open"


def test_done_has_effect_on_a_waiting_step_and_takes_nothing_else() -> None:
    situation = read("[{done: [{step: pilot, by: kari}]}]")
    assert states(situation) == {
        "krav": "open",
        "pilot": "done",
        "valg": "open",
        "ordre": "waiting",
        "bruk": "waiting",
    }


def test_reopened_acts_only_on_a_step_that_an_event_took() -> None:
    situation = read(f"[{REOPENED}]")
    assert situation.history.steps.reopened_on("krav") is None
    assert [event.kind for event in situation.history.no_effect] == ["reopened"]


def test_a_step_that_the_order_overtook_cannot_be_reopened() -> None:
    assert states(read(f"[{WON}, {REOPENED}]"))["krav"] == "skipped"


def test_inside_an_entry_reopened_comes_before_skipped_and_done() -> None:
    both = "{reopened: [{step: krav}], done: [{step: krav, by: kari}]}"
    assert states(read(f"[{DONE}, {both}]"))["krav"] == "done"
    skip = "{reopened: [{step: krav}], skipped: [{step: krav, by: kari}]}"
    assert states(read(f"[{DONE}, {skip}]"))["krav"] == "skipped"


def test_done_and_skipped_need_somebody() -> None:
    assert states(read("[{done: [{step: krav}], skipped: [{step: pilot}]}]"))["krav"] == "open"


def test_what_only_a_partner_did_has_no_effect() -> None:
    situation = read("[{done: [{step: krav, by: rita}]}, {skipped: [{step: pilot, by: rita}]}]")
    assert states(situation)["krav"] == "open"
    assert states(situation)["pilot"] == "waiting"


def test_a_body_can_act() -> None:
    assert states(read("[{done: [{step: krav, by: styret}]}]"))["krav"] == "done"


def test_somebody_introduced_further_down_can_act_in_an_entry_recorded_late() -> None:
    situation = read("""
        - {date: 2026-11-12, people: [{id: liv}]}
        - {date: 2026-11-10, done: [{step: krav, by: liv}]}
    """)
    assert states(situation)["krav"] == "done"


def test_reopening_leaves_done_steps_after_it_and_lets_all_untaken_ones_wait_also_through_done_ones() -> None:
    situation = read(f"[{DONE}, {{done: [{{step: pilot, by: kari}}]}}, {REOPENED}]")
    assert states(situation) == {
        "krav": "open",
        "pilot": "done",
        "valg": "waiting",
        "ordre": "waiting",
        "bruk": "waiting",
    }
    assert situation.history.steps.waits_for("valg") == ("krav",)
    assert states(read(f"[{DONE}, {REOPENED}]"))["pilot"] == "waiting"


BRANCHES = """
    steps:
      - {id: a}
      - {id: b}
      - {id: c, after: [b]}
      - {id: d, after: [a]}
      - {id: e, after: []}
      - {id: order, kind: order, after: [c, d]}
      - {id: use}
"""


TAKEN = "{done: [{step: a, by: kari, seen: A}, {step: b, by: kari, seen: B}]}"


def after_reopening(more: str = "", before: str = "{note: x}", step: str = "a") -> dict[str, str]:
    log = f"[{before}, {TAKEN}, {{reopened: [{{step: {step}}}]}}{', ' + more if more else ''}]"
    return states(read(log, BRANCHES))


def open_ones(found: dict[str, str]) -> str:
    return " ".join(step for step, state in found.items() if state == "open")


@pytest.mark.parametrize(("step", "found"), [("a", "a e"), ("b", "b d e")])
def test_only_what_comes_after_the_reopened_step_waits(step: str, found: str) -> None:
    assert open_ones(after_reopening(step=step)) == found


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("{promised: [{id: x, by: kari, due: 2026-12-04, step: c}]}", "a c e"),
        ("{promised: [{id: x, by: styret, due: 2026-12-04, step: d}]}", "a d e"),
        ("{promised: [{id: x, by: us, due: 2026-12-04, step: c}]}", "a e"),
        ("{promised: [{id: x, by: rita, due: 2026-12-04, step: c}]}", "a e"),
        ("{promised: [{id: x, by: kari, due: 2026-12-04}]}", "a e"),
        ("{moved: {gammel: 2026-12-20}}", "a d e"),
        ("{kept: gammel}", "a d e"),
        ("{dropped: gammel}", "a e"),
        ("{heard: [{step: d, by: kari, says: Ja}]}", "a e"),
        ("{done: [{step: a, by: kari, seen: Ny}]}", "c d e"),
        ("{skipped: [{step: a, by: kari}]}", "c d e"),
        ("{done: [{step: d, by: kari, seen: D}]}, {reopened: [{step: d}]}", "a d e"),
    ],
)
def test_a_step_on_which_the_customer_has_acted_since_goes_on(more: str, found: str) -> None:
    given = "{promised: [{id: gammel, by: jon, due: 2026-12-04, step: d}]}"
    assert open_ones(after_reopening(more, given)) == found


def test_a_promise_in_the_entry_that_reopens_counts_and_one_before_it_does_not() -> None:
    both = f"[{TAKEN}, {{reopened: [{{step: a}}], promised: [{{id: x, by: kari, due: 2026-12-04, step: c}}]}}]"
    assert open_ones(states(read(both, BRANCHES))) == "a c e"
    before = "{promised: [{id: x, by: kari, due: 2026-12-04, step: d}]}"
    assert open_ones(after_reopening(before=before)) == "a e"


def test_two_reopened_steps_wait_for_one_another_in_their_order() -> None:
    both = f"[{TAKEN}, {{reopened: [{{step: a}}, {{step: b}}]}}]"
    assert open_ones(states(read(both, BRANCHES))) == "a e"
    assert open_ones(after_reopening("{reopened: [{step: b}]}")) == "a b e"


def test_an_order_overtakes_a_reopened_step() -> None:
    found = after_reopening("{done: [{step: order, by: kari, seen: S}]}")
    assert (found["a"], found["use"]) == ("skipped", "open")


def test_a_step_that_waited_for_a_reopened_one_opens_anew_on_the_day_that_is_taken_again() -> None:
    situation = read(
        f"[{TAKEN}, {{reopened: [{{step: a}}]}}, {{date: 2026-11-20, done: [{{step: a, by: kari, seen: N}}]}}]",
        BRANCHES,
    )
    by_id = situation.map.by_id
    assert [str(open_since(situation, by_id[each])) for each in ("c", "d", "e")] == [
        "2026-11-20",
        "2026-11-20",
        "2026-11-01",
    ]


@pytest.mark.parametrize("pilot", ["{id: pilot, since: 2}", "{id: pilot, retired: 2}"])
def test_a_step_that_the_deals_version_lacks_may_be_reopened_and_taken_again(pilot: str) -> None:
    purchase = f"{{version: 3, steps: [{{id: krav}}, {pilot}, {{id: ordre, kind: order}}]}}"
    done = "done: [{step: pilot, by: kari, seen: Ark}]"
    for pin in (1, 2):
        situation = read(
            f"{{process: p@{pin}, log: [{{{done}}}, {{reopened: [{{step: pilot}}]}}, {{{done}}}]}}", purchase
        )
        assert open_since(situation, situation.map.by_id["krav"]) == FIRST_DAY


@pytest.mark.parametrize("outside", ["since: 2", "retired: 1"])
def test_a_step_outside_the_map_that_is_reopened_and_taken_again_opens_none(outside: str) -> None:
    purchase = f"version: 2\nsteps: [{{id: old, {outside}}}, {{id: krav, after: []}}, {{id: ordre, kind: order}}]"
    old = "{done: [{step: old, by: kari}]}"
    situation = read(f"[{{note: x}}, {old}, {{reopened: [{{step: old}}]}}, {old}]", purchase)
    assert "old" not in states(situation)
    assert str(open_since(situation, situation.map.by_id["krav"])) == "2026-11-01"


def test_a_step_that_goes_on_in_spite_of_a_reopening_is_open_from_the_customers_act_on_it() -> None:
    promised = "{date: 2026-11-15, promised: [{id: x, by: kari, due: 2026-12-04, step: d}]}"
    situation = read(f"[{TAKEN}, {{reopened: [{{step: a}}]}}, {promised}]", BRANCHES)
    assert str(open_since(situation, situation.map.by_id["d"])) == "2026-11-15"
