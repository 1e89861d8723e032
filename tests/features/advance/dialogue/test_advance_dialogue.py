"""The dialogue: `<` goes back to the question before, `?` explains the question that stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, Said, kp, nordvik_log

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Language

QUESTIONS = {
    "nb": ["1 Når og", "2 Hvem var", "3 Hva har kunden", "4 Hva lovet", "5 Hva fortalte", "7 Hva har vi",
           "8 Når er neste"],
    "en": ["1 When", "2 Who was", "3 What has the", "4 What did they promise", "5 What did they tell", "7 What have we",
           "8 When is the next"],
}  # fmt: skip


pytestmark = pytest.mark.usefixtures("nordvik_root")


def talk(*answers: str) -> Said:
    return kp("advance", "nordvik", answers=list(answers))


def saved(*answers: str) -> dict[str, Any]:
    """What the entry says that these answers made."""
    said = talk(*answers)
    assert said.code == 0, said
    entry = nordvik_log()[-1].model_dump(exclude_defaults=True)
    return {key: value for key, value in entry.items() if key not in ("id", "date", "how")}


@pytest.mark.parametrize(
    ("answers", "entry"),
    [
        (["", "kari", "<", "siv", "", "", "", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "<", "24.11.2026, samtale", "siv", "", "", "", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv", "", "siv: ringer @ 4.12", "<", "", "", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv", "1", "kari", "1", "Notatet", "2", *["<"] * 5, "", "", "", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv", "", "", "", "1 skeptiker", "<", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv, Ola Vik", "sjef, bruker", "<", "<", "siv", "", "", "", "", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv", "", "", "", "", "gikk gjennom planen", "<", "", "", "j"], {"with_": ("siv",)}),
        (["", "siv", "", "", "", "", "", "4.12 kl. 10 siv", "<", "", "j"], {"with_": ("siv",)}),
    ],
)
def test_going_back_takes_out_what_was_answered(answers: list[str], entry: dict[str, Any]) -> None:
    assert saved(*answers) == entry


def test_each_question_can_be_gone_back_from() -> None:
    back = ["", "siv", "", "", "", "", "", "", "<", "<", "<", "<", "<", "<", "<", "<", "<"]
    said = talk(*back, "", "kari", "", "", "", "", "", "", "j")
    assert said.code == 0, said
    assert [each.with_ for each in nordvik_log()[-1:]] == [("kari",)]
    assert "Dette er det første spørsmålet." in said.err
    for question in QUESTIONS["nb"]:
        assert said.err.count(question) >= 3, question


def test_a_question_that_was_not_asked_is_passed_over_on_the_way_back() -> None:
    """Nobody was there, so no attitude was asked about before our own work."""
    said = talk("", "", "", "", "", "<", "siv: styret = Det må vedtas", *["", "", "", ""], "", "", "j")
    assert said.err.count("5 Hva fortalte") == 2, said


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        (["", "siv", "1", "kari", "<"], ["Hvem gjorde det?"]),
        (["", "siv", "1", "kari", "1", "<"], ["Hvem gjorde det?", "Hvordan vet vi det?"]),
        (["", "siv", "1", "", "1", "<"], ["Hvem gjorde det?  [Siv Moen]", "Hvordan vet vi det?"]),
        (["", "siv", "1", "kari", "tja", "1", "<"], ["Hvem gjorde det?", "Hvordan vet vi det?"]),
        (["", "siv, Ola Vik", "<"], ["2 Hvem var med fra kunden?"]),
        (["", "siv", "", "", "kari: Styret må si ja", "1", "<"], ["Hvilket steg gjelder «Styret må si ja»?"]),
    ],
)
def test_within_a_question_the_one_just_answered_is_asked_again(answers: list[str], shown: list[str]) -> None:
    said = talk(*answers)
    assert said.code == 130, said
    for question in shown:
        assert said.err.count(question) == 2, said.err


@pytest.mark.quick
@pytest.mark.parametrize(
    ("answers", "asked_again", "entry"),
    [
        # the proof is typed anew, and who did it and how we know stand as they were
        (["1", "kari", "1", "Notatet", "2", "<", "<", "Brevet", "2", "", "", "", "", ""], "Hva viser det?",
         {"done": ({"step": "behov", "by": ("kari",), "seen": "Brevet"},)}),
        # back from the sixth question to the last sentence of the fifth, twice
        (["", "", "siv: valg = Ja", "siv: behov = Nei", "", "<", "<", "", "", "", ""], "Noe mer?",
         {"heard": ({"step": "valg", "by": ("siv",), "says": "Ja"},)}),
        # a skipped sub-question stays skipped
        (["1", "kari", "", "", "<", "1 Notatet", "2", "", "", "", "", ""], "Hvordan vet vi det?",
         {"done": ({"step": "behov", "by": ("kari",), "seen": "Notatet"},)}),
        (["h", "2", "kari", "Det er valgt", "<", "Vi er enige", "", "", "", "", "", ""], "Hvorfor?",
         {"skipped": ({"step": "valg", "by": ("kari",), "because": "Vi er enige"},)}),
        (["u", "9", "4", "1.4.2027", "Nei", "<", "Ingen penger", "", "", "", "", "", ""], "Hvorfor?",
         {"stopped": {"outcome": "later", "until": "2027-04-01", "because": "Ingen penger"}}),
    ],
)  # fmt: skip
def test_one_answer_at_a_time_is_taken_out_and_the_others_are_kept(
    answers: list[str], asked_again: str, entry: dict[str, Any]
) -> None:
    said = talk("", "siv", *answers, "j")
    assert said.code == 0, said
    told = nordvik_log()[-1].model_dump(exclude_defaults=True, mode="json")
    found = {key: value for key, value in told.items() if key in entry}
    assert found == {
        key: list(map(plain, value)) if isinstance(value, tuple) else value for key, value in entry.items()
    }
    assert said.err.count(asked_again) >= 2


def plain(item: dict[str, Any]) -> dict[str, Any]:
    """An item as JSON has it."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in item.items()}


