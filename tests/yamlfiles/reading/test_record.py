"""Every fault of a file is a finding at its place, by code and facts, all of them at once."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest
from deals_from_yaml import located

from kjopsprosess.model import fields, told, values
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.process import Process
from kjopsprosess.model.settings import Settings
from kjopsprosess.model.working_days import HolidayCalendar
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_errors import KNOWN_TYPES, OWN_CODES
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.suggest_date import suggest_date

if TYPE_CHECKING:
    from pydantic import BaseModel

DEAL = "customer: Nordvik\nprocess: saas@2\n"
ENTRY = DEAL + "log:\n  - date: 2026-11-12\n    "
PROCESS = "name: N\nlanguage: nb\nsteps:\n  - {id: a, name: A, done_when: D}\n"


def found(text: str, model: type[BaseModel] = Deal) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, `line:underlined`, facts of everything wrong."""
    document = parse_document(text.encode(), "x.yaml")
    record, findings = parse_model(document, model)
    # a key of an item of a list costs itself alone; all else costs the file
    assert (record is None) == any(finding.severity is Severity.ERROR for finding in findings)
    return located(document, findings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("customer: N\n", ("missing-key", "1:customer", {"key": "process"})),
        ("customer:\nprocess: x@1\n", ("empty-key", "1:customer", {"key": "customer"})),
        (DEAL + "log:\n  - note: x\n", ("missing-key", "4:note", {"key": "date"})),
        (DEAL + "log:\n  - {}\n", ("missing-key", "4:{}", {"key": "date"})),
        (DEAL + "log:\n  - ~\n", ("empty-item", "4:~", {"key": "log"})),
        (DEAL + "without: [a, ]\npeople: [x]\n", ("not-a-map", "4:x", {"key": "people"})),
        (DEAL + "people: {id: x}\n", ("not-a-list", "3:{id: x}", {"key": "people"})),
        (DEAL + "trigger: [a]\n", ("not-text", "3:[a]", {"key": "trigger"})),
        (DEAL + "deadline: {a: b}\n", ("not-a-date", "3:{a: b}", {"value": ""})),
        ("customer: N\nprocess: []\n", ("no-pin", "2:[]", {"key": "process", "limit": 1})),
        ("customer: N\nprocess: saas\n", ("not-a-pin", "2:saas", {"value": "saas", "near": "saas@1"})),
        (DEAL + "deadline: 1.1.2027\n", ("not-a-date", "3:1.1.2027", {"value": "1.1.2027", "near": "2027-01-01"})),
        (DEAL + "deadline: 2150-01-01\n", ("year-out-of-range", "3:2150-01-01", {"value": "2150-01-01"})),
        (DEAL + "deadline: 30. april\n", ("not-a-date", "3:30. april", {"value": "30. april"})),
        (DEAL + "deadline: Styret\n", ("not-an-id", "3:Styret", {"value": "Styret", "near": "styret"})),
        (DEAL + "deadline: process\n", ("reserved-id", "3:process", {"value": "process"})),
        (
            ENTRY + "deadline: 2027-02-30\n",
            ("not-a-date", "5:2027-02-30", {"value": "2027-02-30", "near": "2027-02-28"}),
        ),
        (DEAL + "people: [{id: Åse Bø}]\n", ("not-an-id", "3:Åse Bø", {"value": "Åse Bø", "near": "aase-boe"})),
        (DEAL + "people: [{id: us}]\n", ("reserved-id", "3:us", {"value": "us"})),
        (DEAL + "people: [{id: a, left: ja}]\n", ("not-true-false-or-day", "3:ja", {"value": "ja"})),
        (DEAL + "people: [{id: a, left: 31. des}]\n", ("not-a-date", "3:31. des", {"value": "31. des"})),
        (
            DEAL + "people: [{id: a, left: 31.12.2026}]\n",
            ("not-a-date", "3:31.12.2026", {"value": "31.12.2026", "near": "2026-12-31"}),
        ),
        (
            DEAL + "people: [{id: a, left: 1926-12-31}]\n",
            ("year-out-of-range", "3:1926-12-31", {"value": "1926-12-31"}),
        ),
        (ENTRY + "booked: [{date: 2026-12-01, called_off: ja}]\n", ("not-true-or-false", "5:ja", {"value": "ja"})),
        (ENTRY + "by: kari\n", ("unknown-key", "5:by", {"key": "by", "near": "did_by"})),
        (ENTRY + "author: per\n", ("not-one-of-us", "5:per", {"value": "per", "near": "us/per"})),
        (ENTRY + "did_by: {per: [x]}\n", ("not-one-of-us", "5:per", {"value": "per", "near": "us/per"})),
        (ENTRY + "with: Kari\n", ("not-an-id", "5:Kari", {"value": "Kari", "near": "kari"})),
        (ENTRY + "with_: kari\n", ("unknown-key", "5:with_", {"key": "with_", "near": "with"})),
        (
            ENTRY + "done:\n      - step: a\n        sett: x\n",
            ("unknown-key", "7:sett", {"key": "sett", "near": "seen"}),
        ),
        (
            ENTRY + "how: metting\n",
            ("unknown-value", "5:metting",
             {"value": "metting", "allowed": "meeting, call, mail, portal", "near": "meeting"}),
        ),
        (ENTRY + "booked: [{date: 2026-11-26 25:00}]\n", ("not-a-time", "5:2026-11-26 25:00", {"value": "25:00"})),
        (ENTRY + "moved: {A b: 2026-11-27}\n", ("not-an-id", "5:A b", {"value": "A b", "near": "a-b"})),
        (ENTRY + "moved: {a: 27.11}\n", ("not-a-date", "5:27.11", {"value": "27.11"})),
        (ENTRY + "moved: [a]\n", ("not-a-map", "5:[a]", {"key": "moved"})),
        (ENTRY + "heard: [{takes: a while}]\n", ("not-a-duration", "5:a while", {"value": "a while"})),
        (
            ENTRY + "heard: [{on: 2027-01-02, latest: 2027-02-03}]\n",
            ("several-days", "5:{on: 2027-01-02, latest: 2027-02-03}", {"value": "on, latest"}),
        ),
        (ENTRY + "did: [{a: b}]\n", ("not-text", "5:{a: b}", {"key": "did"})),
    ],
)  # fmt: skip
def test_one_fault_in_a_deal(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    ((code, spot, facts),) = found(text)
    facts.pop("known", None)
    assert expected == (code, spot, facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: N\nlanguage: nb\nsteps: []\n", ("no-steps", "3:[]", {"key": "steps", "limit": 1})),
        (PROCESS + "version: two\n", ("not-a-number", "5:two", {"value": "two"})),
        (PROCESS.replace("}", ", usual_days: [1]}"), ("not-a-range", "4:[1]", {"key": "usual_days"})),
        (PROCESS.replace("}", ", usual_days: [1, 2, 3]}"), ("not-a-range", "4:[1, 2, 3]", {"key": "usual_days"})),
        (
            PROCESS.replace("name: A", "name: " + "A" * 71),
            ("too-long", "4:" + "A" * 71, {"key": "name", "limit": 70, "length": 71}),
        ),
        (
            PROCESS + "roles: [" + "{id: a, name: b}, " * 201 + "]\n",
            ("too-many", "5:roles", {"key": "roles", "limit": 200, "count": 201}),
        ),
        (PROCESS.replace("nb", "nn"), ("unknown-value", "2:nn", {"value": "nn", "allowed": "nb, en", "near": "nb"})),
        (PROCESS + "accept: {a: [b]}\n", ("not-text", "5:[b]", {"key": "a"})),
    ],
)
def test_one_fault_in_a_process(text: str, expected: tuple[str, str, dict[str, str | int]]) -> None:
    assert [expected] == found(text, Process)


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("what: sender skjema, signert, due: x", ["comma-in-text sender skjema, signert", "not-a-date"]),
        ("what: ja, nei, kanskje", ["missing-key", "comma-in-text ja, nei, kanskje"]),
        ("what: sender skjema, step, due: 2026-12-04", ["comma-in-text sender skjema, step"]),
        ("what: sender\n skjema, signert, due: 2026-12-04", ["comma-in-text sender skjema, signert"]),
        ("signert, what: a, due: 2026-12-04", ["comma-in-text b, signert"]),
        ('what: "a, b", signert, due: 2026-12-04', ["unknown-key"]),
        ("what: a, signert: , due: 2026-12-04", ["unknown-key"]),
    ],
)
def test_a_comma_that_cuts_a_text_is_said_once_with_all_of_the_text(promise: str, expected: list[str]) -> None:
    told = found(f"{ENTRY}promised: [{{id: a, by: b, {promise}}}]\n")

    assert [f"{code} {facts['value']}" if code == "comma-in-text" else code for code, _, facts in told] == expected


