"""Question 3: the proof may be typed at once, nothing odd drops what was said, and rare events have a letter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, Said, kp, nordvik_log

DONE = """\
  - {id: 2026-11-10-bbbb, date: 2026-11-10, how: meeting, with: [kari], done: [{step: behov, by: [kari], seen: Notat}]}
"""


LETTERS = {"a", "g", "h", "f", "s", "u", "d"}
"""What is picked in the third question by a letter; after that it asks for more."""

pytestmark = pytest.mark.usefixtures("nordvik_root")


def talk(*third: str, who: str = "siv", rest: tuple[str, ...] = ("", "", "", "", "", "j")) -> Said:
    """The dialogue, with these answers to the third question and to those that it leads to; no more where it asks."""
    words = {word.casefold() for word in third[0].replace(",", " ").replace(";", " ").split()}
    picked = bool(words & LETTERS) and all(word in LETTERS or word.isdecimal() for word in words)
    said = kp("advance", "nordvik", answers=["", who, *third, *([""] if picked else []), *rest])
    assert said.code == 0, said
    return said


def told() -> dict[str, Any]:
    entry = nordvik_log()[-1].model_dump(exclude_defaults=True, mode="json")
    return {key: value for key, value in entry.items() if key not in ("id", "date", "how", "with_")}


def flat(said: Said) -> str:
    return " ".join(said.err.split())


SEEN = {"step": "behov", "by": ["kari"], "seen": "Notatet av 3.11"}
SAID = {"step": "behov", "by": ["kari"], "said": "Notatet av 3.11"}


@pytest.mark.parametrize(
    ("answers", "done"),
    [
        (["1", "kari", "1", "Notatet av 3.11"], SEEN),
        (["1 kari: Notatet av 3.11", "1"], SEEN),
        (["1 Kari Lund: Notatet av 3.11", "2"], SAID),
        (["1 = Notatet av 3.11", "kari", "2"], SAID),
        (["kari: behov = Notatet av 3.11", "1"], SEEN),
        (["kari: 1 = Notatet av 3.11", "1"], SEEN),
        (["Kari Lund: Behovet = Notatet av 3.11", "sett"], SEEN),
        (["1", "kari: Notatet av 3.11", "2"], SAID),
        (["1", "1: Notatet av 3.11", "1"], SEEN),
        (["1", "kari", "1 Notatet av 3.11"], SEEN),
        (["1", "1 Notatet av 3.11", "2"], SAID),
        (["1", "1 et notat på e-post", "1"], {**SEEN, "seen": "et notat på e-post"}),
        (["1", "kari", "så Notatet av 3.11"], SEEN),
        (["1", "kari", "vi så det: Notatet av 3.11"], SEEN),
        (["1", "kari", "2. Notatet av 3.11"], SAID),
        (["1", "kari", "we saw it", "Notatet av 3.11"], SEEN),
        (["1 kari: Notatet", "1 av 3.11"], {**SEEN, "seen": "Notatet, av 3.11"}),
    ],
)
def test_the_proof_may_be_typed_at_once(answers: list[str], done: dict[str, Any]) -> None:
    talk(*answers, "")  # the promise on the step stays open
    assert told() == {"done": [done]}


@pytest.mark.parametrize(
    ("answers", "done"),
    [
        (["1", "kari", "Notatet av 3.11", "1", ""], SEEN),  # asked again, and then suggested
        (["1", "kari", "tja", "2", "Notatet av 3.11"], SAID),
        (["1 kari: Notatet", "E-posten av 3.11", "1", ""], {**SEEN, "seen": "Notatet, E-posten av 3.11"}),
        (["1", "kari", "3", "1", "Notatet av 3.11"], SEEN),
        (["1", "7", "kari", "1", "Notatet av 3.11"], SEEN),
        (["1", "0", "1 x?", "", "kari", "1", "Notatet av 3.11"], SEEN),
        (["1", "", "", "1", "", "Notatet av 3.11"], {**SEEN, "by": ["siv"]}),
        (["1 kari", "kari behov", "kari: bhov = x", "9 kari: x", "1 kari: Notatet av 3.11", "1"], SEEN),
        (["1 2 5", "1", "kari", "1", "Notatet av 3.11"], SEEN),
    ],
)
def test_an_odd_answer_is_asked_again_and_drops_nothing(answers: list[str], done: dict[str, Any]) -> None:
    talk(*answers, "")
    assert told() == {"done": [done]}


@pytest.mark.parametrize("answers", [["1", "", "", ""], ["1", "kari", "", ""], ["1", "kari", "1", "", ""]])
def test_a_step_that_was_ticked_and_left_is_said_to_stay_open(answers: list[str]) -> None:
    assert "«Beskrive behovet» står åpent." in flat(talk(*answers))
    assert told() == {}


@pytest.mark.parametrize(
    ("answers", "entry"),
    [
        (["h", "1", "kari", "De har det fra før"],
         {"skipped": [{"step": "behov", "by": ["kari"], "because": "De har det fra før"}]}),
        (["h", "Velge leverandør", "kari, siv", "Det er valgt"],
         {"skipped": [{"step": "valg", "by": ["kari", "siv"], "because": "Det er valgt"}]}),
        (["h", "9", "behov", "", "kari", "", "De har det"],
         {"skipped": [{"step": "behov", "by": ["kari"], "because": "De har det"}]}),
        (["f", "1", "4.12"], {"moved": {"notat": "2026-12-04"}}),
        (["f", "1", "3"], {"dropped": ["notat"]}),
        (["f", "2", "om en uke"], {"moved": {"regneark": "2026-12-03"}}),
        (["s", "1", "", ""], {"people": [{"id": "kari", "left": True}]}),
        (["s", "Kari Lund", "", ""], {"people": [{"id": "kari", "left": True}]}),
        (["s", "ola", "kari", "", ""], {"people": [{"id": "kari", "left": True}]}),
        (["u", "4", "1.4.2027", "Ingen penger"],
         {"stopped": {"outcome": "later", "until": "2027-04-01", "because": "Ingen penger"}}),
        (["u", "1", "De valgte en annen"], {"stopped": {"outcome": "other", "because": "De valgte en annen"}}),
        (["u", "tja", "3", "For lite"], {"stopped": {"outcome": "withdrawn", "because": "For lite"}}),
        (["d", "31.11", "31.5.2027"], {"deadline": "2027-05-31"}),
        (["2 s d", "", "1", "", "", "1.6.2027"],
         {"kept": ["notat"], "people": [{"id": "kari", "left": True}], "deadline": "2027-06-01"}),
    ],
)  # fmt: skip
def test_rare_events_are_picked_by_a_letter(answers: list[str], entry: dict[str, Any]) -> None:
    talk(*answers)
    assert told() == entry


@pytest.mark.parametrize(
    "words", ["Møtes @ fredag", "Ikke innen fredag", "Nei: a = b", "Sak #12", "@", "Si: «ja» #behov"]
)
def test_words_are_kept_as_they_were_typed(nordvik_root: Path, words: str) -> None:
    for answers, entry in (
        (["h", "1", "kari", words], {"skipped": [{"step": "behov", "by": ["kari"], "because": words}]}),
        (["1", "siv", "1", words, ""], {"done": [{"step": "behov", "by": ["siv"], "seen": words}]}),
        (["u", "1", words], {"stopped": {"outcome": "other", "because": words}}),
        (["u", "4", "1.4.2027", words], {"stopped": {"outcome": "later", "until": "2027-04-01", "because": words}}),
    ):
        (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL, "utf-8")
        talk(*answers)
        assert told() == entry


def test_a_step_that_was_done_can_be_gone_back_to(nordvik_root: Path) -> None:
    (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL + DONE, "utf-8")
    talk("g", "1", "siv", "Styret vil vite mer")
    assert told() == {"reopened": [{"step": "behov", "by": ["siv"], "because": "Styret vil vite mer"}]}
    (nordvik_root / "deals" / "nordvik.yaml").write_text(DEAL + DONE, "utf-8")
    talk("g", "Behovet", "", "Styret vil vite mer")
    assert told() == {"reopened": [{"step": "behov", "because": "Styret vil vite mer"}]}


def test_where_there_is_nothing_to_pick_that_is_said() -> None:
    assert "Det er ingen å velge mellom." in flat(talk("g"))
    assert told() == {}


@pytest.mark.parametrize(
    "answers",
    [["h", "", ""], ["h", "1", "", ""], ["h", "1", "kari", "", ""], ["u", "", ""], ["u", "4", "", ""], ["s", "", ""],
     ["u", "1", "", ""], ["f", "", ""], ["d", "", ""]],
)  # fmt: skip
def test_an_event_that_is_left_is_not_recorded(answers: list[str]) -> None:
    talk(*answers)
    assert told() == {}


def test_an_event_can_be_gone_back_from() -> None:
    talk("h", "1", "<", "2", "kari", "Det er valgt", "<", "<", "<", "<", "")
    assert told() == {}


@pytest.mark.parametrize("first", ["", "24.11.2026", "i går, samtale"])
def test_an_entry_of_nothing_is_refused_before_it_is_shown(first: str) -> None:
    said = kp("advance", "nordvik", answers=[first, "", "", "", "", "", ""])
    assert (said.code, len(nordvik_log())) == (1, 1), said
    assert "Ikke lagret. Ingen var med, og ingenting er gjort, lovet eller notert." in flat(said)
    assert "Lagre i" not in said.err
    assert "--" not in said.err


@pytest.mark.parametrize(
    "answers", [["", "siv", "", "", "", "", "", "", "j"], ["", "", "", "", "", "Ringte dem", "", "j"]]
)
def test_somebody_who_was_there_or_our_own_work_is_something(answers: list[str]) -> None:
    assert kp("advance", "nordvik", answers=answers).code == 0
    assert len(nordvik_log()) == 2


def test_who_is_met_for_the_first_time_is_asked_about_in_the_same_dialogue_and_once() -> None:
    answers = ["", "Ola Vik", "sjef", "", "Ola Vik: ringer @ 4.12", "", "1 skeptiker", "", "", "j"]
    said = kp("advance", "nordvik", answers=answers)
    assert said.code == 0, said
    assert "skeptiker, motstander 1 Ola Vik" in flat(said)
    assert flat(said).count("Ola Vik er ny i saken.") == 1


@pytest.mark.parametrize(
    ("answer", "person"),
    [
        ("daglig leder", {"title": "daglig leder", "roles": ["leder"]}),
        ("sjef, daglig leder", {"title": "sjef", "roles": ["leder"]}),
        ("sjef", {"title": "sjef"}),
        ("daglig leder,", {"title": "daglig leder"}),
        ("", {}),
    ],
)
def test_a_title_that_is_a_role_is_both_and_that_is_said(answer: str, person: dict[str, Any]) -> None:
    said = kp("advance", "nordvik", answers=["", "Ola Vik", answer, "", "", "", "1 støttespiller", "", "", "j"])
    assert said.code == 0, said
    assert told() == {"people": [{"id": "ola", "name": "Ola Vik", **person, "attitude": "supporter"}]}
    assert ("Ola Vik · daglig leder 3 Hva" in flat(said)) == (answer == "daglig leder")


def test_somebody_new_is_booked_by_name() -> None:
    said = kp("advance", "nordvik", answers=["", "Tor Bo", "bruker", "", "", "", "", "", "fredag 10.00 Tor", "n"])
    assert "med Tor Bo" in " ".join(said.err.split())


@pytest.mark.parametrize("word", ["vi", "We", "oss", "us"])
@pytest.mark.parametrize("place", [1, 4])
def test_a_word_for_us_makes_nobody_at_the_customer(word: str, place: int) -> None:
    answers = ["", "kari", "", "", "", "", "", "", "j"]
    answers[place] = word if place == 1 else f"{word}: sender prisen"
    said = kp(
        "advance", "nordvik", answers=[*answers[: place + 1], "", "kari" if place == 1 else "", *answers[place + 1 :]]
    )
    assert "er vår side" in flat(said)
    assert "er ny i saken" not in flat(said)
