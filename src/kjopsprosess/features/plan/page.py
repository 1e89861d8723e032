"""The plan as a page for the customer's screen and paper: its steps as a picture, and every row in a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.model.values import DayRule
from kjopsprosess.page.page import Columns, DrawnStep, Item, Line, Mark, Page, Picture, Row, Section, Style, text

from .facts import PlanState
from .lines import party_text, plan_lines, remark_text

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

    from .facts import Plan, PlanDay, PlanStep
    from .lines import PlanLine

ROWS = Columns("plan")
ANY_OTHER_YEAR = date.min
"""Seen from there every day is told with its year, as what may be read next year must be."""
MARKS = {
    PlanState.DONE: Mark.DONE,
    PlanState.NEXT: Mark.NEXT,
    PlanState.OPEN: Mark.OPEN,
    PlanState.WAITING: Mark.WAITING,
}


def plan_page(plan: Plan, messages: Messages) -> Page:
    """A title, the day, the picture, the table, and how to answer."""
    said = messages.plan
    title = said.title.format(customer=plan.customer)
    head: list[Item] = [
        Line(text(title), indent=0),
        Line(text(said.as_of.format(day=messages.calendar.full_day(plan.today)), style=Style.QUIET), indent=0),
    ]
    if plan.steps:
        head.append(_picture(plan, title, messages))
    answer = Line(text(said.tell_us), indent=0)
    return Page((Section(items=(*head, *_table(plan, messages), answer)),))


def _picture(plan: Plan, title: str, messages: Messages) -> Picture:
    steps = sorted(plan.steps, key=lambda step: step.number)
    return Picture(
        title, tuple(_drawn(step, plan.today, messages) for step in steps), messages.documents.after, messages.and_
    )


def _drawn(step: PlanStep, today: date, messages: Messages) -> DrawnStep:
    said = messages.plan
    if step.asked:
        return DrawnStep(step.number, step.name, step.after, Mark.ASK, notes=(said.how_is_it,))
    who = party_text(step.who, messages)
    days = (_day_text(day, today, messages) for day in step.days)
    notes = tuple(each for each in (who, *days) if each)
    return DrawnStep(step.number, step.name, step.after, MARKS[step.state], said.states[step.state.value], notes)


def _day_text(day: PlanDay, today: date, messages: Messages) -> str:
    when = _when(day.rule, messages.calendar.short_day(day.day, today), messages)
    return f"{day.what}: {when}" if day.what else when


def _when(rule: DayRule, day: str, messages: Messages) -> str:
    """«innen 10. feb.»; of what happens on the day, the day alone."""
    return day if rule is DayRule.ON else f"{messages.plan.means[rule][0]} {day}"


def _table(plan: Plan, messages: Messages) -> Iterator[Row]:
    """A row for each line of the plan, without the columns in which none has anything."""
    said = messages.plan
    lines = [_cells(line, messages) for line in plan_lines(plan)]
    used = [column for column in range(len(COLUMNS)) if any(cells[column] for cells in lines)]
    if not used:
        return
    yield Row(ROWS, tuple(said.headings[COLUMNS[column]][0] for column in used), heading=True)
    for line, cells in zip(plan_lines(plan), lines, strict=True):
        yield Row(ROWS, tuple(cells[column] for column in used), glyph="✓" if line.done else "")


COLUMNS = ("number", "what", "done_when", "who", "date", "after", "remark")
"""The columns of the table: those of the other forms, but that a tick and what a day means need none of their own."""


def _cells(line: PlanLine, messages: Messages) -> list[str]:
    day = messages.calendar.short_day(line.day, ANY_OTHER_YEAR) if line.day else ""
    when = _when(line.rule, day, messages) if line.rule and day else day
    after = messages.join([str(each) for each in line.after])
    return [
        line.number,
        line.what,
        line.done_when,
        party_text(line.who, messages),
        when,
        after,
        remark_text(line, messages),
    ]
