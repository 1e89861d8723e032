"""Question 3: somebody leaves on a day or has left, and somebody takes over, who may be new."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from test_advance_rare_events import flat, talk, told
from workspace_at_hand import DEAL, kp

pytestmark = pytest.mark.usefixtures("nordvik_root")

NORA = {"id": "nora", "name": "Nora Vik", "replaces": "kari"}


@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("", True),
        ("31. des", "2026-12-31"),
        ("31.12.", "2026-12-31"),
        ("31 Dec", "2026-12-31"),
        ("2027-01-15", "2027-01-15"),
        ("om 2 uker", "2026-12-10"),
        ("i går", "2026-11-25"),
        ("1. juni", "2027-06-01"),
    ],
)
def test_the_day_may_be_any_that_is_read_elsewhere_and_enter_is_that_they_have_left(day: str, left: object) -> None:
    talk("s", "1", day, "")
    assert told() == {"people": [{"id": "kari", "left": left}]}


@pytest.mark.parametrize("odd", ["snart", "20. nov", "31. februar", "31. desmber", "fredag eller mandag"])
def test_what_is_no_day_or_may_be_two_is_asked_about(odd: str) -> None:
    talk("s", "1", odd, "31.12.2026", "")
    assert told() == {"people": [{"id": "kari", "left": "2026-12-31"}]}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("31. des", "Kari Lund slutter tor. 31. des."),
        ("1. juni", "Kari Lund slutter tir. 1. juni 2027"),
        ("1.11.2026", "Kari Lund sluttet søn. 1. nov."),
    ],
)
def test_the_day_that_was_read_is_said_back_at_once(day: str, said: str) -> None:
    assert said in flat(talk("s", "1", day, "")).split("Hvem tar over")[0].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("answers", "people"),
    [
        (["Nora Vik", ""], [NORA]),
        (["Nora Vik", "produktsjef, bruker"], [{**NORA, "title": "produktsjef", "roles": ["bruker"]}]),
        (["Nora Vik (produktsjef)", ""], [{**NORA, "title": "produktsjef"}]),
        (["1"], [{"id": "siv", "replaces": "kari"}]),
        (["Siv Moen"], [{"id": "siv", "replaces": "kari"}]),
        (["siv, Nora Vik", ""], [{"id": "siv", "replaces": "kari"}, NORA]),
        (["9", "2", "kari", "siv"], [{"id": "siv", "replaces": "kari"}]),
        ([""], []),
    ],
)
def test_who_takes_over_is_somebody_known_or_new(answers: list[str], people: list[dict[str, Any]]) -> None:
    talk("s", "1", "31.12", *answers)
    found = told()["people"]
    assert found[0] == {"id": "kari", "left": "2026-12-31"}
    assert sorted(found[1:], key=str) == sorted(people, key=str)


@pytest.mark.parametrize(
    ("answers", "people"),
    [
        (["1", "31.12", "<", "30.12", ""], [{"id": "kari", "left": "2026-12-30"}]),
        (["1", "31.12", "<", "<", "2", "", ""], [{"id": "siv", "left": True}]),
        (
            ["1", "31.12", "Nora Vik", "<", "Nina Vik", ""],
            [{"id": "kari", "left": "2026-12-31"}, {**NORA, "id": "nina", "name": "Nina Vik"}],
        ),
        (["1", "31.12", "siv", "<", ""], [{"id": "kari", "left": "2026-12-31"}]),
    ],
)
def test_one_answer_is_taken_back_at_a_time(answers: list[str], people: list[dict[str, Any]]) -> None:
    talk("s", *answers)
    assert told() == {"people": people}


def test_each_question_is_explained() -> None:
    said = flat(talk("s", "?", "1", "?", "31.12", "?", ""))
    for words in (
        "den som slutter eller har sluttet",
        "fra den dagen har de sluttet",
        "den som tar over. Et nytt navn",
    ):
        assert words in said


def test_who_was_told_to_take_over_before_stays_with_enter() -> None:
    kp("advance", "nordvik", "--person", "kari: slutter=31.12", "--person", "Nora Vik: erstatter=kari")
    said = flat(talk("s", "1", "15.1.2027", ""))
    assert "1 Kari Lund · slutter 31. des.; Nora Vik tar over" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Enter: Nora Vik, som sagt før" in said
    assert told() == {"people": [{"id": "kari", "left": "2027-01-15"}]}


def test_answers_and_flags_make_the_same_entry(nordvik_root: Path) -> None:
    talk("s", "1", "31. des", "Nora Vik", "")
    asked = told()
    (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL, "utf-8")
    flags = ["--person", "kari: slutter=31. des", "--person", "Nora Vik: erstatter=kari"]
    assert kp("advance", "nordvik", "--how", "møte", "--with", "siv", *flags).code == 0
    assert told() == asked


def test_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_LANG", "en")
    said = kp(
        "advance", "nordvik", answers=["", "siv", "l", "1", "31 Dec", "Nora Vik", "", "", "", "", "", "", "", "y"]
    )
    assert said.code == 0, said
    for words in (
        "l somebody leaves",
        "Who leaves, or has left?",
        "Kari Lund leaves Thu 31 Dec",
        "Enter if nobody knows",
    ):
        assert words in flat(said).replace("\N{NO-BREAK SPACE}", " ")
    assert told() == {"people": [{"id": "kari", "left": "2026-12-31"}, NORA]}
