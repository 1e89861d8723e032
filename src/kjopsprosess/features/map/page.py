"""The map as a page: every step with who took it and on whose word, or what it waits for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.step_states import State
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import StepKind
from kjopsprosess.page.deal_parts import SEPARATOR, standing, step_cell, table_name
from kjopsprosess.page.page import Cell, Columns, Ink, Line, Page, Row, Section, Text, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.promises import Pledge

    from .facts import PastStep, Proof, StepFacts, WholeMap

STEPS = Columns("steps", least=(0, 24), first_row=2)
NAMED_SOURCES = 3
"""So many sources are named in the head, more only counted."""
GLYPHS = {State.DONE: "✓", State.OPEN: ">", State.SKIPPED: "-"}


def map_page(facts: WholeMap, words: Messages) -> Page:
    """The whole process for one customer."""
    rows = tuple(_row(step, facts, words) for step in facts.steps)
    past = tuple(_past(step, facts, words) for step in facts.history)
    return Page((Section(items=(_head(facts, words), *rows, *past)),))


def _head(facts: WholeMap, words: Messages) -> Line:
    said = words.map
    done = said.steps_done.format(taken=facts.taken, of=facts.of)
    if facts.skipped:
        done = f"{done}, {said.skipped(facts.skipped)}"
    people = [person.name for person in facts.sources.people]
    sources = said.sources(len(people)) if people else said.no_sources
    if 0 < len(people) <= NAMED_SOURCES:
        sources = said.named_sources.format(sources=sources, names=words.join(people))
    how = standing(facts.status, facts.ending, words, facts.situation.today)
    parts = [facts.situation.deal.customer, *how, done, sources]
    return Line(text(SEPARATOR.join(parts)), indent=0)


def _row(facts: StepFacts, whole: WholeMap, words: Messages) -> Row:
    step = facts.step.step
    reopened = facts.state is State.OPEN and facts.reopened is not None
    state = words.terms.states["reopened" if reopened else facts.state.value]
    ink = Ink.DONE if facts.state is State.DONE else Ink.TEXT
    more = _more(facts, whole, words)
    late = facts.promise is not None and facts.promise.overdue(whole.situation.today)
    glyph = "!" if late and not facts.behind else "?" if facts.behind else GLYPHS.get(facts.state, "")
    cells = (Cell(text(state, ink=ink)), step_cell(step.name, step.short), Cell(_joined(more)))
    return Row(STEPS, cells, glyph=glyph)


def _more(facts: StepFacts, whole: WholeMap, words: Messages) -> list[Text]:
    """What stands right of a step's name."""
    said = words.map
    parts: list[Text] = []
    if facts.state is State.DONE and facts.proof:
        parts.append(_proof(facts.proof, whole, words))
        if facts.step.kind is StepKind.CHOICE and facts.outcome:
            parts.append(text(said.chosen.format(outcome=words.terms.outcomes[facts.outcome])))
    elif facts.state is State.SKIPPED:
        parts.append(text(_why(facts.by, facts.because, whole, words)))
    elif facts.behind:
        parts.append(text(said.behind, ink=Ink.ASK))
    else:
        parts.extend(_to_come(facts, whole, words))
    if facts.step.own:
        parts.append(text(said.own, ink=Ink.QUIET))
    return parts


def _to_come(facts: StepFacts, whole: WholeMap, words: Messages) -> list[Text]:
    """What an open or waiting step waits for, who has promised it, or whose it is."""
    said = words.map
    parts: list[Text] = []
    if facts.waits_for:
        first, *others = facts.waits_for
        name = words.quote(table_name(first.step.name, first.step.short))
        after = said.after_more if others else said.after
        parts.append(text(after.format(step=name, n=len(others))))
    if facts.promise:
        parts.append(_promise(facts.promise, whole, words))
    elif not facts.waits_for and facts.chair:
        part = facts.chair.part
        if holder := facts.chair.holder:
            parts.append(text(said.takes_part.format(who=holder.name, part=words.terms.part[part])))
        else:
            parts.append(text(f"? {words.terms.chair[part]}", ink=Ink.ASK))
    if facts.reopened and facts.because:
        parts.append(text(_why(facts.by, facts.because, whole, words)))
    return parts


def _promise(pledge: Pledge, whole: WholeMap, words: Messages) -> Text:
    said, today = words.map, whole.situation.today
    who = _names((pledge.by,), whole, words)
    if pledge.overdue(today):
        late = words.terms.late.format(days=words.terms.days((today - pledge.due).days))
        return text(said.is_late.format(who=who, late=late), ink=Ink.LATE)
    return text(said.has_promised.format(who=who, day=_day(pledge.due, today, words)))


def _day(day: date, today: date, words: Messages) -> str:
    return words.terms.today if day == today else words.calendar.day(day, today)


def _proof(proof: Proof, whole: WholeMap, words: Messages) -> Text:
    said = words.map
    who = _names(proof.by, whole, words)
    day = words.calendar.short_day(proof.day, whole.situation.today)
    if not proof.seen and proof.sources and not set(proof.sources) & set(proof.by):
        return text(said.said_by.format(who=who, source=_names(proof.sources, whole, words), day=day))
    return text(said.proof.format(who=who, how=words.terms.seen if proof.seen else words.terms.said, day=day))


def _why(by: tuple[str, ...], because: str | None, whole: WholeMap, words: Messages) -> str:
    """Why a step was skipped or reopened, and by whom if that is known."""
    said = words.map
    if because is None:
        return said.overtaken
    who = _names(by, whole, words)
    return said.because.format(who=who, why=because) if who else because


def _past(past: PastStep, whole: WholeMap, words: Messages) -> Row:
    told = text(past.because or "")
    if past.proof:
        told = _proof(past.proof, whole, words)
    elif past.by:
        told = text(_why(past.by, past.because, whole, words))
    state = Cell(text(words.terms.states["retired"], ink=Ink.QUIET))
    return Row(STEPS, (state, step_cell(past.step.name, past.step.short), Cell(told)))


def _names(ids: Iterable[str], whole: WholeMap, words: Messages) -> str:
    people = whole.situation.people
    return words.join([people[each].name if each in people else each for each in ids])


def _joined(parts: list[Text]) -> Text:
    return text(*[piece for part in parts for piece in (text(SEPARATOR), part)][1:])
