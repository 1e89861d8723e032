"""`kp check --strict` says nothing of what is shipped; a year on, only that figures are due to be looked at again."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.app.main import main
from kjopsprosess.model.law import Law
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

WORKSPACE = Workspace(SHIPPED.parent)
PUT_ON_TOP = {"konsern-styre": "saas-virksomhet", "leasing": "kapitalutstyr", "equipment-lease": "capital-equipment"}
WHEN_IT_WAS_MADE, A_YEAR_ON = "2026-11-28", "2027-11-28"


def processes() -> dict[str, Process]:
    found = {process_id: WORKSPACE.read_process(process_id).model for process_id in WORKSPACE.process_ids()}
    return {process_id: process for process_id, process in found.items() if process}


def law() -> Law:
    (loaded,) = WORKSPACE.read_laws()
    assert loaded.model is not None
    return loaded.model


def follow_each_version_of_each(workspace: Path) -> int:
    """A deal on every version of every process; one that is put on top stands on top."""
    (workspace / "kp.yaml").write_text("language: en\n")
    (workspace / "deals").mkdir()
    known, made = processes(), 0
    for process_id, process in known.items():
        for version in range(1, process.version + 1):
            pins = [f"{process_id}@{version}"]
            if below := PUT_ON_TOP.get(process_id):
                pins.insert(0, f"{below}@{min(version, known[below].version)}")
            text = f"customer: Customer {made}\nprocess: [{', '.join(pins)}]\ntrigger: The contract expires.\n"
            (workspace / "deals" / f"{process_id}-{version}.yaml").write_text(text)
            made += 1
    return made


def findings(workspace: Path, today: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict[str, Any]]]:
    capsys.readouterr()
    code = main(["check", "--strict", "--json", "-C", str(workspace), "--today", today])
    return code, json.loads(capsys.readouterr().out)["problems"]


def named(found: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    return [(each["code"], each["file"], each["line"]) for each in found]


def test_there_is_a_deal_on_every_version_and_nothing_to_say_of_any(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = follow_each_version_of_each(tmp_path)
    assert made == sum(process.version for process in processes().values())
    code, found = findings(tmp_path, WHEN_IT_WAS_MADE, capsys)
    assert (code, named(found)) == (0, [])


def test_a_year_on_exactly_the_figures_past_their_review_are_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    follow_each_version_of_each(tmp_path)
    due = {each.id for each in law().values if each.review_by < date.fromisoformat(A_YEAR_ON)}
    code, found = findings(tmp_path, A_YEAR_ON, capsys)
    assert code == 1
    assert {each["code"] for each in found} == {"law-past-review"}
    assert len(found) == len(due) > 0


@pytest.mark.parametrize("today", [WHEN_IT_WAS_MADE, A_YEAR_ON])
def test_taken_over_as_the_workspaces_own_each_is_without_a_finding(
    today: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kp.yaml").write_text("language: nb\n")
    shutil.copytree(SHIPPED, tmp_path / "processes", ignore=shutil.ignore_patterns("law", "*.md"))
    assert len([*(tmp_path / "processes").glob("*.yaml")]) == len(processes())
    code, found = findings(tmp_path, today, capsys)
    assert (code, named(found)) == (0, [])


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("made", [WHEN_IT_WAS_MADE, A_YEAR_ON, "2027-02-28"])
def test_the_demo_is_without_a_finding_on_the_day_it_is_made_and_a_year_on(
    language: str, made: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "shown", "--lang", language, "--today", made]) == 0
    later = date.fromisoformat(made).replace(year=int(made[:4]) + 1).isoformat()
    for today in (made, later):
        code, found = findings(tmp_path / "shown", today, capsys)
        assert (code, named(found)) == (0, []), today


def test_a_mistake_in_a_process_of_ones_own_is_still_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    follow_each_version_of_each(tmp_path)
    (tmp_path / "processes").mkdir()
    text = (SHIPPED / "small-business.yaml").read_text("utf-8")
    for old, code in (("name: Try it and say yes", "step-not-an-act"), ("kind: order", "no-order-step")):
        assert old in text
        new = "name: Send the offer" if old.startswith("name") else "# no kind"
        (tmp_path / "processes" / "small-business.yaml").write_text(text.replace(old, new), encoding="utf-8")
        exit_code, found = findings(tmp_path, WHEN_IT_WAS_MADE, capsys)
        assert exit_code == 1
        assert code in {each["code"] for each in found}
