"""Completion of names on the command line, from file names alone: nothing is parsed, and nothing is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from . import surroundings

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
"""What an id looks like. A shell evaluates what completion prints, so no other name may get there."""


def complete_deal(incomplete: str) -> Iterator[str]:
    """Names of deals that begin as typed."""
    return _stems("deals", incomplete)


def complete_process(incomplete: str) -> Iterator[str]:
    """Names of the workspace's processes that begin as typed."""
    return _stems("processes", incomplete)


def _stems(folder: str, incomplete: str) -> Iterator[str]:
    start = surroundings.named_workspace() or Path.cwd()
    for candidate in (start, *start.parents):
        if (candidate / "kp.yaml").is_file():
            stems = (path.stem for path in (candidate / folder).glob("*.yaml"))
            yield from sorted(stem for stem in stems if stem.startswith(incomplete) and _ID.fullmatch(stem))
            return
