"""Days as sellers type them in a call: reckoned from the day of the entry, and said back when something was decided."""

from __future__ import annotations

import json

import pytest
from workspace_at_hand import kp

pytestmark = pytest.mark.usefixtures("nordvik_root")


def promised() -> list[tuple[str, str]]:
    found = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]["promised"]
    return [(each["what"], each["due"]) for each in found]


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("kari: sender mål innen fredag", "sender mål", "2026-11-27"),
        ("Kari Lund: sends the form by Friday 4 Dec", "sends the form", "2026-12-04"),
        ("kari: sender mål @ innen utgangen av uke 50", "sender mål", "2026-12-11"),
        ("kari: sender mål senest 5/12", "sender mål", "2026-12-05"),
        ("kari: sender mål innen mål er klare innen neste uke", "sender mål innen mål er klare", "2026-12-04"),
        ("kari: svarer @neste fredag", "svarer", "2026-12-04"),
    ],
)
def test_a_word_for_a_limit_stands_where_the_sign_may(text: str, what: str, due: str) -> None:
    said = kp("advance", "nordvik", "--promise", text)
    assert said.code == 0, said
    assert promised() == [(what, due)]


@pytest.mark.parametrize(
    ("typed", "due"),
    [("fredag", "2026-11-06"), ("+7d", "2026-11-10"), ("10 Nov", "2026-11-10"), ("uke 46", "2026-11-13")],
)
def test_a_day_in_an_entry_is_reckoned_from_the_day_of_the_entry(typed: str, due: str) -> None:
    said = kp("advance", "nordvik", "--date", "3.11.2026", "--promise", f"kari: skriver den @ {typed}")
    assert said.code == 0, said
    assert promised() == [("skriver den", due)]


def test_a_booking_and_a_postponement_are_reckoned_from_the_day_of_the_entry_too() -> None:
    flags = ["--book", "fredag 10.00 kari", "--another", "--stop", "utsatt = Budsjettet @ om to uker"]
    assert kp("advance", "nordvik", "--date", "3.11.2026", *flags).code == 0
    entry = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]
    assert (entry["booked"][0]["date"], entry["stopped"]["until"]) == ("2026-11-06 10:00", "2026-11-17")


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--promise", "kari: svarer @ neste fredag"), "«neste fredag» er lest som fre. 4. des."),
        (("--promise", "kari: svarer @ uke 50"), "«uke 50» er lest som fre. 11. des."),
        (("--promise", "kari: svarer @ 4.1"), "«4.1» er lest som man. 4. jan. 2027."),
        (("--moved", "notat @ om to uker"), "«om to uker» er lest som tor. 10. des."),
        (("--note", "x", "--date", "sist fredag"), "«sist fredag» er lest som fre. 20. nov."),
        (("--book", "torsdag 9 kari", "--another"), "«torsdag 9» er lest som tor. 3. des."),
        (("--stop", "utsatt = Pengene @ Q1"), "«Q1» er lest som ons. 31. mars 2027."),
    ],
)
@pytest.mark.parametrize("dry_run", [True, False])
def test_what_was_decided_is_said_back(flags: tuple[str, ...], told: str, *, dry_run: bool) -> None:
    said = kp("advance", "nordvik", *flags, *(["--dry-run"] if dry_run else []))
    assert said.code == 0, said
    assert said.err.replace("\N{NO-BREAK SPACE}", " ").count(told) == 1


def test_a_day_that_was_typed_in_full_is_not_said_back() -> None:
    for typed in ("2026-12-04", "4.12", "fre. 4. des.", "4/12/26"):
        said = kp("advance", "nordvik", "--promise", f"kari: svarer innen {typed}", "--dry-run")
        assert "er lest som" not in said.all


@pytest.mark.parametrize(
    ("flags", "cause"),
    [
        (("--promise", "kari: svarer @ torsdag 4. desember"), "er en fredag, ikke en torsdag"),
        (("--promise", "kari: svarer @ 1.12 kl 14"), "ikke et klokkeslett"),
        (("--promise", "kari: svarer @ uke 47"), "Skriv året også"),
        (("--promise", "kari: svarer innen 31. november"), "november har 30 dager"),
        (("--date", "32.1", "--note", "x"), "januar har 31 dager"),
        (("--book", "1.12 25:00 kari"), "Klokkeslettet 25:00 finnes ikke"),
        (("--book", "1.12 14 kari"), "Skriv da kl. 14"),
        (("--moved", "notat @ fredag eller mandag"), "er flere dager"),
    ],
)
def test_a_day_that_cannot_be_written_down_is_refused_with_its_cause(flags: tuple[str, ...], cause: str) -> None:
    said = kp("advance", "nordvik", *flags)
    assert (said.code, cause in " ".join(said.err.replace("\N{NO-BREAK SPACE}", " ").split())) == (2, True), said


def test_in_the_dialogue_days_are_reckoned_from_the_day_of_the_contact() -> None:
    answers = ["3.11.2026 møte", "kari", "", "kari: skriver den innen fredag", "", "", "", "", "j"]
    said = kp("advance", "nordvik", answers=answers)
    assert said.code == 0, said
    assert promised() == [("skriver den", "2026-11-06")]
