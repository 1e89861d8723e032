"""A git that is at work in the folder of the workspace: what is written meanwhile could be in its way, so kp waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import GitBusyError

PATIENCE = 5.0
"""Seconds to wait for git."""
PAUSE = 0.1
"""Seconds between two looks."""
_told: list[Callable[[int], None]] = []
"""Whom to tell that it is being waited, the newest last: each gets the seconds of patience."""


@contextmanager
def telling_of_the_wait(tell: Callable[[int], None]) -> Iterator[None]:
    """Have `tell` called with the seconds of patience whenever a write begins to wait for git."""
    _told.append(tell)
    try:
        yield
    finally:
        _told.pop()


def wait_for_git(
    root: Path,
    *,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Return when no git is at work in the repository that `root` is under, which it says by a file `index.lock`.

    Raises `GitBusyError` where the file stays for `PATIENCE` seconds: git is waiting itself, or was cut off.
    """
    git = git_folder(root)
    lock = git / "index.lock" if git else None
    if lock is None or not lock.exists():
        return
    deadline = clock() + PATIENCE
    for tell in _told[-1:]:
        tell(round(PATIENCE))
    while lock.exists():
        if clock() >= deadline:
            within = root.resolve()
            shown = lock.relative_to(within).as_posix() if lock.is_relative_to(within) else str(lock)
            raise GitBusyError(lock=shown, seconds=round(PATIENCE))
        pause(PAUSE)


def git_folder(root: Path) -> Path | None:
    """The `.git` folder that the workspace is under; None where there is none. Follows the file of a worktree."""
    for folder in (root, *root.parents):
        git = folder / ".git"
        try:
            if git.is_dir():
                return git
            if git.is_file():
                _, _, target = git.read_text("utf-8", errors="replace").partition("gitdir:")
                return (folder / target.strip()).resolve()
        except OSError:
            return None
    return None
