"""Deletes what `kp` keeps besides the files: cache, undo, what was told and not saved, files that killed runs left.

They may hold a redacted name.

A `kp list` that is running could write its rows into the cache afterwards. So each erasing writes a new mark to
`.kp/erased`, and whoever writes the cache or what was told checks, under the lock, that the mark is the one from
before it read anything.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.private_files import read_regular_file
from kjopsprosess.yamlfiles.writing.drafts import DRAFT_PATTERN
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, WriteError, reason
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

_NOT_OURS = ".git"
_MARK_BYTES = 16
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def erasures(root: Path) -> bytes:
    """The mark of the last redaction in a workspace; empty before the first."""
    path = root / ".kp" / ERASED
    if os.path.lexists(path):
        with suppress(OSError):
            return read_regular_file(path)
    return b""


def own_files(root: Path) -> tuple[str, ...]:
    """The files that erasing would delete, by their paths from the workspace on."""
    return tuple(path.relative_to(root).as_posix() for path in _own(root))


def erase_own_files(root: Path) -> WriteError | None:
    """Delete the cache, what undo remembers, what was told and not saved, and all temporary files.

    After an error, a command that is running could still write into the cache.
    """
    try:
        with workspace_lock(root):
            _delete(root)
            _leave_mark(root)
    except WriteError as fault:
        _delete(root)
        return fault
    return None


def _delete(root: Path) -> None:
    for path in _own(root):
        with suppress(OSError):  # one that stays is told of as any other file that holds the name
            path.unlink()


def _own(root: Path) -> Iterator[Path]:
    yield from _drafts(root)
    yield from _cache_files(root)
    for name in (UNDO_FOLDER, TOLD_FOLDER):
        records = root / ".kp" / name
        if not records.parent.is_symlink() and not records.is_symlink():
            yield from sorted(records.glob("*.json"))


def _drafts(root: Path) -> Iterator[Path]:
    """The temporary files of killed runs, in every folder: a page or a plan can be saved in any of them."""
    workspace = root.resolve()
    for folder, folders, files in os.walk(root):
        with suppress(OSError, RuntimeError):
            if not Path(folder).resolve().is_relative_to(workspace):  # on Windows that need not be a link
                folders.clear()
                continue
        folders[:] = sorted(each for each in folders if each != _NOT_OURS)
        yield from (Path(folder, file) for file in sorted(fnmatch.filter(files, DRAFT_PATTERN)))


def delete_cache(root: Path) -> None:
    """Delete the cache of a workspace. Raises `OSError`."""
    for path in _cache_files(root):
        path.unlink()


def _cache_files(root: Path) -> Iterator[Path]:
    folder = root / ".kp"
    if not folder.is_symlink():
        yield from (path for name in _CACHE_FILES if os.path.lexists(path := folder / name))


def _leave_mark(root: Path) -> None:
    path = root / ".kp" / ERASED
    try:
        with suppress(FileNotFoundError):
            path.unlink()
        handle = os.open(path, _CREATE, 0o600)
        try:
            os.write(handle, os.urandom(_MARK_BYTES))
        finally:
            os.close(handle)
    except OSError as problem:
        raise NotWritableError(file=f".kp/{ERASED}", reason=reason(problem)) from problem


CACHE_FILE = "cache.sqlite"
_CACHE_FILES = (CACHE_FILE, f"{CACHE_FILE}-journal", "index")
"""The cache, what a killed run leaves of a change of it, and the cache of earlier versions."""
UNDO_FOLDER = "undo"
TOLD_FOLDER = "told"
"""Answers of dialogues that were not saved."""
ERASED = "erased"
