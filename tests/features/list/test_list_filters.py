from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main

if TYPE_CHECKING:
    from pathlib import Path

PROCESS = """\
name: A machine
version: 1
language: en
roles: [{id: owner, name: Owner}]
steps:
  - {id: need, name: Describe the need, done_when: A page., who: [{role: owner, part: does}]}
  - {id: LOOK, name: See it at work, short: NAME, done_when: A note., who: [{role: owner, part: does}], after: []}
  - {id: choice, name: Choose, done_when: A letter., who: [{role: owner, part: decides}], kind: choice}
"""
DEAL = """\
customer: Customer
process: PROCESS@1
people: [{id: tone, name: Tone Granli, roles: [owner]}, {id: liv, name: Liv Rød, left: 'true'}]
steps: [{id: survey, name: Survey the ground, done_when: A map., after: [choice]}]
log:
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\n")
    for process, look in (("machine", "visit"), ("plant", "tour")):
        text = PROCESS.replace("LOOK", look).replace("NAME", "Visit a workshop")
        (tmp_path / "processes" / f"{process}.yaml").write_text(text)
        own = DEAL.replace("PROCESS", process)
        (tmp_path / "deals" / f"{process}-deal.yaml").write_text(own, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")


def listed(capsys: pytest.CaptureFixture[str], *asked: str) -> list[str]:
    assert main(["list", *asked, "--jsonl"]) == 0
    return [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("asked", "deals"),
    [
        (("--step", "visit"), ["machine-deal"]),
        (("--step", "tou"), ["plant-deal"]),
        (("--step", "visit a WORKSHOP"), ["machine-deal", "plant-deal"]),
        (("--step", "Describe"), ["machine-deal", "plant-deal"]),
        (("--step", "Describe", "--process", "plant"), ["plant-deal"]),
        (("--step", "Choose"), []),
        (("--step", "pilot"), []),
        (("--step", "Survey the ground"), []),
        (("--person", "GRANLI"), ["machine-deal", "plant-deal"]),
        (("--person", "tone"), ["machine-deal", "plant-deal"]),
        (("--person", "Liv Rød"), []),
        (("--person", "liv"), []),
        (("--group", "Nothing is promised"), ["machine-deal", "plant-deal"]),
        (("--group", "not_promised"), ["machine-deal", "plant-deal"]),
        (("--group", "on track"), []),
    ],
)
def test_what_the_screen_shows_can_be_asked_for(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], deals: list[str]
) -> None:
    assert listed(capsys, *asked) == deals


@pytest.mark.parametrize(
    ("asked", "exit_code", "said"),
    [
        (("--step", "describe the neeed"), 3, "There is no step called describe the neeed. Did you mean need?"),
        (("--step", "xyzzy"), 3, "There is no step called xyzzy."),
        (
            ("--person", "Tone Granly"),
            3,
            "There is no person called Tone Granly in any deal. Did you mean Tone Granli?",
        ),
        (("--person", "xyzzy"), 3, "There is no person called xyzzy in any deal."),
        (("--group", "xyzzy"), 2, "Unknown group: “xyzzy”. Choose “"),
    ],
)
def test_what_nobody_knows_is_said_to_be_so(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], exit_code: int, said: str
) -> None:
    assert main(["list", *asked]) == exit_code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert " ".join(printed.err.split()).startswith(said)


def test_a_workspace_without_deals_says_how_to_begin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (tmp_path / "deals").iterdir():
        path.unlink()
    assert main(["list", "--step", "xyzzy"]) == 0
    assert "kp new" in capsys.readouterr().out
