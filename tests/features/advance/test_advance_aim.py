"""The aim for a booking, and whether we got it: written, said back, shown, asked about and counted."""

import re
from pathlib import Path
from typing import Any

import pytest
from workspace_at_hand import Said, kp, lay_process

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


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals" / "acme.yaml").write_text(DEAL)


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


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("bob: sets the board date @ 11 Dec", None),
        ("Bob Ray: Security review = sets the board date @ Friday next week", "review"),
    ],
)
def test_an_aim_is_written_with_the_booking_and_said_back(typed: str, step: str | None) -> None:
    said = run(*BOOK, "--aim", typed, *LEAST)
    assert said.code == 0, said.all
    (booked,) = newest()["booked"]
    best = {"by": "bob", "what": "sets the board date", "due": "2026-12-11", **({"step": step} if step else {})}
    assert booked["aim"] == {"best": best, "least": {"by": "bob", "what": "says who owns it"}}
    assert "Our aim: Bob Ray sets the board date by Fri 11 Dec." in words(said)
    assert "At least: Bob Ray says who owns it." in words(said)


def test_an_aim_goes_with_the_meeting_that_is_booked_after_another() -> None:
    said = run("advance", "acme", "--how", "call", "--with", "ann", "--book", "8 Dec ann, bob", *BEST)
    assert newest()["booked"][0]["aim"]["best"]["by"] == "bob"
    assert "Our aim: Bob Ray sets the board date by Fri 11 Dec." in words(said)


@pytest.mark.parametrize(
    ("flags", "code", "example"),
    [
        (("--aim", "sets the date @ 11 Dec"), "lacks-who", '--aim "ann: sets the date @ 11 Dec"'),
        (("--aim", "bob: sets the date"), "lacks-when", '--aim "bob: sets the date @ Friday"'),
        (("--aim", "bob: @ 11 Dec"), "lacks-words", '--aim "bob: sets a date for the board @ 11 Dec"'),
        (("--aim", "us: sends the offer @ 11 Dec"), "aim-of-ours", '--aim "ann: sends the offer @ 11 Dec"'),
        (("--aim", "pat: asks them @ 11 Dec"), "aim-of-ours", '--aim "ann: asks them @ 11 Dec"'),
        (("--aim", "bob, ann: set the date @ 11 Dec"), "aim-of-several", '--aim "bob: set the date @ 11 Dec"'),
        ((*BEST, "--least", "says who owns it"), "lacks-who", '--least "ann: says who owns it"'),
        ((*BEST, "--least", "bob:"), "lacks-words", '--least "bob: says who owns it"'),
        (LEAST, "lacks-aim", '--aim "ann: sets a date for the board @ Friday"'),
    ],
)
def test_an_aim_is_held_to_who_at_the_customer_an_act_and_a_day(
    flags: tuple[str, ...], code: str, example: str
) -> None:
    before = entries()
    said = run(*BOOK, *flags)
    assert (said.code, entries()) == (2, before)
    assert "Not saved." in words(said)
    assert f'kp book acme "3 Dec 10:00" --with "ann,bob" {example}' in words(said)
    assert f'"code": "{code}"' in run(*BOOK, *flags, "--json").all


def test_somebody_whom_nobody_knows_has_no_aim() -> None:
    said = run(*BOOK, "--aim", "zoe: sets the date @ 11 Dec")
    assert (said.code, entries()) == (3, 1)


def test_a_meeting_that_is_called_off_has_no_aim() -> None:
    run(*BOOK)
    said = run("book", "acme", "3 Dec", "--called-off", *BEST)
    assert (said.code, entries()) == (2, 2)


@pytest.mark.parametrize("more", [(), ("--book", "8 Dec ann", "--book", "9 Dec bob")])
def test_an_aim_belongs_to_one_meeting_that_is_booked(more: tuple[str, ...]) -> None:
    said = run("advance", "acme", "--how", "call", "--with", "ann", *more, *BEST)
    assert (said.code, entries()) == (2, 1)
    assert "--aim belongs to a meeting that is booked." in words(said)


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        ("en", ("Our aim Bob Ray sets the board date by Fri 11 Dec.", "At least Bob Ray says who owns it.")),
        ("nb", ("Vårt mål Bob Ray sets the board date innen fre. 11. des.", "Minimum Bob Ray says who owns it.")),
    ],
)
def test_the_brief_shows_the_aim_instead_of_what_the_step_says(lang: str, rows: tuple[str, str]) -> None:
    run(*BOOK, *BEST, *LEAST)
    assert " ".join(rows) in words(run("brief", "acme", lang=lang))
    assert rows[0] in words(run("brief", "acme", "--short", lang=lang))


