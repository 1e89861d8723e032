"""What to agree, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.features.brief.facts import STALLED_CONTINUATIONS
from kjopsprosess.features.brief.who_section import contact_mode, is_body
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import channel_name, name_and_kind, role_in_text, role_name
from kjopsprosess.page.deal.in_words import aim_sentence
from kjopsprosess.page.page import Item, Labelled, Section, Style, text

from .facts import Goal, GoalKind

if TYPE_CHECKING:
    from kjopsprosess.features.brief.facts import Brief


def agree_section(brief: Brief, messages: Messages) -> Section:
    """The best and the least, and an honest way out where nothing moves."""
    heading = messages.brief.agree[contact_mode(brief)]
    if brief.rule:
        heading = heading.format(channel=channel_name(brief.rule, messages))
    rows = goal_rows(brief, messages)
    if brief.progress.continuations >= STALLED_CONTINUATIONS:
        rows.append(Labelled(messages.brief.otherwise, text(messages.brief.ask_to_stop)))
    return Section(text(heading, style=Style.HEADING), tuple(rows))


def goal_rows(brief: Brief, messages: Messages) -> list[Item]:
    """The two goals."""
    said, agreement = messages.brief, brief.agreement
    return [
        Labelled(
            said.our_aim if agreement.best.kind is GoalKind.AIM else said.best,
            text(_goal(agreement.best, brief, messages, least=False)),
        ),
        Labelled(said.least, text(_goal(agreement.least, brief, messages, least=True))),
    ]


def _goal(goal: Goal, brief: Brief, messages: Messages, *, least: bool) -> str:
    said = messages.brief.goals
    if goal.kind is GoalKind.COMMITMENT:
        return goal.words or ""
    if goal.kind is GoalKind.GENERIC:
        return messages.brief.least_generic if least else messages.brief.best_generic
    name = name_and_kind(goal.person, messages) if goal.person else ""
    if goal.kind is GoalKind.AIM:
        return aim_sentence(name, goal.words or "", goal.due, messages, brief.today)
    promised = messages.quote(goal.promise.what.rstrip(".")) if goal.promise else ""
    role = role_in_text(role_name(brief.situation.map, goal.role)) if goal.role else ""
    colleague = goal.colleague.name if goal.colleague else ""
    brings = said.brings_along if goal.colleague and goal.colleague.last_met else said.brings_in_person
    worded = {
        GoalKind.KEEPS: said.keeps,
        GoalKind.NEW_DAY: said.new_day,
        GoalKind.NAMED: (said.says_what_is_left if goal.owned else said.says_who) if least else said.says_when,
        GoalKind.BRINGS_IN: brings if colleague else said.brings_in,
        GoalKind.ACCESS: said.when_to_meet if colleague else said.who_it_is,
    }[goal.kind]
    if is_body(goal.role, brief):
        worded = said.who_prepares if least else said.prepared_by
    return worded.format(name=name, words=promised, role=role, colleague=colleague)
