"""What is said back of promises: where each was filed, what was kept with a step, what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.promises import PromiseState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal_parts import promise_text, short_name
from kjopsprosess.page.page import Item, Line, Section, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation

    from .promise_filing import PromiseEcho


def promise_sections(echo: PromiseEcho, situation: Situation, messages: Messages) -> tuple[Section, ...]:
    """A line for each promise; nothing when the entry says nothing of any."""
    said = messages.advance.promises

    def sentence(promise: PromiseState) -> str:
        told = promise_text(promise, situation.people, messages, situation.today)
        body = "".join(span.text for span in told)
        return body if body.endswith((".", "!", "?")) else f"{body}."

    lines: list[Item] = []
    for promise in echo.filed:
        step = situation.map.by_id.get(promise.step or "")
        filed = said.filed_under if step else said.filed_nowhere
        name = messages.quote(short_name(step)) if step else ""
        lines.append(Line(text(filed.format(promise=sentence(promise), step=name))))
    lines += [Line(text(said.kept_with_step.format(promise=sentence(each)))) for each in echo.kept_with_step]
    for promise in echo.still_open:
        command = f"kp advance {situation.id} --kept {promise.id}"
        lines.append(Line(text(said.still_open.format(promise=sentence(promise)))))
        lines.append(Line(text(command), indent=8, keep=True))
    return (Section(items=tuple(lines), gap=False),) if lines else ()
