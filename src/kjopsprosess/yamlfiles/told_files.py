"""`.kp/told/DEAL.json`: what was told of a deal and is not saved yet, for the user alone.

What it says is up to whoever writes it. It can hold names, so a redaction deletes it, and a dialogue that began before
the redaction leaves none.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.own_files import TOLD_FOLDER, erasures
from kjopsprosess.yamlfiles.private_files import read_private_file
from kjopsprosess.yamlfiles.writing.drafts import new_draft
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, NotWritableError, OutsideWorkspaceError, reason
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

_PATIENCE = 2.0
"""Seconds to wait for the lock; somebody has pressed Ctrl-C."""
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_told(root: Path, deal: str) -> bytes | None:
    """What was told of a deal and not saved; None if there is nothing, or it may not be the user's own."""
    try:
        return None if (root / ".kp").is_symlink() else read_private_file(_path(root, deal))
    except (OSError, ValueError):
        return None


def write_told(root: Path, deal: str, content: bytes, since: bytes) -> None:
    """Keep what was told, in place of what was kept before. Raises a `WriteError`.

    `since`: the mark of the last redaction when the telling began (`erasures`). After a newer one nothing is kept.
    """
    with workspace_lock(root, _PATIENCE):
        if erasures(root) != since:
            raise FileChangedError(file=deal)
        folder = kp_folder(root) / TOLD_FOLDER
        if folder.is_symlink():  # it could lead to anybody's folder
            raise OutsideWorkspaceError(file=f".kp/{TOLD_FOLDER}")
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            new = new_draft(folder)
            try:
                _write(new, content)
                new.replace(_path(root, deal))
            finally:
                new.unlink(missing_ok=True)
        except OSError as problem:
            raise NotWritableError(file=f".kp/{TOLD_FOLDER}/{deal}.json", reason=reason(problem)) from problem


def remove_told(root: Path, deal: str) -> None:
    """Forget what was told: it is saved, or is not wanted."""
    path = _path(root, deal)
    if not path.parent.is_symlink() and not path.parent.parent.is_symlink():
        with suppress(OSError):
            path.unlink()


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, _CREATE, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)


def _path(root: Path, deal: str) -> Path:
    return root / ".kp" / TOLD_FOLDER / f"{deal}.json"
