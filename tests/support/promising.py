"""Promises told with flags and in the dialogue, for tests."""

import json
from pathlib import Path
from typing import Any

from workspace_at_hand import Said, kp

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = """\
name: P
version: 1
language: en
roles: [{id: owner, name: Owner}, {id: security, name: Head of security}, {id: lawyer, name: Lawyer}]
steps:
  - {id: problem, name: Describe the problem, done_when: D, after: [], who: [{role: owner, part: does}]}
  - {id: review, name: Review security, short: Security review, done_when: D, after: [problem],
     who: [{role: security, part: approves}, {role: owner, part: contributes}]}
  - {id: pilot, name: Run a pilot, done_when: D, after: [problem], who: [{role: owner, part: does}]}
  - {id: contract, name: Read the contract, done_when: D, after: [], who: [{role: lawyer, part: does}]}
  - {id: order, name: Sign, done_when: D, after: [review, pilot, contract], kind: order}
"""


DEAL = """\
customer: Acme
process: p@1
people:
  - {id: ann, name: Ann Lee, roles: [owner]}
  - {id: bob, name: Bob Ray, roles: [security]}
  - {id: law, name: Lea Law, roles: [lawyer]}
  - {id: new, name: Nina New}
"""


def lay(log: str = "") -> None:
    Path("deals/acme.yaml").write_text(DEAL + (f"log:\n{log}" if log else ""))


def advance(*words: str) -> Said:
    return kp("advance", "acme", *words, "--today", "2026-12-01")


def saved(*words: str) -> dict[str, Any]:
    said = advance(*words, "--json")
    assert said.code == 0, said.all
    found: dict[str, Any] = json.loads(said.out)
    return found


def newest_entry() -> Entry:
    """The entry at the end of the file."""
    return _log()[-1]


def told(*answers: str, question: int, lang: str = "en", who: str = "ann", then: int = 12) -> tuple[Said, Entry]:
    """What is said and recorded when these answer a question of the dialogue, and Enter those before and after it.

    The first question asks for the day, the second who was there; `then` is how many are left.
    """
    options = ("--today", "2026-12-01", "--lang", lang)
    said = kp("advance", "acme", *options, answers=["", who, *[""] * (question - 3), *answers, *[""] * then])
    assert said.code == 0, said.all
    return said, newest_entry()


def promises() -> dict[str, tuple[str, str | None]]:
    """Words and named step of each promise in the file."""
    return {each.id: (each.what, each.step) for entry in _log() for each in entry.promised}


def _log() -> tuple[Entry, ...]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return tuple(deal.log)
