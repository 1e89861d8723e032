"""Question 5: whose right, who said yes, roles they lack, why they buy now and days, each by its letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, Said, kp, nordvik_log

DIFFERING = """\
  - id: 2026-11-10-cccc
    date: 2026-11-10
    how: meeting
    with: [siv]
    heard:
      - {by: siv, against: kari, step: behov, says: Ingen må si ja}
      - {by: siv, date: styremote, what: Styremøte, says: I mars, on: 2027-03-03}
"""
SAYS = "Det er slik"

pytestmark = pytest.mark.usefixtures("nordvik_root")


@pytest.fixture(autouse=True)
def _differing(nordvik_root: Path) -> None:
    (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL + DIFFERING, "utf-8")


def talk(*fifth: str, save: str = "j") -> Said:
    """The dialogue, with these answers to the fifth question and to those that it leads to."""
    said = kp("advance", "nordvik", answers=["", "siv", "", "", *fifth, "", "", "", "", save])
    assert said.code == 0, said
    return said


def told() -> dict[str, Any]:
    entry = nordvik_log()[-1].model_dump(exclude_defaults=True, mode="json")
    return {key: value for key, value in entry.items() if key not in ("id", "date", "how", "with_")}


def flat(said: Said) -> str:
    return " ".join(said.err.split())


@pytest.mark.parametrize(
    ("answers", "entry"),
    [
        (["o", "1", "Kari Lund"], {"holds": [{"step": "behov", "by": "kari"}]}),
        (["o", "behovet", "siv"], {"holds": [{"step": "behov", "by": "siv"}]}),
        (["o", "valg", "1", "prosessen"], {"holds": [{"step": "behov", "by": "process"}]}),
        (["O", "1", "kari, siv", "2"], {"holds": [{"step": "behov", "by": "siv"}]}),
        (["j", "2", "1 2"], {"confirmed": [{"by": ["siv"], "steps": ["behov", "valg"]}]}),
        (["j", "siv, kari", "Behovet, Velge leverandør"],
         {"confirmed": [{"by": ["siv", "kari"], "steps": ["behov", "valg"]}]}),
        (["j", "siv", "9", "bhov", "bestilling"], {"confirmed": [{"by": ["siv"], "steps": ["bestilling"]}]}),
        (["r", "siv", "bruker", ""], {"heard": [{"by": ["siv"], "without": ["bruker"]}]}),
        (["r", "siv", "1 og 2", "Ingen av dem"],
         {"heard": [{"by": ["siv"], "says": "Ingen av dem", "without": ["leder", "bruker"]}]}),
        (["h", "kari", "Leien går ut", ""], {"heard": [{"by": ["kari"], "says": "Leien går ut", "why_now": True}]}),
    ],
)  # fmt: skip
def test_what_is_told_of_the_map_has_a_letter(answers: list[str], entry: dict[str, Any]) -> None:
    talk(*answers)
    assert told() == entry


@pytest.mark.parametrize(
    ("typed", "rule", "day"),
    [
        ("10.2.2027", "on", "2027-02-10"),
        ("innen 10.2.2027", "latest", "2027-02-10"),
        ("ikke før 10. feb. 2027", "earliest", "2027-02-10"),
        ("om to uker", "on", "2026-12-10"),
    ],
)
def test_a_day_may_be_the_last_or_the_first(typed: str, rule: str, day: str) -> None:
    talk("d", "siv", "Budsjettmøte", typed, "", "")
    (heard,) = told()["heard"]
    assert (heard["what"], heard["says"], heard[rule]) == ("Budsjettmøte", "Budsjettmøte", day)
    assert "step" not in heard


@pytest.mark.parametrize("step", ["2", "valg", "Velge leverandør"])
def test_a_day_may_belong_to_a_step(step: str) -> None:
    talk("d", "siv", "Budsjettmøte", "x", "31.11", "10.2.2027", "9", step, "Bare i februar")
    (heard,) = told()["heard"]
    assert (heard["what"], heard["says"], heard["step"]) == ("Budsjettmøte", "Bare i februar", "valg")


def test_a_day_that_is_told_already_is_moved_and_one_that_is_nearly_there_is_asked_about() -> None:
    said = talk("d", "siv", "Styremøtet", "Styremøte", "10.3.2027", "", "")
    (heard,) = told()["heard"]
    assert (heard["date"], heard["on"]) == ("styremote", "2027-03-10")
    assert "«Styremøte»" in flat(said)
    talk("d", "siv", "+ Styremøtet i juni", "1.6.2027", "", "")
    (heard,) = told()["heard"]
    assert heard["date"] != "styremote"
    assert heard["what"] == "Styremøtet i juni"


@pytest.mark.parametrize("words", ["Leien @ Oslo går ut", "a = b", "kari: sa det", "Sak #12", "Innen fredag"])
def test_words_are_kept_as_they_were_typed(words: str) -> None:
    talk("h", "siv", words, "")
    assert told() == {"heard": [{"by": ["siv"], "says": words, "why_now": True}]}
    talk("r", "siv", "bruker", words)
    assert told() == {"heard": [{"by": ["siv"], "says": words, "without": ["bruker"]}]}
    talk("d", "siv", "Budsjettmøte", "10.2.2027", "", words)
    assert told()["heard"][0]["says"] == words


def test_statements_and_letters_stand_in_one_answer() -> None:
    talk(f"siv: behov = {SAYS}; j r", "siv", "valg", "siv", "bruker", "")
    entry = told()
    assert [each.get("says") for each in entry["heard"]] == [SAYS, None]
    assert entry["confirmed"] == [{"by": ["siv"], "steps": ["valg"]}]


@pytest.mark.parametrize(
    "answers",
    [
        ["o", "", ""], ["o", "1", "", ""], ["j", "", ""], ["j", "siv", "", ""], ["r", "siv", "", ""], ["h", "", ""],
        ["h", "siv", "", ""], ["d", "", ""], ["d", "siv", "", ""], ["d", "siv", "Møte", "", ""],
    ],
)  # fmt: skip
def test_what_is_left_is_said_to_be_left_out(answers: list[str]) -> None:
    said = talk(*answers)
    assert told() == {}
    assert "Ikke tatt med." in flat(said)


@pytest.mark.parametrize("letter", ["o", "j", "r", "h", "d"])
def test_each_can_be_gone_back_from_and_is_explained(letter: str) -> None:
    first = "1" if letter == "o" else "siv"
    said = talk(letter, "?", first, "?", "<", "<", "")
    assert told() == {}
    assert flat(said).count("For eksempel:") == 2


def test_where_nobody_disagrees_that_is_said(nordvik_root: Path) -> None:
    (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL, "utf-8")
    assert "Det er ingen å velge mellom." in flat(talk("o"))


def test_the_answers_are_kept_when_the_dialogue_stops() -> None:
    stopped = kp("advance", "nordvik", answers=["", "siv", "", "", "j", "siv", "valg"])
    assert stopped.code == 130
    said = kp("advance", "nordvik", answers=["", "", "", "", "", "j"])
    assert said.code == 0, said
    assert told() == {"confirmed": [{"by": ["siv"], "steps": ["valg"]}]}
