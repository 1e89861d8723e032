"""The list as a page: how many deals need a hand, then each deal with the customer's next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.list_row import Group, Unreadable
from kjopsprosess.insight.pipeline import group_of

from .list_cells import ListCells
from .page import Cell, Columns, Ink, Item, Line, Page, Row, Section, text

if TYPE_CHECKING:
    from kjopsprosess.insight.list_row import ListRow
    from kjopsprosess.insight.pipeline import Block, Pipeline
    from kjopsprosess.messages.messages import Messages

DEALS = Columns("deals", least=(0, 22, 14, 13, 6), right=frozenset({4}), first_row=2)
FIRST_STEPS = Columns("first-steps", least=(18,))
GLYPHS = {
    Group.UNREADABLE: "!",
    Group.OUR_OVERDUE: "!",
    Group.THEIR_OVERDUE: "!",
    Group.WAKE: "!",
    Group.NOT_PROMISED: "?",
    Group.SLOW: "!",
    Group.SINGLE_SOURCE: "?",
}


def list_page(pipeline: Pipeline, words: Messages) -> Page:
    """Every deal, those that need a hand first."""
    if not pipeline.deals:
        return no_deals_page(words)
    if not pipeline.rows:
        return Page((Section(items=(Line(text(words.list.no_match), indent=0),)),))
    cells = ListCells(words, pipeline.today)
    blocks = tuple(_block(block, cells, words) for block in pipeline.blocks)
    return Page((_head(pipeline, words), *blocks, _foot(pipeline, words)))


def no_deals_page(words: Messages) -> Page:
    """What a workspace without deals says: how to begin."""
    said = words.list
    rows = tuple(Row(FIRST_STEPS, (command, does)) for command, does in said.first_steps)
    return Page((Section(items=(Line(text(said.no_deals), indent=0), *rows)),))


def _head(pipeline: Pipeline, words: Messages) -> Section:
    said, total = words.list, len(pipeline.rows)
    needing = pipeline.need_a_hand
    first = said.need(needing, of=said.deals(total)) if needing else said.none_needs(total)
    lines: list[Item] = [Line(text(first), indent=0)]
    if any(not isinstance(row, Unreadable) and not _closed(row) for block in pipeline.blocks for row in block.rows):
        names = tuple(Cell(text(name, ink=Ink.QUIET)) for name in said.columns)
        lines += [Line((), indent=0), Row(DEALS, (Cell(()), *names), heading=True)]
    return Section(items=tuple(lines))


def _block(block: Block, cells: ListCells, words: Messages) -> Section:
    heading = text(words.list.groups[block.group], ink=Ink.HEADING) if block.group else ()
    rows: list[Item] = [_row(row, cells) for row in block.rows]
    if block.group and block.more:
        more = words.list.more(block.more, group=block.group.value)
        rows.append(Line(text(more, ink=Ink.QUIET)))
    return Section(heading, tuple(rows), gap=False)


def _row(row: ListRow | Unreadable, cells: ListCells) -> Row:
    glyph = GLYPHS.get(group_of(row), "")
    if isinstance(row, Unreadable):
        return Row(DEALS, (row.id, row.place), glyph)
    if _closed(row):
        return Row(DEALS, (row.id, cells.ending(row)), glyph)
    return Row(DEALS, (row.id, *cells.open(row)), glyph)


def _closed(row: ListRow) -> bool:
    """Whether a row says how the deal stopped or rests, and not what comes next."""
    return row.step is None or row.until is not None


def _foot(pipeline: Pipeline, words: Messages) -> Section:
    said = words.list
    lines = [said.counted[group](count) for group, count in pipeline.counted]
    if lines:
        lines[-1] += f" ({said.show_all})"
        week = pipeline.week
        lines.append(said.week.format(deals=said.deals(week.moved), acts=said.acts(week.our_acts)))
    if pipeline.outdated:
        lines.append(said.outdated(pipeline.outdated))
    if pipeline.problems:
        lines.append(said.problems(pipeline.problems))
    lines.append(said.legend)
    return Section(items=tuple(Line(text(line, ink=Ink.QUIET), indent=0) for line in lines), gap=False)
