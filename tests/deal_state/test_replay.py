"""The verdict of each entry, endings, waste, and what had no effect."""

from __future__ import annotations

import pytest
from building import fates, next_id, read, verdicts
from replayed import PROMISE, verdict

from kjopsprosess.deal_state.status import status

WON = "{done: [{step: ordre, by: kari, seen: Ordre}]}"


LOST = "{done: [{step: valg, by: kari, outcome: other, said: De valgte en annen}]}"


def test_the_entry_by_which_the_order_becomes_ours_is_an_order() -> None:
    assert verdict(WON) == "order"
    assert verdict("{done: [{step: ordre, by: kari, seen: Ordre, outcome: us}]}") == "order"


def test_an_order_goes_before_a_no_in_the_same_entry() -> None:
    assert verdict("{done: [{step: ordre, by: kari, seen: Ordre}], stopped: {outcome: withdrawn}}") == "order"


def test_more_proof_of_the_order_is_no_second_order() -> None:
    assert verdict("{how: call, with: kari, done: [{step: ordre, by: kari, seen: Kopi}]}", WON) == "continuation"


@pytest.mark.parametrize("outcome", ["other", "nothing", "withdrawn"])
def test_stopped_is_a_no_whatever_else_the_entry_holds(outcome: str) -> None:
    assert verdict(f"{{done: [{{step: krav, by: kari}}], stopped: {{outcome: {outcome}}}}}") == "no"


def test_stopped_until_later_is_no_no() -> None:
    entry = "{how: call, with: kari, stopped: {outcome: later, until: 2027-02-01}}"
    assert verdict(entry) == "continuation"


@pytest.mark.parametrize("outcome", ["other", "nothing"])
@pytest.mark.parametrize("step", ["valg", "ordre"])
def test_a_choice_for_somebody_else_or_nothing_is_a_no(step: str, outcome: str) -> None:
    assert verdict(f"{{done: [{{step: {step}, by: kari, outcome: {outcome}, said: Nei}}]}}") == "no"


def test_a_second_choice_that_falls_elsewhere_is_a_no_too() -> None:
    assert verdict("{done: [{step: ordre, by: kari, outcome: nothing, said: Nei}]}", LOST) == "no"


def test_a_done_that_changes_a_state_is_an_advance_even_without_a_contact() -> None:
    assert verdict("{done: [{step: krav, by: kari}]}") == "advance"
    assert verdict("{done: [{step: krav, by: kari}]}", "{skipped: [{step: krav, by: kari}]}") == "advance"


def test_a_changed_outcome_is_an_advance() -> None:
    assert verdict("{done: [{step: valg, by: kari, outcome: us}]}", LOST) == "advance"


def test_more_proof_is_no_advance() -> None:
    assert verdict("{how: call, with: kari, done: [{step: krav, by: kari}]}", "{done: [{step: krav, by: kari}]}") == (
        "continuation"
    )


def test_a_kept_promise_of_the_customer_is_an_advance() -> None:
    assert verdict("{kept: skjema}", PROMISE) == "advance"


def test_a_promise_kept_twice_is_an_advance_once() -> None:
    assert verdicts(read(f"[{PROMISE}, {{kept: skjema}}, {{kept: skjema}}]")) == ["advance", "advance", None]


@pytest.mark.parametrize("who", ["us", "rita"])
def test_a_promise_of_ours_or_of_a_partner_is_no_advance(who: str) -> None:
    log = f"[{{promised: [{{id: tilbud, by: {who}, due: 2026-12-04}}]}}, {{kept: tilbud}}]"
    assert verdicts(read(log)) == [None, None]


def test_a_promise_of_a_body_is_an_advance() -> None:
    assert verdict("{promised: [{id: sak, by: styret, due: 2026-12-04}]}") == "advance"


def test_a_promise_due_before_the_entry_is_no_advance() -> None:
    assert verdict("{date: 2026-12-05, promised: [{id: skjema, by: jon, due: 2026-12-04}]}") is None
    assert verdict("{date: 2026-12-04, promised: [{id: skjema, by: jon, due: 2026-12-04}]}") == "advance"


def test_a_booking_with_a_customer_person_never_contacted_is_an_advance() -> None:
    assert verdict("{booked: [{date: 2026-11-30, with: jon}]}") == "advance"


@pytest.mark.parametrize("who", ["kari", "styret", "rita", "[]"])
def test_any_other_booking_is_no_advance(who: str) -> None:
    met = "{how: call, with: kari}"
    assert verdict(f"{{booked: [{{date: 2026-11-30, with: {who}}}]}}", met) is None


def test_a_booking_called_off_is_no_advance() -> None:
    assert verdict("{booked: [{date: 2026-11-30, with: jon, called_off: true}]}") is None


