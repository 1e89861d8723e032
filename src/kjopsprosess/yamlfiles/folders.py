"""Finds the shipped processes, and tells whether a folder belongs to the user."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal

OwnershipDoubt = Literal["owner", "open"]


class ForeignWorkspaceError(Exception):
    """The workspace that was found, and not named, may be another user's. `doubt` says why."""

    def __init__(self, folder: Path, doubt: OwnershipDoubt) -> None:
        super().__init__(doubt)
        self.folder = folder
        self.doubt = doubt


def ownership_doubt(folder: Path, marker: Path) -> OwnershipDoubt | None:
    """Why a folder, or the `kp.yaml` in it, may be another user's; None when it is the user's own.

    `owner`: it belongs to another user. `open`: every user of the machine may write in it. Windows does not give these
    facts.
    """
    if not hasattr(os, "getuid"):
        return None
    facts = (folder.stat(), marker.lstat())
    if any(each.st_uid != os.getuid() for each in facts):
        return "owner"
    return "open" if any(each.st_mode & stat.S_IWOTH and not stat.S_ISLNK(each.st_mode) for each in facts) else None


_IN_WHEEL = Path(__file__).resolve().parents[1] / "processes"
_IN_CHECKOUT = Path(__file__).resolve().parents[3] / "processes"
SHIPPED = _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT
"""The folder of the shipped processes; an editable install finds it in the checkout."""
