"""Our work against the customer's: counts, waste, and what is left to do."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.steps.our_work import count_our_work, our_part_done, pending_actions, tasks_after

HELP = """
    steps:
      - id: krav
        seller_actions: [{id: takk, when: after}, {id: demo, when: during}, {id: mal}, {id: liste, when: before}]
      - {id: pilot, seller_actions: [{id: rigg}]}
"""
DONE = "{done: [{step: krav, by: kari}]}"


def test_acts_and_contacts_are_counted_in_entries_later_than_the_customers_last_act() -> None:
    log = """
        - {how: call, with: kari, did: [Lunsj]}
        - {how: meeting, with: kari, did: [krav/mal], done: [{step: krav, by: kari}]}
        - {how: call, with: kari, did: [pilot/rigg, Lunsj]}
        - {did: [Lunsj]}
    """
    found = count_our_work(read(log, HELP))
    assert (found.days_since_customer, found.our_acts, found.contacts) == (24, 3, 1)


def test_without_a_customer_act_everything_counts_and_no_days() -> None:
    found = count_our_work(read("[{how: call, with: kari, did: [Lunsj]}, {how: call, with: kari}]", HELP))
    assert (found.days_since_customer, found.our_acts, found.contacts) == (None, 1, 2)


def test_an_empty_log_has_no_days() -> None:
    assert count_our_work(read("[]", HELP)).days_since_customer is None


@pytest.mark.parametrize(("date", "recent"), [("2026-10-01", 0), ("2026-10-02", 1), ("2026-11-26", 1)])
def test_waste_is_counted_over_the_last_eight_weeks(date: str, recent: int) -> None:
    found = count_our_work(read(f"[{{date: {date}, did: [Lunsj]}}]", HELP))
    assert (found.recent, found.wasted) == (recent, recent)


def test_work_for_an_open_step_is_recent_and_not_wasted() -> None:
    found = count_our_work(read("[{did: [krav/mal, pilot/rigg]}]", HELP))
    assert (found.recent, found.wasted) == (2, 1)


def test_tasks_we_never_did_in_steps_the_customer_has_done_are_counted() -> None:
    found = count_our_work(read(f"[{{did: [krav/mal]}}, {DONE}]", HELP))
    assert (found.tasks, found.undone) == (3, 2)
    assert count_our_work(read("[]", HELP)).tasks == 0


def left(log: str, step: str = "krav") -> list[str]:
    situation = read(log, HELP)
    return [action.id for action in pending_actions(situation, situation.map.by_id[step])]


def test_what_we_must_do_stands_before_during_and_not_what_comes_after() -> None:
    assert left("[]") == ["mal", "liste", "demo"]


def test_what_a_did_has_named_is_done_and_a_did_for_the_step_alone_names_none() -> None:
    assert left("[{did: [krav/mal, krav/takk, krav]}]") == ["liste", "demo"]


def test_what_was_done_before_the_step_opened_must_be_done_again() -> None:
    again = f"[{{did: [krav/mal]}}, {DONE}, {{reopened: [{{step: krav}}]}}, {{did: [krav/demo]}}]"
    assert left(again) == ["mal", "liste"]
    assert left(f"[{{did: [pilot/rigg]}}, {DONE}]", "pilot") == ["rigg"]
    assert left(f"[{DONE}, {{did: [pilot/rigg]}}]", "pilot") == []


def after(log: str, today: str = "2026-11-26", road: str = HELP) -> list[str]:
    return [f"{each.step.id}/{each.action.id}" for each in tasks_after(read(log, road, today=today))]


@pytest.mark.parametrize(
    ("today", "found"), [("2026-11-05", ["krav/takk"]), ("2026-11-19", ["krav/takk"]), ("2026-11-20", [])]
)
def test_tasks_after_a_step_are_shown_for_fourteen_days_once_it_is_done(today: str, found: list[str]) -> None:
    assert after("[{date: 2026-11-05, done: [{step: krav, by: kari, seen: K}]}]", today) == found
    assert after("[{date: 2026-11-05, how: call, with: kari}]", today) == []


def test_tasks_after_a_step_are_shown_until_they_are_done_and_not_after_a_skipped_or_reopened_one() -> None:
    done = "{date: 2026-11-20, done: [{step: krav, by: kari, seen: K}]}"
    assert after(f"[{done}, {{date: 2026-11-21, did: [krav/takk]}}]") == []
    assert after(f"[{{date: 2026-11-19, did: [krav/takk]}}, {done}]") == ["krav/takk"]
    assert after(f"[{done}, {{date: 2026-11-21, reopened: [{{step: krav}}]}}]") == []
    assert after("[{date: 2026-11-20, skipped: [{step: krav, by: kari}]}]") == []


@pytest.mark.parametrize(
    ("log", "done"),
    [
        ("{did: [krav/mal, krav/liste, krav/demo]}", True),
        ("{did: [krav/mal, krav/liste]}", False),
        ("{note: x}", False),
        ("{did: [krav/mal, krav/liste, krav/demo]}, {promised: [{id: x, by: us, due: 2026-12-01, step: krav}]}", False),
    ],
)
def test_our_part_is_done_when_there_was_something_to_do_and_all_of_it_is_done(log: str, done: bool) -> None:
    situation = read(f"[{log}]", HELP)
    assert our_part_done(situation, situation.map.by_id["krav"]) is done


@pytest.mark.parametrize(
    ("log", "done"),
    [
        ("{note: x}", False),
        ("{promised: [{id: x, by: us, due: 2026-12-01, step: b}]}, {kept: x}", True),
        ("{promised: [{id: x, by: us, due: 2026-12-01, step: b}]}, {dropped: x}", False),
        ("{promised: [{id: x, by: kari, due: 2026-12-01, step: b}]}, {kept: x}", False),
    ],
)
def test_where_no_task_stands_only_a_promise_of_ours_that_we_kept_is_our_part(log: str, done: bool) -> None:
    situation = read(f"[{log}]", "steps: [{id: a}, {id: b, after: []}]")
    assert our_part_done(situation, situation.map.by_id["b"]) is done


CONDITIONED = """
    steps:
      - {id: krav, seller_actions: [{id: alltid}, {id: vunnet, if: won}, {id: tapt, if: lost}]}
      - id: valg
        kind: choice
        seller_actions: [{id: etter, when: after}, {id: nei, when: after, if: lost}, {id: ja, when: after, if: won}]
      - {id: karens, kind: standstill, seller_actions: [{id: alt}, {id: plan, if: won}, {id: innsyn, if: lost}]}
      - {id: ordre, kind: order}
"""


@pytest.mark.parametrize(
    ("outcome", "tasks", "afterwards"),
    [
        ("us", ["alt", "plan"], ["valg/etter", "valg/ja"]),
        ("other", ["innsyn"], ["valg/etter", "valg/nei"]),
    ],
)
def test_tasks_for_one_outcome_belong_to_it_alone(outcome: str, tasks: list[str], afterwards: list[str]) -> None:
    log = f"[{{date: 2026-11-20, done: [{{step: valg, by: kari, seen: Brev, outcome: {outcome}}}]}}]"
    situation = read(log, CONDITIONED)
    assert [each.id for each in pending_actions(situation, situation.map.by_id["karens"])] == tasks
    assert after(log, road=CONDITIONED) == afterwards


def test_before_the_choice_no_task_for_an_outcome_is_shown() -> None:
    situation = read("[]", CONDITIONED)
    assert [each.id for each in pending_actions(situation, situation.map.by_id["krav"])] == ["alltid"]
