"""An entry with more lines than the terminal has is shown a screen at a time before it is saved."""

from __future__ import annotations

import pytest
from workspace_at_hand import Said, kp, nordvik_log

pytestmark = pytest.mark.usefixtures("nordvik_root")

FACTS = [f"kari: = Fakta nummer {number} om dem" for number in range(10)]
SCREEN = 12


def told(monkeypatch: pytest.MonkeyPatch, *answers: str, rows: int = SCREEN) -> Said:
    monkeypatch.setenv("LINES", str(rows))
    monkeypatch.setenv("COLUMNS", "80")
    facts = [each for fact in FACTS for each in (fact, "")]
    return kp("advance", "nordvik", answers=["26.11", "kari", "", "", *facts, "", "", "", "", *answers])


def screens(said: Said) -> list[list[str]]:
    """The lines of the terminal before each answer, the prompt among them, from the entry on."""
    pages: list[list[str]] = [[]]
    for line in said.err.partition("  - id: ")[2].splitlines():
        before, prompt, behind = line.partition("  > ")
        pages[-1].append(before + prompt)
        while prompt:
            before, prompt, behind = behind.partition("  > ")
            pages.append([before + prompt])
    return pages


@pytest.mark.quick
def test_no_screen_before_a_long_entry_is_saved_is_higher_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(monkeypatch, "", "", "", "", "", "")
    assert said.code == 0, said
    asked, _, _ = said.err.partition("Lagre i ")
    assert "linjer til.  Enter viser flere" in asked
    assert [page for page in screens(said)[:-1] if len(page) > SCREEN] == []
    assert [fact for fact in FACTS if fact.partition("= ")[2] not in asked.partition("  - id: ")[2]] == []
    assert len(nordvik_log()) == 2


@pytest.mark.parametrize(("answer", "code", "entries"), [("j", 0, 2), ("n", 1, 1), ("nei", 1, 1)])
def test_who_has_seen_enough_answers_at_once(
    monkeypatch: pytest.MonkeyPatch, answer: str, code: int, entries: int
) -> None:
    said = told(monkeypatch, answer)
    assert said.code == code, said
    assert len(nordvik_log()) == entries


def test_on_a_terminal_with_room_all_of_the_entry_is_shown_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(monkeypatch, "j", rows=80)
    assert said.code == 0, said
    assert "Enter viser flere" not in said.err


def test_a_note_shows_the_entry_again_and_a_slip_is_asked_about_again(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told(monkeypatch, "t", "Husk kaken", "", "", "kanskje", "j")
    assert said.code == 0, said
    assert nordvik_log()[-1].note == "Husk kaken"
    assert "Svar j for å lagre" in said.err
