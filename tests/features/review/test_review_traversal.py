"""One customer's way through each step, counted by hand from small logs."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.features.review.extract import TraversalState
from kjopsprosess.features.review.traversal import step_traversals

SIDE_BY_SIDE = """
    roles: [{id: eier}]
    steps:
      - {id: krav}
      - {id: pilot, after: [krav]}
      - {id: sikkerhet, after: [krav]}
      - {id: valg, after: [pilot, sikkerhet], kind: choice}
      - {id: ordre, kind: order}
      - {id: bruk}
"""


def way(log: str, purchase: str = SIDE_BY_SIDE) -> dict[str, tuple[str | None, int | None]]:
    """Where each step stands, and its days; steps never reached are left out."""
    return {step: (state, days) for step, (state, _, days) in traversals(log, purchase).items()}


def traversals(log: str, purchase: str) -> dict[str, tuple[str, int, int | None]]:
    """Where each step that was reached stands today, how often it was reopened, and its days."""
    situation = read(log, purchase)
    return {each.step: (each.state, each.reopened, each.days(situation.today)) for each in step_traversals(situation)}


def test_an_empty_log_has_reached_nothing() -> None:
    assert way("[]") == {}


def test_a_step_is_open_from_the_first_entry_or_from_when_those_before_it_were_settled() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-11, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-21, done: [{step: pilot, by: kari, seen: Ark}]}
    """
    assert way(log) == {"krav": ("done", 10), "pilot": ("done", 10), "sikkerhet": ("open", 15)}


def test_what_opened_and_was_done_in_one_entry_has_days_nobody_knows() -> None:
    log = """
      - {date: 2026-11-01, done: [{step: krav, by: kari, seen: Ark}, {step: pilot, by: kari, seen: Ark}]}
      - {date: 2026-11-01, done: [{step: sikkerhet, by: kari, seen: Ark}]}
    """
    assert way(log) == {
        "krav": ("done", None),
        "pilot": ("done", None),
        "sikkerhet": ("done", 0),
        "valg": ("open", 25),
    }


def test_a_step_done_while_it_waited_has_days_nobody_knows() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-11, done: [{step: valg, by: kari, seen: Ark, outcome: us}]}
    """
    assert way(log) == {"krav": ("unrecorded", None), "valg": ("done", None), "ordre": ("open", 15)}


def test_a_step_recorded_after_a_later_one_has_days_nobody_knows() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-11, done: [{step: valg, by: kari, seen: Ark, outcome: us}]}
      - {date: 2026-11-20, done: [{step: krav, by: kari, seen: Ark}]}
    """
    assert way(log)["krav"] == ("done", None)


def test_days_of_all_stays_are_added_and_those_between_are_not() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-10, reopened: [{step: krav}]}
      - {date: 2026-11-13, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-15, reopened: [{step: krav}]}
      - {date: 2026-11-15, done: [{step: krav, by: kari, seen: Ark}]}
    """
    assert traversals(log, SIDE_BY_SIDE)["krav"] == (TraversalState.DONE, 2, 4 + 3 + 0)


def test_a_step_waits_again_when_an_earlier_one_is_reopened_and_its_days_stand_still() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-11, reopened: [{step: krav}]}
    """
    assert way(log) == {
        "krav": ("open", 4 + 15),
        "pilot": ("waiting", 6),
        "sikkerhet": ("waiting", 6),
    }


def test_a_step_done_out_of_order_after_it_once_was_open_has_days_nobody_knows() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-11, reopened: [{step: krav}]}
      - {date: 2026-11-12, done: [{step: pilot, by: kari, seen: Ark}]}
    """
    assert way(log)["pilot"] == ("done", None)


def test_later_proof_and_events_without_effect_move_nothing() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, done: [{step: krav, by: kari, seen: Ark}]}
      - {date: 2026-11-09, done: [{step: krav, by: jon, said: Ja}]}
      - {date: 2026-11-09, done: [{step: pilot, by: rita, seen: Ark}], reopened: [{step: sikkerhet}]}
    """
    found = traversals(log, SIDE_BY_SIDE)
    assert found["krav"] == (TraversalState.DONE, 0, 4)
    assert found["pilot"] == (TraversalState.OPEN, 0, 21)
    assert found["sikkerhet"] == (TraversalState.OPEN, 0, 21)


def test_skipped_on_the_customers_word_or_because_the_order_came_first() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, skipped: [{step: krav, by: kari}]}
      - {date: 2026-11-08, done: [{step: ordre, by: kari, seen: Ark}]}
    """
    assert way(log) == {
        "krav": ("skipped", None),
        "pilot": ("overtaken", None),
        "sikkerhet": ("overtaken", None),
        "valg": ("overtaken", None),
        "ordre": ("done", None),
        "bruk": ("open", 18),
    }


@pytest.mark.parametrize("outcome", ["nothing", "withdrawn", "other"])
def test_where_a_deal_ended_and_what_was_open_beside_it(outcome: str) -> None:
    log = f"""
      - {{date: 2026-11-01, note: Start}}
      - {{date: 2026-11-05, done: [{{step: krav, by: kari, seen: Ark}}]}}
      - {{date: 2026-11-15, stopped: {{outcome: {outcome}}}}}
    """
    assert way(log) == {"krav": ("done", 4), "pilot": ("stopped", 10), "sikkerhet": ("left", 10)}


def test_a_deal_ends_at_a_step_the_customer_is_past_only_when_nothing_else_is_open() -> None:
    log = """
      - {{date: 2026-11-01, note: Start}}
      - {{date: 2026-11-05, done: [{{step: {step}, by: kari, seen: Ark, outcome: us}}]}}
      - {{date: 2026-11-15, stopped: {{outcome: nothing}}}}
    """
    assert way(log.format(step="pilot")) == {"krav": ("stopped", 14), "pilot": ("done", None)}
    assert way(log.format(step="valg")) == {
        "krav": ("unrecorded", None),
        "valg": ("done", None),
        "ordre": ("stopped", 10),
    }


def test_a_choice_that_fell_elsewhere_is_where_the_deal_ended() -> None:
    log = """
      - {date: 2026-11-01, done: [{step: pilot, by: kari, seen: Ark}, {step: sikkerhet, by: kari, seen: Ark}]}
      - {date: 2026-11-11, done: [{step: valg, by: kari, seen: Ark, outcome: other}]}
    """
    assert way(log)["valg"] == ("stopped", 10)


def test_a_deal_put_off_has_not_ended() -> None:
    log = """
      - {date: 2026-11-01, note: Start}
      - {date: 2026-11-05, stopped: {outcome: later, until: 2027-02-01}}
    """
    assert way(log) == {"krav": ("open", 25)}
