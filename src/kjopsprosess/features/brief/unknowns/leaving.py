"""What the brief says and asks of somebody who leaves, and of whoever takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import role_in_text, role_name
from kjopsprosess.page.deal.in_words import leaving_text

from .kinds import Unknown, UnknownKind

if TYPE_CHECKING:
    from kjopsprosess.features.brief.facts import Brief


def leaving_says(unknown: Unknown, brief: Brief, messages: Messages) -> str:
    """Who leaves when, and before which promise is due; or who takes over from whom, as under Who."""
    said, person = messages.brief.unknowns, unknown.about[0]
    if unknown.successors:
        new = unknown.successors[0]
        told = leaving_text(brief.situation, new, messages)
        return end_sentence(messages.people.name_and_leaving.format(name=new.name, what=told))
    day = messages.calendar.short_day(unknown.day, brief.today) if unknown.day else ""
    if not unknown.promises:
        return said.leaving.format(name=person.name, day=day)
    words = messages.quote(unknown.promises[0].what.rstrip("."))
    return said.leaving_with_promise.format(name=person.name, day=day, words=words)


def leaving_question(unknown: Unknown, brief: Brief, messages: Messages) -> str:
    """Who takes over, or which of the parts and promises that the other leaves; empty for other unknowns."""
    said = messages.brief.unknowns
    if unknown.kind is UnknownKind.LEAVING:
        question = said.leaving_question_self if unknown.ask in unknown.about else said.leaving_question
        return question.format(name=unknown.about[0].name)
    if unknown.kind is not UnknownKind.HANDOVER:
        return ""
    asked, new = [], unknown.successors[0]
    if unknown.roles:
        roles = messages.join([role_in_text(role_name(brief.situation.map, role)) for role in unknown.roles])
        phrase = said.take_over_roles if unknown.ask is new else said.takes_over_roles
        asked.append(phrase.format(name=new.name, roles=roles))
    if unknown.promises:
        words = messages.join([each.what.rstrip(".") for each in unknown.promises])
        asked.append(said.takes_over_promises.format(name=unknown.about[0].name, words=words))
    return " ".join(asked)