def test_without_a_least_that_of_the_step_stands() -> None:
    run(*BOOK, *BEST)
    assert "At least Ann Lee says what is left to do." in words(run("brief", "acme"))


def test_a_meeting_that_is_moved_keeps_its_aim() -> None:
    run(*BOOK, *BEST, *LEAST)
    said = run("book", "acme", "4 Dec 10:00", "--with", "ann,bob", "--moved", "2026-12-03")
    assert "The meeting has been moved, and its aim with it: Bob Ray sets the board date by Fri 11 Dec." in words(said)
    assert "Our aim Bob Ray sets the board date by Fri 11 Dec." in words(run("brief", "acme"))
    run("advance", "acme", "--got", "best", today="2026-12-04")
    assert newest()["got"] == {"booked": "2026-12-04", "reached": "best"}


@pytest.mark.parametrize(
    ("typed", "reached"),
    [
        *(("best", "best"), ("målet", "best"), ("least", "least"), ("minimum", "least")),
        *(("neither", "neither"), ("ingen av delene", "neither"), ("Ingen", "neither")),
    ],
)
def test_what_we_got_is_written_into_the_entry_of_that_meeting(typed: str, reached: str) -> None:
    run(*BOOK, *BEST, *LEAST)
    said = run("advance", "acme", "--got", typed, today="2026-12-03")
    assert said.code == 0, said.all
    found = newest()
    assert found["got"] == {"booked": "2026-12-03", "reached": reached}
    assert (found["how"], found["with_"]) == ("meeting", ["ann", "bob"])
    log = words(run("log", "acme", today="2026-12-03"))
    told = {"best": "reached", "least": "minimum reached", "neither": "not reached"}[reached]
    aim = "Bob Ray says who owns it." if reached == "least" else "Bob Ray sets the board date by Fri 11 Dec."
    assert f"Aim {told} on Thu 3 Dec: {aim}" in log


def test_a_meeting_recorded_the_day_after_answers_for_its_own_day() -> None:
    run(*BOOK, *BEST)
    run("advance", "acme", "--got", "best", "--date", "3 Dec", today="2026-12-05")
    assert (newest()["date"], newest()["got"]["booked"]) == ("2026-12-03", "2026-12-03")


def test_what_nobody_aimed_at_or_is_answered_already_is_refused() -> None:
    said = run("advance", "acme", "--got", "best")
    assert said.code == 1
    assert 'kp book acme DATE --aim "ann: sets a date for the board @ Friday"' in words(said)
    run(*BOOK, *BEST)
    assert run("advance", "acme", "--got", "best", today="2026-12-02").code == 1
    assert run("advance", "acme", "--got", "best", today="2026-12-03").code == 0
    again = run("advance", "acme", "--got", "neither", today="2026-12-03")
    assert (again.code, entries()) == (1, 3)
    assert "It is already recorded" in words(again)


def test_another_word_is_refused_with_those_that_are_known() -> None:
    run(*BOOK, *BEST)
    said = run("advance", "acme", "--got", "perhaps", today="2026-12-03")
    assert said.code == 2
    assert "the aim, the minimum or neither" in words(said)
    assert "målet, minimum eller ingen av delene" in words(
        run("advance", "acme", "--got", "x", today="2026-12-03", lang="nb")
    )


def test_a_meeting_that_does_not_say_is_told_how_to() -> None:
    run(*BOOK, *BEST)
    said = run("advance", "acme", "--note", "Hi", "--how", "meeting", today="2026-12-03")
    assert "kp advance acme --got best|least|neither" in words(said)
    again = run("advance", "acme", "--note", "Hei", "--how", "meeting", today="2026-12-03", lang="nb")
    assert "kp advance acme --got målet|minimum|ingen" in words(again)
    assert run("advance", "acme", "--got", "least", today="2026-12-03").code == 0
    assert newest()["got"] == {"booked": "2026-12-03", "reached": "least"}


AFTER_GOT = ["", "", "", "", "", "", "", "", "y"]


@pytest.mark.parametrize(
    ("answer", "reached"),
    [("1", "best"), ("2", "least"), ("3", "neither"), ("minimum", "least"), ("neither", "neither")],
)
def test_the_dialogue_asks_first_whether_we_got_it(answer: str, reached: str) -> None:
    run(*BOOK, *BEST, *LEAST)
    promised = ["n"] if reached == "best" else []
    said = run("advance", "acme", answers=[answer, "", "", "", *promised, *AFTER_GOT[3:]], today="2026-12-03")
    assert said.code == 0, said.all
    assert newest()["got"] == {"booked": "2026-12-03", "reached": reached}
    asked = words(said)
    assert "Our aim on Thu 3 Dec was: Bob Ray sets the board date by Fri 11 Dec. At least: Bob Ray says who" in asked
    assert asked.index("Did we reach it?") < asked.index("1 When, and how?")