def test_a_booking_with_somebody_met_in_the_same_entry_is_no_advance() -> None:
    assert verdict("{how: meeting, with: jon, booked: [{date: 2026-11-30, with: jon}]}") == "continuation"


@pytest.mark.parametrize(
    "entry",
    [
        "moved: {skjema: 2026-12-20}",
        "dropped: skjema",
        "skipped: [{step: krav, by: kari}]",
        "reopened: [{step: pilot}]",
        "did: [Lunsj]",
        "kept: tilbud",
        "heard: [{step: krav, says: Vi venter}]",
        "people: [{id: kari, attitude: champion}]",
    ],
)
def test_what_moves_nobody_is_a_continuation(entry: str) -> None:
    before = f"{PROMISE}, {{done: [{{step: pilot, by: kari}}], promised: [{{id: tilbud, by: us, due: 2026-12-04}}]}}"
    assert verdict(f"{{how: meeting, with: kari, {entry}}}", before) == "continuation"
    assert verdict(f"{{{entry}}}", before) is None


def test_a_note_about_somebody_is_no_continuation() -> None:
    assert verdict("{with: kari, note: Ferie}") is None


@pytest.mark.parametrize("who", ["[]", "rita"])
def test_a_contact_without_anybody_at_the_customer_has_no_verdict(who: str) -> None:
    assert verdict(f"{{how: meeting, with: {who}}}") is None


def test_continuations_in_a_row_are_the_newest_verdicts_up_to_the_first_other_one() -> None:
    prompter, note = "{how: call, with: kari}", "{note: Ferie}"
    assert read(f"[{prompter}, {PROMISE}, {prompter}, {note}, {prompter}]").history.continuations == 2
    assert read(f"[{prompter}, {PROMISE}]").history.continuations == 0


def test_a_customer_act_is_a_done_that_changes_something_or_a_kept_promise() -> None:
    log = f"[{{done: [{{step: krav, by: kari}}]}}, {{done: [{{step: krav, by: kari}}]}}, {PROMISE}, {{kept: skjema}}]"
    assert [replayed.customer_acted for replayed in read(log).history.entries] == [True, False, False, True]


def test_our_acts_are_what_we_did_and_promises_of_ours_kept() -> None:
    log = """
        - {promised: [{id: tilbud, by: us, due: 2026-12-04}, {id: skjema, by: jon, due: 2026-12-04}]}
        - {did: [Lunsj, krav/mal], kept: [tilbud, skjema]}
    """
    assert [replayed.our_acts for replayed in read(log).history.entries] == [0, 3]


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ("[]", "live"),
        (f"[{WON}]", "won"),
        (f"[{LOST}]", "lost"),
        ("[{done: [{step: ordre, by: kari, outcome: nothing, said: Nei}]}]", "no_decision"),
        ("[{stopped: {outcome: other}}]", "lost"),
        ("[{stopped: {outcome: nothing}}]", "no_decision"),
        ("[{stopped: {outcome: withdrawn}}]", "withdrawn"),
        ("[{stopped: {outcome: later, until: 2027-02-01}}]", "postponed"),
        (f"[{WON}, {{stopped: {{outcome: withdrawn}}}}]", "withdrawn"),
        (f"[{LOST}, {{done: [{{step: valg, by: kari, outcome: nothing}}]}}]", "no_decision"),
    ],
)
def test_status(log: str, expected: str) -> None:
    assert status(read(log)) == expected


def test_a_choice_that_fell_elsewhere_ends_the_deal_until_it_is_reopened_or_done_with_us() -> None:
    assert read(f"[{LOST}, {PROMISE}, {{how: call, with: kari}}]").ended
    assert not read(f"[{LOST}, {{reopened: [{{step: valg}}]}}]").ended
    assert not read(f"[{LOST}, {{done: [{{step: valg, by: kari, outcome: us}}]}}]").ended
    assert read(f"[{LOST}, {{reopened: [{{step: valg}}]}}, {LOST}]").ended


def test_a_lost_choice_ends_the_deal_even_if_the_entry_says_later() -> None:
    later = LOST.removesuffix("}") + ", stopped: {outcome: later, until: 2027-02-01}}"
    assert status(read(f"[{later}]")) == "lost"
    assert status(read(f"[{LOST}, {{stopped: {{outcome: later, until: 2027-02-01}}}}]")) == "lost"


def test_a_deal_stopped_after_a_lost_choice_is_still_lost_when_the_stop_is_lifted() -> None:
    log = f"{LOST}, {{stopped: {{outcome: withdrawn}}}}"
    assert status(read(f"[{log}]")) == "withdrawn"
    assert status(read(f"[{log}, {{note: Ferie}}]")) == "withdrawn"
    assert status(read(f"[{log}, {PROMISE}]")) == "lost"


STOPPED = "{done: [{step: krav, by: kari}]}, {stopped: {outcome: nothing}}"


