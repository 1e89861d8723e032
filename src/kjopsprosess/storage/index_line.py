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


class _Overdues(dict[tuple[int, str | None], Overdue]):
    """Promises past their day by how many and the oldest, each made once."""

    def __missing__(self, late: tuple[int, str | None]) -> Overdue:
        how_many, oldest = late
        found = self[late] = Overdue(how_many, _days[oldest])
        return found


_days, _steps, _owners, _overdues = _Days({None: None}), _Steps(), _Owners(), _Overdues()


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


def rows_of(lines: list[Facts]) -> dict[str, ListRow | Unreadable]:
    """The rows of lines, by deal. What are no lines raise `ValueError`, `TypeError` or `KeyError`.

    Column by column, with what is alike made once, because there are ten thousand of them while somebody waits.
    """
    rows: dict[str, ListRow | Unreadable] = {}
    readable = []
    for facts in lines:
        if facts[PLACE] is None:
            readable.append(facts)
        else:
            rows[facts[DEAL]] = Unreadable(facts[DEAL], facts[PLACE])
    if not readable:
        return rows
    # fmt: off
    (
        deal, _, _, _, _, _, _, _, _, customer, process, version, language, status, group, until, closed_on,
        step, name, short, person, person_name, role, role_name, due, ours, our_day, theirs, their_day,
        last_act, new, booked, rule, sources, problems, newer, acted, our_acts, people, open_steps,
    ) = zip(*readable, strict=True)
    day = _days.__getitem__
    columns = (
        deal, customer, process, version, language, status, map(_GROUPS.__getitem__, group), map(day, until),
        map(day, closed_on), map(_steps.__getitem__, zip(step, name, short, strict=True)),
        map(_owners.__getitem__, zip(person, person_name, role, role_name, strict=True)), map(day, due),
        map(_overdues.__getitem__, zip(ours, our_day, strict=True)),
        map(_overdues.__getitem__, zip(theirs, their_day, strict=True)),
        map(day, last_act), new, booked, [each and Rule(ContactRule(each[0]), each[1], each[2]) for each in rule],
        sources, problems, newer, acted, our_acts, people, open_steps,
    )
    # fmt: on
    rows.update(zip(deal, map(ListRow._make, zip(*columns, strict=True)), strict=True))
    return rows


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
