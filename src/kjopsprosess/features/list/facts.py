"""All deals in a list: those that need attention first, and what moved this week."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.flat_records import Chosen, Taken

from .rows import Group, ListRow

MAX_SHORT_LIST = 20
"""With at most this many deals every row is shown; in a longer list those that need no attention are counted."""
MAX_FULL_GROUPS = 40
"""With at most this many deals that need attention all of them are shown; else the first of each group."""
MAX_ROWS_PER_GROUP = 5
"""The number of rows of each group that are shown then."""


class Sort(StrEnum):
    """An order for one ungrouped list."""

    ID = "id"
    CUSTOMER = "customer"
    PROCESS = "process"
    DUE = "due"
    QUIET = "quiet"
    BOOKED = "booked"


class ListFilters(NamedTuple):
    """Which deals to list. A filter that is left out matches every deal."""

    process: str | None = None
    """Id of a process."""
    person: str | None = None
    """Id of somebody who takes part, or a piece of the name."""
    steps: frozenset[str] = frozenset()
    """Ids, one of which is an open step of the deal."""
    group: Group | None = None
    customers: frozenset[str] = frozenset()
    """Names of one customer, one of which the deal has. All of that customer's deals are shown, ended ones too."""
    seller: str | None = None
    """Id of the one of us who has the deal."""
    since: date | None = None
    """Only deals in which something is recorded on this day or later."""

    def fits(self, row: ListRow) -> bool:
        """Whether a deal matches."""
        return (
            self.process in (None, row.process)
            and self.seller in (None, row.seller)
            and (self.since is None or (row.recorded is not None and row.recorded >= self.since))
            and self.group in (None, row.group)
            and (not self.customers or row.customer in self.customers)
            and (not self.steps or not self.steps.isdisjoint(row.open_steps.split()))
            and (self.person is None or row.matches_person(self.person.casefold()))
        )


class Rows(Taken[ListRow | Unreadable]):
    """Deals in the order of a list, those that cannot be read first.

    A row of the others is made when somebody comes to it, so that a list of a hundred thousand deals holds none.
    """

    def __init__(self, unreadable: Sequence[Unreadable], readable: Collection[ListRow]) -> None:
        self.unreadable, self.readable = unreadable, readable

    def __len__(self) -> int:
        return len(self.unreadable) + len(self.readable)

    def __iter__(self) -> Iterator[ListRow | Unreadable]:
        return chain(self.unreadable, self.readable)


class RowGroup(NamedTuple):
    """Rows of one group; without a group, one sorted list."""

    group: Group | None
    rows: Rows
    more: int = 0
    """The number of rows of the group that are not shown."""


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
    rows: Rows
    """Every deal asked for, in the order of the groups."""
    counts: Mapping[Group, int]
    """How many of them each group has."""
    blocks: tuple[RowGroup, ...]
    """The rows to show."""
    counted: tuple[tuple[Group, int], ...]
    """Groups that are only counted, with how many deals each has."""
    week: Week
    unrecorded: Collection[ListRow]
    """Those with a contact whose day has passed with nothing recorded, the newest such contact first."""
    problems: int
    """How many deals do not fit their processes."""
    outdated: int
    """How many deals follow a lower version than their process has reached."""
    since: date | None
    """Only deals with something recorded on this day or later are listed."""

    @property
    def unreadable(self) -> int:
        """How many deals could not be read."""
        return self.counts[Group.UNREADABLE]

    @property
    def needing_attention(self) -> int:
        """How many deals a seller should look at."""
        return _count_needing_attention(self.counts)


NO_FILTERS = ListFilters()


def group_of(row: ListRow | Unreadable) -> Group:
    """The group of a row."""
    return Group.UNREADABLE if isinstance(row, Unreadable) else row.group


