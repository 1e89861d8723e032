"""What does not fit between a deal and its processes, and what its history makes look odd, one code at a time."""

from __future__ import annotations

from datetime import date

import pytest
from deals_from_yaml import located

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.features.check.codes import BETWEEN_DEAL_AND_PROCESS
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.process import Process
from kjopsprosess.validation.between import check_deal_and_processes
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model

TODAY = date(2026, 11, 26)
SAAS = """\
name: SaaS
language: nb
version: 2
roles: [{id: eier, name: Eier}, {id: styre, name: Styre}]
steps:
  - {id: problem, name: N, done_when: D, seller_actions: [{id: eksempel, do: Sende eksempel}]}
  - {id: krav, name: N, done_when: D}
  - {id: pilot, name: N, done_when: D, since: 2}
  - {id: gammel, name: N, done_when: D, after: [krav], retired: 2}
  - {id: anbud, name: N, done_when: D, contact: {rule: portal_only}}
  - {id: valg, name: N, done_when: D, kind: choice}
  - {id: karens, name: N, done_when: D, kind: standstill, since: 2}
  - {id: ordre, name: N, done_when: D, kind: order}
  - {id: bruk, name: N, done_when: D}
"""
STYRE = """\
name: Styre
language: nb
roles: [{id: sekretar, name: Sekretær}]
steps:
  - {id: styresak, name: N, done_when: D}
replaces: [krav]
"""
PROCESSES = {"saas": SAAS, "styre": STYRE, "likt": STYRE.replace("styresak", "problem").replace("sekretar", "eier")}
PEOPLE = "people: [{id: kari, roles: [eier]}, {id: per, kind: partner}]\n"
DEAL = "customer: Nordvik\nprocess: saas@2\ntrigger: T\n" + PEOPLE
ENTRY = DEAL + "log:\n  - date: 2026-11-12\n    "
SIGNED = "  - {date: 2026-11-20, done: [{step: ordre, by: [kari], seen: x}]}\n"
OWN = "steps:\n  - {id: x, name: N, done_when: D"


def done(step: str, more: str = "seen: x") -> str:
    return f"done: [{{step: {step}, by: [kari], {more}}}]\n"


def checked(text: str) -> tuple[Document, tuple[Finding, ...]]:
    document = parse_document(text.encode(), "x.yaml")
    deal, findings = parse_model(document, Deal)
    assert deal is not None, findings
    processes = {}
    for name, source in PROCESSES.items():
        process, wrong = parse_model(parse_document(source.encode(), f"{name}.yaml"), Process)
        assert process is not None, wrong
        processes[name] = process
    return document, check_deal_and_processes(deal, processes, make_situation("x", deal, processes, TODAY))


