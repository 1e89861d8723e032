"""Which place of a deal's file somebody wants to edit. No disk."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple


class EntryPlace(NamedTuple):
    """An entry of the log as it can be named."""

    number: int
    """Its place in the log, from 0."""
    id: str
    day: date | None


def newest(entries: Sequence[EntryPlace]) -> EntryPlace | None:
    """The last entry of the file."""
    return entries[-1] if entries else None


def of_day(entries: Sequence[EntryPlace], day: date) -> EntryPlace | None:
    """The last entry of a day."""
    return next((each for each in reversed(entries) if each.day == day), None)


def with_id(entries: Sequence[EntryPlace], typed: str) -> EntryPlace | None:
    """The one entry whose id begins so; None for several."""
    found = [each for each in entries if typed and each.id.startswith(typed.strip().casefold())]
    return found[0] if len(found) == 1 else None
