"""Several people, or several runs, at one file in the same moment: what still fits is saved, the rest says why not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from workspace_at_hand import DEAL, PROCESS, kp, lay

from kjopsprosess.model.deal import Deal
from kjopsprosess.yamlfiles.reading.document import read_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing import atomic_write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def deal_of(root: Path) -> Path:
    return root / "deals" / "nordvik.yaml"


def read(root: Path) -> Deal:
    deal, findings = parse_model(read_document(deal_of(root)), Deal)
    assert deal is not None, findings
    return deal


def before_the_comparison(
    monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object], *, every_time: bool = False
) -> None:
    """Let something happen between reading and writing, as somebody else would: it knows nothing of this run."""
    real, happened = atomic_write._compare, False

    def compare(*given: Any) -> None:
        nonlocal happened
        if every_time or not happened:
            happened = True
            meanwhile()
        real(*given)

    monkeypatch.setattr(atomic_write, "_compare", compare)


def add(root: Path, lines: str) -> Callable[[], None]:
    """Another's entry, saved."""

    def save() -> None:
        with deal_of(root).open("a", encoding="utf-8") as file:
            file.write(lines)

    return save


KEPT = "  - id: 2026-11-26-zzzz\n    date: 2026-11-26\n    kept: [notat]\n"
NOTE = "  - {date: 2026-11-26, note: en annens}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="twenty starts of Python at once are slow there")
@pytest.mark.parametrize("writers", [20, pytest.param(60, marks=pytest.mark.long)])
def test_writers_at_once_are_all_kept_at_the_first_try(tmp_path: Path, writers: int) -> None:
    root = lay(tmp_path)
    program = "import os; os.read(0, 1); from kjopsprosess.app.startup import run; run()"
    days = [(date(2027, 1, 1) + timedelta(number)).isoformat() for number in range(writers)]
    told = [
        ["advance", "nordvik", "--promise", f"kari: sender skjemaet @ {day}", "--another"]
        if number % 2
        else ["book", "nordvik", day, "--another"]
        for number, day in enumerate(days)
    ]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, *each],
            cwd=root,
            env=dict(os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for each in told
    ]
    for each in running:  # all have begun; now they go on together
        assert each.stdin
        each.stdin.write("x")
        each.stdin.flush()
    said = [(each.communicate()[1], each.returncode) for each in running]

    assert [(err, code) for err, code in said if code] == []
    deal = read(root)
    promises = [promise for entry in deal.log[1:] for promise in entry.promised]
    booked = [booking for entry in deal.log[1:] for booking in entry.booked]
    assert (len(promises), len(booked)) == (writers // 2, writers - writers // 2)
    assert len({promise.id for promise in promises}) == len(promises)
    assert len({entry.id for entry in deal.log}) == len(deal.log)
    assert kp("check", "-C", str(root)).code == 0


def test_what_is_shown_is_of_the_file_that_was_read_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    advance = ("advance", "nordvik", "--note", "min", "-C")
    alone = kp(*advance, str(lay(tmp_path / "alone")))
    afterwards = kp(*advance, str(lay(tmp_path / "afterwards", DEAL + KEPT)))
    root = lay(tmp_path / "meanwhile")
    before_the_comparison(monkeypatch, add(root, KEPT))

    said = kp(*advance, str(root))

    assert said == afterwards
    assert said.out != alone.out
    assert len(read(root).log) == 3


def test_an_entry_that_no_longer_fits_is_refused_with_the_reason_and_the_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, KEPT))

    said = kp("advance", "nordvik", "--kept", "notat", "--note", "hun sendte det", "-C", str(root))

    assert (said.code, said.out) == (1, ""), said
    assert said.err.startswith("Ikke lagret. Noen andre har endret deals/nordvik.yaml siden den ble lest")
    assert "Fant ikke noe åpent løfte som heter notat." in said.err
    assert "    note: hun sendte det" in said.err
    assert deal_of(root).read_text("utf-8") == DEAL + KEPT


def test_every_reason_is_given_why_an_entry_no_longer_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    theirs = "  - {date: 2026-11-26, done: [{step: behov, by: [siv], seen: Notatet}]}\n"
    before_the_comparison(monkeypatch, add(root, theirs))

    said = kp("advance", "nordvik", "--skip", "siv: behov = unødvendig", "-C", str(root))

    assert (said.code, said.out) == (1, ""), said
    assert "! Steget «Behovet» var allerede gjort" in said.err
    assert "because: unødvendig" in said.err
    assert deal_of(root).read_text("utf-8") == DEAL + theirs


