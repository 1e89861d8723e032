"""`.kp/`, the folder for what is nobody's work: the lock, the index, the editor schemas."""

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
"""Follow no link, wait for no reader of a pipe, and write the bytes as they are, where a system knows of these."""


def kp_folder(root: Path) -> Path:
    """The folder, made if need be, and hidden from git. Raises `NotWritableError`, or `OutsideWorkspaceError` if it is a link.

    It hides itself, because a workspace made by hand has no `.gitignore`, and two branches with a lock in each of them
    would conflict.
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
    """Let git ignore all that is in it. An empty file is one that somebody was stopped writing; another stays."""
    with suppress(OSError):
        handle = os.open(folder / ".gitignore", os.O_WRONLY | os.O_CREAT | _AS_IT_IS, 0o666)
        try:
            facts = os.fstat(handle)
            if stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1 and not facts.st_size:
                os.write(handle, _EVERYTHING)
        finally:
            os.close(handle)
