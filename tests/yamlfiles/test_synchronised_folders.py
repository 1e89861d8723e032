"""What synchronised folders lay beside deals: copies that count are told, and so is what is in the cloud only."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, kp, lay, let_time_pass

if TYPE_CHECKING:
    from pathlib import Path

ALL_DEALS = ("list", "next", "promises", "calendar", "report", "review")


@pytest.fixture
def deals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.chdir(lay(tmp_path / "salg"))
    return tmp_path / "salg" / "deals"


def codes(*arguments: str) -> dict[str, str]:
    found = json.loads(kp("check", *arguments, "--json").out)["problems"]
    return {each["file"]: each["code"] for each in found if each["file"].startswith("deals/")}


@pytest.mark.parametrize("name", ["nordvik-laptop", "nordvik-desktop-9ab1", "nordvik-2", "nordvik-old"])
def test_a_deal_with_entries_of_the_one_whose_name_it_goes_on_is_told_as_a_copy(deals: Path, name: str) -> None:
    (deals / f"{name}.yaml").write_text(DEAL, "utf-8")
    assert codes() == {f"deals/{name}.yaml": "shared-entries"}
    for command in ALL_DEALS:
        for _ in ("made", "from the cache"):
            assert f"look like copies: {name}.yaml." in kp(command).all
            let_time_pass(deals.parent)


def test_entries_that_were_archived_are_those_of_the_deal_all_the_same(deals: Path) -> None:
    (deals / "nordvik-laptop.yaml").write_text(DEAL, "utf-8")
    assert kp("archive", "nordvik", "--until", "2026-11-25").code == 0
    assert codes()["deals/nordvik-laptop.yaml"] == "shared-entries"


@pytest.mark.parametrize("name", ["nordvik-laptop", "nordvik-2", "sorvik"])
def test_another_deal_of_a_customer_is_no_copy(deals: Path, name: str) -> None:
    other = DEAL.replace("2026-11-02-aaaa", "2026-11-02-cccc") if name != "sorvik" else DEAL
    (deals / f"{name}.yaml").write_text(other, "utf-8")
    assert codes() == {}
    assert "copies" not in kp("list").all


@pytest.mark.parametrize("name", ["nordvik.YAML", "nordvik.yaml.txt", "nordvik.yml", "nordvik.Yml.TXT"])
def test_a_deal_whose_name_ends_otherwise_is_told_as_not_read(deals: Path, name: str) -> None:
    (deals / "nordvik.yaml").rename(deals / name)
    assert codes() == {f"deals/{name}": "yml-file"}
    for command in ALL_DEALS:
        assert f"not read because of its name: {name}." in kp(command).all
    (deals / "nordvik.yaml").write_text(DEAL, "utf-8")
    assert codes() == {f"deals/{name}": "two-files"}


@pytest.mark.parametrize("name", ["._nordvik.yaml", ".#nordvik.yaml", ".nordvik.yaml"])
def test_hidden_files_are_told_by_none(deals: Path, name: str) -> None:
    (deals / name).write_text(DEAL, "utf-8")
    assert codes() == {}
    assert "not read" not in kp("list").all


def in_the_cloud(path: Path) -> None:
    path.rename(path.with_name(f".{path.name}.icloud"))


@pytest.mark.parametrize("kept", [True, False])
def test_a_deal_that_is_in_the_cloud_only_is_a_deal_that_cannot_be_read(deals: Path, kept: bool) -> None:
    (deals / "sorvik.yaml").write_text(DEAL, "utf-8")
    let_time_pass(deals.parent)
    for command in ALL_DEALS if kept else ():
        kp(command)
    in_the_cloud(deals / "sorvik.yaml")
    assert codes() == {"deals/sorvik.yaml": "not-downloaded"}
    for command in ALL_DEALS:
        assert "sorvik" in kp(command).all
    (deals / ".sorvik.yaml.icloud").rename(deals / "sorvik.yaml")
    assert codes() == {}


def test_no_command_works_on_a_deal_that_is_in_the_cloud_only(deals: Path) -> None:
    in_the_cloud(deals / "nordvik.yaml")
    for command in ("brief nordvik", "advance nordvik --note hei", "archive nordvik --until 2026-11-25"):
        assert "not downloaded" in kp(*command.split()).err
    for more in ((), ("--id", "nordvik")):
        assert "deals/nordvik.yaml exists already" in kp("new", "Nordvik", "--process", "prosess", *more).err
    assert [path.name for path in deals.iterdir()] == [".nordvik.yaml.icloud"]


def test_a_deal_whose_older_file_is_in_the_cloud_only_is_not_taken_without_it(deals: Path) -> None:
    assert kp("archive", "nordvik", "--until", "2026-11-25").code == 0
    let_time_pass(deals.parent)
    kp("list")
    in_the_cloud(deals / "nordvik.older.yaml")
    assert codes() == {"deals/nordvik.older.yaml": "not-downloaded"}
    assert "deals/nordvik.older.yaml" in kp("list").all
    assert "not downloaded" in kp("log", "nordvik").err


def test_what_is_in_the_cloud_only_is_not_searched_for_a_name_and_said_not_to_be(deals: Path) -> None:
    in_the_cloud(deals / "nordvik.yaml")
    (deals / ".nordvik.yaml.icloud").write_bytes(b"bplist00")
    found = json.loads(kp("people", "--find", "Kari Lund", "--json").out)
    assert "deals/.nordvik.yaml.icloud" in found["unsearched"]
