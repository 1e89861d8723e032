"""Whether we got what we wanted to agree: told with flags, in the dialogue, and counted."""

import re
from pathlib import Path

import pytest
from aiming import BEST, BOOK, DEAL, LEAST, PROCESS, entries, newest, run, words
from workspace_at_hand import lay_process


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals" / "acme.yaml").write_text(DEAL)


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
