"""Whatever call fails while a file is written: the file is the old or the new one, and the message tells which."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from shaky_system import ShakySystem, afterwards, half_lost, half_written, instead, use
from workspace_at_hand import DEAL, kp, lay

from kjopsprosess.yamlfiles.writing import atomic_write
from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_file
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, FileInUseError, WriteError
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shaky_system import Strike

OLD, NEW = DEAL.encode(), DEAL.encode() + b"  - date: 2026-11-26\n"


class BusyError(OSError):
    """What Windows says of a file that another program has open: 5, 32 or 33."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "injected")
        self.winerror = winerror


NUMBERS = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EINTR, errno.EACCES, errno.EROFS, errno.EXDEV]
FAULTS: dict[str, Strike] = {
    **{errno.errorcode[number]: instead(OSError(number, "injected")) for number in NUMBERS},
    **{f"winerror {number}": instead(BusyError(number)) for number in (5, 32, 33)},
    "EIO afterwards": afterwards(OSError(errno.EIO, "injected")),
    "short write": half_written,
    "lost write": half_lost,
    "Ctrl-C": instead(KeyboardInterrupt()),
    "Ctrl-C afterwards": afterwards(KeyboardInterrupt()),
}


class Came(NamedTuple):
    """What came of a write."""

    error: BaseException | None
    in_place: bool
    """What is said of the new file."""
    held: bytes | None
    """What the file holds; None when there is none."""
    leftovers: list[str]
    call: str
    """The call that failed."""


def written(root: Path, system: ShakySystem, *, new_file: bool, by_handle: bool = True) -> Came:
    path = root / "deals" / ("ny.yaml" if new_file else "nordvik.yaml")
    error: BaseException | None = None
    began = time.monotonic_ns()
    with pytest.MonkeyPatch.context() as patch:
        use(patch, system, by_handle=by_handle)
        patch.setattr(atomic_write, "_PAUSE", 0)
        try:
            if new_file:
                create_file(root, path, NEW)
            else:
                replace_file(root, path, OLD, NEW)
        except (WriteError, KeyboardInterrupt) as problem:
            error = problem
    leftovers = [each.name for each in path.parent.glob(".kp-*")]
    struck = system.made[system.at] if 0 <= system.at < len(system.made) else ""
    said = files_in_place(began) == (f"deals/{path.name}",)
    assert error is None or isinstance(error, KeyboardInterrupt) or said is getattr(error, "new_file_in_place", None)
    return Came(error, said, path.read_bytes() if path.exists() else None, leftovers, struck)


def number_of_calls(root: Path, *, new_file: bool, by_handle: bool = True) -> int:
    system = ShakySystem()
    written(lay(root / "whole"), system, new_file=new_file, by_handle=by_handle)
    return len(system.made)


@pytest.mark.parametrize("by_handle", [True, False], ids=["handle", "path"])
@pytest.mark.parametrize("new_file", [False, True], ids=["replace", "create"])
@pytest.mark.parametrize("fault", FAULTS)
def test_old_or_new_and_nothing_else(tmp_path: Path, fault: str, new_file: bool, by_handle: bool) -> None:
    calls = number_of_calls(tmp_path, new_file=new_file, by_handle=by_handle)
    before = None if new_file else OLD
    for at in range(calls):
        root = lay(tmp_path / str(at))

        came = written(root, ShakySystem(at, FAULTS[fault]), new_file=new_file, by_handle=by_handle)

        where = f"{fault} at call {at}, {came.call}: {came.error!r}"
        assert came.held == (NEW if came.in_place else before), where
        assert came.in_place or came.error is not None, where
        # A name that was interrupted while it was made, or could not be removed, is swept an hour later.
        if came.call not in ("unlink", "open"):
            assert came.leftovers == [], where
        for leftover in came.leftovers:
            os.utime(root / "deals" / leftover, (0, 0))
        replace_file(
            root, root / "deals" / "nordvik.yaml", NEW if came.in_place and not new_file else OLD, b"next: x\n"
        )
        assert [path.name for path in (root / "deals").glob(".kp-*")] == [], where


