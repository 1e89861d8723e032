"""Deletes what `kp` keeps besides the files: cache, undo, what was told and not saved, files that killed runs left.

They may hold a redacted name.

A `kp list` that is running could write its rows into the cache afterwards. So each erasing writes a new mark to
`.kp/erased`, and whoever writes the cache or what was told checks, under the lock, that the mark is the one from
before it read anything.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kjopsprosess.yamlfiles.kp_folder import NAME, keep_for_the_user, kp_folder
from kjopsprosess.yamlfiles.private_files import read_regular_file
from kjopsprosess.yamlfiles.writing.drafts import is_draft
from kjopsprosess.yamlfiles.writing.errors import NotWritableError, OutsideWorkspaceError, WriteError, reason
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.opened_folder import OpenedFolder, opened_folder

_NOT_OURS = ".git"
_MARK_BYTES = 16


def erasures(root: Path) -> bytes:
    """The mark of the last redaction in a workspace; empty before the first."""
    path = root / ".kp" / ERASED
    if os.path.lexists(path):
        with suppress(OSError):
            return read_regular_file(path)
    return b""


def own_files(root: Path) -> tuple[str, ...]:
    """The files that erasing would delete, by their paths from the workspace on."""
    return tuple(f"{within}/{name}" if within else name for within, _, name in _own(root))


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
    for _, folder, name in _own(root):
        with suppress(OSError):  # one that stays is told of as any other file that holds the name
            folder.remove(name)


def _own(root: Path) -> Iterator[tuple[str, OpenedFolder, str]]:
    """Each file that is kp's alone: the path to its folder, the folder, opened, and its name."""
    for within in _folders(root):
        with suppress(OSError, RuntimeError, OutsideWorkspaceError), _opened(root, within) as folder:
            for name in sorted(folder.names()):
                earlier = within == NAME and name in _EARLIER_CACHES
                kept = earlier or (within in _KEPT and name.endswith(_KEPT[within]))
                if kept or (is_draft(name) and not stat.S_ISDIR(folder.facts(name).st_mode)):
                    yield within, folder, name


def _folders(root: Path) -> Iterator[str]:
    """The path to every folder in which a killed run may have left a draft: a page can be saved in any of them."""
    workspace = root.resolve()
    for folder, folders, _ in os.walk(root):
        with suppress(OSError, RuntimeError):
            if not Path(folder).resolve().is_relative_to(workspace):  # on Windows that need not be a link
                folders.clear()
                continue
        folders[:] = sorted(each for each in folders if each != _NOT_OURS)
        within = Path(folder).relative_to(root).as_posix()
        yield "" if within == "." else within


@contextmanager
def _opened(root: Path, within: str) -> Iterator[OpenedFolder]:
    """A folder of the workspace, which may be a link to another folder of it, unless it is kp's own."""
    workspace = root.resolve()
    real = workspace / within if within.startswith(NAME) else (workspace / within).resolve()
    if not real.is_relative_to(workspace):
        raise OutsideWorkspaceError(file=within)
    with opened_folder(workspace, real.relative_to(workspace).parts) as folder:
        yield folder


def delete_earlier_caches(root: Path) -> None:
    """Delete what earlier versions kept of deals. Raises `OSError` or a `WriteError`."""
    with kp_folder(root, make=False) as folder:
        for name in filter(folder.has, _EARLIER_CACHES):
            folder.remove(name)


def cache_file(kind: str) -> str:
    """The name of the file in the cache that holds one kind of facts."""
    return f"{kind}{_CACHE_ENDING}"


def is_cache_file(name: str) -> bool:
    """Whether a file in the folder of the cache is one of the cache's."""
    return name.endswith(_CACHE_ENDING)


def _leave_mark(root: Path) -> None:
    try:
        with kp_folder(root) as folder:
            keep_for_the_user(folder, ERASED, os.urandom(_MARK_BYTES))
    except OSError as problem:
        raise NotWritableError(file=f".kp/{ERASED}", reason=reason(problem)) from problem


CACHE_FOLDER = "cache"
_CACHE_ENDING = ".sqlite"
_EARLIER_CACHES = ("cache.sqlite", "cache.sqlite-journal", "index")
"""Files in kp's folder, with what a killed run left of a change."""
UNDO_FOLDER = "undo"
TOLD_FOLDER = "told"
"""Answers of dialogues that were not saved."""
_KEPT = {
    f"{NAME}/{CACHE_FOLDER}": _CACHE_ENDING,
    f"{NAME}/{UNDO_FOLDER}": ".json",
    f"{NAME}/{TOLD_FOLDER}": ".json",
}
"""How the names of files in these folders end that are kp's alone."""
ERASED = "erased"
