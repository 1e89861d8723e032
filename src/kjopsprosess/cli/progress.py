"""A bar that fills while somebody waits, on stderr and only where somebody sees it."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from . import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SOON = 100
"""Of fewer things one is done before a bar could be read."""
EVERY = 0.1
"""Seconds between two drawings."""
LENGTH = 20


def with_progress(things: Iterable[str], of: int, said: str) -> Iterator[str]:
    """The things as they come, with a bar while they are waited for. `said` has the fields {done} and {of}."""
    if of < SOON or not surroundings.watched(sys.stderr):
        yield from things
        return
    drawn = ""
    try:
        drawn = _draw(0, of, said)
        last = time.monotonic()
        for done, thing in enumerate(things, start=1):
            if (now := time.monotonic()) - last >= EVERY:
                drawn, last = _draw(done, of, said), now
            yield thing
    finally:
        sys.stderr.write("\r" + " " * len(drawn) + "\r")
        sys.stderr.flush()


def _draw(done: int, of: int, said: str) -> str:
    full = LENGTH * done // of
    line = f"{'#' * full}{'.' * (LENGTH - full)}  {said.format(done=done, of=of)}"
    sys.stderr.write(f"\r{line}")
    sys.stderr.flush()
    return line
