"""A cache: a file that is made anew as a whole and may be lost. No lock, no waiting for the disk, never half of it.

What a person wrote is replaced with far more care, by `writing`.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from .faults import WriteFault
from .kp_folder import kp_folder

if TYPE_CHECKING:
    from pathlib import Path

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_OWNER_ONLY = 0o600
LEFTOVER_SECONDS = 3600
"""Age after which a new file cannot belong to a run that is still going."""


class CacheFile:
    """A file in `.kp/`, beside the one it will replace. Where it cannot be written, nothing happens at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new = path.parent / f".kp-{os.getpid()}-{path.name}.tmp"
        self.begun = 0
        """When it was begun, in nanoseconds by the clock that stamps files; 0 where it could not be."""
        with suppress(OSError, WriteFault):
            kp_folder(path.parents[1])
            self._sweep()
            os.close(os.open(self._new, _CREATE, _OWNER_ONLY))
            self.begun = self._new.stat().st_mtime_ns

    def finish(self, content: bytes) -> None:
        """Write it and give it its name."""
        if not self.begun:
            return
        try:
            self._new.write_bytes(content)
            self._new.replace(self._path)
        except OSError:
            self.discard()

    def discard(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):
            self._new.unlink()

    def _sweep(self) -> None:
        """Remove what killed runs left behind."""
        oldest = time.time() - LEFTOVER_SECONDS
        for leftover in self._path.parent.glob(f".kp-*-{self._path.name}.tmp"):
            if leftover == self._new or leftover.lstat().st_mtime < oldest:
                leftover.unlink()
