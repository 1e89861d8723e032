"""Nothing is saved without a yes, typed or given beforehand."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from drafting import DAY, TEAM, hold
from workspace_at_hand import Screen, kp, lay

from kjopsprosess.app.main import main

CALL = "Kari Lund: Jeg sender deg listen innen mandag.\n"
PROMISE = {
    "id": "liste",
    "by": "kari",
    "what": "sender listen",
    "due": "2026-11-30",
    "quote": "sender deg listen innen mandag",
}
FALSE = {**PROMISE, "id": "plan", "what": "sender planen", "quote": "sender deg planen innen mandag"}


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KP_TODAY", DAY)
    monkeypatch.chdir(lay(tmp_path))
    (tmp_path / "kp.yaml").write_text(TEAM, "utf-8")
    return tmp_path


def log(root: Path) -> str:
    return (root / "deals" / "nordvik.yaml").read_text("utf-8")


def asked(answer: str) -> tuple[int, str]:
    said = kp("advance", "nordvik", "--from", "draft.json", "--transcript", "call.txt", terminal=True, answers=[answer])
    return said.code, said.all


@pytest.mark.parametrize(("answer", "saved"), [("j", True), ("yes", True), ("", False), ("n", False), ("hva?", False)])
def test_only_a_yes_saves(root: Path, answer: str, *, saved: bool) -> None:
    hold(CALL, "--dry-run", promised=[PROMISE, FALSE])
    before = log(root)
    code, said = asked(answer)
    assert (code, "sender listen" in log(root)) == (0 if saved else 1, saved)
    assert saved or log(root) == before
    assert "sender planen" not in log(root)
    assert "Lagre 1?" in said


def test_where_nobody_can_answer_nothing_is_saved_without_the_option(root: Path) -> None:
    before = log(root)
    said = hold(CALL, promised=[PROMISE])
    assert (said.code, log(root)) == (1, before)
    assert "--yes" in said.err
    assert hold(CALL, "--dry-run", "--yes", promised=[PROMISE]).code == 0
    assert log(root) == before
    assert hold(CALL, "--yes", promised=[PROMISE]).code == 0
    assert "quote: Jeg" not in log(root)
    assert "quote: sender deg listen innen mandag." in log(root)


def test_for_programs_the_same(root: Path) -> None:
    before = log(root)
    said = hold(CALL, "--json", promised=[PROMISE])
    assert (said.code, json.loads(said.out)["saved"], log(root)) == (1, False, before)
    said = hold(CALL, "--json", "--dry-run", promised=[PROMISE])
    assert (said.code, json.loads(said.out)["saved"], log(root)) == (0, False, before)
    said = hold(CALL, "--json", "--yes", promised=[PROMISE])
    found = json.loads(said.out)
    assert (said.code, found["saved"], found["verdict"]) == (0, True, "advance")
    assert f"id: {found['entry']}" in log(root)
    assert found["lines"] in log(root)


def test_where_nothing_is_left_nothing_is_saved(root: Path) -> None:
    before = log(root)
    said = hold(CALL, "--yes", promised=[FALSE], note="Mye sagt")
    assert (said.code, log(root)) == (1, before)
    assert hold(CALL, "--dry-run", promised=[FALSE]).code == 0


def test_it_can_be_taken_back(root: Path) -> None:
    before = log(root)
    hold(CALL, "--yes", promised=[PROMISE])
    assert log(root) != before
    assert kp("undo", "nordvik").code == 0
    assert log(root) == before


class Meanwhile:
    """Somebody at the keyboard who says yes after another has changed a file."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        self.path.write_text(self.text, "utf-8")
        return "j\n"


@pytest.mark.parametrize(
    ("meanwhile", "code"),
    [
        ("  - {date: 2026-11-25, note: Ringte}\n", 0),
        ("  - {date: 2026-11-25, promised: [{id: l, by: kari, what: sender listen, due: 2026-11-30}]}\n", 5),
    ],
)
def test_what_another_has_saved_meanwhile_stays_and_nothing_else_is_saved_than_was_agreed_to(
    root: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: str, code: int
) -> None:
    hold(CALL, "--dry-run", promised=[PROMISE])
    changed = log(root) + meanwhile
    screen = Screen(terminal=True)
    monkeypatch.setattr(sys, "stdin", Meanwhile(root / "deals" / "nordvik.yaml", changed))
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    found = main(["advance", "nordvik", "--from", "draft.json", "--transcript", "call.txt"])
    assert (found, log(root).startswith(changed)) == (code, True), screen.getvalue()
    assert ("id: liste" in log(root)) == (code == 0)


@pytest.mark.parametrize(
    ("transcript", "code"), [(b"\xe5 Kari: x\n", 4), (b"Just words\n", 4), (b"", 4), (None, 3)], ids=str
)
def test_a_file_that_is_no_transcript_is_named(root: Path, transcript: bytes | None, code: int) -> None:
    hold(CALL, "--dry-run", promised=[PROMISE])
    path = root / "call.txt"
    path.unlink() if transcript is None else path.write_bytes(transcript)
    said = kp("advance", "nordvik", "--from", "draft.json", "--transcript", "call.txt", "--yes")
    assert said.code == code
    assert said.err.startswith("call.txt")


def test_a_draft_that_is_wrong_in_form_names_its_place() -> None:
    Path("draft.yaml").write_text("date: 2026-11-26\npromised:\n  - {id: a, by: kari, what: x, dew: 2026-12-01}\n")
    Path("call.txt").write_text(CALL)
    said = kp("advance", "nordvik", "--from", "draft.yaml", "--transcript", "call.txt", "--dry-run")
    assert said.code == 0  # a promise without `due` is refused, whatever else is wrong with it
    Path("draft.yaml").write_text("date: 2026-11-26\nheard:\n  - {by: kari, sais: x}\n")
    said = kp("advance", "nordvik", "--from", "draft.yaml", "--transcript", "call.txt", "--dry-run")
    assert said.code == 4
    assert "draft.yaml:3:16: " in said.err
