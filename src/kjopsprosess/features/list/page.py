"""The list as a page: each deal with the customer's next step. Equal cells are shared and measured once."""

from __future__ import annotations

from itertools import chain

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


def list_page(pipeline: Pipeline, messages: Messages) -> Page:
    """Every deal, those that need attention first."""
    if not pipeline.deals:
        return no_deals_page(messages)
    if not pipeline.rows:
        return Page((Section(items=(Line(text(messages.list.no_match), indent=0),)),))
    cells = ListCells(messages, pipeline.today)
    made = [[_cells(row, cells) for row in block.rows] for block in pipeline.blocks]
    room = name_room(chain([_heading(messages)], chain.from_iterable(made)))
    blocks = tuple(_block(block, its, room, messages) for block, its in zip(pipeline.blocks, made, strict=True))
    return Page((_head(pipeline, messages), *blocks, _foot(pipeline, messages)))


def _head(pipeline: Pipeline, messages: Messages) -> Section:
    said, total = messages.list, len(pipeline.rows)
    needing = pipeline.needing_attention
    first = said.need(needing, of=said.deals(total)) if needing else said.none_needs(total)
    lines: list[Item] = [Line(text(first), indent=0)]
    if pipeline.since:
        since = messages.calendar.day(pipeline.since, pipeline.today)
        lines.append(Line(text(said.only_since.format(day=since)), indent=0))
    if any(not isinstance(row, Unreadable) and not _closed(row) for block in pipeline.blocks for row in block.rows):
        lines += [Line((), indent=0), Row(DEALS, (Cell(()), *_heading(messages)), heading=True)]
    return Section(items=tuple(lines))


def _heading(messages: Messages) -> Cells:
    """The names of the columns."""
    brief = {2: messages.list.promised_by_brief}
    return tuple(
        Cell(text(name, style=Style.QUIET), short=text(brief.get(place, name), style=Style.QUIET))
        for place, name in enumerate(messages.list.columns)
    )


def _block(block: RowGroup, cells: list[Cells], room: int, messages: Messages) -> Section:
    heading = text(messages.list.groups[block.group], style=Style.HEADING) if block.group else ()
    rows: list[Item] = [_row(row, its, room) for row, its in zip(block.rows, cells, strict=True)]
    if block.group and block.more:
        more = messages.list.more(block.more, group=block.group.value)
        rows.append(Line(text(more, style=Style.QUIET)))
    return Section(heading, tuple(rows), gap=False)


def _cells(row: ListRow | Unreadable, cells: ListCells) -> Cells:
    return (place_cell(row.location),) if isinstance(row, Unreadable) else cells.row(row)


def _row(row: ListRow | Unreadable, cells: Cells, room: int) -> Row:
    whose = (row.customer, row.shown_id) if isinstance(row, ListRow) else (row.id, None)
    return Row(DEALS, (deal_cell(*whose, room), *cells), GLYPHS.get(group_of(row), ""))


def _closed(row: ListRow) -> bool:
    """Whether a row says how the deal stopped or rests, and has none of the columns."""
    if row.group is Group.OUR_OVERDUE:
        return False
    return row.step is None or row.until is not None or row.group is Group.OPEN_TO_COMPLAINT


def _foot(pipeline: Pipeline, messages: Messages) -> Section:
    said = messages.list
    counted = [said.counted[group](count) for group, count in pipeline.counted]
    lines = [*_legend(pipeline, messages), *counted]
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


def _legend(pipeline: Pipeline, messages: Messages) -> list[str]:
    """What the days in the last column are, where there is such a column."""
    rows = [row for block in pipeline.blocks for row in block.rows if isinstance(row, ListRow) and not _closed(row)]
    never = any(row.last_moved is None and row.begun for row in rows)
    said = messages.list
    return [said.quiet_or_age if never else said.quiet_means] if rows else []


def _unrecorded(pipeline: Pipeline, messages: Messages) -> list[Line]:
    """Contacts whose day has passed with nothing recorded, the newest first; nobody else asks about them."""
    found = [row for row in pipeline.rows if isinstance(row, ListRow) and row.unrecorded]
    found.sort(key=lambda row: row.unrecorded or "", reverse=True)
    said, lines = messages.list, []
    for row in found[:MAX_UNRECORDED]:
        body = said.unrecorded.format(customer=row.customer, deal=row.id, date=(row.unrecorded or "")[:10])
        lines.append(Line(text(body, style=Style.LATE), glyph="!", indent=0))
    if more := found[MAX_UNRECORDED:]:
        lines.append(Line(text(said.unrecorded_more(len(more)), style=Style.QUIET), indent=0))
    return lines
