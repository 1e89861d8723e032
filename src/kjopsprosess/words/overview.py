"""The list of sentences of list, next, map, people and log."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Overview:
    """What the screens that show many things at once say."""
