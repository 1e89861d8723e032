"""People in a call: named as a screen shows them, told apart where several are meant, never made twice by a space."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import DEAL, kp, lay

PEOPLE = """\
people:
  - {id: kari, name: Kari Lund, title: produksjonssjef, roles: [bruker], attitude: champion, needs: ro}
  - {id: siv, name: "Siv\\u200b Moen", roles: [leder]}
  - {id: ola-h, name: Ola Hansen, title: IT-leder, roles: [bruker]}
  - {id: ola-n, name: Ola Nilsen, title: jurist}
  - {id: eva, name: Eva Lie, title: innkjøper}
  - {id: eva2, name: Eva Lie, title: regnskapssjef}
  - {id: tran, name: Vi Tran}
"""


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "nb")
    start, end = DEAL.index("people:"), DEAL.index("\nlog:")
    monkeypatch.chdir(lay(tmp_path, DEAL[:start] + PEOPLE + DEAL[end:]))
    return tmp_path


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        *(("kari", "kari"), ("Kari Lund", "kari"), ("Kari", "kari"), ("Lund", "kari"), ("produksjonssjef", "kari")),
        *(("Kari\u00a0Lund", "kari"), ("Kari  Lund", "kari"), ("KARI LUND", "kari"), ("Siv Moen", "siv")),
        *(("Si\u00adv Moen", "siv"), ("daglig leder", "siv"), ("Hansen", "ola-h"), ("jurist", "ola-n")),
        *(("IT-leder", "ola-h"), ("regnskapssjef", "eva2"), ("eva2", "eva2"), ("Vi Tran", "tran"), ("Tran", "tran")),
    ],
)
@pytest.mark.parametrize(
    "flags",
    [
        ("advance", "nordvik", "--dry-run", "--how", "call", "--with", "{}"),
        ("advance", "nordvik", "--dry-run", "--done", "{}: valg = Brev", "--outcome", "oss"),
        ("advance", "nordvik", "--dry-run", "--promise", "{}: svarer @ 4.12"),
        ("advance", "nordvik", "--dry-run", "--book", "4.12 10.00 {}"),
        ("book", "nordvik", "4.12", "--dry-run", "--another", "--with", "{}"),
    ],
)
def test_a_person_is_named_as_a_screen_shows_them(flags: tuple[str, ...], typed: str, person: str) -> None:
    said = kp(*(flag.format(typed) for flag in flags))
    assert said.code == 0, said
    assert f"[{person}]" in said.out or f"by: {person}" in said.out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ola", "Ola kan være Ola Hansen (IT-leder) eller Ola Nilsen (jurist). Skriv litt mer."),
        ("Eva Lie", "Eva Lie kan være Eva Lie (innkjøper) eller Eva Lie (regnskapssjef). Skriv eva eller eva2."),
        ("bruker", "bruker kan være Kari Lund (produksjonssjef) eller Ola Hansen (IT-leder)."),
    ],
)
@pytest.mark.parametrize("flags", [("advance", "nordvik", "--note", "x", "--with"), ("people", "nordvik", "--redact")])
def test_a_name_of_several_is_told_with_what_tells_them_apart(flags: tuple[str, ...], typed: str, told: str) -> None:
    said = kp(*flags, typed)
    assert (said.code, told in words(said.err)) == (3, True), said


@pytest.mark.parametrize("typed", ["Rut Dahl", "zzz", "山田"])
def test_who_is_unknown_is_told_of_as_new_unless_their_name_is_to_be_erased(typed: str) -> None:
    told = kp("advance", "nordvik", "--note", "x", "--with", typed)
    names_all = "Personer i saken: Kari Lund" in words(told.err)
    assert (told.code, "--person" in told.err, names_all) == (3, True, True), told
    erased = kp("people", "nordvik", "--redact", typed)
    assert (erased.code, "--person" in erased.err, "egg til" in erased.err) == (3, False, False), erased


def test_who_is_nearly_known_is_suggested_by_name() -> None:
    said = kp("advance", "nordvik", "--note", "x", "--with", "Kari Lunde")
    assert (said.code, "Mente du Kari Lund?" in said.err, "--person" in said.err) == (3, True, False), said


@pytest.mark.parametrize("who", ["vi", "Vi"])
@pytest.mark.parametrize("flags", [("--promise", "{}: sender avtalen @ 4.12"), ("--done", "{}: behov = Notat")])
def test_a_word_for_us_that_is_somebodys_name_is_asked_about(flags: tuple[str, str], who: str) -> None:
    said = kp("advance", "nordvik", flags[0], flags[1].format(who))
    assert (said.code, "kan være oss eller Vi Tran" in said.err) == (2, True), said


def test_us_is_always_our_side() -> None:
    said = kp("advance", "nordvik", "--dry-run", "--promise", "us: sender avtalen @ 4.12")
    assert (said.code, "by: us" in said.out) == (0, True)


@pytest.mark.parametrize(
    ("told", "person_id"),
    [
        ("vi: navn=Vi Berg", "vi-person"),
        ("Mot Lie: rolle=bruker", "mot-lie"),
        ("hvem: navn=Hvem Lie", "hvem-person"),
        ("Ola Berg: rolle=bruker", "ola"),
        ("ida: navn=Ida Sand", "ida"),
    ],
)
def test_a_new_person_gets_an_id_that_means_nothing_else(told: str, person_id: str) -> None:
    said = kp("advance", "nordvik", "--dry-run", "--person", told)
    assert (said.code, f"id: {person_id}," in said.out.replace("\n", ",")) == (0, True), said


@pytest.mark.parametrize("who", ["kari", "Kari", "Kari Lund", "Kari\u00a0Lund", "produksjonssjef"])
def test_what_is_told_of_somebody_known_makes_nobody_new(who: str) -> None:
    said = kp("advance", "nordvik", "--dry-run", "--person", f"{who}: trenger=tall")
    assert (said.code, "id: kari" in said.out, "name:" in said.out) == (0, True, False), said


def test_a_changed_name_is_said_back_with_what_to_do_if_it_is_somebody_else() -> None:
    said = kp("advance", "nordvik", "--person", "ola-h: navn=Ola Berg")
    assert said.code == 0, said
    assert "Ola Hansen heter nå Ola Berg i saken." in words(said.err)
    assert '--person "ola: navn=Ola Berg"' in words(said.err)


@pytest.mark.parametrize("told", ["kari: navn=Kari  Lund", "kari: navn=KARI LUND", "ida: navn=Ida Sand"])
def test_the_same_name_in_other_letters_is_no_change(told: str) -> None:
    assert "heter nå" not in kp("advance", "nordvik", "--person", told).err


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("sluttet=ja", "true"),
        ("left=no", "false"),
        ("sluttet=i går", "2026-11-25"),
        ("slutter=31. des", "2026-12-31"),
        ("sluttet=31.12.", "2026-12-31"),
        ("leaves=31 Dec", "2026-12-31"),
        ("left=2026-12-31", "2026-12-31"),
        ("left=in 2 weeks", "2026-12-10"),
        ("slutter=fredag", "2026-11-27"),
        ("slutter=1. juni", "2027-06-01"),
        ("sluttet=1. juni 2026", "2026-06-01"),
        ("slutter=uke 51", "2026-12-18"),
        ("sluttet=kanskje", None),
        ("slutter=20. nov", None),
        ("slutter=31. februar", None),
        ("slutter=nyttår", None),
        ("slutter=31. desmber", None),
    ],
)
def test_whether_somebody_has_left_is_yes_no_or_a_day(told: str, left: str | None) -> None:
    said = kp("advance", "nordvik", "--dry-run", "--person", f"kari: {told}")
    assert (said.code, f"left: {left}}}" in said.out) == ((0, True) if left else (2, False)), said


def test_what_says_neither_whether_nor_when_is_refused_with_what_can_be_said() -> None:
    said = kp("advance", "nordvik", "--person", "kari: slutter=kanskje")
    assert words(said.err) == "«kanskje» sier ikke om personen har sluttet, eller når. Velg ja, nei eller en dag."


@pytest.mark.parametrize("told", ["slutter=20. nov", "left=20 Nov"])
def test_a_day_that_may_be_of_two_years_is_asked_about(told: str) -> None:
    said = kp("advance", "nordvik", "--person", f"kari: {told}")
    assert (said.code, "2026" in said.err, "2027" in said.err) == (2, True, True), said


def test_the_year_of_a_day_far_away_is_said_back() -> None:
    said = kp("advance", "nordvik", "--person", "kari: slutter=1. juni")
    assert "Kari Lund slutter tir. 1. juni 2027." in words(said.out)


@pytest.mark.parametrize("whom", ["kari", "Kari", "Kari Lund", "produksjonssjef"])
@pytest.mark.parametrize("key", ["erstatter", "replaces"])
def test_whom_somebody_replaces_is_found_by_whatever_names_them(key: str, whom: str) -> None:
    said = kp("advance", "nordvik", "--dry-run", "--person", f"Nora Vik: {key}={whom}")
    assert (said.code, "id: nora" in said.out, "replaces: kari\n" in said.out) == (0, True, True), said


@pytest.mark.parametrize("nobody", ["ingen", "none", "nobody"])
def test_that_somebody_takes_over_from_nobody_takes_it_back(nobody: str) -> None:
    kp("advance", "nordvik", "--person", "tran: erstatter=kari")
    said = kp("advance", "nordvik", "--person", f"tran: erstatter={nobody}")
    assert (said.code, "Vi Tran tar ikke over etter noen." in words(said.out)) == (0, True), said
    assert json.loads(kp("people", "nordvik", "--json").out)["people"][-1]["replaces"] is None


@pytest.mark.parametrize(
    ("told", "code", "says"),
    [
        ("Nora Vik: erstatter=Kåre", 3, "Kåre"),
        ("Nora Vik: erstatter=Ola", 3, "Ola"),
        ("kari: erstatter=kari", 1, "Kari Lund kan ikke ta over etter seg selv."),
    ],
)
def test_nobody_replaces_who_is_not_there_or_themselves(told: str, code: int, says: str) -> None:
    said = kp("advance", "nordvik", "--person", told)
    assert (said.code, says in words(said.all)) == (code, True), said
    assert "replaces" not in Path("deals/nordvik.yaml").read_text("utf-8")


def answered(*answers: str) -> dict[str, Any]:
    """The entry that answers to the second question, about who was there, have made."""
    said = kp("advance", "nordvik", answers=["", *answers, "", "", "", "", "", "", "", "j"])
    assert said.code == 0, said
    entry = json.loads(kp("log", "nordvik", "--json").out)["entries"][0]
    assert isinstance(entry, dict)
    return entry


def attendees(entry: dict[str, Any]) -> list[str]:
    return [each["id"] for each in entry["with"]]


@pytest.mark.parametrize(
    ("answers", "there"),
    [
        (("Ola", "Ola Hansen"), ["ola-h"]),
        (("Eva Lie", "eva2"), ["eva2"]),
        (("Kari Lunde", "Kari Lund"), ["kari"]),
        (("kari, Ola", "jurist"), ["kari", "ola-n"]),
        (("Hei Per: vi har sett på dette", "kari"), ["kari"]),
        (("kari og call", ""), ["kari"]),
        (("produksjonssjef",), ["kari"]),
    ],
)
def test_in_the_dialogue_a_doubtful_name_is_asked_about(answers: tuple[str, ...], there: list[str]) -> None:
    assert attendees(answered(*answers)) == there


def test_in_the_dialogue_a_new_name_near_a_known_one_is_written_with_a_plus() -> None:
    entry = answered("Kari Lunde", "+ Kari Lunde", "sjef")
    assert attendees(entry) == ["kari-lunde"]
