"""The list as a page: each deal with the customer's next step. Equal cells are shared and measured once."""

from __future__ import annotations

from datetime import date
from functools import cache

from kjopsprosess.deal_state.overview import RuleFacts, Unreadable
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule, days_since
from kjopsprosess.page.deal_parts import complaint_text, ended_text, postponed_text, step_cell
from kjopsprosess.page.message import no_deals_page
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, Text, text
from kjopsprosess.page.wrapping import cut, width_of

from .facts import Pipeline, RowGroup, group_of
from .rows import Group, ListRow, RowStandstill, StepOwner, StepRef

DEALS = Columns("deals", least=(0, 22, 14, 13, 6), right=frozenset({4}), first_row=2)


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
    blocks = tuple(_block(block, cells, messages) for block in pipeline.blocks)
    return Page((_head(pipeline, messages), *blocks, _foot(pipeline, messages)))


def _head(pipeline: Pipeline, messages: Messages) -> Section:
    said, total = messages.list, len(pipeline.rows)
    needing = pipeline.needing_attention
    first = said.need(needing, of=said.deals(total)) if needing else said.none_needs(total)
    lines: list[Item] = [Line(text(first), indent=0)]
    if any(not isinstance(row, Unreadable) and not _closed(row) for block in pipeline.blocks for row in block.rows):
        names = tuple(Cell(text(name, style=Style.QUIET)) for name in said.columns)
        lines += [Line((), indent=0), Row(DEALS, (Cell(()), *names), heading=True)]
    return Section(items=tuple(lines))


def _block(block: RowGroup, cells: ListCells, messages: Messages) -> Section:
    heading = text(messages.list.groups[block.group], style=Style.HEADING) if block.group else ()
    rows: list[Item] = [_row(row, cells) for row in block.rows]
    if block.group and block.more:
        more = messages.list.more(block.more, group=block.group.value)
        rows.append(Line(text(more, style=Style.QUIET)))
    return Section(heading, tuple(rows), gap=False)


def _row(row: ListRow | Unreadable, cells: ListCells) -> Row:
    glyph = GLYPHS.get(group_of(row), "")
    if isinstance(row, Unreadable):
        return Row(DEALS, (row.id, row.location), glyph)
    if row.standstill and row.group is Group.OPEN_TO_COMPLAINT:
        return Row(DEALS, (row.id, cells.complaint(row.standstill)), glyph)
    if _closed(row):
        return Row(DEALS, (row.id, cells.ending(row)), glyph)
    if row.group in (Group.OUR_OVERDUE, Group.THEIR_OVERDUE):
        return Row(DEALS, (row.id, *cells.late(row)), glyph)
    return Row(DEALS, (row.id, *cells.open(row)), glyph)


def _closed(row: ListRow) -> bool:
    """Whether a row says how the deal stopped or rests, and not what comes next."""
    return row.step is None or row.until is not None or row.group is Group.OPEN_TO_COMPLAINT


def _foot(pipeline: Pipeline, messages: Messages) -> Section:
    said = messages.list
    lines = [said.counted[group](count) for group, count in pipeline.counted]
    if lines:
        lines[-1] += f" ({said.show_all})"
        week = pipeline.week
        lines.append(said.week.format(deals=said.deals(week.moved), acts=said.acts(week.our_acts)))
    if pipeline.outdated:
        lines.append(said.outdated(pipeline.outdated))
    if pipeline.problems:
        lines.append(said.problems(pipeline.problems))
    return Section(items=tuple(Line(text(line, style=Style.QUIET), indent=0) for line in lines), gap=False)


MAX_WIDE_STEP_COLUMNS = 46
"""Columns for a step's name beside the other cells on the widest page."""
MAX_PROMISE_COLUMNS = 22
"""Columns for a promise that is late, beside the other cells."""
EMPTY = Cell(())


