"""Writers beside each other, killed writers, a person who saves at the same time: nothing is lost or half."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from workspace_at_hand import DEAL, kp, lay

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading.document import parse_document, read_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing import atomic_write
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, WorkspaceLockedError
from kjopsprosess.yamlfiles.writing.insertion import insert_entry, replace_scalar
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="starts its writers by fork, and kills them")


def started(work: Callable[..., None], *given: object) -> BaseProcess:
    process = multiprocessing.get_context("fork").Process(target=work, args=given, daemon=True)
    process.start()
    return process


def deal_of(root: Path) -> Path:
    return root / "deals" / "nordvik.yaml"


def notes(root: Path) -> list[str]:
    read, findings = parse_model(read_document(deal_of(root)), Deal)
    assert read is not None, findings
    return sorted(entry.note for entry in read.log if entry.note)


def leftovers(root: Path) -> list[str]:
    return [path.name for path in (root / "deals").glob(".kp-*")]


def append(root: Path, name: str, times: int) -> None:
    """Record contacts as a person does who tries again when told to."""
    done = 0
    while done < times:
        said = kp("advance", "nordvik", "--note", f"{name} nr. {done}", "-C", str(root))
        if said.code == 0:
            done += 1
        elif said.code != 5:
            os._exit(said.code)


@pytest.mark.parametrize(
    ("writers", "times"), [(4, 3), pytest.param(20, 5, marks=pytest.mark.long)], ids=["4x3", "20x5"]
)
def test_writers_beside_each_other_lose_nothing(tmp_path: Path, writers: int, times: int) -> None:
    root = lay(tmp_path)
    running = [started(append, root, f"skriver {number}", times) for number in range(writers)]
    for writer in running:
        writer.join()

    assert [writer.exitcode for writer in running] == [0] * writers
    assert notes(root) == sorted(f"skriver {writer} nr. {done}" for writer in range(writers) for done in range(times))
    assert leftovers(root) == []


def save_by_hand(path: Path) -> None:
    """Save a file again and again as editors do: by another that takes its name, and in place."""
    number = 0
    while True:
        number += 1
        text = f"{DEAL}# lagret {number}\n"
        if number % 2:
            beside = path.with_name("4913~")
            beside.write_text(text, "utf-8")
            beside.rename(path)
        else:
            path.write_text(text, "utf-8")


def commit(root: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x"]
    while True:
        for command in (["add", "-A"], ["commit", "-qm", "x", "--allow-empty"], ["status"]):
            subprocess.run([*git, *command], cwd=root, capture_output=True, check=False)


def list_and_check(root: Path, faults: Path) -> None:
    """Run what only reads. A file that is just being saved in place may be half; a fault of kp's is none of that."""
    while True:
        for command in ("list", "next", "check", "brief"):
            said = kp(command, *(["nordvik"] if command == "brief" else []), "-C", str(root))
            if said.code not in (0, 1, 3, 4) or "feil i selve kp" in said.all:
                faults.write_text(f"{command}: {said}", "utf-8")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize(("writers", "times"), [(3, 1), pytest.param(20, 3, marks=pytest.mark.long)], ids=["3", "20"])
def test_writers_beside_an_editor_git_and_lists_lose_nothing(tmp_path: Path, writers: int, times: int) -> None:
    root, faults = lay(tmp_path / "w"), tmp_path / "faults"
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    other = root / "deals" / "tinde.yaml"
    beside = [started(save_by_hand, other), started(commit, root), started(list_and_check, root, faults)]
    running = [started(append, root, f"skriver {number}", times) for number in range(writers)]
    for writer in running:
        writer.join()
    for each in beside:
        os.kill(each.pid or 0, signal.SIGKILL)
        each.join()

    assert [writer.exitcode for writer in running] == [0] * writers
    assert notes(root) == sorted(f"skriver {writer} nr. {done}" for writer in range(writers) for done in range(times))
    assert not faults.exists(), faults.read_text("utf-8")
    assert f"{DEAL}# lagret ".startswith(other.read_text("utf-8").rstrip("0123456789\n")), "kp changed it"
    assert leftovers(root) == []


LONG_DEAL = DEAL + "".join(
    f"  - date: 2026-11-03\n    note: en av mange linjer, slik at filen får en viss lengde, nr. {n}\n"
    for n in range(300)
)


def count_up(root: Path) -> None:
    while True:
        document = read_document(deal_of(root), root=root)
        text = replace_scalar(document, ("trigger",), f"versjon {version(document.text) + 1}")
        replace_file(root, deal_of(root), document.content, document.encoded(text))


def version(text: str) -> int:
    found = re.search(r"^trigger: versjon (\d+)$", text, re.MULTILINE)
    assert found, "no version in the file"
    return int(found[1])


