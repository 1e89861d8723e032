"""A deal's line in the index: flat JSON, so that ten thousand of them are read in one go."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from kjopsprosess.insight.list_row import Group, ListRow, Overdue, Owner, PersonName, Rule, StepName, Unreadable
from kjopsprosess.model.values import ContactRule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .marks import Stamp

Facts = list[Any]
"""A line that was read."""
DEAL, STAMP, PROCESSES, FIRST, END, PLACE = 0, slice(1, 5), 5, 6, 7, 8
"""Where in a line stand the id, the stamp, the processes with blanks between, the first day on which it holds and the
day on which it does no longer, and the place of the trouble if the deal cannot be read; else a row comes after."""
_GROUPS = {group.value: group for group in Group}
_NONE_LATE = Overdue(0, None)
_NO_STAMP = (0, 0, 0, 0)


class _Days(dict[str | None, date | None]):
    """Days by their text. The same few hundred stand in every index, so each is read once."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


class _Steps(dict[tuple[str | None, str, str | None], StepName | None]):
    """Steps by id and names, each made once."""

    def __missing__(self, named: tuple[str | None, str, str | None]) -> StepName | None:
        step, name, short = named
        found = self[named] = None if step is None else StepName(step, name, short)
        return found


class _Owners(dict[tuple[str | None, str, str | None, str | None], Owner | None]):
    """Owners by person and role, each made once."""

    def __missing__(self, named: tuple[str | None, str, str | None, str | None]) -> Owner | None:
        person, name, role, role_name = named
        found = Owner(None if person is None else PersonName(person, name), role, role_name)
        owner = self[named] = None if person is None and role is None else found
        return owner


_days, _steps, _owners = _Days({None: None}), _Steps(), _Owners()


def write_line(
    row: ListRow | Unreadable, processes: Iterable[str] | None, first: date | None = None, end: date | None = None
) -> str:
    """What is kept of a deal, but for the id and the stamp. Without days it holds on every day."""
    fields = [row.place] if isinstance(row, Unreadable) else [None, *_flat(row)]
    days = ((first or date.min).isoformat(), (end or date.max).isoformat())
    return json.dumps(
        [None if processes is None else " ".join(processes), *days, *fields], ensure_ascii=False, separators=(",", ":")
    )


def with_stamp(deal: str, stamp: Stamp | None, written: str) -> str:
    """The whole line of a deal; without a stamp it fits no file."""
    return f'["{deal}",{",".join(map(str, stamp or _NO_STAMP))},{written[1:]}'


def row_of(facts: Facts) -> ListRow | Unreadable:
    """The row of a line. What is no line raises `ValueError`, `TypeError` or `KeyError`.

    All in one piece, with what is alike made once, because it is done ten thousand times while somebody waits.
    """
    if facts[PLACE] is not None:
        return Unreadable(facts[DEAL], facts[PLACE])
    # fmt: off
    (
        deal, _, _, _, _, _, _, _, _, customer, process, version, language, status, group, until, closed_on,
        step, name, short, person, person_name, role, role_name, due, ours, our_day, theirs, their_day,
        last_act, new, booked, rule, sources, problems, newer, acted, our_acts, people, open_steps,
    ) = facts
    return ListRow._make((
        deal, customer, process, version, language, status, _GROUPS[group], _days[until], _days[closed_on],
        _steps[step, name, short], _owners[person, person_name, role, role_name], _days[due],
        Overdue(ours, _days[our_day]) if ours else _NONE_LATE,
        Overdue(theirs, _days[their_day]) if theirs else _NONE_LATE,
        _days[last_act], new, booked, rule and Rule(ContactRule(rule[0]), rule[1], rule[2]),
        sources, problems, newer, acted, our_acts, people, open_steps,
    ))
    # fmt: on


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
        *(row.sources, row.problems, row.newer_version),
        *(row.acted_this_week, row.our_acts_this_week, row.people, row.open_steps),
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
