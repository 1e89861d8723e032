"""Keys that kp does not know: what they cost, and that the user's own cost nothing."""

from typing import Any

import pytest

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.process import Process
from kjopsprosess.model.settings import Settings
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model

DEAL = "customer: Nordvik\nprocess: saas@2\n"
PROCESS = "name: N\nlanguage: nb\nsteps:\n  - {id: a, name: A, done_when: D}\n"


def read(text: str, model: Any) -> Any:
    return parse_model(parse_document(text.encode(), "x.yaml"), model)


@pytest.mark.parametrize(
    ("text", "model", "plain"),
    [
        (DEAL + "x-crm: 4711\n", Deal, DEAL),
        (DEAL + "x-crm: {id: 4711, tags: [a, b]}\nlog: [{date: 2026-01-01, x-y: {}}]\n", Deal,
         DEAL + "log: [{date: 2026-01-01}]\n"),
        (DEAL + "people: [{id: a, x-linkedin: b}]\n", Deal, DEAL + "people: [{id: a}]\n"),
        (PROCESS.replace("D}", "D, x-source: our own}"), Process, PROCESS),
        ("language: nb\nx-own: 1\n", Settings, "language: nb\n"),
    ],
)  # fmt: skip
def test_the_users_own_keys_are_read_over_anywhere(text: str, model: Any, plain: str) -> None:
    assert read(text, model) == (read(plain, model)[0], ())


@pytest.mark.parametrize(
    ("text", "model", "plain"),
    [
        (DEAL + "log: [{date: 2026-01-01, note: N, promissed: []}]\n", Deal,
         DEAL + "log: [{date: 2026-01-01, note: N}]\n"),
        (DEAL + "people: [{id: a, nam: Kari}]\n", Deal, DEAL + "people: [{id: a}]\n"),
        (DEAL + "log: [{date: 2026-01-01, heard: [{says: A, sayz: B}]}]\n", Deal,
         DEAL + "log: [{date: 2026-01-01, heard: [{says: A}]}]\n"),
        (PROCESS.replace("D}", "D, usual_day: 3}"), Process, PROCESS),
    ],
)  # fmt: skip
def test_an_unknown_key_in_one_item_costs_that_key(text: str, model: Any, plain: str) -> None:
    record, findings = read(text, model)
    assert record == read(plain, model)[0]
    assert [(each.code, each.severity, each.at_key) for each in findings] == [("unknown-key", Severity.MISMATCH, True)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (DEAL + "lgo: []\n", ["unknown-key"]),
        (DEAL + "x-a: 1\nlgo: []\n", ["unknown-key"]),
        (DEAL + "log: [{date: 2026-01-01, promissed: []}, {how: meeting}]\n", ["unknown-key", "missing-key"]),
        (DEAL + "log: [{daet: 2026-01-01}]\n", ["unknown-key"]),
        (DEAL + "log: [{date: 2026-01-01, x-a: 1, how: metting}]\n", ["unknown-value"]),
    ],
)
def test_what_may_stand_for_anything_costs_the_file(text: str, codes: list[str]) -> None:
    record, findings = read(text, Deal)
    assert record is None
    assert [finding.code for finding in findings] == codes


@pytest.mark.slow
def test_own_keys_in_a_long_log_are_no_trouble() -> None:
    log = "".join(f"  - {{date: 2026-01-01, x-n: {number}}}\n" for number in range(3000))
    record, findings = read(f"{DEAL}log:\n{log}", Deal)
    assert (len(record.log), findings) == (3000, ())
