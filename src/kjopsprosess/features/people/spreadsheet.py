"""The people of a deal as rows of a spreadsheet, with the roles that nobody is known to have."""

from __future__ import annotations

from kjopsprosess.deal_state.people.idle_champions import activity
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import PersonKind
from kjopsprosess.page.drawing.spreadsheet import CellValue, Table, joined

from .facts import PeopleView, UnfilledRole


def people_table(view: PeopleView, messages: Messages) -> Table:
    """A row for each person, those who have left included, then one for each role without a name."""
    people = [_person(each, view, messages) for each in (*view.people, *view.gone)]
    return Table(messages.spreadsheet.people, [*people, *(_role(each, view) for each in view.unfilled_roles)])


def _person(person: PersonState, view: PeopleView, messages: Messages) -> list[CellValue]:
    terms, situation = messages.terms, view.situation
    kinds = {PersonKind.BODY: terms.body, PersonKind.PARTNER: terms.partner, PersonKind.DOCUMENT: terms.document}
    roles, through = situation.map.roles, situation.people.get(person.through or "")
    marks = (person.contacted, person.qualified, person.convinced) if person.is_source else (None, None, None)
    return [
        situation.id,
        person.id,
        person.name,
        person.title,
        kinds[person.kind] if person.kind else None,
        joined(roles[each].name if each in roles else each for each in person.roles),
        terms.attitude[person.attitude] if person.attitude else None,
        person.needs,
        *marks,
        person.last_met,
        activity(situation, person).last_act,
        person.phone,
        person.email,
        through.name if through else person.through,
        person.left,
        None,
        None,
    ]


def _role(unfilled: UnfilledRole, view: PeopleView) -> list[CellValue]:
    roles = view.situation.map.roles
    name = roles[unfilled.role].name if unfilled.role in roles else unfilled.role
    steps = joined(step.name for step in (unfilled.step, *unfilled.other_steps))
    return [view.situation.id, *[None] * 16, name, steps]
