"""A choice that fell on us falls on nobody else before it is reopened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import Said, kp, lay

from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = """\
name: Kjøp
language: nb
version: 1
roles: [{id: innkjop, name: Innkjøp}]
steps:
  - {id: valg, name: Velge leverandør, done_when: Brevet er sendt, kind: choice}
  - {id: signere, name: Signere, done_when: Avtalen er signert, after: [valg], kind: order}
"""
DEAL = """\
customer: Nordvik
process: prosess@1
trigger: Avtalen går ut
people: [{id: kari, name: Kari Lund, roles: [innkjop]}]
log:
  - {date: 2026-11-20, done: [{step: valg, by: [kari], outcome: OUTCOME, seen: Brevet}]}
"""


@pytest.mark.parametrize(
    ("was", "flags", "code"),
    [
        ("us", ["--done", "kari: valg = Brev", "--outcome", "other"], 1),
        ("us", ["--told", "kari: valg = Nei", "--outcome", "ingen"], 1),
        ("us", ["--done", "kari: valg = Brev", "--outcome", "us"], 0),
        ("us", ["--reopen", "valg = Klage", "--done", "kari: valg = Brev", "--outcome", "other"], 0),
        ("other", ["--done", "kari: valg = Brev", "--outcome", "nothing"], 0),
        ("other", ["--done", "kari: valg = Brev", "--outcome", "us"], 0),
    ],
)
@pytest.mark.parametrize(("lang", "lot"), [("nb", "én for hver del"), ("en", "one deal per lot")])
def test_it_is_refused_with_both_ways_out(
    tmp_path: Path, was: str, flags: list[str], code: int, lang: str, lot: str
) -> None:
    root = lay(tmp_path, DEAL.replace("OUTCOME", was), PROCESS)
    said = kp("advance", "nordvik", *flags, "-C", str(root), "--today", "2026-11-26", "--lang", lang)
    assert (said.code != 0) is bool(code), said
    assert ("--reopen" in said.err) is bool(code)
    assert (lot in " ".join(said.err.split())) is bool(code)


def talk(root: Path, *third: str, lang: str = "nb") -> Said:
    """The dialogue, with these answers to the third question and to those that it leads to."""
    answers = ["", "kari", *third, "", "", "", "", "", "j" if lang == "nb" else "y"]
    return kp("advance", "nordvik", "-C", str(root), "--today", "2026-11-26", "--lang", lang, answers=answers)


def last(root: Path) -> dict[str, Any]:
    deal = Workspace(root).read_deal("nordvik").model
    assert deal
    return deal.log[-1].model_dump(exclude_defaults=True, mode="json")


@pytest.mark.parametrize(("outcome", "meant"), [("2", "other"), ("3", "nothing"), ("en annen", "other")])
@pytest.mark.parametrize("lang", ["nb", "en"])
def test_the_dialogue_asks_what_is_meant_and_reopens_a_choice_they_went_back_on(
    tmp_path: Path, outcome: str, meant: str, lang: str
) -> None:
    root = lay(tmp_path, DEAL.replace("OUTCOME", "us"), PROCESS)
    said = talk(root, "kari: valg = Nytt brev", "1", outcome, "2", "Klagen førte fram", lang=lang)
    assert said.code == 0, said
    assert "--reopen" not in said.all
    told = last(root)
    assert told["reopened"] == [{"step": "valg", "by": ["kari"], "because": "Klagen førte fram"}]
    assert told["done"] == [{"step": "valg", "by": ["kari"], "seen": "Nytt brev", "outcome": meant}]


@pytest.mark.parametrize(
    ("answers", "said_back"),
    [
        (["1"], "Hver del er en egen sak"),
        (["", ""], "står som før"),
        (["7", "1"], "Svar 1 eller 2"),
        (["2", "", ""], "står som før"),
        (["?", "1"], "en annen del av samme anskaffelse"),
    ],
)
def test_another_lot_or_no_answer_leaves_the_choice_as_it_was(
    tmp_path: Path, answers: list[str], said_back: str
) -> None:
    root = lay(tmp_path, DEAL.replace("OUTCOME", "us"), PROCESS)
    said = talk(root, "kari: valg = Lott 2", "1", "2", *answers)
    assert said.code == 0, said
    assert said_back in " ".join(said.err.split())
    assert last(root).keys().isdisjoint({"done", "reopened"})


@pytest.mark.parametrize(("was", "now"), [("us", "1"), ("other", "2"), ("other", "1"), ("nothing", "2")])
def test_what_contradicts_no_won_choice_is_not_asked_about(tmp_path: Path, was: str, now: str) -> None:
    root = lay(tmp_path, DEAL.replace("OUTCOME", was), PROCESS)
    said = talk(root, "kari: valg = Brev", "1", now)
    assert said.code == 0, said
    assert "har falt på oss før" not in said.err
    assert last(root)["done"]
