"""`kp practise` in a terminal, on paper and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, Said, kp, lay

SEEDED = ("practise", "--seed", "7", "-n", "4", "--today", "2026-11-26")


def key(*arguments: str) -> list[dict[str, Any]]:
    """The questions with kp's own answers."""
    found: list[dict[str, Any]] = json.loads(kp(*SEEDED, *arguments, "--json").out)["questions"]
    return found


def talk(*answers: str, language: str = "nb") -> Said:
    return kp(*SEEDED, "--lang", language, answers=list(answers))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(params=["a workspace", "an empty one", "none"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param != "none":
        lay(tmp_path, DEAL)
    if request.param == "an empty one":
        (tmp_path / "deals" / "nordvik.yaml").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_who_answers_as_kp_does_has_all_right(folder: Path) -> None:
    before = files(folder)
    said = talk(*(str(each["right"]) for each in key("--lang", "nb")))
    assert said.code == 0
    assert said.out.startswith("4 av 4 riktige.\n")
    assert said.err.count("Riktig.") == 4
    assert "docs/" not in said.out
    assert "kp practise -n 4 --seed 7" in said.out
    assert files(folder) == before


@pytest.mark.usefixtures("folder")
def test_a_wrong_answer_is_told_what_kp_says_why_and_what_to_read() -> None:
    asked = key("--lang", "en")
    wrong = [each["right"] % len(each["options"]) + 1 for each in asked]
    said = talk(*map(str, wrong), language="en")
    assert said.out.startswith("0 of 4 right.\n")
    assert said.err.count("kp says: ") == 4
    assert said.out.count("docs/semantics.md, ") == 4


@pytest.mark.usefixtures("folder")
def test_a_word_will_do_and_what_is_not_understood_is_asked_again() -> None:
    first = key("--lang", "en")[0]
    assert first["kind"] == "verdict"
    right = int(first["options"][first["right"] - 1] == "continuation")
    said = talk("no a", "q", language="en")
    assert said.out.splitlines()[:2] == [f"{right} of 1 right.", "3 not answered."]
    said = talk("n", "9", "perhaps", "", "advance", "q", language="en")
    assert said.err.count("Type a number from 1 to 4") == 4
    assert "of 1 right." in said.out


@pytest.mark.usefixtures("folder")
def test_a_question_mark_shows_the_question_again_and_q_stops() -> None:
    said = talk("?", "q")
    assert said.err.count("Hva kom ut av dette?") == 2
    assert said.err.count("  how: ") >= 2
    assert said.out.startswith("0 av 0 riktige.\n4 spørsmål ble ikke besvart.\n")
    assert said.code == 0


@pytest.mark.usefixtures("folder")
def test_without_a_terminal_it_says_how_to_print_them() -> None:
    said = kp(*SEEDED)
    assert (said.code, said.out) == (1, "")
    assert "kp practise --print" in said.err


@pytest.mark.usefixtures("folder")
def test_printed_the_answers_stand_after_the_last_question() -> None:
    out = kp(*SEEDED, "--print", "--lang", "en").out
    before, _, after = out.partition("\nAnswers\n")
    assert before.count("Question ") == 4
    assert after.startswith("    1: ")
    assert "kp says" not in before
    assert kp(*SEEDED, "--print", "--lang", "en").out == out


def test_questions_are_from_the_workspace_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay(tmp_path, DEAL))
    (tmp_path / "deals" / "broken.yaml").write_text("customer: [", "utf-8")
    found = json.loads(kp("practise", "--seed", "3", "-n", "8", "--json").out)["questions"]
    assert [each["demo"] for each in found if each["kind"] == "verdict"] == [False, True]
    assert {each["deal"]["id"] for each in found if not each["demo"]} == {"nordvik"}


def test_a_customer_of_the_workspace_is_not_asked_about_as_invented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay(tmp_path, DEAL))
    found = json.loads(kp("practise", "-n", "50", "--json").out)["questions"]
    invented = {each["deal"]["customer"] for each in found if each["demo"]}
    assert invented
    assert "Nordvik Mekaniske" not in invented


@pytest.mark.parametrize("number", ["0", "51", "x"])
def test_a_number_of_questions_that_cannot_be(number: str) -> None:
    assert kp("practise", "-n", number).code == 2
