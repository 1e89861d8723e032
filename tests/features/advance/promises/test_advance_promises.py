"""Promises as they are told: which step they belong to, what ends them, and that none is lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import Said, kp, lay_process

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
WITH_PROBLEM = "  - {date: 2026-11-01, done: [{step: problem, by: [ann], seen: A page}]}\n"


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


def lay(log: str = "") -> None:
    Path("deals/acme.yaml").write_text(DEAL + (f"log:\n{log}" if log else ""))


def advance(*words: str) -> Said:
    return kp("advance", "acme", *words, "--today", "2026-12-01")


def saved(*words: str) -> dict[str, Any]:
    said = advance(*words, "--json")
    assert said.code == 0, said.all
    found: dict[str, Any] = json.loads(said.out)
    return found


def promises() -> dict[str, tuple[str, str | None]]:
    """Words and named step of each promise in the file."""
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return {each.id: (each.what, each.step) for entry in deal.log for each in entry.promised}


def filed_under() -> dict[str, str | None]:
    """The step of each promise, as the brief has it."""
    found = json.loads(kp("brief", "acme", "--json", "--today", "2026-12-01").out)["promises"]
    return {each["id"]: each["step"] for each in [*found["theirs"], *found["ours"]]}


@pytest.mark.parametrize("typed", ["review", "Security review", "Review security", "security review", "REVIEW"])
def test_words_before_the_equals_sign_that_name_a_step_are_its_step(typed: str) -> None:
    saved("--promise", f"law: {typed} = sends the form @ 11 Dec")
    assert promises() == {"sends-the-form": ("sends the form", "review")}


@pytest.mark.parametrize("typed", ["revew", "Securty review"])
def test_words_that_nearly_name_a_step_are_asked_about(typed: str) -> None:
    said = advance("--promise", f"law: {typed} = sends the form @ 11 Dec")
    assert said.code != 0
    assert "review" in said.err
    assert promises() == {}


def test_an_equals_sign_in_what_was_said_is_part_of_it() -> None:
    saved("--promise", "ann: counts that two plus two = four @ 11 Dec")
    assert [what for what, _ in promises().values()] == ["counts that two plus two = four"]


@pytest.mark.parametrize(
    ("log", "who", "step"),
    [
        ("", "law", "contract"),  # the only open step with a part
        ("", "ann", "problem"),
        (WITH_PROBLEM, "bob", "review"),
        (WITH_PROBLEM, "ann", "review"),  # two open steps with a part: the next one, in which she takes part
        ("", "bob", None),  # no open step with a part
        ("", "new", None),
        ("", "we", "problem"),
    ],
)
def test_a_promise_whose_step_nobody_named_is_filed_and_said_back(log: str, who: str, step: str | None) -> None:
    lay(log)
    text = f"{who}: sends it @ 11 Dec"
    dry = advance("--promise", text, "--dry-run")
    filed = "Belongs to no step" if step is None else "Belongs to “"
    assert filed in " ".join(dry.err.split())
    found = saved("--promise", text)
    assert [each["step"] and each["step"]["id"] for each in found["filed"]] == [step]
    assert filed_under() == {"sends-it": step}
    assert promises() == {"sends-it": ("sends it", None)}, "what kp works out is not written as if it had been said"


@pytest.mark.parametrize(
    ("log", "text", "step"),
    [
        ("", "law: asks about the pilot", None),  # she has a part in the only open step that can be hers
        ("", "new: asks about the pilot", "pilot"),
        ("", "bob: sends the security forms", "review"),
        ("", "we: send the security pack", "review"),
        (WITH_PROBLEM, "ann: writes a plan for a pilot", "pilot"),
        (WITH_PROBLEM, "we: run through it", None),  # what is done tells no step from another
        (WITH_PROBLEM, "we: send the pilot contract", None),  # two steps are named
    ],
)
def test_the_words_of_a_promise_name_its_step_where_one_is_open_or_no_rule_finds_one(
    log: str, text: str, step: str | None
) -> None:
    lay(log)
    assert advance("--promise", f"{text} @ 11 Dec").code == 0
    assert [named for _, named in promises().values()] == [step]


@pytest.mark.parametrize("typed", ["pilot plan", "plan for a pilot", "plans", "ann the plan", "written plan"])
def test_a_promise_is_found_by_any_of_its_words(typed: str) -> None:
    saved("--promise", "ann: writes a plan for a pilot @ 11 Dec")
    saved("--promise", "ann: sends the form @ 11 Dec")
    assert saved("--kept", typed)["verdict"] == "advance"


@pytest.mark.parametrize("typed", ["the invoice", "pilot invoice", "bob plan"])
def test_a_word_that_a_promise_has_not_is_not_it(typed: str) -> None:
    saved("--promise", "ann: writes a plan for a pilot @ 11 Dec")
    assert advance("--kept", typed).code != 0


def test_words_of_two_promises_are_refused_with_both() -> None:
    saved("--promise", "ann: writes the plan for a pilot @ 11 Dec")
    saved("--promise", "ann: sends the pilot form @ 11 Dec")
    said = advance("--kept", "pilot")
    assert said.code != 0
    assert "writes the plan for a pilot" in " ".join(said.err.split())
    assert "sends the pilot form" in " ".join(said.err.split())


def test_what_was_promised_in_a_meeting_of_the_past_was_not_late_then() -> None:
    said = advance("--date", "3 Nov", "--promise", "ann: sends it @ 17 Nov")
    assert "Ann Lee sends it by Tue 17 Nov." in " ".join(said.out.split())
    later = advance("--date", "12 Nov", "--moved", "sends it @ 24 Nov")
    assert "Moved from Tue 17 Nov: Ann Lee sends it by Tue 24 Nov." in " ".join(later.out.split())


def test_a_step_that_is_done_keeps_only_what_its_doer_promised_of_it() -> None:
    lay(
        WITH_PROBLEM
        + """\
  - date: 2026-11-02
    promised:
      - {id: due, by: bob, what: calls back, due: 2026-12-01, step: review}
      - {id: says, by: bob, what: reviews it, due: 2026-12-20, step: review}
      - {id: other, by: bob, what: asks the board, due: 2026-12-20, step: review}
      - {id: hers, by: ann, what: sends the review form, due: 2026-11-20, step: review}
      - {id: elsewhere, by: bob, what: reads it, due: 2026-11-20, step: contract}
      - {id: filed, by: bob, what: reviews it, due: 2026-11-20}
      - {id: ours, by: us, what: review it, due: 2026-11-20, step: review}
