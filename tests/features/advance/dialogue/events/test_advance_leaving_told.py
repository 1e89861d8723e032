"""A sentence in question 3 or 5 that tells of somebody who leaves is understood, said back, and asked about."""

from __future__ import annotations

from typing import Any

import pytest
from test_advance_rare_events import flat, told
from workspace_at_hand import Said, kp

from kjopsprosess.features.advance.dialogue.events.leaving_words import Leaving, read_leaving

pytestmark = pytest.mark.usefixtures("nordvik_root")

KNOWN = {"kari", "kari lund", "siv", "siv moen", "produksjonssjef"}
NORA = {"id": "nora", "name": "Nora Vik", "replaces": "kari"}


def read(text: str) -> Leaving | None:
    return read_leaving(text, lambda name: name.casefold() in KNOWN)


@pytest.mark.parametrize(
    ("text", "day", "new"),
    [
        ("Kari leaves on 31 December, Nora Vik takes over", "on 31 December", "Nora Vik"),
        ("Kari Lund is leaving 31 Dec", "31 Dec", ""),
        ("Kari slutter 31. desember, Nora Vik tar over", "31. desember", "Nora Vik"),
        ("Nora Vik replaces Kari from 1 January", "1 January", "Nora Vik"),
        ("Nora Vik erstatter Kari fra 1. januar", "1. januar", "Nora Vik"),
        ("Nora Vik tar over etter Kari fra 1. januar", "1. januar", "Nora Vik"),
        ("Nora Vik takes over from Kari, who leaves on 31 December", "on 31 December", "Nora Vik"),
        ("Kari slutter 31.12 og erstattes av Nora Vik", "31.12", "Nora Vik"),
        ("Kari is replaced by Nora Vik from 1 January", "1 January", "Nora Vik"),
        ("Kari leaves the company on 31 December. Nora Vik takes over.", "on 31 December", "Nora Vik"),
        ("31. desember slutter Kari, og da tar Nora Vik over", "31. desember", "Nora Vik"),
        ("Karis siste dag er 31. desember", "31. desember", ""),
        ("Kari's last day is 31 December", "31 December", ""),
        ("Kari leaves 31 Dec, Nora Vik, product owner, takes over", "31 Dec", "Nora Vik, product owner,"),
        ("Kari leaves 31 Dec, Nora Vik takes over as plant director", "31 Dec", "Nora Vik, plant director"),
        (
            "Kari leaves on 31 December and Nora Vik takes over as head of sales.",
            "on 31 December",
            "Nora Vik, head of sales",
        ),
        ("Kari slutter 31. desember, Nora Vik tar over som verkstedsjef", "31. desember", "Nora Vik, verkstedsjef"),
        ("Kari leaves, Nora Vik takes over as head of sales from 2 January", "2 January", "Nora Vik, head of sales"),
        ("Kari Lund (produksjonssjef) slutter ved utgangen av året", "ved utgangen av året", ""),
        ("Kari has resigned", "", ""),
        ("Karis etterfølger er Nora Vik", "", "Nora Vik"),
        ("Kari slutter, Siv tar over", "", "Siv"),
    ],
)
def test_who_leaves_when_and_who_takes_over_is_read_in_many_words(text: str, day: str, new: str) -> None:
    found = read(text)
    assert found
    assert found.known
    assert found.who.casefold() in KNOWN
    assert not found.gone
    assert (found.day, found.new, found.whole) == (day, new, True)


@pytest.mark.parametrize("text", ["Kari has left", "Kari har sluttet", "Kari Lund left on 20 Nov", "Kari gikk av"])
def test_who_has_left_has_left(text: str) -> None:
    found = read(text)
    assert found
    assert found.gone


@pytest.mark.parametrize(
    "text",
    [
        "Kari leaves on 31 December to join Acme",
        "Siv told us that Kari leaves 31 Dec",
        "Kari leaves after Christmas",
        "Kari slutter 31.12, ingen vet hvem som tar over",
        "Kari leaves 31 Dec, Nora Vik takes over from 2 January",
    ],
)
def test_what_else_was_told_is_noticed(text: str) -> None:
    found = read(text)
    assert found
    assert not found.whole


