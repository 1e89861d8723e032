"""The aim for a booking, and whether we got it: written, said back, shown, asked about and counted."""

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
