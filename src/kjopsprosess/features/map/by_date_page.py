"""The dates the deal depends on and the time of each step as a page."""

from __future__ import annotations

from datetime import date, timedelta

from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import SEPARATOR, from_to, status_parts, step_cell
from kjopsprosess.page.deal.ruling_days import day_glyph, day_name, day_text, slow_text
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, text

from .by_date import DatedStep, MapByDate

LONG_PAST = timedelta(days=90)
STEPS = Columns("dated-steps", least=(24,), first_row=1)


def map_by_date_page(facts: MapByDate, messages: Messages) -> Page:
    """The dates the deal depends on, then every step to come with its time and the last day to begin it."""
    said, situation = messages.map_by_date, facts.situation
    how = status_parts(facts.status, facts.ending, situation.standstill, messages, situation.today)
    done = messages.map.steps_done.format(taken=facts.progress.done, of=facts.progress.of)
    head = Section(items=(Line(text(SEPARATOR.join([situation.deal.customer, *how, done])), indent=0),))
    if not facts.days:
        example = Line(text(said.how_to_tell.format(deal=situation.id)), keep=True)
        return Page((head, Section(items=(Line(text(said.no_days), indent=0), example))))
    slow = [Line(text(slow_text(day, messages), style=Style.QUIET)) for day in facts.days if day.slow][:1]
    days = tuple(Line(day_text(day, messages), glyph=day_glyph(day)) for day in facts.days)
    sections = [head, Section(text(said.days, style=Style.HEADING), (*days, *slow))]
    if facts.steps:
        heading = Row(STEPS, tuple(Cell(text(each, style=Style.QUIET)) for each in said.columns), heading=True)
        rows = (_row(each, facts, messages) for each in facts.steps)
        sections.append(Section(text(said.steps, style=Style.HEADING), (heading, *rows)))
    return Page(tuple(sections))


def _row(dated: DatedStep, facts: MapByDate, messages: Messages) -> Row:
    """A step, how long it takes, by when it must begin, and the day that asks for it."""
    said, today = messages.map_by_date, facts.situation.today
    name = step_cell(dated.step.step.name, dated.step.step.short)
    takes = from_to(*dated.takes) if dated.takes else said.unknown
    if dated.takes and dated.told:
        takes = said.told.format(takes=takes)
    begun = facts.situation.states[dated.step.id] is StepState.OPEN
    if dated.limit is None:
        return Row(STEPS, (name, takes, said.begun if begun else "", ""))
    late = dated.limit.start < today and not begun
    begin = said.begun if begun else _begin_by(dated.limit.start, today, messages)
    day = text(day_name(dated.limit.day.ruling, messages), style=Style.QUIET)
    return Row(
        STEPS,
        (name, takes, Cell(text(begin, style=Style.LATE if late else Style.TEXT)), Cell(day)),
        "!" if late else "",
    )


def _begin_by(day: date, today: date, messages: Messages) -> str:
    """The day; one that passed months ago has its year, or it is taken for the next day of that name."""
    calendar = messages.calendar
    return calendar.with_year(day) if today - day > LONG_PAST else calendar.short_day(day, today)
