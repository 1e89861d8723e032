"""The list as a page: how many deals need a hand, then each deal with the customer's next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.list_row import Group, Unreadable
from kjopsprosess.insight.pipeline import group_of
from kjopsprosess.model.choices import ContactRule

from .page import Cell, Columns, Ink, Item, Line, Page, Row, Section, Text, text
from .step_names import step_cell
from .wrapping import width_of

if TYPE_CHECKING:
    from kjopsprosess.insight.list_row import ListRow, StepName
    from kjopsprosess.insight.pipeline import Block, Pipeline
    from kjopsprosess.words.phrasebook import Words

ROOM_FOR_A_STEP = 46
"""Columns left for a step's name beside the other cells on the widest page."""
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


def list_page(pipeline: Pipeline, words: Words) -> Page:
    """Every deal, those that need a hand first."""
    if not pipeline.deals:
        return no_deals_page(words)
    if not pipeline.rows:
        return Page((Section(items=(Line(text(words.overview.list.no_match), indent=0),)),))
    blocks = tuple(_block(block, pipeline, words) for block in pipeline.blocks)
    return Page((_head(pipeline, words), *blocks, _foot(pipeline, words)))


def no_deals_page(words: Words) -> Page:
    """What a workspace without deals says: how to begin."""
    said = words.overview.list
    rows = tuple(Row(FIRST_STEPS, (Cell(text(command)), Cell(text(does)))) for command, does in said.first_steps)
    return Page((Section(items=(Line(text(said.no_deals), indent=0), *rows)),))


def _head(pipeline: Pipeline, words: Words) -> Section:
    said, total = words.overview.list, len(pipeline.rows)
    needing = pipeline.need_a_hand
    first = said.need(needing, of=said.deals(total)) if needing else said.none_needs(total)
    lines: list[Item] = [Line(text(first), indent=0)]
    if any(not isinstance(row, Unreadable) and not _closed(row) for block in pipeline.blocks for row in block.rows):
        names = tuple(Cell(text(name, ink=Ink.QUIET)) for name in said.columns)
        lines += [Line((), indent=0), Row(DEALS, (Cell(()), *names), heading=True)]
    return Section(items=tuple(lines))


def _block(block: Block, pipeline: Pipeline, words: Words) -> Section:
    heading = text(words.overview.list.groups[block.group], ink=Ink.HEADING) if block.group else ()
    return Section(heading, tuple(_row(row, pipeline, words) for row in block.rows), gap=False)


def _row(row: ListRow | Unreadable, pipeline: Pipeline, words: Words) -> Row:
    glyph = GLYPHS.get(group_of(row), "")
    if isinstance(row, Unreadable):
        return Row(DEALS, (Cell(text(row.id)), Cell(text(row.place))), glyph=glyph)
    if _closed(row):
        return Row(DEALS, (Cell(text(row.id)), Cell(text(_ending(row, pipeline, words)))), glyph=glyph)
    step = _step(row.step) if row.step else Cell(())
    cells = (Cell(text(row.id)), step, _who(row, words), _due(row, pipeline, words), _quiet(row, pipeline, words))
    return Row(DEALS, cells, glyph=glyph)


def _step(step: StepName) -> Cell:
    """A step's name, in full where there is room; one too long for every screen must not hold the others back."""
    cell = step_cell(step.name, step.short)
    return cell if width_of(step.name) <= ROOM_FOR_A_STEP else Cell(cell.body)


def _closed(row: ListRow) -> bool:
    """Whether a row says how the deal stopped or rests, and not what comes next."""
    return row.step is None or row.until is not None


def _ending(row: ListRow, pipeline: Pipeline, words: Words) -> str:
    if row.until is not None:
        return words.brief.postponed_until.format(day=words.calendar.day(row.until, pipeline.today))
    if row.closed_on is not None:
        day = words.calendar.day(row.closed_on, pipeline.today)
        return words.brief.ended_on.format(status=words.terms.status[row.status], day=day)
    return words.overview.list.all_taken


def _who(row: ListRow, words: Words) -> Cell:
    """Who has promised the step; where contact is restricted, the restriction instead."""
    said = words.overview.list
    name: Text = text(said.who, ink=Ink.ASK)
    if row.due and row.owner and row.owner.person:
        name = text(row.owner.person.name)
    if row.rule is None:
        return Cell(name)
    if row.rule.rule is ContactRule.EQUAL:
        equal = text(said.equal, ink=Ink.RULE)
        return Cell(equal, wide=text(name, " · ", equal))
    only = said.only_in.format(channel=row.rule.channel) if row.rule.channel else words.terms.no_contact
    return Cell(text(only, ink=Ink.RULE))


def _due(row: ListRow, pipeline: Pipeline, words: Words) -> Cell:
    if row.due is None:
        silent = row.rule is not None and row.rule.rule is ContactRule.PORTAL_ONLY
        return Cell(() if silent else text(words.overview.list.by_when, ink=Ink.ASK))
    ink = Ink.LATE if row.due < pipeline.today else Ink.TEXT
    day = words.terms.today if row.due == pipeline.today else words.calendar.day(row.due, pipeline.today)
    short = words.calendar.short_day(row.due, pipeline.today)
    _, _, promised_by, _ = words.overview.list.columns
    return Cell(text(day, ink=ink), short=text(short, ink=ink), narrow=text(f"{promised_by} {short}", ink=ink))


def _quiet(row: ListRow, pipeline: Pipeline, words: Words) -> Cell:
    said = words.overview.list
    if (days := row.days_quiet(pipeline.today)) is not None:
        return Cell(text(str(days)), narrow=text(said.quiet_for.format(days=words.terms.days(days))))
    return Cell(text(said.new)) if row.new else Cell(text(said.never), narrow=text(said.never_active))


def _foot(pipeline: Pipeline, words: Words) -> Section:
    said = words.overview.list
    lines = [said.counted[group](count) for group, count in pipeline.counted]
    if lines:
        lines[-1] += f" ({said.show_all})"
        week = pipeline.week
        lines.append(said.week.format(deals=said.deals(week.moved), acts=said.acts(week.our_acts)))
    if pipeline.problems:
        lines.append(said.problems(pipeline.problems))
    lines.append(said.legend)
    return Section(items=tuple(Line(text(line, ink=Ink.QUIET), indent=0) for line in lines), gap=False)
