"""Who: those who will be there, the others with a part in the step, and empty chairs last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.people import Mark
from kjopsprosess.model.values import PersonKind

from .common import channel, role_name, sentence, titled
from .page import Cell, Columns, Ink, Item, Line, Row, Section, text
from .way import way

if TYPE_CHECKING:
    from kjopsprosess.insight.brief import Brief, Seat
    from kjopsprosess.messages.messages import Messages

WHO = Columns("who", first_row=1)


def who_section(brief: Brief, words: Messages) -> Section:
    """Who will be there, who else takes part, and which chairs are empty."""
    said = words.brief
    heading = text(said.who, ink=Ink.HEADING)
    people = [seat for seat in brief.seats if seat.person is not None]
    chairs = [seat for seat in brief.seats if seat.person is None]
    if not people:
        counted = f" {sentence(said.chairs(len(chairs)).replace(str(len(chairs)), words.number(len(chairs)), 1))}"
        line = Line(text(said.nobody_known + (counted if chairs else "")))
        return Section(heading, (line, *(_chair(seat, brief, words, alone=True) for seat in chairs)))
    rows: list[Item] = [_person(seat, brief, words) for seat in people if seat.there]
    others = [_person(seat, brief, words) for seat in people if not seat.there]
    if rows and others and not brief.portal_only:
        rows.append(Line(text(said.not_there[way(brief)], ink=Ink.QUIET)))
    return Section(heading, (*rows, *others, *(_chair(seat, brief, words, alone=False) for seat in chairs)))


def _person(seat: Seat, brief: Brief, words: Messages) -> Row:
    person, terms = seat.person, words.terms
    if person is None:
        raise AssertionError(seat)
    part = terms.part[seat.part] if seat.part else words.brief.not_in_step if person.roles else words.brief.unknown_role
    name = Cell(text(titled(person)), short=text(person.name))
    if brief.portal_only and brief.rule:
        only = terms.only_in.format(channel=channel(brief.rule, words))
        return Row(WHO, (name, part, only if seat.owner else terms.no_contact))
    if person.kind is PersonKind.BODY:
        return Row(WHO, (name, part, Cell(text(terms.body, ink=Ink.QUIET))))
    if person.kind is PersonKind.PARTNER:
        return Row(WHO, (name, part, Cell(text(terms.partner, ink=Ink.QUIET))))
    attitude = text(terms.attitude[person.attitude]) if person.attitude else text(terms.unknown_attitude, ink=Ink.ASK)
    mark = terms.marks[person.mark.value] if person.mark else terms.not_contacted
    met = words.brief.never_met
    if person.last_met:
        met = words.brief.met.format(day=words.calendar.short_day(person.last_met, brief.today))
    needs = text(words.brief.needs.format(what=person.needs)) if person.needs else ()
    return Row(
        WHO,
        (
            name,
            Cell(text(part, ink=Ink.TEXT if seat.part or person.roles else Ink.ASK)),
            Cell(attitude),
            Cell(text(mark, ink=Ink.DONE if person.mark is Mark.CONVINCED else Ink.TEXT)),
            Cell(text(met, ink=Ink.QUIET)),
            Cell((), wide=needs),
        ),
    )


def _chair(seat: Seat, brief: Brief, words: Messages, *, alone: bool) -> Row:
    """An empty chair; `alone`: the line above has already said that the chairs are empty."""
    if seat.role is None or seat.part is None:
        raise AssertionError(seat)
    question = words.terms.chair[seat.part]
    if brief.portal_only:
        ask = words.brief.empty_chair_only
    elif alone:
        ask = words.brief.chair_question.format(question=sentence(question))
    else:
        ask = words.brief.empty_chair.format(question=question)
    cells = (role_name(brief.situation.map, seat.role), words.terms.part[seat.part])
    return Row(WHO, (*cells, Cell(text(ask, ink=Ink.ASK))), glyph="?")
