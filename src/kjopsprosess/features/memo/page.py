"""The memo as a page: the reader's part, the problem, the figures, the choices, and who must say yes when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Topic
from kjopsprosess.page.deal.deal_parts import SEPARATOR, capitalized, role_in_text, short_name
from kjopsprosess.page.page import Item, Line, Page, Section, Style, text

from .facts import Memo, MemoDay, MemoDifference, MemoParty, MemoRole, MemoSentence, StepToCome

INNER = 6
"""Columns before what belongs to the line above."""


def memo_page(memo: Memo, messages: Messages) -> Page:
    """The whole page. What nobody has said yet stands as a question to the group."""
    said = messages.memo
    day = messages.calendar.day(memo.today, memo.today)
    head = SEPARATOR.join([memo.customer, said.for_whom.format(name=memo.reader.name), day])
    intro = said.intro.format(customer=memo.customer)
    found: list[tuple[str, list[Item]]] = [
        (said.your_part, [_own_part(each, messages, memo) for each in memo.own_part]),
        (said.topics[Topic.PROBLEM], _about(memo, Topic.PROBLEM, messages)),
        (said.topics[Topic.FIGURES], _about(memo, Topic.FIGURES, messages)),
        (said.topics[Topic.CHOICE], _choices(memo, messages)),
        (said.way, [*_way(memo, messages)]),
        (
            said.settle,
            [Line(text(_difference(each, messages), style=Style.ASK), glyph="?") for each in memo.differences],
        ),
        (said.taken, [Line(text(each.step.name)) for each in memo.taken]),
    ]
    sections = [Section(text(heading, style=Style.HEADING), tuple(items)) for heading, items in found if items]
    return Page((Section(items=(Line(text(head), indent=0), Line(text(intro), indent=0))), *sections))


def _about(memo: Memo, topic: Topic, messages: Messages) -> list[Item]:
    rows: list[Item] = [Line(text(_sentence(each, memo, messages))) for each in memo.about(topic)]
    return rows or [Line(text(messages.memo.unsaid[topic], style=Style.ASK), glyph="?")]


def _choices(memo: Memo, messages: Messages) -> list[Item]:
    """What they can choose between; doing nothing is always one of them."""
    said, nothing = messages.memo, memo.about(Topic.DOING_NOTHING)
    rows = _about(memo, Topic.CHOICE, messages)
    rows.append(Line(text(said.as_today)))
    rows += [Line(text(_sentence(each, memo, messages)), indent=INNER) for each in nothing]
    if not nothing:
        rows.append(Line(text(said.unsaid[Topic.DOING_NOTHING], style=Style.ASK), glyph="?"))
    return rows


def _way(memo: Memo, messages: Messages) -> Iterator[Item]:
    """The steps they have told of, each with who takes part, when, and what else they said; then what is of no step."""
    said, loose = messages.memo, memo.about(None)
    for step in memo.to_come:
        yield Line(text(step.step.name))
        known = [_role(each, messages) for each in step.who] + [_day(each, memo, messages) for each in step.days]
        inner = [capitalized(SEPARATOR.join(known))] if known else []
        inner += [_sentence(each, memo, messages) for each in loose if each.step is step.step]
        yield from (Line(text(each), indent=INNER) for each in inner)
    shown = [each.step for each in memo.to_come]
    yield from (Line(text(_day(each, memo, messages))) for each in memo.days)
    yield from (Line(text(_sentence(each, memo, messages))) for each in loose if each.step not in shown)
    yield from _unsaid(memo, messages)
    yield Line(text(said.who_else if memo.to_come else said.no_steps, style=Style.ASK), glyph="?")


def _unsaid(memo: Memo, messages: Messages) -> Iterator[Item]:
    """What nobody has said of the steps: who must say yes, and when."""
    decisions = [each for each in memo.to_come if each.decision]
    yes = [each for each in decisions if not each.yes_known], messages.memo.who_yes
    days = [each for each in decisions if not each.days], messages.memo.by_when
    for steps, question in (yes, days):
        if steps:
            yield Line(text(question.format(steps=_named(steps, messages)), style=Style.ASK), glyph="?")


def _named(steps: Sequence[StepToCome], messages: Messages) -> str:
    return messages.join([messages.quote(short_name(each.step)) for each in steps])


def _own_part(step: StepToCome, messages: Messages, memo: Memo) -> Line:
    parts = [messages.memo.you[each.part] for each in step.who if each.who.reader]
    days = [_day(each, memo, messages) for each in step.days]
    named = messages.memo.part.format(step=messages.quote(short_name(step.step)), part=messages.join(parts))
    return Line(text(SEPARATOR.join([capitalized(named), *days])))


def _sentence(words: MemoSentence, memo: Memo, messages: Messages) -> str:
    who = messages.join([_name(each, messages) for each in words.trace.by])
    day = words.trace.day
    told = messages.calendar.short_day(day, memo.today) if day else ""
    return messages.memo.sentence.format(words=messages.quote(words.says), name=who, day=told)


def _name(party: MemoParty, messages: Messages) -> str:
    """Who it is, within a sentence."""
    if party.reader:
        return messages.memo.you_name
    if party.name:
        return party.name
    role = role_in_text(party.role) if party.role else None
    return messages.memo.the_role.format(role=role) if role else messages.memo.somebody


def _role(role: MemoRole, messages: Messages) -> str:
    if role.who.reader:
        return messages.memo.you[role.part]
    return messages.map.takes_part.format(who=_name(role.who, messages), part=messages.terms.part[role.part])


def _day(day: MemoDay, memo: Memo, messages: Messages) -> str:
    when = messages.calendar.short_day(day.day, memo.today)
    if day.what:
        return messages.ruling_days.when[day.rule.value].format(what=day.what, day=when)
    return messages.memo.when[day.rule].format(day=when)


def _difference(difference: MemoDifference, messages: Messages) -> str:
    said, name = messages.memo, messages.quote(short_name(difference.step))
    parties = sorted(difference.parties, key=lambda each: not each.reader)
    if not parties:
        return said.differs.format(step=name)
    who = capitalized(messages.join([_name(each, messages) for each in parties]))
    return said.differs_between.format(step=name, who=who)