class ListCells:
    """The text of the cells, on a day and in a language."""

    def __init__(self, messages: Messages, today: date) -> None:
        self._terms, self._said = messages.terms, messages.list
        self._messages, self._calendar, self._today = messages, messages.calendar, today
        self._step_cell, self._maker_cell = cache(self._make_step), cache(self._make_maker)
        self._day_cell, self._silence_cell = cache(self._make_day), cache(self._make_silence)
        self._ending_cell = cache(self._make_ending)
        self._promise_cell, self._late_cell = cache(self._make_promise), cache(self._make_late)
        self._names_cell = cache(self._make_names)

    def ending(self, row: ListRow) -> Cell | str:
        """How the deal stopped or rests."""
        return self._ending_cell(row.status, row.until, row.closed_on)

    def complaint(self, standstill: RowStandstill) -> str:
        """Until when a lost choice may be complained about."""
        return complaint_text(standstill.last_day, self._messages, self._today)

    def open(self, row: ListRow) -> tuple[Cell | str, ...]:
        """The customer's next step, who has promised it and by when, and days since they last did something.

        Where contact is restricted, the restriction stands instead of who has promised.
        """
        due, rule = row.due, row.rule
        return (
            self._step_cell(row.step),
            self._maker_cell(row.owner if due else None, rule),
            self._day_cell(due, rule),
            self._silence_cell(row.last_moved, row.new),
        )

    def late(self, row: ListRow) -> tuple[Cell | str, ...]:
        """The promise that is late: what, whose, how many days; and days since the customer last did something."""
        overdue = row.our_overdue if row.group is Group.OUR_OVERDUE else row.their_overdue
        return (
            self._promise_cell(row.late_what or ""),
            self._names_cell(row.late_makers),
            self._late_cell(overdue.oldest or self._today),
            self._silence_cell(row.last_moved, row.new),
        )

    def _make_promise(self, what: str) -> Cell:
        """What was promised, cut where it would push the other rows' cells aside."""
        body, wide = (cut(what, columns) for columns in (MAX_PROMISE_COLUMNS, MAX_WIDE_STEP_COLUMNS))
        return Cell(text(body), wide=text(wide), narrow=text(wide))

    def _make_names(self, names: str | None) -> Cell:
        return Cell(text(self._messages.join(names.split("\n")) if names else self._terms.we))

    def _make_late(self, due: date) -> Cell:
        days = self._terms.days(days_since(due, self._today))
        in_full = text(self._terms.late.format(days=days), style=Style.LATE)
        return Cell(text(self._terms.late_short.format(days=days), style=Style.LATE), wide=in_full, narrow=in_full)

    def _make_ending(self, status: str, until: date | None, closed_on: date | None) -> Cell | str:
        if until is not None:
            return postponed_text(until, self._messages, self._today)
        if closed_on is not None:
            return ended_text(status, closed_on, self._messages, self._today)
        return self._said.all_taken

    def _make_step(self, step: StepRef | None) -> Cell:
        """A step's name, in full where it fits.

        One that is too long for every screen must not shorten the others.
        """
        if step is None:
            return EMPTY
        cell = step_cell(step.name, step.short)
        return cell if width_of(step.name) <= MAX_WIDE_STEP_COLUMNS else Cell(cell.body)

    def _make_maker(self, owner: StepOwner | None, rule: RuleFacts | None) -> Cell:
        person = owner.person if owner else None
        name: Text = text(person.name) if person else text(self._said.who, style=Style.ASK)
        if rule is None:
            return Cell(name)
        if rule.rule is ContactRule.EQUAL:
            if rule.says is not None:
                return Cell(name)
            equal, briefly = (text(said, style=Style.RULE) for said in (self._said.equal, self._said.equal_short))
            return Cell(text(name, " · ", equal), short=text(name, " · ", briefly))
        only = self._said.only_in.format(channel=rule.channel) if rule.channel else self._terms.no_contact
        return Cell(text(only, style=Style.RULE))

    def _make_day(self, due: date | None, rule: RuleFacts | None) -> Cell:
        """A day; without one the question for it, unless nobody may be asked."""
        if due is None:
            nobody = rule is not None and rule.portal_only
            return EMPTY if nobody else Cell(text(self._said.by_when, style=Style.ASK))
        style = Style.LATE if due < self._today else Style.TEXT
        day = self._messages.day(due, self._today)
        short = self._calendar.short_day(due, self._today)
        _, _, promised_by, _ = self._said.columns
        return Cell(
            text(day, style=style), short=text(short, style=style), narrow=text(f"{promised_by} {short}", style=style)
        )

    def _make_silence(self, last_moved: date | None, new: bool) -> Cell | str:
        if last_moved is not None:
            days = self._terms.days(days_since(last_moved, self._today))
            return Cell(text(days), narrow=text(self._said.quiet_for.format(days=days)))
        return self._said.new if new else Cell(text(self._said.never), narrow=text(self._said.never_active))
