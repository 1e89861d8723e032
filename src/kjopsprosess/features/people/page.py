"""Those who take part as a page: the three marks of each person, and the roles nobody is known to have."""

from __future__ import annotations

from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import PersonKind
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    channel_name,
    name_and_title,
    role_in_text,
    rule_line,
    status_parts,
    table_name,
)
from kjopsprosess.page.deal.in_words import idle_champion_text, leaving_text
from kjopsprosess.page.page import Cell, Columns, Item, Line, Page, Row, Section, Style, Text, text

from .facts import PeopleView, UnfilledRole

PEOPLE = Columns("people", least=(29, 9, 11, 10))
DETAIL_INDENT = 6
"""Columns before what stands under a person's name."""


def people_page(view: PeopleView, messages: Messages) -> Page:
    """Who takes part, and which roles nobody is known to have."""
    return Page(
        tuple(section for section in (_people(view, messages), _unfilled_section(view, messages)) if section.items)
    )


def _people(view: PeopleView, messages: Messages) -> Section:
    said, terms = messages.people, messages.terms
    rows: list[Item] = [_head(view, messages)]
    if view.rule:
        rows.append(rule_line(view.rule, messages))
    if view.persons and not _restricted(view):
        names = (*(terms.marks[mark] for mark in ("contacted", "qualified", "convinced")), said.met)
        cells = (Cell(()), *(Cell(text(name, style=Style.QUIET)) for name in names))
        rows.append(Row(PEOPLE, cells, heading=True))
    for person in view.people:
        rows.append(
            Row(PEOPLE, (Cell(text(name_and_title(person)), short=text(person.name)), *_marks(person, view, messages)))
        )
        if details := _details(person, view, messages):
            rows.append(Line(details, indent=DETAIL_INDENT))
        if deals := view.left_elsewhere.get(person.id):
            places = messages.join([messages.quote(each) for each in deals])
            said_so = said.left_elsewhere.format(name=person.name, deals=places)
            rows.append(Line(text(said_so, style=Style.ASK), indent=DETAIL_INDENT))
    if view.gone:
        gone = said.gone.format(names=messages.join([_gone(person, view, messages) for person in view.gone]))
        rows.append(Line(text(gone, style=Style.QUIET)))
    return Section(items=tuple(rows))


def _gone(person: PersonState, view: PeopleView, messages: Messages) -> str:
    """Somebody who has left, and who takes over."""
    who = leaving_text(view.situation, person, messages)
    name = name_and_title(person)
    return messages.people.gone_and_replaced.format(name=name, who=who) if who else name


def _restricted(view: PeopleView) -> bool:
    """The page while contact is restricted: without marks, attitudes and questions, which nobody may act on."""
    return view.rule is not None and view.rule.portal_only


def _head(view: PeopleView, messages: Messages) -> Line:
    said = messages.people
    counted = said.persons(view.persons) if view.persons else said.nobody
    if not view.situation.ended:
        counted += f", {said.roles_not_named(len(view.unfilled_roles)) if view.unfilled_roles else said.all_named}"
    how = status_parts(view.status, view.ending, view.situation.standstill, messages, view.situation.today)
    return Line(text(SEPARATOR.join([view.situation.deal.customer, *how, counted])), indent=0)


def _marks(person: PersonState, view: PeopleView, messages: Messages) -> tuple[Cell | str, ...]:
    if person.kind is not None:
        terms = messages.terms
        kinds = {PersonKind.BODY: terms.body, PersonKind.PARTNER: terms.partner, PersonKind.DOCUMENT: terms.document}
        return (Cell(text(kinds[person.kind], style=Style.QUIET)),)
    if _restricted(view) and view.rule:
        to_write_to = person is view.owner and view.rule.channel
        only = (
            messages.terms.only_in.format(channel=channel_name(view.rule, messages))
            if to_write_to
            else messages.terms.no_contact
        )
        return (only,)
    marks = {"contacted": person.contacted, "qualified": person.qualified, "convinced": person.convinced}
    return (
        *(_mark(messages.terms.marks[mark], messages, has=has) for mark, has in marks.items()),
        _met(person, view, messages),
    )


def _mark(name: str, messages: Messages, *, has: bool) -> Cell:
    said = messages.people
    if has:
        return Cell(text(f"✓ {said.yes}", style=Style.DONE), narrow=text(f"✓ {name}", style=Style.DONE))
    return Cell(text(said.no), narrow=text(said.not_marked.format(mark=name)))


def _met(person: PersonState, view: PeopleView, messages: Messages) -> Cell:
    if person.last_met is None:
        never = text(messages.people.never, style=Style.QUIET)
        return Cell(never, narrow=text(_together(messages.brief.never_met), style=Style.QUIET))
    day = messages.calendar.short_day(person.last_met, view.situation.today)
    met = _together(messages.brief.met.format(day=day))
    return Cell(text(day, style=Style.QUIET), narrow=text(met, style=Style.QUIET))


def _together(phrase: str) -> str:
    """A phrase that is not broken between two rows."""
    return phrase.replace(" ", "\N{NO-BREAK SPACE}")


def _details(person: PersonState, view: PeopleView, messages: Messages) -> Text:
    """Roles, attitude and needs; what is unknown as a question."""
    said, known = messages.people, view.situation.map.roles
    names = [known[each].name if each in known else each for each in person.roles]
    roles = SEPARATOR.join(role_in_text(each) for each in names if folded(each) != folded(person.title or ""))
    parts: list[Text] = [text(roles)] if roles else []
    if person.kind is None and not _restricted(view):
        if not names:
            parts.append(text(messages.brief.unknown_role, style=Style.ASK))
        if person.attitude:
            idle = idle_champion_text(view.situation, person, messages)
            parts.append(text(idle or messages.terms.attitude[person.attitude]))
        else:
            parts.append(text(messages.terms.unknown_attitude, style=Style.ASK))
        if person.needs:
            parts.append(text(said.needs.format(what=person.needs)))
        else:
            parts.append(text(said.what_needs.format(name=person.name), style=Style.ASK))
    parts += [text(each) for each in (person.phone, person.email) if each]
    if person.through:
        through = view.situation.people.get(person.through)
        parts.append(text(said.through.format(name=through.name if through else person.through)))
    if leaving := leaving_text(view.situation, person, messages):
        parts.append(text(leaving))
    return text(*[piece for part in parts for piece in (text(SEPARATOR), part)][1:])


def _unfilled_section(view: PeopleView, messages: Messages) -> Section:
    said = messages.people
    named = [unfilled for unfilled in view.unfilled_roles if not unfilled.waiting]
    rows: list[Item] = [_unfilled_row(unfilled, view, messages) for unfilled in named]
    if waiting := len(view.unfilled_roles) - len(named):
        phrase = said.waiting if named else said.only_waiting
        rows.append(Line(text(phrase(waiting), style=Style.QUIET)))
    return Section(text(said.not_named, style=Style.HEADING), tuple(rows), gap=False)


def _unfilled_row(unfilled: UnfilledRole, view: PeopleView, messages: Messages) -> Row:
    said, role = messages.people, view.situation.map.roles.get(unfilled.role)
    step = messages.quote(table_name(unfilled.step.step.name, unfilled.step.step.short))
    phrase = said.part_in_more if unfilled.other_steps else said.part_in
    takes_part = phrase.format(part=messages.terms.part[unfilled.part], step=step, n=len(unfilled.other_steps))
    cells = (role.name if role else unfilled.role, takes_part)
    return Row(PEOPLE, cells, glyph="?")
