"""The brief of a deal that rests or is over: why, where the customer stopped, and what we still owe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.dates import end_sentence

from .common import act, promise_row
from .page import Ink, Item, Labelled, Line, Section, text

if TYPE_CHECKING:
    from kjopsprosess.insight.brief import Brief
    from kjopsprosess.messages.messages import Messages


def because_section(brief: Brief, words: Messages) -> Section:
    """Why the deal rests or is over, on whose word."""
    ending = brief.ending
    if ending is None:
        return Section()
    who = words.join([brief.situation.people[each].name for each in ending.by if each in brief.situation.people])
    day = words.calendar.day(ending.day, brief.today)
    told = f"{who}, {day}" if who else day
    reason = f"{words.quote(ending.because)} " if ending.because else ""
    return Section(text(words.brief.because[brief.status], ink=Ink.HEADING), (Line(text(reason + told)),))


def stopped_section(brief: Brief, words: Messages) -> Section:
    """The step where the customer stopped."""
    if brief.step is None:
        return Section()
    rows: list[Item] = [act(brief.step), Labelled(words.brief.done_when, text(brief.step.step.done_when))]
    if brief.resting:
        rows += [
            promise_row(words.brief.promised, pledge, brief.situation.people, words, brief.today)
            for pledge in brief.promised
        ]
    return Section(text(words.brief.stopped_here, ink=Ink.HEADING), tuple(rows))


def rest_section(brief: Brief, words: Messages) -> Section:
    """What we must do while a deal rests: let it, and keep our promises."""
    until = brief.ending.until if brief.ending else None
    if until is None:
        return Section()
    rest = end_sentence(words.brief.rest_until.format(day=words.calendar.day(until, brief.today)))
    ours = brief.situation.open_promises(ours=True)
    if not ours:
        rows: tuple[Item, ...] = (Line(text(f"{rest} {words.brief.no_open_promises}")),)
    else:
        rows = (Line(text(f"{rest} {words.brief.open_promises(len(ours))}")), *_every_promise_of_ours(brief, words))
    return Section(text(words.brief.we_must, ink=Ink.HEADING), rows)


def still_ours_section(brief: Brief, words: Messages) -> Section:
    """What we still owe when the deal is over, and what would bring it alive."""
    rows = _every_promise_of_ours(brief, words) or [Line(text(words.brief.no_open_promises))]
    if brief.closed:
        rows.append(Line(text(words.brief.comes_alive, ink=Ink.QUIET)))
    return Section(text(words.brief.we_must, ink=Ink.HEADING), tuple(rows))


def _every_promise_of_ours(brief: Brief, words: Messages) -> list[Item]:
    ours = brief.situation.open_promises(ours=True)
    return [promise_row(words.brief.owed, pledge, brief.situation.people, words, brief.today) for pledge in ours]
