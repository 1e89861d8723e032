"""Replaces a file so that after a crash it is the old or the new one, and no change of somebody else's is overwritten.

All of it happens in a folder that is opened once. System calls are made through `os` here and in `opened_folder`, so
that tests can make each of them fail.
"""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from .drafts import new_draft, remove_leftovers
from .errors import (
    FileAlreadyExistsError,
    FileChangedError,
    FileInUseError,
    HardLinkedError,
    NotWritableError,
    OutsideWorkspaceError,
    ReadOnlyFileError,
    UnconfirmedSaveError,
    WriteError,
    reason,
)
from .lock import locked_already_or_now
from .opened_folder import OpenedFolder, opened_folder
from .rights import copy_rights
from .running_git import wait_for_git
from .saved_files import Candidate, propose

# ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
# On Windows a virus scanner or an editor may keep a file open for a moment.
_TRIES, _PAUSE = 10, 0.25


class _Place(NamedTuple):
    """Where a file is, links followed."""

    folder: OpenedFolder
    name: str
    shown: str
    """The path that a person is told."""


def replace_file(root: Path, path: Path, old: bytes, new: bytes) -> None:
    """Replace `old` by `new` in a file of the workspace `root`. Raises a `WriteError`.

    The bytes decide whether the file is as it was read, not its time, which an editor may keep. After any other
    exception, such as Ctrl-C, `in_place` knows which of the two files is there.
    """
    # Before the lock is taken: others wait for that.
    wait_for_git(root)
    with _place_of_file(root, path) as place, locked_already_or_now(root):
        _put_in_place(place, old, new)


def replace_output(path: Path, old: bytes, new: bytes) -> None:
    """Replace `old` by `new` in a file that `kp` made somewhere outside what it keeps. Raises a `WriteError`.

    No workspace is locked for it, and no `.kp` is laid beside it.
    """
    with _place_of_file(path.parent, path) as place:
        _put_in_place(place, old, new)


def _put_in_place(place: _Place, old: bytes, new: bytes) -> None:
    folder, name, _ = place
    remove_leftovers(folder)
    with _candidate(place) as candidate:
        try:
            like = folder.open(name, os.O_RDONLY)
            try:
                candidate.written(_write_new(folder, candidate.temporary, new, like))
            finally:
                os.close(like)
        except FileNotFoundError:
            raise FileChangedError(file=name) from None
        except OSError as problem:
            raise NotWritableError(file=name, reason=reason(problem)) from problem
        _compare(folder, name, old)
        _replace(folder, candidate.temporary, name)
        candidate.placed()
        _confirm(folder, name)


def create_file(root: Path, path: Path, content: bytes) -> None:
    """Make a new file under `root`, and its folder if need be.

    Raises `FileAlreadyExistsError`, `NotWritableError`, `OutsideWorkspaceError` or `UnconfirmedSaveError`. Never writes
    over anything: a file that appeared a moment ago stays. `GitBusyError` where a git at work does not end.
    """
    wait_for_git(root)
    with _place_of_new_file(root, path) as place:
        folder, name, _ = place
        remove_leftovers(folder)
        with _candidate(place) as candidate:
            try:
                candidate.written(_write_new(folder, candidate.temporary, content))
                if not folder.is_still_at_its_path():
                    raise OutsideWorkspaceError(file=name)
                _name_without_replacing(folder, candidate.temporary, name)
            except FileExistsError:
                raise FileAlreadyExistsError(file=name) from None
            except OSError as problem:
                raise NotWritableError(file=name, reason=reason(problem)) from problem
            candidate.placed()
            _discard(folder, candidate.temporary)
            _confirm(folder, name)


@contextmanager
def _candidate(place: _Place) -> Iterator[Candidate]:
    """A temporary file that may get the name of another.

    On any exception it is recorded whether it did, and no temporary file is left.
    """
    folder, name, shown = place
    candidate = Candidate(shown, folder, name, new_draft())
    propose(candidate)
    try:
        yield candidate
    except BaseException as problem:
        in_place = candidate.settle()
        _discard(folder, candidate.temporary)
        if in_place and isinstance(problem, (OSError, WriteError)) and not isinstance(problem, UnconfirmedSaveError):
            why = problem.facts.get("reason", "") if isinstance(problem, WriteError) else reason(problem)
            raise UnconfirmedSaveError(file=name, reason=why) from None
        raise