def test_what_was_answered_before_is_kept_when_one_answer_is_taken_out() -> None:
    proof = ["1", "kari", "2", "<", "1", "Notatet", "2"]
    done = saved("", "siv", *proof, "", "", "", "", "", "j")["done"]
    assert [(each["by"], each.get("seen"), each.get("said")) for each in done] == [(("kari",), "Notatet", None)]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("there", "who", "suggested", "by"),
    [
        (["siv"], [""], "Siv Moen", ("siv",)),
        (["siv"], ["kari"], "Siv Moen", ("kari",)),
        (["siv"], ["2, kari"], "Siv Moen", None),
        (["Ola Vik", "sjef, bruker"], [""], "Ola Vik", ("ola",)),
        (["siv, kari"], ["", "kari"], "", ("kari",)),
        ([""], ["", "kari"], "", ("kari",)),
    ],
)
def test_the_only_one_who_was_there_is_suggested_as_the_one_who_did_a_step(
    there: list[str], who: list[str], suggested: str, by: tuple[str, ...] | None
) -> None:
    said = talk("", *there, "1", *who, "1 Notatet", *[""] * 9, "j")
    assert ("Hvem gjorde det?" + (f"  [{suggested}]" if suggested else "") + "\n") in said.err
    done = nordvik_log()[-1].done
    assert done
    assert by is None or done[0].by == by, said.err


@pytest.mark.parametrize(
    ("who", "shown"),
    [("1", ""), ("kari", ""), ("1 et notat fra henne", "Kari Lund; det som viser det: et notat fra henne")],
)
def test_a_number_alone_is_who_did_a_step_and_not_what_shows_it(who: str, shown: str) -> None:
    said = talk("", "kari, siv", "1", who, "1 Notatet", *[""] * 9, "j")
    assert shown in said.err
    assert bool(shown) == ("det som viser det" in said.err)
    assert nordvik_log()[-1].done[0].by == ("kari",)


def test_from_the_entry_one_goes_back_to_the_last_question() -> None:
    answers = ["", "siv", "", "", "", "", "", "4.12 kl. 10 kari", "<", "5.12 kl. 11 siv", "j"]
    saved(*answers)
    assert [(str(each.date), each.with_) for each in nordvik_log()[-1].booked] == [("2026-12-05 11:00", ("siv",))]


