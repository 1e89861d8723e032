"""A process may not rewrite what deals rest on; each way of doing so is found at its place."""

from __future__ import annotations

import pytest

from kjopsprosess.features.check.codes import AGAINST_EARLIER
from kjopsprosess.model.findings import Severity
from kjopsprosess.process_changes.against_earlier import (
    UnknownReference,
    check_against,
    check_unknown_references,
    deal_list_text,
)

from building import deal, process  # isort: skip

OLD = """
    version: 2
    roles: [{id: eier}, {id: it}]
    steps:
      - {id: krav, seller_actions: [{id: eksempel}]}
      - {id: besok, retired: 2}
      - {id: pilot, since: 2}
      - {id: valg, kind: choice}
"""
DEALS = {
    "havnes": deal("{people: [{id: kari, roles: it}], log: [{did: [krav/eksempel]}]}"),
    "nordvik": deal("{people: [{id: kari, roles: eier}], log: [{done: [{step: besok, by: kari, seen: S}]}]}"),
}
CASES = {
    "a lower version": ("version: 2", "version: 1", ("version-lowered", "version", {"version": 1, "was": 2})),
    "a step nobody speaks of is gone": (
        "      - {id: valg, kind: choice}\n", "", ("step-removed", "steps", {"name": "valg", "next": 3})
    ),
    "a step in use is gone": (
        "      - {id: besok, retired: 2}\n", "",
        ("step-removed-in-use", "steps", {"name": "besok", "next": 3, "deals": "nordvik"}),
    ),
    "a role in use is gone": (
        ", {id: it}", "", ("role-removed-in-use", "roles", {"name": "it", "deals": "havnes"})
    ),
    "a task in use is gone": (
        "{id: krav, seller_actions: [{id: eksempel}]}", "{id: krav}",
        ("action-removed-in-use", "steps.0.id", {"name": "krav/eksempel", "deals": "havnes"}),
    ),
    "a new step in an old version": (
        "      - {id: valg", "      - {id: bank}\n      - {id: valg",
        ("step-came-early", "steps.3.id", {"step": "bank", "version": 1, "next": 3}),
    ),
    "a step that says it came earlier": (
        "{id: pilot, since: 2}", "{id: pilot, since: 1}",
        ("step-came-early", "steps.2.since", {"step": "pilot", "version": 1, "next": 3}),
    ),
    "a step that goes from a version in use": (
        "{id: krav,", "{id: krav, retired: 2,",
        ("step-went-early", "steps.0.retired", {"step": "krav", "version": 2, "next": 3}),
    ),
    "another order": (
        "{id: valg, kind: choice}", "{id: valg, kind: choice, after: [krav]}",
        ("after-changed", "steps.3.after", {"step": "valg", "others": "pilot"}),
    ),
    "another kind": ("{id: valg, kind: choice}", "{id: valg}", ("kind-changed", "steps.3.id", {"step": "valg"})),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_what_may_not_be_done(old: str, new: str, expected: tuple[str, str, dict[str, object]]) -> None:
    assert old in OLD
    found = [
        (finding.code, ".".join(map(str, finding.key_path)), dict(finding.facts))
        for finding in check_against(process(OLD), process(OLD.replace(old, new)), DEALS.items())
        if finding.code == expected[0]
    ]
    assert found == [expected]


def test_every_code_of_history_is_tried_here() -> None:
    tried = {expected[0] for _, _, expected in CASES.values()} | {"step-missing-in-use", "version-rewritten"}
    assert tried == set(AGAINST_EARLIER)


GOOD = {
    "nothing": ("", ""),
    "better wording": ("{id: krav,", "{id: krav, done_when: Det er skrevet ned.,"),
    "a role and a task that nobody uses": ("roles: [{id: eier}", "roles: [{id: bank}, {id: eier}"),
    "a new version with a new step": ("version: 2", "version: 3"),
}


@pytest.mark.parametrize(("old", "new"), GOOD.values(), ids=GOOD)
def test_what_may_be_done(old: str, new: str) -> None:
    later = OLD.replace(old, new) if old else OLD
    if "version: 3" in later:
        later += "      - {id: bruk, since: 3}\n"
    assert check_against(process(OLD), process(later), DEALS.items()) == ()


def test_warnings_are_what_holds_at_once_and_loses_nothing() -> None:
    found = check_against(process(OLD), process(OLD.replace("kind: choice}", "after: [krav]}")), DEALS.items())
    assert {(finding.code, finding.severity) for finding in found} == {
        ("after-changed", Severity.WARNING),
        ("kind-changed", Severity.WARNING),
    }


def test_a_step_that_several_deals_miss_is_missing_from_the_process() -> None:
    spoken = [UnknownReference("unknown-step", "krav", deal_id, {}) for deal_id in ("nordvik", "havnes", "havnes")]
    [finding] = check_unknown_references(spoken)
    assert (finding.code, finding.key_path, dict(finding.facts)) == (
        "step-missing-in-use",
        ("steps",),
        {"step": "krav", "deals": "havnes, nordvik"},
    )


def test_one_deal_that_misses_a_step_has_misspelt_it() -> None:
    assert check_unknown_references([UnknownReference("unknown-step", "krav", "nordvik", {})] * 3) == ()


def test_deals_that_have_taken_a_step_of_a_later_version_doubt_its_version() -> None:
    facts = [{"pinned": 2, "since": 3}, {"pinned": 1, "since": 3}]
    spoken = [UnknownReference("newer-step", "bank", name, each) for name, each in zip(("a", "b"), facts, strict=True)]
    [finding] = check_unknown_references(spoken)
    assert (finding.code, finding.severity) == ("version-rewritten", Severity.WARNING)
    assert dict(finding.facts) == {"step": "bank", "deals": "a, b", "version": 1, "since": 3}


def test_many_deals_are_counted() -> None:
    assert deal_list_text([f"d{number}" for number in range(7)]) == "d0, d1, d2, d3, d4 + 2"
