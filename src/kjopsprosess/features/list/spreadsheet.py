"""The list as rows of a spreadsheet: every deal asked for, whatever a screen would count instead of showing."""

from __future__ import annotations

from collections.abc import Mapping

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.flat_records import Made
from kjopsprosess.page.drawing.spreadsheet import CellValue, Table

from .facts import Pipeline
from .rows import Group, ListRow


def list_table(pipeline: Pipeline, sellers: Mapping[str, str], messages: Messages) -> Table:
    """A row a deal, in the order of the groups. `sellers` has our own names by id."""

    def cells(row: ListRow | Unreadable) -> list[CellValue]:
        return _unreadable(row, messages) if isinstance(row, Unreadable) else _row(row, pipeline, sellers, messages)

    return Table(messages.spreadsheet.list, Made(pipeline.rows, cells))


def _row(row: ListRow, pipeline: Pipeline, sellers: Mapping[str, str], messages: Messages) -> list[CellValue]:
    owner = row.owner
    who = (owner.person.name if owner.person else owner.role_name) if owner else None
    return [
        row.id,
        row.customer,
        messages.list.groups[row.group.value],
        row.step.name if row.step else None,
        who,
        row.due,
        row.moves,
        row.too_late.day if row.too_late else None,
        row.days_quiet(pipeline.today),
        row.age(pipeline.today),
        row.booked,
        row.unrecorded,
        row.our_overdue.how_many,
        row.their_overdue.how_many,
        messages.terms.status[row.status],
        row.until,
        row.process,
        row.version,
        sellers.get(row.seller or "", row.seller),
        row.sources,
        row.problems,
        None,
    ]


def _unreadable(row: Unreadable, messages: Messages) -> list[CellValue]:
    """A deal that cannot be read: its id, and the place of the error."""
    empty: list[CellValue] = [None] * len(messages.spreadsheet.list)
    return [row.id, None, messages.list.groups[Group.UNREADABLE.value], *empty[3:-1], row.location]
