"""Completion of names on the command line, from file names alone: nothing is parsed, and nothing is printed."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path

from . import surroundings

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
"""What an id looks like. A shell evaluates what completion prints, so no other name may get there."""


def complete_deal(incomplete: str) -> Iterator[str]:
    """Names of deals that begin as typed."""
    return _ids(_folders("deals"), incomplete)


def complete_process(incomplete: str) -> Iterator[str]:
    """Names of processes that begin as typed: the workspace's own, and those that come with `kp`."""
    from kjopsprosess.storage.shipped import SHIPPED

    return _ids([*_folders("processes"), SHIPPED], incomplete)


def _ids(folders: list[Path], incomplete: str) -> Iterator[str]:
    names = {name.removesuffix(".yaml") for folder in folders for name in _names(folder) if name.endswith(".yaml")}
    return iter(sorted(name for name in names if name.startswith(incomplete) and _ID.fullmatch(name)))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - of ten thousand names, few are asked for
    except OSError:
        return []


def _folders(name: str) -> list[Path]:
    """That folder of the workspace; none outside a workspace."""
    start = surroundings.named_workspace() or Path.cwd()
    found = (folder for folder in (start, *start.parents) if (folder / "kp.yaml").is_file())
    return [folder / name for folder in itertools.islice(found, 1)]
