"""What `kp advance` is asked to do with an entry that was written elsewhere."""

from typing import NamedTuple

STDIN = "-"
"""Stands for a file that comes from standard input."""


class DraftRequest(NamedTuple):
    """The options about entries from outside."""

    file: str | None = None
    """Path of the file with the entry; `-` is standard input."""
    transcript: str | None = None
    """Path of the transcript in which every item must stand; `-` is standard input."""
    template: bool = False
    """Whether to print an entry to fill in."""
    another: bool = False
    """Whether a promise like one that is open is a new one."""
    yes: bool = False
    """Whether to save without asking."""
    dry_run: bool = False
    future: bool = False
    """Whether the day of the entry may be still to come."""
    author: str | None = None
    """Who of us writes it, as typed."""
