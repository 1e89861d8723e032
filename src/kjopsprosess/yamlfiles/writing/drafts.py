"""Names of temporary files, and removing those that killed runs left behind."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

DRAFT_PATTERN = ".kp-*.tmp"
"""The names of all temporary files of `kp`; git ignores them."""
LEFTOVER_SECONDS = 3600
"""Age after which a temporary file cannot belong to a run that is still going."""


def new_draft(folder: Path) -> Path:
    """A path for a temporary file in a folder, which no other run uses."""
    return folder / f".kp-{os.getpid()}-{os.urandom(4).hex()}.tmp"


def remove_leftovers(folder: Path) -> None:
    """Remove old temporary files in a folder, as far as that is possible."""
    oldest = time.time() - LEFTOVER_SECONDS
    with suppress(OSError):
        for leftover in folder.glob(DRAFT_PATTERN):
            if leftover.lstat().st_mtime < oldest:
                with suppress(OSError):
                    leftover.unlink()