@pytest.mark.parametrize(
    "text",
    [
        *("Kari left the meeting early", "Kari leaves it to Siv", "Kari left a message on 20 Nov"),
        *("If Kari leaves, Nora Vik takes over", "Kari is not leaving", "Kari slutter ikke", "Hvis Kari slutter 31.12"),
        *("Does Kari leave on 31 December?", "Slutter Kari 31. desember?", "Kari might leave 31 Dec"),
        *("Avtalen slutter 31. mars", "The contract leaves no room", "Acme replaces Oracle"),
        *("The system replaces Kari", "Siv takes over the budget"),
        *("Drivers must be asked first", "Siv takes over the budget", "slutter", "Hun slutter 31. desember"),
        *("Leieavtalen slutter 31. desember", "Vi slutter 31. desember", "Drivers leaves it to Kari"),
    ],
)  # fmt: skip
def test_other_sentences_tell_of_nobody_who_leaves(text: str) -> None:
    assert read(text) is None


def third(*answers: str) -> Said:
    said = kp("advance", "nordvik", answers=["", "siv", *answers, "", "", "", "", "", "j"])
    assert said.code == 0, said
    return said


def fifth(*answers: str) -> Said:
    said = kp("advance", "nordvik", answers=["", "siv", "", "", *answers, "", "", "", "j"])
    assert said.code == 0, said
    return said


LEAVES = {"id": "kari", "left": "2026-12-31"}


@pytest.mark.parametrize("ask", [third, fifth])
@pytest.mark.parametrize(
    ("answers", "shown", "people"),
    [
        (["Kari slutter 31. desember, Nora Vik tar over", "", "", ""],
         "Kari Lund slutter tor. 31. des.; Nora Vik tar over. Stemmer det?", [LEAVES, NORA]),
        (["Kari slutter 31. desember; Nora Vik tar over", "j", "", ""],
         "Kari Lund slutter tor. 31. des.; Nora Vik tar over. Stemmer det?", [LEAVES, NORA]),
        (["Siv: Kari leaves on 31 December and Siv takes over", "", ""],
         "Kari Lund slutter tor. 31. des.; Siv Moen tar over.", [LEAVES, {"id": "siv", "replaces": "kari"}]),
        (["Kari: slutter 31.12", "", "", ""], "Kari Lund slutter tor. 31. des. Stemmer det?", [LEAVES]),
        (["Kari Lund har sluttet", "", "", ""], "Kari Lund har sluttet. Stemmer det?", [{"id": "kari", "left": True}]),
        (["Kari slutter", "", "31.12", "", ""], "Kari Lund slutter. Stemmer det?", [LEAVES]),
        (["Kari slutter 31. februar", "", "31.12", "", ""], "Kari Lund slutter. Stemmer det?", [LEAVES]),
        (["Kari slutter 31.12, Nora Vik (produktsjef) tar over", "", "", ""],
         "Nora Vik (produktsjef) tar over. Stemmer det?", [LEAVES, {**NORA, "title": "produktsjef"}]),
    ],
)  # fmt: skip
def test_a_sentence_is_said_back_and_taken_in(
    ask: Any, answers: list[str], shown: str, people: list[dict[str, Any]]
) -> None:
    said = flat(ask(*answers)).replace("\N{NO-BREAK SPACE}", " ")
    assert shown in said
    assert told() == {"people": people}


@pytest.mark.parametrize("typed", ["Kari slutter 31.12, Nora Vik tar over", "Siv: Kari leaves on 31 December"])
def test_where_the_user_says_no_the_sentence_stays_as_told(typed: str) -> None:
    said = flat(third(typed, "n", ""))
    assert f"Tatt med som fortalt: {typed}" in said
    words = typed.removeprefix("Siv: ")
    assert told() == {"heard": [{"says": words, **({"by": ["siv"]} if typed != words else {})}]}


def test_in_the_fifth_question_it_is_asked_about_as_any_other_sentence_then() -> None:
    fifth("Siv: Kari leaves on 31 December", "n", "", "valg", "")
    assert told() == {"heard": [{"step": "valg", "by": ["siv"], "says": "Kari leaves on 31 December"}]}


@pytest.mark.parametrize("ask", [third, fifth])
def test_what_was_told_besides_is_kept_too(ask: Any) -> None:
    ask("siv: Kari slutter 31.12 for å bli lærer", "", "", "")
    assert told() == {"people": [LEAVES], "heard": [{"by": ["siv"], "says": "Kari slutter 31.12 for å bli lærer"}]}


