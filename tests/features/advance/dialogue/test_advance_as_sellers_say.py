"""What a seller types as it comes: titles, "must approve", "first", proof behind a number, a day told before."""

from __future__ import annotations

from typing import Any

import pytest
from test_advance_rare_events import flat, told
from workspace_at_hand import Said, kp

pytestmark = pytest.mark.usefixtures("nordvik_root")


def fifth(*answers: str, third: tuple[str, ...] = ("",)) -> Said:
    said = kp("advance", "nordvik", answers=["", "siv", *third, "", *answers, "", "", "", "", "", "", "j"])
    assert said.code == 0, said
    return said


def ola(**more: Any) -> dict[str, Any]:
    return {"id": "ola", "name": "Ola Vik", **more}


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("Ola Vik (økonomisjef) godkjenner", "approves"),
        ("Ola Vik, økonomisjef, godkjenner", "approves"),
        ("siv: Ola Vik (økonomisjef) bestemmer", "decides"),
        ("Ola Vik [økonomisjef] approves", "approves"),
        ("en økonomisjef, Ola Vik, må godkjenne alt over 50 000", "approves"),
        ("økonomisjefen, Ola Vik, må godkjenne alt over 50 000", "approves"),
        ("Ola Vik (økonomisjef) must approve anything above 50,000", "approves"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_bracket_or_an_apposition_is_the_title_of_who_has_a_part(typed: str, part: str, first: bool) -> None:
    if first:
        fifth(typed, "valg", "")  # the role is asked for
    else:
        fifth("siv: valg = Slik er det", typed.removeprefix("siv: "), "")
    found = told()
    assert found["people"] == [ola(title="økonomisjef")]
    assert [each["who"] for each in found["heard"]] == [{"ola": part}]


@pytest.mark.parametrize("typed", ["Ola Vik (økonomisjef) godkjenner ikke noe", "Ola Vik (økonomisjef) er på ferie"])
def test_other_words_with_a_bracket_are_words(typed: str) -> None:
    fifth(typed, "valg")
    assert told() == {"heard": [{"step": "valg", "by": ["siv"], "says": typed}]}


@pytest.mark.parametrize("order", ["først", "før behov", "before 1"])
def test_a_new_step_stands_before_no_step_that_was_just_done(order: str) -> None:
    done = ("1 kari: Notatet", "1", "")
    said = flat(fifth("siv: + Sjekk = Alle spørres", order, "", third=done))
    (heard,) = told()["heard"]
    assert heard["before"] == ["valg"]
    assert "«Sjekk» kommer før «Velge leverandør»." in said
    assert ("«Behovet» er allerede gjort." in said) is (order != "først")


def test_a_new_step_still_stands_before_an_open_one() -> None:
    fifth("siv: + Sjekk = Alle spørres", "før behov", "")
    assert told()["heard"][0]["before"] == ["behov"]


@pytest.mark.parametrize("typed", ["1 Kari viste et notat", "1 Kari Lund viste et notat"])
def test_who_did_it_and_what_shows_it_may_follow_the_number_as_a_sentence(typed: str) -> None:
    kp("advance", "nordvik", answers=["", "siv", typed, "", "", "", "", "", "", "j"])
    assert told() == {"done": [{"step": "behov", "by": ["kari"], "seen": "viste et notat"}]}


@pytest.mark.parametrize(("day", "shown"), [("2.11", True), ("2. november, møte", True), ("3.11", False), ("", False)])
def test_a_meeting_of_a_day_that_is_recorded_is_told_before_more_is_asked(day: str, shown: bool) -> None:
    said = flat(kp("advance", "nordvik", answers=[day, "siv", "", "", "", "", "", "", "n"])).replace("\xa0", " ")
    assert ("Ført inn fra før man. 2. nov.: møte med Kari Lund." in said.partition("2 Hvem var med")[0]) is shown
    assert ("kp undo nordvik tar den ut." in said) is shown


def test_undo_is_named_only_where_it_takes_out_that_entry() -> None:
    kp("advance", "nordvik", "--how", "samtale", "--with", "siv", "--note", "x")
    said = flat(kp("advance", "nordvik", answers=["2.11", "siv", "", "", "", "", "", "", "n"]))
    assert "kp path nordvik --entry 2026-11-02" in said
    assert "kp undo nordvik" not in said
