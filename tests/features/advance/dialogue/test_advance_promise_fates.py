"""What became of promises, as it is typed in the dialogue: when they were kept, and to which day they were moved."""

from pathlib import Path

import pytest
from promising import PROCESS, lay, newest_entry
from workspace_at_hand import Said, kp, lay_process

TODAY = ("--today", "2026-12-01")
WITH_TASK = PROCESS.replace(
    "done_when: D, after: [], who: [{role: owner, part: does}]}",
    "done_when: D, after: [], who: [{role: owner, part: does}], seller_actions: [{id: sample, do: Send a sample}]}",
)
GIVEN = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], promised: ["
    "{id: pack, by: us, what: send the pack, due: 2026-11-24}, "
    "{id: list, by: us, what: send the list, due: 2026-12-20}, "
    "{id: form, by: ann, what: sends the form, due: 2026-11-24, step: problem}]}\n"
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, WITH_TASK, "en")
    monkeypatch.chdir(tmp_path)
    lay(GIVEN)


def newest() -> dict[str, object]:
    entry = newest_entry()
    return {
        "kept": {each: str(entry.day_kept(each)) for each in entry.kept},
        "moved": {each: str(day) for each, day in entry.moved.items()},
        "dropped": entry.dropped,
        "did": entry.did,
    }


def shown(said: Said) -> str:
    assert said.code == 0, said.all
    return " ".join(said.all.replace("\N{NO-BREAK SPACE}", " ").split())


def our_work(*answers: str, when: str = "", language: str = "en") -> str:
    """The dialogue with these answers to the question about our own work. Ann was there."""
    said = kp("advance", "acme", *TODAY, "--lang", language, answers=[when, "ann", "", "", "", "", *answers, *[""] * 6])
    return shown(said)


def moved(*answers: str, language: str = "en") -> str:
    """The dialogue with these answers after the letter for a promise that is moved or dropped."""
    key = {"en": "m", "nb": "f"}[language]
    said = kp("advance", "acme", *TODAY, "--lang", language, answers=["", "ann", key, *answers, *[""] * 9])
    return shown(said)


