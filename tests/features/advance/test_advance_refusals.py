"""A refusal answers in the form that was used, and names people, steps, promises and deals that this deal has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

NOBODY = DEAL[: DEAL.index("people:")] + "log:\n"
OTHERS = (
    DEAL.replace("kari", "tone").replace("Kari Lund", "Tone Vik").replace("siv", "per").replace("Siv Moen", "Per Aas")
)
FILE_FORM = re.compile(r"\b(?:by|seen|said|outcome|heard|with|due|how|stopped|roles):|under (?:by|heard|with)\b")
ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@pytest.fixture(params=["nb", "en"], autouse=True)
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", "2026-11-26")
    monkeypatch.setenv("KP_LANG", request.param)
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


def sentences(text: str) -> str:
    """What is said, without the entry that is shown to be pasted and the commands that can be typed."""
    lines = text.split("\n  - id:", maxsplit=1)[0].splitlines()
    return " ".join(line for line in lines if not line.startswith("    kp "))


LACKING = [
    (("--done", "behov = "), '--done "tone: behov = '),
    (("--done", "tone: = x"), '--done "tone: behov = x"'),
    (("--told", "tone: behov"), '--told "tone: behov = Tone Vik '),
    (("--promise", "tone: sender skjemaet"), '--promise "tone: sender skjemaet @ '),
    (("--promise", "sender skjemaet @ 4.12"), '--promise "tone: sender skjemaet @ 4.12"'),
    (("--skip", "behov = Ikke nødvendig"), '--skip "tone: behov = Ikke nødvendig"'),
    (("--skip", "tone: behov"), '--skip "tone: behov = '),
    (("--reopen", "tone: behov"), '--reopen "tone: behov = '),
    (("--moved", "notat"), '--moved "notat @ '),
    (("--stop", "utsatt = Ingen penger"), '--stop "utsatt = Ingen penger @ '),
    (("--person", "tone:"), '--person "tone: '),
    (("--heard", "tone:"), '--heard "tone: behov = '),
    (("--holds", "behov"), '--holds "tone: behov"'),
    (("--day", "tone: Styremøte = x"), '--day "tone: '),
]


@pytest.mark.parametrize(("flags", "example"), LACKING)
def test_an_example_keeps_what_was_typed_and_names_what_the_deal_has(
    root: Path, flags: tuple[str, str], example: str
) -> None:
    (root / "deals" / "nordvik.yaml").write_text(OTHERS, "utf-8")
    said = kp("advance", "nordvik", *flags)
    assert said.code in (1, 2), said
    assert example in " ".join(said.err.split()), said
    assert "kari" not in said.err
    assert "pilot" not in said.err


@pytest.mark.parametrize("flags", [flags for flags, _ in LACKING])
def test_in_a_deal_without_people_an_example_invents_nobody(root: Path, flags: tuple[str, str]) -> None:
    (root / "deals" / "nordvik.yaml").write_text(NOBODY, "utf-8")
    said = kp("advance", "nordvik", *(flag.replace("tone: ", "").replace("tone:", "") for flag in flags))
    assert said.code in (1, 2, 3), said
    assert not re.search(r"\b(?:kari|jon|siv|pilot)\b", said.err, re.IGNORECASE), said


def test_where_nobody_can_be_asked_the_example_is_of_this_deal(root: Path) -> None:
    (root / "deals" / "nordvik.yaml").write_text(OTHERS, "utf-8")
    assert 'kp advance nordvik --done "tone: behov = ' in " ".join(kp("advance", "nordvik", "--no-input").err.split())
    (root / "deals" / "nordvik.yaml").write_text(NOBODY, "utf-8")
    said = " ".join(kp("advance", "nordvik", "--no-input").err.split())
    assert re.search(r'kp advance nordvik --done "(?:NAVN|NAME): behov = ', said), said


DONE = "    done: [{step: behov, by: [kari], seen: Notat}]\n"
PARTNER = "  - {id: per, name: Per Aas, kind: partner}\n"


@pytest.mark.parametrize(
    ("flags", "told", "remedy"),
    [
        (("--done", "siv: valg = Brev"), None, "--outcome"),
        (("--told", "siv: bestilling = Han sa det"), None, "--done"),
        (("--done", "kari: behov = x", "--skip", "siv: behov = y"), "Behovet", "--skip"),
        (("--reopen", "kari: valg = Nei"), "Velge leverandør", "--heard"),
        (("--skip", "kari: bestilling = Nei"), "Bestille", "--stop"),
        (("--done", "kari: behov = x", "--outcome", "oss"), None, "--outcome"),
    ],
)
def test_flags_are_answered_in_flags_with_names_instead_of_ids(
    flags: tuple[str, ...], told: str | None, remedy: str
) -> None:
    said = kp("advance", "nordvik", *flags)
    assert said.code == 1, said
    spoken = sentences(said.err)
    assert remedy in spoken
    assert told is None or told in spoken
    assert not FILE_FORM.search(spoken), spoken
    assert not ISO.search(spoken), spoken


def test_a_partner_is_told_by_name(root: Path) -> None:
    deal = DEAL.replace("\nlog:", PARTNER + "\nlog:")
    (root / "deals" / "nordvik.yaml").write_text(deal, "utf-8")
    said = kp("advance", "nordvik", "--done", "per: behov = Notat")
    assert ("Per Aas" in said.err, bool(FILE_FORM.search(sentences(said.err)))) == (True, False), said


@pytest.mark.parametrize(
    "flags",
    [
        ("--promise", "kari: svarer @ 20.11.2026"),
        ("--how", "call", "--note", "x", "--with", ""),
        ("--date", "27.11.2026", "--note", "x"),
        ("--person", "ida: navn=Ida Sand"),
    ],
)
def test_what_is_worth_a_look_is_told_in_words_too(flags: tuple[str, ...]) -> None:
    said = kp("advance", "nordvik", *flags)
    assert (said.code, "! " in said.err) == (0, True), said
    assert not FILE_FORM.search(sentences(said.err)), said
    assert not ISO.search(sentences(said.err)), said


def test_the_dialogue_is_answered_in_its_own_words() -> None:
    order = ["", "siv", "a", "2", "siv", "2", "Han sa det", "", "", "", "", "", "", "", "", "j"]
    said = kp("advance", "nordvik", answers=order)
    assert said.code == 1, said
    reason = sentences(said.err[said.err.rindex("  \x1b[31m!") :])
    assert ("--" in reason, "1" in reason, bool(FILE_FORM.search(reason))) == (False, True, False), said


def test_a_choice_in_the_dialogue_is_asked_about_until_it_is_one() -> None:
    kp("advance", "nordvik", "--done", "kari: behov = Notat")
    answers = ["", "siv", "1", "siv", "så det", "1", "Brev", "4", "", "", "oss", "", "", "", "", "", "", "", "j"]
    said = kp("advance", "nordvik", answers=answers)
    assert said.code == 0, said
    assert '"outcome": "us"' in kp("log", "nordvik", "--json").out
