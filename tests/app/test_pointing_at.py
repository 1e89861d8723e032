"""Deals, processes and folders found by what a person types, and what is said when they are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kjopsprosess.app.main import main

if TYPE_CHECKING:
    from pathlib import Path

DEAL = "customer: Bølgen & Moe Åsgård AS\nprocess: smabedrift@1\ntrigger: T\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("deals", "processes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "kp.yaml").write_text("language: nb\n")
    (tmp_path / "deals" / "boelgen-moe-aasgaard.yaml").write_text(DEAL, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main([*arguments])
    shown = capsys.readouterr()
    return code, shown.out or shown.err


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("name", ["Bølgen & Moe Åsgård AS", "Bølgen & Moe Åsgård", "boel"])
def test_a_deal_is_found_by_its_customers_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, shown = ran(capsys, "brief", name)
    assert (code, shown.splitlines()[0]) == (0, "Bølgen & Moe Åsgård AS · ingenting avtalt")


def test_a_process_that_is_not_there_is_shown_where_the_deal_names_it(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "deals" / "x.yaml").write_text("customer: X\nprocess: sas@1\n")
    code, shown = ran(capsys, "brief", "x")
    assert (code, shown.splitlines()[1]) == (
        3, "deals/x.yaml:2:10: fant ingen kjøpsprosess som heter sas  [no-process]"
    )  # fmt: skip


def test_a_folder_that_is_no_workspace_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KP_LANG", "nb")
    sentence = f"{tmp_path} er ingen arbeidsmappe,"
    code, shown = ran(capsys, "list", "-C", str(tmp_path))
    assert (code, shown.replace("\n", " ").startswith(sentence)) == (3, True)
    monkeypatch.setenv("KP_HOME", str(tmp_path))
    code, shown = ran(capsys, "list")
    assert (code, shown.replace("\n", " ").startswith(sentence)) == (3, True)


@pytest.mark.usefixtures("workspace")
def test_a_list_of_an_unknown_process_says_what_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    code, shown = ran(capsys, "list", "--process", "smabedrifter")
    assert (code, shown) == (3, "Fant ingen kjøpsprosess som heter smabedrifter. Mente du smabedrift?\n")
    assert ran(capsys, "list", "--process", "smabedrift")[0] == 0


def test_names_to_choose_from_have_or_only_before_the_last(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("boa", "bob"):
        (workspace / "deals" / f"{name}.yaml").write_text(DEAL, "utf-8")
    said = "bo kan være boa, bob eller boelgen-moe-aasgaard. Skriv litt mer.\n"
    assert ran(capsys, "brief", "bo") == (3, said)


def test_check_takes_the_name_of_a_deal_or_a_process(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "deals" / "boelgen-moe-aasgaard.yaml").write_text(f"{DEAL}x: 1\n", "utf-8")
    (workspace / "processes" / "egen.yaml").write_text("x: 1\n")
    assert "deals/boelgen-moe-aasgaard.yaml:4:1: " in ran(capsys, "check", "boel")[1]
    assert "processes/egen.yaml:1:1: " in ran(capsys, "check", "egen")[1]
    assert "zzz: filen finnes ikke" in ran(capsys, "check", "zzz")[1]
