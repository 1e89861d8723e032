"""The sheet for a talk about how they buy: what we believe, on whose word, and the questions with whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import PersonKind
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    capitalized,
    channel_name,
    from_to,
    name_and_kind,
    role_in_text,
    role_name,
    rule_line,
    short_name,
    status_parts,
)
from kjopsprosess.page.deal.in_words import leaving_lines, standing_counts, teller_name, who_question, whose_word
from kjopsprosess.page.deal.ruling_days import day_when
from kjopsprosess.page.page import Item, Labelled, Line, Page, Section, Style, text

from .asked import AskedQuestion, QuestionKind
from .facts import QuestionSheet, SheetStep


def questions_page(sheet: QuestionSheet, messages: Messages) -> Page:
    """What we believe about each step to come, and what to ask whom."""
    sections = [Section(items=tuple(_head(sheet, messages)))]
    sections += [_step(step, sheet, messages) for step in sheet.steps]
    if sheet.unplaced:
        said = messages.questions
        rows = [Labelled(said.told, text(messages.quote(each.says))) for each in sheet.unplaced]
        question = Line(text(messages.quote(messages.brief.unknowns.unplaced_question), style=Style.ASK), glyph="?")
        sections.append(Section(text(said.no_step, style=Style.HEADING), (*rows, question)))
    return Page(tuple(sections))


def _head(sheet: QuestionSheet, messages: Messages) -> Iterator[Item]:
    said, situation = messages.questions, sheet.situation
    title = said.title
    if sheet.with_:
        title = said.with_them.format(
            title=title, names=messages.join([name_and_kind(p, messages) for p in sheet.with_])
        )
    how = status_parts(sheet.status, sheet.ending, situation.standstill, messages, situation.today)
    yield Line(text(SEPARATOR.join([situation.deal.customer, *how, title])), indent=0)
    if sheet.steps:
        counts = standing_counts(sheet.standings, messages)
        yield Line(text(said.to_come(len(sheet.steps), counts=counts)), indent=0)
    else:
        yield Line(text(said.over if situation.ended else said.all_taken), indent=0)
    yield from leaving_lines(situation, sheet.with_ or situation.present, messages)
    if sheet.rule:
        yield rule_line(sheet.rule, messages)
    for person in sheet.not_asked:
        why = "left" if person.left else (person.kind or PersonKind.BODY).value
        yield Line(text(said.not_asked[why].format(name=person.name), style=Style.ASK), glyph="?")


def _step(facts: SheetStep, sheet: QuestionSheet, messages: Messages) -> Section:
    said = messages.questions
    believed = capitalized(SEPARATOR.join(_believed(facts, sheet, messages)))
    rows: list[Item] = [Labelled(said.we_believe, text(believed))]
    for difference in facts.contradictions or (None,):
        word = capitalized(whose_word(facts.standing, difference, messages))
        rows.append(Labelled(said.based_on, text(word)))
    sides = {side.says for each in facts.contradictions for side in each.sides}
    for each in facts.words:
        if each.says not in sides:
            day = messages.calendar.short_day(each.day, sheet.situation.today)
            name, words = teller_name(each.person, messages), messages.quote(each.says)
            rows.append(Labelled(said.told, text(said.words.format(name=name, day=day, words=words))))
    rows += [_question(each, sheet, messages) for each in facts.questions]
    if not facts.questions:
        rows.append(Line(text(said.nothing_to_ask, style=Style.QUIET)))
    return Section(text(facts.step.name, style=Style.HEADING), tuple(rows))


def _believed(facts: SheetStep, sheet: QuestionSheet, messages: Messages) -> Iterator[str]:
    """What stands in the map: its place, who takes part, how long it takes, the day that rules it."""
    said, step_map = messages.questions, sheet.situation.map
    before = messages.join([messages.quote(short_name(step)) for step in facts.after])
    yield messages.map.after.format(step=before) if before else said.from_start
    for person, part in facts.people:
        yield messages.map.takes_part.format(who=name_and_kind(person, messages), part=messages.terms.part[part])
    for role, part in facts.unnamed:
        name = role_in_text(role_name(step_map, role))
        yield said.not_named.format(role=name, part=messages.terms.part[part])
    if facts.takes and facts.takes.counted_from in step_map.by_id:
        start = messages.quote(short_name(step_map.by_id[facts.takes.counted_from or ""]))
        yield said.takes_from.format(time=facts.takes.takes, step=start)
    elif facts.takes:
        yield said.takes.format(time=facts.takes.takes)
    elif facts.step.step.usual_days:
        yield said.usually.format(usual=from_to(*facts.step.step.usual_days))
    if facts.day:
        yield day_when(facts.day, messages)


def _question(question: AskedQuestion, sheet: QuestionSheet, messages: Messages) -> Line:
    said = messages.questions
    words = messages.quote(_words(question, sheet, messages))
    if question.to:
        asked = said.ask.format(name=name_and_kind(question.to, messages), question=words)
    elif sheet.rule and sheet.rule.portal_only:
        asked = said.ask_in.format(channel=channel_name(sheet.rule, messages), question=words)
    else:
        asked = words
    return Line(text(asked, style=Style.ASK), glyph="?")


def _words(question: AskedQuestion, sheet: QuestionSheet, messages: Messages) -> str:
    """The question, in the words in which it can be put."""
    said, unknowns = messages.questions, messages.brief.unknowns
    roles = [role_name(sheet.situation.map, role) for role in question.roles]
    words = question.words or ""
    match question.kind:
        case QuestionKind.TAKE_OVER:
            words = unknowns.left_question.format(words=question.words)
        case QuestionKind.WHO if question.part:
            who = who_question(sheet.situation, question.part, messages)
            words = said.who.format(question=who, roles=messages.join([role_in_text(role) for role in roles]))
        case QuestionKind.PREPARES:
            words = unknowns.body_question.format(role=messages.join(roles))
        case QuestionKind.HOW:
            words = said.how[question.part.value if question.part else "none"]
    return _same_for_all(messages).get(question.kind, words)


def _same_for_all(messages: Messages) -> dict[QuestionKind, str]:
    """The questions that are the same whatever the step and whoever is asked."""
    said, unknowns = messages.questions, messages.brief.unknowns
    return {
        QuestionKind.CONFIRM_DONE: unknowns.hearsay_question,
        QuestionKind.BEHIND: unknowns.behind_question(1),
        QuestionKind.DIFFERS: unknowns.contradiction_question,
        QuestionKind.RESULT: said.result,
        QuestionKind.RIGHT: said.right,
        QuestionKind.WHO_ELSE: said.who_else,
    }
