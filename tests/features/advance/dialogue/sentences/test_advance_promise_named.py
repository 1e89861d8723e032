"""What became of promises of theirs, in sentences and with a number: taken where it is certain, else asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from promising import PROCESS, lay, told
from workspace_at_hand import Said, lay_process

GIVEN = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], promised: ["
    "{id: plan, by: ann, what: writes a plan for a pilot, due: 2026-11-24, step: problem}, "
    "{id: list, by: bob, what: sends the list of vendors, due: 2026-12-10, step: problem}]}\n"
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay(GIVEN)


def third(*answers: str, lang: str = "en") -> tuple[Said, dict[str, str], dict[str, str]]:
    """What was said, which promises were moved to which day, and which were kept on which."""
    said, entry = told(*answers, question=3, lang=lang)
    return said, {each: str(on) for each, on in entry.moved.items()}, {e: str(entry.day_kept(e)) for e in entry.kept}


@pytest.mark.parametrize(
    ("typed", "lang"),
    [
        ("Ann had not finished the pilot plan; says 24 December now", "en"),
        ("Ann had not finished the pilot plan, says 24 December now", "en"),
        ("Ann hadn't finished the pilot plan, now says 24 Dec", "en"),
        ("Ann’s pilot plan is not ready; she says 24 Dec.", "en"),
        ("ANN LEE HAS NOT WRITTEN THE PLAN, SAYS 24 DEC", "en"),
        ("Ann moved the pilot plan to 24 Dec", "en"),
        ("Ann postponed the plan to 24 December.", "en"),
        ("Ann var ikke ferdig med pilotplanen, sier 24. desember nå", "nb"),
        ("Ann var ikke ferdig med pilotplanen; sier 24. desember nå.", "nb"),
        ("Ann har flyttet pilotplanen til 24. des.", "nb"),
        ("Ann utsatte pilotplanen til 24.12", "nb"),
    ],
)
def test_a_certain_sentence_moves_the_promise_and_is_said_back(typed: str, lang: str) -> None:
    said, moved, kept = third(typed, lang=lang)
    assert (moved, kept) == ({"plan": "2026-12-24"}, {})
    assert ("Moved from Tue 24 Nov: Ann Lee" if lang == "en" else "Flyttet fra tir. 24. nov.: Ann Lee") in " ".join(
        said.err.replace("\N{NO-BREAK SPACE}", " ").split()
    )


@pytest.mark.parametrize(
    "typed",
    [
        "Ann did not move the pilot plan to 24 Dec",
        "Ann wants to move the pilot plan to 24 Dec",
        "Ann had not finished the pilot plan, says not before 24 Dec",
        "Ann had not finished the pilot plan on 24 Dec",
        "Ann had not finished half of the pilot plan, says 24 Dec now",
        "Bob had not finished the pilot plan, says 24 Dec now",
        "Ann moved the pilot plan from 24 Dec",
        "Ann har ikke flyttet pilotplanen til 24. desember",
        "Ann had not finished the pilot plan, said 20 November",
    ],
)
def test_what_is_not_certain_moves_nothing(typed: str) -> None:
    _, moved, kept = third(typed, "n")
    assert (moved, kept) == ({}, {})


@pytest.mark.parametrize(
    ("typed", "lang"),
    [
        ("m 2 24 Dec", "en"), ("m 2 to 24 Dec", "en"), ("M 2: 24 Dec", "en"), ("2 to 24 Dec", "en"),
        ("2 moved to 24 Dec", "en"), ("f 2 24. des.", "nb"), ("f 2 til 24. desember", "nb"),
        ("2 utsatt til 24.12", "nb"),
    ],
)  # fmt: skip
def test_a_number_of_question_3_and_a_new_day_move_that_promise(typed: str, lang: str) -> None:
    shown, *_ = third("", lang=lang)
    place = next(n for n in range(1, 9) if f" {n} Promise: Ann" in shown.err or f" {n} Løfte: Ann" in shown.err)
    _, moved, kept = third(typed.replace("2", str(place), 1), lang=lang)
    assert (moved, kept) == ({"plan": "2026-12-24"}, {})


def test_a_number_that_is_no_promise_is_refused() -> None:
    said, moved, _ = third("m 1 24 Dec", "")
    assert "Did not understand “m 1 24 Dec”. Write the number of the promise" in " ".join(said.err.split())
    assert moved == {}


@pytest.mark.parametrize(
    ("typed", "lang", "promise"),
    [
        ("Ann: 24 December", "en", "plan"), ("Ann 24 Dec", "en", "plan"), ("bob: to 24 Dec", "en", "list"),
        ("the pilot plan to 24 Dec", "en", "plan"), ("Ann: 24. desember", "nb", "plan"),
        ("pilotplanen til 24.12.", "nb", "plan"),
        ("Ann was not finished with the plan, says 24 Dec now", "en", "plan"),
    ],
)  # fmt: skip
def test_behind_the_letter_a_name_or_words_and_a_day_move_the_promise(typed: str, lang: str, promise: str) -> None:
    _, moved, kept = third("m" if lang == "en" else "f", typed, lang=lang)
    assert (moved, kept) == ({promise: "2026-12-24"}, {})


@pytest.mark.parametrize(
    ("typed", "lang"),
    [
        ("Ann sent the pilot plan on 23 November", "en"),
        ("Ann finished the plan on 23 Nov.", "en"),
        ("Ann sendte pilotplanen 23. november", "nb"),
    ],
)
def test_a_certain_sentence_keeps_the_promise_without_a_question(typed: str, lang: str) -> None:
    said, moved, kept = third(typed, lang=lang)
    assert (moved, kept) == ({}, {"plan": "2026-11-23"})
    assert "Is that promise" not in said.err
    assert "Gjelder det løfte" not in said.err
    assert ("Kept on" if lang == "en" else "Holdt") in said.err


def test_a_certain_sentence_without_a_day_is_asked_for_it() -> None:
    said, _, kept = third("Ann has sent the pilot plan", "23 Nov")
    assert kept == {"plan": "2026-11-23"}
    assert "On which day was it kept?" in said.err


@pytest.mark.parametrize("typed", ["Ann has not sent the pilot plan", "Ann will send the pilot plan 23 Nov"])
def test_what_was_not_sent_is_not_kept(typed: str) -> None:
    _, moved, kept = third(typed, "n")
    assert (moved, kept) == ({}, {})
