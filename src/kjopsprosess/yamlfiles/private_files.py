"""Reads files that `kp` keeps for itself, and looks at files that may be anything, without following or waiting."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder

_LARGEST = 1024 * 1024
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def read_regular_file(path: Path) -> bytes:
    """The contents of a regular file of at most a megabyte. Raises `OSError` for a link or anything else."""
    with _opened(os.open(path, _LOOK)) as file:
        return file.read()


def read_private_file(folder: OpenedFolder, name: str) -> bytes:
    """The contents of a file that only the user can have written.

    Raises `OSError`, or `ValueError` for another owner.
    """
    with open_private_file(folder, name) as file:
        return file.read()


@contextmanager
def open_private_file(folder: OpenedFolder, name: str) -> Iterator[BinaryIO]:
    """A file that only the user can have written, to read. Raises as `read_private_file` does."""
    with _opened(folder.open(name, os.O_RDONLY), largest=None, owned=True) as file:
        yield file


@contextmanager
def _opened(handle: int, *, largest: int | None = _LARGEST, owned: bool = False) -> Iterator[BinaryIO]:
    """The file of a handle. The handle is ours to close: of a file left open by a signal Python would tell."""
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode) or (largest is not None and facts.st_size > largest):
            raise OSError("not a file to be remembered")
        if owned and hasattr(os, "getuid") and (facts.st_uid != os.getuid() or facts.st_mode & 0o077):
            raise ValueError("somebody else's")
        yield os.fdopen(handle, "rb", closefd=False)
    finally:
        os.close(handle)
