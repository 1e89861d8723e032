"""A cached row of the list, with the days on which it is valid, converted to plain values and back."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.deal_state.overview import RuleFacts, Unreadable
from kjopsprosess.features.list.rows import (
    Group,
    ListRow,
    OverduePromises,
    PersonRef,
    PromiseElsewhere,
    RowDay,
    RowStandstill,
    StepOwner,
    StepRef,
)
from kjopsprosess.model.values import ContactRule

from .columns import Column
from .fingerprint import Fingerprint


class CachedRow(NamedTuple):
    """A row, and what decides whether it is still valid."""

    row: ListRow | Unreadable
    processes: str | None
    """Ids, separated by spaces, of the processes it was made from; None: it must not be cached."""
    first: str = date.min.isoformat()
    """The first day on which it is valid, as ISO text."""
    end: str = date.max.isoformat()
    """The first day on which it is no longer valid."""


PROCESSES, _FIRST, _END, LOCATION_COLUMN, ROW = range(5)
"""Positions of columns.

Ids of the processes, first valid day, first day no longer valid, place of the error in an unreadable deal, and the
first field of a row, which is the deal's id.
"""


class IndexContent(NamedTuple):
    """The contents of an index, and for each row whether it is still valid."""

    fingerprints: list[Fingerprint]
    columns: list[Column]
    valid: list[bool]

    @property
    def processes(self) -> set[str]:
        """The ids of the processes of all valid rows."""
        named = set(self.columns[PROCESSES].filtered(self.valid).values())
        return {process for processes in named for process in processes.split()}


EMPTY_CONTENT = IndexContent([], [Column([], [])] * (ROW + len(ListRow._fields)), [])


def _owner(said: list[Any]) -> StepOwner:
    person, role, role_name = said
    return StepOwner(person and PersonRef(*person), role, role_name)


def _overdue(said: list[Any]) -> OverduePromises:
    how_many, oldest = said
    return OverduePromises(how_many, oldest and date.fromisoformat(oldest))


def _rule(said: list[Any]) -> RuleFacts:
    rule, *words = said
    return RuleFacts(ContactRule(rule), *words)


_DESERIALIZERS: dict[str, Callable[[Any], Any]] = {
    "group": Group,
    "until": date.fromisoformat,
    "closed_on": date.fromisoformat,
    "step": lambda said: StepRef(*said),
    "owner": _owner,
    "due": date.fromisoformat,
    "our_overdue": _overdue,
    "their_overdue": _overdue,
    "partner_overdue": _overdue,
    "last_moved": date.fromisoformat,
    "begun": date.fromisoformat,
    "recorded": date.fromisoformat,
    "usual": tuple,
    "elsewhere": lambda said: PromiseElsewhere(StepRef(*said[0]), PersonRef(*said[1]), date.fromisoformat(said[2])),
    "too_late": lambda said: RowDay(said[0], date.fromisoformat(said[1]), said[2]),
    "rule": _rule,
    "standstill": lambda said: RowStandstill(said[0] and date.fromisoformat(said[0]), said[1]),
}
DESERIALIZERS = [_DESERIALIZERS.get(field) for field in ListRow._fields]
"""For each field of a row, the function that converts its JSON value; None where none is needed."""


def to_line(cached: CachedRow) -> str:
    """A value as one line of JSON."""
    return json.dumps([cached.processes, cached.first, cached.end, *cached.row], default=str)


def from_line(line: str) -> CachedRow:
    """The value in such a line."""
    processes, first, end, *fields = json.loads(line)
    if len(fields) == len(Unreadable._fields):
        return CachedRow(Unreadable(*fields), processes, first, end)
    made = [
        each if make is None or each is None else make(each) for make, each in zip(DESERIALIZERS, fields, strict=True)
    ]
    return CachedRow(ListRow(*made), processes, first, end)
