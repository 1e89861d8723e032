"""What is wrong inside a deal, one code at a time."""

from __future__ import annotations

from datetime import date

import pytest

from kjopsprosess.features.check.codes import IN_DEAL
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.source_location import locate

TODAY = date(2026, 11, 26)
PEOPLE = "people: [{id: kari, roles: [eier]}, {id: jon, roles: [it]}]\n"
DEAL = "customer: Nordvik\nprocess: saas@1\ntrigger: Avtalen løper ut\n" + PEOPLE
ENTRY = DEAL + "log:\n  - date: 2026-11-12\n    "
OWN = "steps:\n  - {id: x, name: N, done_when: D"
DONE = "done: [{step: krav, by: [kari], seen: Dokument}]\n"


def read(text: str) -> tuple[Document, Deal]:
    document = parse_document(text.encode(), "x.yaml")
    deal, findings = parse_model(document, Deal)
    assert deal is not None, findings
    return document, deal


def checked(text: str) -> tuple[Finding, ...]:
    return check_deal(read(text)[1], TODAY)


def found(text: str) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, `line:underlined`, facts of everything wrong."""
    document, deal = read(text)
    result = []
    for finding in check_deal(deal, TODAY):
        spot = locate(document, finding)
        underlined = spot.source_line[spot.column - 1 : spot.column - 1 + spot.width]
        result.append((finding.code, f"{spot.line}:{underlined}", dict(finding.facts)))
    return result


ERRORS = [
    (
        "customer: N\nprocess: saas@1\ntrigger: T\npeople: [{id: a, roles: [r]}, {id: a}]\n",
        ("duplicate-id", "4:a", {"id": "a", "first": "people/0/id"}),
    ),
    (
        DEAL + OWN + ", after: [krav]}\n  - {id: x, name: N, done_when: D, after: [krav]}\n",
        ("duplicate-id", "7:x", {"id": "x", "first": "steps/0/id"}),
    ),
    (
        DEAL + OWN + ", after: [krav], seller_actions: [{id: a, do: A}, {id: a, do: B}]}\n",
        ("duplicate-id", "6:a", {"id": "a", "first": "steps/0/seller_actions/0/id"}),
    ),
    (
        DEAL + "log:\n  - {id: e, date: 2026-11-12}\n  - {id: e, date: 2026-11-13}\n",
        ("duplicate-id", "7:e", {"id": "e", "first": "log/0/id"}),
    ),
    (
        DEAL + "log:\n"
        + "  - {date: 2026-11-12, promised: [{id: p, by: us, what: x, due: 2026-12-01}]}\n" * 2,
        ("duplicate-id", "7:p", {"id": "p", "first": "log/0/promised/0/id"}),
    ),
    (
        DEAL + OWN + ", after: [krav], who: [{role: a, part: decides}, {role: b, part: decides}]}\n",
        ("two-deciders", "6:decides", {"step": "x", "role": "b", "other": "a"}),
    ),
    (
        DEAL + "dates: [{id: a, what: A, on: 2026-12-01}, {id: a, what: B, on: 2026-12-02}]\n",
        ("duplicate-id", "5:a", {"id": "a", "first": "dates/0/id"}),
    ),
    (DEAL + "dates: [{id: a, what: A}]\n", ("no-day", "5:id", {"id": "a"})),
    (ENTRY + "heard: [{says: x, date: lager, what: L}]\n", ("no-day", "7:date", {"id": "lager"})),
    (ENTRY + "heard: [{says: x, date: lager, step: krav}]\n", ("no-day", "7:date", {"id": "lager"})),
    (DEAL + OWN + "}\n", ("own-step-without-place", "6:{id: x, name: N, done_when: D}", {"step": "x"})),
    (DEAL + OWN + ", after: []}\n", ("own-step-without-place", "6:[]", {"step": "x"})),
    (DEAL + OWN + ", after: [krav], since: 1}\n", ("own-step-with-version", "6:since", {"step": "x", "key": "since"})),
    (
        DEAL + OWN + ", after: [krav], retired: 2}\n",
        ("own-step-with-version", "6:retired", {"step": "x", "key": "retired"}),
    ),
    (DEAL + OWN + ", after: [krav], kind: order}\n", ("own-step-is-order", "6:order", {"step": "x"})),
    (
        DEAL + OWN + ", after: [y]}\n  - {id: y, name: N, done_when: D, after: [krav, x]}\n",
        ("own-steps-in-cycle", "6:x", {"steps": "x, y"}),
    ),
    (
        DEAL + OWN + ", before: [krav], after: [krav]}\n",
        ("own-steps-in-cycle", "6:x", {"steps": "x, krav"}),
    ),
    (ENTRY + "with: [karri]\n", ("unknown-person", "7:karri", {"person": "karri", "near": "kari"})),
    (ENTRY + "with: [us]\n", ("unknown-person", "7:us", {"person": "us"})),
    (ENTRY + "people: [{id: kari, replaces: ola}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (ENTRY + "people: [{id: kari, replaces: us}]\n", ("unknown-person", "7:us", {"person": "us"})),
    (
        ENTRY + "people: [{id: kari, replaces: jon}, {id: jon, replaces: kari}]\n",
        ("replaces-in-circle", "7:kari", {"person": "jon", "other": "kari"}),
    ),
    (ENTRY + "people: [{id: kari, replaces: kari}]\n", ("replaces-oneself", "7:kari", {"person": "kari"})),
    (ENTRY + "done: [{step: krav, by: [ola], seen: x}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (ENTRY + "skipped: [{step: krav, by: ola, because: x}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (
        ENTRY + "promised: [{id: p, by: ola, what: x, due: 2026-12-01}]\n",
        ("unknown-person", "7:ola", {"person": "ola"}),
    ),
    (ENTRY + "heard: [{says: x, by: [ola]}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (ENTRY + "heard: [{says: x, against: ola}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (ENTRY + "booked: [{date: 2026-12-01, with: [ola]}]\n", ("unknown-person", "7:ola", {"person": "ola"})),
    (
        ENTRY + "promised: [{id: skjema, by: [us, kari], what: x, due: 2026-12-01}]\n",
        ("theirs-and-ours", "7:[us, kari]", {"promise": "skjema"}),
    ),
    (ENTRY + "kept: [skjema]\n", ("unknown-promise", "7:skjema", {"promise": "skjema"})),
    (ENTRY + "dropped: skjema\n", ("unknown-promise", "7:skjema", {"promise": "skjema"})),
    (
        ENTRY + "moved: {skjma: 2026-12-01}\n    promised: [{id: skjema, by: us, what: x, due: 2026-12-01}]\n",
        ("unknown-promise", "7:skjma", {"promise": "skjma", "near": "skjema"}),
    ),
    (
        ENTRY + "done:\n      - step: krav\n        seen: x\n",
        ("done-without-person", "8:step", {"step": "krav", "person": "kari"}),
    ),
    (
        ENTRY + "with: [jon]\n    done:\n      - {step: krav, by: [], seen: x}\n",
        ("done-without-person", "9:[]", {"step": "krav", "person": "jon"}),
    ),
    (
        ENTRY + "skipped:\n      - {step: krav, because: x}\n",
        ("skipped-without-person", "8:{step: krav, because: x}", {"step": "krav", "person": "kari"}),
    ),
    (
        ENTRY + DONE + "    skipped: [{step: krav, by: [kari], because: x}]\n",
        ("done-and-skipped", "8:krav", {"step": "krav"}),
    ),
    (
        ENTRY + "done: [{step: krav, by: [kari]}]\n",
        ("done-without-proof", "7:{step: krav, by: [kari]}", {"step": "krav"}),
    ),
    (
        ENTRY + "done: [{step: krav, by: [kari], seen: x, said: y}]\n",
        ("seen-and-said", "7:said", {"step": "krav"}),
    ),
    (ENTRY + "stopped: {outcome: later}\n", ("later-without-until", "7:{outcome: later}", {})),
]  # fmt: skip
MISMATCHES = [
    (DEAL.replace("id: jon", "id: vi"), ("grammar-word-as-id", "4:vi", {"id": "vi"})),
    (ENTRY + "people: [{id: etter, name: Etter, roles: [it]}]\n", ("grammar-word-as-id", "7:etter", {"id": "etter"})),
    (DEAL + OWN.replace("id: x", "id: who") + ", after: [krav]}\n", ("grammar-word-as-id", "6:who", {"id": "who"})),
    (
        ENTRY + "heard: [{step: before, name: Before, by: [kari], says: x}]\n",
        ("grammar-word-as-id", "7:before", {"id": "before"}),
    ),
]
WARNINGS = [
    (ENTRY + "heard: [{says: x, date: lager, on: 2026-12-01}]\n", ("day-without-name", "7:lager", {"id": "lager"})),
    (
        DEAL.replace("id: jon", "id: jon, name: J\u200bon Eide"),
        ("hidden-characters", "4:J\u200bon Eide", {"signs": "U+200B", "near": "Jon Eide"}),
    ),
    (
        DEAL.replace("Nordvik", "Nord\u00advik"),
        ("hidden-characters", "1:Nord\u00advik", {"signs": "U+00AD", "near": "Nordvik"}),
    ),
    (
        ENTRY + "people: [{id: ola, title: IT\u00a0\uff33jef, roles: [it]}]\n",
        ("hidden-characters", "7:IT\u00a0\uff33jef", {"signs": "U+00A0, U+FF33", "near": "IT Sjef"}),
    ),
    ("customer: N\nprocess: saas@1\n", ("no-trigger", "1:customer", {})),
    (DEAL.replace(", roles: [it]", ""), ("person-without-role", "4:jon", {"person": "jon"})),
    (ENTRY + "people: [{id: ola}]\n", ("person-without-role", "7:ola", {"person": "ola"})),
    (ENTRY + "how: call\n    with: [kari]\n    answered: false\n", ("answered-not-mail", "9:false", {})),
    (ENTRY + "answered: false\n", ("answered-not-mail", "7:false", {})),
    (ENTRY + "how: call\n", ("contact-without-with", "7:call", {"how": "call"})),
    (
        ENTRY + "promised: [{id: p, by: kari, what: x, due: 2026-11-11}]\n",
        ("due-before-date", "7:2026-11-11", {"due": "2026-11-11", "date": "2026-11-12"}),
    ),
    (
        ENTRY + "did: [Ringte]\n    did_by: {us/per: [Ringt]}\n",
        ("did-by-not-did", "8:Ringt", {"work": "Ringt", "near": "Ringte"}),
    ),
    (
        ENTRY
        + "promised: [{id: p, by: kari, what: x, due: 2026-11-19}]\n    kept: [p]\n    kept_on: {p: 2026-11-11}\n",
        ("kept-on-no-such-day", "9:2026-11-11", {"day": "2026-11-11", "given": "2026-11-12", "date": "2026-11-12"}),
    ),
    (
        ENTRY + "promised: [{id: p, by: kari, what: x, due: 2026-11-19}]\n    kept_on: {p: 2026-11-12}\n",
        ("kept-on-not-kept", "8:p", {"promise": "p"}),
    ),
    (ENTRY + "got: {booked: 2026-11-10, reached: best}\n", ("got-without-aim", "7:2026-11-10", {"day": "2026-11-10"})),
    (
        DEAL + "log:\n  - {date: 2026-11-12, booked: [{date: 2026-11-26, with: kari}]}\n"
        "  - {date: 2026-11-13, booked: [{date: 2026-12-03, with: kari}]}\n",
        ("booked-twice", "7:2026-12-03", {"day": "2026-11-26"}),
    ),
    (
        ENTRY + "booked: [{date: 2026-12-03, with: kari, moved_from: 2026-11-26}]\n",
        ("moved-from-not-one", "7:2026-11-26", {"day": "2026-11-26", "number": "0"}),
    ),
    (
        DEAL + "log:\n  - {date: 2026-11-12, booked: [{date: 2026-11-26, with: kari}, {date: 2026-11-26, with: []}]}\n"
        "  - {date: 2026-11-13, booked: [{date: 2026-12-03, with: jon, moved_from: 2026-11-26}]}\n",
        ("moved-from-not-one", "7:2026-11-26", {"day": "2026-11-26", "number": "2"}),
    ),
    (
        DEAL + "log:\n  - {date: 2026-11-27, note: x}\n",
        ("date-after-today", "6:2026-11-27", {"date": "2026-11-27", "today": "2026-11-26"}),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ERRORS + MISMATCHES + WARNINGS)
def test_it_is_the_one_thing_found_and_at_its_place(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("cases", "severity"),
    [(ERRORS, Severity.ERROR), (MISMATCHES, Severity.MISMATCH), (WARNINGS, Severity.WARNING)],
    ids=["errors", "mismatches", "warnings"],
)
def test_severities(cases: list[tuple[str, tuple[str, str, dict[str, str | int]]]], severity: Severity) -> None:
    assert {finding.severity for text, _ in cases for finding in checked(text)} == {severity}


def test_every_code_has_an_example() -> None:
    shared_with_processes = {"duplicate-id", "two-deciders"}
    assert {code for _, (code, _, _) in ERRORS + MISMATCHES + WARNINGS} == {*IN_DEAL, *shared_with_processes}


@pytest.mark.parametrize(
    "text",
    [
        ENTRY + DONE,
        ENTRY + "how: meeting\n    with: kari\n    heard: [{says: x, against: process}]\n",
        ENTRY + "promised: [{id: p, by: us, what: x, due: 2026-11-12}]\n    kept: p\n",
        ENTRY + "with: [ola]\n    people: [{id: ola, name: Ola, roles: [it]}]\n",
        ENTRY + "people: [{id: ola}]\n  - {date: 2026-11-13, people: [{id: ola, roles: [it]}]}\n",
        ENTRY + "people: [{id: ola, kind: partner}, {id: eva, left: true}]\n",
        ENTRY + "people: [{id: kari, attitude: champion}]\n",
        ENTRY + "stopped: {outcome: later, until: 2027-02-01}\n",
        ENTRY + "note: i dag\n  - {date: 2026-11-26, note: i dag}\n  - {date: 2026-11-01, note: skrevet senere}\n",
        DEAL + OWN + ", before: [krav]}\n  - {id: y, name: N, done_when: D, after: [x]}\n",
    ],
)
def test_a_good_deal_has_nothing_wrong(text: str) -> None:
    assert found(text) == []


def test_without_a_day_no_date_is_in_the_future() -> None:
    _, deal = read(DEAL + "log:\n  - {date: 2026-11-27, note: x}\n")
    assert check_deal(deal) == ()


def test_a_partner_is_not_suggested_as_the_one_who_did_it() -> None:
    text = ENTRY.replace("{id: kari, roles: [eier]}", "{id: kari, kind: partner}")
    assert found(text + "with: [kari]\n    done: [{step: krav, seen: x}]\n") == [
        ("done-without-person", "8:{step: krav, seen: x}", {"step": "krav", "person": "jon"})
    ]


@pytest.mark.parametrize(
    ("people", "places"),
    [
        ("[{id: kari, replaces: ola}, {id: ola, replaces: kari}]", ["7:kari"]),
        ("[{id: kari, replaces: ola}, {id: ola, replaces: eva}, {id: eva, replaces: kari}]", ["7:kari"]),
        ("[{id: kari, replaces: ola}, {id: ola, replaces: eva}, {id: eva}]", []),
        ("[{id: kari, replaces: ola}, {id: eva, replaces: ola}, {id: ola}]", []),
        ("[{id: kari, replaces: ola}, {id: kari, left: false}, {id: ola, replaces: kari}]", ["7:kari"]),
        ("[{id: kari, replaces: ola}, {id: ola, left: false}, {id: ola, replaces: kari}]", []),
        ("[{id: kari, replaces: ola}, {id: kari, replaces: none}, {id: ola, replaces: kari}]", []),
    ],
)
def test_two_do_not_take_over_from_each_other(people: str, places: list[str]) -> None:
    findings = [each for each in found(ENTRY + f"people: {people}\n") if "circle" in each[0]]
    assert [where for _, where, _ in findings] == places
