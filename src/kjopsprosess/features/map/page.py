"""The map as a page: every step with who took it and on whose word, or what it waits for."""

from __future__ import annotations

from collections.abc import Iterable

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Part, StepKind, ToldPart
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    name_and_kind,
    promise_text,
    role_name,
    status_parts,
    step_cell,
    table_name,
)
from kjopsprosess.page.page import Cell, Columns, Line, Page, Row, Section, Style, Text, text

from .facts import DealMap, RetiredStep, StepFacts, StepProof
from .standing_page import days_and_tellers, replaced_texts, standing_text, standings_line

STEPS = Columns("steps", least=(0, 24), first_row=2)
MAX_NAMED_SOURCES = 3
"""The most sources named in the head; more are only counted."""
GLYPHS = {StepState.DONE: "✓", StepState.OPEN: ">", StepState.SKIPPED: "-"}


def map_page(facts: DealMap, messages: Messages) -> Page:
    """The whole process for one customer."""
    rows = tuple(_row(step, facts, messages) for step in facts.steps)
    past = tuple(_retired_row(step, facts, messages) for step in facts.history)
    return Page((Section(items=(_head(facts, messages), standings_line(facts, messages), *rows, *past)),))


def _head(facts: DealMap, messages: Messages) -> Line:
    said = messages.map
    done = said.steps_done.format(taken=facts.done, of=facts.of)
    if facts.skipped:
        done = f"{done}, {said.skipped(facts.skipped)}"
    people = [person.name for person in facts.sources.people]
    number = facts.sources.number
    sources = said.sources(number) if number else said.no_sources
    if 0 < len(people) == number <= MAX_NAMED_SOURCES:
        sources = said.named_sources.format(sources=sources, names=messages.join(people))
    how = status_parts(facts.status, facts.ending, facts.situation.standstill, messages, facts.situation.today)
    parts = [facts.situation.deal.customer, *how, done, sources]
    return Line(text(SEPARATOR.join(parts)), indent=0)


def _row(facts: StepFacts, deal_map: DealMap, messages: Messages) -> Row:
    step = facts.step.step
    reopened = facts.state is StepState.OPEN and facts.reopened_on is not None
    state = messages.terms.states["reopened" if reopened else facts.state.value]
    style = Style.DONE if facts.state is StepState.DONE else Style.TEXT
    more = _more(facts, deal_map, messages)
    late = facts.promise is not None and facts.promise.overdue(deal_map.situation.today)
    glyph = "!" if late and not facts.behind else "?" if facts.behind else GLYPHS.get(facts.state, "")
    cells = (Cell(text(state, style=style)), step_cell(step.name, step.short), Cell(_joined(more)))
    return Row(STEPS, cells, glyph=glyph)


def _more(facts: StepFacts, deal_map: DealMap, messages: Messages) -> list[Text]:
    """The text to the right of a step's name."""
    said = messages.map
    parts: list[Text] = []
    if facts.state is StepState.DONE and facts.proof:
        parts.append(_proof(facts.proof, deal_map, messages))
        if facts.step.kind is StepKind.CHOICE and facts.outcome:
            parts.append(text(said.chosen.format(outcome=messages.terms.outcomes[facts.outcome])))
    elif facts.state is StepState.SKIPPED:
        parts.append(text(_why(facts.by, facts.because, deal_map, messages)))
    elif facts.behind:
        parts.append(text(said.behind, style=Style.ASK))
    else:
        parts.extend(_to_come(facts, deal_map, messages))
    if facts.approval_missing:
        roles = messages.either([role_name(deal_map.situation.map, role) for role in facts.approval_missing])
        unapproved = said.never_approved if facts.never_approved else said.approval_not_seen
        parts.append(text(unapproved.format(roles=roles), style=Style.ASK))
    if standing := standing_text(facts, messages):
        parts.append(standing)
    parts += days_and_tellers(facts.days, deal_map.situation, messages)
    parts += [text(each, style=Style.QUIET) for each in replaced_texts(facts.replaced, deal_map.situation, messages)]
    if facts.step.own:
        parts.append(text(said.own, style=Style.QUIET))
    return parts