@pytest.mark.parametrize(
    ("typed", "day", "echo"),
    [
        ("1 in time", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 On time.", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 kept in time", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 i tide", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1, holdt innen fristen", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 by the deadline", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 24 Nov", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("1 23.11", "2026-11-23", "Kept on Mon 23 Nov: We send the pack, in time."),
        ("1 on 25 Nov", "2026-11-25", "Kept on Wed 25 Nov: We send the pack, 1 day late."),
        ("1 yesterday", "2026-11-30", "Kept on Mon 30 Nov: We send the pack, 6 days late."),
        ("1 kept", "2026-12-01", "Kept on Tue 1 Dec, the day of the meeting: We send the pack, 7 days late."),
    ],
)
def test_words_after_the_number_of_our_promise_tell_when_it_was_kept(typed: str, day: str, echo: str) -> None:
    assert echo in our_work(typed)
    assert newest() == {"kept": {"pack": day}, "moved": {}, "dropped": (), "did": ()}


def test_in_time_is_the_day_of_the_contact_where_the_promise_was_not_due_yet() -> None:
    assert "Kept on Mon 23 Nov: We send the pack, in time." in our_work("1 2 in time", when="23 Nov")
    assert newest()["kept"] == {"pack": "2026-11-23", "list": "2026-11-23"}


def test_several_promises_kept_in_time_each_have_their_own_day() -> None:
    our_work("1 2 in time")
    assert newest()["kept"] == {"pack": "2026-11-24", "list": "2026-12-01"}


@pytest.mark.parametrize(
    ("language", "wrong", "why"),
    [
        (
            "en",
            "1 was easy",
            "Did not understand “was easy”. After the number of a promise, write when it was kept: 1 in",
        ),
        ("en", "2 sent it by mail", "2 in time, or 2 on 23 Nov. Write other work after a semicolon."),
        ("nb", "1 gikk fint", "Forsto ikke «gikk fint». Bak nummeret til et løfte kan det stå når det ble holdt: 1 i"),
        ("en", "1 to 24 Nov", "Did not understand “to 24 Nov”."),
        ("en", "1 on the phone", "Could not read “the phone” as a day."),
        ("en", "3 in time", "Nothing follows the number of a task"),
        ("en", "1 3 in time", "Nothing follows the number of a task"),
        ("nb", "3 og litt til", "Bak nummeret til en oppgave skal det ikke stå noe mer"),
    ],
)
def test_other_words_after_a_number_are_refused_and_never_a_task(language: str, wrong: str, why: str) -> None:
    assert why in our_work(wrong, "1; Lunch with Ann", language=language)
    assert newest() == {"kept": {"pack": "2026-12-01"}, "moved": {}, "dropped": (), "did": ("Lunch with Ann",)}


def test_numbers_alone_and_a_new_promise_behind_them_are_as_before() -> None:
    our_work("1 3 we: call her @ 11 Dec")
    assert (newest()["kept"], newest()["did"]) == ({"pack": "2026-12-01"}, ("problem/sample",))


@pytest.mark.parametrize(
    ("language", "typed", "promise"),
    [
        ("nb", "f 3 til 24. desember", "form"),
        ("nb", "3 til 24. desember", "form"),
        ("nb", "utsatt 3 til 24.12", "form"),
        ("nb", "løfte 1 flyttet til 24.12", "pack"),
        ("en", "3 moved to 24 Dec", "form"),
        ("en", "m 2 24 Dec", "list"),
        ("en", "postponed 1: 24 Dec", "pack"),
    ],
)
def test_a_promise_is_moved_with_its_number_and_its_new_day(language: str, typed: str, promise: str) -> None:
    said = moved(typed, language=language)
    assert newest()["moved"] == {promise: "2026-12-24"}
    was, day = {"nb": ("Flyttet fra", "tor. 24. des."), "en": ("Moved from", "Thu 24 Dec")}[language]
    at_once = said.partition("4 Hva lovet" if language == "nb" else "4 What did")[0]
    assert was in at_once
    assert day in at_once


@pytest.mark.parametrize(
    ("typed", "became"),
    [
        ("3 dropped", {"dropped": ("form",)}),
        ("3 kept on 23 Nov", {"kept": {"form": "2026-11-23"}}),
        ("1 in time", {"kept": {"pack": "2026-11-24"}}),
    ],
)
def test_so_is_what_else_became_of_it(typed: str, became: dict[str, object]) -> None:
    moved(typed)
    assert newest() == {"kept": {}, "moved": {}, "dropped": (), "did": ()} | became


@pytest.mark.parametrize("wrong", ["24 Nov", "2 Dec", "4 to 24 Dec", "1 2", "moved"])
def test_what_names_no_promise_is_answered_with_the_form(wrong: str) -> None:
    said = moved(wrong, "3 to 24 Dec")
    assert f"Did not understand “{wrong}”. Write the number of the promise, or the number and the new day: 1 to" in said
    assert newest()["moved"] == {"form": "2026-12-24"}


def test_a_day_that_is_none_leads_to_the_question_about_that_promise() -> None:
    said = moved("3 to 31 Nov", "Friday")
    assert "30 days" in said
    assert "Moved from Tue 24 Nov: Ann Lee sends the form by Fri 4 Dec." in said
    assert newest()["moved"] == {"form": "2026-12-04"}


@pytest.mark.parametrize(
    ("typed", "day"),
    [("to 24 Dec", "24"), ("moved to 24 Dec", "24"), ("utsatt til 24.12", "24"), ("24 Dec", "24"), ("1 Dec 2027", "")],
)
def test_the_question_what_became_of_it_takes_the_new_day_in_words(typed: str, day: str) -> None:
    said = moved("3", typed)
    assert newest()["moved"] == {"form": "2026-12-24" if day else "2027-12-01"}
    assert "Moved from Tue 24 Nov: Ann Lee sends the form by" in said


@pytest.mark.parametrize(
    ("language", "wrong", "why"),
    [
        (
            "en",
            "3 to 24 Dec",
            "Here 1 means kept, 2 still open and 3 dropped. If the promise was moved, write only the new",
        ),
        ("nb", "f 3 til 24. desember", "Er løftet flyttet, skriv bare den nye dagen: 24. desember."),
        ("nb", "1 til 24.12", "Er løftet flyttet, skriv bare den nye dagen: 24.12."),
        ("nb", "utsatt 3 til 24.12", "Er løftet flyttet, skriv bare den nye dagen: 24.12."),
    ],
)
def test_a_number_beside_a_day_to_come_is_refused_there(language: str, wrong: str, why: str) -> None:
    assert why in moved("3", wrong, "24.12", language=language)
    assert newest() == {"kept": {}, "moved": {"form": "2026-12-24"}, "dropped": (), "did": ()}


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("nb", "3 frafalt, eller skriv den nye dagen: tir. 15. des., fredag eller +2u"),
        ("en", "3 dropped, or write the new day: Tue 15 Dec, Friday or +2w"),
    ],
)
def test_the_question_says_how_a_day_is_typed(language: str, form: str) -> None:
    assert form in moved("3", "", language=language)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Friday", "2026-12-04"),
        ("fredag", "2026-12-04"),
        ("Tue 15 Dec", "2026-12-15"),
        ("tir. 15. des.", "2026-12-15"),
        ("+2w", "2026-12-15"),
        ("+2u", "2026-12-15"),
    ],
)
def test_each_day_that_it_names_can_be_typed(typed: str, day: str) -> None:
    moved("3", typed)
    assert newest()["moved"] == {"form": day}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["3", ""], "Kept on Tue 1 Dec, the day of the meeting: Ann Lee sends the form, 7 days late."),
        (["3 m", "", "1", "2", ""], "Kept on Tue 1 Dec, the day of the meeting: Ann Lee"),
        (["3", "<", "3 on 23 Nov"], "Kept on Mon 23 Nov: Ann Lee sends the form, in time"),
        (["3 d", "", "30.4.2027", "3 on 23 Nov"], "Kept on Mon 23 Nov: Ann Lee sends the form, in time"),
    ],
)  # fmt: skip
def test_the_day_that_a_number_alone_means_is_said(answers: list[str], said: str) -> None:
    talk = kp("advance", "acme", *TODAY, answers=["", "ann", *answers, *[""] * 9])
    assert said in shown(talk)
    assert "kept" in str(newest())


