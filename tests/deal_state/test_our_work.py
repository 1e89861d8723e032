"""Our work against the customer's: counts, waste, and what is left to do."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.our_work import count_our_work, pending_actions

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


def test_without_a_customer_act_everything_counts_from_the_first_entry() -> None:
    found = count_our_work(read("[{how: call, with: kari, did: [Lunsj]}, {how: call, with: kari}]", HELP))
    assert (found.days_since_customer, found.our_acts, found.contacts) == (25, 1, 2)


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
    assert (found.tasks, found.undone) == (4, 3)
    assert count_our_work(read("[]", HELP)).tasks == 0


def left(log: str, step: str = "krav") -> list[str]:
    situation = read(log, HELP)
    return [action.id for action in pending_actions(situation, situation.map.by_id[step])]


def test_what_we_must_do_stands_before_during_after() -> None:
    assert left("[]") == ["mal", "liste", "demo", "takk"]


def test_what_a_did_has_named_is_done_and_a_did_for_the_step_alone_names_none() -> None:
    assert left("[{did: [krav/mal, krav/takk, krav]}]") == ["liste", "demo"]


def test_what_was_done_before_the_step_opened_must_be_done_again() -> None:
    again = f"[{{did: [krav/mal]}}, {DONE}, {{reopened: [{{step: krav}}]}}, {{did: [krav/demo]}}]"
    assert left(again) == ["mal", "liste", "takk"]
    assert left(f"[{{did: [pilot/rigg]}}, {DONE}]", "pilot") == ["rigg"]
    assert left(f"[{DONE}, {{did: [pilot/rigg]}}]", "pilot") == []
