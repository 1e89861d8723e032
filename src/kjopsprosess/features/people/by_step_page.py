"""People over steps as a page: tables as wide as a screen, and whom to reach next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import Limit
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.steps.asking import DECISIVE
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import PersonKind, RoleKind
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    name_and_kind,
    role_in_text,
    role_name,
    rule_line,
    short_name,
    status_parts,
)
from kjopsprosess.page.deal.in_words import leaving_lines, who_question
from kjopsprosess.page.deal.ruling_days import day_when
from kjopsprosess.page.drawing.wrapping import width_of
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, text

from .by_step import PeopleBySteps, Reach, TakesPart

SCREEN, INDENT, GAP = 80, 4, 2
"""Columns of a screen, before a row, and between two columns of a table."""
HEADING_COLUMNS = 12
"""The columns after which the name of a step goes on in the next row."""
NONE = "–"


class StepColumn(NamedTuple):
    """A step with the rows of its heading."""

    step: MapStep
    heading: tuple[str, ...]
    columns: int
    """How wide it is."""


def people_by_step_page(facts: PeopleBySteps, messages: Messages) -> Page:
    """Who takes part in which step, how many, and whom to reach next."""
    sections = [Section(items=tuple(_head(facts, messages)))]
    columns = [_column(step, facts, messages) for step in facts.steps]
    chunks = _chunks(columns, _room(facts, messages))
    for number, chunk in enumerate(chunks):
        sections.append(Section(items=tuple(_table(f"by-step-{number}", chunk, facts, messages))))
    if facts.steps:
        sections.append(Section(items=tuple(_counts(facts, messages))))
    if facts.reach:
        said = messages.people_by_step
        rows = tuple(_reach(facts.reach, facts, messages))
        sections.append(Section(text(said.reach_next, style=Style.HEADING), rows))
    return Page(tuple(sections))


def _head(facts: PeopleBySteps, messages: Messages) -> Iterator[Item]:
    said, situation = messages.people_by_step, facts.situation
    how = status_parts(facts.status, facts.ending, situation.standstill, messages, situation.today)
    title = said.title if facts.steps else said.no_steps
    yield Line(text(SEPARATOR.join([situation.deal.customer, *how, title])), indent=0)
    yield from leaving_lines(situation, (*facts.persons, *facts.no_part), messages)
    if facts.rule:
        yield rule_line(facts.rule, messages)


def _column(step: MapStep, facts: PeopleBySteps, messages: Messages) -> StepColumn:
    heading = _wrapped(short_name(step))
    parts = [messages.terms.part[row.parts[step.id]] for row in facts.rows if step.id in row.parts]
    return StepColumn(step, heading, max(width_of(each) for each in (*heading, *parts, NONE)))


def _wrapped(name: str) -> tuple[str, ...]:
    """A name in rows of a few words; a long word has a row of its own."""
    rows = [""]
    for word in name.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and width_of(longer) > HEADING_COLUMNS:
            rows.append(word)
        else:
            rows[-1] = longer
    return tuple(rows)


def _room(facts: PeopleBySteps, messages: Messages) -> int:
    """The columns of a screen that are left for steps."""
    names = max((width_of(_name(row, facts, messages)) for row in facts.rows), default=0)
    met = max((width_of(_met(row.person, facts, messages)) for row in facts.rows if row.person), default=0)
    through = max((width_of(row.through.name) for row in facts.rows if row.through), default=-GAP)
    return SCREEN - INDENT - names - met - through - 2 * GAP


def _chunks(columns: Sequence[StepColumn], room: int) -> list[list[StepColumn]]:
    """The steps that stand beside each other; at least one."""
    found: list[list[StepColumn]] = []
    left = 0
    for column in columns:
        needs = column.columns + GAP
        if not found or needs > left:
            found.append([])
            left = room
        found[-1].append(column)
        left -= needs
    return found


def _table(name: str, chunk: list[StepColumn], facts: PeopleBySteps, messages: Messages) -> Iterator[Row]:
    said, columns = messages.people_by_step, Columns(name)
    rows = [row for row in facts.rows if any(column.step.id in row.parts for column in chunk)]
    height = max(len(column.heading) for column in chunk)
    last_names = [messages.people.met, *([said.through] if any(row.through for row in rows) else [])]
    for place in range(height):
        names = [_heading_row(column, place, height) for column in chunk]
        names += last_names if place == height - 1 else []
        cells = (Cell(()), *(Cell(text(each, style=Style.QUIET)) for each in names))
        yield Row(columns, cells, heading=True)
    for row in rows:
        person = Cell(text(_name(row, facts, messages)))
        parts = tuple(_part(row, column.step, messages) for column in chunk)
        yield Row(columns, (person, *parts, *_reached(row, facts, messages)), glyph="" if row.person else "?")
    if not rows:
        steps = messages.join([messages.quote(short_name(column.step)) for column in chunk])
        yield Row(columns, (Cell(text(said.nobody.format(steps=steps), style=Style.ASK)),), glyph="?")


def _heading_row(column: StepColumn, place: int, height: int) -> str:
    """What stands in a row of the headings: short ones stand in the lower rows."""
    row = place - (height - len(column.heading))
    return column.heading[row] if row >= 0 else ""


def _name(row: TakesPart, facts: PeopleBySteps, messages: Messages) -> str:
    if row.person:
        return name_and_kind(row.person, messages)
    return role_name(facts.situation.map, row.role or "")


def _part(row: TakesPart, step: MapStep, messages: Messages) -> Cell:
    if step.id not in row.parts:
        return Cell(text(NONE, style=Style.QUIET), narrow=())
    part = messages.terms.part[row.parts[step.id]]
    named = messages.people_by_step.part_in.format(step=short_name(step), part=part)
    return Cell(text(part), narrow=text(named))


def _reached(row: TakesPart, facts: PeopleBySteps, messages: Messages) -> tuple[Cell, ...]:
    """When they were last met, and through whom."""
    if row.person is None:
        return ()
    met = _met(row.person, facts, messages)
    named = messages.brief.met.format(day=met) if row.person.last_met else met
    cells = (Cell(text(met, style=Style.QUIET), narrow=text(named)),)
    if row.through is None:
        return cells
    through = messages.people.through.format(name=row.through.name)
    return (*cells, Cell(text(row.through.name), narrow=text(through)))


def _met(person: PersonState, facts: PeopleBySteps, messages: Messages) -> str:
    """The day of the last meeting or call; what a body, or somebody never met, has instead."""
    terms = messages.terms
    if person.kind is PersonKind.BODY:
        return terms.body
    if person.last_met:
        return messages.calendar.short_day(person.last_met, facts.situation.today)
    return terms.marks["contacted"] if person.contacted else messages.people.never


def _counts(facts: PeopleBySteps, messages: Messages) -> Iterator[Line]:
    said = messages.people_by_step
    people, roles = messages.people.persons(len(facts.persons)), messages.people.roles_not_named(facts.roles)
    counted = said.counts.format(
        people=people,
        roles=roles if facts.roles else messages.people.all_named,
        contacted=facts.contacted,
        qualified=facts.qualified,
        convinced=facts.convinced,
    )
    yield Line(text(counted), indent=0)
    if facts.no_part:
        names = messages.join([person.name for person in facts.no_part])
        yield Line(text(said.no_part.format(names=names), style=Style.QUIET), indent=0)
    if facts.reach is None and not (facts.rule and facts.rule.portal_only):
        yield Line(text(said.all_reached), indent=0)


def _reach(reach: Reach, facts: PeopleBySteps, messages: Messages) -> Iterator[Labelled]:
    said = messages.people_by_step
    part, step = messages.terms.part[reach.part], messages.quote(short_name(reach.step))
    role = role_name(facts.situation.map, reach.role or "")
    if reach.person:
        who = said.person.format(name=reach.person.name, part=part, step=step)
    else:
        who = said.role.format(role=role, part=part, step=step)
    yield Labelled(said.who, text(who, style=Style.TEXT if reach.person else Style.ASK))
    if reach.limit:
        yield Labelled(said.by_label, text(_by(reach.limit, facts, messages)))
    question = messages.quote(_question(reach, role, facts, messages))
    if reach.ask:
        yield Labelled(said.ask, text(f"{name_and_kind(reach.ask, messages)}: {question}", style=Style.ASK))
    else:
        yield Labelled(said.ask, text(f"{messages.brief.unknowns.find_somebody} {question}", style=Style.ASK))


def _by(limit: Limit, facts: PeopleBySteps, messages: Messages) -> str:
    """By when to reach them for the date the deal depends on; where nobody knows how long it takes, that day alone."""
    said, today, when = messages.people_by_step, facts.situation.today, day_when(limit.day, messages)
    if limit.start <= today:
        return said.at_once.format(when=when)
    if limit.start == limit.day.day:
        return when
    return said.by.format(day=messages.calendar.day(limit.start, today), when=when)


def _question(reach: Reach, role: str, facts: PeopleBySteps, messages: Messages) -> str:
    unknowns = messages.brief.unknowns
    if reach.person:
        phrase = unknowns.never_met_question if reach.part in DECISIVE else messages.people_by_step.when_meet
        return phrase.format(name=reach.person.name)
    known = facts.situation.map.roles.get(reach.role or "")
    if known and known.kind is RoleKind.BODY:
        return unknowns.body_question.format(role=role)
    question = who_question(facts.situation, reach.part, messages)
    return messages.questions.who.format(question=question, roles=role_in_text(role))
