"""The answer to flags says what became of each of them: what was filed where, and what was closed or moved."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

TEAM = "language: nb\nteam: [{id: per, name: Per Aas}]\n"
NOTE = "Kari Lund sender notatet innen fre. 20. nov."
SHEET = "Vi sender regnearket innen man. 30. nov."
ECHOES = (
    (("--kept", "notat"), "    Holdt: Kari Lund sender notatet, 6 dager over fristen."),
    (("--kept", "sender regnearket"), "    Holdt: Vi sender regnearket, i tide."),
    (("--dropped", "notat"), f"    Frafalt: {NOTE}"),
    (("--dropped", "regneark"), f"    Frafalt: {SHEET}"),
    (("--moved", "notat @ 4.12"), "    Flyttet fra fre. 20. nov.: Kari Lund sender notatet innen fre. 4. des."),
    (("--moved", "regneark @ 4.12"), "    Flyttet fra man. 30. nov.: Vi sender regnearket innen fre. 4. des."),
    (("--book", "5.12 siv"), "Avtalt: lør. 5. des. med Siv Moen. Gjelder «Behovet»."),
    (("--book", "5.12 siv #valg"), "Avtalt: lør. 5. des. med Siv Moen. Gjelder «Velge leverandør»."),
    (("--book", "5.12 siv #none"), "Avtalt: lør. 5. des. med Siv Moen\n"),
    (("--did", "eksempel"), "    Vår oppgave i «Behovet»: Vise et eksempel"),
    (("--did", "Lunsj"), "    Vårt arbeid, som ikke hører til noe av kundens steg: Lunsj"),
    (("--did", "us/per: eksempel"), "    Vår oppgave i «Behovet»: Vise et eksempel (Per Aas)"),
    (("--did", "us/per: Lunsj"), "    Vårt arbeid, som ikke hører til noe av kundens steg: Lunsj (Per Aas)"),
    (("--person", "ola: navn=Ola Nes, tittel=jurist, roller=leder"), "    Ny i saken: Ola Nes, jurist · daglig leder"),
    (("--person", "ola: navn=Ola Nes"), "    Ny i saken: Ola Nes\n"),
    (("--person", "siv: holdning=skeptiker, telefon=99"), "    Om Siv Moen: skeptiker · 99"),
    (("--person", "siv: tittel=styreleder"), "    Om Siv Moen: styreleder"),
    (("--person", "siv: sluttet=ja"), "    Siv Moen har sluttet."),
    (("--person", "siv: sluttet=nei"), "    Siv Moen har ikke sluttet."),
    (("--person", "siv: slutter=31. des"), "    Siv Moen slutter tor. 31. des.\n"),
    (("--person", "siv: sluttet=1.11.2026"), "    Siv Moen sluttet søn. 1. nov.\n"),
    (("--person", "ola: navn=Ola Nes, erstatter=siv"), "    Ola Nes tar over etter Siv Moen."),
    (("--person", "kari: erstatter=ingen"), "    Kari Lund tar ikke over etter noen."),
    (("--skip", "kari: behov = Gjort før"), "    «Behovet» utgår. Det sier Kari Lund."),
    (("--skip", "kari, siv: behov = Gjort før"), "    «Behovet» utgår. Det sier Kari Lund og Siv Moen."),
    (("--done", "siv: valg = Brevet", "--outcome", "oss"), "    Gjort: «Velge leverandør» · valgt: oss"),
    (("--done", "siv: bestilling = Bestillingen"), "    Gjort: «Bestille»"),
    (("--seller", "per"), "    Selger: Per Aas"),
    (("--value", "200000 NOK"), "    Verdi: 200 000 NOK"),
    (("--competitor", "Acme", "--competitor", "Bolt"), "    Andre leverandører: Acme og Bolt"),
    (("--deadline", "30.4.2027"), "    Frist: fre. 30. april 2027"),
    (("--note", "En\nto"), "    Notat på 2 linjer."),
    (("--how", "samtale", "--with", "siv"), "Ført inn: samtale med Siv Moen.\n"),
    (("--how", "e-post", "--with", "siv", "--unanswered"), "Ført inn: e-post uten svar med Siv Moen.\n"),
    (
        ("--how", "møte", "--with", "siv,kari", "--date", "24.11.2026"),
        "møte med Siv Moen og Kari Lund, tir. 24. nov.\n",
    ),
    (("--note", "Hm", "--date", "24.11.2026"), "Ført inn: notat, tir. 24. nov.\n"),
    (("--note", "Hm", "--with", "siv"), "Ført inn som et notat om Siv Moen, ikke som et møte."),
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path)
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")


def plain(text: str) -> str:
    """A text with ordinary blanks."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("flags", "echo"), ECHOES, ids=[" ".join(flags) for flags, _ in ECHOES])
