"""A day in a sentence of question 5 is offered as a date the deal depends on, or as a promise's; nothing twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from workspace_at_hand import Said, kp, nordvik_log

from kjopsprosess.features.advance.told.day_offers import find_day

pytestmark = pytest.mark.usefixtures("nordvik_root")

TOLD_ON = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("text", "day", "limit", "name"),
    [
        ("the board meets on 20 January", date(2027, 1, 20), "", "The board meets"),
        ("styremøtet er 20. januar", date(2027, 1, 20), "", "Styremøtet"),
        ("contract expires 31 March", date(2027, 3, 31), "", "Contract expires"),
        ("avtalen går ut 31.3.2027", date(2027, 3, 31), "", "Avtalen går ut"),
        ("vi må være i gang innen 1. mars", date(2027, 3, 1), "innen", "Vi må være i gang"),
        ("we must be live by 1 March, says the board", date(2027, 3, 1), "by", "We must be live"),
        ("not before 1 March can they start", date(2027, 3, 1), "not before", "Can they start"),
        ("On 20 January the board meets", date(2027, 1, 20), "", "The board meets"),
        ("Board meeting @ 20 Jan", date(2027, 1, 20), "", "Board meeting"),
        ("the budget is set on 3/12", date(2026, 12, 3), "", "The budget is set"),
        ("the lease ends 2027-06-01", date(2027, 6, 1), "", "The lease ends"),
        ("contract with old vendor ends 30 June 2027", date(2027, 6, 30), "", "Contract with old vendor ends"),
        ("the board must approve above £150,000, it meets on 20 January", date(2027, 1, 20), "", "The board meets"),
        ("styret må godkjenne over 500 000, det møtes 20. januar", date(2027, 1, 20), "", "Styret møtes"),
        ("it goes to the board, which meets on 20 January", date(2027, 1, 20), "", "The board meets"),
        ("saken går til styret, som møtes 20. januar", date(2027, 1, 20), "", "Styret møtes"),
        ("They meet on 20 January", date(2027, 1, 20), "", ""),
        ("de møtes igjen 20. januar", date(2027, 1, 20), "", ""),
        ("it is approved, she signs on 20 January", date(2027, 1, 20), "", ""),
    ],
)
def test_the_day_and_the_words_for_it_are_found(text: str, day: date, limit: str, name: str) -> None:
    found = find_day(text, TOLD_ON, day_first=True)
    assert found is not None
    assert (found.day, found.limit, found.name) == (day, limit, name)


@pytest.mark.parametrize(
    "text",
    [
        *("they use version 3.2 today", "it takes 3-4 weeks", "late deliveries cost 9,000", "they began on 3 November"),
        *("they meet in January", "two may decide", "the board meets on 31 February", ""),
        *("pkt. 4.1 i avtalen", "on Friday"),
    ],
)  # fmt: skip
def test_other_numbers_are_no_day(text: str) -> None:
    assert find_day(text, TOLD_ON, day_first=True) is None


def talk(*fifth: str, who: str = "siv, kari") -> Said:
    said = kp("advance", "nordvik", answers=["", who, "", "", *fifth, "", "", "", "", "j"])
    assert said.code == 0, said
    return said


def told() -> dict[str, Any]:
    entry = nordvik_log()[-1].model_dump(exclude_defaults=True, mode="json")
    for each in entry.get("heard", ()):
        assert bool(each.pop("date", None)) is ("what" in each)
    return {key: value for key, value in entry.items() if key not in ("id", "date", "how", "with_")}


SAYS = "styret møtes 20. januar"
RULES = {"by": ["siv"], "says": SAYS, "what": "Styret møtes", "on": "2027-01-20"}


@pytest.mark.parametrize(
    ("answers", "item"),
    [
        ([f"siv: {SAYS}", "j", ""], RULES),
        ([f"siv: {SAYS}", "ja", "valg"], {**RULES, "step": "valg"}),
        ([f"siv: {SAYS}", "Styremøte", ""], {**RULES, "what": "Styremøte"}),
        ([f"siv: {SAYS}", "siv: x", "Styremøte", ""], {**RULES, "what": "Styremøte"}),
        ([f"siv: valg = {SAYS}", "j"], {**RULES, "step": "valg"}),
        ([f"siv: {SAYS}", "", ""], {"by": ["siv"], "says": SAYS}),
        ([f"siv: {SAYS}", "n", "valg"], {"by": ["siv"], "says": SAYS, "step": "valg"}),
        (["siv: Styremøte @ 20. jan", "2", ""],
         {"by": ["siv"], "says": "Styremøte", "what": "Styremøte", "on": "2027-01-20"}),
        (["siv: alt må være klart innen 1. mars", "2", ""],
         {"by": ["siv"], "says": "alt må være klart innen 1. mars",
          "what": "Alt må være klart", "latest": "2027-03-01"}),
    ],
)  # fmt: skip
def test_a_day_in_a_sentence_is_offered_once(answers: list[str], item: dict[str, Any]) -> None:
    talk(*answers)
    assert told() == {"heard": [item]}


@pytest.mark.parametrize("answer", ["Styremøte", "Styremøte 20. januar"])
def test_a_day_that_has_only_a_pronoun_is_given_its_name(answer: str) -> None:
    said = talk("siv: de møtes 20. januar", "j", answer, "")
    assert "Skriv hva den kalles" in " ".join(said.err.split())
    assert told() == {"heard": [{**RULES, "says": "de møtes 20. januar", "what": "Styremøte"}]}


def test_a_promise_with_only_a_pronoun_is_one_still() -> None:
    said = talk("siv: de signerer innen 20. januar", "1")
    assert "eller skriv hva dagen kalles" in " ".join(said.err.split())
    assert told()["promised"][0]["due"] == "2027-01-20"


def test_the_day_in_the_name_of_a_day_is_the_day() -> None:
    said = talk("d", "siv", "den gamle avtalen går ut 30. juni 2027", "", "")
    expected = {
        "by": ["siv"],
        "says": "Den gamle avtalen går ut",
        "what": "Den gamle avtalen går ut",
        "on": "2027-06-30",
    }
    assert told() == {"heard": [expected]}
    assert "«Den gamle avtalen går ut»: ons. 30. juni 2027" in " ".join(said.err.split())


@pytest.mark.parametrize("answers", [["+ Styrevedtak", "valg"], ["Styrevedtak", "2"]])
def test_the_step_of_a_day_is_one_that_is_listed(answers: list[str]) -> None:
    said = talk(f"siv: {SAYS}", "j", *answers)
    assert f"ikke «{answers[0]}». Et nytt steg forteller du om etterpå" in " ".join(said.err.split())
    assert told() == {"heard": [{**RULES, "step": "valg"}]}


@pytest.mark.parametrize("before", [["", ""], ["", "valg"]])
def test_the_letter_for_a_day_does_not_store_the_sentence_twice(before: list[str]) -> None:
    said = talk(f"siv: {SAYS}", *before, "d", "siv", "Styremøte", "20. januar", *([] if before[1] else [""]))
    item = {**RULES, "what": "Styremøte"}
    assert told() == {"heard": [item | ({"step": "valg"} if before[1] else {})]}
    assert f"Med ordene de sa: «{SAYS}»" in " ".join(said.err.split())


@pytest.mark.parametrize(
    "answers",
    [
        ["siv", "Styremøte @ 20. jan", "", ""],
        ["siv", "Styremøte", "20. jan", "", ""],
        ["siv: Styremøte @ 20.1.", "", ""],
        ["Styremøte @ 20 Jan", "siv", "", ""],
        ["siv", "Styremøte @ 31. februar", "Styremøte @ 20.1", "", ""],
    ],
)
def test_name_and_day_are_taken_at_once_behind_the_letter(answers: list[str]) -> None:
    talk("d", *answers)
    expected = {"by": ["siv"], "says": "Styremøte", "what": "Styremøte", "on": "2027-01-20"}
    assert told() == {"heard": [expected]}


@pytest.mark.parametrize(
    ("typed", "answers", "promise"),
    [
        ("kari: skriver en plan @ 4.12", ["1"], ("kari", "skriver en plan", "2026-12-04")),
        ("siv: Kari skriver en plan innen 4. desember", ["1"], ("kari", "skriver en plan", "2026-12-04")),
        ("vi: sender prisen @ 1.12", [], ("us", "sender prisen", "2026-12-01")),
        ("vi: sender prisen innen 1. desember", [], ("us", "sender prisen", "2026-12-01")),
    ],
)
def test_a_promise_is_filed_as_one(typed: str, answers: list[str], promise: tuple[str, str, str]) -> None:
    talk(typed, *answers)
    found = told()
    (each,) = found.pop("promised")
    assert (each["by"] if isinstance(each["by"], str) else each["by"][0], each["what"], each["due"]) == promise
    assert found == {}


def test_what_is_no_promise_stays_as_told() -> None:
    talk("kari: skriver en plan @ 4.12", "", "")
    assert told() == {"heard": [{"by": ["kari"], "says": "skriver en plan @ 4.12"}]}


@pytest.mark.parametrize("typed", ["Kari skriver en plan innen fredag", "Kari Lund skriver en plan @ fredag"])
def test_in_question_four_the_name_needs_no_colon(typed: str) -> None:
    said = kp("advance", "nordvik", answers=["", "siv", "", typed, "", "", "", "", "j"])
    assert said.code == 0, said
    (promise,) = told()["promised"]
    assert promise["what"] == "skriver en plan"
