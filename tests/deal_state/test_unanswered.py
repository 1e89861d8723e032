"""A mail that nobody answered is no contact: no verdict, nobody contacted, no postponement ended."""

from __future__ import annotations

import pytest
from building import read, verdicts

from kjopsprosess.deal_state.meetings.bookings import open_booking_days
from kjopsprosess.deal_state.status import status

ASKED = "{how: mail, with: kari, answered: false}"
MET = "{how: meeting, with: kari}"


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        (ASKED, None),
        ("{how: mail, with: [kari, jon], answered: false, did: [Sendte tilbudet]}", None),
        ("{how: mail, answered: false}", None),
        ("{how: mail, with: kari}", "continuation"),
        ("{how: mail, with: kari, answered: true}", "continuation"),
        ("{how: call, with: kari, answered: false}", "continuation"),
        ("{how: mail, with: kari, answered: false, promised: [{id: x, by: kari, due: 2026-12-04}]}", "advance"),
    ],
)
def test_it_has_no_verdict_of_its_own(entry: str, verdict: str | None) -> None:
    assert verdicts(read(f"[{entry}]")) == [verdict]


@pytest.mark.parametrize(
    ("entry", "contacted"),
    [
        ("{how: mail, with: kari, answered: false, heard: [{step: krav, says: Ja}]}", False),
        ("{how: mail, with: kari, heard: [{step: krav, says: Ja}]}", True),
        ("{how: mail, with: kari, answered: false, heard: [{step: krav, by: kari, says: Ja}]}", False),
    ],
)
def test_nobody_is_contacted_by_it(entry: str, contacted: bool) -> None:
    assert read(f"[{entry}]").people["kari"].contacted is contacted


@pytest.mark.parametrize(("answered", "left"), [("false", True), ("true", False)])
def test_who_has_left_is_not_back_because_we_wrote(answered: str, left: bool) -> None:
    situation = read(f"[{{people: [{{id: kari, left: true}}]}}, {{how: mail, with: kari, answered: {answered}}}]")
    assert situation.people["kari"].left is left


@pytest.mark.parametrize(
    ("entry", "now"), [(ASKED, "postponed"), ("{how: call, with: kari}", "live"), ("{note: x}", "postponed")]
)
def test_no_postponement_ends_by_it(entry: str, now: str) -> None:
    assert status(read(f"[{{stopped: {{outcome: later, until: 2027-02-01}}}}, {entry}]")) == now


@pytest.mark.parametrize(
    ("log", "attempts"),
    [
        ("", 0),
        (MET, 0),
        (ASKED, 1),
        (f"{ASKED}, {MET}", 0),
        (f"{ASKED}, {MET}, {ASKED}, {{note: x}}, {ASKED}, {ASKED}", 3),
        (f"{ASKED}, {{how: mail, with: jon}}, {ASKED}", 1),
    ],
)
def test_attempts_are_counted_since_the_last_contact(log: str, attempts: int) -> None:
    assert read(f"[{log}]").history.unanswered == attempts


def test_it_ends_no_row_of_contacts_without_advance_and_adds_none() -> None:
    history = read(f"[{MET}, {ASKED}, {MET}, {ASKED}]").history
    assert history.continuations == 2
    assert history.last_contact is not None
    assert str(history.last_contact.entry.date) == "2026-11-03"


@pytest.mark.parametrize(("answered", "stands"), [("false", 1), ("true", 0)])
def test_what_was_booked_for_the_day_has_not_taken_place(answered: str, stands: int) -> None:
    booked = "{booked: [{date: 2026-11-20, with: kari}]}"
    entry = f"{{date: 2026-11-20, how: mail, with: kari, answered: {answered}}}"
    assert len(open_booking_days(read(f"[{booked}, {entry}]"))) == stands
