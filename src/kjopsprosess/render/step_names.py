"""Step names in tables: the short one, or the full one cut at a word; the full one where there is room."""

from __future__ import annotations

from .page import Cell, text

LONGEST = 24
"""The most columns a step's name takes in a table, as long as a short name may be."""


def table_name(name: str, short: str | None) -> str:
    """A step's name for tables and for sentences in them."""
    if short or len(name) <= LONGEST:
        return short or name
    whole = name[:LONGEST]
    at_a_word, blank, _ = whole.rpartition(" ")
    return f"{at_a_word.rstrip(' ,') if blank else whole[:-1]}…"


def step_cell(name: str, short: str | None) -> Cell:
    """A cell with a step's name."""
    return Cell(text(table_name(name, short)), wide=text(name))
