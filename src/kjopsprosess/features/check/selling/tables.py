"""How the tables of words are written: words with blanks between them, and `_` inside a phrase."""

from __future__ import annotations


def phrases(lines: str) -> frozenset[str]:
    """The phrases of a table."""
    return frozenset(each.replace("_", " ") for each in lines.split())