def test_a_misspelt_key_is_one_finding_not_two() -> None:
    ((code, spot, facts),) = found("custommer: N\nprocess: x@1\n")

    assert (code, spot, facts["near"]) == ("unknown-key", "1:custommer", "customer")


def test_faulty_steps_are_not_also_too_few() -> None:
    assert found("name: N\nlanguage: nb\nsteps: [x]\n", Process) == [("not-a-map", "3:x", {"key": "steps"})]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    text = "log:\n  - date: 2026-13-04\n    how: x\n    hwo: y\ndeadline: 31.12\n"

    assert [each[0] for each in found(text)] == [
        "missing-key",
        "missing-key",
        "not-a-date",
        "unknown-value",
        "unknown-key",
        "not-a-date",
    ]


def test_settings_name_the_languages() -> None:
    assert found("language: de\n", Settings) == [
        ("unknown-value", "1:de", {"value": "de", "allowed": "nb, en", "near": "en"})
    ]
    assert found("holidays: SE\n", Settings) == [("unknown-value", "1:SE", {"value": "SE", "allowed": "NO, none"})]


def test_a_file_that_is_no_yaml_gives_its_own_findings() -> None:
    assert found("a: @\n") == [("cannot-start", "1:@", {"line": 1, "column": 4, "width": 1, "character": "@"})]


