"""`.kp/`, the folder for the lock, the cache and the editor schemas, which can all be made again."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kjopsprosess.yamlfiles.writing.drafts import new_draft, remove_leftovers
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, OutsideWorkspaceError, reason
from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder, opened_folder

NAME = ".kp"
_EVERYTHING = b"*\n"
_OWNER_ONLY = 0o600


@contextmanager
def kp_folder(root: Path, inner: str = "", *, make: bool = True) -> Iterator[OpenedFolder]:
    """The folder, opened; made, and ignored by git, if it is missing and `make` is not false.

    With `inner`, the folder of that name in it, for the user alone. Raises `NotWritableError`, or
    `OutsideWorkspaceError` if it is a link, which could lead to anybody's folder. It contains its own `.gitignore`,
    because a workspace made by hand has none, and two branches with a lock each would conflict.
    """
    shown = f"{NAME}/{inner}" if inner else NAME
    with ExitStack() as opened:
        try:
            folder = opened.enter_context(opened_folder(root))
            folder = opened.enter_context(folder.folder(NAME, make=make))
            if make:
                _hide_from_git(folder)
            if inner:
                folder = opened.enter_context(folder.folder(inner, make=make, mode=0o700))
        except OutsideWorkspaceError:
            raise OutsideWorkspaceError(file=shown) from None
        except OSError as problem:
            raise NotWritableError(file=shown, reason=reason(problem)) from problem
        yield folder


def _hide_from_git(folder: OpenedFolder) -> None:
    """Write a `.gitignore` that covers the folder. An empty one was left by an interrupted write; any other is kept."""
    with suppress(OSError):
        handle = folder.open(".gitignore", os.O_WRONLY | os.O_CREAT)
        try:
            facts = os.fstat(handle)
            # With a second name it may be anybody's file.
            if stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1 and not facts.st_size:
                os.write(handle, _EVERYTHING)
        finally:
            os.close(handle)


def keep_for_the_user(folder: OpenedFolder, name: str, content: bytes, *, lasting: bool = False) -> None:
    """Write a file of kp's own that only the user can read, in place of the one before. Raises `OSError`.

    `lasting` waits until the disk has it: what a person typed, as against what can be made again.
    """
    with new_file_for_the_user(folder, name) as (_, file):
        file.write(content)
        if lasting:
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def new_file_for_the_user(folder: OpenedFolder, name: str) -> Iterator[tuple[str, BinaryIO]]:
    """A new file that only the user can read, and the name it has until it takes the place of another one.

    It does so once it is written; after an error it is gone. Raises `OSError`.
    """
    remove_leftovers(folder)
    draft = new_draft()
    try:
        handle = folder.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(handle, "wb") as file:
            yield draft, file
        folder.replace(name, by=draft)
    finally:
        with suppress(OSError):
            folder.remove(draft)
