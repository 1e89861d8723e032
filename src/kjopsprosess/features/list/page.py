"""The list as a page: each deal with the customer's next step. Equal cells are shared and measured once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.message import no_deals_page
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, text

from .cells import LEAST, Cells, ListCells, deal_cell, name_room, place_cell
from .facts import Pipeline, RowGroup, group_of
from .rows import Group, ListRow

DEALS = Columns("deals", least=(0, *LEAST), right=frozenset({4}), first_row=2, wide_first=False)
MAX_UNRECORDED = 3
"""So many contacts that nobody recorded are named below the list."""


GLYPHS = {
    Group.UNREADABLE: "!",
    Group.OUR_OVERDUE: "!",
    Group.THEIR_OVERDUE: "!",
    Group.RESUME: "!",
    Group.OPEN_TO_COMPLAINT: "!",
    Group.TOO_LATE: "!",
    Group.NOT_PROMISED: "?",
    Group.SLOW: "!",
    Group.SINGLE_SOURCE: "?",
}


class ShownRow(NamedTuple):
    """What a page says of a deal, before it is known how much room the deals' names have."""

    whose: tuple[str, str | None]
    """The customer's name, and the deal's id where nobody would guess it from that."""
    glyph: str
    cells: Cells
    aged: bool | None
    """Whether its last column has the deal's age, as the customer never moved it; None where it has no columns."""


def list_page(pipeline: Pipeline, messages: Messages) -> Page:
    """Every deal, those that need attention first."""
    if not pipeline.deals:
        return no_deals_page(messages)
    if not pipeline.rows:
        return Page((Section(items=(Line(text(messages.list.no_match), indent=0),)),))
    cells = ListCells(messages, pipeline.today)
    made = [[_shown(row, cells) for row in block.rows] for block in pipeline.blocks]
    room = name_room(chain([_heading(messages)], (row.cells for its in made for row in its)))
    aged = {row.aged for its in made for row in its} - {None}
    blocks = tuple(_block(block, its, room, messages) for block, its in zip(pipeline.blocks, made, strict=True))
    return Page((_head(pipeline, messages, columns=bool(aged)), *blocks, _foot(pipeline, aged, messages)))


def _head(pipeline: Pipeline, messages: Messages, *, columns: bool) -> Section:
    said, total = messages.list, len(pipeline.rows)
    needing = pipeline.needing_attention
    first = said.need(needing, of=said.deals(total)) if needing else said.none_needs(total)
    lines: list[Item] = [Line(text(first), indent=0)]
    if pipeline.since:
        since = messages.calendar.day(pipeline.since, pipeline.today)
        lines.append(Line(text(said.only_since.format(day=since)), indent=0))
    if columns:
        lines += [Line((), indent=0), Row(DEALS, (Cell(()), *_heading(messages)), heading=True)]
    return Section(items=tuple(lines))


def _heading(messages: Messages) -> Cells:
    """The names of the columns."""
    brief = {2: messages.list.promised_by_brief}
    return tuple(
        Cell(text(name, style=Style.QUIET), short=text(brief.get(place, name), style=Style.QUIET))
        for place, name in enumerate(messages.list.columns)
    )


def _block(block: RowGroup, shown: list[ShownRow], room: int, messages: Messages) -> Section:
    heading = text(messages.list.groups[block.group], style=Style.HEADING) if block.group else ()
    rows: list[Item] = [Row(DEALS, (deal_cell(*row.whose, room), *row.cells), row.glyph) for row in _let_go(shown)]
    if block.group and block.more:
        more = messages.list.more(block.more, group=block.group.value)
        rows.append(Line(text(more, style=Style.QUIET)))
    return Section(heading, tuple(rows), gap=False)


def _let_go(rows: list[ShownRow]) -> Iterator[ShownRow]:
    """The rows in order, none held any longer than until the next is taken."""
    rows.reverse()
    while rows:
        yield rows.pop()


def _shown(row: ListRow | Unreadable, cells: ListCells) -> ShownRow:
    glyph = GLYPHS.get(group_of(row), "")
    if isinstance(row, Unreadable):
        return ShownRow((row.id, None), glyph, (place_cell(row.location),), None)
    aged = None if _closed(row) else row.last_moved is None and row.begun is not None
    return ShownRow((row.customer, row.shown_id), glyph, cells.row(row), aged)


def _closed(row: ListRow) -> bool:
    """Whether a row says how the deal stopped or rests, and has none of the columns."""
    if row.group is Group.OUR_OVERDUE:
        return False
    return row.step is None or row.until is not None or row.group is Group.OPEN_TO_COMPLAINT


def _foot(pipeline: Pipeline, aged: set[bool | None], messages: Messages) -> Section:
    said = messages.list
    counted = [said.counted[group](count) for group, count in pipeline.counted]
    lines = [said.quiet_or_age if True in aged else said.quiet_means] if aged else []
    lines += counted
    if counted:
        lines[-1] += f" ({said.show_all})"
        week = pipeline.week
        lines.append(said.week.format(deals=said.deals(week.moved), acts=said.acts(week.our_acts)))
    if pipeline.outdated:
        lines.append(said.outdated(pipeline.outdated))
    if pipeline.problems:
        lines.append(said.problems(pipeline.problems))
    quiet = [Line(text(line, style=Style.QUIET), indent=0) for line in lines]
    return Section(items=(*_unrecorded(pipeline, messages), *quiet), gap=False)


def _unrecorded(pipeline: Pipeline, messages: Messages) -> list[Line]:
    """Contacts whose day has passed with nothing recorded, the newest first; nobody else asks about them."""
    said, lines = messages.list, []
    for row in islice(pipeline.unrecorded, MAX_UNRECORDED):
        body = said.unrecorded.format(customer=row.customer, deal=row.id, date=(row.unrecorded or "")[:10])
        lines.append(Line(text(body, style=Style.LATE), glyph="!", indent=0))
    if (more := len(pipeline.unrecorded) - MAX_UNRECORDED) > 0:
        lines.append(Line(text(said.unrecorded_more(more), style=Style.QUIET), indent=0))
    return lines
