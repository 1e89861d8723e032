"""A booking with the people of one that is open: moved, or another one, as the user says."""

from pathlib import Path

import pytest
from workspace_at_hand import Said, kp, lay_process

from kjopsprosess.model.deal import Booking
from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = """\
name: P
version: 1
language: en
roles: [{id: owner, name: Owner}]
steps:
  - {id: problem, name: Describe the problem, done_when: D, after: [], who: [{role: owner, part: does}]}
  - {id: order, name: Sign, done_when: D, after: [problem], kind: order}
"""
DEAL = """\
customer: Acme
process: p@1
trigger: x
people:
  - {id: ann, name: Ann Lee, roles: [owner]}
  - {id: bob, name: Bob Ray, roles: [owner]}
log:
  - {date: 2026-11-20, how: meeting, with: [ann, bob], booked: [{date: 2026-12-03 10:00, how: call, with: [ann]}]}
"""
BOOK = ("book", "acme", "8 Dec 09:00", "--with", "ann")
ADVANCE = ("advance", "acme", "--note", "x", "--book", "8 Dec 09:00 ann")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals" / "acme.yaml").write_text(DEAL)


def run(*arguments: str, answers: list[str] | None = None) -> Said:
    return kp(*arguments, "--today", "2026-12-01", "--lang", "en", answers=answers)


def words(said: Said) -> str:
    return " ".join(said.all.replace("\N{NO-BREAK SPACE}", " ").split())


def booked() -> list[Booking]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return [booking for entry in deal.log[1:] for booking in entry.booked]


@pytest.mark.parametrize(("typed", "flag"), [(BOOK, "--moved"), (ADVANCE, "--moved-from")])
def test_the_same_people_again_is_refused_with_both_lines_to_type(typed: tuple[str, ...], flag: str) -> None:
    said = run(*typed)
    assert said.code == 1
    assert booked() == []
    assert "Already booked: Thu 3 Dec 10:00 with Ann Lee" in words(said)
    assert f'{flag} "2026-12-03 10:00"' in words(said)
    assert "--another" in words(said)


@pytest.mark.parametrize("typed", [(*BOOK, "--moved"), (*ADVANCE, "--moved-from")])
@pytest.mark.parametrize("day", ["3 Dec", "2026-12-03", "2026-12-03 10:00"])
def test_a_booking_that_is_moved_says_what_it_moved(typed: tuple[str, ...], day: str) -> None:
    said = run(*typed, day)
    assert "Moved from Thu 3 Dec 10:00 with Ann Lee to Tue 8 Dec 09:00." in words(said).replace(" 9:00", " 09:00")
    assert [str(each.moved_from) for each in booked()] == ["2026-12-03 10:00"]
    assert "3 Dec" not in run("next").out


@pytest.mark.parametrize("typed", [BOOK, ADVANCE])
def test_one_more_leaves_the_first_where_it_is(typed: tuple[str, ...]) -> None:
    run(*typed, "--another")
    assert [each.moved_from for each in booked()] == [None]
    assert "3 Dec" in run("next").out
    assert "8 Dec" in run("next").out


@pytest.mark.parametrize(("answers", "moved"), [(["1"], True), (["2"], False), (["", "x", "1"], True)])
def test_in_a_terminal_it_is_asked(answers: list[str], *, moved: bool) -> None:
    assert "1 move it 2 another one" in words(run(*BOOK, answers=answers))
    assert [bool(each.moved_from) for each in booked()] == [moved]


@pytest.mark.parametrize("typed", [BOOK, ADVANCE])
def test_one_more_that_was_said_to_be_one_is_not_warned_of(typed: tuple[str, ...]) -> None:
    said = run(*typed, "--another")
    assert "the same people" not in words(said)
    assert "booked-twice" not in run("check", "--strict").out
    assert booked()[0].another is True


def test_one_more_in_a_terminal_is_not_warned_of() -> None:
    run(*BOOK, answers=["2"])
    assert "booked-twice" not in run("check").out


def test_a_third_that_is_moved_is_not_warned_of_beside_the_first() -> None:
    run(*BOOK, "--another")
    said = run("book", "acme", "9 Dec 12:00", "--with", "ann", "--moved", "8 Dec")
    assert "the same people" not in words(said)


def test_others_are_not_asked_about() -> None:
    assert run("book", "acme", "8 Dec", "--with", "bob").code == 0
    assert run("book", "acme", "9 Dec", "--with", "ann,bob").code == 0


@pytest.mark.parametrize("day", ["2 Dec", "2026-12-03 11:00"])
def test_moved_from_where_nothing_is_booked_is_refused(day: str) -> None:
    said = run(*BOOK, "--moved", day)
    assert said.code != 0
    assert "nothing is booked" in words(said)
    assert booked() == []


def test_moved_without_people_keeps_those_of_the_one_it_moves() -> None:
    run("book", "acme", "8 Dec", "--moved", "3 Dec")
    assert [each.with_ for each in booked()] == [("ann",)]
    assert run("advance", "acme", "--note", "x", "--moved-from", "3 Dec").code != 0


def asked(*last: str) -> Said:
    """The dialogue after a call with Bob, in which the next contact is booked."""
    return run("advance", "acme", answers=["call", "bob", "", "", "", "", "", *last, "y"])


@pytest.mark.parametrize(
    ("last", "moved"),
    [
        (("8 Dec 09:00 ann", "1"), "2026-12-03 10:00"),
        (("8 Dec 09:00 Ann Lee", "2"), "None"),
        (("8 Dec 09:00 ann", "", "x", "1"), "2026-12-03 10:00"),
    ],
)
def test_the_dialogue_asks_whether_it_was_moved_or_is_one_more(last: tuple[str, ...], moved: str) -> None:
    said = asked(*last)
    assert said.code == 0, said.all
    assert "Already booked: Thu 3 Dec 10:00 with Ann Lee" in words(said)
    assert "1 move it 2 another one" in words(said)
    assert ("Answer 1 or 2." in words(said)) is (len(last) > 2)
    assert [(str(each.date), str(each.moved_from)) for each in booked()] == [("2026-12-08 09:00", moved)]


@pytest.mark.parametrize("last", ["8 Dec 09:00 bob", "8 Dec 09:00 ann, bob", "3 Dec 10:00 ann"])
def test_the_dialogue_does_not_ask_of_others_nor_of_the_same_contact(last: str) -> None:
    said = asked(last)
    assert said.code == 0, said.all
    assert "another one" not in words(said)
    assert len(booked()) == 1


@pytest.mark.parametrize(("answer", "moved"), [("1", "2026-12-03 10:00"), ("2", "2026-12-10 12:00"), ("3", "None")])
def test_the_dialogue_asks_which_of_several_was_moved(answer: str, moved: str) -> None:
    run("book", "acme", "10 Dec 12:00", "--with", "ann", "--another")
    said = asked("8 Dec 09:00 ann", answer)
    assert (
        "1 moved from Thu 3 Dec 10:00 with Ann Lee 2 moved from Thu 10 Dec 12:00 with Ann Lee 3 another one"
        in words(said)
    )
    assert [str(each.moved_from) for each in booked()] == ["None", moved]


def test_the_meeting_that_is_recorded_now_is_not_asked_about() -> None:
    said = run("advance", "acme", "--date", "2026-12-03", "--future", "--how", "call", "--with", "ann", answers=[
        *["", "", "", "", "", "", "", "8 Dec 09:00 ann", "y"],
    ])  # fmt: skip
    assert said.code == 0, said.all
    assert "another one" not in words(said)
