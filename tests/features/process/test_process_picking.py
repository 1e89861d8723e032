"""Every answer to the three questions leads to a process that can be used, and what was picked is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp

from kjopsprosess.features.process.picking import (
    BOARD_PROCESS,
    PROCESSES,
    Decides,
    PurchaseAnswers,
    PurchaseKind,
    Sector,
    kinds_of,
    pick_process,
)
from kjopsprosess.model.values import Language
from kjopsprosess.yamlfiles.folders import SHIPPED

ALL_ANSWERS = [
    PurchaseAnswers(decides, sector, kind) for decides in Decides for sector in Sector for kind in kinds_of(sector)
]


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kp.yaml").touch()
    return tmp_path


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("answers", ALL_ANSWERS)
def test_what_is_picked_is_shipped_and_in_the_language_or_says_that_it_is_not(
    answers: PurchaseAnswers, language: Language
) -> None:
    pick = pick_process(answers, language)
    if pick.process is None:
        assert (answers.sector, answers.kind) == (Sector.PRIVATE, PurchaseKind.OTHER)
        return
    text = (SHIPPED / f"{pick.process}.yaml").read_text("utf-8")
    assert (f"language: {language.value}\n" in text) is not pick.other_language
    assert pick.reasons
    assert set(pick.reasons) <= {*answers}


def test_every_shipped_process_that_begins_a_deal_can_be_picked() -> None:
    shipped = {path.stem for path in SHIPPED.glob("*.yaml") if "\noverlay: true" not in path.read_text("utf-8")}
    picked = {pick_process(answers, language).process for answers in ALL_ANSWERS for language in Language}
    assert {each for pair in PROCESSES.values() for each in pair} - {None} <= picked
    assert picked - {None} <= shipped


def test_where_one_person_decides_a_private_purchase_is_small_and_a_public_one_is_as_it_is_made() -> None:
    for kind in (PurchaseKind.SOFTWARE, PurchaseKind.EQUIPMENT, PurchaseKind.ASSIGNMENT, PurchaseKind.OTHER):
        assert pick_process(PurchaseAnswers(Decides.ONE, Sector.PRIVATE, kind), Language.NB).process == "smabedrift"
    assert (
        pick_process(PurchaseAnswers(Decides.ONE, Sector.PUBLIC, PurchaseKind.OPEN), Language.NB).process
        == "offentlig-anbud"
    )


def test_a_board_that_decides_is_put_on_top_in_the_deal() -> None:
    said = kp("process", "new", "vekt", "--decides", "styre", "--private", "--kind", "utstyr", "--lang", "nb")
    assert said.code == 0, said
    assert f"kp new KUNDE --process vekt --process {BOARD_PROCESS}" in said.out
    assert f"legg {BOARD_PROCESS} oppå i saken" in said.out


def test_the_screen_keeps_its_language_where_the_process_has_another() -> None:
    said = kp("process", "new", "way", "--decides", "several", "--public", "--kind", "dialogue")
    assert "It exists in Norwegian only." in said.out
    assert "Picked because: the customer is" in " ".join(said.out.split())


def test_the_questions_are_asked_by_number_and_word_until_they_are_answered() -> None:
    said = kp("process", "new", "own", "--lang", "en", answers=["several people", "2", "9", "1", "equipment"])
    assert said.code == 0, said
    assert "Who decides at the customer?" in said.all
    assert "Answer with a number from 1 to 3." in said.all
    assert Path("processes/own.yaml").exists()


def test_only_what_is_not_on_the_line_is_asked_for() -> None:
    said = kp("process", "new", "own", "--lang", "en", "--kind", "equipment", answers=["2"])
    assert said.code == 0, said
    assert "What does the customer buy?" not in said.all
    assert "Is the customer a public body?" not in said.all
    assert "capital-equipment" in said.out


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (("--decides", "nobody"), "unknown-value"),
        (("--kind", "open", "--private"), "kind-of-other-sector"),
        (("--private", "--public"), "one-sector"),
        (("--like", "capital-equipment", "--public"), "like-or-answers"),
        (("--decides", "one"), "answers-missing"),
    ],
)
def test_answers_that_do_not_fit_are_refused_and_nothing_is_made(
    flags: tuple[str, ...], code: str, workspace: Path
) -> None:
    said = kp("process", "new", "own", *flags, "--json")
    assert (said.code, json.loads(said.err)["problems"][0]["code"]) == (2, code), said
    assert not (workspace / "processes").exists()


def test_a_file_that_is_there_is_refused_before_anything_is_asked(workspace: Path) -> None:
    (workspace / "processes").mkdir()
    (workspace / "processes" / "own.yaml").write_text("mine")
    said = kp("process", "new", "own", answers=["1", "1", "1"])
    assert said.code != 0
    assert "?" not in said.all.replace("own.yaml", "")
    assert (workspace / "processes" / "own.yaml").read_text() == "mine"
