"""What is wrong inside a process, one code at a time."""

from __future__ import annotations

import pytest

from kjopsprosess.features.check.codes import IN_PROCESS
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.source_location import locate

TOP = "name: N\nlanguage: nb\n"
STEPS = TOP + "steps:\n"
ORDER = "  - {id: ordre, name: O, done_when: D, kind: order}\n  - {id: bruk, name: B, done_when: D}\n"


def step(name: str, more: str = "") -> str:
    return f"  - {{id: {name}, name: N, done_when: D{', ' if more else ''}{more}}}\n"


def found(text: str) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, `line:underlined`, facts of everything wrong."""
    document = parse_document(text.encode(), "x.yaml")
    process, findings = parse_model(document, Process)
    assert process is not None, findings
    result = []
    for finding in check_process(process):
        spot = locate(document, finding)
        underlined = spot.source_line[spot.column - 1 : spot.column - 1 + spot.width]
        result.append((finding.code, f"{spot.line}:{underlined}", dict(finding.facts)))
    return result


CASES = [
    (
        TOP + "roles: [{id: a, name: A}, {id: a, name: B}]\nsteps:\n"
        + step("x", "who: [{role: a, part: does}]") + ORDER,
        ("duplicate-id", "3:a", {"id": "a", "first": "roles/0/id"}),
    ),
    (
        STEPS + step("x", "retired: 2") + step("x", "since: 2") + ORDER + "version: 2\n",
        ("duplicate-id", "5:x", {"id": "x", "first": "steps/0/id"}),
    ),
    (
        STEPS + step("x", "seller_actions: [{id: a, do: A}, {id: a, do: B}]") + ORDER,
        ("duplicate-id", "4:a", {"id": "a", "first": "steps/0/seller_actions/0/id"}),
    ),
    (
        TOP + "roles: [{id: a, name: A}, {id: b, name: B}]\nsteps:\n"
        + step("x", "who: [{role: a, part: decides}, {role: b, part: decides}]") + ORDER,
        ("two-deciders", "5:decides", {"step": "x", "role": "b", "other": "a"}),
    ),
    (
        TOP + "roles: [{id: innkjop, name: A}]\nsteps:\n"
        + step("x", "who: [{role: innkjop, part: does}, {role: innkjp, part: does}]") + ORDER,
        ("unknown-role", "5:innkjp", {"role": "innkjp", "near": "innkjop"}),
    ),
    (
        STEPS + step("x", "questions: [{ask: Q, to: nobody}]") + ORDER,
        ("unknown-role", "4:nobody", {"role": "nobody"}),
    ),
    (
        STEPS + step("krav") + step("y", "after: [kravspek]") + ORDER,
        ("unknown-after", "5:kravspek", {"step": "kravspek", "near": "krav"}),
    ),
    (
        STEPS + step("x", "before: [bruk]") + ORDER,
        ("before-in-process", "4:before", {"step": "x", "later": "bruk"}),
    ),
    (STEPS + step("x", "since: 2") + ORDER, ("wrong-since", "4:2", {"step": "x", "since": 2, "version": 1})),
    (
        STEPS + step("x", "since: 2, retired: 2") + ORDER + "version: 3\n",
        ("wrong-retired", "4:2", {"step": "x", "since": 2, "retired": 2, "version": 3}),
    ),
    (
        STEPS + step("x", "retired: 3") + ORDER + "version: 2\n",
        ("wrong-retired", "4:3", {"step": "x", "since": 1, "retired": 3, "version": 2}),
    ),
    (
        STEPS + step("a", "after: [b]") + step("b") + ORDER,
        ("cycle", "4:[b]", {"steps": "a, b", "version": 1}),
    ),
    (
        STEPS + step("a", "after: [a]") + ORDER,
        ("cycle", "4:[a]", {"steps": "a", "version": 1}),
    ),
    # With b and c deleted from the file, as version 1 reads it, a waits for itself.
    (
        STEPS + step("a", "after: [b]") + step("b", "after: [c], since: 2") + step("c", "after: [a], since: 2") + ORDER
        + "version: 2\n",
        ("cycle", "4:[b]", {"steps": "a", "version": 1}),
    ),
    (
        STEPS + step("a", "kind: order") + ORDER,
        ("two-orders", "5:order", {"step": "ordre", "other": "a", "version": 1}),
    ),
    (STEPS + step("a"), ("no-order-step", "3:steps", {})),
    (STEPS + step("a") + step("o", "kind: order"), ("nothing-after-order", "5:order", {"step": "o"})),
    (TOP + "roles: [{id: a, name: A}]\nsteps:\n" + ORDER, ("unused-role", "3:a", {"role": "a"})),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_it_is_found_at_its_place(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    assert expected in found(text)


def test_every_code_has_an_example() -> None:
    assert {code for _, (code, _, _) in CASES} | {"version-below-one"} == set(IN_PROCESS)


def test_a_version_below_one() -> None:
    assert ("version-below-one", "6:0", {}) in found(STEPS + ORDER + "version: 0\n")


def test_a_good_process_has_nothing_wrong() -> None:
    assert found(STEPS + step("a") + ORDER) == []


def test_a_ring_that_a_later_version_closes_names_that_version() -> None:
    ring = step("a", "after: [b]") + step("b", "after: [], retired: 2") + step("c", "since: 2")
    text = STEPS + ring.replace("after: [b]", "after: [c]") + ORDER + "version: 2\n"
    assert [each for each in found(text) if each[0] == "cycle"] == [("cycle", "4:[c]", {"steps": "a, c", "version": 2})]


def test_one_order_after_the_other_in_different_versions_is_fine() -> None:
    text = STEPS + step("a", "kind: order, retired: 2") + ORDER.replace("kind: order", "kind: order, since: 2")
    assert found(text + "version: 2\n") == []


def test_a_process_put_on_top_of_another_leaves_the_order_to_it() -> None:
    assert found(STEPS + step("a") + "replaces: [budsjett]\n") == []


@pytest.mark.parametrize(
    "text",
    [
        STEPS + step("a") + "accept: {no-order-step: Kunden bestiller aldri}\n",
        STEPS + step("a") + step("o", "kind: order, accept: {nothing-after-order: Vi leverer selv}"),
    ],
)
def test_a_warning_that_the_file_accepts_is_left_out(text: str) -> None:
    assert found(text) == []


def test_an_error_cannot_be_accepted() -> None:
    text = STEPS + step("a", "after: [zzz], accept: {unknown-after: ja}") + ORDER
    assert [code for code, _, _ in found(text)] == ["unknown-after"]


def test_what_keeps_a_deal_from_being_read_is_an_error_and_the_rest_a_warning() -> None:
    texts = [text for text, _ in CASES]
    severities: dict[str, set[Severity]] = {}
    for text in texts:
        process, _ = parse_model(parse_document(text.encode(), "x.yaml"), Process)
        assert process is not None
        for finding in check_process(process):
            severities.setdefault(finding.code, set()).add(finding.severity)
    warnings = {code for code, all_of in severities.items() if all_of == {Severity.WARNING}}
    assert warnings == {"no-order-step", "nothing-after-order", "unused-role"}
    assert {each for code, all_of in severities.items() if code not in warnings for each in all_of} == {Severity.ERROR}
