"""A deal's line in the index: flat JSON, so that ten thousand of them are read in one go."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from kjopsprosess.insight.list_row import Group, ListRow, Overdue, Owner, PersonName, Rule, StepName, Unreadable
from kjopsprosess.model.values import ContactRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .marks import Stamp

Facts = list[Any]
"""A line that was read: id, stamp, processes (ids with blanks between), first day, end of the days it holds; row."""

STAMP = slice(1, 5)
PROCESSES, FIRST, END, ROW = 5, 6, 7, 8
_GROUPS = {group.value: group for group in Group}
_NONE_LATE = Overdue(0, None)


class _Days(dict[str | None, date | None]):
    """Days by their text. The same few hundred stand in every index, so each is read once."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


class _Steps(dict[tuple[str, str, str | None], StepName]):
    """Steps by id and names, each made once."""

    def __missing__(self, named: tuple[str, str, str | None]) -> StepName:
        step = self[named] = StepName(*named)
        return step


_days = _Days({None: None})
_steps = _Steps()


def write_line(
    row: ListRow | Unreadable, processes: Iterable[str] | None, first: date | None = None, end: date | None = None
) -> str:
    """What is kept of a deal, but for the id and the stamp. Without days it holds on every day."""
    fields = [row.place] if isinstance(row, Unreadable) else _flat(row)
    days = ((first or date.min).isoformat(), (end or date.max).isoformat())
    return json.dumps(
        [None if processes is None else " ".join(processes), *days, *fields], ensure_ascii=False, separators=(",", ":")
    )


def with_stamp(deal: str, stamp: Stamp, written: str) -> str:
    """The whole line of a deal."""
    return f'["{deal}",{",".join(map(str, stamp))},{written[1:]}'


def read_row(deal: str, fields: Sequence[Any]) -> ListRow | Unreadable:
    """A row from its fields. What is no row raises `ValueError`, `TypeError` or `KeyError`."""
    if len(fields) == 1:
        return Unreadable(deal, fields[0])
    (customer, process, version, language, status, group, until, closed_on, *rest) = fields
    (step, name, short, person, person_name, role, role_name, due, ours, our_day, theirs, their_day, *rest) = rest
    (last_act, new, booked, rule, sources, problems, acted, our_acts, people, open_steps) = rest
    return ListRow(
        deal,
        customer,
        process,
        version,
        language,
        status,
        _GROUPS[group],
        _days[until],
        _days[closed_on],
        None if step is None else _steps[step, name, short],
        _owner(person, person_name, role, role_name),
        _days[due],
        Overdue(ours, _days[our_day]) if ours else _NONE_LATE,
        Overdue(theirs, _days[their_day]) if theirs else _NONE_LATE,
        _days[last_act],
        new,
        booked,
        None if rule is None else Rule(ContactRule(rule[0]), rule[1], rule[2]),
        sources,
        problems,
        acted,
        our_acts,
        people,
        open_steps,
    )


def _owner(person: str | None, name: str, role: str | None, role_name: str | None) -> Owner | None:
    if person is not None:
        return Owner(PersonName(person, name), None, None)
    return None if role is None else Owner(None, role, role_name)


def _flat(row: ListRow) -> list[Any]:
    owner = row.owner or Owner(None, None, None)
    return [
        *(row.customer, row.process, row.version, row.language, row.status, row.group.value),
        *(_iso(row.until), _iso(row.closed_on)),
        *(row.step or (None, None, None)),
        *(owner.person or (None, None)),
        *(owner.role, owner.role_name, _iso(row.due)),
        *(row.our_overdue.how_many, _iso(row.our_overdue.oldest)),
        *(row.their_overdue.how_many, _iso(row.their_overdue.oldest)),
        *(_iso(row.last_act), row.new, row.booked, row.rule),
        *(row.sources, row.problems, row.acted_this_week, row.our_acts_this_week, row.people, row.open_steps),
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
