"""Pieces of a text put in the place of others; every other character stays."""

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """One piece to replace. With `start` equal to `end` it is put in there."""

    start: int
    """First character that goes, counted from 0."""
    end: int
    """First character that stays."""
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap, whose places are those of the text as it was."""
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits):
        pieces += (text[end : edit.start], edit.new)
        end = edit.end
    return "".join([*pieces, text[end:]])
