"""Question 5 of the dialogue takes the language of the flags, and asks about what a sentence does not say."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import kp

BEFORE, AFTER = ["26.11", "", "", ""], ["", "", ""]
"""Answers to the questions before and after the fifth; the last saves."""


pytestmark = pytest.mark.usefixtures("nordvik_root")


def heard(nordvik_root: Path, *answers: str) -> tuple[str, str]:
    """What question 5 adds to the file, and everything that was shown."""
    path = nordvik_root / "deals" / "nordvik.yaml"
    before = path.read_text("utf-8")
    said = kp("advance", "nordvik", answers=[*BEFORE, *answers, *AFTER])
    assert said.code == 0, said
    return path.read_text("utf-8").removeprefix(before).partition("heard:\n")[2], said.err


@pytest.mark.parametrize(
    ("answers", "item"),
    [
        (["kari: valg = Styret", ""], "- step: valg\n by: [kari]\n says: Styret\n"),
        (["Siv Moen: valg = Styret", "siv bestemmer, + Råd for drift godkjenner", "3-4 uker fra behov", "kari uenig",
          ""],
         ('- step: valg by: [siv] says: Styret against: kari who: {siv: decides, "role:raad-for-drift": approves} '
         "role_names: {raad-for-drift: Råd for drift} takes: 3-4 uker takes_from: behov")),
        (["Siv Moen: valg = Styret", "hvem siv bestemmer; tar 3 uker; prosessen er uenig", ""],
         "- step: valg by: [siv] says: Styret against: process who: {siv: decides} takes: 3 uker"),
        (["siv mot kari: valg hvem siv bestemmer tar 2 uker = Styret", ""],
         "- step: valg\n by: [siv]\n says: Styret\n against: kari\n who: {siv: decides}\n takes: 2 uker\n"),
        (["siv mot prosessen: valg gjort når Protokollen er ute = Styret", ""],
         "- step: valg\n by: [siv]\n says: Styret\n against: process\n done_when: Protokollen er ute\n"),
        (["kari: Styret må si ja", "1", ""], "- step: behov\n by: [kari]\n says: Styret må si ja\n"),
        (["kari: Styret må si ja", "3", ""], "- step: bestilling\n by: [kari]\n says: Styret må si ja\n"),
        (["kari: Styret må si ja", "valg etter behov", ""],
         "- step: valg\n by: [kari]\n says: Styret må si ja\n after: [behov]\n"),
        (["kari: Ja @ huset", "valg", ""], "- step: valg by: [kari] says: Ja @ huset"),
        (["kari: Styret må si ja", "", ""], "- by: [kari]\n says: Styret må si ja\n"),
        (["kari: Styrevedtak", "", ""], "- by: [kari]\n says: Styrevedtak\n"),
        (["kari og siv: valg likt = Styret", "prosessen uenig", ""],
         "- step: valg\n by: [kari, siv]\n says: Styret\n against: process\n contact: {rule: equal}\n"),
        (["kari: valg = Styret", "brukeren godkjenner", ""],  # a role as people speak of it
         '- step: valg by: [kari] says: Styret who: {"role:bruker": approves}'),
        (["kari: valg = Nei; siv: behov = Jo", ""],
         "- step: valg by: [kari] says: Nei - step: behov by: [siv] says: Jo"),
        (["kari: valg = Nei", "siv: behov = Jo", "kari bidrar", ""],
         "- step: valg\n by: [kari]\n says: Nei\n - step: behov\n by: [siv]\n says: Jo\n who: {kari: contributes}"),
        (["kari: valg = Nei", "siv", "før valg", "tar to uker", ""],  # nothing is lost by what is not understood
         "- step: valg\n by: [kari]\n says: Nei\n takes: to uker"),
    ],
)  # fmt: skip
def test_a_sentence_is_completed_by_answers_in_words(nordvik_root: Path, answers: list[str], item: str) -> None:
    found, _ = heard(nordvik_root, *answers)
    assert " ".join(found.split()).replace("contact: rule: equal", "contact: {rule: equal}") == " ".join(item.split())


@pytest.mark.parametrize(
    ("order", "found", "shown"),
    [
        ("valg", "after: [valg]", ""),
        ("etter 2", "after: [valg]", ""),
        ("2", "after: [valg]", ""),
        ("før bestilling", "before: [bestilling]", ""),
        ("before 3", "before: [bestilling]", ""),
        ("etter 1 og 2", "after: [behov, valg]", ""),
        ("etter behov før 3", "after: [behov] before: [bestilling]", ""),
        ("først", "before: [behov]", "«Sjekk» kommer før «Behovet»."),
        ("first", "before: [behov]", "«Sjekk» kommer før «Behovet»."),
        ("", "", ""),
    ],
)
def test_a_new_step_is_placed_before_or_after_steps_by_name_or_number(
    nordvik_root: Path, order: str, found: str, shown: str
) -> None:
    file, screen = heard(nordvik_root, "kari: + Sjekk = Alle spørres", order, "", "")
    item = " ".join(file.split())
    assert item == f"- step: sjekk by: [kari] says: Alle spørres name: Sjekk {found}".rstrip()
    assert "1 Behovet 2 Velge leverandør 3 Bestille" in " ".join(screen.split())
    assert shown in " ".join(screen.split())


def test_more_is_said_of_a_step_whose_sign_is_known(nordvik_root: Path) -> None:
    more = ["siv godkjenner, + Nemnd bestemmer", "før 3; 2 uker", ""]
    file, _ = heard(nordvik_root, "kari: + Sjekk = Alle spørres", "etter 1", "Listen, som alle får, er full", *more)
    assert " ".join(file.split()) == (
        "- step: sjekk by: [kari] says: Alle spørres name: Sjekk "
        "done_when: Listen, som alle får, er full after: [behov] "
        'before: [bestilling] who: {siv: approves, "role:nemnd": decides} role_names: {nemnd: Nemnd} takes: 2 uker'
    )


@pytest.mark.parametrize("order", ["før lunsj", "etter 9", "lunsj"])
def test_a_step_that_is_not_there_is_asked_for_again(nordvik_root: Path, order: str) -> None:
    file, _ = heard(nordvik_root, "kari: + Sjekk = Alle spørres", order, "etter behov", "", "")
    assert "after: [behov]" in file


def test_the_order_that_a_sentence_has_is_not_asked_for(nordvik_root: Path) -> None:
    file, screen = heard(nordvik_root, "kari: Alle spørres", "+ Sjekk før 2", "Listen er full", "")
    assert "before: [valg]" in file
    assert "done_when: Listen er full" in file
    assert "Før eller etter" not in screen


@pytest.mark.parametrize(
    ("answers", "person", "who"),
    [
        (["kari: valg hvem Paul Stone godkjenner = Over grensen", "1", "daglig leder", ""], "paul", "paul: approves"),
        (["kari: valg = Over grensen", "Paul Stone godkjenner", "1", "daglig leder", ""], "paul", "paul: approves"),
        (["kari: valg = Over grensen", "Paul Stone godkjenner", "siv", ""], "", "siv: approves"),
        (["kari: valg = Over grensen", "Styremøtet godkjenner", "2", ""], "", '"role:styremoetet": approves'),
        (["kari: valg = Over grensen", "Paul Stone godkjenner", "9", "", ""], "", ""),
    ],
)
def test_somebody_who_was_not_there_is_asked_about_and_may_be_new(
    nordvik_root: Path, answers: list[str], person: str, who: str
) -> None:
    file, screen = heard(nordvik_root, *answers)
    item, _, people = file.partition("people:")
    assert (f"{{{who}}}" in item) if who else ("who:" not in item)
    assert (f"id: {person}" in people) if person else not people
    assert "er verken en person i saken eller en rolle" in screen
    assert "--" not in screen.partition("Lagre i")[0]


@pytest.mark.parametrize("letter", ["d", "j", "r", "h"])
def test_a_letter_does_not_end_the_question(nordvik_root: Path, letter: str) -> None:
    given = {
        "d": ["kari", "Møte", "10.2", "", ""],
        "j": ["kari", "1"],
        "r": ["kari", "leder", ""],
        "h": ["kari", "Nå", ""],
    }
    file, screen = heard(nordvik_root, letter, *given[letter], "kari: valg = Nei", "")
    assert "step: valg" in file, screen
    assert "Noe mer?" in screen


@pytest.mark.parametrize(
    ("answers", "shown", "item"),
    [
        (["kari: vallg = Nei", "1", ""],
         ["Fant ikke noe steg som heter vallg. Mente du «Velge leverandør»?", "1 Kari Lund: «Velge leverandør» = Nei"],
         "- step: valg by: [kari] says: Nei"),
        (["kari: vallg = Nei", "3", "", ""], ["3 Kari Lund: = vallg = Nei"], "- by: [kari] says: vallg = Nei"),
        (["kari: valg etter lunsj = Nei", "kari: valg etter behov = Nei", ""],
         ["Etter «etter» skal det stå et steg, og «lunsj» er ikke noe steg.", "2 Kari Lund: = valg etter lunsj = Nei"],
         "- step: valg by: [kari] says: Nei after: [behov]"),
        (["kari: valg etter lunsj = Nei", "valg = Jo", ""], [], "- step: valg by: [kari] says: Jo"),
        (["kari: valg = Nei @ 31.2", "1", ""],
         ["Etter @ skal det stå en dag. 31. februar finnes ikke", "1 Kari Lund: valg = Nei @ 31.2 @"],
         "- step: valg by: [kari] says: Nei @ 31.2"),
        (["kari: Møtes @ 10.2", "", "", ""], ["1 et løfte fra Kari Lund innen ons. 10. feb."],
         "- by: [kari] says: Møtes @ 10.2"),
        (["kari: + Velge leverandør = Nei", "1", ""], ["Prosessen har steget «Velge leverandør» fra før."],
         "- step: valg by: [kari] says: Nei"),
        (["kari: valg = Nei", "hvem siv vet", "siv bestemmer", "tar tre måneskift", "tre uker", ""],
         ["«siv vet» sier ikke hva noen gjør i steget.", "Forsto ikke hvor lang tid «tre måneskift» er."],
         "- step: valg by: [kari] says: Nei who: {siv: decides} takes: tre uker"),
        (["kari: valg = Nei", "tre måneskift", ""], ["Forsto ikke «tre måneskift»."],
         "- step: valg by: [kari] says: Nei"),
        (["kari: valg = Nei @ 24.11", "kari: valg = Nei @ 24.11.2027", ""],
         ["«24.11» kan være 24. november 2026 eller 24. november 2027. Skriv året også."],
         '- step: valg by: [kari] says: Nei "on": 2027-11-24'),
        (["kari: behov etter bestilling = Nei", "kari: behov = Nei", ""],
         ["Stegene ville ventet på hverandre: «Behovet» venter på «Bestille»"], "- step: behov by: [kari] says: Nei"),
        (["kari: + Styret vedtar = Nei", "styret vedtar", "valg", "", ""],
         ["Sa Kari Lund før eller etter hvilket steg «Styret vedtar» kommer?", "«Styret vedtar» kommer etter «Velge",
          "Sa Kari Lund hva som viser at «Styret vedtar» er gjort? Skriv det; Enter: ikke sagt"],
         "- step: styret-vedtar by: [kari] says: Nei name: Styret vedtar after: [valg]"),
        (["kari: + Styret = Karens", "ja", "", "Fristen er ute, etter behov", ""],
         ["Er «Styret» en karensperiode? [j/N]"],
         "- step: styret by: [kari] says: Karens name: Styret done_when: Fristen er ute, etter behov kind: standstill"),
        (["kari valg", "kari: valg", "kari: valg = Nei", ""], ["Skriv navnet, kolon og hva det gjelder."],
         "- step: valg by: [kari] says: Nei"),
        (["kari mot ola: valg = Nei", "kari: valg = Nei", ""], ["Fant ingen person som heter ola i saken."],
         "- step: valg by: [kari] says: Nei"),
        (["Ola Vik: valg = Nei", "sjef", ""], ["Ola Vik er ny i saken."], "- step: valg by: [ola] says: Nei"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_asked_about(nordvik_root: Path, answers: list[str], shown: list[str], item: str) -> None:
    found, screen = heard(nordvik_root, *answers)
    plain = " ".join(screen.split())
    assert [each for each in shown if " ".join(each.split()) not in plain] == []
    assert " ".join(found.partition("people:")[0].split()) == item


def test_a_sentence_that_is_given_up_is_named(nordvik_root: Path) -> None:
    found, screen = heard(nordvik_root, "kari: valg etter lunsj = Nei; siv: valg = Ja", "", "")
    assert "Ikke tatt med: kari: valg etter lunsj = Nei" in screen
    assert " ".join(found.split()) == "- step: valg by: [siv] says: Ja"


def test_a_step_of_another_version_is_asked_about_at_once(nordvik_root: Path) -> None:
    process = nordvik_root / "processes" / "prosess.yaml"
    new = "  - {id: kontroll, name: Kontrollere, done_when: Det finnes en rapport, since: 2}\n  - id: bestilling"
    text = process.read_text("utf-8").replace("  - id: bestilling", new).replace("version: 1", "version: 2")
    process.write_text(text, "utf-8")
    found, screen = heard(nordvik_root, "kari: kontroll = Nei", "kari: valg = Nei", "")
    assert "«kontroll» er et steg i en annen versjon av prosessen" in screen
    assert " ".join(found.split()) == "- step: valg by: [kari] says: Nei"


@pytest.mark.parametrize(
    ("answer", "echo"),
    [
        ("etter 1", "«Styret vedtar» kommer etter «Behovet»."),
        ("før 2", "«Styret vedtar» kommer før «Velge leverandør»."),
        ("etter 1, før 3", "«Styret vedtar» kommer etter «Behovet». «Styret vedtar» kommer før «Bestille»."),
        ("", None),
    ],
)
def test_where_a_new_step_was_put_is_said_at_once(nordvik_root: Path, answer: str, echo: str | None) -> None:
    _, screen = heard(nordvik_root, "kari: + Styret vedtar = Nei", answer, "", "")
    before_save = " ".join(screen.split()).partition("Noe mer")[0]
    assert (echo in before_save) if echo else ("kommer" not in before_save.partition("Enter: ikke sagt")[2])


@pytest.mark.parametrize("answer", ["nei", "no", "ikke sagt", "Vet ikke.", "not said", "they didn't say"])
def test_what_was_not_said_of_a_new_step_is_recorded_as_nobodys_word(nordvik_root: Path, answer: str) -> None:
    file, _ = heard(nordvik_root, "kari: + Styret vedtar = Nei", answer, answer, "")
    assert " ".join(file.split()) == "- step: styret-vedtar by: [kari] says: Nei name: Styret vedtar"


def test_what_was_said_of_a_new_step_is_said_back_with_who_said_it(nordvik_root: Path) -> None:
    file, screen = heard(nordvik_root, "kari, siv: + Styret vedtar = Nei", "etter 1", "kari: Protokollen er ute", "")
    plain = " ".join(screen.split())
    assert "Kari Lund og Siv Moen: «Styret vedtar» kommer etter «Behovet»." in plain
    assert "Kari Lund og Siv Moen: «Styret vedtar» er gjort når: Protokollen er ute." in plain
    assert "done_when: Protokollen er ute after: [behov]" in " ".join(file.split())


@pytest.mark.parametrize("us", ["vi", "we", "Oss"])
def test_our_own_guess_about_a_new_step_is_a_note_and_not_their_word(nordvik_root: Path, us: str) -> None:
    file, screen = heard(nordvik_root, "kari: + Styret vedtar = Nei", "", f"{us}: Protokollen er ute", "")
    assert "Tatt med som notat, ikke som kundens ord." in screen
    assert "done_when" not in file
    note = "Vår antakelse om «Styret vedtar»: Protokollen er ute"
    assert note in (nordvik_root / "deals" / "nordvik.yaml").read_text("utf-8")


def test_what_another_said_of_a_new_step_is_not_filed_under_who_told_of_it(nordvik_root: Path) -> None:
    file, screen = heard(nordvik_root, "kari: + Styret vedtar = Nei", "siv: etter 1", "", "", "")
    assert "Her gjelder det bare det Kari Lund sa." in screen
    assert "after" not in file


@pytest.mark.parametrize(("answer", "step"), [("valg", "step: valg"), ("", None), ("nei", None), ("ikke sagt", None)])
def test_the_step_of_a_day_is_recorded_only_where_it_was_said(
    nordvik_root: Path, answer: str, step: str | None
) -> None:
    file, screen = heard(nordvik_root, "d", "kari", "Møte", "10.2", answer, "", "")
    assert "Sa Kari Lund hvilket steg dagen gjelder?" in screen
    assert ("Kari Lund: dagen gjelder «Velge leverandør»." in screen) == bool(step)
    assert (step in file) if step else ("step:" not in file)
