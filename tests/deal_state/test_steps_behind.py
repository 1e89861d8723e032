"""Steps behind those that are done, and what an order or a choice says of the others."""

from __future__ import annotations

import pytest
from building import read, states, verdicts
from step_events import DONE, REOPENED, SKIPPED, WON


def test_behind_is_untaken_with_a_done_step_after_it() -> None:
    situation = read("[{done: [{step: valg, by: kari, outcome: us}]}]")
    assert situation.behind == {"krav", "pilot"}


def test_a_skipped_step_puts_nothing_behind() -> None:
    assert read("[{skipped: [{step: pilot, by: kari}]}]").behind == frozenset()


def test_a_reopened_step_is_not_behind() -> None:
    assert read(f"[{DONE}, {{done: [{{step: pilot, by: kari}}]}}, {REOPENED}]").behind == frozenset()


def test_what_the_log_says_of_a_retired_step_is_history_outside_the_map() -> None:
    grown = "{version: 2, steps: [{id: a, retired: 2}, {id: b}]}"
    situation = read("{process: p@2, log: [{done: [{step: a, by: kari}]}]}", grown)
    assert states(situation) == {"b": "open"}
    assert situation.history.steps.state("a").value == "retired"
    assert verdicts(situation) == ["advance"]


def test_once_the_order_is_ours_untaken_steps_not_after_it_read_as_skipped() -> None:
    assert states(read(f"[{WON}]")) == {
        "krav": "skipped",
        "pilot": "skipped",
        "valg": "skipped",
        "ordre": "done",
        "bruk": "open",
    }


def test_a_side_road_that_does_not_come_after_the_order_is_skipped_too() -> None:
    side = "steps: [{id: a}, {id: ordre, kind: order}, {id: side, after: a}, {id: bruk, after: ordre}]"
    assert states(read(f"[{WON}]", side)) == {"a": "skipped", "ordre": "done", "side": "skipped", "bruk": "open"}


def test_a_reopened_order_is_no_longer_ours() -> None:
    assert states(read(f"[{WON}, {{reopened: [{{step: ordre}}]}}]"))["krav"] == "open"


def test_an_order_step_is_never_skipped() -> None:
    situation = read("[{skipped: [{step: ordre, by: kari}]}]")
    assert states(situation)["ordre"] == "waiting"
    assert [event.kind for event in situation.history.no_effect] == ["skipped"]


def test_an_order_step_needs_to_be_seen() -> None:
    assert states(read("[{done: [{step: ordre, by: kari, said: Det er bestilt}]}]"))["ordre"] == "waiting"


def test_a_choice_without_outcome_counts_for_nothing() -> None:
    assert states(read("[{done: [{step: valg, by: kari, seen: Brev}]}]"))["valg"] == "waiting"


def test_us_on_a_choice_is_not_the_order() -> None:
    situation = read("[{done: [{step: valg, by: kari, outcome: us}]}]")
    assert situation.history.steps.order_won is None
    assert states(situation)["ordre"] == "open"


@pytest.mark.parametrize("outcome", ["other", "nothing"])
@pytest.mark.parametrize("step", ["valg", "ordre"])
def test_a_choice_that_fell_otherwise_is_done_but_settles_nothing(step: str, outcome: str) -> None:
    situation = read(f"[{{done: [{{step: {step}, by: kari, outcome: {outcome}, seen: Brev}}]}}]")
    after = {"valg": "ordre", "ordre": "bruk"}[step]
    assert states(situation)[step] == "done"
    assert states(situation)[after] == "waiting"
    assert situation.history.steps.order_won is None


def test_the_newest_outcome_holds() -> None:
    log = [f"{{done: [{{step: valg, by: kari, outcome: {outcome}}}]}}" for outcome in ("us", "other", "us")]
    assert states(read(f"[{', '.join(log[:2])}]"))["ordre"] == "waiting"
    assert states(read(f"[{', '.join(log)}]"))["ordre"] == "open"


def test_a_step_is_settled_on_the_day_its_present_run_of_done_began() -> None:
    situation = read(f"[{DONE}, {DONE}]")
    assert str(situation.history.steps.settled_on("krav")) == "2026-11-01"
    again = read(f"[{DONE}, {REOPENED}, {DONE}, {DONE}]")
    assert str(again.history.steps.settled_on("krav")) == "2026-11-03"
    skipped_first = read(f"[{SKIPPED}, {DONE}]")
    assert str(skipped_first.history.steps.settled_on("krav")) == "2026-11-02"


def test_a_choice_is_settled_on_the_day_it_fell_on_us() -> None:
    log = [f"{{done: [{{step: valg, by: kari, outcome: {outcome}}}]}}" for outcome in ("us", "other", "us", "us")]
    assert str(read(f"[{', '.join(log)}]").history.steps.settled_on("valg")) == "2026-11-03"


def test_reopened_is_only_what_is_newest() -> None:
    assert str(read(f"[{DONE}, {REOPENED}]").history.steps.reopened_on("krav")) == "2026-11-02"
    assert read(f"[{DONE}, {REOPENED}, {DONE}]").history.steps.reopened_on("krav") is None


def test_an_outcome_left_out_on_the_order_step_means_us() -> None:
    situation = read(f"[{WON}, {{done: [{{step: ordre, by: kari, seen: Kopi, outcome: us}}]}}]")
    assert verdicts(situation) == ["order", None]


def test_an_outcome_off_a_choice_is_ignored() -> None:
    situation = read("[{done: [{step: krav, by: kari, outcome: other}]}]")
    assert states(situation)["pilot"] == "open"
    assert not situation.ended


def test_log_order_is_by_date_then_by_place_in_the_file() -> None:
    late = read("""
        - {date: 2026-11-12, reopened: [{step: krav}]}
        - {date: 2026-11-10, done: [{step: krav, by: kari}]}
    """)
    assert states(late)["krav"] == "open"
    assert [replayed.file_index for replayed in late.history.entries] == [1, 0]
    same_day = read("""
        - {date: 2026-11-12, done: [{step: krav, by: kari}]}
        - {date: 2026-11-12, reopened: [{step: krav}]}
    """)
    assert states(same_day)["krav"] == "open"
    assert [replayed.file_index for replayed in same_day.history.entries] == [0, 1]
