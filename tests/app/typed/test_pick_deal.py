"""A command that was given no deal: the only one is taken and said, several are asked about."""

from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

DAY = ("--today", "2026-11-26")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("command", ["brief", "map", "log"])
def test_the_only_deal_is_taken_and_said(command: str) -> None:
    said = kp(command, *DAY)
    assert said.code == 0
    assert said.err == "Den eneste saken: nordvik\n"
    assert said.out == kp(command, "nordvik", *DAY).out
    assert kp(command, "--json", *DAY).err == ""


def test_somebody_picks_by_number_or_name(root: Path) -> None:
    (root / "deals" / "tinde.yaml").write_text(DEAL.replace("Nordvik", "Tinde"), "utf-8")
    said = kp("brief", *DAY, answers=["7", "", "ti"])
    assert said.out == kp("brief", "tinde", *DAY).out
    assert "   1 nordvik\n   2 tinde\n" in said.err
    assert said.err.count("Skriv et nummer fra listen") == 2
    assert kp("brief", *DAY, answers=["1"]).out == kp("brief", "nordvik", *DAY).out


def test_where_nobody_can_answer_the_deals_are_named(root: Path) -> None:
    (root / "deals" / "tinde.yaml").write_text(DEAL, "utf-8")
    said = kp("brief", "-C", str(root), *DAY)
    assert (said.code, said.err) == (2, "Hvilken sak? Skriv én av nordvik og tinde.\n")


def test_without_deals_it_says_how_to_make_one(root: Path) -> None:
    (root / "deals" / "nordvik.yaml").unlink()
    said = kp("brief", *DAY)
    assert said.code == 2
    assert "kp new KUNDE" in said.err


@pytest.mark.usefixtures("root")
def test_other_arguments_are_still_asked_for_as_before() -> None:
    assert "KUNDE mangler" in kp("new").err
    assert "DATO mangler" in kp("book", "nordvik", *DAY).err
