"""The cache changes nothing but time: whatever happens to the files and to it, the list says what it says without."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import PROCESS, Said, all_kept, kp, lay, let_time_pass

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_facts import load_facts
from kjopsprosess.features.check.cached import CHECKED_DEALS
from kjopsprosess.features.check.run import check_workspace
from kjopsprosess.yamlfiles.workspace import Workspace

LIST_CACHE = Path(".kp", "cache", "list.sqlite")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path)


def listed(root: Path, *more: str) -> Said:
    let_time_pass(root)
    return kp("list", "-C", str(root), *more)


def test_a_deal_is_read_once_while_nothing_changes(root: Path, read_deals: list[str]) -> None:
    first = listed(root)
    assert (listed(root), read_deals) == (first, ["nordvik"])


def test_on_a_day_when_something_turns_the_deal_is_read_again(root: Path, read_deals: list[str]) -> None:
    listed(root)
    listed(root, "--today", "2026-11-30")
    assert read_deals == ["nordvik"]
    listed(root, "--today", "2026-12-05")
    assert read_deals == ["nordvik", "nordvik"]


def test_a_deal_that_is_changed_new_or_gone_is_told_from_the_others(root: Path, read_deals: list[str]) -> None:
    deals = root / "deals"
    first = (deals / "nordvik.yaml").read_text("utf-8")
    for name in ("brattvik", "skogli"):
        (deals / f"{name}.yaml").write_text(first.replace("Nordvik", name.title()), "utf-8")
    listed(root)
    (deals / "brattvik.yaml").write_text(first.replace("Nordvik", "Nyvik"), "utf-8")
    (deals / "tinde.yaml").write_text(first.replace("Nordvik", "Tinde"), "utf-8")
    (deals / "skogli.yaml").unlink()
    read_deals.clear()
    for _ in range(2):
        rows = json.loads(listed(root, "--json").out)["deals"]
        assert {row["id"]: row["customer"].split()[0] for row in rows} == {
            "nordvik": "Nordvik",
            "brattvik": "Nyvik",
            "tinde": "Tinde",
        }
    assert read_deals == ["brattvik", "tinde"]


def test_when_a_process_is_changed_its_deals_are_read_again(root: Path, read_deals: list[str]) -> None:
    listed(root)
    (root / "processes" / "prosess.yaml").write_text(PROCESS.replace("short: Behovet", "short: Nytt"), "utf-8")
    assert "Nytt" in kp("list", "--json", "-C", str(root)).out
    assert read_deals == ["nordvik", "nordvik"]


def test_a_file_that_could_still_change_unseen_is_not_kept(root: Path, read_deals: list[str]) -> None:
    path = root / "deals" / "nordvik.yaml"
    ahead = path.stat().st_mtime_ns + 3_600_000_000_000
    os.utime(path, ns=(ahead, ahead))
    for _ in range(2):
        kp("list", "-C", str(root))
    assert read_deals == ["nordvik", "nordvik"]


def test_a_file_older_than_any_clock_is_listed(root: Path) -> None:
    os.utime(root / "deals" / "nordvik.yaml", ns=(-1, -1))
    assert [listed(root), listed(root)] == [listed(root)] * 2
    assert "Nordvik" in listed(root).out


def test_only_its_owner_may_read_it_and_git_leaves_it_alone(root: Path) -> None:
    listed(root)
    assert stat.S_IMODE((root / LIST_CACHE).stat().st_mode) == 0o600
    assert (root / ".kp" / ".gitignore").read_text() == "*\n"


def test_one_that_others_may_write_is_not_believed(root: Path, read_deals: list[str]) -> None:
    listed(root)
    (root / LIST_CACHE).chmod(0o666)
    listed(root)
    assert read_deals == ["nordvik", "nordvik"]
    assert stat.S_IMODE((root / LIST_CACHE).stat().st_mode) == 0o600


def test_it_holds_what_the_list_prints_and_nothing_more_that_a_person_wrote(root: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8").replace("trigger: ", "trigger: HEMMELIG "), "utf-8")
    listed(root)
    kept = all_kept(root)
    assert b"Kari Lund" in kept
    assert [word for word in (b"HEMMELIG", b"produksjonssjef", b"champion", b'"ro') if word in kept] == []


def test_what_a_deal_said_goes_with_the_deal(root: Path) -> None:
    listed(root)
    (root / "deals" / "nordvik.yaml").unlink()
    listed(root)
    assert b"Kari" not in all_kept(root)


@pytest.mark.parametrize("change", ["line = replace(line, 'Nordvik', 'Xordvik')", "sum = sum + 1", "deal = 'other'"])
def test_a_row_that_is_not_whole_is_not_believed(root: Path, read_deals: list[str], change: str) -> None:
    before = listed(root)
    with closing(sqlite3.connect(root / LIST_CACHE)) as database, database:
        database.execute(f"UPDATE facts SET {change}")
    read_deals.clear()
    assert (listed(root), read_deals) == (before, ["nordvik"])


def test_what_a_deal_no_longer_says_is_not_left_in_it(root: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    (root / "deals" / "brattvik.yaml").write_text(deal.read_text("utf-8").replace("Kari Lund", "Liv Moen"), "utf-8")
    listed(root)
    deal.write_text(deal.read_text("utf-8").replace("Kari Lund", "Mona Vik"), "utf-8")
    listed(root)
    kept = all_kept(root)
    assert [name for name in (b"Kari Lund", b"Liv Moen", b"Mona Vik") if name in kept] == [b"Liv Moen", b"Mona Vik"]


KEEPING = ["list", "next", "promises", "calendar", "report", "review"]
TWICE = ["report"]
"""Those that look into a deal twice: whether it is told of, and what."""


@pytest.mark.parametrize("command", KEEPING)
def test_what_a_deal_no_longer_says_is_in_the_facts_of_no_other_command_either(root: Path, command: str) -> None:
    deal = root / "deals" / "nordvik.yaml"
    (root / "deals" / "brattvik.yaml").write_text(deal.read_text("utf-8").replace("Kari Lund", "Liv Moen"), "utf-8")
    let_time_pass(root)
    for each in KEEPING:
        kp(each, "-C", str(root))
    deal.write_text(deal.read_text("utf-8").replace("Kari Lund", "Mona Vik"), "utf-8")
    (root / "deals" / "brattvik.yaml").unlink()
    let_time_pass(root)
    kp(command, "-C", str(root))
    kept = all_kept(root)
    new = [] if command == "review" else [b"Mona Vik"]
    assert [name for name in (b"Kari Lund", b"Liv Moen", b"Mona Vik") if name in kept] == new


def test_rows_of_other_commands_that_still_hold_stay(root: Path, read_deals: list[str]) -> None:
    for _ in range(2):
        for each in KEEPING:
            let_time_pass(root)
            kp(each, "-C", str(root))
    assert read_deals == ["nordvik"] * len([*KEEPING, *TWICE])


def test_a_person_made_anonymous_is_not_left_in_it(root: Path) -> None:
    listed(root)
    assert kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root)).code == 0
    assert [*(root / ".kp" / "cache").iterdir()] == []


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_where_it_cannot_be_written_the_list_is_the_same(root: Path, tmp_path: Path, kind: str) -> None:
    expected = listed(root)
    shutil.rmtree(root / ".kp")
    if kind == "file":
        (root / ".kp").write_text("")
    elif kind == "link":
        (tmp_path / "elsewhere").mkdir()
        (root / ".kp").symlink_to(tmp_path / "elsewhere")
    else:
        (root / LIST_CACHE).mkdir(parents=True)
    assert listed(root) == expected
    assert kind != "link" or not [*(tmp_path / "elsewhere").iterdir()]


@pytest.mark.parametrize("name", ["broken/process", "broken/history", "rewritten-nb", "two-deals", "versions-en"])
def test_named_processes_are_checked_as_if_every_deal_was_read(
    tmp_path: Path, request: pytest.FixtureRequest, name: str
) -> None:
    root = tmp_path / "salg"
    shutil.copytree(request.config.rootpath / "tests" / "workspaces" / name, root)
    let_time_pass(root)
    day, files = date(2026, 11, 26), [*(root / "processes").glob("*.yaml"), *(root / "deals").glob("*.yaml")]
    context = CommandContext(root, today=day.isoformat())
    earlier = context.load_process("small-business")
    for each in (*([file] for file in files), files, files[::-1]):
        for against in (None, earlier):
            read = check_workspace(Workspace(root), each, day, against)
            for _ in range(2):
                kept = check_workspace(
                    Workspace(root), each, day, against, lambda: load_facts(context, CHECKED_DEALS).facts
                )
                assert kept == read


def test_a_process_is_checked_without_reading_deals_that_have_not_changed(root: Path, read_deals: list[str]) -> None:
    for _ in range(2):
        let_time_pass(root)
        assert kp("check", "prosess", "-C", str(root)).code == 0
        assert kp("check", "prosess", "--against", "prosess", "-C", str(root)).code == 0
    assert read_deals == ["nordvik"]


DAYS = [f"2026-11-{day}" for day in range(25, 31)] + ["2026-12-01", "2026-11-26"]
BOOKED_TWICE = """
  - {date: 2026-11-20, how: call, with: [kari], booked: [{date: 2026-11-28, with: [kari]}]}
  - {date: 2026-11-21, how: call, with: [kari], booked: [{date: 2026-11-29, with: [kari]}]}
