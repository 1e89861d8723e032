"""A process with five versions and forty deals at all of them, on disk: moved together, and nothing is lost."""

from __future__ import annotations

import json
import random
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.app.main import main

if TYPE_CHECKING:
    from pathlib import Path

PROCESS = """\
# The history of this file is in it.
name: A machine
version: 5
language: en
roles: [{id: owner, name: Owner}, {id: foreman, name: Foreman}]
steps:
  - {id: need, name: Describe the need, done_when: It stands on a page., who: [{role: owner, part: decides}]}
  - {id: visit, name: Visit a workshop, done_when: A note., who: [{role: foreman, part: does}], since: 2, retired: 5}
  - {id: offers, name: Compare offers, done_when: A table., who: [{role: foreman, part: does}], retired: 3}
  - {id: trial, name: Try it out, done_when: A report., who: [{role: foreman, part: does}], since: 3, after: [need]}
  - {id: choice, name: Choose, done_when: A letter., who: [{role: owner, part: decides}], kind: choice}
  - {id: money, name: Settle the money, done_when: A yes., who: [{role: owner, part: does}], since: 4}
  - {id: order, name: Order, done_when: A signature., who: [{role: owner, part: does}], kind: order}
  - {id: training, name: Train, done_when: Papers., who: [{role: foreman, part: does}], since: 5}
"""
HEAD = """\
# yaml-language-server: $schema=../.kp/schema/deal.json
customer: Customer {number}      # as they spell it
process: {pin}   # agreed in the spring
trigger: Too many stops.
people:
  - {{id: tone, name: Tone Granli, roles: [owner], attitude: supporter, needs: Calm}}

log:
"""
AT = {1: ("need", "offers", "choice", "order"), 2: ("need", "visit", "offers", "choice", "order")}
AT |= {3: ("need", "visit", "trial", "choice", "order"), 4: ("need", "visit", "trial", "choice", "money", "order")}
AT |= {5: ("need", "trial", "choice", "money", "order", "training")}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chance = random.Random(40)
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: en\n")
    (tmp_path / "processes" / "machine.yaml").write_text(PROCESS)
    for number in range(40):
        version = number % 5 + 1
        text = HEAD.format(
            number=number, pin=chance.choice(["machine@{}", "'machine@{}'", "[machine@{}]"]).format(version)
        )
        taken = AT[version][: chance.randint(0, len(AT[version]) - 1)]
        for place, step in enumerate(taken):
            day = date(2026, 6, 1) + timedelta(days=10 * place + number)
            outcome = ", outcome: us" if step == "choice" else ""
            text += f"  - date: {day}\n    how: meeting\n    with: [tone]\n"
            text += f"    done: [{{step: {step}, by: [tone], seen: Paper {number}-{step}{outcome}}}]  # {step}\n"
        (tmp_path / "deals" / f"d{number:02}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    return tmp_path


def facts(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def evidence(capsys: pytest.CaptureFixture[str], deal: str) -> set[str]:
    """The ids of all steps that the map shows as done, in the deal's version or in its history."""
    told = facts(capsys, "map", deal)
    done = {step["id"] for step in told["steps"] if step["state"] == "done"}
    return done | {past["id"] for past in told["history"]}


@pytest.mark.slow
def test_all_are_moved_and_only_the_pins_are_different(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted((workspace / "deals").iterdir())
    before = {path: path.read_bytes() for path in files}
    seen = {path: evidence(capsys, path.stem) for path in files}
    assert main(["check"]) == 0

    told = facts(capsys, "process", "upgrade", "--all")
    assert len(told["deals"]) == 32
    assert all(each["saved"] for each in told["deals"])

    for path in files:
        expected = re.sub(rb"machine@\d", b"machine@5", before[path], count=1)
        assert path.read_bytes() == expected
        recorded = {match.decode() for match in re.findall(rb"step: (\w+)", before[path])}
        assert evidence(capsys, path.stem) == recorded == seen[path]
    assert main(["check"]) == 0
    assert facts(capsys, "process", "upgrade", "--all")["deals"] == []
    rows = facts(capsys, "list")["deals"]
    assert {row["version"] for row in rows} == {5}


@pytest.mark.slow
def test_step_by_step_comes_to_the_same_as_all_at_once(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for version in range(2, 6):
        facts(capsys, "process", "upgrade", "--all", "--to", str(version))
    slowly = {path.name: path.read_bytes() for path in (workspace / "deals").iterdir()}
    assert all(re.search(rb"machine@5", text) for text in slowly.values())


def test_a_dry_run_writes_nothing_and_tells_the_same(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in (workspace / "deals").iterdir()}
    dry = facts(capsys, "process", "upgrade", "--all", "--dry-run")
    assert {path: path.read_bytes() for path in (workspace / "deals").iterdir()} == before
    wet = facts(capsys, "process", "upgrade", "--all")
    assert [{**each, "saved": True} for each in dry["deals"]] == wet["deals"]


@pytest.mark.slow
def test_a_deal_with_every_step_taken_stays_where_it_was(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A version that came after the order has nothing to say to the customer, and would change what a review counts."""
    finished = (workspace / "deals" / "d00.yaml").read_text().split("log:\n")[0] + "log:\n"
    for place, step in enumerate(AT[1]):
        outcome = ", outcome: us" if step == "choice" else ""
        finished += f"  - {{date: 2026-06-0{place + 1}, done: [{{step: {step}, by: [tone], seen: Paper{outcome}}}]}}\n"
    (workspace / "deals" / "d00.yaml").write_text(finished)
    told = facts(capsys, "process", "upgrade", "--all")
    assert "d00" not in {each["id"] for each in told["deals"]}
    assert facts(capsys, "process", "upgrade", "d00", "--dry-run")["deals"][0]["coming"][-1] == {
        "id": "training",
        "name": "Train",
        "short": None,
        "state": "open",
        "behind": False,
        "was_own": False,
        "overtaken": False,
    }


def test_one_that_cannot_be_read_stops_no_other(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "deals" / "d00.yaml").write_text("customer: [\n")
    capsys.readouterr()
    assert main(["process", "upgrade", "--all", "--json"]) == 4
    told = json.loads(capsys.readouterr().out)
    assert len(told["deals"]) == 31
    assert told["unreadable"] == ["deals/d00.yaml:1:11"]