@contextmanager
def _place_of_file(root: Path, path: Path) -> Iterator[_Place]:
    """Where the path leads to, through links, as long as the file may be replaced by renaming. Else raises."""
    with ExitStack() as opened:
        try:
            real, within = path.resolve(strict=True), root.resolve()
            folder = opened.enter_context(opened_folder(within, _way(within, real.parent)))
            facts = folder.facts(real.name)
        except FileNotFoundError:
            raise FileChangedError(file=path.name) from None
        except (OSError, RuntimeError) as problem:  # RuntimeError: links that lead in a circle
            raise NotWritableError(file=path.name, reason=reason(problem)) from problem
        except OutsideWorkspaceError:
            raise OutsideWorkspaceError(file=path.name) from None
        if not stat.S_ISREG(facts.st_mode):
            raise OutsideWorkspaceError(file=path.name)
        if not facts.st_mode & stat.S_IWUSR:  # a rename would not care
            raise ReadOnlyFileError(file=path.name)
        if facts.st_nlink > 1:
            raise HardLinkedError(file=path.name, links=facts.st_nlink)
        yield _Place(folder, real.name, _shown(root, path))


@contextmanager
def _place_of_new_file(root: Path, path: Path) -> Iterator[_Place]:
    """Where a new file is to be, its folder made if it is missing. Raises a `WriteError`."""
    with ExitStack() as opened:
        try:
            within = root.resolve()
            folder = opened.enter_context(opened_folder(within, _way(within, path.parent.resolve()), make=True))
        except (OSError, RuntimeError) as problem:
            raise NotWritableError(file=path.name, reason=reason(problem)) from problem
        except OutsideWorkspaceError:
            raise OutsideWorkspaceError(file=path.name) from None
        yield _Place(folder, path.name, _shown(root, path))


def _way(within: Path, folder: Path) -> tuple[str, ...]:
    """The names from one folder to another in it, both without links. Raises `OutsideWorkspaceError` if it is not."""
    if not folder.is_relative_to(within):
        raise OutsideWorkspaceError(file=folder.name)
    return folder.relative_to(within).parts


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _write_new(folder: OpenedFolder, temporary: str, content: bytes, like: int | None = None) -> os.stat_result:
    """Make a file, wait until the disk has it, and read it back. It gets the rights of the open file `like`, if given.

    If it raises `OSError`, the caller removes what it made.
    """
    permissions = 0o666 if like is None else 0o600  # 0o666: a new file gets what the user's umask leaves
    handle = folder.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, permissions)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if like is not None:
            mode = copy_rights(handle, like)
            if hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
        _flush_to_disk(handle)
        identity = os.fstat(handle)
    finally:
        os.close(handle)
    if folder.read(temporary) != content:  # a system that lies about how much it wrote is found out here
        raise OSError(errno.EIO, "what was written reads differently")
    return identity


def _flush_to_disk(handle: int) -> None:
    """Wait until the disk has the data. On macOS `fsync` returns before that, and another call waits."""
    if sys.platform == "darwin":
        import fcntl  # exists everywhere but on Windows

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def _compare(folder: OpenedFolder, name: str, old: bytes) -> None:
    """Raise `FileChangedError` unless the file is as it was read, in the folder that people see by this path."""
    try:
        same = folder.is_still_at_its_path() and folder.read(name) == old
    except FileNotFoundError:
        same = False
    except OSError as problem:
        raise NotWritableError(file=name, reason=reason(problem)) from problem
    if not same:
        raise FileChangedError(file=name)


def _replace(folder: OpenedFolder, temporary: str, name: str) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            folder.replace(name, by=temporary)
        except OSError as problem:
            if getattr(problem, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise NotWritableError(file=name, reason=reason(problem)) from problem
            if attempt == _TRIES:
                raise FileInUseError(file=name) from problem
            time.sleep(_PAUSE)
        else:
            return


def _name_without_replacing(folder: OpenedFolder, temporary: str, name: str) -> None:
    """Give the temporary file its final name, unless a file of that name exists. Renaming on Windows never replaces."""
    if sys.platform == "win32":
        folder.rename(temporary, name)
    else:
        try:
            folder.link(temporary, name)
        except FileExistsError:
            raise
        except OSError:  # a file system without links: look, then rename
            if folder.has(name):
                raise FileExistsError from None
            folder.rename(temporary, name)


def _confirm(folder: OpenedFolder, name: str) -> None:
    """Wait until the disk has the new name."""
    try:
        folder.wait()
    except OSError as problem:
        raise UnconfirmedSaveError(file=name, reason=reason(problem)) from problem


def _discard(folder: OpenedFolder, temporary: str) -> None:
    """Remove a temporary file, if it exists and can be removed."""
    with suppress(OSError):
        folder.remove(temporary)