def test_somebody_who_is_not_in_the_deal_leaves_only_where_the_user_says_so() -> None:
    said = flat(third("Ola Hansen slutter 31.12", "", ""))
    assert "Ingen i saken heter det" in said
    assert told() == {"heard": [{"says": "Ola Hansen slutter 31.12"}]}


@pytest.mark.parametrize("text", ["Peter slutter", "Peter leaves on 31 December", "31. desember slutter Peter"])
def test_one_word_with_a_capital_may_be_the_name_of_who_leaves(text: str) -> None:
    found = read(text)
    assert found
    assert (found.who, found.known) == ("Peter", False)


@pytest.mark.parametrize(("ask", "by"), [(third, {}), (fifth, {"by": ["siv"]})])
def test_one_word_that_is_nobodys_name_becomes_a_person_only_where_the_user_says_so(ask: Any, by: Any) -> None:
    said = flat(ask("Peter slutter 31.12", "", "", ""))
    assert "Ingen i saken heter det" in said
    assert told() == {"heard": [{**by, "says": "Peter slutter 31.12"}]}
    ask("Peter slutter 31.12", "j", "", "", "")
    assert told() == {"people": [{"id": "peter", "name": "Peter", "left": "2026-12-31"}]}


@pytest.mark.parametrize("ask", [third, fifth])
@pytest.mark.parametrize(
    ("picked", "people"),
    [
        (["1"], [LEAVES]),
        (["kari"], [LEAVES]),
        (["2", ""], [{"id": "karin", "name": "Karin", "left": "2026-12-31"}]),
    ],
)
def test_who_is_called_nearly_so_is_offered_before_somebody_new(
    ask: Any, picked: list[str], people: list[dict[str, Any]]
) -> None:
    said = ask("Karin slutter 31.12", *picked, "", "", "")
    assert "1 Kari Lund" in said.err
    assert "2 en ny person, Karin" in said.err
    assert told() == {"people": people}


def test_somebody_new_who_leaves_becomes_a_person() -> None:
    third("Ola Hansen slutter 31.12", "j", "", "", "")
    assert told() == {"people": [{"id": "ola", "name": "Ola Hansen", "left": "2026-12-31"}]}


@pytest.mark.parametrize(
    ("answers", "people"),
    [
        (["s", "1", "31.12", "", "Siv slutter 1. mars", "", "", ""], [LEAVES, {"id": "siv", "left": "2027-03-01"}]),
        (["s s", "1", "31.12", "", "2", "", "", ""], [LEAVES, {"id": "siv", "left": True}]),
        (["s", "1", "30.12", "", "s", "kari", "31.12", "", ""], [LEAVES]),  # the newest answer counts
        (["s", "1 31.12", "", ""], [LEAVES]),
        (["s", "Kari, 31. desember", "", ""], [LEAVES]),
        (["s", "Kari slutter 31.12, Nora Vik tar over", "", "", ""], [LEAVES, NORA]),
    ],
)
def test_question_three_takes_several_who_leave(answers: list[str], people: list[dict[str, Any]]) -> None:
    third(*answers)
    assert told() == {"people": people}


def test_after_numbers_alone_nothing_more_is_asked() -> None:
    said = kp("advance", "nordvik", answers=["", "siv", "1", "kari", "1", "Notatet", "", "", "", "", "", "", "j"])
    assert said.code == 0, said
    assert "Noe mer?  Nummer" not in said.err
    assert "Noe mer?  Nummer" in third("1 s", "kari", "1", "Notatet", "", "2", "", "", "").err


def test_several_events_of_a_kind_are_told() -> None:
    third("h h", "1", "kari", "De har det", "2", "siv", "Det er valgt", "")
    assert [each["step"] for each in told()["skipped"]] == ["behov", "valg"]


def test_a_second_deadline_is_said_to_replace_the_first() -> None:
    said = flat(third("d", "30.4.2027", "d", "31.5.2027", ""))
    assert "Dette erstatter det forrige svaret." in said
    assert told() == {"deadline": "2027-05-31"}


def test_the_sentence_is_understood_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_LANG", "en")
    said = flat(third("Kari leaves on 31 December, Nora Vik takes over", "", "", ""))
    assert "Kari Lund leaves Thu 31 Dec; Nora Vik takes over. Is that right? [Y/n]" in said.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert told() == {"people": [LEAVES, NORA]}
