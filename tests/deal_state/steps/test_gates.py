"""Approvals: which steps are one, and whether one who approves has acted."""

from __future__ import annotations

import pytest
from building import process, read, states

from kjopsprosess.deal_state.steps.gates import is_gate, missing_approval, never_approved, unapproved_gates

ROAD = """
    roles: [{id: eier}, {id: it}, {id: sjef}, {id: ombud, optional: true}]
    steps:
      - {id: sikkerhet, gate: true, who: [{role: sjef, part: approves}, {role: it, part: does}]}
      - {id: avtale, after: [], who: [{role: it, part: approves}, {role: ombud, part: approves}]}
      - {id: budsjett, after: [], who: [{role: sjef, part: approves}]}
      - {id: ordre, kind: order}
      - {id: bruk, gate: true, who: [{role: sjef, part: approves}]}
"""
PEOPLE = """people: [{id: kari, roles: eier}, {id: jon, roles: it}, {id: siv, roles: sjef}, {id: styret, kind: body},
    {id: rita, kind: partner}]"""
ORDER = "{done: [{step: ordre, by: kari, seen: Signert}]}"


@pytest.mark.parametrize(
    ("who", "gate", "found"),
    [
        ("[]", "true", True),
        ("[{role: it, part: approves}, {role: eier, part: approves}]", "", True),
        ("[{role: it, part: approves}, {role: eier, part: approves}]", "false", False),
        ("[{role: it, part: approves}, {role: eier, part: approves}, {role: sjef, part: decides}]", "", False),
        ("[{role: it, part: approves}]", "", False),
        ("[{role: it, part: does}, {role: eier, part: does}]", "", False),
    ],
)
def test_a_gate_is_said_by_the_process_or_has_several_approvers_and_no_decider(
    who: str, gate: str, found: bool
) -> None:
    said = f", gate: {gate}" if gate else ""
    assert is_gate(process(f"{{steps: [{{id: a, who: {who}{said}}}]}}").steps[0]) is found


def missing(log: str, step: str = "sikkerhet", more: str = "") -> tuple[str, ...]:
    situation = read(f"{{{PEOPLE}, {more}log: [{log}]}}", ROAD)
    return missing_approval(situation, situation.map.by_id[step])


def done(step: str, by: str, proof: str = "seen: Ark", there: str = "[]") -> str:
    return f"{{with: {there}, done: [{{step: {step}, by: {by}, {proof}}}]}}"


@pytest.mark.parametrize("proof", ["seen: Ark", "said: Ja"])
@pytest.mark.parametrize("by", ["kari", "jon", "[kari, jon]"])
def test_a_gate_done_by_nobody_who_approves_it_is_done_without_an_approval(by: str, proof: str) -> None:
    log = done("sikkerhet", by, proof, "[kari, jon]")
    assert states(read(f"{{{PEOPLE}, log: [{log}]}}", ROAD))["sikkerhet"] == "done"
    assert missing(log) == ("sjef",)


@pytest.mark.parametrize(
    "log",
    [
        done("sikkerhet", "siv"),
        done("sikkerhet", "[kari, siv]"),
        done("sikkerhet", "styret"),
        f"{done('sikkerhet', 'kari')}, {done('sikkerhet', 'siv')}",
        "{promised: [{id: x, by: siv, due: 2026-12-04, step: sikkerhet}]}, {kept: x}, " + done("sikkerhet", "kari"),
    ],
)
def test_an_approver_or_a_body_that_acted_has_approved(log: str) -> None:
    assert missing(log) == ()


def test_what_an_approver_did_before_the_step_was_reopened_or_elsewhere_does_not_count() -> None:
    reopened = "{reopened: [{step: sikkerhet}]}"
    assert missing(f"{done('sikkerhet', 'siv')}, {reopened}, {done('sikkerhet', 'kari')}") == ("sjef",)
    assert missing(f"{done('budsjett', 'siv')}, {done('sikkerhet', 'kari')}") == ("sjef",)
    hearsay = done("sikkerhet", "siv", "said: Ja", "rita")
    assert missing(f"{done('sikkerhet', 'kari')}, {hearsay}") == ("sjef",)


def test_other_steps_and_gates_not_done_or_skipped_by_the_customer_lack_nothing() -> None:
    assert missing(done("budsjett", "kari"), "budsjett") == ()
    assert missing("{note: x}") == ()
    assert missing("{skipped: [{step: sikkerhet, by: kari}]}") == ()


def test_roles_that_the_customer_does_not_have_and_optional_ones_nobody_holds_are_not_missed() -> None:
    assert missing(done("avtale", "kari"), "avtale") == ("it",)
    held = f"{{people: [{{id: lo, roles: ombud}}]}}, {done('avtale', 'kari')}"
    assert missing(held, "avtale") == ("it", "ombud")
    assert missing(done("sikkerhet", "kari"), more="without: sjef, ") == ()


def test_after_the_order_gates_it_passed_by_or_that_were_done_so_were_never_approved() -> None:
    situation = read(f"{{{PEOPLE}, log: [{done('avtale', 'kari')}, {ORDER}, {done('bruk', 'kari')}]}}", ROAD)
    assert [(step.id, roles) for step, roles in unapproved_gates(situation)] == [
        ("sikkerhet", ("sjef",)),
        ("avtale", ("it",)),
        ("bruk", ("sjef",)),
    ]
    by_id = situation.map.by_id
    assert [never_approved(situation, by_id[each]) for each in ("sikkerhet", "avtale", "bruk")] == [True, True, False]
    before = read(f"{{{PEOPLE}, log: [{done('avtale', 'kari')}]}}", ROAD)
    assert [(step.id, never_approved(before, step)) for step, _ in unapproved_gates(before)] == [("avtale", False)]
