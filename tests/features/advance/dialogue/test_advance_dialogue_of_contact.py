"""`--date`, `--with` and `--how` alone open the dialogue for that contact, where somebody can answer."""

from __future__ import annotations

import pytest
from workspace_at_hand import kp, nordvik_log

REST = ["", "", "", "", "", "", "j"]


pytestmark = pytest.mark.usefixtures("nordvik_root")


@pytest.mark.parametrize(
    ("flags", "answers", "shown", "saved"),
    [
        (["--date", "24.11.2026"], ["", "siv"], "[tir. 24. nov., møte]", ("2026-11-24", "meeting", ("siv",))),
        (["--date", "i går"], ["samtale", "siv"], "[i går, møte]", ("2026-11-25", "call", ("siv",))),
        (["--date", "i går"], ["24.11.2026", "siv"], "[i går, møte]", ("2026-11-24", "meeting", ("siv",))),
        (["--how", "telefon"], ["", "siv"], "[tor. 26. nov., samtale]", ("2026-11-26", "call", ("siv",))),
        (["--with", "Siv Moen, kari"], ["", ""], "[Siv Moen, kari]", ("2026-11-26", "meeting", ("siv", "kari"))),
        (["--with", "Siv Moen"], ["", "kari"], "[Siv Moen]", ("2026-11-26", "meeting", ("kari",))),
        (["--with", "Ola Vik"], ["", "", "sjef"], "Ola Vik er ny i saken.", ("2026-11-26", "meeting", ("ola",))),
        (["--with", "siv", "--how", "e-post", "--date", "24.11.2026"], ["", ""], "[tir. 24. nov., e-post]",
         ("2026-11-24", "mail", ("siv",))),
    ],
)  # fmt: skip
def test_what_was_given_is_suggested(
    flags: list[str], answers: list[str], shown: str, saved: tuple[str, str, tuple[str, ...]]
) -> None:
    answered = [""] if "e-post" in flags else []
    said = kp("advance", "nordvik", *flags, answers=[*answers, *answered, *REST])
    assert said.code == 0, said
    assert shown.replace("[i går", "[ons. 25. nov.") in said.err
    newest = nordvik_log()[-1]
    assert (str(newest.date), newest.how, newest.with_) == saved


def test_days_in_the_answers_are_counted_from_the_contact() -> None:
    answers = ["", "siv", "", "siv: ringer @ fredag", "", "", "", "", "j"]
    assert kp("advance", "nordvik", "--date", "3.11.2026", answers=answers).code == 0
    assert [str(each.due) for each in nordvik_log()[-1].promised] == ["2026-11-06"]


@pytest.mark.parametrize("flags", [["--date", "31.11"], ["--date", "30.11.2026"], ["--how", "kaffe"]])
def test_what_cannot_be_read_is_refused_before_anything_is_asked(flags: list[str]) -> None:
    said = kp("advance", "nordvik", *flags, answers=["", "siv", *REST])
    assert said.code in (1, 2), said
    assert "1 Når og hvordan?" not in said.err


@pytest.mark.parametrize("more", [["--no-input"], ["--json"]])
def test_a_script_at_a_terminal_is_not_asked(more: list[str]) -> None:
    assert kp("advance", "nordvik", "--with", "siv", *more, answers=["x"]).code == 0
    assert nordvik_log()[-1].with_ == ("siv",)


@pytest.mark.parametrize(
    "flags", [["--note", "x"], ["--with", "siv", "--note", "x"], ["--date", "i går", "--did", "x"]]
)
def test_whatever_else_is_told_is_saved_at_once(flags: list[str]) -> None:
    said = kp("advance", "nordvik", *flags, answers=[])
    assert said.code == 0, said
    assert len(nordvik_log()) == 2


def test_kept_answers_are_of_their_own_contact() -> None:
    kp("advance", "nordvik", answers=["24.11.2026", "siv"])
    said = kp("advance", "nordvik", "--date", "3.11.2026", answers=["1", *REST])
    assert said.code == 0, said
    assert "Svarene gjelder tir. 24. nov." in said.err
    assert str(nordvik_log()[-1].date) == "2026-11-24"
    kp("advance", "nordvik", answers=["24.11.2026", "siv"])
    said = kp("advance", "nordvik", "--date", "3.11.2026", answers=["2", "", "siv", *REST])
    assert (said.code, str(nordvik_log()[-1].date)) == (0, "2026-11-03"), said