def test_the_recipe_makes_the_calls_that_are_tried(tmp_path: Path) -> None:
    system = ShakySystem()
    root = lay(tmp_path)
    (root / ".kp").mkdir()
    written(root, system, new_file=False)

    assert system.made == [
        *["open", "open", "stat"],  # the workspace, the folder in it, the file
        *["open", "mkdir", "open", "open"],  # the workspace, the folder `.kp`, and what hides it from git
        *["stat", "open", "close", "close", "ftruncate", "lseek", "write"],  # the lock
        *["open", "listdir", "close"],  # are there files that killed runs left?
        *["open", "open", "write", "fchmod", "fsync", "close"],  # the old file, and the new one beside it
        *["open", "read", "read", "close", "close"],  # is it what was to be written?
        *["stat", "open", "read", "read", "close"],  # are folder and file as they were read?
        "replace",
        *["open", "fsync", "close"],  # the folder
        *["close", "close", "close"],  # the lock, the folders
    ]


HUMAN = OLD.replace(b"Avtalen", b"Avtalem")


def in_place(path: Path) -> None:
    times = path.stat()
    path.write_bytes(HUMAN)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def by_rename(path: Path) -> None:
    beside = path.with_name("4913~")
    beside.write_bytes(HUMAN)
    beside.rename(path)


def removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("save", [in_place, by_rename, removed])
def test_a_save_by_hand_at_any_moment_is_kept(tmp_path: Path, save: Callable[[Path], None]) -> None:
    system = ShakySystem()
    written(lay(tmp_path / "whole"), system, new_file=False)
    # From the moment the old file was looked at last to its new name are some millionths of a second, in which no
    # system lets a program notice a save: that is the limit of the promise.
    looked = system.made.index("replace") - (3 if save is in_place else 4)
    assert system.made[looked] == ("read" if save is in_place else "open")
    for at in range(looked + 1):
        root = lay(tmp_path / f"{at}")
        path = root / "deals" / "nordvik.yaml"

        def strike(_name: str, real: Any, given: Any, path: Path = path) -> Any:
            save(path)
            return real(*given)

        came = written(root, ShakySystem(at, strike), new_file=False)

        assert isinstance(came.error, FileChangedError), f"saved before call {at}, {came.call}"
        assert came.held == (None if save is removed else HUMAN), f"saved before call {at}, {came.call}"


@pytest.mark.parametrize("number", [5, 32, 33])
@pytest.mark.parametrize(("refusals", "saved"), [(1, True), (9, True), (10, False)])
def test_a_file_in_use_on_windows_is_tried_ten_times(tmp_path: Path, number: int, refusals: int, saved: bool) -> None:
    system = ShakySystem(strike=instead(BusyError(number)), name="replace", times=refusals)

    came = written(lay(tmp_path), system, new_file=False)

    assert system.made.count("replace") == min(refusals + 1, 10)
    assert (came.held == NEW, came.held == OLD, came.leftovers) == (saved, not saved, [])
    assert isinstance(came.error, FileInUseError) is not saved
    assert 2 < atomic_write._PAUSE * (atomic_write._TRIES - 1) < 3  # seconds in all


def test_a_file_in_use_is_said_to_be_and_what_was_typed_comes_back(tmp_path: Path) -> None:
    root = lay(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        use(patch, ShakySystem(strike=instead(BusyError(32)), name="replace", times=10))
        patch.setattr(atomic_write, "_PAUSE", 0)

        said = kp("advance", "nordvik", "--note", "hei på deg", "-C", str(root))

    assert (said.code, said.out) == (1, ""), said
    assert "Ikke lagret" in said.err
    assert "annet program" in said.err
    assert "note: hei på deg" in said.err
    assert (root / "deals" / "nordvik.yaml").read_bytes() == OLD


@pytest.mark.parametrize("fault", ["ENOSPC", "Ctrl-C"])
def test_the_person_is_told_which_file_is_in_place(tmp_path: Path, fault: str) -> None:
    calls = number_of_calls(tmp_path, new_file=False)
    for at in range(calls):
        root = lay(tmp_path / str(at))
        deal = root / "deals" / "nordvik.yaml"
        with pytest.MonkeyPatch.context() as patch:
            system = ShakySystem(at, FAULTS[fault])
            use(patch, system)

            said = kp("advance", "nordvik", "--note", "hei", "-C", str(root), "--today", "2026-11-26")

        is_old, where = deal.read_bytes() == OLD, f"{fault} at call {at}, {system.made[at]}: {said}"
        assert ("Ikke lagret" in said.err or "Ingenting er lagret" in said.err) == is_old, where
        assert ("Lagret i deals/nordvik.yaml" in said.err) == (not is_old), where
        assert said.code == (130 if fault == "Ctrl-C" else 1 if is_old else 0), where
