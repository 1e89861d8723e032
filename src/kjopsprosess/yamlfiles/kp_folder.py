"""`.kp/`, the folder for the lock, the cache and the editor schemas, which can all be made again."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.writing.errors import NotWritableError, OutsideWorkspaceError, reason

NAME = ".kp"
_EVERYTHING = b"*\n"
_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
_AS_IT_IS = sum(getattr(os, flag, 0) for flag in _FLAGS)
"""Flags for opening, where the system has them.

Follow no link, do not wait for the reader of a pipe, write bytes unchanged.
"""


def kp_folder(root: Path) -> Path:
    """The folder; made, and ignored by git, if it is missing.

    Raises `NotWritableError`, or `OutsideWorkspaceError` if it is a link. It contains its own `.gitignore`, because a
    workspace made by hand has none, and two branches with a lock each would conflict.
    """
    folder = root / NAME
    try:
        if folder.is_symlink():  # it could lead to anybody's folder
            raise OutsideWorkspaceError(file=NAME)
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        raise NotWritableError(file=NAME, reason=reason(problem)) from problem
    _hide_from_git(folder)
    return folder


def _hide_from_git(folder: Path) -> None:
    """Write a `.gitignore` that covers the folder. An empty one was left by an interrupted write; any other is kept."""
    with suppress(OSError):
        handle = os.open(folder / ".gitignore", os.O_WRONLY | os.O_CREAT | _AS_IT_IS, 0o666)
        try:
            facts = os.fstat(handle)
            if stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1 and not facts.st_size:
                os.write(handle, _EVERYTHING)
        finally:
            os.close(handle)
