"""`kp review`: which deals it reads, and writing its proposals into the workspace's own process."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from kjopsprosess.app.main import main

WORKSPACES = Path(__file__).parents[2] / "workspaces"
ALL_FOUR = "version: 2", "usual_days: [36, 60]", "retired: 2", "- id: board-case", "{role: finance, part: decides}"


@pytest.fixture(autouse=True)
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(WORKSPACES / "review-en", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    return tmp_path / "processes" / "machines.yaml"


class Typed(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> Typed:
    """Somebody types; what they see beside the answer comes back."""
    screen = Typed()
    monkeypatch.setattr(sys, "stdin", Typed(typed))
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def test_the_change_is_shown_and_not_made_without_consent(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = process.read_bytes()
    for arguments in (["--apply"], ["--apply", "--dry-run"], ["--apply", "--dry-run", "--yes"], ["--dry-run"]):
        assert main(["review", *arguments]) == 0
        said = capsys.readouterr()
        assert all(f"+{'' if line.startswith('v') else ' ' * 4}" in said.out and line in said.out for line in ALL_FOUR)
        assert "Nothing is saved. Add --yes to change the file." in said.err
    assert process.read_bytes() == before


def test_all_proposals_are_written_and_only_their_lines(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = process.read_text("utf-8").splitlines()
    assert main(["review", "--apply", "--yes"]) == 0
    assert "The process is now at version 2." in capsys.readouterr().err
    after = process.read_text("utf-8").splitlines()
    assert all(any(line.endswith(each) or each in line for line in after) for each in ALL_FOUR)
    assert [line for line in before if line not in after] == [
        "version: 1",
        "    usual_days: [14, 28]    # from the first deals",
        "      - {role: managing-director, part: decides}",
        "      - {role: finance, part: contributes}",
    ]
    assert main(["check", "--strict"]) == 0
    assert main(["review", "--apply", "--yes"]) == 1
    assert capsys.readouterr().err == "There is nothing to change in machines.\n"


def test_no_deal_moves_when_the_version_is_raised(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert process.exists()
    calls = [["list", "--json"], ["map", "bjerke", "--json"], ["brief", "ulvik", "--json"]]
    for call in calls:
        assert main(call) == 0
    before = capsys.readouterr().out
    assert main(["review", "--apply", "--only", "2,3", "--yes"]) == 0
    capsys.readouterr()
    for call in calls:
        assert main(call) == 0
    after = capsys.readouterr().out
    assert after.replace('"newer_version": 2', '"newer_version": null') == before


def test_a_deal_moved_to_the_new_version_keeps_what_it_did_in_its_own_step(
    process: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "--apply", "--yes"]) == 0
    deal = process.parents[1] / "deals" / "askvik.yaml"
    deal.write_text(deal.read_text("utf-8").replace("process: machines@1", "process: machines@2"), "utf-8")
    capsys.readouterr()
    assert main(["map", "askvik", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    step = next(each for each in found["steps"] if each["id"] == "board-case")
    assert (step["state"], step["own"]) == ("done", False)
    assert "trial" in [each["id"] for each in found["history"]]
    assert main(["review", "--json"]) == 0
    (again,) = json.loads(capsys.readouterr().out)["processes"]
    assert again["proposals"] == []
    assert next(each for each in again["steps"] if each["id"] == "board-case")["done"] == 1


def test_only_some_of_them(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--apply", "--only", "1, 4", "--yes"]) == 0
    assert capsys.readouterr().err == "\nChanged processes/machines.yaml.\n"
    text = process.read_text("utf-8")
    assert [each for each in ALL_FOUR if each in text] == ["usual_days: [36, 60]", "{role: finance, part: decides}"]


@pytest.mark.parametrize("numbers", ["5", "0", "x", "1,x"])
def test_a_number_that_is_none_of_them(numbers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--apply", "--only", numbers]) == 2
    assert "1, 2, 3 or 4" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("\n", 1), ("n\n", 1), ("", 130)])
def test_at_a_terminal_it_asks(process: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    before = process.read_bytes()
    screen = at_a_terminal(monkeypatch, answer)
    assert main(["review", "--apply"]) == code
    assert "Change processes/machines.yaml? y/N" in screen.getvalue()
    assert (process.read_bytes() != before) is (code == 0)


def test_json_never_asks(process: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, "y\n")
    before = process.read_bytes()
    assert main(["review", "--apply", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["schema", "today", "process", "file", "version", "saved", "proposals"]
    assert (found["schema"], found["version"], found["saved"]) == ("kp.review-apply/1", 2, False)
    assert process.read_bytes() == before
    assert main(["review", "--apply", "--json", "--yes"]) == 0
    assert json.loads(capsys.readouterr().out)["saved"]


def test_a_shipped_process_is_not_written(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _follow_a_shipped_one(process)
    assert main(["review", "--process", "small-business"]) == 0
    shown = capsys.readouterr().out
    assert "kjopsprosess/processes/small-business.yaml:" in shown
    assert "kp process new small-business --like small-business" in shown
    assert main(["review", "--process", "small-business", "--apply", "--yes"]) == 1
    assert "kp process new small-business --like small-business" in capsys.readouterr().err
    assert main(["process", "new", "small-business", "--from", "small-business"]) == 0
    assert main(["review", "--process", "small-business", "--apply", "--yes"]) == 0


def _follow_a_shipped_one(process: Path) -> None:
    """Nine deals in which the first step took half a year."""
    for number in range(9):
        (process.parents[1] / "deals" / f"small-{number}.yaml").write_text(
            "customer: Small\nprocess: small-business@1\npeople: [{id: ane, name: Ane}]\nlog:\n"
            "  - {date: 2026-01-01, how: call, with: [ane]}\n"
            "  - {date: 2026-07-01, done: [{step: decide, by: [ane], seen: Note}]}\n"
        )


def test_several_processes_stand_one_after_the_other_and_are_not_changed_at_once(
    process: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _follow_a_shipped_one(process)
    assert main(["review"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("5 proposals for 2 buying processes, from 27 deals\n")
    assert shown.index("kp review --process machines ") < shown.index("kp review --process small-business ")
    assert main(["review", "--apply", "--yes"]) == 2
    assert "--process machines or small-business" in capsys.readouterr().err


def test_deals_that_cannot_be_read_are_named_and_stop_nothing(
    process: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (process.parents[1] / "deals" / "broken.yaml").write_text("customer: [")
    assert main(["review"]) == 4
    shown = capsys.readouterr().out
    assert "  ! 1 deal cannot be read and is left out: broken (deals/broken.yaml:1:11)" in shown
    assert "18 deals: 9 won" in shown
    assert main(["review", "--json"]) == 4
    assert json.loads(capsys.readouterr().out)["unreadable"] == [{"id": "broken", "place": "deals/broken.yaml:1:11"}]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--process", "mach", "--since", "1.9.2026"], 0, "2 deals: 2 under way"),
        (["--since", "2026-11-25"], 0, "No deals have anything in the log on Wed 25 Nov or later."),
        (["--process", "enterprise-software"], 0, "kp new CUSTOMER --process enterprise-software"),
        (["--process", "nothing-like-it"], 3, "nothing-like-it"),
        (["--since", "someday"], 2, "someday"),
        (["--format", "xml"], 2, "text, md, json or csv"),
    ],
)
def test_what_is_asked_for(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", *arguments]) == code
    shown = capsys.readouterr()
    assert said in shown.out + shown.err


def test_when_no_deal_can_be_read_that_is_all_there_is_to_say(
    process: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for deal in (process.parents[1] / "deals").iterdir():
        deal.write_text("customer: [")
    assert main(["review"]) == 4
    assert capsys.readouterr().out.startswith("  ! 18 deals cannot be read and are left out: askvik (deals/askvik")


def test_a_workspace_without_deals_says_how_to_begin(process: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(process.parents[1] / "deals")
    assert main(["review"]) == 0
    assert "kp new CUSTOMER" in capsys.readouterr().out


def test_a_file_changed_meanwhile_is_not_written_over(
    process: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Meddler(Typed):
        def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]
            process.write_text(process.read_text("utf-8") + "# mine\n", "utf-8")
            return "y\n"

    monkeypatch.setattr(sys, "stdin", Meddler())
    monkeypatch.setattr(sys, "stderr", Typed())
    assert main(["review", "--apply"]) == 5
    assert process.read_text("utf-8").endswith("# mine\n")
    assert "version: 1" in process.read_text("utf-8")
    capsys.readouterr()
