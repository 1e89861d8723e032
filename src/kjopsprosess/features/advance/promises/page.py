"""What is said back of promises: where each was filed, what was kept with a step, what ended, what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import promise_text, short_name
from kjopsprosess.page.deal.in_words import kept_sentence
from kjopsprosess.page.page import Item, Line, Section, text

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.deal_state.situation import Situation

    from .filing import PromiseEcho


def promise_sections(echo: PromiseEcho, situation: Situation, messages: Messages, told_on: date) -> tuple[Section, ...]:
    """A line for each promise; nothing when the entry, of the day `told_on`, says nothing of any."""
    said = messages.advance.promises
    lines: list[Item] = [Line(text(filed_text(each, situation, messages, told_on))) for each in echo.filed]
    for promise, day in echo.moved:
        was = messages.calendar.day(day, situation.today)
        lines.append(Line(text(said.moved.format(day=was, promise=_sentence(promise, situation, messages, told_on)))))
    for promise in echo.kept:
        sentence = kept_sentence(promise, situation.people, messages, situation.today)
        kept = said.kept.format(promise=sentence)
        if promise.kept_on and promise.kept_on != told_on:
            kept = said.kept_on.format(day=messages.calendar.day(promise.kept_on, situation.today), promise=sentence)
        lines.append(Line(text(kept)))
    for promise in echo.kept_with_step:
        sentence = kept_sentence(promise, situation.people, messages, situation.today)
        lines.append(Line(text(said.kept_with_step.format(promise=sentence))))
    for phrase, promises in ((said.dropped, echo.dropped), (said.ended_with, echo.ended)):
        lines += [Line(text(phrase.format(promise=_sentence(each, situation, messages, told_on)))) for each in promises]
    for promise in echo.still_open:
        lines.append(Line(text(said.still_open.format(promise=_sentence(promise, situation, messages, told_on)))))
        lines.append(Line(text(f"kp advance {situation.id} --kept {promise.id}"), indent=8, keep=True))
    return (Section(items=tuple(lines), gap=False),) if lines else ()


def filed_text(promise: PromiseState, situation: Situation, messages: Messages, told_on: date) -> str:
    """A new promise, and where it was filed."""
    sentence = _sentence(promise, situation, messages, told_on)
    if step := situation.map.by_id.get(promise.step or ""):
        return messages.advance.promises.filed_under.format(promise=sentence, step=messages.quote(short_name(step)))
    if promise.step_named:
        return sentence
    return messages.advance.promises.filed_nowhere.format(promise=sentence)


def _sentence(promise: PromiseState, situation: Situation, messages: Messages, told_on: date) -> str:
    told = promise_text(promise, situation.people, messages, situation.today, told_on=told_on)
    return end_sentence("".join(span.text for span in told))
