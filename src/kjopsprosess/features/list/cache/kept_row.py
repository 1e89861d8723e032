"""A deal's row of the list as it is kept: with the days on which it holds, as plain values, and back."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.deal_state.overview import Rule, Unreadable
from kjopsprosess.features.list.rows import Group, ListRow, Overdue, Owner, PersonName, StepName
from kjopsprosess.model.values import ContactRule

from .columns import Column
from .fingerprint import Stamp


class Kept(NamedTuple):
    """A row, and what decides whether it still holds."""

    row: ListRow | Unreadable
    processes: str | None
    """Ids, with blanks between, of the processes it was worked out from; None: it is not to be kept."""
    first: str = date.min.isoformat()
    """The first day on which it holds, as ISO text."""
    end: str = date.max.isoformat()
    """The first day on which it does no longer."""


PROCESSES, _FIRST, _END, PLACE, ROW = range(5)
"""Where among the columns stand the ids of the processes, the day from which a row holds, the one from which it does no
longer, the place of the trouble in a deal that cannot be read, and the first field of a row, which is the deal's id."""


class Held(NamedTuple):
    """What an index has, and for each row whether it still holds."""

    stamps: list[Stamp]
    columns: list[Column]
    holds: list[bool]

    @property
    def processes(self) -> set[str]:
        """The ids of all processes of rows that hold."""
        named = set(self.columns[PROCESSES].where(self.holds).values())
        return {process for processes in named for process in processes.split()}


NOTHING_HELD = Held([], [Column([], [])] * (ROW + len(ListRow._fields)), [])


def _owner(said: list[Any]) -> Owner:
    person, role, role_name = said
    return Owner(person and PersonName(*person), role, role_name)


def _overdue(said: list[Any]) -> Overdue:
    how_many, oldest = said
    return Overdue(how_many, oldest and date.fromisoformat(oldest))


def _rule(said: list[Any]) -> Rule:
    rule, channel, note = said
    return Rule(ContactRule(rule), channel, note)


_MAKERS: dict[str, Callable[[Any], Any]] = {
    "group": Group,
    "until": date.fromisoformat,
    "closed_on": date.fromisoformat,
    "step": lambda said: StepName(*said),
    "owner": _owner,
    "due": date.fromisoformat,
    "our_overdue": _overdue,
    "their_overdue": _overdue,
    "last_act": date.fromisoformat,
    "rule": _rule,
}
MAKERS = [_MAKERS.get(field) for field in ListRow._fields]
"""For each field of a row what makes its value of JSON's; None where JSON's own will do."""


def to_line(kept: Kept) -> str:
    """One line of JSON."""
    return json.dumps([kept.processes, kept.first, kept.end, *kept.row], default=str)


def from_line(line: str) -> Kept:
    """What stands in such a line."""
    processes, first, end, *fields = json.loads(line)
    if len(fields) == len(Unreadable._fields):
        return Kept(Unreadable(*fields), processes, first, end)
    made = [each if make is None or each is None else make(each) for make, each in zip(MAKERS, fields, strict=True)]
    return Kept(ListRow(*made), processes, first, end)