def test_a_note_can_be_taken_back_and_then_another_question_answered() -> None:
    entry = saved("", "siv", "", "", "", "", "", "", "t", "ringte etterpå", "<", "4.12 kl. 10 kari", "j")
    assert entry["note"] == "ringte etterpå"
    assert len(entry["booked"]) == 1


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_head_says_once_how_to_go_back_and_to_get_help(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_LANG", language)
    said = talk("", "siv", "", "", "", "", "", "", "j")
    assert (said.err.count("< "), said.err.count("? ")) >= (1, 1)
    words = {"nb": "< går tilbake, ? forklarer", "en": "< goes back, ? explains"}[language]
    assert " ".join(said.err.split()).count(words) == 1


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_question_is_explained_with_an_example_of_this_deal(
    nordvik_root: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = DEAL.replace("kari", "tone").replace("Kari Lund", "Tone Vik")
    (nordvik_root / "deals" / "nordvik.yaml").write_text(others, "utf-8")
    monkeypatch.setenv("KP_LANG", language)
    yes = {"nb": "j", "en": "y"}[language]
    said = talk("?", "", "?", "1", "?", "", "?", "", "?", "", "?", "", "?", "", "?", "", "?", yes)
    assert said.code == 0, said
    example = {"nb": "For eksempel: ", "en": "For example: "}[language]
    assert said.err.count(example) == 9
    assert said.err.count(f"{example}Tone Vik") >= 3
    assert "Kari" not in said.err.partition("  - id:")[0]


@pytest.mark.parametrize("language", list(Language))
def test_an_example_can_be_given_as_the_answer(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KP_LANG", language.value)
    told = {"nb": "For eksempel: ", "en": "For example: "}[language.value]
    seen = talk("?", "", "?", "1", "?", "1", "?", "kari", "?", "1", "?", "x", "2", "?", "", "?")
    examples = [line.split(told)[1] for line in seen.err.splitlines() if told in line]
    assert len(examples) == 8, seen
    when, who, done, by, known, proof, promised, heard = examples
    assert done.startswith("1 Kari Lund: ")
    for step in (["1", by, known, ""], ["1", by, "1", proof, ""], [done, "1", ""]):
        said = talk("2", when, who, *step, "", "", "", "", "", "n")
        assert "E-posten" in said.err or "The e-mail" in said.err, said
    answers = [when, who, done, "1", "2", promised, heard, *[""] * 9]
    said = talk("2", *answers)
    assert said.code == 0, said
    entry = kp("log", "nordvik", "--json").out
    assert '"step": "behov"' in entry
    assert {"nb": "sender svaret", "en": "sends the answer"}[language.value] in entry


def test_each_topic_has_a_sentence_and_an_example_with_known_fields() -> None:
    fields = dict.fromkeys(("person", "step", "role", "yesterday"), "x")
    for language in Language:
        said = Messages(language).advance.dialogue.help
        assert set(said.sentences) == set(said.examples)
        assert all(example.format(**fields) for example in said.examples.values())


@pytest.mark.parametrize(
    ("answers", "taken_out"),
    [
        (["", "siv", "", "kari: ringer @ 4.12", "<"], "Tatt ut: kari: ringer @ 4.12"),
        (["", "siv", "u", "4", "1.4.2027", "Ingen penger", "<"], "Tatt ut: Ingen penger"),
        (["", "siv", "<"], "Tatt ut: siv"),
    ],
)
@pytest.mark.usefixtures("nordvik_root")
def test_going_back_shows_what_is_taken_out(answers: list[str], taken_out: str) -> None:
    said = kp("advance", "nordvik", answers=answers)
    assert said.code == 130
    assert taken_out in " ".join(said.err.split())


@pytest.mark.usefixtures("nordvik_root")
def test_going_back_to_a_question_that_was_skipped_takes_nothing_out() -> None:
    assert "Tatt ut" not in kp("advance", "nordvik", answers=["", "", "<", "<"]).err
