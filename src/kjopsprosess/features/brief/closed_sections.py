"""Sections of the brief of a deal that rests or is over: why, where it stopped, what we still owe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import done_when_row, promise_row, step_line
from kjopsprosess.page.page import Item, Labelled, Line, Section, Style, text

from .our_part import tasks_after

if TYPE_CHECKING:
    from .facts import Brief


def because_section(brief: Brief, messages: Messages) -> Section:
    """Why the deal rests or is over, on whose word."""
    ending = brief.ending
    if ending is None:
        return Section()
    who = messages.join([brief.situation.people[each].name for each in ending.by if each in brief.situation.people])
    day = messages.calendar.day(ending.day, brief.today)
    told = f"{who}, {day}" if who else day
    reason = f"{messages.quote(ending.because)} " if ending.because else ""
    return Section(text(messages.brief.because[brief.status], style=Style.HEADING), (Line(text(reason + told)),))


def stopped_section(brief: Brief, messages: Messages) -> Section:
    """The step where the customer stopped."""
    if brief.step is None:
        return Section()
    rows: list[Item] = [step_line(brief.step), done_when_row(brief.step.step, messages)]
    if brief.resting_until:
        rows += [
            promise_row(messages.brief.promised, promise, brief.situation.people, messages, brief.today)
            for promise in brief.customer_promises
        ]
    return Section(text(messages.brief.stopped_here, style=Style.HEADING), tuple(rows))


def standstill_rows(brief: Brief, messages: Messages) -> list[Item]:
    """For the step of a standstill: the question for its last day, where nobody has told it."""
    standstill = brief.situation.standstill
    if standstill is None or standstill.last_day or standstill.step is not brief.step:
        return []
    said = messages.brief.standstill
    ruling = standstill.step.step.date
    ask = messages.quote(ruling.ask if ruling and ruling.ask else said.last_day_question)
    over = said.usually_over.format(day=messages.calendar.day(standstill.counts_until, brief.today))
    return [Labelled(said.last_day, text(f"{ask} {end_sentence(over)}", style=Style.ASK), glyph="?")]


def resting_section(brief: Brief, messages: Messages) -> Section:
    """What we must do while a deal rests: let it, and keep our promises."""
    until = brief.resting_until
    if until is None:
        return Section()
    rest = end_sentence(messages.brief.rest_until.format(day=messages.calendar.day(until, brief.today)))
    ours = brief.situation.open_promises(ours=True)
    if not ours:
        rows: tuple[Item, ...] = (Line(text(f"{rest} {messages.brief.no_open_promises}")),)
    else:
        rows = (
            Line(text(f"{rest} {messages.brief.open_promises(len(ours))}")),
            *_every_promise_of_ours(brief, messages),
        )
    return Section(text(messages.brief.we_must, style=Style.HEADING), rows)


def our_promises_section(brief: Brief, messages: Messages) -> Section:
    """What we still owe when the deal is over, and what would bring it alive."""
    rows = _every_promise_of_ours(brief, messages) or [Line(text(messages.brief.no_open_promises))]
    rows += tasks_after(brief, messages)
    if brief.closed:
        rows.append(Line(text(messages.brief.comes_alive, style=Style.QUIET)))
    return Section(text(messages.brief.we_must, style=Style.HEADING), tuple(rows))


def _every_promise_of_ours(brief: Brief, messages: Messages) -> list[Item]:
    ours = brief.situation.open_promises(ours=True)
    return [
        promise_row(messages.brief.owed, promise, brief.situation.people, messages, brief.today) for promise in ours
    ]
