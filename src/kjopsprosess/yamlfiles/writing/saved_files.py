"""Records which files this run has put in place, so that every error can say what is saved."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .opened_folder import OpenedFolder

_candidates: list[Candidate] = []
_NOBODYS_WORK = ".kp/"


class Candidate:
    """A temporary file in a folder that is to get a name there."""

    def __init__(self, shown: str, folder: OpenedFolder, name: str, temporary: str) -> None:
        """`shown` is the path that a person is told."""
        self.shown, self.name, self.temporary = shown, name, temporary
        self._folder = folder
        self.begun = time.monotonic_ns()
        self._identity: os.stat_result | None = None
        self._has_had_the_name = False

    def written(self, identity: os.stat_result) -> None:
        """Record that the file is complete, and its identity."""
        self._identity = identity

    def placed(self) -> None:
        """Record that the file got its final name."""
        self._has_had_the_name = True

    @property
    def in_place(self) -> bool:
        """Whether the file got its final name, even if another file has it by now."""
        return self._has_had_the_name or self._has_the_name()

    def settle(self) -> bool:
        """Record whether the file got its final name, before it is removed and its inode can be reused."""
        self._has_had_the_name = self.in_place
        self._identity = None
        return self._has_had_the_name

    def _has_the_name(self) -> bool:
        # A server may lose its answer to a rename that it made, and Ctrl-C may come right after one.
        try:
            return self._identity is not None and os.path.samestat(self._folder.facts(self.name), self._identity)
        except OSError:
            return False


def propose(candidate: Candidate) -> None:
    """Remember a file that may be put in place."""
    _candidates.append(candidate)


def files_in_place(since: int = 0) -> tuple[str, ...]:
    """The files put in place since a moment of `time.monotonic_ns`, in order, as shown to the user.

    Files that can be made again at any time are left out.
    """
    named = [each for each in _candidates if each.begun >= since and not each.shown.startswith(_NOBODYS_WORK)]
    return tuple(dict.fromkeys(each.shown for each in named if each.in_place))
