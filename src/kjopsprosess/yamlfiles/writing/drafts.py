"""Names of temporary files, and removing those that killed runs left behind."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .opened_folder import OpenedFolder

_FIRST, _LAST = ".kp-", ".tmp"
DRAFT_PATTERN = f"{_FIRST}*{_LAST}"
"""The names of all temporary files of `kp`; git ignores them."""
LEFTOVER_SECONDS = 3600
"""Age after which a temporary file cannot belong to a run that is still going."""


def new_draft() -> str:
    """A name for a temporary file, which no other run uses."""
    return f"{_FIRST}{os.getpid()}-{os.urandom(4).hex()}{_LAST}"


def is_draft(name: str) -> bool:
    """Whether a file of that name is a temporary file of `kp`."""
    return name.startswith(_FIRST) and name.endswith(_LAST)


def remove_leftovers(folder: OpenedFolder) -> None:
    """Remove old temporary files in a folder, as far as that is possible."""
    oldest = time.time() - LEFTOVER_SECONDS
    with suppress(OSError):
        for name in filter(is_draft, folder.names()):
            if folder.facts(name).st_mtime < oldest:
                with suppress(OSError):
                    folder.remove(name)
