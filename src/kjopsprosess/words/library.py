"""The list of sentences of the process library and of setting up: process list and show, new, book, init, demo."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Library:
    """What the handbook and the first screens say."""