def _to_come(facts: StepFacts, deal_map: DealMap, messages: Messages) -> list[Text]:
    """For an open or waiting step: what it waits for, who has promised it, or whose it is."""
    said = messages.map
    parts: list[Text] = [_hearsay(facts.hearsay, deal_map, messages)] if facts.hearsay else []
    if facts.waits_for:
        first, *others = facts.waits_for
        name = messages.quote(table_name(first.step.name, first.step.short))
        after = said.after_more if others else said.after
        parts.append(text(after.format(step=name, n=len(others))))
    if facts.promise:
        parts.append(_promise(facts.promise, deal_map, messages))
    elif not facts.waits_for and facts.main_role:
        part = facts.main_role.part
        if holder := facts.main_role.holder:
            parts.append(text(said.takes_part.format(who=holder.name, part=messages.terms.part[part])))
        else:
            parts.append(text(f"{messages.terms.who_question[part]}?", style=Style.ASK))
    for (step, who), words in deal_map.limits.items():
        told_part = facts.step.told_parts.get(who, ToldPart.NONE)
        if step == facts.step.id and told_part is not ToldPart.NONE:
            name = deal_map.situation.people[who].name
            told = said.takes_part.format(who=name, part=messages.terms.part[Part(told_part.value)])
            parts.append(text(messages.brief.with_limit.format(part=told, words=messages.quote(words))))
    if facts.reopened_on and facts.because:
        parts.append(text(_why(facts.by, facts.because, deal_map, messages)))
    return parts


def _promise(promise: PromiseState, deal_map: DealMap, messages: Messages) -> Text:
    """Who promised what: it may be less than the step. No full stop, as more follows; «4. des.» keeps its point."""
    situation = deal_map.situation
    said = "".join(span.text for span in promise_text(promise, situation.people, messages, situation.today))
    if not said.endswith(messages.calendar.day(promise.due, situation.today)):
        said = said.removesuffix(".")
    return text(said, style=Style.LATE if promise.overdue(situation.today) else Style.TEXT)


def _proof(proof: StepProof, deal_map: DealMap, messages: Messages) -> Text:
    said = messages.map
    who = _names(proof.by, deal_map, messages)
    day = messages.calendar.short_day(proof.day, deal_map.situation.today)
    passed_on = proof.sources and not {*proof.sources} & {*proof.by}
    if not proof.seen and (proof.one_of or passed_on):
        source = _names(proof.sources, deal_map, messages) or messages.either(_each(proof.one_of, deal_map))
        return text(said.said_by.format(who=who, source=source, day=day))
    return text(said.proof.format(who=who, how=messages.terms.seen if proof.seen else messages.terms.said, day=day))


def _hearsay(told: StepProof, deal_map: DealMap, messages: Messages) -> Text:
    """Said to be done, on the word of nobody at the customer."""
    said, people = messages.map, deal_map.situation.people
    day = messages.calendar.short_day(told.day, deal_map.situation.today)
    who = _names(told.by, deal_map, messages)
    if not told.sources:
        return text(said.said_to_be_done.format(who=who, day=day), style=Style.ASK)
    source = messages.join([name_and_kind(people[each], messages) for each in told.sources if each in people])
    return text(said.hearsay.format(who=who, source=source, day=day), style=Style.ASK)


def _why(by: tuple[str, ...], because: str | None, deal_map: DealMap, messages: Messages) -> str:
    """Why a step was skipped or reopened, and by whom if that is known."""
    said = messages.map
    if because is None:
        return said.overtaken
    who = _names(by, deal_map, messages)
    return said.because.format(who=who, why=because) if who else because


def _retired_row(past: RetiredStep, deal_map: DealMap, messages: Messages) -> Row:
    told = text(past.because or "")
    if past.proof:
        told = _proof(past.proof, deal_map, messages)
    elif past.by:
        told = text(_why(past.by, past.because, deal_map, messages))
    state = Cell(text(messages.terms.states["retired"], style=Style.QUIET))
    return Row(STEPS, (state, step_cell(past.step.name, past.step.short), Cell(told)))


def _names(ids: Iterable[str], deal_map: DealMap, messages: Messages) -> str:
    return messages.join(_each(ids, deal_map))


def _each(ids: Iterable[str], deal_map: DealMap) -> list[str]:
    people = deal_map.situation.people
    return [people[each].name if each in people else each for each in ids]


def _joined(parts: list[Text]) -> Text:
    return text(*[piece for part in parts for piece in (text(SEPARATOR), part)][1:])
