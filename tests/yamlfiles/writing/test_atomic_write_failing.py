"""A write that fails or is interrupted, locks, and new files."""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest
from written_deal import NEW, OLD

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading.document import read_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing import atomic_write, opened_folder
from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_file
from kjopsprosess.yamlfiles.writing.errors import (
    FileAlreadyExistsError,
    FileChangedError,
    NotWritableError,
    UnconfirmedSaveError,
    WorkspaceLockedError,
    WriteError,
)
from kjopsprosess.yamlfiles.writing.insertion import insert_entry
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from pathlib import Path
from written_files import leftovers, root_of


class Failing:
    """The system, of which one call fails: the `nth` time it is used, with the error `number`. Folders open as ever."""

    def __init__(self, call: str, number: int, nth: int = 1) -> None:
        self.call, self.number, self.left = call, number, nth

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name != self.call:
            return real

        def call(*given: Any, **named: Any) -> Any:
            self.left -= name != "open" or str(given[0]).endswith((".yaml", ".tmp"))
            if self.left == 0:
                raise OSError(self.number, "injected")
            return real(*given, **named)

        return call


def fail(monkeypatch: pytest.MonkeyPatch, call: str, number: int, nth: int = 1) -> None:
    """Let a call fail: one that finds a file by its name, or else one to the new file."""
    by_name = call in ("open", "read", "replace", "link")
    monkeypatch.setattr(opened_folder if by_name else atomic_write, "os", Failing(call, number, nth))


# The calls in their order: open the old file for its rights, open and write the new one, its mode, fsync, close, read
# it back, compare, rename.
@pytest.mark.parametrize(
    ("call", "nth"),
    [("open", 1), ("open", 2), ("write", 1), ("fchmod", 1), ("fsync", 1), ("close", 1), ("open", 3), ("read", 1),
     ("open", 4), ("read", 3), ("replace", 1)],
)  # fmt: skip
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EXDEV])
def test_a_call_that_fails_before_the_rename_leaves_the_old_file(
    deal: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int, number: int
) -> None:
    fail(monkeypatch, call, number, nth)

    with pytest.raises(NotWritableError) as fault:
        replace_file(root_of(deal), deal, OLD, NEW)

    assert (deal.read_bytes(), leftovers(deal)) == (OLD, [])
    assert fault.value.facts == {"file": "nordvik.yaml", "reason": errno.errorcode[number]}


def test_a_folder_that_cannot_be_confirmed_has_the_new_file(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root_of(deal) / ".kp").mkdir()
    monkeypatch.setattr(opened_folder, "os", Failing("fsync", errno.EIO))

    with pytest.raises(UnconfirmedSaveError) as fault:
        replace_file(root_of(deal), deal, OLD, NEW)

    assert (deal.read_bytes(), leftovers(deal), fault.value.new_file_in_place) == (NEW, [], True)


def test_a_folder_that_cannot_be_asked_is_good_enough(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_folder, "os", Failing("fsync", errno.EINVAL))

    replace_file(root_of(deal), deal, OLD, NEW)

    assert deal.read_bytes() == NEW


def test_short_writes_are_completed_and_lost_bytes_found_out(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, content[:3]))
    replace_file(root_of(deal), deal, OLD, NEW)
    assert deal.read_bytes() == NEW

    def lying(handle: int, content: bytes) -> int:
        real(handle, bytes(content[:-1]))
        return len(content)

    monkeypatch.setattr(os, "write", lying)
    with pytest.raises(NotWritableError):
        replace_file(root_of(deal), deal, NEW, OLD)
    assert (deal.read_bytes(), leftovers(deal)) == (NEW, [])


def test_an_interruption_leaves_the_old_file_and_nothing_else(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt(handle)

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(root_of(deal), deal, OLD, NEW)
    monkeypatch.undo()

    assert (deal.read_bytes(), leftovers(deal)) == (OLD, [])
    replace_file(root_of(deal), deal, OLD, NEW)


def test_a_lock_that_is_held_names_its_holder(deal: Path) -> None:
    with (
        workspace_lock(root_of(deal)),
        pytest.raises(WorkspaceLockedError) as fault,
        workspace_lock(root_of(deal), timeout=0),
    ):
        pass

    assert fault.value.facts["pid"] == str(os.getpid())


def test_a_lock_goes_with_its_holder(deal: Path) -> None:
    holder = multiprocessing.get_context("fork").Process(target=_die_with_the_lock, args=(root_of(deal),))
    holder.start()
    holder.join()

    with workspace_lock(root_of(deal), timeout=0):
        assert holder.exitcode == 9


def _die_with_the_lock(root: Path) -> None:
    with workspace_lock(root):
        os._exit(9)


def test_a_workspace_where_nothing_may_be_made_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(OLD)
    (tmp_path / ".kp").write_bytes(b"a file where the folder should be")

    with pytest.raises(NotWritableError):
        replace_file(tmp_path, tmp_path / "x.yaml", OLD, NEW)


def _append(root: Path, path: Path, name: str) -> None:
    done = 0
    while done < 3:
        document = read_document(path, root=root)
        text = insert_entry(document, Entry.model_validate({"id": f"{name}-{done}", "date": "2026-11-26"}))
        try:
            replace_file(root, path, document.content, document.encoded(text))
        except FileChangedError:
            continue
        done += 1


@pytest.mark.skipif(sys.platform == "win32", reason="starts its writers by fork")
def test_ten_writers_lose_nothing(deal: Path) -> None:
    deal.write_bytes(b"customer: Nordvik\nprocess: saas@2\nlog:\n")
    fork = multiprocessing.get_context("fork")
    writers = [fork.Process(target=_append, args=(root_of(deal), deal, f"w{n}")) for n in range(10)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    read, findings = parse_model(read_document(deal), Deal)
    assert read is not None, findings
    assert sorted(str(entry.id) for entry in read.log) == sorted(f"w{n}-{k}" for n in range(10) for k in range(3))
    assert leftovers(deal) == []


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "deals" / "nordvik.yaml"

    create_file(tmp_path, path, NEW)

    assert (path.read_bytes(), leftovers(path)) == (NEW, [])


def test_a_new_file_never_replaces_one(deal: Path) -> None:
    with pytest.raises(FileAlreadyExistsError):
        create_file(root_of(deal), deal, NEW)

    assert (deal.read_bytes(), leftovers(deal)) == (OLD, [])


@pytest.mark.parametrize("call", ["open", "write", "fsync"])
def test_a_new_file_that_cannot_be_made_leaves_nothing(deal: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    fail(monkeypatch, call, errno.ENOSPC)

    with pytest.raises(NotWritableError):
        create_file(root_of(deal), deal.with_name("ny.yaml"), NEW)

    assert leftovers(deal) == []


def test_a_new_file_where_links_are_unknown(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, "link", errno.EPERM)

    create_file(root_of(deal), deal.with_name("ny.yaml"), NEW)

    assert leftovers(deal) == ["ny.yaml"]


def test_every_fault_has_a_code_of_its_own() -> None:
    codes = [error.code for error in WriteError.__subclasses__()]

    assert len(set(codes)) == len(codes) == 10
