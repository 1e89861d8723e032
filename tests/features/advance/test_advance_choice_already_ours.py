"""A choice that fell on us falls on nobody else before it is reopened."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

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