def test_the_answer_says_what_became_of_a_flag(flags: tuple[str, ...], echo: str) -> None:
    said = kp("advance", "nordvik", *flags, "--today", "2026-11-26")
    assert said.code == 0, said.all
    assert echo in plain(said.all)


@pytest.mark.parametrize("flags", [("--kept", "notat"), ("--book", "5.12 siv"), ("--did", "Lunsj")])
def test_a_dry_run_says_it_too(flags: tuple[str, ...]) -> None:
    said = kp("advance", "nordvik", *flags, "--dry-run", "--today", "2026-11-26")
    echo = next(echo for each, echo in ECHOES if each == flags)
    assert echo in plain(said.all)


def test_what_is_kept_with_its_step_is_said_once() -> None:
    said = kp("advance", "nordvik", "--done", "kari: behov = Notatet", "--today", "2026-11-26")
    assert "    Dermed er løftet holdt: Kari Lund sender notatet, 6 dager over fristen." in plain(said.all)
    assert "    Holdt:" not in said.all


def test_programs_get_the_same() -> None:
    flags = ["--kept", "notat", "--moved", "regneark @ 4.12", "--book", "5.12 siv", "--did", "eksempel"]
    flags += ["--person", "siv: holdning=skeptiker", "--person", "ola: navn=Ola Nes", "--value", "200", "--note", "Hm"]
    flags += ["--competitor", "Acme", "--seller", "per", "--deadline", "1.3.2027", "--with", "kari", "--how", "møte"]
    found = json.loads(kp("advance", "nordvik", *flags, "--json", "--today", "2026-11-26").out)
    assert found["kept"] == ["notat"]
    assert found["moved"] == [{"promise": "regneark", "from": "2026-11-30", "due": "2026-12-04"}]
    assert [(each["date"], each["step"]) for each in found["booked"]] == [("2026-12-05", "behov")]
    assert found["did"] == ["behov/eksempel"]
    assert [(each["id"], each["new"]) for each in found["people"]] == [("siv", False), ("ola", True)]
    assert found["value"] == {"amount": 200, "currency": "NOK"}
    assert (found["how"], [each["id"] for each in found["with"]]) == ("meeting", ["kari"])
    assert (found["seller"], found["deadline"], found["note"]) == ("per", "2027-03-01", "Hm")
    assert found["competitors"] == ["Acme"]


LEFT = "Siv Moen har sluttet hos kunden. Er Siv Moen tilbake, så skriv: kp advance nordvik"


@pytest.mark.parametrize(
    "call",
    [
        ("advance", "nordvik", "--how", "samtale", "--with", "siv", "--note", "Hm"),
        ("advance", "nordvik", "--promise", "siv: sender planen @ 4.12"),
        ("advance", "nordvik", "--note", "Hm", "--book", "5.12 kari, siv"),
        ("book", "nordvik", "5.12", "--with", "kari,siv"),
    ],
)
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_somebody_who_has_left_is_told_of(call: tuple[str, ...], dry: tuple[str, ...]) -> None:
    assert LEFT not in plain(kp(*call, "--dry-run", "--today", "2026-11-26").all)
    kp("advance", "nordvik", "--person", "siv: sluttet=ja", "--today", "2026-11-26")
    assert LEFT in plain(kp(*call, *dry, "--today", "2026-11-26").all)


