"""Flags about how the customer buys, from the command line to the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", "en")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


def written(root: Path) -> str:
    return (root / "deals" / "nordvik.yaml").read_text("utf-8")


def saved(root: Path, *flags: str) -> str:
    """What a call adds to the file."""
    before = written(root)
    said = kp("advance", "nordvik", *flags)
    assert said.code == 0, said
    return written(root).removeprefix(before)


def refused(root: Path, *flags: str) -> tuple[str, str]:
    """The code of what is wrong, and what the screen says of it."""
    before = written(root)
    code = json.loads(kp("advance", "nordvik", *flags, "--json").err)["problems"][0]["code"]
    said = kp("advance", "nordvik", *flags)
    assert (said.code != 0, written(root)) == (True, before)
    return code, said.err


def test_facts_of_a_sentence_stand_in_the_entry(root: Path) -> None:
    lines = saved(root, "--heard", "kari mot siv: valg etter behov hvem leder bestemmer, kari ikke med "
                  "tar inntil 3 uker fra behov bare KGV = Alt = over @ en million @ innen 10.2.2027")  # fmt: skip
    assert (
        lines.split("heard:\n")[1]
        == """\
      - step: valg
        by: [kari]
        says: Alt = over @ en million
        against: siv
        after: [behov]
        who: {"role:leder": decides, kari: none}
        takes: inntil 3 uker
        takes_from: behov
        contact:
          rule: portal_only
          channel: KGV
        latest: 2027-02-10
"""
    )


def test_days_reasons_roles_and_what_holds_and_is_confirmed_stand_in_the_entry(root: Path) -> None:
    lines = saved(root, "--day", "siv: valg, Styremøte = I februar @ 10 Feb 2027", "--why-now", "kari: Avtalen går ut",
                  "--without", "siv: bruker = Ingen bruker det", "--holds", "process: valg",
                  "--confirmed", "kari og siv: behov, Velge leverandør", "--share")  # fmt: skip
    assert (
        lines.split("heard:\n")[1]
        == """\
      - step: valg
        by: [siv]
        says: I februar
        date: styremoete
        what: Styremøte
        share: true
        "on": 2027-02-10
      - by: [kari]
        says: Avtalen går ut
        why_now: true
        share: true
      - by: [siv]
        says: Ingen bruker det
        without: [bruker]
        share: true
    holds:
      - {step: valg, by: process}
    confirmed:
      - {by: [kari, siv], steps: [behov, valg]}