def found(text: str) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, `line:underlined`, facts of everything wrong."""
    document, findings = checked(text)
    return located(document, findings)


BETWEEN = [
    (
        DEAL.replace("saas@2", "saas@3"),
        ("pin-above-version", "2:saas@3", {"process": "saas", "pinned": 3, "version": 2, "near": "saas@2"}),
    ),
    (
        DEAL.replace("saas@2", "[saas@2, likt@1]"),
        ("overlay-clash", "2:likt@1", {"process": "likt", "other": "saas", "ids": "problem"}),
    ),
    (ENTRY + done("kravspek"), ("unknown-step", "7:kravspek", {"step": "kravspek", "near": "krav"})),
    (ENTRY + "reopened: [{step: zzz, because: x}]\n", ("unknown-step", "7:zzz", {"step": "zzz"})),
    (ENTRY + "skipped: [{step: zzz, by: [kari], because: x}]\n", ("unknown-step", "7:zzz", {"step": "zzz"})),
    (
        ENTRY + "promised: [{id: p, by: us, what: x, due: 2026-12-01, step: zzz}]\n",
        ("unknown-step", "7:zzz", {"step": "zzz"}),
    ),
    (ENTRY + "heard: [{says: x, step: zzz}]\n", ("unknown-step", "7:zzz", {"step": "zzz"})),
    (ENTRY + "booked: [{date: 2026-12-01, step: zzz}]\n", ("unknown-step", "7:zzz", {"step": "zzz"})),
    (ENTRY + "did: [krv/brev]\n", ("unknown-step", "7:krv/brev", {"step": "krv", "near": "krav/brev"})),
    (DEAL + OWN + ", after: [zzz]}\n", ("unknown-step", "6:zzz", {"step": "zzz"})),
    (DEAL + OWN + ", before: [zzz]}\n", ("unknown-step", "6:zzz", {"step": "zzz"})),
    (
        ENTRY + "did: [problem/eksmpel]\n",
        (
            "unknown-action",
            "7:problem/eksmpel",
            {"step": "problem", "action": "eksmpel", "near": "problem/eksempel"},
        ),
    ),
    (DEAL + "without: [styret]\n", ("unknown-role", "5:styret", {"role": "styret", "near": "styre"})),
    (DEAL.replace("[eier]", "[sjef]"), ("unknown-role", "4:sjef", {"role": "sjef"})),
    (ENTRY + "people: [{id: kari, roles: [sjef]}]\n", ("unknown-role", "7:sjef", {"role": "sjef"})),
    (
        DEAL + OWN + ", after: [krav], who: [{role: sjef, part: does}]}\n",
        ("unknown-role", "6:sjef", {"role": "sjef"}),
    ),
    (ENTRY + done("valg"), ("choice-without-outcome", "7:{step: valg, by: [kari], seen: x}", {"step": "valg"})),
    (ENTRY + done("ordre", "said: x"), ("order-without-seen", "7:said", {"step": "ordre"})),
    (DEAL + "dates: [{id: a, what: A, on: 2026-12-01, step: zzz}]\n", ("unknown-step", "5:zzz", {"step": "zzz"})),
    (ENTRY + "heard: [{says: x, step: krav, takes: 2 weeks, takes_from: pilt}]\n",
     ("unknown-step", "7:pilt", {"step": "pilt", "near": "pilot"})),
    (DEAL + "deadline: zzz\n", ("unknown-day", "5:zzz", {"day": "zzz"})),
    (ENTRY + "deadline: lagr\n    heard: [{says: x, date: lager, what: Lager, on: 2026-12-01}]\n",
     ("unknown-day", "7:lagr", {"day": "lagr", "near": "lager"})),
    (ENTRY + "promised: [{id: p, by: us/per, what: x, due: 2026-12-01}]\n",
     ("unknown-team-member", "7:us/per", {"member": "per"})),
    (DEAL + "deadline: krav\n", ("deadline-without-day", "5:krav", {"day": "krav"})),
]  # fmt: skip
WARNINGS = [
    (
        DEAL.replace("saas@2", "styre@1").replace("eier", "sekretar"),
        ("overlay-alone", "2:styre@1", {"process": "styre"}),
    ),
    (ENTRY + "heard: [{says: x, step: krav, takes: 2 weeks, takes_from: pilot}]\n",
     ("total-not-before", "7:pilot", {"step": "krav", "earlier": "pilot"})),
    (ENTRY + "heard: [{says: x, step: krav, takes: 2 weeks, takes_from: krav}]\n",
     ("total-not-before", "7:krav", {"step": "krav", "earlier": "krav"})),
    (ENTRY + done("krav", "seen: x, outcome: us"), ("outcome-off-choice", "7:outcome", {"step": "krav"})),
    (
        ENTRY.replace("saas@2", "saas@1") + done("pilot"),
        ("newer-step", "7:pilot", {"step": "pilot", "process": "saas", "pinned": 1, "since": 2}),
    ),
    (
        DEAL + OWN.replace("id: x", "id: pilot") + ", after: [krav]}\n",
        ("own-step-in-process", "6:pilot", {"step": "pilot"}),
    ),
    (
        ENTRY + "done: [{step: krav, by: [per], seen: x}]\n",
        ("not-by-customer", "7:per", {"step": "krav", "person": "per"}),
    ),
    (
        ENTRY + "skipped: [{step: krav, by: per, because: x}]\n",
        ("not-by-customer", "7:per", {"step": "krav", "person": "per"}),
    ),
    (
        ENTRY + "with: per\n    " + done("krav", "said: x"),
        ("done-on-hearsay", "8:said", {"step": "krav"}),
    ),
    (
        ENTRY + done("valg", "seen: x, outcome: us") + SIGNED,
        ("order-maybe-in-standstill", "8:ordre", {"step": "karens"}),
    ),
    (
        ENTRY + done("valg", "seen: x, outcome: us") + "    heard: [{step: karens, says: x, on: 2026-11-20}]\n"
        + SIGNED,
        ("order-in-standstill", "9:ordre", {"step": "karens", "day": "2026-11-20"}),
    ),
    (ENTRY + "reopened: [{step: krav, because: x}]\n", ("reopened-not-taken", "7:krav", {"step": "krav"})),
    (
        ENTRY + done("krav") + "  - {date: 2026-11-13, skipped: [{step: krav, by: [kari], because: x}]}\n",
        ("skipped-but-taken", "8:krav", {"step": "krav"}),
    ),
    (ENTRY + "skipped: [{step: ordre, by: [kari], because: x}]\n", ("order-skipped", "7:ordre", {"step": "ordre"})),
    (
        ENTRY + "promised: [{id: p, by: kari, what: x, due: 2026-12-01, step: krav}]\n"
        "  - {date: 2026-11-13, done: [{step: krav, by: [kari], seen: x}]}\n",
        ("promise-on-done-step", "7:p", {"promise": "p", "step": "krav"}),
    ),
    (
        ENTRY + "promised: [{id: p, by: us, what: x, due: 2026-12-01}]\n    kept: [p]\n    dropped: [p]\n",
        ("promise-not-open", "9:p", {"promise": "p", "kind": "dropped"}),
    ),
    (
        ENTRY + "promised: [{id: p, by: us, what: x, due: 2026-12-01}]\n    kept: [p]\n    moved: {p: 2026-12-24}\n",
        ("promise-not-open", "9:p", {"promise": "p", "kind": "moved"}),
    ),
    (
        ENTRY + done("problem") + "  - {date: 2026-11-13, " + done("krav")[:-1] + "}\n"
        "  - {date: 2026-11-14, " + done("pilot")[:-1] + "}\n  - {date: 2026-11-15, how: call, with: [kari]}\n",
        ("contact-breaks-rule", "10:call", {"how": "call"}),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BETWEEN + WARNINGS)
def test_it_is_the_one_thing_found_and_at_its_place(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("cases", "severity"), [(BETWEEN, Severity.MISMATCH), (WARNINGS, Severity.WARNING)], ids=["between", "warnings"]
)
def test_severities(cases: list[tuple[str, tuple[str, str, dict[str, str | int]]]], severity: Severity) -> None:
    assert {finding.severity for text, _ in cases for finding in checked(text)[1]} == {severity}


def test_every_code_has_an_example() -> None:
    told_by_the_workspace, shared_with_processes = {"process-not-usable"}, {"unknown-role"}
    found_in_values_of_the_law, found_in_another_deal = {"law-past-review"}, {"left-in-another-deal"}
    elsewhere = told_by_the_workspace | found_in_values_of_the_law | found_in_another_deal
    examples = {code for _, (code, _, _) in BETWEEN + WARNINGS}
    assert examples == {*BETWEEN_DEAL_AND_PROCESS, *shared_with_processes} - elsewhere


def test_own_steps_that_wait_for_each_other_through_the_process_are_an_error() -> None:
    _, (finding,) = checked(DEAL + OWN + ", after: [krav], before: [problem]}\n")
    assert finding == Finding("own-steps-in-cycle", ("steps", 0, "id"), {"steps": "problem, krav, x"})


@pytest.mark.parametrize(
    "text",
    [
        ENTRY + done("gammel"),  # history
        ENTRY + done("krav") + "  - {date: 2026-11-01, how: meeting, with: [kari], " + done("problem")[:-1] + "}\n",
        ENTRY + done("valg", "seen: x, outcome: us"),
        ENTRY + done("ordre", "said: x, outcome: other"),
        ENTRY + done("ordre"),
        ENTRY + done("krav") + "  - {date: 2026-11-13, " + done("krav", "said: x")[:-1] + "}\n",
        ENTRY + "did: [problem/eksempel, problem, Lunsj med Kari, TCP/IP-kurs]\n",
        ENTRY + "heard: [{says: x, step: x}]\n" + OWN + ", after: [krav]}\n",
        DEAL.replace("saas@2", "[saas@2, styre@1]"),
        DEAL.replace("saas@2", "saas@1"),
        DEAL + "deadline: a\ndates: [{id: a, what: A, on: 2026-12-01, step: krav}]\n",
        ENTRY + "deadline: krav\n    heard: [{says: x, step: krav, latest: 2026-12-01}]\n",
        ENTRY + "heard: [{says: x, step: pilot, takes: 2 weeks, takes_from: krav}]\n",
        ENTRY + "heard: [{says: x, step: pilot, takes: 2 weeks, takes_from: problem}]\n",
    ],
)
def test_what_fits_has_nothing_wrong(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        ENTRY + "done: [{step: krav}]\n    skipped: [{step: krav, because: x}]\n    kept: [zzz]\n    with: [zzz]\n",
        ENTRY + "promised: [{id: p, by: zzz, what: x, due: 2026-01-01}]\n    stopped: {outcome: later}\n",
        DEAL + OWN + "}\n  - {id: x, name: N, done_when: D, after: [y], before: [y, problem]}\n"
        "  - {id: y, name: N, done_when: D, kind: order, since: 7, after: [x, bruk]}\n",
        DEAL + OWN + ", after: [x], before: [x]}\n",
    ],
)
def test_a_deal_with_errors_inside_is_still_compared(text: str) -> None:
    deal, _ = parse_model(parse_document(text.encode(), "x.yaml"), Deal)
    assert deal is not None
    assert [finding for finding in check_deal(deal) if finding.severity is Severity.ERROR]
    assert isinstance(found(text), list)
