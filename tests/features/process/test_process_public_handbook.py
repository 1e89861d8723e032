"""A sales handbook that changed its stages in public, replayed as versions with deals in flight.

From the handbook of a software company only what kind of change was made, and when, is taken: between 2024 and 2026 its
playbook renamed and widened a step and made it optional, tightened a proof, loosened it again, split a step in two, and
then replaced the seller's stages by what the customer agrees to. Steps are written anew, as what the customer does.
Each edition here is what somebody who maintains the process would save; deals begin at every edition and go on.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from kjopsprosess.app.main import main

if TYPE_CHECKING:
    from pathlib import Path

FIRST = """\
name: Software for a growing company
version: 1
language: en
roles:
  - {id: lead, name: Engineering lead}
  - {id: buyer, name: Buyer}
  - {id: engineer, name: Engineer}
steps:
  - id: contact
    name: Tell us what they need
    done_when: The need is written in a form or a letter.
    who: [{role: lead, part: does}]
  - id: fit
    name: Decide whether we are worth their time
    done_when: One named person says so.
    who: [{role: lead, part: decides}]
  - id: look
    name: See what it can do
    done_when: The lead has written which needs it covers.
    who: [{role: lead, part: does}]
  - id: trial
    name: Try it on their own data, for two weeks
    done_when: The trial report is there.
    who: [{role: engineer, part: does}, {role: lead, part: decides}]
  - id: security
    name: Review security
    done_when: The review is signed.
    after: [look]
    who: [{role: engineer, part: approves}]
  - id: terms
    name: Agree the terms
    done_when: The terms are signed.
    after: [trial]
    who: [{role: buyer, part: decides}]
    kind: choice
  - id: order
    name: Sign the order
    done_when: The order is signed.
    after: [terms, security]
    who: [{role: buyer, part: does}]
    kind: order
  - id: use
    name: Take it into daily use
    done_when: Ten people use it every day.
    who: [{role: engineer, part: does}]
"""


def widened(text: str) -> str:
    """Reviewing security became a wider review, no longer before the order; who decides the fit became a rule."""
    text = text.replace("name: Review security\n", "name: Review security and contract\n")
    text = text.replace("after: [terms, security]", "after: [terms]")
    return text.replace("done_when: One named person says so.", "done_when: Four questions are answered in writing.")


def tightened(text: str) -> str:
    """A look was only over when much more was on paper."""
    old = "done_when: The lead has written which needs it covers."
    new = "done_when: The lead has written which needs it covers, who decides, and by when."
    return text.replace(old, new)


def loosened(text: str) -> str:
    """And then again not; the trial got a weekly meeting."""
    new = "done_when: The lead has written which needs it covers."
    old = "done_when: The lead has written which needs it covers, who decides, and by when."
    text = text.replace(old, new)
    return text.replace(
        "    who: [{role: engineer, part: does}, {role: lead, part: decides}]\n",
        "    who: [{role: engineer, part: does}, {role: lead, part: decides}]\n"
        "    seller_actions: [{id: weekly, do: Meet once a week, when: during}]\n",
    )


def split(text: str) -> str:
    """One look became a short one, and a second one with the engineers."""
    text = text.replace("version: 1\n", "version: 2\n")
    text = text.replace("  - id: look\n", SHORT + DEEP + "  - id: look\n    retired: 2\n")
    text = text.replace("    after: [look]\n", "    after: [look, second-look]\n")
    return text.replace("  - id: trial\n", "  - id: trial\n    after: [look, second-look]\n")


SHORT = """\
  - id: first-look
    name: See in half an hour whether it is worth a second one
    done_when: The lead has written the need and the time it must be solved by.
    who: [{role: lead, part: does}]
    since: 2
"""
DEEP = """\
  - id: second-look
    name: Let the engineers see it
    done_when: The engineers have written what they want to try.
    who: [{role: engineer, part: does}]
    since: 2
"""


def agreed(text: str) -> str:
    """The seller's stages went, and what the customer agrees to came: problem, solution, priority, terms, approval."""
    text = text.replace("version: 2\n", "version: 3\n").replace(
        "roles:\n", "roles:\n  - {id: sponsor, name: Sponsor}\n"
    )
    for step in ("contact", "fit", "first-look", "second-look"):
        text = text.replace(f"  - id: {step}\n", f"  - id: {step}\n    retired: 3\n")
    text = text.replace("  - id: trial\n", NEW + "  - id: trial\n")
    text = text.replace("    after: [look, second-look]\n", "    after: [look, second-look, problem]\n")
    text = text.replace(
        "    after: [trial]\n    who: [{role: buyer", "    after: [trial, priority]\n    who: [{role: buyer"
    )
    return text.replace("  - id: order\n", APPROVAL + "  - id: order\n").replace(
        "after: [terms]\n    who: [{role: buyer, part: does",
        "after: [terms, approval]\n    who: [{role: buyer, part: does",
    )


