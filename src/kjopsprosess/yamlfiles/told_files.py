"""`.kp/told/DEAL.json`: what was told of a deal and is not saved yet, for the user alone.

What it says is up to whoever writes it. It can hold names, so a redaction deletes it, and a dialogue that began before
the redaction leaves none.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from kjopsprosess.yamlfiles.kp_folder import keep_for_the_user, kp_folder
from kjopsprosess.yamlfiles.own_files import TOLD_FOLDER, erasures
from kjopsprosess.yamlfiles.private_files import read_private_file
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, NotWritableError, WriteError, reason
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

_PATIENCE = 2.0
"""Seconds to wait for the lock; somebody has pressed Ctrl-C."""


def read_told(root: Path, deal: str) -> bytes | None:
    """What was told of a deal and not saved; None if there is nothing, or it may not be the user's own."""
    with suppress(OSError, ValueError, WriteError), kp_folder(root, TOLD_FOLDER, make=False) as folder:
        return read_private_file(folder, f"{deal}.json")
    return None


def write_told(root: Path, deal: str, content: bytes, since: bytes) -> None:
    """Keep what was told, in place of what was kept before. Raises a `WriteError`.

    `since`: the mark of the last redaction when the telling began (`erasures`). After a newer one nothing is kept.
    """
    with workspace_lock(root, _PATIENCE):
        if erasures(root) != since:
            raise FileChangedError(file=deal)
        with kp_folder(root, TOLD_FOLDER) as folder:
            try:
                keep_for_the_user(folder, f"{deal}.json", content, lasting=True)
            except OSError as problem:
                raise NotWritableError(file=f".kp/{TOLD_FOLDER}/{deal}.json", reason=reason(problem)) from problem


def remove_told(root: Path, deal: str) -> None:
    """Forget what was told: it is saved, or is not wanted."""
    with suppress(OSError, WriteError), kp_folder(root, TOLD_FOLDER, make=False) as folder:
        folder.remove(f"{deal}.json")
