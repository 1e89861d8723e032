"""When the power goes, at any moment and in every order in which a file system may have written: old or new."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from power_cut import Recorded, disks, recording
from workspace_at_hand import DEAL, kp, lay

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = ("--today", "2026-11-26")
WRITERS: dict[str, tuple[str, ...]] = {
    "advance": ("advance", "nordvik", "--note", "Ringte"),
    "book": ("book", "nordvik", "2026-12-11", "--with", "siv"),
    "undo": ("undo", "nordvik"),
    "redact": ("people", "nordvik", "--redact", "kari", "--yes"),
    "new": ("new", "Fjord AS", "--process", "prosess"),
    "first": ("new", "Fjord AS", "--process", "prosess"),
    "init": ("init", "ny/mappe"),
    "inbox": ("note", "Husk", "å", "ringe"),
    "process": ("process", "new", "egen", "--like", "prosess"),
    "output": ("plan", "nordvik", "-o", "plan.md"),
}


@pytest.fixture(params=WRITERS)
def recorded(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorded:
    """What each command that writes does to the disk."""
    root = tmp_path.resolve()
    lay(root)
    monkeypatch.chdir(root)
    if request.param == "undo":
        kp(*WRITERS["advance"], *TODAY)
    if request.param == "first":
        shutil.rmtree(root / "deals")
    with recording(root) as found:
        said = kp(*WRITERS[request.param], *TODAY)
    assert said.code == 0, said.all
    return found


def after(recorded: Recorded) -> dict[str, bytes]:
    """The files as they are now."""
    found = {recorded.inside(path): path.read_bytes() for path in recorded.root.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if name}


def without_drafts(disk: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in disk.items() if not Path(name).name.startswith(".kp-")}


def is_old_or_new(disk: dict[str, bytes], recorded: Recorded, new: dict[str, bytes]) -> bool:
    kept = without_drafts(disk)
    return all(kept.get(name) in (recorded.before.get(name), new.get(name)) for name in {*kept, *recorded.before, *new})


def test_every_file_is_the_old_or_the_new_one_whenever_the_power_goes(recorded: Recorded) -> None:
    new = after(recorded)
    for number in range(len(recorded.calls) + 1):
        for disk in disks(recorded, recorded.calls[:number]):
            assert is_old_or_new(disk, recorded, new), recorded.calls[:number]


def test_what_was_said_to_be_saved_is_there_when_the_power_goes_afterwards(recorded: Recorded) -> None:
    new = after(recorded)
    assert new != recorded.before
    for disk in disks(recorded, recorded.calls):
        assert without_drafts(disk) == new


def test_the_model_finds_a_file_that_nobody_waited_for(recorded: Recorded) -> None:
    calls = [call for call in recorded.calls if call.name != "wait"]
    new = after(recorded)
    assert any(
        not is_old_or_new(disk, recorded, new)
        for number in range(len(calls) + 1)
        for disk in disks(recorded, calls[:number])
    )


def test_the_model_finds_a_name_that_nobody_waited_for(recorded: Recorded) -> None:
    calls = [call for call in recorded.calls if call.name != "wait-folder"]
    assert any(without_drafts(disk) != after(recorded) for disk in disks(recorded, calls))


def _renamed_before_it_is_written(path: Path, content: bytes) -> None:
    handle = os.open(f"{path}.new", os.O_WRONLY | os.O_CREAT)
    Path(f"{path}.new").replace(path)
    os.write(handle, content)
    os.fsync(handle)
    os.close(handle)


@pytest.mark.parametrize("write", [_renamed_before_it_is_written])
def test_the_model_finds_a_careless_writer(tmp_path: Path, write: Callable[[Path, bytes], None]) -> None:
    path = tmp_path / "deal.yaml"
    path.write_text(DEAL, "utf-8")
    with recording(tmp_path) as recorded:
        write(path, b"customer: New\n")
    new = {"deal.yaml": b"customer: New\n"}
    found = [disk for n in range(len(recorded.calls) + 1) for disk in disks(recorded, recorded.calls[:n])]
    assert not all(is_old_or_new(disk, recorded, new) for disk in found)
