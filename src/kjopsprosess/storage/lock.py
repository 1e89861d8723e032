"""One writer at a time in a workspace, on one machine. The system frees the lock when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from .faults import Locked, NotWritable, OutsideWorkspace, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for somebody else to finish."""
_PAUSE = 0.02
_FAR_OUT = 1 << 30
"""Windows locks bytes and hides them from readers: one far behind those that say who holds the lock."""


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the workspace's lock, `.kp/lock`.

    Raises `Locked` after `patience` seconds, `NotWritable`, or `OutsideWorkspace` for a `.kp` that is a link.
    The lock is on a file of its own, because replacing a deal gives the deal's name to another file.
    """
    path = root / ".kp" / "lock"
    try:
        if path.parent.is_symlink():  # it could lead to anybody's folder, and the `lock` there would be emptied
            raise OutsideWorkspace(file=".kp/lock")
        path.parent.mkdir(exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    except OSError as problem:
        raise NotWritable(file=".kp/lock", reason=reason(problem)) from problem
    try:
        _wait(handle, patience)
        _sign(handle)
        yield
    finally:
        with suppress(OSError):  # whatever it says, the file was replaced or not by now
            os.close(handle)  # this frees the lock, too


def _wait(handle: int, patience: float) -> None:
    give_up = time.monotonic() + patience
    while not _take(handle):
        if time.monotonic() >= give_up:
            pid, _, since = _holder(handle).partition(" ")
            raise Locked(pid=pid, since=since)
        time.sleep(_PAUSE)


def _take(handle: int) -> bool:
    """Try once. A file system that knows no locks counts as free: the bytes are compared in any case."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR_OUT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True


def _sign(handle: int) -> None:
    """Leave word of who holds the lock and since when, for the message others get; losing it does no harm."""
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid()} {datetime.now().astimezone():%H:%M}".encode())


def _holder(handle: int) -> str:
    with suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 100).decode(errors="replace")
    return ""
