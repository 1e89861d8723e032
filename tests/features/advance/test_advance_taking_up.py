"""The answer says what took up a postponed deal again, or that a message did not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

POSTPONED = """\
  - {id: 2026-11-20-cccc, date: 2026-11-20, how: call, with: [kari],
     stopped: {outcome: later, until: 2027-02-01, because: Budsjettet er brukt opp}}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path, DEAL + POSTPONED)


def answer(root: Path, lang: str, *told: str) -> str:
    said = kp("advance", "nordvik", *told, "-C", str(root), "--today", "2026-11-26", "--lang", lang)
    assert said.code == 0, said
    return " ".join(said.out.split())


TOLD = [
    (("--how", "meeting", "--with", "kari"), "meeting", "Møtet tar den opp igjen.", "The meeting reopens it."),
    (("--how", "call", "--with", "kari"), "call", "Samtalen tar den opp igjen.", "The call reopens it."),
    (
        ("--how", "mail", "--with", "kari", "--promise", "kari: svarer @ 10.12.2026"),
        "promise",
        "Løftet fra kunden tar den opp igjen.",
        "The customer's promise reopens it.",
    ),
    (
        ("--how", "mail", "--with", "kari", "--heard", "kari: behov = Vi ser på det nå"),
        "statement",
        "Det de har fortalt, tar den opp igjen.",
        "What they have told us reopens it.",
    ),
    (
        ("--how", "mail", "--with", "kari", "--note", "Takk for sist"),
        None,
        "Saken er fortsatt utsatt til man. 1. feb. 2027.",
        "The deal is still postponed until Mon 1 Feb 2027.",
    ),
]


@pytest.mark.parametrize(("told", "woke", "nb", "en"), TOLD)
def test_the_answer_says_what_took_it_up(root: Path, told: tuple[str, ...], woke: str | None, nb: str, en: str) -> None:
    before = (root / "deals" / "nordvik.yaml").read_bytes()
    for lang, expected in (("nb", nb), ("en", en)):
        (root / "deals" / "nordvik.yaml").write_bytes(before)
        assert expected in answer(root, lang, *told)
    (root / "deals" / "nordvik.yaml").write_bytes(before)
    assert json.loads(answer(root, "nb", *told, "--json"))["woke"] == woke


def test_a_note_says_nothing_of_it(root: Path) -> None:
    said = answer(root, "nb", "--note", "Ferie")
    assert "utsatt" not in said
    assert "tar den opp" not in said
