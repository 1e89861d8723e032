"""Every screen tells the contact rule in force, and none one of a step that the customer has left behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from workspace_at_hand import kp, lay

PROCESS = """\
name: Anbud
version: 1
language: nb
about: Slik de fleste kjøper
roles: [{id: innkjop, name: innkjøper}]
steps:
  - {id: sporsmal, name: Svare på spørsmål, done_when: Svaret er sendt, contact: {rule: portal_only, channel: KGV}}
  - {id: valg, name: Velge, done_when: Brevet er sendt, kind: choice, who: [{role: innkjop, part: decides}]}
  - {id: signere, name: Signere, done_when: Avtalen er signert, after: [valg], kind: order}
"""
DEAL = """\
customer: Nordvik
process: prosess@1
trigger: Avtalen går ut
people: [{id: kari, name: Kari Lund, roles: [innkjop]}]
log:
  - {date: 2026-11-02, how: portal, with: [kari], heard: [{step: valg, says: Vi velger i november}]}
"""
AWARD = "  - {date: 2026-11-20, done: [{step: valg, by: [kari], outcome: us, seen: Brevet}]}\n"
COMING = "  - {date: 2026-11-21, how: call, with: [kari], booked: [{date: 2026-12-04, how: meeting, with: [kari]}]}\n"


def told(root: Path, *command: str) -> object:
    """What a command says to programs of the contact rule."""
    return rules_in(json.loads(kp(*command, "-C", str(root), "--json", "--today", "2026-11-26").out))[0]


def rules_in(facts: object) -> list[object]:
    """What stands under `contact_rule`, wherever that is."""
    if isinstance(facts, list):
        return [rule for each in facts for rule in rules_in(each)]
    if not isinstance(facts, dict):
        return []
    inner = [rule for each in facts.values() for rule in rules_in(each)]
    return [facts["contact_rule"], *inner] if "contact_rule" in facts else inner


@pytest.mark.parametrize("command", [("brief", "nordvik"), ("list",), ("next",), ("people", "nordvik")])
def test_the_rule_of_a_step_behind_the_customer_is_told_nowhere(tmp_path: Path, command: tuple[str, ...]) -> None:
    before = lay(tmp_path / "before", DEAL + COMING, PROCESS)
    after = lay(tmp_path / "after", DEAL + AWARD + COMING, PROCESS)
    assert told(before, *command) == {"rule": "portal_only", "channel": "KGV", "note": None, "says": None}
    assert told(after, *command) is None
    assert "KGV" in kp(*command, "-C", str(before), "--today", "2026-11-26").out
    assert "KGV" not in kp(*command, "-C", str(after), "--today", "2026-11-26").out


@pytest.mark.parametrize(
    "command", [("book", "nordvik", "10.12."), ("advance", "nordvik", "--how", "call", "--with", "kari")]
)
def test_who_writes_is_told_of_the_rule_before_the_award_and_not_after_it(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    before = lay(tmp_path / "before", DEAL + COMING, PROCESS)
    after = lay(tmp_path / "after", DEAL + AWARD + COMING, PROCESS)
    assert "KGV" in kp(*command, "-C", str(before), "--today", "2026-11-26").all
    assert "KGV" not in kp(*command, "-C", str(after), "--today", "2026-11-26").all


def test_a_call_after_the_award_breaks_no_rule(tmp_path: Path) -> None:
    before = lay(tmp_path / "before", DEAL + COMING, PROCESS)
    after = lay(tmp_path / "after", DEAL + AWARD + COMING, PROCESS)
    assert "[contact-breaks-rule]" in kp("check", "-C", str(before)).out
    assert "[contact-breaks-rule]" not in kp("check", "-C", str(after)).out


def test_the_list_asks_for_a_promise_again_when_the_rule_is_behind(tmp_path: Path) -> None:
    groups = {}
    for name, deal in (("before", DEAL), ("after", DEAL + AWARD)):
        root = lay(tmp_path / name, deal, PROCESS)
        rows = json.loads(kp("list", "-C", str(root), "--json", "--today", "2026-11-22").out)["deals"]
        groups[name] = rows[0]["group"]
    assert groups["before"] != "not_promised"
    assert groups["after"] == "not_promised"
