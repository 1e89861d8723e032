"""All deals in a list: those that need a hand first, and what moved this week."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from .list_row import Group, ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SHORT_LIST = 20
"""Up to so many deals every row is shown; in a longer list those that need no hand are counted."""


class Unreadable(NamedTuple):
    """A deal whose file, or whose process, cannot be read. It stands in the list and never stops it."""

    id: str
    place: str
    """Where the trouble is: `deals/nordvik.yaml:31:14`."""


class Sort(StrEnum):
    """An order for one ungrouped list."""

    ID = "id"
    CUSTOMER = "customer"
    PROCESS = "process"
    DUE = "due"
    QUIET = "quiet"
    BOOKED = "booked"


class Wanted(NamedTuple):
    """Which deals to list. What is left out asks for nothing."""

    process: str | None = None
    """Id of a process."""
    person: str | None = None
    """Id of somebody who takes part, or a piece of the name."""
    step: str | None = None
    """Id of an open step."""

    def fits(self, row: ListRow) -> bool:
        """Whether a deal is one of those asked for."""
        person = self.person.casefold() if self.person else None
        return (
            self.process in (None, row.process)
            and (self.step is None or self.step in row.open_steps)
            and (person is None or any(person == p.id or person in p.name.casefold() for p in row.people))
        )


class Block(NamedTuple):
    """Rows that stand together; without a group they are one sorted list."""

    group: Group | None
    rows: tuple[ListRow | Unreadable, ...]


class Week(NamedTuple):
    """The last seven days, today included: what the customers did against what we did."""

    moved: int
    """Deals in which the customer did something."""
    our_acts: int


class Pipeline(NamedTuple):
    """The list as it is to be shown."""

    today: date
    deals: int
    """How many deals the workspace has, listed or not."""
    rows: tuple[ListRow | Unreadable, ...]
    """Every deal asked for, in the order of the groups."""
    blocks: tuple[Block, ...]
    """The rows to show."""
    counted: tuple[tuple[Group, int], ...]
    """Groups that are only counted, with how many deals each has."""
    week: Week

    @property
    def need_a_hand(self) -> int:
        """How many deals a seller should look at."""
        return sum(1 for row in self.rows if group_of(row).needs_a_hand)

    @property
    def problems(self) -> int:
        """How many deals do not fit their processes."""
        return sum(1 for row in self.rows if isinstance(row, ListRow) and row.problems)


EVERY_DEAL = Wanted()


def group_of(row: ListRow | Unreadable) -> Group:
    """The group of a row."""
    return Group.UNREADABLE if isinstance(row, Unreadable) else row.group


def arrange(
    rows: Iterable[ListRow | Unreadable],
    today: date,
    *,
    wanted: Wanted = EVERY_DEAL,
    everything: bool = False,
    sort: Sort | None = None,
) -> Pipeline:
    """Put the rows in order. Deals that cannot be read are always among them."""
    found = tuple(rows)
    listed = [row for row in found if isinstance(row, Unreadable) or wanted.fits(row)]
    groups = {group: _in_order(group, [row for row in listed if group_of(row) is group]) for group in Group}
    every_row = everything or len(listed) <= SHORT_LIST or sort is not None
    shown = [group for group in Group if groups[group] and (every_row or group.needs_a_hand)]
    readable = [row for row in listed if isinstance(row, ListRow)]
    return Pipeline(
        today=today,
        deals=len(found),
        rows=tuple(row for group in Group for row in groups[group]),
        blocks=(_sorted(listed, sort),) if sort else tuple(Block(group, groups[group]) for group in shown),
        counted=tuple(
            (group, len(its)) for group, its in groups.items() if its and not every_row and group not in shown
        ),
        week=Week(sum(row.acted_this_week for row in readable), sum(row.our_acts_this_week for row in readable)),
    )


def _in_order(group: Group, rows: Sequence[ListRow | Unreadable]) -> tuple[ListRow | Unreadable, ...]:
    """The oldest date first where a date is what matters, else the quietest first."""
    readable = [row for row in rows if isinstance(row, ListRow)]
    if len(readable) < len(rows):
        return tuple(sorted(rows, key=lambda row: row.id))
    key = _BY_DATE.get(group, _quiet)
    return tuple(sorted(readable, key=lambda row: (key(row), row.id)))


def _sorted(rows: list[ListRow | Unreadable], sort: Sort) -> Block:
    """One list; deals that cannot be read stand first, since nothing is known of them."""
    broken = sorted((row for row in rows if isinstance(row, Unreadable)), key=lambda row: row.id)
    readable = [row for row in rows if isinstance(row, ListRow)]
    return Block(None, (*broken, *sorted(readable, key=lambda row: (_SORTS[sort](row), row.id))))


def _quiet(row: ListRow) -> tuple[int, int]:
    """The longest since the customer did something first: never, then by days; new deals last."""
    if row.days_since_customer is not None:
        return (1, -row.days_since_customer)
    return (2, 0) if row.new else (0, 0)


_BY_DATE: dict[Group, Callable[[ListRow], object]] = {
    Group.OUR_OVERDUE: lambda row: row.our_overdue.oldest or date.max,
    Group.THEIR_OVERDUE: lambda row: row.their_overdue.oldest or date.max,
    Group.WAKE: lambda row: row.until or date.max,
    Group.RESTING: lambda row: row.until or date.max,
    Group.ENDED: lambda row: row.id,
}
_SORTS: dict[Sort, Callable[[ListRow], object]] = {
    Sort.ID: lambda row: row.id,
    Sort.CUSTOMER: lambda row: row.customer.casefold(),
    Sort.PROCESS: lambda row: row.process,
    Sort.DUE: lambda row: row.due or date.max,
    Sort.QUIET: _quiet,
    Sort.BOOKED: lambda row: str(row.booked) if row.booked else "9",
}
