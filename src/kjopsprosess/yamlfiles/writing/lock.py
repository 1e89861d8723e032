"""One writer at a time in a workspace, on one machine. The system frees the lock when its holder dies."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.kp_folder import kp_folder

from .errors import NotWritableError, OutsideWorkspaceError, WorkspaceLockedError, reason

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from .opened_folder import OpenedFolder

PATIENCE = 5.0
"""Seconds to wait for the lock, counted anew whenever another run gets it."""
_PAUSE = 0.02
_LOCKED_BYTE = 1 << 30
"""The byte that is locked. Windows hides locked bytes from readers, so it is far beyond those that name the holder."""
_NAME, _SHOWN = "lock", ".kp/lock"
_held: set[Path] = set()
"""The workspaces whose lock this run holds."""


@contextmanager
def workspace_lock(root: Path, timeout: float = PATIENCE) -> Iterator[None]:
    """Hold the workspace's lock, `.kp/lock`.

    Raises `WorkspaceLockedError` when nobody else got it for `timeout` seconds, `NotWritableError`, or
    `OutsideWorkspaceError` where `.kp` is a link or `lock` no ordinary file. The lock is on a file
    of its own, because replacing a deal gives the deal's name to another file.
    """
    with kp_folder(root) as folder:
        handle = _opened(folder)
    workspace = root.resolve()
    try:
        _wait(handle, timeout)
        _held.add(workspace)
        _write_holder(handle)
        yield
    finally:
        _held.discard(workspace)
        with suppress(OSError):  # whatever it says, the file was replaced or not by now
            os.close(handle)  # this frees the lock, too


def locked_already_or_now(root: Path) -> AbstractContextManager[None]:
    """The lock, unless this run holds it already."""
    return nullcontext() if root.resolve() in _held else workspace_lock(root)


def _opened(folder: OpenedFolder) -> int:
    """Open the lock file; make it if it is missing. A pipe or device is not opened: that could block."""
    try:
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(folder.facts(_NAME).st_mode):
                raise OutsideWorkspaceError(file=_SHOWN)
        try:
            return folder.open(_NAME, os.O_RDWR | os.O_CREAT)
        except PermissionError as problem:
            with suppress(OSError):  # a colleague's: it can be locked all the same
                return folder.open(_NAME, os.O_RDONLY)
            raise problem from None
    except OSError as problem:
        raise NotWritableError(file=_SHOWN, reason=reason(problem)) from problem


def _wait(handle: int, timeout: float) -> None:
    signed, deadline = _signed_at(handle), time.monotonic() + timeout
    while not _try_lock(handle):
        if signed != (signed := _signed_at(handle)):  # another has got it since, so the queue moves
            deadline = time.monotonic() + timeout
        if time.monotonic() >= deadline:
            pid, _, since = _holder(handle).partition(" ")
            raise WorkspaceLockedError(pid=pid, since=since)
        time.sleep(_PAUSE)


def _try_lock(handle: int) -> bool:
    """Try to lock once. On a file system without locks this succeeds: the bytes are compared in any case."""
    if sys.platform == "win32":
        import msvcrt  # exists on Windows alone

        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl  # exists everywhere else

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True


def _write_holder(handle: int) -> None:
    """Write who holds the lock and since when, for the message others get; failing to do so does no harm.

    A file with a second name may be anything, and is left as it is.
    """
    with suppress(OSError):
        if os.fstat(handle).st_nlink == 1:
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, f"{os.getpid()} {datetime.now().astimezone():%H:%M}".encode())


def _signed_at(handle: int) -> int:
    """When the holder last wrote who it is."""
    with suppress(OSError):
        return os.fstat(handle).st_mtime_ns
    return 0


def _holder(handle: int) -> str:
    with suppress(OSError):
        if os.fstat(handle).st_nlink == 1:
            os.lseek(handle, 0, os.SEEK_SET)
            return os.read(handle, 100).decode(errors="replace")
    return ""