def test_no_other_day_is_shown_where_there_is_none() -> None:
    said = kp("advance", "acme", *TODAY, answers=["10 Nov", "ann", "", "", "", "", "1", *[""] * 3])
    assert "Kept on Tue 10 Nov, the day of the meeting" in shown(said)
    assert "Another day" not in shown(said)


@pytest.mark.parametrize("answer", ["1", "1 kept", "the pack is sent"])
@pytest.mark.parametrize(
    ("language", "typed", "day", "echo"),
    [
        ("en", "", "2026-12-01", "Kept on Tue 1 Dec, the day of the meeting: We send the pack, 7 days late."),
        ("en", "23 Nov", "2026-11-23", "Kept on Mon 23 Nov: We send the pack, in time."),
        ("en", "on 23 Nov", "2026-11-23", "Kept on Mon 23 Nov: We send the pack, in time."),
        ("en", "kept on 26 Nov", "2026-11-26", "Kept on Thu 26 Nov: We send the pack, 2 days late."),
        ("en", "In time.", "2026-11-24", "Kept on Tue 24 Nov: We send the pack, in time."),
        ("en", "yesterday", "2026-11-30", "Kept on Mon 30 Nov: We send the pack, 6 days late."),
        ("nb", "i tide", "2026-11-24", "Holdt tir. 24. nov.: Vi"),
        ("nb", "den 23. november", "2026-11-23", "Holdt man. 23. nov.: Vi"),
    ],
)
def test_the_day_of_a_promise_that_was_due_before_the_contact_is_asked(
    answer: str, language: str, typed: str, day: str, echo: str
) -> None:
    yes = ["y" if language == "en" else "j"] if answer.startswith("the") else []
    said = our_work(answer, *yes, typed, language=language)
    assert ("On which day was it kept?" if language == "en" else "Hvilken dag ble det holdt?") in said
    assert echo in said
    assert newest() == {"kept": {"pack": day}, "moved": {}, "dropped": (), "did": ()}


def test_a_day_that_cannot_be_is_asked_for_again() -> None:
    said = our_work("1", "5 Nov", "24 Dec", "soon", "23 Nov")
    assert "cannot have been kept on" in said
    assert newest()["kept"] == {"pack": "2026-11-23"}


@pytest.mark.parametrize("when", ["24 Nov", "20 Nov"])
def test_on_the_day_it_was_due_or_before_nothing_is_asked(when: str) -> None:
    said = our_work("1", when=when)
    assert "On which day" not in said
    assert "the day of the meeting: We send the pack, in time. Another day: < and then 1 on" in said


@pytest.mark.parametrize(("typed", "fate"), [("1 24 Dec", "moved"), ("1 24.12", "moved"), ("1 23 Nov", "kept")])
def test_behind_the_number_for_kept_a_day_to_come_is_the_new_one(typed: str, fate: str) -> None:
    moved("3", typed, "")
    assert newest()[fate]
