"""A booking with the people of one that is open: moved, or one more, as the user says."""

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
    assert "1 move it 2 one more" in words(run(*BOOK, answers=answers))
    assert [bool(each.moved_from) for each in booked()] == [moved]


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
