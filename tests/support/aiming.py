"""Bookings with an aim, for tests."""

from pathlib import Path
from typing import Any

from workspace_at_hand import Said, kp

from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = """\
name: P
version: 1
language: en
roles: [{id: owner, name: Owner}, {id: security, name: Head of security}]
steps:
  - {id: problem, name: Describe the problem, done_when: D, after: [], who: [{role: owner, part: does}]}
  - {id: review, name: Review security, short: Security review, done_when: D, after: [problem]}
  - {id: order, name: Sign, done_when: D, after: [review], kind: order}
"""


DEAL = """\
customer: Acme
process: p@1
trigger: x
people:
  - {id: ann, name: Ann Lee, roles: [owner]}
  - {id: bob, name: Bob Ray, roles: [security]}
  - {id: pat, name: Pat Orr, kind: partner}
log:
  - {date: 2026-11-20, how: meeting, with: [ann, bob], note: First}
"""


BOOK = ("book", "acme", "3 Dec 10:00", "--with", "ann,bob", "--how", "meeting")


BEST = ("--aim", "bob: sets the board date @ 11 Dec")


LEAST = ("--least", "bob: says who owns it")


def run(*arguments: str, today: str = "2026-12-01", lang: str = "en", answers: list[str] | None = None) -> Said:
    return kp(*arguments, "--today", today, "--lang", lang, answers=answers)


def words(said: Said) -> str:
    return " ".join(said.all.replace("\N{NO-BREAK SPACE}", " ").split())


def newest() -> dict[str, Any]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return deal.log[-1].model_dump(mode="json", exclude_none=True)


def entries() -> int:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return len(deal.log)