@pytest.mark.parametrize(
    ("entry", "ended"),
    [
        (WON, False),
        (PROMISE, False),
        ("{reopened: [{step: krav}]}", False),
        ("{reopened: [{step: pilot}]}", True),
        ("{how: meeting, with: kari}", True),
        ("{skipped: [{step: pilot, by: kari}]}", True),
    ],
)
def test_stopped_holds_until_an_order_an_advance_or_a_reopening_with_effect(entry: str, *, ended: bool) -> None:
    assert read(f"[{STOPPED}, {entry}]").ended is ended


def test_stopped_comes_last_in_its_entry() -> None:
    assert read("[{done: [{step: krav, by: kari}], stopped: {outcome: withdrawn}}]").ended


@pytest.mark.parametrize(
    ("entry", "woke"),
    [
        ("{how: call, with: kari}", "call"),
        ("{how: meeting}", "meeting"),
        ("{note: Ferie}", None),
        ("{did: [Lunsj]}", None),
        ("{how: mail, with: kari}", None),
        ("{how: portal, with: kari, note: Takk, did: [Lunsj]}", None),
        ("{how: mail, with: kari, booked: [{date: 2026-12-01, how: call, with: [kari]}]}", "booking"),
        ("{how: mail, promised: [{id: pris, by: us, what: sender, due: 2026-12-04}]}", None),
        ("{how: mail, with: kari, promised: [{id: ja, by: kari, what: svarer, due: 2026-12-04}]}", "promise"),
        ("{promised: [{id: ja, by: kari, what: svarer, due: 2026-12-04}]}", "promise"),
        ("{how: mail, with: kari, heard: [{step: krav, says: Snart}]}", "statement"),
        ("{how: mail, done: [{step: krav, said: Det er gjort}]}", "statement"),
        ("{heard: [{step: krav, says: Snart}]}", None),
    ],
)
def test_a_postponed_deal_keeps_its_next_step_until_something_takes_it_up(entry: str, woke: str | None) -> None:
    later = "{stopped: {outcome: later, until: 2027-02-01}}"
    situation = read(f"[{later}, {entry}]")
    assert situation.postponed is (woke is None)
    assert situation.history.entries[-1].woke == woke
    assert next_id(situation) == "krav"


def test_an_act_or_a_promise_that_is_put_off_in_a_message_takes_up_a_postponed_deal() -> None:
    later = "{stopped: {outcome: later, until: 2027-02-01}}"
    done = "{how: mail, with: kari, done: [{step: krav, by: kari, seen: Listen}]}"
    assert read(f"[{later}, {done}]").history.entries[-1].woke == "act"
    met, booked = "{how: call, with: kari}", "{how: mail, booked: [{date: 2026-12-01, how: call, with: [kari]}]}"
    assert read(f"[{met}, {later}, {booked}]").history.entries[-1].woke is None
    moved = "{how: mail, with: kari, moved: {skjema: 2026-12-20}}"
    assert read(f"[{PROMISE}, {later}, {moved}]").history.entries[-1].woke == "promise"


@pytest.mark.parametrize("stopped", ["{outcome: later, until: 2027-03-01}", "{outcome: nothing}"])
def test_what_stops_or_postpones_a_postponed_deal_does_not_take_it_up(stopped: str) -> None:
    later = "{stopped: {outcome: later, until: 2027-02-01}}"
    situation = read(f"[{later}, {{how: call, with: kari, stopped: {stopped}}}]")
    assert situation.history.ending is not None
    assert situation.history.entries[-1].woke is None


def test_no_deal_is_taken_up_that_was_not_postponed() -> None:
    assert read("[{how: call, with: kari}]").history.entries[-1].woke is None


def test_a_contact_that_postpones_does_not_wake_the_deal() -> None:
    assert read("[{how: call, with: kari, stopped: {outcome: later, until: 2027-02-01}}]").postponed


def test_an_ending_knows_day_reason_and_people() -> None:
    ending = read("[{with: kari, stopped: {outcome: nothing, because: Ingen penger}}]").history.ending
    assert ending is not None
    assert (str(ending.day), ending.because, ending.by, ending.step) == ("2026-11-01", "Ingen penger", ("kari",), None)
    lost = read(f"[{LOST}]").history.ending
    assert lost is not None
    assert (lost.because, lost.by, lost.step) == ("De valgte en annen", ("kari",), "valg")


def test_ending_closes_their_promises_and_not_ours() -> None:
    ours = "{promised: [{id: tilbud, by: us, due: 2026-12-04}]}"
    expected = {"skjema": "settled", "tilbud": "open"}
    assert fates(read(f"[{PROMISE}, {ours}, {{stopped: {{outcome: nothing}}}}]")) == expected
    assert fates(read(f"[{PROMISE}, {ours}, {LOST}]")) == expected
