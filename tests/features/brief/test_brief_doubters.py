"""What a seller looks up before a call: who doubts, what was promised in which words, what was said before."""

import json
import os
from pathlib import Path

import pytest
from promising import PROCESS, lay
from workspace_at_hand import kp, lay_process

TODAY = ("--today", "2026-12-01")
MOODS = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: meeting, with: [bob, law], "
    "people: [{id: bob, attitude: sceptic}, {id: law, attitude: %s}]}\n"
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("mood", "line"),
    [
        ("opponent", "Not in this step: Bob Ray (sceptic) and Lea Law (opponent)"),
        ("neutral", "Not in this step: Bob Ray (sceptic)"),
        ("champion", "Not in this step: Bob Ray (sceptic)"),
    ],
)
def test_a_sceptic_without_a_part_in_the_step_is_named(mood: str, line: str) -> None:
    lay(MOODS % mood)
    brief = kp("brief", "acme", *TODAY).out
    assert line in brief
    assert brief.count("sceptic") == 1
    found = json.loads(kp("brief", "acme", "--json", *TODAY).out)["doubters"]
    assert [each["id"] for each in found] == (["bob", "law"] if mood == "opponent" else ["bob"])


@pytest.mark.parametrize("then", ["attitude: supporter", "left: true"])
def test_nobody_who_has_left_or_thinks_otherwise_now(then: str) -> None:
    lay(MOODS % "neutral" + f"  - {{id: 2026-11-20-bbbb, date: 2026-11-20, people: [{{id: bob, {then}}}]}}\n")
    assert "Not in this step" not in kp("brief", "acme", *TODAY).out


def test_somebody_who_is_coming_stands_in_the_row_of_those() -> None:
    booked = "  - {id: 2026-11-20-bbbb, date: 2026-11-20, booked: [{date: 2026-12-03, with: [bob]}]}\n"
    lay(MOODS % "neutral" + booked)
    brief = kp("brief", "acme", *TODAY).out
    assert "Not in this step" not in brief
    assert "sceptic" in brief


KEPT = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], promised: ["
    "{id: one, by: ann, what: writes it down, due: 2026-11-20, step: problem}]}\n"
    "  - {id: 2026-11-12-bbbb, date: 2026-11-12, how: call, with: [bob], promised: ["
    "{id: two, by: bob, what: asks the lawyer, due: 2026-12-04, step: review}]}\n"
    "  - {id: 2026-11-25-cccc, date: 2026-11-25, how: call, with: [ann], kept: [one]}\n"
)


def test_the_map_by_person_has_the_words_of_what_was_promised() -> None:
    lay(KEPT)
    shown = kp("map", "acme", "--by-person", *TODAY).out
    assert "What they have promised\n    Kept: Ann Lee writes it down, 5 days late\n" in shown
    assert "Bob Ray asks the lawyer (Security review) by Fri 4 Dec." in shown
    people = json.loads(kp("map", "acme", "--by-person", "--json", *TODAY).out)["people"]
    assert [said["promised_what"] for each in people for said in each["says"]] == ["writes it down", "asks the lawyer"]


def test_a_day_told_of_a_step_does_not_hide_what_was_said_of_it_before() -> None:
    lay(
        "  - {id: 2026-11-12-aaaa, date: 2026-11-12, how: meeting, with: [ann], heard: ["
        "{step: contract, by: [ann], says: Paul must approve anything above £50}, "
        "{step: contract, by: [ann], says: The board meets, on: 2027-01-20}]}\n"
        "  - {id: 2026-11-19-aaaa, date: 2026-11-19, how: meeting, with: [ann], heard: ["
        "{step: contract, by: [ann], says: The board meets later, on: 2027-01-27}]}\n"
    )
    shown = " ".join(kp("questions", "acme", *TODAY).out.split())
    assert "Paul must approve anything above £50" in shown
    assert "The board meets later" in shown
    assert "“The board meets”" not in shown


@pytest.mark.parametrize(("due", "shown"), [("2026-12-04", True), ("2026-12-08", True), ("2026-12-30", False)])
def test_what_they_do_within_a_week_stays_on_a_small_terminal(
    due: str, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(
        "  - {id: 2026-11-12-aaaa, date: 2026-11-12, how: meeting, with: [ann, bob, law], promised: ["
        f"{{id: one, by: bob, what: sets up a meeting with Paul, due: {due}, step: none}}]}}\n"
        "  - {id: 2026-11-19-aaaa, date: 2026-11-19, booked: [{date: 2026-12-01 14:00, with: [ann, bob]}]}\n"
    )
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((80, 10)))
    screen = kp("brief", "acme", *TODAY, terminal=True).out
    assert len(screen.splitlines()) <= 10
    assert ("sets up a meeting" in screen) is shown


STRANGERS = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], heard: ["
    "{step: contract, by: ann, says: The lawyer reads it, who: {law: approves}}, "
    "{step: order, by: ann, says: Nina signs, who: {new: decides}}]}\n"
)
BOOKED = "  - {id: 2026-11-20-bbbb, date: 2026-11-20, booked: [{date: 2026-12-03, with: [%s]}]}\n"


def test_everybody_who_must_say_yes_and_was_never_contacted_stands_in_the_brief_once() -> None:
    lay(STRANGERS + BOOKED % "ann")
    brief = kp("brief", "acme", *TODAY).out
    line = " ".join(brief.partition("Never contacted: ")[2].partition("\n\n")[0].partition("\n  ?")[0].split())
    assert line
    names = {"Bob Ray", "Lea Law", "Nina New"}
    in_line = {name for name in names if name in line}
    without_line = " ".join(brief.split()).replace(f"Never contacted: {line}", "")
    assert {name for name in names if name in without_line} == names - in_line


def test_who_comes_or_was_met_is_not_said_to_be_a_stranger() -> None:
    met = "  - {id: 2026-11-12-cccc, date: 2026-11-12, how: call, with: [bob, law]}\n"
    lay(STRANGERS + met + BOOKED % "ann, new")
    brief = kp("brief", "acme", *TODAY).out
    assert "Never contacted: " not in brief