"""
    )


def test_a_day_told_again_keeps_its_id(root: Path) -> None:
    saved(root, "--day", "siv: Styremøte i mai = I mai @ 10 May 2027")
    assert "date: styremoete-i-mai\n" in saved(root, "--day", "kari: styremøte i mai = Flyttet @ 12 May 2027")
    code, said = refused(root, "--day", "kari: Styremøtet i mai = Flyttet @ 12 May 2027")
    assert code == "day-exists"
    assert 'kp advance nordvik --day "kari: styremoete-i-mai = Flyttet @ 12 May 2027"' in said


def test_somebody_first_told_of_in_the_same_call_can_be_named(root: Path) -> None:
    lines = saved(root, "--person", "ola: name=Ola Tveit", "--heard", "ola mot kari: valg hvem ola bestemmer = Ja")
    assert "by: [ola]" in lines
    assert "who: {ola: decides}" in lines


@pytest.mark.parametrize(
    ("flags", "against"),
    [
        (("--heard", "kari: valg = Nei", "--against", "siv"), "siv"),
        (("--heard", "kari: valg = Nei", "--against", "process"), "process"),
        (("--heard", "kari: valg = Nei", "--against", "prosessen"), "process"),
        (("--heard", "kari against Siv Moen: valg = Nei"), "siv"),
    ],
)
def test_who_says_otherwise_can_be_said_in_two_places(root: Path, flags: tuple[str, ...], against: str) -> None:
    assert f"against: {against}\n" in saved(root, *flags)


@pytest.mark.parametrize(
    ("flags", "code", "line"),
    [
        (("--heard", "kari: valg = a", "--heard", "siv: behov = b", "--against", "siv"), "against-several",
         'kp advance nordvik --heard "kari against siv: valg = a"'),
        (("--heard", "kari against siv: valg = a", "--against", "siv"), "against-twice", "Keep one of them."),
        (("--heard", "kari: + Styret vedtar"), "lacks-equals",
         "has no = between the step and the words"),
        (("--heard", "kari: + Velge leverandør = a"), "step-exists", 'kp advance nordvik --heard "kari: valg = a"'),
        (("--heard", "kari: valg hvem + Daglig leder bestemmer = a"), "role-exists",
         'kp advance nordvik --heard "kari: valg hvem role:leder bestemmer = a"'),
        (("--heard", 'kari: valg etter behovv = "a"'), "clause-step",
         "kp advance nordvik --heard 'kari: = valg etter behovv = \"a\"'"),
        (("--heard", "kari: valg etter lunsj = it's $5"), "clause-step",
         "kp advance nordvik --heard 'kari: valg = it'\\''s $5'"),
        (("--heard", "kari: vaalg = a"), "not-found", "Did you mean “Velge leverandør”?"),
        (("--heard", "kari: Styret møtes @ 10 Feb"), "day-of-nothing",
         'kp advance nordvik --day "kari: NAME = Styret møtes @ 10 Feb"'),
        (("--day", "kari: valg = x @ 10 Feb"), "day-is-step",
         'kp advance nordvik --heard "kari: valg = x @ 10 Feb"'),
        (("--day", "kari: Styremøte = x"), "lacks-when", "--day does not say when."),
        (("--why-now", "kari:"), "lacks-words", "--why-now does not say what."),
        (("--without", "kari: sjef"), "not-found", "There is no role called sjef."),
        (("--holds", "valg"), "lacks-who", "--holds does not say who"),
        (("--holds", "kari, siv: valg"), "one-holds", "Only one can be right."),
        (("--confirmed", "kari: lunsj"), "not-found", "There is no step called lunsj."),
        (("--heard", "kari: valg = x @ 24.11"), "not-a-day", "“24.11” can be"),
        (("--heard", "ola: valg = x"), "not-found", "There is no person called ola in the deal."),
        (("--heard", "kari: valg hvem siv vet = x"), "clause-part",
         "End with decides, approves, recommends, does, contributes or none."),
        (("--against", "siv", "--note", "x"), "against-nothing", "--against belongs to a --heard, which is missing."),
        (("--share",), "nothing-told", "There is nothing to record."),
        (("--topic", "figures"), "nothing-told", "There is nothing to record."),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_refused_with_the_line_to_type(
    root: Path, flags: tuple[str, ...], code: str, line: str
) -> None:
    found, said = refused(root, *flags)
    assert found == code, said
    assert line in " ".join(said.split()), said


def test_a_step_of_another_version_is_no_place_in_the_map(root: Path) -> None:
    process = root / "processes" / "prosess.yaml"
    new = "  - {id: kontroll, name: Kontrollere, done_when: Det finnes en rapport, since: 2}\n  - id: bestilling"
    text = process.read_text("utf-8").replace("  - id: bestilling", new).replace("version: 1", "version: 2")
    process.write_text(text, "utf-8")
    calls = [
        ("--heard", "kari: valg after kontroll = x"),
        ("--heard", "kari: + Ny takes 3 weeks from kontroll = x"),
        ("--confirmed", "kari: valg, kontroll"),
        ("--holds", "kari: kontroll"),
    ]
    for flags in calls:
        code, said = refused(root, *flags)
        assert (code, "“kontroll” is a step of another version" in said) == ("step-outside", True)


def test_a_hostile_sentence_is_shown_without_its_control_signs() -> None:
    said = kp("advance", "nordvik", "--heard", "kari: valg etter \x1b[31mlunsj\x1b[0m\u202e = x")
    assert (said.code, "\x1b" in said.all, "\u202e" in said.all) == (2, False, False)
