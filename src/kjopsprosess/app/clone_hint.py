"""What somebody who has cloned a workspace is told once: how to let git merge deals with kp."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.writing.errors import WriteError
from kjopsprosess.yamlfiles.writing.running_git import git_folder

from .workspace_files import GIT_CONFIG_COMMANDS, has_merge_driver

if TYPE_CHECKING:
    from .context import CommandContext

_TOLD = "merge-driver-told"
"""In `.kp/`: the hint has been given in this clone."""


def clone_hint(context: CommandContext) -> tuple[str, ...]:
    """The lines of the hint; none where git is set up, where it does not ask for kp, and once they have been given."""
    root = context.workspace.root
    try:
        asks_for_kp = "merge=kp" in (root / ".gitattributes").read_text("utf-8", errors="replace")
    except OSError:
        return ()
    if not asks_for_kp or (root / ".kp" / _TOLD).exists():
        return ()
    git = git_folder(root)
    if git is None or has_merge_driver(git):
        return ()
    with suppress(OSError, WriteError), kp_folder(root) as folder:
        os.close(folder.open(_TOLD, os.O_WRONLY | os.O_CREAT))
    return (context.messages.errors.set_up_merging, *(f"    {command}" for command in GIT_CONFIG_COMMANDS))