"""
    )
    found = saved("--done", "bob: review = Approval by e-mail")
    assert found["kept_with_step"] == ["due", "says"]
    assert found["still_open"] == ["other", "hers", "filed", "ours"]
    brief = json.loads(kp("brief", "acme", "--json", "--today", "2026-12-01").out)
    assert {each["id"] for each in brief["promises"]["theirs"]} == {"other", "hers", "elsewhere", "filed"}


def test_what_was_kept_and_what_stays_open_is_said_with_the_line_to_type() -> None:
    lay(
        WITH_PROBLEM
        + "  - {date: 2026-11-02, promised: [{id: other, by: ann, what: asks, due: 2026-12-20, step: review}]}\n"
    )
    said = advance("--done", "bob: review = Approval")
    assert "Still open: Ann Lee asks by" in said.out
    assert "kp advance acme --kept other" in " ".join(said.out.split())


def test_no_promise_is_lost_when_its_step_is_done_later() -> None:
    saved("--promise", "ann: problem = sends the form @ 11 Dec")
    saved("--done", "ann: problem = A page")
    assert "sends the form" in kp("brief", "acme", "--today", "2026-12-01").out
    assert saved("--kept", "sends-the-form")["verdict"] == "advance"


@pytest.mark.parametrize(
    "again", ["sends the form", "sends  the forms", "Sends the form soon", "send teh form", "sends a fomr"]
)
def test_nearly_the_same_promise_again_is_asked_about(again: str) -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    said = advance("--promise", f"ann: {again} @ 18 Dec")
    assert said.code == 1
    assert '--moved "sends-the-form @ 2026-12-18"' in said.err
    assert f'--promise "ann: {again} @ 2026-12-18" --another' in said.err
    assert len(promises()) == 1
    saved("--promise", f"ann: {again} @ 18 Dec", "--another")
    assert len(promises()) == 2


@pytest.mark.parametrize(
    "text",
    ["ann: asks the board about money @ 18 Dec", "bob: sends the form @ 18 Dec", "ann: sends the minutes @ 18 Dec"],
)
def test_another_promise_or_another_person_is_not_the_same(text: str) -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    saved("--promise", text)
    assert len(promises()) == 2


def test_somebody_who_leaves_with_a_promise_is_the_first_thing_asked_about() -> None:
    saved("--promise", "ann: problem = sends the form @ 2026-11-20", "--date", "2026-11-10")
    saved("--person", "ann: left=yes")
    brief = kp("brief", "acme", "--today", "2026-12-01").out
    assert "Ann Lee left before keeping the promise “sends the form”." in " ".join(brief.split())
    assert "Who takes that over?" in " ".join(brief.split())
    found = json.loads(kp("brief", "acme", "--json", "--today", "2026-12-01").out)
    assert found["holes"][0]["kind"] == "left_promise"
    row = json.loads(kp("list", "--json", "--all", "--today", "2026-12-01").out)["deals"][0]
    assert row["their_overdue"]["count"] == 0


def test_every_late_promise_stands_in_the_brief_with_its_step() -> None:
    late = "".join(
        f"      - {{id: l{n}, by: ann, what: does number {n}, due: 2026-11-{n:02}, step: review}}\n"
        for n in range(20, 25)
    )
    lay(f"  - date: 2026-11-02\n    promised:\n{late}")
    brief = kp("brief", "acme", "--today", "2026-12-01").out
    assert [f"does number {n}" in brief for n in range(20, 25)] == [True] * 5
    assert "(Security review): 11 days late" in " ".join(brief.split())


def test_a_promise_put_off_twice_says_so() -> None:
    saved("--promise", "ann: sends the form @ 3 Dec")
    saved("--moved", "sends-the-form @ 4 Dec")
    assert "Moved" not in kp("brief", "acme", "--today", "2026-12-01").out
    saved("--moved", "sends-the-form @ 5 Dec")
    assert "Moved 2 times." in kp("brief", "acme", "--today", "2026-12-01").out


@pytest.mark.parametrize(
    ("what", "kept"),
    [
        ("reviews security", True),
        ("reviews it", True),
        ("does the security review", False),  # `does` may be more than the step
        ("reviews the pilot report", False),
        ("sends the review form", False),
        ("asks for a secure line", False),
    ],
)
def test_only_what_says_the_step_and_nothing_else_is_kept_before_its_day(what: str, *, kept: bool) -> None:
    lay(WITH_PROBLEM)
    saved("--promise", f"bob: review = {what} @ 20 Dec")
    assert bool(saved("--done", "bob: review = Approval by e-mail")["kept_with_step"]) is kept


@pytest.mark.parametrize(
    ("who", "makers", "shown"),
    [
        ("ann, bob", "[ann, bob]", "Ann Lee and Bob Ray"),
        ("Ann Lee and Bob Ray", "[ann, bob]", "Ann Lee and Bob Ray"),
        ("ann", "ann", "Ann Lee"),
    ],
)
def test_one_act_may_be_promised_by_several(who: str, makers: str, shown: str) -> None:
    found = saved("--promise", f"{who}: problem = send the form @ 11 Dec")
    assert f"by: {makers}\n" in Path("deals/acme.yaml").read_text()
    assert [each["id"] for each in found["promised"][0]["by_all"]] == makers.strip("[]").split(", ")
    for command in (("brief", "acme"), ("map", "acme"), ("log", "acme"), ("promises",)):
        assert shown in " ".join(kp(*command, "--today", "2026-12-01").out.split()), command

    assert shown in " ".join(kp("list", "--today", "2026-12-20").out.split())
    saved("--person", "ann: left=yes")
    brief = json.loads(kp("brief", "acme", "--json", "--today", "2026-12-01").out)
    assert len(brief["promises"]["theirs"]) == len(makers.split(",")) - 1, "whoever is left still owes it"
    assert saved("--kept", f"{who}: send the form")["verdict"] == "advance"


@pytest.mark.parametrize("who", ["ann, we", "we and Ann Lee", "us, ann"])
def test_what_they_and_we_promise_together_is_two_promises(who: str) -> None:
    said = advance("--promise", f"{who}: problem = meet @ 11 Dec")
    assert said.code == 2
    typed = " ".join(said.err.split())
    assert 'problem = meet @ 11 Dec" --promise "' in typed
    assert promises() == {}


@pytest.mark.parametrize(
    "typed",
    ["sends-the-form", "sends the form", "Sends the form", "Ann Lee sends the form", "ann: sends the form", "form",
     "Ann Lee sends the form (Security review) by Fri 11 Dec.", "Ann Lee sends the form: 6 days late"],
)  # fmt: skip
@pytest.mark.parametrize("option", ["--kept", "--dropped", "--moved"])
def test_a_promise_is_found_by_what_the_screen_says_of_it(typed: str, option: str) -> None:
    saved("--promise", "ann: review = sends the form @ 11 Dec")
    saved("--promise", "bob: sends the price list @ 11 Dec")
    saved(option, f"{typed} @ 18 Dec" if option == "--moved" else typed)
    text = Path("deals/acme.yaml").read_text()
    assert f"{option.removeprefix('--')}: " in text
    assert "sends-the-form" in text.rpartition("date:")[2]


def test_words_of_two_promises_are_told_apart_by_who_gave_them() -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    saved("--promise", "bob: sends the form @ 11 Dec")
    said = advance("--kept", "sends the form")
    assert said.code == 3
    assert "ann: sends the form or bob: sends the form" in " ".join(said.err.split())
    saved("--kept", "bob: sends the form")
    assert "kept: [sends-the-form-2]" in Path("deals/acme.yaml").read_text()


def test_words_that_are_nearly_those_of_a_promise_are_refused_with_it() -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    said = advance("--kept", "sent the frm")
    assert said.code == 3
    assert "Did you mean sends the form?" in " ".join(said.err.split())


@pytest.mark.parametrize("again", ["sends the form", "sends the form to bob"])
def test_nearly_the_same_twice_in_one_call_is_asked_about(again: str) -> None:
    two = ("--promise", "ann: sends the form @ 4 Dec", "--promise", f"ann: problem = {again} @ 11 Dec")
    said = advance(*two)
    assert said.code == 1
    typed = " ".join(said.err.split())
    assert f'kp advance acme --promise "ann: problem = {again} @ 2026-12-11"' in typed
    assert f'--promise "ann: sends the form @ 4 Dec" --promise "ann: problem = {again} @ 2026-12-11" --another' in typed
    assert promises() == {}
    saved(*two, "--another")
    assert len(promises()) == 2


def test_other_numbers_are_another_promise() -> None:
    saved("--promise", "ann: sends part 1 @ 4 Dec", "--promise", "ann: sends part 2 @ 11 Dec")
    assert len(promises()) == 2


def test_a_skipped_step_ends_the_promises_on_it_and_says_so() -> None:
    saved("--promise", "ann: problem = sends the form @ 11 Dec")
    options = ("--skip", "ann: problem = Known already")
    assert "No longer applies: Ann Lee sends the form by Fri 11 Dec." in advance(*options, "--dry-run").err
    assert saved(*options)["ended_promises"] == ["sends-the-form"]


@pytest.mark.parametrize("named", ["none = sends the form @ 11 Dec", "sends the form @ 11 Dec #none"])
def test_a_promise_may_be_said_to_belong_to_no_step(named: str) -> None:
    assert saved("--promise", f"ann: {named}")["filed"] == [{"promise": "sends-the-form", "step": None}]
    assert promises() == {"sends-the-form": ("sends the form", "none")}


def test_a_promise_of_somebody_never_in_contact_is_kept_and_shown_with_those_who_told_of_it() -> None:
    said = advance("--how", "call", "--with", "ann", "--promise", "law: contract = reads the contract @ 11 Dec")
    assert "We know of the promise from Lea Law only through others." in " ".join(said.out.split())
    assert "Advance" not in said.out
    shown = "Lea Law reads the contract by Fri 11 Dec. We have it from Ann Lee."
    for command in ("log", "brief"):
        assert shown in " ".join(kp(command, "acme", "--today", "2026-12-01").out.split())
    saved("--how", "call", "--with", "law", "--note", "Met her")
    assert "We have it from" not in kp("log", "acme", "--today", "2026-12-01").out


GIVEN = "  - {date: 2026-11-02, promised: [{id: form, by: bob, what: sends the form, due: 2026-12-11}]}\n"


@pytest.mark.parametrize(
    ("flags", "named"),
    [
        (["--kept", "form", "--dropped", "sends the form"], ["--dropped", "--kept"]),
        (["--kept", "form", "--moved", "form @ 18 Dec"], ["--kept", "--moved 2026-12-18"]),
        (["--moved", "form @ 18 Dec", "--moved", "form @ 19 Dec"], ["--moved 2026-12-18", "--moved 2026-12-19"]),
        (["--dropped", "form", "--moved", "form @ 18 Dec"], ["--dropped", "--moved 2026-12-18"]),
    ],
)
def test_two_fates_of_one_promise_are_refused_by_name(flags: list[str], named: list[str]) -> None:
    lay(GIVEN)
    said = advance(*flags)
    assert said.code == 2
    assert all(each in " ".join(said.err.split()) for each in (*named, "sends the form"))


@pytest.mark.parametrize(
    "flags", [["--kept", "form", "--kept", "sends the form"], ["--moved", "form @ 18 Dec", "--moved", "form @ 18.12."]]
)
def test_the_same_told_twice_is_told_once(flags: list[str]) -> None:
    lay(GIVEN)
    found = saved(*flags)
    assert [*found["kept"], *(each["promise"] for each in found["moved"])] == ["form"]
