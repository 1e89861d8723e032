"""What is said back of promises: where each was filed, what was kept with a step, what ended, what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import promise_text, short_name
from kjopsprosess.page.deal.in_words import kept_sentence
from kjopsprosess.page.page import Item, Line, Section, text

from .filing import named_by_user

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


def filed_text(
    promise: PromiseState, situation: Situation, messages: Messages, told_on: date, *, asked: bool = False
) -> str:
    """A new promise, and where it was filed. `asked`: in the dialogue, where it may be told again with another step."""
    said, sentence = messages.advance.promises, _sentence(promise, situation, messages, told_on)
    if step := situation.map.by_id.get(promise.step or ""):
        filed = said.filed_under.format(promise=sentence, step=messages.quote(short_name(step)))
        return said.another_step.format(filed=filed) if asked and not named_by_user(promise, situation) else filed
    if promise.step_named:
        return sentence
    return said.filed_nowhere.format(promise=sentence)


def _sentence(promise: PromiseState, situation: Situation, messages: Messages, told_on: date) -> str:
    told = promise_text(promise, situation.people, messages, situation.today, told_on=told_on)
    return end_sentence("".join(span.text for span in told))
