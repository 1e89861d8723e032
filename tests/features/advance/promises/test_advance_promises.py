"""Promises as they are told: which step they belong to, what ends them, and that none is lost."""

import json
from pathlib import Path

import pytest
from promising import PROCESS, advance, lay, promises, saved
from workspace_at_hand import kp, lay_process

WITH_PROBLEM = "  - {date: 2026-11-01, done: [{step: problem, by: [ann], seen: A page}]}\n"


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


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


@pytest.mark.parametrize("step", ["", "pilot = "])
def test_a_promise_that_its_own_words_put_on_a_step_is_not_closed_with_it(step: str) -> None:
    lay(WITH_PROBLEM)
    saved("--date", "15 Nov", "--promise", f"ann: {step}writes a plan for a pilot @ 20 Nov")
    found = saved("--done", "ann: pilot = The report")
    assert (found["kept_with_step"], found["still_open"]) == ([], ["writes-a-plan-for-a"])
    lay(WITH_PROBLEM)
    saved("--promise", f"ann: {step}runs the pilot @ 20 Dec")
    assert saved("--done", "ann: pilot = The report")["kept_with_step"] == ["runs-the-pilot"]


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