def make_pipeline(
    rows: Sequence[ListRow],
    unreadable: Sequence[Unreadable],
    today: date,
    *,
    filters: ListFilters = NO_FILTERS,
    everything: bool = False,
    sort: Sort | None = None,
) -> Pipeline:
    """Put the rows in order, which are in order of id. Deals that cannot be read are always among them."""
    found = _Found()
    for place, row in enumerate(rows):
        if filters == NO_FILTERS or filters.fits(row):
            found.add(place, row, sort)
    ordered = {group: [place for _, place in sorted(keys)] for group, keys in found.groups.items()}
    counts = {group: len(its) for group, its in ordered.items()} | {Group.UNREADABLE: len(unreadable)}
    every_row = everything or _shows_every_row(filters, sum(counts.values()))
    most = MAX_ROWS_PER_GROUP if _count_needing_attention(counts) > MAX_FULL_GROUPS and not every_row else None
    shown = [group for group, count in counts.items() if count and (every_row or group.needs_attention)]
    whole = [*chain.from_iterable(ordered.values())]

    def block(group: Group) -> RowGroup:
        broken = unreadable if group is Group.UNREADABLE else ()
        return RowGroup(
            group, Rows(broken[:most], Chosen(rows, ordered[group][:most])), max(0, counts[group] - most) if most else 0
        )

    return Pipeline(
        today=today,
        deals=len(rows) + len(unreadable),
        rows=Rows(unreadable, Chosen(rows, whole)),
        counts=counts,
        blocks=(
            (RowGroup(None, Rows(unreadable, Chosen(rows, [place for _, place in sorted(found.sorted)]))),)
            if sort
            else tuple(map(block, shown))
        ),
        counted=()
        if sort
        else tuple((group, count) for group, count in counts.items() if count and group not in shown),
        week=Week(found.moved, found.our_acts),
        unrecorded=Chosen(
            rows, sorted(filter(found.unrecorded.__contains__, whole), key=found.unrecorded.__getitem__, reverse=True)
        ),
        problems=found.problems,
        outdated=found.outdated,
        since=filters.since,
    )


def _shows_every_row(filters: ListFilters, deals: int) -> bool:
    """Whether deals that need no attention are shown, too: those of a short list, and those that were asked for."""
    asked_for = filters.group is not None or bool(filters.customers) or filters.since is not None
    return asked_for or deals <= MAX_SHORT_LIST


class _Found:
    """What is known of the rows to list when each was looked at once: where they stand, and some sums."""

    def __init__(self) -> None:
        self.groups: dict[Group, list[tuple[Any, int]]] = {group: [] for group in Group}
        """The places of the rows of each group, each after what puts it in order."""
        self.sorted: list[tuple[Any, int]] = []
        """The places of all rows, each after what puts it in order, for a list without groups."""
        self.unrecorded: dict[int, str] = {}
        """By place, when the newest contact was booked with nothing recorded since."""
        self.moved = self.our_acts = self.problems = self.outdated = 0

    def add(self, place: int, row: ListRow, sort: Sort | None) -> None:
        self.groups[row.group].append((_BY_DATE.get(row.group, _quiet)(row), place))
        if sort:
            self.sorted.append((_SORTS[sort](row), place))
        if row.unrecorded:
            self.unrecorded[place] = row.unrecorded
        self.moved += row.acted_this_week
        self.our_acts += row.our_acts_this_week
        self.problems += bool(row.problems)
        self.outdated += bool(row.newer_version)


def _count_needing_attention(counts: Mapping[Group, int]) -> int:
    return sum(count for group, count in counts.items() if group.needs_attention)


def _quiet(row: ListRow) -> tuple[int, date]:
    """The longest since the customer moved the deal first: never, by the deal's age, then by days; new deals last."""
    if row.last_moved is not None:
        return (1, row.last_moved)
    return (2 if row.new else 0, row.begun or date.max)


# The oldest date first where a date is what matters, else the quietest first; those alike stay in order of id. A deal
# that is over stands last of those to which we owe something.
_BY_DATE: dict[Group, Callable[[ListRow], Any]] = {
    Group.OUR_OVERDUE: lambda row: (row.step is None, row.our_overdue.oldest or date.max),
    Group.THEIR_OVERDUE: lambda row: row.their_overdue.oldest or date.max,
    Group.RESUME: lambda row: row.until or date.max,
    Group.OPEN_TO_COMPLAINT: lambda row: (row.standstill and row.standstill.last_day) or date.max,
    Group.TOO_LATE: lambda row: (row.too_late and row.too_late.day) or date.max,
    Group.RESTING: lambda row: row.until or date.max,
    Group.ENDED: lambda row: row.id,
}
_SORTS: dict[Sort, Callable[[ListRow], Any]] = {
    Sort.ID: lambda row: row.id,
    Sort.CUSTOMER: lambda row: row.customer.casefold(),
    Sort.PROCESS: lambda row: row.process,
    Sort.DUE: lambda row: row.due or date.max,
    Sort.QUIET: _quiet,
    Sort.BOOKED: lambda row: row.booked or "9",  # after every day
}
