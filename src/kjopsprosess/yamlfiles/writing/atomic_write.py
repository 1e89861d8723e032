"""Replaces a file so that after a crash it is the old or the new one, and no change of somebody else's is overwritten.

System calls are made through `os` here, so that tests can make each of them fail.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

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
from .in_place import Candidate, propose
from .lock import locked_already_or_now
from .rights import copy_rights
from .running_git import wait_for_git

_NOT_INHERITED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
_TRIES, _PAUSE = 10, 0.25


def replace_file(root: Path, path: Path, old: bytes, new: bytes) -> None:
    """Replace `old` by `new` in a file of the workspace `root`. Raises a `WriteError`.

    The bytes decide whether the file is as it was read, not its time, which an editor may keep. After any other
    exception, such as Ctrl-C, `in_place` knows which of the two files is there.
    """
    wait_for_git(root)
    real = _checked_target(root, path)
    with locked_already_or_now(root):
        remove_leftovers(real.parent)
        _put_in_place(root, path, real, (old, new))


def replace_output(path: Path, old: bytes, new: bytes) -> None:
    """Replace `old` by `new` in a file that `kp` made somewhere outside what it keeps. Raises a `WriteError`.

    No workspace is locked for it, and no `.kp` is laid beside it.
    """
    _put_in_place(path.parent, path, _checked_target(path.parent, path), (old, new))


def _put_in_place(root: Path, path: Path, real: Path, contents: tuple[bytes, bytes]) -> None:
    old, new = contents
    with _candidate(root, path, real) as candidate:
        try:
            candidate.written(_write_new(candidate.temporary, new, like=real))
        except FileNotFoundError:
            raise FileChangedError(file=real.name) from None
        except OSError as problem:
            raise NotWritableError(file=real.name, reason=reason(problem)) from problem
        _compare(real, old)
        _replace(candidate.temporary, real)
        candidate.placed()
        _confirm(real)


def create_file(root: Path, path: Path, content: bytes) -> None:
    """Make a new file under `root`, and its folder if need be.

    Raises `FileAlreadyExistsError`, `NotWritableError`, `OutsideWorkspaceError` or `UnconfirmedSaveError`. Never writes
    over anything: a file that appeared a moment ago stays. `GitBusyError` where a git at work does not end.
    """
    wait_for_git(root)
    with _candidate(root, path, path) as candidate:
        try:
            if not path.parent.resolve().is_relative_to(root.resolve()):  # a folder that is a link to somewhere else
                raise OutsideWorkspaceError(file=path.name)
            missing = [folder for folder in (path.parent, *path.parent.parents) if not folder.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            candidate.written(_write_new(candidate.temporary, content))
        except (OSError, RuntimeError) as problem:
            raise NotWritableError(file=path.name, reason=reason(problem)) from problem
        try:
            _name_without_replacing(candidate.temporary, path)
        except FileExistsError:
            raise FileAlreadyExistsError(file=path.name) from None
        except OSError as problem:
            raise NotWritableError(file=path.name, reason=reason(problem)) from problem
        candidate.placed()
        _discard(candidate.temporary)
        for each in (path, *missing):
            _confirm(each)


@contextmanager
def _candidate(root: Path, path: Path, real: Path) -> Iterator[Candidate]:
    """A temporary file that may replace `real`.

    On any exception it is recorded whether it did, and no temporary file is left.
    """
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    candidate = Candidate(shown, real, new_draft(real.parent))
    propose(candidate)
    try:
        yield candidate
    except BaseException as problem:
        in_place = candidate.settle()
        _discard(candidate.temporary)
        if in_place and isinstance(problem, (OSError, WriteError)) and not isinstance(problem, UnconfirmedSaveError):
            why = problem.facts.get("reason", "") if isinstance(problem, WriteError) else reason(problem)
            raise UnconfirmedSaveError(file=real.name, reason=why) from None
        raise


def _checked_target(root: Path, path: Path) -> Path:
    """The file that the path leads to, through links. Raises when it must not be replaced by renaming."""
    try:
        real, within = path.resolve(strict=True), root.resolve()
        facts = os.stat(real)  # noqa: PTH116 - see the module's docstring
    except FileNotFoundError:
        raise FileChangedError(file=path.name) from None
    except (OSError, RuntimeError) as problem:  # RuntimeError: links that lead in a circle
        raise NotWritableError(file=path.name, reason=reason(problem)) from problem
    if not real.is_relative_to(within) or not stat.S_ISREG(facts.st_mode):
        raise OutsideWorkspaceError(file=path.name)
    if not facts.st_mode & stat.S_IWUSR:  # a rename would not care
        raise ReadOnlyFileError(file=path.name)
    if facts.st_nlink > 1:
        raise HardLinkedError(file=path.name, links=facts.st_nlink)
    return real


def _write_new(temporary: Path, content: bytes, like: Path | None = None) -> os.stat_result:
    """Make a file, wait until the disk has it, and read it back. It gets the rights of the file `like`, if given.

    If it raises `OSError`, the caller removes what it made.
    """
    facts = os.stat(like) if like else None  # noqa: PTH116 - see the module's docstring
    permissions = 0o600 if facts else 0o666  # 0o666: a new file gets what the user's umask leaves
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOT_INHERITED, permissions)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if like and facts:
            mode = copy_rights(handle, like, facts)
            if hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
        _flush_to_disk(handle)
        identity = os.fstat(handle)
    finally:
        os.close(handle)
    if _read(temporary) != content:  # a system that lies about how much it wrote is found out here
        raise OSError(errno.EIO, "what was written reads differently")
    return identity


def _flush_to_disk(handle: int) -> None:
    """Wait until the disk has the data. On macOS `fsync` returns before that, and another call waits."""
    if sys.platform == "darwin":
        import fcntl  # exists everywhere but on Windows

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def _compare(real: Path, old: bytes) -> None:
    try:
        same = _read(real) == old
    except FileNotFoundError:
        same = False
    except OSError as problem:
        raise NotWritableError(file=real.name, reason=reason(problem)) from problem
    if not same:
        raise FileChangedError(file=real.name)


def _read(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY | _NOT_INHERITED)
    try:
        pieces = []
        while piece := os.read(handle, 1 << 20):
            pieces.append(piece)
    finally:
        os.close(handle)
    return b"".join(pieces)


def _replace(temporary: Path, real: Path) -> None:
    for attempt in range(1, _TRIES + 1):
        try:
            os.replace(temporary, real)  # noqa: PTH105 - see the module's docstring
        except OSError as problem:
            if getattr(problem, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise NotWritableError(file=real.name, reason=reason(problem)) from problem
            if attempt == _TRIES:
                raise FileInUseError(file=real.name) from problem
            time.sleep(_PAUSE)
        else:
            return


def _name_without_replacing(temporary: Path, path: Path) -> None:
    """Give the temporary file its final name, unless a file of that name exists. Renaming on Windows never replaces."""
    if sys.platform == "win32":
        os.rename(temporary, path)  # noqa: PTH104 - see the module's docstring
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without links: look, then rename
            if path.exists():
                raise FileExistsError from None
            os.rename(temporary, path)  # noqa: PTH104 - see the module's docstring


def _confirm(path: Path) -> None:
    """Wait until the disk has the new name. Not every file system supports that."""
    if sys.platform != "win32":
        try:
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as problem:
            if reason(problem) not in ("EINVAL", "ENOTSUP", "EOPNOTSUPP", "EACCES"):
                raise UnconfirmedSaveError(file=path.name, reason=reason(problem)) from problem


def _discard(temporary: Path) -> None:
    """Remove a temporary file, if it exists and can be removed."""
    with suppress(OSError):
        os.unlink(temporary)  # noqa: PTH108 - see the module's docstring
