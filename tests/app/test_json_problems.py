"""What stops a command, as JSON."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from json_shapes import CODE, FILE, LINE, Maybe, misfits
from workspace_at_hand import kp

ROOT = Path(__file__).parents[2]


WORKSPACES = ROOT / "tests" / "workspaces"


PROBLEM = {"code": CODE, "file": Maybe(FILE), "line": Maybe(LINE), "column": Maybe(LINE)}


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("brief nobody", {"name"}),
        ("brief unreadable", set()),
        ("brief rich --format pdf", set()),
        ("advance rich --done 'us: need = Notes'", {"step"}),
        ("process show nothing", {"name"}),
        ("list --unknown", set()),
    ],
)
def test_what_stops_a_command_has_these_keys(line: str, facts: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WORKSPACES / "every-key")
    said = kp(*shlex.split(line), "--today", "2026-11-26", "--json")
    found = json.loads(said.err)
    assert found.keys() == {"schema", "exit", "problems"}
    assert (found["schema"], found["exit"]) == ("kp.problems/1", said.code)
    for problem in found["problems"]:
        assert [*misfits({key: problem[key] for key in problem.keys() - facts}, PROBLEM)] == []
        assert problem.keys() >= facts


@pytest.mark.parametrize(
    "line",
    [
        *("brief rich", "map rich", "people rich", "log rich", "list", "next", "review", "process list", "doctor"),
        *("process show press", "process show press need", "process diff press@1 press"),
        *("people --find odd", "people rich --redact odd --dry-run", "review --process press --dry-run"),
    ],
)
def test_the_format_json_is_the_option_json(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WORKSPACES / "every-key")
    by_option, by_format = (
        kp(*line.split(), "--today", "2026-11-26", *how) for how in (["--json"], ["--format", "json"])
    )
    assert json.loads(by_option.out or by_option.err)["schema"].startswith("kp.")
    assert by_format.out == by_option.out