def test_what_was_typed_comes_back_when_the_file_can_no_longer_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, "  - {date: 2026-11-26, how: nota}\n"))

    said = kp("advance", "nordvik", "--note", "min", "-C", str(root))

    assert said.code == 4, said
    assert "deals/nordvik.yaml:21:29: nota kan ikke stå her" in said.err
    assert "note: min" in said.err


def test_the_same_booking_by_another_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    theirs = "  - {date: 2026-11-26, booked: [{date: 2026-12-07, with: [kari]}]}\n"
    before_the_comparison(monkeypatch, add(root, theirs))

    said = kp("book", "nordvik", "7.12", "--with", "kari", "--another", "-C", str(root))

    assert said.code == 0, said
    assert deal_of(root).read_text("utf-8") == DEAL + theirs


def test_a_program_that_never_leaves_the_file_alone_ends_in_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, NOTE), every_time=True)

    said = kp("advance", "nordvik", "--note", "min", "-C", str(root))

    assert (said.code, said.out) == (5, ""), said
    assert said.err.startswith("Ikke lagret. nordvik.yaml er endret av noen andre")
    assert "note: min" in said.err
    assert deal_of(root).read_text("utf-8").replace(NOTE, "") == DEAL


ANSWERS = ["", "kari", "", "kari: sender kravene @ 4.12", "", "", "", "", "t", "ringte etterpå", "j"]


def test_answers_are_saved_where_they_still_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, NOTE))

    said = kp("advance", "nordvik", "-C", str(root), terminal=True, answers=ANSWERS)

    assert said.code == 0, said
    mine = read(root).log[-1]
    assert ([promise.what for promise in mine.promised], mine.note) == (["sender kravene"], "ringte etterpå")


def test_answers_that_would_say_something_else_now_are_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path)
    theirs = (
        "  - {date: 2026-11-26, done: [{step: behov, by: [siv], seen: Notatet}]}\n"  # the promise was for this step
    )
    before_the_comparison(monkeypatch, add(root, theirs))

    said = kp("advance", "nordvik", "-C", str(root), terminal=True, answers=ANSWERS)

    assert (said.code, deal_of(root).read_text("utf-8")) == (5, DEAL + theirs), said
    assert "note: ringte etterpå" in said.err


def test_a_newer_version_is_written_into_what_the_file_holds_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay(tmp_path, process=PROCESS.replace("version: 1", "version: 2"))
    before_the_comparison(monkeypatch, add(root, KEPT))

    said = kp("process", "upgrade", "nordvik", "-C", str(root))

    assert (said.code, said.err) == (0, "Lagret i deals/nordvik.yaml.\n"), said
    assert deal_of(root).read_text("utf-8") == (DEAL + KEPT).replace("prosess@1", "prosess@2")


def test_a_deal_that_another_moved_already_is_not_moved_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path, process=PROCESS.replace("version: 1", "version: 2"))
    moved = DEAL.replace("prosess@1", "prosess@2")
    before_the_comparison(monkeypatch, lambda: deal_of(root).write_text(moved, "utf-8"))

    said = kp("process", "upgrade", "nordvik", "-C", str(root), "--json")

    assert (said.code, json.loads(said.out)["newest_already"]) == (0, ["nordvik"]), said
    assert deal_of(root).read_text("utf-8") == moved


def test_a_name_is_taken_out_of_what_the_file_holds_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, "  - {date: 2026-11-26, with: [kari], note: Kari Lund ringte}\n"))

    said = kp("people", "nordvik", "--redact", "kari", "--yes", "-C", str(root))

    assert said.code == 0, said
    text = deal_of(root).read_text("utf-8")
    assert "ringte" in text
    assert "Kari Lund" not in text


def test_an_answer_was_to_the_change_that_was_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path)
    before_the_comparison(monkeypatch, add(root, NOTE))

    said = kp("people", "nordvik", "--redact", "kari", "-C", str(root), terminal=True, answers=["j"])

    assert (said.code, deal_of(root).read_text("utf-8")) == (5, DEAL + NOTE), said
