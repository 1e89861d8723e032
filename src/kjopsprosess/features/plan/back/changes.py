"""What somebody changed in a plan, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from kjopsprosess.features.plan.facts import Plan
from kjopsprosess.features.plan.lines import PlanLine
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.told import Heard


class ChangeOutcome(StrEnum):
    """What becomes of a change."""

    TAKEN = "taken"
    KNOWN = "known"
    """The log has it already."""
    DIFFERS = "differs"
    """Somebody else has told it otherwise: both are kept."""
    ASKED = "asked"
    """A question to the seller; nothing is written."""
    REFUSED = "refused"


ChangeFacts = Mapping[str, str]
RowPart = Mapping[str, Any]
"""What it adds to an entry: keys of an entry with their items."""


class RowChange(NamedTuple):
    """A change in one row, or a row that is as it was and is confirmed by that."""

    sort: ChangeOutcome
    code: str
    """Which of the messages says it."""
    row: str
    """What the row is called."""
    line: int | None = None
    """The line of the file; None: the row is not in it."""
    facts: ChangeFacts = MappingProxyType({})
    part: RowPart = MappingProxyType({})
    other: str | None = None
    """With `differs`: whoever told it otherwise."""
    since: tuple[str, str] | None = None
    """What stood there when the plan was shared and what stands there now, where the two are not the same."""


class Compared(NamedTuple):
    """What a plan that came back is held against."""

    base: Plan
    """The plan as it was when it was shared, with what is asked about."""
    now: Plan
    sure: bool
    """Whether `base` is that very plan, and not only what the log makes of that day."""
    lines: Mapping[str, PlanLine]
    """Rows of `base` by their names."""
    lines_now: Mapping[str, PlanLine]


def entry_with(entry: Entry, changes: Sequence[RowChange]) -> Entry:
    """The entry with all that the changes add."""
    found: dict[str, Any] = {}
    for each in changes:
        for key, items in each.part.items():
            before = found.get(key, getattr(entry, key))
            found[key] = {**before, **items} if isinstance(items, dict) else (*before, *items)
    if "people" in found:
        found["people"] = tuple({each.id: each for each in found["people"]}.values())
    if "heard" in found:
        found["heard"] = _new_steps_first(found["heard"])
    return entry.model_copy(update=found)


def _new_steps_first(heard: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """The statements with those of new steps first, and of these none before one it comes after.

    What an entry tells is read in its order: a step that is not there yet is none that another can come after.
    """
    waiting = [each for each in heard if each.name]
    found: list[Heard] = []
    while waiting:
        later = {each.step for each in waiting}
        ready = next((each for each in waiting if not {*(each.after or ())} & (later - {each.step})), waiting[0])
        waiting.remove(ready)
        found.append(ready)
    return (*found, *(each for each in heard if not each.name))
