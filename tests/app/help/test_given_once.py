"""An option of one value that is given twice is refused, with both values."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import kp, lay


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("call", "option", "first", "second"),
    [
        ("advance nordvik --note a --note b", "--note", "a", "b"),
        ("advance nordvik --how call --how mail", "--how", "call", "mail"),
        ("advance nordvik --date 1.11 --date=2.11 --note x", "--date", "1.11", "2.11"),
        ("advance nordvik --outcome us --done x --outcome other", "--outcome", "us", "other"),
        ("advance nordvik --stop later --stop lost", "--stop", "later", "lost"),
        ("advance nordvik --note x --note x", "--note", "x", "x"),
        ("book nordvik fredag --how call --how mail", "--how", "call", "mail"),
        ("new Acme --process prosess --id a --id b", "--id", "a", "b"),
        ("new Acme --process prosess --deadline 1.12 --deadline 2.12", "--deadline", "1.12", "2.12"),
        ("list --sort due --sort id", "--sort", "due", "id"),
        ("brief nordvik --format md --format text", "--format", "md", "text"),
        ("process show prosess --today 2026-11-01 --today 2026-11-02", "--today", "2026-11-01", "2026-11-02"),
        ("--lang nb --lang en list", "--lang", "nb", "en"),
        ("--lang nb list --lang en", "--lang", "nb", "en"),
        ("--lang nb process show prosess --lang en", "--lang", "nb", "en"),
        ("-C . -C .. list", "--dir", ".", ".."),
    ],
)
def test_both_values_are_named(root: Path, call: str, option: str, first: str, second: str) -> None:
    before = {path: path.read_bytes() for path in (root / "deals").iterdir()}
    said = kp(*call.split())
    assert said.code == 2, said
    assert all(f"«{each}»" in said.err or f"“{each}”" in said.err for each in (first, second))
    assert option in said.err
    assert before == {path: path.read_bytes() for path in (root / "deals").iterdir()}


@pytest.mark.parametrize(
    ("call", "together"),
    [
        ("advance nordvik --note x --with kari --with siv", '--with "kari, siv"'),
        ("brief nordvik --with kari --with siv", '--with "kari, siv"'),
    ],
)
def test_names_are_to_be_written_together(call: str, together: str) -> None:
    said = kp(*call.split())
    assert (said.code, together in said.err) == (2, True), said


@pytest.mark.parametrize(
    "call",
    [
        "advance nordvik --dry-run --did eksempel --did eksempel",
        "advance nordvik --dry-run --dry-run --note x",
        "list --json --json",
        "--lang nb list",
        "list --lang nb",
    ],
)
def test_what_may_be_repeated_is_let_pass(call: str) -> None:
    assert kp(*call.split()).code == 0


def test_a_program_is_told_in_its_own_form() -> None:
    said = kp("advance", "nordvik", "--note", "a", "--note", "b", "--json")
    assert (said.code, '"kp.problems/1"' in said.err) == (2, True)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("kari: tittel=sjef, title=leder", "title er gitt to ganger: «sjef» og «leder»"),
        ("kari: holdning=nøytral, attitude=pådriver", "attitude er gitt to ganger"),
        ("kari: trenger=ro, trenger=orden", "trenger er gitt to ganger: «ro» og «orden»"),
    ],
)
def test_a_fact_about_a_person_that_is_told_twice_is_refused(told: str, said: str) -> None:
    found = kp("advance", "nordvik", "--person", told)
    assert (found.code, said in found.err) == (2, True), found


def test_roles_may_be_told_one_by_one() -> None:
    said = kp("advance", "nordvik", "--person", "siv: rolle=leder, roller=bruker", "--dry-run")
    assert (said.code, "roles: [leder, bruker]" in said.out) == (0, True), said
