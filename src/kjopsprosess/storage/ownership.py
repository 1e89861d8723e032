"""Whose folder it is: what somebody else laid on our way is not taken for our own."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Doubt = Literal["owner", "open"]


class NotOurs(Exception):  # noqa: N818 - an answer to the user, not a fault of the program
    """A workspace that nobody named was found, and somebody else may have laid it there. `doubt` says why."""

    def __init__(self, folder: Path, doubt: Doubt) -> None:
        super().__init__(doubt)
        self.folder = folder
        self.doubt = doubt


def doubt_about(folder: Path, marker: Path) -> Doubt | None:
    """Why a folder, or the file that makes it a workspace, may be somebody else's; None when it is the user's own.

    `owner`: it belongs to another user. `open`: every user of the machine may write in it. Windows keeps no such facts.
    """
    if not hasattr(os, "getuid"):
        return None
    facts = (folder.stat(), marker.lstat())
    if any(each.st_uid != os.getuid() for each in facts):
        return "owner"
    return "open" if any(each.st_mode & stat.S_IWOTH and not stat.S_ISLNK(each.st_mode) for each in facts) else None