def test_facts_name_the_known_keys_as_they_are_written() -> None:
    assert "id, date, how, answered, author, with, done" in str(found(ENTRY + "zzz: kari\n")[0][2]["known"])


SHOULD_BE_HANDLED = {
    "model": {"model_type", "missing", "extra_forbidden"},
    "str": {"string_type"},
    "enum": {"enum"},
    "dict": {"dict_type"},
    "tuple": {"tuple_type", "missing", "too_long"},
}
"""What each kind of Pydantic's core schema may complain about, when it is given dicts, lists and texts."""
LIMITS = {"max_length": "string_too_long", "min_length": "too_short"}
HARMLESS = {
    "arguments", "bool", "call", "chain", "date", "default", "definition-ref", "definitions", "function-after",
    "function-before", "function-plain", "int", "is-instance", "lax-or-strict", "model-field", "model-fields",
    "named-tuple", "named-tuple-field", "no-info", "nullable", "with-info",
}  # fmt: skip
"""Those that wrap others, and those that get what our own functions have made already."""


def complaints(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(complaints, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    kind = schema.get("type")
    own: set[str] = set()
    if isinstance(kind, str) and "serialization" not in kind:
        assert kind in SHOULD_BE_HANDLED or kind in HARMLESS, f"what may a {kind} complain about?"
        own = SHOULD_BE_HANDLED.get(kind, set()) | {LIMITS[limit] for limit in LIMITS if schema.get(limit) is not None}
    inner = [value for key, value in schema.items() if key not in ("serialization", "metadata", "ref", "default")]
    return own.union(*map(complaints, inner))


@pytest.mark.parametrize("model", [Deal, Process, Settings])
def test_every_complaint_of_the_models_has_a_code(model: type[BaseModel]) -> None:
    assert complaints(model.__pydantic_core_schema__) <= KNOWN_TYPES


def test_the_codes_of_the_small_values_are_all_known() -> None:
    raised = re.findall(
        r'"((?:not-|reserved-|year-|several-)[a-z-]+)"', "".join(map(inspect.getsource, (fields, told, values)))
    )

    assert set(raised) == OWN_CODES


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-13-04", None),
        ("2026-13-40", None),
        ("01/02/2026", None),
        ("02/02/2026", "2026-02-02"),
        ("14/02/2026", "2026-02-14"),
        ("2025-1-4", "2025-01-04"),
        ("14.01.2025", "2025-01-14"),
        ("4.1.2025", "2025-01-04"),
        ("2026-02-30", "2026-02-28"),
        ("2028-02-30", "2028-02-29"),
        ("2026/05/06", "2026-05-06"),
        ("2026-00-10", None),
        ("26-01-10", None),
        ("i morgen", None),
        ("9999-01-01", None),
    ],
)
def test_the_date_that_was_meant(text: str, meant: str | None) -> None:
    assert meant == suggest_date(text)


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("language: nb\n", HolidayCalendar.NORWAY),
        ("holidays: NO\n", HolidayCalendar.NORWAY),
        ("holidays: none\n", HolidayCalendar.NONE),
    ],
)
def test_settings_say_whose_public_holidays_count(text: str, calendar: HolidayCalendar) -> None:
    settings, findings = parse_model(parse_document(text.encode(), "kp.yaml"), Settings)
    assert findings == ()
    assert settings is not None
    assert settings.holidays is calendar