@pytest.mark.parametrize(
    ("answer", "promised"), [("", ["bob"]), ("y", ["bob"]), ("ja", ["bob"]), ("n", []), ("perhaps\nn", [])]
)
def test_what_we_got_is_a_promise_if_they_say_so(answer: str, promised: list[str]) -> None:
    run("book", "acme", "3 Dec", "--with", "ann,bob", "--aim", "bob: review = sets the date @ 11 Dec")
    said = run("advance", "acme", answers=["yes", "", "", "", answer, *AFTER_GOT[3:]], today="2026-12-03")
    assert said.code == 0, said.all
    assert "Is it promised? Bob Ray sets the date by Fri 11 Dec." in words(said)
    given = newest().get("promised", [])
    assert [each["by"][0] for each in given] == promised
    assert [(each["due"], each["step"]) for each in given] == [("2026-12-11", "review")] * len(promised)


def test_flags_that_say_we_got_it_are_told_how_to_write_the_promise() -> None:
    run(*BOOK, *BEST)
    line = 'kp advance acme --promise "bob: sets the board date @ 2026-12-11"'
    assert line in words(run("advance", "acme", "--got", "best", today="2026-12-03"))


def test_what_is_promised_already_is_not_to_be_written_again() -> None:
    run(*BOOK, *BEST)
    promise = ("--promise", "bob: sets the board date @ 11 Dec")
    assert "If it is promised" not in words(run("advance", "acme", "--got", "best", *promise, today="2026-12-03"))


def test_in_the_dialogue_enter_twice_leaves_it_unanswered() -> None:
    run(*BOOK, *BEST)
    said = run("advance", "acme", answers=["", "", *AFTER_GOT], today="2026-12-03")
    assert said.code == 0, said.all
    assert "got" not in newest()


def test_the_answer_about_a_later_meeting_is_left_out_and_said_to_be() -> None:
    run(*BOOK, *BEST)
    said = run("advance", "acme", answers=["1", "yesterday", "1", *AFTER_GOT[2:]], today="2026-12-03")
    assert said.code == 0, said.all
    assert "The aim belongs to a later meeting, so the answer is left out." in words(said)
    assert "got" not in newest()


def test_the_dialogue_asks_nothing_where_no_meeting_until_today_had_an_aim() -> None:
    run(*BOOK, *BEST)
    assert "Did we reach it?" not in words(
        run("advance", "acme", answers=["", "1", *AFTER_GOT[2:]], today="2026-12-02")
    )


def test_the_review_counts_how_often_the_aim_was_reached() -> None:
    run(*BOOK, *BEST, *LEAST)
    run("advance", "acme", "--got", "least", today="2026-12-03")
    run("book", "acme", "8 Dec", "--with", "bob", *BEST, today="2026-12-03")
    run("advance", "acme", "--got", "best", today="2026-12-08")
    run("book", "acme", "10 Dec", "--with", "ann", *BEST, today="2026-12-08")
    said = words(run("review", "--process", "p", today="2026-12-12"))
    assert "2 meetings and calls with an aim: aim reached 1, minimum 1, neither 0" in said
    assert "1 more has passed, and whether the aim was reached is not recorded." in said
    assert re.search(r"1 more has", words(run("review", "--process", "p", today="2026-12-10"))) is None
    assert "2 møter og samtaler med mål: målet nådd 1, minimum 1" in words(
        run("review", "--process", "p", today="2026-12-12", lang="nb")
    )


def test_check_knows_the_keys_and_who_they_name() -> None:
    run(*BOOK, *BEST, *LEAST)
    run("advance", "acme", "--got", "least", today="2026-12-03")
    assert run("check", today="2026-12-03").code == 0
    path = Path("deals/acme.yaml")
    path.write_text(path.read_text().replace("by: bob, what: says", "by: bop, what: says"))
    assert "unknown-person" in words(run("check", today="2026-12-03"))
    path.write_text(
        path.read_text().replace("by: bop", "by: bob").replace("due: 2026-12-11", "step: nowhere, due: 2026-12-11")
    )
    assert "unknown-step" in words(run("check", today="2026-12-03"))
