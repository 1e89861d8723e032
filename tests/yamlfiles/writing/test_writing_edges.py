"""Writing at the edges: rights of what is not ready yet, folders that are made, systems that answer oddly."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_file, replace_output
from kjopsprosess.yamlfiles.writing.errors import (
    FileAlreadyExistsError,
    NotWritableError,
    OutsideWorkspaceError,
    UnconfirmedSaveError,
)
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="such calls are made on Unix")


class Opened:
    """With which rights new files were made, and which folders the disk was waited for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folders: list[os.stat_result] = []
        self.modes: list[int] = []
        real, wait = os.open, os.fsync

        def waited(handle: int) -> None:
            if stat.S_ISDIR((facts := os.fstat(handle)).st_mode):
                self.folders.append(facts)
            wait(handle)

        def opened(path: Path, flags: int, mode: int = 0o777, **more: Any) -> int:
            if str(path).endswith(".tmp") and flags & os.O_CREAT:
                self.modes.append(mode)
            return real(path, flags, mode, **more)

        monkeypatch.setattr(os, "open", opened)
        monkeypatch.setattr(os, "fsync", waited)

    def are(self, *folders: Path) -> bool:
        """Whether these are the folders, in any order."""
        numbers = {(each.st_dev, each.st_ino) for each in self.folders}
        return numbers == {(each.stat().st_dev, each.stat().st_ino) for each in folders}


@posix_only
def test_what_is_not_ready_yet_is_its_owners_alone_and_a_new_file_is_as_the_user_wants(
    deal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, root = Opened(monkeypatch), deal.parent.parent
    replace_file(root, deal, deal.read_bytes(), b"new")
    assert opened.modes == [0o600]
    before = os.umask(0o027)
    try:
        create_file(root, root / "new.yaml", b"new")
    finally:
        os.umask(before)
    assert (opened.modes, stat.S_IMODE((root / "new.yaml").stat().st_mode)) == ([0o600, 0o666], 0o640)


@posix_only
def test_the_disk_is_waited_for_in_every_folder_that_got_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Opened(monkeypatch)
    create_file(tmp_path, tmp_path / "a" / "b" / "c.yaml", b"new")
    assert opened.are(tmp_path / "a" / "b", tmp_path / "a", tmp_path)
    opened.folders.clear()
    create_file(tmp_path, tmp_path / "a" / "d.yaml", b"new")
    assert opened.are(tmp_path / "a")


def test_what_is_made_outside_replaces_only_itself_and_lays_nothing_beside(tmp_path: Path) -> None:
    calendar = tmp_path / "out" / "kp.ics"
    calendar.parent.mkdir()
    calendar.write_bytes(b"old")
    replace_output(calendar, b"old", b"new")
    assert (calendar.read_bytes(), [*tmp_path.rglob("*")]) == (b"new", [calendar.parent, calendar])


@posix_only
def test_a_new_file_is_made_neither_outside_nor_through_a_link_to_there(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "deals").symlink_to(outside)
    for path in (root / "deals" / "x.yaml", outside / "x.yaml"):
        with pytest.raises(OutsideWorkspaceError) as fault:
            create_file(root, path, b"new")
        assert fault.value.facts == {"file": "x.yaml"}
    assert [*outside.iterdir()] == []


def test_a_folder_in_the_place_of_a_file_is_not_replaced(deal: Path) -> None:
    root = deal.parent.parent
    (root / "deals" / "x.yaml").mkdir()
    with pytest.raises(OutsideWorkspaceError):
        replace_file(root, root / "deals" / "x.yaml", b"", b"new")


@posix_only
@pytest.mark.parametrize(("there", "fault"), [(False, NotWritableError), (True, FileAlreadyExistsError)])
def test_where_neither_links_nor_renames_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool, fault: type[Exception]
) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "not here")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "rename", refuse)
    path = tmp_path / "x.yaml"
    if there:
        path.write_bytes(b"theirs")
    with pytest.raises(fault):
        create_file(tmp_path, path, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == ([("x.yaml", b"theirs")] if there else [])


@posix_only
def test_a_file_that_is_there_stays_where_a_system_knows_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "not here")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "x.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(FileAlreadyExistsError):
        create_file(tmp_path, path, b"new")
    assert path.read_bytes() == b"theirs"


def test_a_rename_whose_answer_is_lost_is_told_with_its_reason(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.replace

    def lost(*given: Any, **more: Any) -> None:
        real(*given, **more)
        raise OSError(errno.EIO, "no answer")

    monkeypatch.setattr(os, "replace", lost)
    with pytest.raises(UnconfirmedSaveError) as fault:
        replace_file(deal.parent.parent, deal, deal.read_bytes(), b"new")
    assert (fault.value.facts, deal.read_bytes()) == ({"file": "nordvik.yaml", "reason": "EIO"}, b"new")


@posix_only
@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EACCES, errno.EIO])
def test_a_folder_that_cannot_be_waited_for_is_told_only_where_it_should_be_able_to(
    deal: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    with workspace_lock(deal.parent.parent):  # its folder is made, and waited for, before
        pass
    real = os.fsync

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(code, "no")
        real(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    if code == errno.EIO:
        with pytest.raises(UnconfirmedSaveError):
            replace_file(deal.parent.parent, deal, deal.read_bytes(), b"new")
    else:
        replace_file(deal.parent.parent, deal, deal.read_bytes(), b"new")
    assert deal.read_bytes() == b"new"


def test_between_two_tries_a_file_in_use_is_left_alone_for_a_while(deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    tries = iter([32, 5, 0])
    real = os.replace

    def busy(*given: Any, **more: Any) -> None:
        problem = OSError(errno.EACCES, "in use")
        if code := next(tries):
            problem.winerror = code  # type: ignore[attr-defined,unused-ignore]
            raise problem
        real(*given, **more)

    monkeypatch.setattr(os, "replace", busy)
    monkeypatch.setattr("time.sleep", waited.append)
    replace_file(deal.parent.parent, deal, deal.read_bytes(), b"new")
    assert waited == [0.25, 0.25]


def test_of_the_files_in_place_only_a_persons_are_named(tmp_path: Path) -> None:
    began = time.monotonic_ns()
    for name in (".kp/schema.json", "deals/x.yaml", "deals/y.kp/"):
        create_file(tmp_path, tmp_path / name, b"new")
    assert files_in_place(began) == ("deals/x.yaml", "deals/y.kp")
    (tmp_path / "deals" / "x.yaml").unlink()
    assert files_in_place(began) == ("deals/x.yaml", "deals/y.kp")
