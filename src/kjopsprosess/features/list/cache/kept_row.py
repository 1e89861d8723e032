"""A deal's row of the list as it is kept: with the days on which it holds, as plain values, and back."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.deal_state.overview import RuleFacts, Unreadable
from kjopsprosess.features.list.rows import Group, ListRow, OverduePromises, PersonRef, StepOwner, StepRef
from kjopsprosess.model.values import ContactRule

from .columns import Column
from .fingerprint import Fingerprint


class CachedRow(NamedTuple):
    """A row, and what decides whether it still holds."""

    row: ListRow | Unreadable
    processes: str | None
    """Ids, with blanks between, of the processes it was worked out from; None: it is not to be kept."""
    first: str = date.min.isoformat()
    """The first day on which it holds, as ISO text."""
    end: str = date.max.isoformat()
    """The first day on which it does no longer."""


PROCESSES, _FIRST, _END, LOCATION_COLUMN, ROW = range(5)
"""Where among the columns stand the ids of the processes, the day from which a row holds, the one from which it does no
longer, the place of the trouble in a deal that cannot be read, and the first field of a row, which is the deal's id."""


class IndexContent(NamedTuple):
    """What an index has, and for each row whether it still holds."""

    fingerprints: list[Fingerprint]
    columns: list[Column]
    valid: list[bool]

    @property
    def processes(self) -> set[str]:
        """The ids of all processes of rows that hold."""
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
    rule, channel, note = said
    return RuleFacts(ContactRule(rule), channel, note)


_DESERIALIZERS: dict[str, Callable[[Any], Any]] = {
    "group": Group,
    "until": date.fromisoformat,
    "closed_on": date.fromisoformat,
    "step": lambda said: StepRef(*said),
    "owner": _owner,
    "due": date.fromisoformat,
    "our_overdue": _overdue,
    "their_overdue": _overdue,
    "last_act": date.fromisoformat,
    "rule": _rule,
}
DESERIALIZERS = [_DESERIALIZERS.get(field) for field in ListRow._fields]
"""For each field of a row what makes its value of JSON's; None where JSON's own will do."""


def to_line(cached: CachedRow) -> str:
    """One line of JSON."""
    return json.dumps([cached.processes, cached.first, cached.end, *cached.row], default=str)


def from_line(line: str) -> CachedRow:
    """What stands in such a line."""
    processes, first, end, *fields = json.loads(line)
    if len(fields) == len(Unreadable._fields):
        return CachedRow(Unreadable(*fields), processes, first, end)
    made = [
        each if make is None or each is None else make(each) for make, each in zip(DESERIALIZERS, fields, strict=True)
    ]
    return CachedRow(ListRow(*made), processes, first, end)