NEW = """\
  - id: problem
    name: Agree that the problem must be solved
    done_when: The sponsor has written what it costs to do nothing.
    who: [{role: sponsor, part: decides}]
    since: 3
  - id: priority
    name: Make it a priority
    done_when: The budget and the day are in the minutes.
    after: [trial]
    who: [{role: sponsor, part: decides}]
    since: 3
"""
APPROVAL = """\
  - id: approval
    name: Approve us as a supplier
    done_when: The supplier number is there.
    after: [terms]
    who: [{role: buyer, part: approves}]
    since: 3
"""
EDITIONS = (widened, tightened, loosened, split, agreed)
TOLD = {
    widened: (
        "“Sign the order” no longer waits for “Review security and…”: they run side by side",
        "Called     Review security and contract",
        "Done when  Four questions are answered in writing.",
    ),
    tightened: ("Done when  Asks for more: The lead has written which needs it covers, who",),
    loosened: (
        "Done when  Asks for less: The lead has written which needs it covers.",
        "We must    Now also: Meet once a week",
    ),
    split: (
        "steps: 2 new, 1 gone",
        "See in half an hour…      after “Decide whether we are…”",
        "Let the engineers see it  after “See in half an hour…”",
        "See what it can do",
    ),
    agreed: (
        "steps: 3 new, 4 gone",
        "Agree that the problem…   from the start",
        "Make it a priority        after “Try it on their own…”",
        "Approve us as a supplier  after “Agree the terms”",
        "Role       Now also: Sponsor",
    ),
}


class Company:
    """A workspace whose process is changed again and again while its deals go on."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.capsys = root, capsys
        self.process = root / "processes" / "software.yaml"
        self.earlier = root / "earlier.yaml"
        for folder in ("deals", "processes"):
            (root / folder).mkdir()
        (root / "kp.yaml").write_text("language: en\n")
        self.process.write_text(FIRST)

    def kp(self, *arguments: str) -> tuple[int, str]:
        self.capsys.readouterr()
        code = main([*arguments, "-C", str(self.root), "--lang", "en", "--today", "2026-11-26"])
        return code, self.capsys.readouterr().out

    def facts(self, *arguments: str) -> Any:
        code, out = self.kp(*arguments, "--json")
        assert code == 0, out
        return json.loads(out)

    def begin(self, name: str) -> None:
        version = re.search(r"version: (\d)", self.process.read_text())
        assert version is not None
        (self.root / "deals" / f"{name}.yaml").write_text(
            f"customer: {name.capitalize()}\nprocess: software@{version[1]}\ntrigger: Growth.\n"
            "people:\n  - {id: ada, name: Ada Lien, roles: [lead, buyer, engineer], attitude: supporter, needs: Calm}\n"
            "log:\n"
        )

    def advance(self, name: str) -> str:
        """The customer takes the next step of its own version."""
        step = str(self.facts("brief", name)["next_step"]["id"])
        outcome = ("--outcome", "us") if step == "terms" else ()
        code, _ = self.kp("advance", name, "--done", f"ada: {step} = Paper on {step}", "--date", "2026-11-20", *outcome)
        assert code == 0
        return step

    def save(self, text: str) -> None:
        self.earlier.write_text(self.process.read_text())
        self.process.write_text(text)


def test_every_change_is_told_in_words_and_no_deal_loses_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company = Company(tmp_path, capsys)
    recorded: dict[str, list[str]] = {}
    for number, edition in enumerate(EDITIONS):
        for place in range(3):
            name = f"deal-{number}{place}"
            company.begin(name)
            recorded[name] = [company.advance(name) for _ in range(place)]
        before = {name: company.facts("brief", name) for name in recorded}
        company.save(edition(company.process.read_text()))

        code, told = company.kp("process", "diff", str(company.earlier), str(company.process))
        assert code == 1, told
        for sentence in TOLD[edition]:
            assert " ".join(sentence.split()) in " ".join(told.split())
        code, found = company.kp("check", str(company.process), "--against", str(company.earlier))
        assert code == 0, found
        for name, was in before.items():
            now = company.facts("brief", name)
            assert now["progress"]["taken"] == was["progress"]["taken"]
            assert now["next_step"]["id"] == was["next_step"]["id"]
            recorded[name].append(company.advance(name))

    company.facts("process", "upgrade", "--all")
    for name, steps in recorded.items():
        told_of = company.facts("map", name)
        done = {step["id"] for step in told_of["steps"] if step["state"] == "done"}
        history = {past["id"] for past in told_of["history"]}
        assert set(steps) == done | history, name
        assert company.kp("brief", name)[0] == 0
    assert company.kp("check")[0] == 0


FIT = FIRST[FIRST.index("  - id: fit") : FIRST.index("  - id: look")]
WRONG = {
    "the list of stages simply replaced": (
        "  - id: look\n",
        SHORT.replace("    since: 2\n", "") + "  - id: old-look\n",
        {"step-came-early", "step-removed-in-use"},
    ),
    "a stage renamed by its id": ("id: fit\n", "id: qualify\n", {"step-came-early", "step-removed-in-use"}),
    "a stage deleted": (FIT, "", {"step-removed-in-use"}),
    "a stage added without a new version": (
        "  - id: trial\n",
        DEEP.replace("    since: 2\n", "") + "  - id: trial\n",
        {"step-came-early"},
    ),
}


@pytest.mark.parametrize(("old", "new", "codes"), WRONG.values(), ids=WRONG)
def test_what_trackers_do_to_deals_in_flight_is_stopped(
    old: str, new: str, codes: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company = Company(tmp_path, capsys)
    for name in ("one", "two"):
        company.begin(name)
        for _ in range(3):
            company.advance(name)
    company.save(FIRST.replace(old, new))
    code, said = company.kp("check", str(company.process), "--against", str(company.earlier))
    assert code == 1
    assert codes <= set(re.findall(r"\[([a-z-]+)\]$", said, re.MULTILINE))
    if "step-removed-in-use" in codes:
        assert "deals have it in their logs: one, two" in said
