"""Creates the files of a workspace that are missing; a clone is told how to let git merge deals with kp."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.kp_folder import kp_folder
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.drafts import DRAFT_PATTERN
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError, NotWritableError, WriteError, reason
from kjopsprosess.yamlfiles.writing.running_git import git_folder

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


GITIGNORE_LINES = (".kp/", DRAFT_PATTERN)
"""What git ignores: the lock, files that can be made again, and leftovers of an interrupted write."""
GITATTRIBUTES_LINES = ("*.yaml text eol=lf", "deals/*.yaml merge=kp", "processes/*.yaml diff=kp")
"""The same line ends on every machine, so that an added line is the only difference; and the merge and diff drivers for
deals and processes. Without the drivers set up, git behaves as usual."""


def create_missing_files(root: Path, files: Mapping[str, str], folders: Iterable[str] = ()) -> tuple[str, ...]:
    """Create the missing files and folders under `root` and return their paths. Raises `WriteError`.

    After an `UnconfirmedSaveError` the rest is not created; calling again creates it.
    """
    made = []
    for path, content in files.items():
        try:
            create_file(root, root / path, content.encode())
        except FileAlreadyExistsError:
            continue
        made.append(path)
    for folder in folders:
        try:
            (root / folder).mkdir()
        except FileExistsError:
            continue
        except OSError as problem:
            raise NotWritableError(file=folder, reason=reason(problem)) from problem
        made.append(f"{folder}/")
    return tuple(made)


def missing_lines(path: Path, lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that are missing in a file; all of them when it cannot be read."""
    try:
        there = {line.strip() for line in path.read_text("utf-8", errors="replace").splitlines()}
    except OSError:
        there = set()
    return tuple(line for line in lines if line not in there)


GIT_CONFIG_COMMANDS = (
    'git config merge.kp.name "kp merge-driver"',
    'git config merge.kp.driver "kp merge-driver %O %A %B %P"',
    'git config diff.kp.command "kp process diff"',
)
"""The git settings that make git use `kp` for files with `merge=kp` and `diff=kp`. A clone does not include them."""


def has_merge_driver(git: Path) -> bool:
    """Whether git is set up here to let kp merge deals: read from its settings, without running it."""
    # A worktree has its own `.git` in `worktrees/` of the one whose settings it shares.
    common = git.parents[1] if git.parent.name == "worktrees" else git
    for path in (common / "config", git / "config.worktree", Path("~/.gitconfig"), Path("~/.config/git/config")):
        try:
            lines = path.expanduser().read_text("utf-8", errors="replace").splitlines()
        except (OSError, RuntimeError):
            continue
        section = ""
        for line in map(str.strip, lines):
            if line.startswith("["):
                # `[merge "kp"]` becomes `[merge.kp.]`.
                section = line.replace(" ", "").replace('"', ".").lower()
            elif section == "[merge.kp.]" and line.lower().startswith("driver"):
                return True
    return False


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
