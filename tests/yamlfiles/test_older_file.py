"""A deal whose log begins in a second file: read as one log, and every error names the file it is in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

from kjopsprosess.yamlfiles.fingerprints import file_stamps, newest_change
from kjopsprosess.yamlfiles.workspace import Workspace

HEAD = "customer: Nordvik\nprocess: prosess@1\ntrigger: x\npeople:\n  - {id: kari, name: Kari Lund, roles: [bruker]}\n"
PROMISE = "{id: a, by: kari, what: sends, due: 2026-02-20, step: behov}"
FIRST = f"  - {{id: 2026-02-02-aaaa, date: 2026-02-02, how: call, with: [kari], promised: [{PROMISE}]}}\n"
SECOND = "  - {id: 2026-03-02-bbbb, date: 2026-03-02, how: meeting, with: [kari], kept: [a]}\n"
THIRD = "  - {id: 2026-04-02-cccc, date: 2026-04-02, how: call, with: [kari]}\n"


def workspace(tmp_path: Path, own: str, older: str | None) -> Path:
    root = lay(tmp_path)
    (root / "deals" / "nordvik.yaml").write_text(HEAD + own)
    if older is not None:
        (root / "deals" / "nordvik.older.yaml").write_text(older)
    return root


def answers(root: Path) -> list[str]:
    commands = (
        ["brief", "nordvik"], ["map", "nordvik"], ["log", "nordvik", "--all"], ["people", "nordvik"],
        ["promises", "nordvik"], ["list"], ["next"], ["report"], ["questions", "nordvik"],
    )  # fmt: skip
    return [kp(*command, "-C", str(root), "--json").out for command in commands]


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_two_files_say_what_one_says(tmp_path: Path, cut: int) -> None:
    entries = [FIRST, SECOND, THIRD]
    whole = answers(workspace(tmp_path / "one", "log:\n" + "".join(entries), None))
    own = "log:\n" + "".join(entries[cut:]) if entries[cut:] else "log: []\n"
    both = answers(workspace(tmp_path / "two", own, "log:\n" + "".join(entries[:cut])))
    assert both == whole
    assert "2026-02-02-aaaa" in whole[2]


@pytest.mark.parametrize("twice", [1, 2])
def test_entries_in_both_files_are_taken_once_and_told(tmp_path: Path, twice: int) -> None:
    entries = [FIRST, SECOND, THIRD]
    whole = answers(workspace(tmp_path / "one", "log:\n" + "".join(entries), None))
    root = workspace(tmp_path / "two", "log:\n" + "".join(entries), "log:\n" + "".join(entries[:twice]))
    assert answers(root) == whole
    said = kp("brief", "nordvik", "-C", str(root), "--lang", "en").all
    day = ("2026-02-02", "2026-03-02")[twice - 1]
    assert f"kp archive nordvik --until {day}" in " ".join(said.split())
    assert f"counted once ({twice}, " in " ".join(said.split())
    assert "entries-in-both" in kp("check", "-C", str(root)).out


@pytest.mark.parametrize(
    ("older", "place", "code"),
    [
        ("log:\n  - {id: 2026-01-02-aaaa, date: 2026-13-02}\n", "older.yaml:2:33", "not-a-date"),
        ("log:\n  - {id: 2026-01-02-aaaa, date: 2026-01-02, hvem: x}\n", "older.yaml:2:45", "unknown-key"),
        ("log:\n  - {id: 2026-01-02-aaaa, date: 2026-01-02, with: [per]}\n", "older.yaml:2:52", "unknown-person"),
        ("log:\n  - {id: 2026-01-02-aaaa, date: 2026-01-02, note: a, b}\n", "older.yaml:2:51", "comma-in-text"),
        ("log:\n  - {id: x\n", "older.yaml:", "open-bracket"),
        ("log: x\n", "older.yaml:1:6", "not-a-list"),
        ("", "older.yaml:1:1", "empty-file"),
        ("people: []\n", "older.yaml:1:1", "key-in-older"),
        (f"log:\n{FIRST}  - {{id: 2026-04-02-cccc, date: 2026-02-03}}\n", "nordvik.yaml:8:10", "duplicate-id"),
    ],
)
def test_an_error_names_the_file_it_is_in(tmp_path: Path, older: str, place: str, code: str) -> None:
    root = workspace(tmp_path, "log:\n" + SECOND.replace(", kept: [a]", "") + THIRD, older)
    found = [line for line in kp("check", "-C", str(root)).out.splitlines() if f"[{code}]" in line]
    assert [line for line in found if place in line], kp("check", "-C", str(root)).out
    if code != "unknown-key":
        assert place in kp("brief", "nordvik", "-C", str(root)).all


def test_a_place_behind_entries_that_are_in_both_is_that_of_the_deals_file(tmp_path: Path) -> None:
    bad = "  - {id: 2026-05-02-dddd, date: 2026-05-02, with: [per]}\n"
    root = workspace(tmp_path, "log:\n" + FIRST + SECOND + bad, "log:\n" + FIRST)
    assert "deals/nordvik.yaml:9:52" in kp("check", "-C", str(root)).out
    said = json.loads(kp("brief", "nordvik", "-C", str(root), "--json").err)
    assert [(each["file"], each["line"]) for each in said["problems"]] == [("deals/nordvik.yaml", 9)]


def test_the_first_of_two_equal_ids_is_named_with_its_file(tmp_path: Path) -> None:
    other = SECOND.replace("meeting", "call").replace(", kept: [a]", "")
    root = workspace(tmp_path, "log:\n" + SECOND, "log:\n" + FIRST + other)
    assert "3 (deals/nordvik.older.yaml)" in " ".join(kp("check", "-C", str(root)).out.split())


def test_the_older_file_is_no_deal_and_no_misnamed_file(tmp_path: Path) -> None:
    root = workspace(tmp_path, "log:\n" + THIRD, "log:\n" + FIRST)
    found = Workspace(root)
    assert (found.deal_ids(), found.misnamed_files(), found.copies_of("nordvik"), found.skipped_deals()) == (
        ("nordvik",), (), (), (),
    )  # fmt: skip
    assert "older" not in kp("list", "-C", str(root)).all
    copy = root / "deals" / "nordvik.older (1).yaml"
    copy.write_text("log: []\n")
    assert found.misnamed_files()[0][1].facts["other"] == "nordvik.older.yaml"
    assert found.copies_of("nordvik") == ("deals/nordvik.older (1).yaml",)


def test_an_older_file_without_its_deal_is_told_by_the_check_alone(tmp_path: Path) -> None:
    root = workspace(tmp_path, "log:\n" + THIRD, None)
    (root / "deals" / "sør.older.yaml").write_text("log: []\n")  # no id, so no deal's
    (root / "deals" / "lost.older.yaml").write_text("log: []\n")
    codes = {file: finding.code for file, finding in Workspace(root).misnamed_files()}
    assert codes["deals/lost.older.yaml"] == "older-without-deal"
    assert codes["deals/sør.older.yaml"] == "file-name-not-an-id"
    assert Workspace(root).skipped_deals() == ("sør.older.yaml",)
    lost = str(root / "deals" / "lost.older.yaml")
    assert "[older-without-deal]" in kp("check", lost, "-C", str(root)).out


def test_a_changed_older_file_makes_the_facts_of_the_deal_anew(tmp_path: Path) -> None:
    root = workspace(tmp_path, "log:\n" + THIRD, "log:\n" + FIRST.replace("by: kari", "by: us"))
    first = kp("promises", "-C", str(root), "--json").out
    assert kp("list", "-C", str(root), "--json").out
    (root / "deals" / "nordvik.older.yaml").write_text("log:\n" + FIRST.replace("by: kari", "by: us") + SECOND)
    assert kp("promises", "-C", str(root), "--json").out != first
    stamp = file_stamps(root / "deals")["nordvik"]
    assert stamp is not None
    assert newest_change(stamp) >= (root / "deals" / "nordvik.older.yaml").stat().st_mtime_ns


def test_a_check_of_the_older_file_checks_its_deal(tmp_path: Path) -> None:
    root = workspace(tmp_path, "log:\n" + THIRD, "log:\n  - {date: 2026-13-01}\n")
    said = kp("check", str(root / "deals" / "nordvik.older.yaml"), "-C", str(root)).out
    assert "deals/nordvik.older.yaml:2:12" in said


@pytest.mark.parametrize("where", ["link", "folder"])
def test_an_older_file_that_leads_elsewhere_is_not_read(tmp_path: Path, where: str) -> None:
    root = workspace(tmp_path, "log:\n" + THIRD, None)
    older = root / "deals" / "nordvik.older.yaml"
    if where == "link":
        outside = tmp_path.with_name(f"{tmp_path.name}.yaml")
        outside.write_text("log: []\n")
        older.symlink_to(outside)
    else:
        older.mkdir()
    said = kp("brief", "nordvik", "-C", str(root))
    assert (said.code, "deals/nordvik.older.yaml" in said.all) == (4, True)


def test_a_name_is_found_and_redacted_in_both_files(tmp_path: Path) -> None:
    older = "log:\n" + FIRST + "    # Kari Lund sa det\n"
    root = workspace(tmp_path, "log:\n" + SECOND, older)
    found = json.loads(kp("people", "--find", "Kari Lund", "-C", str(root), "--json").out)
    lines = [(each["file"], each["line"]) for each in found["places"]]
    assert ("deals/nordvik.older.yaml", 2) in lines
    assert ("deals/nordvik.older.yaml", 3) in lines
    assert len(lines) == len(set(lines))
    assert kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root)).code == 0
    texts = [path.read_text() for path in (root / "deals").iterdir()]
    assert not any("Kari" in each or "kari" in each for each in texts)
    assert all("person-1" in each for each in texts)
    assert kp("brief", "nordvik", "-C", str(root)).code == 0