def test_who_is_back_or_had_not_left_yet_is_not_told_of() -> None:
    kp("advance", "nordvik", "--person", "siv: sluttet=ja", "--today", "2026-11-26")
    called = ("advance", "nordvik", "--how", "samtale", "--with", "siv", "--note", "Hm", "--today", "2026-11-26")
    assert LEFT not in plain(kp(*called, "--date", "20.11.2026").all)
    assert LEFT not in plain(kp(*called, "--person", "siv: sluttet=nei").all)
    assert LEFT not in plain(kp(*called).all)


@pytest.mark.parametrize("typed", ["notatet", "kari lund sender", "lund sender notatet", "regnearket"])
def test_a_promise_is_found_by_words_in_its_midst(typed: str) -> None:
    said = kp("advance", "nordvik", "--kept", typed, "--dry-run", "--today", "2026-11-26")
    assert said.code == 0, said.all


@pytest.mark.parametrize(
    ("booked", "told"),
    [("30.12 siv", False), ("31.12 siv", True), ("5.1.2027 kari, siv", True), ("5.1.2027 kari", False)],
)
def test_a_meeting_with_who_leaves_before_is_told_of(booked: str, *, told: bool) -> None:
    leaves = ("--person", "siv: slutter=31.12")
    together = kp("advance", "nordvik", *leaves, "--book", booked, "--dry-run", "--today", "2026-11-26")
    kp("advance", "nordvik", *leaves, "--today", "2026-11-26")
    later = kp("advance", "nordvik", "--note", "Hm", "--book", booked, "--today", "2026-11-26")
    for said in (together, later):
        assert ("Siv Moen slutter tor. 31. des., før møtet" in plain(said.all)) is told


def test_who_leaves_later_may_take_part_until_then() -> None:
    kp("advance", "nordvik", "--person", "siv: slutter=31.12", "--today", "2026-11-26")
    said = kp("advance", "nordvik", "--how", "samtale", "--with", "siv", "--note", "Hm", "--today", "2026-12-10")
    assert LEFT not in plain(said.all)
    assert LEFT in plain(kp("advance", "nordvik", "--promise", "siv: ringer @ 5.2", "--today", "2027-01-10").all)


CONTACT = ("advance", "nordvik", "--note", "Mer")
TWICE = "Ført inn fra før man. 2. nov.: møte med Kari Lund."


@pytest.mark.parametrize(
    ("flags", "named"),
    [
        (("--date", "2.11", "--how", "meeting", "--with", "kari"), True),
        (("--date", "2.11", "--how", "call", "--with", "kari"), True),
        (("--date", "2.11", "--how", "mail", "--with", "kari"), False),
        (("--date", "2.11", "--how", "meeting", "--with", "kari,siv"), False),
        (("--date", "3.11", "--how", "meeting", "--with", "kari"), False),
    ],
)
def test_flags_of_a_contact_that_is_in_the_log_name_it_and_how_to_take_the_new_one_out(
    nordvik_root: Path, flags: tuple[str, ...], named: bool
) -> None:
    lay(nordvik_root)
    said = kp(*CONTACT, *flags)
    assert said.code == 0, said
    plain = " ".join(said.err.replace("\N{NO-BREAK SPACE}", " ").split())
    assert (TWICE in plain) == named
    assert ("kp undo nordvik tar ut den nye." in plain) == named
    dry = kp(*CONTACT, *flags, "--dry-run").err.replace("\N{NO-BREAK SPACE}", " ")
    assert (TWICE in dry) == named
    assert "kp undo" not in dry
    if named:
        assert kp("undo", "nordvik").code == 0
        assert (nordvik_root / "deals" / "nordvik.yaml").read_text("utf-8").count("date: 2026-11-02") == 1