@pytest.mark.parametrize("kills", [15, pytest.param(1000, marks=pytest.mark.long)])
def test_a_killed_writer_leaves_a_whole_file_and_stops_nobody(tmp_path: Path, kills: int) -> None:
    root = lay(tmp_path, LONG_DEAL.replace("Avtalen går ut", "versjon 0"))
    dice, last, killed_at_work = random.Random(28), 0, 0
    for _ in range(kills):
        writer = started(count_up, root)
        writer.join(timeout=dice.uniform(0.0, 0.06))
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
        killed_at_work += writer.exitcode == -signal.SIGKILL

        text = deal_of(root).read_text("utf-8")
        now = version(text)
        assert text == LONG_DEAL.replace("Avtalen går ut", f"versjon {now}")
        assert now >= last
        document = read_document(deal_of(root), root=root)
        last = now + 1
        one_more = replace_scalar(document, ("trigger",), f"versjon {last}")
        replace_file(root, deal_of(root), document.content, document.encoded(one_more))

    assert (killed_at_work, last >= kills) == (kills, True)
    for leftover in (root / "deals").glob(".kp-*"):
        os.utime(leftover, (0, 0))
    assert kp("advance", "nordvik", "--note", "etterpå", "-C", str(root)).code == 0
    assert leftovers(root) == []


def test_a_killed_holder_of_the_lock_keeps_nobody_waiting(tmp_path: Path) -> None:
    root = lay(tmp_path)
    reader, writer = multiprocessing.get_context("fork").Pipe(duplex=False)

    def hold() -> None:
        with workspace_lock(root):
            writer.send("held")
            signal.pause()

    holder = started(hold)
    assert reader.recv() == "held"
    with pytest.raises(WorkspaceLockedError), workspace_lock(root, timeout=0):
        pass
    os.kill(holder.pid or 0, signal.SIGKILL)
    holder.join()

    with workspace_lock(root, timeout=0):
        pass


def keep_writing(root: Path, windows: Path) -> None:
    """Append entries, and note when the file was between its last look and its new name."""
    looked_at, spans = 0.0, windows.open("a")
    real_compare, real_replace = atomic_write._compare, atomic_write._replace

    def compare(*given: Any) -> None:
        nonlocal looked_at
        looked_at = time.monotonic()
        real_compare(*given)

    def replace(*given: Any) -> None:
        real_replace(*given)
        spans.write(f"{looked_at} {time.monotonic()}\n")
        spans.flush()

    vars(atomic_write).update(_compare=compare, _replace=replace)
    while True:
        document = read_document(deal_of(root), root=root)
        assert document.root is not None, document.findings
        entry = Entry.model_validate({"date": "2026-11-26", "note": f"maskinens {time.monotonic_ns()}"})
        try:
            replace_file(root, deal_of(root), document.content, document.encoded(insert_entry(document, entry)))
        except (FileChangedError, WorkspaceLockedError):
            continue


@pytest.mark.parametrize("saves", [60, pytest.param(1500, marks=pytest.mark.long)])
def test_no_save_by_hand_is_lost_beside_two_writers(tmp_path: Path, saves: int) -> None:
    root, dice = lay(tmp_path), random.Random(11)
    deal, windows = deal_of(root), tmp_path / "windows"
    windows.touch()
    writers = [started(keep_writing, root, windows) for _ in range(2)]
    when: dict[int, tuple[float, float]] = {}
    gone: set[int] = set()
    marks: list[int] = []
    for number in range(saves):
        text = deal.read_text("utf-8")
        gone |= {mark for mark in marks if f"# lagret {mark}\n" not in text}
        # The person removes the machine's entries now and then, as may be done by hand; their own marks stay.
        marks = [mark for mark in [*marks, number][-20:] if mark not in gone]
        began = time.monotonic()
        beside = deal.with_name("4913~")
        beside.write_text(DEAL + "".join(f"# lagret {mark}\n" for mark in marks), "utf-8")
        beside.rename(deal)
        when[number] = (began, time.monotonic())
        writers[0].join(timeout=dice.uniform(0.0, 0.02))
    for writer in writers:
        os.kill(writer.pid or 0, signal.SIGKILL)
        writer.join()
    text = deal.read_text("utf-8")
    gone |= {mark for mark in marks if f"# lagret {mark}\n" not in text}

    spans = [tuple(map(float, line.split())) for line in windows.read_text().splitlines()]
    unexplained = [
        mark for mark in gone if not any(start <= when[mark][1] and when[mark][0] <= end for start, end in spans)
    ]
    assert unexplained == []
    assert len(spans) > saves // 10, "the writers hardly wrote"
    assert parse_document(text.encode(), "x").root is not None
