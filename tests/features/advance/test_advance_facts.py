"""Which step a new promise belongs to when nobody says it, and which entries tell of a contact."""

from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.features.advance.facts import concerns_customer, step_for_bookings

from building import PURCHASE, deal, process  # isort: skip


def step_of_booking(log: str, entry: str) -> str | None:
    processes = {"p": process(PURCHASE)}
    *before, new = deal(f"{log}\n- {entry}").log
    situation = make_situation("n", deal("[]").model_copy(update={"log": tuple(before)}), processes, date(2026, 11, 26))
    step = step_for_bookings(situation, processes, new)
    return step.id if step else None


BOOKED = "booked: [{date: 2026-12-10, with: kari}]"


def test_the_next_step_after_what_the_same_entry_says_is_done() -> None:
    assert step_of_booking("- note: Start", f"{{{BOOKED}}}") == "krav"
    assert step_of_booking("- note: Start", f"{{done: [{{step: krav, by: kari, seen: K}}], {BOOKED}}}") == "pilot"


def test_a_contact_booked_in_a_stopped_deal_is_about_the_step_where_the_customer_goes_on() -> None:
    stopped = "- stopped: {outcome: nothing}"
    assert step_of_booking(stopped, f"{{{BOOKED}}}") == "krav"


def test_a_promise_after_a_choice_that_fell_elsewhere_is_for_no_step() -> None:
    lost = "- done: [{step: valg, by: kari, seen: V, outcome: other}]"
    assert step_of_booking(lost, f"{{{BOOKED}}}") is None


def tells(entry: str) -> bool:
    given = (
        "- promised: [{id: skjema, by: kari, due: 2026-12-10}, {id: regneark, by: us, due: 2026-12-10}]\n- note: Mer"
    )
    *before, new = deal(f"{given}\n- {entry}").log
    found = deal("[]").model_copy(update={"log": tuple(before)})
    return concerns_customer(make_situation("n", found, {"p": process(PURCHASE)}, date(2026, 11, 26)), new)


@pytest.mark.parametrize(
    "entry",
    [
        "{done: [{step: krav, by: kari, seen: K}]}",
        "{heard: [{says: Styret bestemmer}]}",
        "{kept: skjema}",
        "{moved: {skjema: 2026-12-20}}",
        "{promised: [{id: svar, by: kari, due: 2026-12-10}]}",
        "{stopped: {outcome: nothing}}",
    ],
)
def test_what_the_customer_did_or_said_tells_of_a_contact(entry: str) -> None:
    assert tells(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "{note: Tenkte litt}",
        "{did: [Lunsj]}",
        "{kept: regneark}",
        "{promised: [{id: pris, by: us, due: 2026-12-10}]}",
        "{booked: [{date: 2026-12-01}]}",
    ],
)
def test_what_we_did_and_noted_ourselves_does_not(entry: str) -> None:
    assert not tells(entry)