"""
OF_A_LATER_DAY = "\n  - {date: 2026-11-28, how: call, with: [kari]}\n"


@pytest.mark.parametrize(("entries", "code"), [(BOOKED_TWICE, "booked-twice"), (OF_A_LATER_DAY, "date-after-today")])
def test_a_check_on_any_day_is_what_it_is_without_a_cache(root: Path, entries: str, code: str) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8").rstrip() + entries, "utf-8")
    let_time_pass(root)
    found: list[bool] = []
    for day in DAYS:
        said = kp("check", "--json", "-C", str(root), "--today", day)
        shutil.rmtree(root / ".kp")
        assert kp("check", "--json", "-C", str(root), "--today", day) == said, day
        found.append(code in said.out)
    assert {*found} == {True, False}


def test_a_check_sees_what_becomes_of_other_files(root: Path) -> None:
    other = root / "deals" / "other.yaml"
    deal = (root / "deals" / "nordvik.yaml").read_text("utf-8")
    left = deal.rstrip() + "\n  - {date: 2026-11-25, people: [{id: kari, left: true}]}\n"

    def said() -> str:
        let_time_pass(root)
        return kp("check", "--json", "-C", str(root)).out

    assert "left-in-another-deal" not in said()
    other.write_text(left, "utf-8")
    assert "left-in-another-deal" in said()
    other.write_text(deal, "utf-8")
    assert "left-in-another-deal" not in said()
    for number in range(2):
        (root / "deals" / f"x{number}.yaml").write_text(deal.replace("process: prosess@1", "process: q@1"), "utf-8")
    assert "no-process" in said()
    (root / "processes" / "q.yaml").write_text(PROCESS, "utf-8")
    assert "no-process" not in said()


def test_a_check_suggests_a_process_that_came_later(root: Path) -> None:
    deal = root / "deals" / "nordvik.yaml"
    deal.write_text(deal.read_text("utf-8").replace("process: prosess@1", "process: salgsverk@1"), "utf-8")
    let_time_pass(root)
    assert "salgsverg" not in kp("check", "--json", "-C", str(root)).out
    (root / "processes" / "salgsverg.yaml").write_text(PROCESS, "utf-8")
    let_time_pass(root)
    assert "salgsverg@1" in kp("check", "--json", "-C", str(root)).out


def test_an_import_looks_into_each_deal_once_and_keeps_nothing_but_the_id(root: Path, read_deals: list[str]) -> None:
    export = root / "export.csv"
    export.write_text("Id;Customer;Contact\nC1;Bakeriet;Ola Moe\nC2;Verftet;Ida Nes\n", "utf-8")

    def imported() -> dict[str, Any]:
        let_time_pass(root)
        facts: dict[str, Any] = json.loads(
            kp("import", str(export), "--process=prosess", "--json", "-C", str(root)).out
        )
        return facts

    assert len(imported()["made"]) == 2
    for read in (["bakeriet", "verftet"], []):
        read_deals.clear()
        assert (len(imported()["there"]), read_deals) == (2, read)
    kept = all_kept(root)
    assert [word for word in (b"C1", b"C2", b"Ola Moe", b"Bakeriet", b"Kari") if word in kept] == [b"C1", b"C2"]
    (root / "deals" / "bakeriet.yaml").rename(root / "deals" / "brodet.yaml")
    found = imported()
    assert (found["made"], [each["deal"] for each in found["there"]]) == ([], ["brodet", "verftet"])
