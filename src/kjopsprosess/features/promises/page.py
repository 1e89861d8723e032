"""Open promises as a page, and as rows of a spreadsheet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.promises.states import leave_before_due
from kjopsprosess.model.flat_records import Made
from kjopsprosess.page.deal.deal_parts import MOVES_TOLD, agreeing_words, late_text, maker_names, short_name
from kjopsprosess.page.drawing.spreadsheet import CellValue, Table
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, text

from .facts import DueStatus

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kjopsprosess.messages.messages import Messages

    from .facts import OpenPromise, PromiseList

PROMISES = Columns("promises", right=frozenset({2}))
GLYPHS = {DueStatus.LATE: "!", DueStatus.LEFT: "?"}


def promises_page(found: PromiseList, messages: Messages) -> Page:
    """Late ones first, then this week's, then the others."""
    said = messages.promises
    day_cell = cache(lambda said, style: Cell(text(said, style=style)))
    sections = [
        Section(
            text(said.headings[when.value], style=Style.HEADING),
            tuple(_row(each, found.today, day_cell, messages) for each in promises),
        )
        for when, promises in found.by_when.items()
        if promises
    ]
    if not sections:
        sections = [Section(items=(Line(text(said.none), indent=0),))]
    if found.unreadable:
        names = messages.join([each.id for each in found.unreadable])
        sections.append(Section(items=(Line(text(said.unreadable.format(deals=names)), indent=0),)))
    return Page(tuple(sections))


def _row(each: OpenPromise, today: date, day_cell: Callable[[str, Style], Cell], messages: Messages) -> Row:
    who = f"{_who(each, messages)}, {each.customer}"
    what = agreeing_words(each.promise, each.by_id)
    step = f" ({short_name(each.step)})" if each.step else ""
    style = Style.LATE if each.when is DueStatus.LATE else Style.TEXT
    cells = (who, f"{what}{step}", day_cell(_day(each, today, messages), style))
    return Row(PROMISES, cells, glyph=GLYPHS.get(each.when, ""))


def _who(each: OpenPromise, messages: Messages) -> str:
    """Who gave it; of ours, who of us has the deal."""
    said, names = messages.promises, maker_names(each.promise, each.by_id, messages)
    if each.promise.ours and not each.promise.of_us and each.seller_name:
        return said.we_named.format(we=names, name=each.seller_name)
    return names


def _day(each: OpenPromise, today: date, messages: Messages) -> str:
    """How late, or by which day; that it was put off, and that whoever gave it leaves before."""
    promise = each.promise
    day = late_text(promise, messages, today) if each.when is DueStatus.LATE else messages.day(promise.due, today)
    moved = messages.promises.moved(promise.times_moved) if promise.times_moved >= MOVES_TOLD else ""
    leave = leave_before_due(promise, each.by_id, today) if each.when is not DueStatus.OVERTAKEN else ()
    said, short_day = messages.promises.leaves, messages.calendar.short_day
    leaving = [said.format(name=one.name, day=short_day(one.leaves, today)) for one in leave if one.leaves]
    return ", ".join(filter(None, (day, moved, *leaving)))


def promises_table(found: PromiseList, messages: Messages) -> Table:
    """A row a promise, for a spreadsheet."""
    return Table(messages.promises.csv_headings, Made(found.promises, lambda each: _cells(each, messages)))


def _cells(each: OpenPromise, messages: Messages) -> list[CellValue]:
    promise = each.promise
    return [
        promise.due,
        maker_names(promise, each.by_id, messages),
        promise.what,
        each.customer,
        each.deal,
        short_name(each.step) if each.step else None,
        messages.promises.csv_when[each.when.value],
        promise.times_moved,
        messages.join(each.seller_names),
        promise.id,
    ]
