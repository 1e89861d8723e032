"""Those who take part as a page: the three marks of each person, and the empty chairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ContactRule, PersonKind
from kjopsprosess.page.deal_parts import SEPARATOR, channel, role_in_a_row, rule_line, standing, table_name, titled
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Line, Page, Row, Section, Text, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people import Known

    from .facts import EmptyChair, PeopleView

PEOPLE = Columns("people", least=(29, 9, 11, 10))
UNDER_A_NAME = 6
"""Columns before what stands under a person's name."""


def people_page(view: PeopleView, words: Messages) -> Page:
    """Who takes part, and which chairs are empty."""
    return Page(tuple(section for section in (_people(view, words), _chairs(view, words)) if section.items))


def _people(view: PeopleView, words: Messages) -> Section:
    said, terms = words.people, words.terms
    rows: list[Item] = [_head(view, words)]
    if view.rule:
        rows.append(rule_line(view.rule, words))
    if view.persons and not _restricted(view):
        names = (*(terms.marks[mark] for mark in ("contacted", "qualified", "convinced")), said.met)
        cells = (Cell(()), *(Cell(text(name, ink=Ink.QUIET)) for name in names))
        rows.append(Row(PEOPLE, cells, heading=True))
    for person in view.people:
        rows.append(Row(PEOPLE, (Cell(text(titled(person)), short=text(person.name)), *_marks(person, view, words))))
        if details := _details(person, view, words):
            rows.append(Line(details, indent=UNDER_A_NAME))
    if view.gone:
        gone = said.gone.format(names=words.join([titled(person) for person in view.gone]))
        rows.append(Line(text(gone, ink=Ink.QUIET)))
    return Section(items=tuple(rows))


def _restricted(view: PeopleView) -> bool:
    """Nobody may be spoken to now: then marks, attitudes and questions would only tempt."""
    return view.rule is not None and view.rule.rule is ContactRule.PORTAL_ONLY


def _head(view: PeopleView, words: Messages) -> Line:
    said = words.people
    counted = said.persons(view.persons) if view.persons else said.nobody
    if not view.situation.ended:
        counted += f", {said.chairs(len(view.chairs)) if view.chairs else said.no_chairs}"
    how = standing(view.status, view.ending, words, view.situation.today)
    return Line(text(SEPARATOR.join([view.situation.deal.customer, *how, counted])), indent=0)


def _marks(person: Known, view: PeopleView, words: Messages) -> tuple[Cell | str, ...]:
    if person.kind is not None:
        kind = words.terms.body if person.kind is PersonKind.BODY else words.terms.partner
        return (Cell(text(kind, ink=Ink.QUIET)),)
    if _restricted(view) and view.rule:
        to_write_to = person is view.owner and view.rule.channel
        only = words.terms.only_in.format(channel=channel(view.rule, words)) if to_write_to else words.terms.no_contact
        return (only,)
    marks = {"contacted": person.contacted, "qualified": person.qualified, "convinced": person.convinced}
    return (*(_mark(words.terms.marks[mark], words, has=has) for mark, has in marks.items()), _met(person, view, words))


def _mark(name: str, words: Messages, *, has: bool) -> Cell:
    said = words.people
    if has:
        return Cell(text(f"✓ {said.yes}", ink=Ink.DONE), narrow=text(f"✓ {name}", ink=Ink.DONE))
    return Cell(text(said.no), narrow=text(said.not_marked.format(mark=name)))


def _met(person: Known, view: PeopleView, words: Messages) -> Cell:
    if person.last_met is None:
        never = text(words.people.never, ink=Ink.QUIET)
        return Cell(never, narrow=text(words.brief.never_met, ink=Ink.QUIET))
    day = words.calendar.short_day(person.last_met, view.situation.today)
    met = words.brief.met.format(day=day).replace(" ", "\N{NO-BREAK SPACE}")
    return Cell(text(day, ink=Ink.QUIET), narrow=text(met, ink=Ink.QUIET))


def _details(person: Known, view: PeopleView, words: Messages) -> Text:
    """Roles, attitude and needs; what is unknown as a question."""
    said, known = words.people, view.situation.map.roles
    roles = SEPARATOR.join(role_in_a_row(known[each].name if each in known else each) for each in person.roles)
    parts: list[Text] = [text(roles)] if roles else []
    if person.kind is None and not _restricted(view):
        if not roles:
            parts.append(_question(words.brief.unknown_role))
        if person.attitude:
            parts.append(text(words.terms.attitude[person.attitude]))
        else:
            parts.append(_question(words.terms.unknown_attitude))
        if person.needs:
            parts.append(text(said.needs.format(what=person.needs)))
        else:
            parts.append(_question(said.what_needs.format(name=person.name)))
    return text(*[piece for part in parts for piece in (text(SEPARATOR), part)][1:])


def _question(question: str) -> Text:
    """A question whose mark never stands alone at the end of a row."""
    return text(question.replace("? ", "?\N{NO-BREAK SPACE}", 1), ink=Ink.ASK)


def _chairs(view: PeopleView, words: Messages) -> Section:
    said = words.people
    named = [chair for chair in view.chairs if not chair.waiting]
    rows: list[Item] = [_chair(chair, view, words) for chair in named]
    if waiting := len(view.chairs) - len(named):
        phrase = said.waiting if named else said.only_waiting
        rows.append(Line(text(phrase(waiting), ink=Ink.QUIET)))
    return Section(text(said.empty_chairs, ink=Ink.HEADING), tuple(rows), gap=False)


def _chair(chair: EmptyChair, view: PeopleView, words: Messages) -> Row:
    said, role = words.people, view.situation.map.roles.get(chair.role)
    step = words.quote(table_name(chair.step.step.name, chair.step.step.short))
    phrase = said.chair_more if chair.also else said.chair
    takes_part = phrase.format(part=words.terms.part[chair.part], step=step, n=len(chair.also))
    cells = (role.name if role else chair.role, takes_part)
    return Row(PEOPLE, cells, glyph="?")
