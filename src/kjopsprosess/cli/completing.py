"""Completion of names on the command line, from file names alone: nothing is parsed, and nothing is printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from . import surroundings


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
            yield from sorted(
                path.stem for path in (candidate / folder).glob("*.yaml") if path.stem.startswith(incomplete)
            )
            return
