"""Who takes part in the step, and how far we have come with each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people.people import PersonProgress
from kjopsprosess.deal_state.steps.asking import decisive_part, told_limits
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Part, PersonKind, RoleKind
from kjopsprosess.page.deal.deal_parts import capitalized, channel_name, name_and_title, role_name, short_name
from kjopsprosess.page.deal.in_words import idle_champion_text, leaving_text, who_question
from kjopsprosess.page.page import Cell, Columns, Item, Line, Row, Section, Style, text

from .cutting import Spare, spared
from .unknowns.kinds import UnknownKind

if TYPE_CHECKING:
    from .facts import Brief, Participant
    from .unknowns.kinds import Unknown


def contact_mode(brief: Brief) -> str:
    """How the contact takes place, as the words are keyed: portal under a restriction, none when nothing is booked."""
    if brief.portal_only:
        return "portal"
    if brief.contact.how:
        return brief.contact.how.value
    return "meeting" if brief.contact.when else "none"


WHO = Columns("who", first_row=1, wide_first=False)
MAX_DOUBTERS = MAX_STRANGERS = 2
REMARK_INDENT = 6
"""Columns before what stands under a person's name."""


def who_section(brief: Brief, messages: Messages) -> Section:
    """Who will be there, who else takes part, and which roles nobody is known to have."""
    said = messages.brief
    heading = text(said.who, style=Style.HEADING)
    later = said.roles_after_decision(brief.roles_after_decision) if brief.roles_after_decision else ""
    counted_later = [Line(text(later, style=Style.QUIET), spare=Spare.OTHERS)] if later else []
    people = [participant for participant in brief.participants if participant.person is not None]
    unfilled = [participant for participant in brief.participants if participant.person is None]
    if not people:
        n = len(unfilled)
        # The sentence begins with the number, which is then a word.
        counted = capitalized(said.roles_not_named(n).replace(str(n), messages.number(n), 1))
        nobody = said.nobody_in_step if any(brief.situation.present) else said.nobody_known
        line = Line(text(f"{nobody} {counted}" if unfilled else nobody))
        asked: list[Item] = [
            line,
            *(_unfilled_row(participant, brief, messages, alone=True) for participant in unfilled),
        ]
        return Section(heading, (*spared(asked, Spare.NOT_NAMED), *counted_later, *_absent(brief, messages)))
    there: list[Item] = [item for each in people if each.attends for item in _person_and_remark(each, brief, messages)]
    others: list[Item] = [
        item for each in people if not each.attends for item in _person_and_remark(each, brief, messages)
    ]
    if there and others and not brief.portal_only:
        others.insert(0, Line(text(said.not_there[contact_mode(brief)], style=Style.QUIET)))
    roles = [_unfilled_row(participant, brief, messages, alone=False) for participant in unfilled]
    known = (*spared(there, Spare.COMING), *spared(others, Spare.OTHERS if there else Spare.COMING))
    items = (*known, *_absent(brief, messages), *spared(roles, Spare.NOT_NAMED), *counted_later)
    return Section(heading, items)


def _absent(brief: Brief, messages: Messages) -> Iterator[Line]:
    """Who can stop the deal and has no part in this step: who doubts it, and who must say yes and was never met."""
    yield from _doubters(brief, messages)
    if strangers := _strangers(brief):
        said, words = messages.brief, messages.terms.part
        named = [
            said.stranger.format(
                name=name_and_title(each.about[0]),
                part=words[each.part or Part.APPROVES],
                step=messages.quote(short_name(each.step)) if each.step else "",
            )
            for each in strangers[:MAX_STRANGERS]
        ]
        more = [messages.terms.more.format(n=count)] if (count := len(strangers) - MAX_STRANGERS) > 0 else []
        yield Line(
            text(said.strangers.format(people=messages.join([*named, *more])), style=Style.ASK), spare=Spare.OTHERS
        )


def _strangers(brief: Brief) -> list[Unknown]:
    """Those who decide or approve and were never contacted, of whom nothing else the brief prints says so."""
    shown = {each.about for each in brief.shown_unknowns}
    named = {each.person.id for each in brief.participants if each.person} | {each.id for each in brief.doubters}
    never_met = [each for each in brief.unknowns if each.kind is UnknownKind.NEVER_MET and not brief.portal_only]
    return [each for each in never_met if each.about not in shown and each.about[0].id not in named]


def _doubters(brief: Brief, messages: Messages) -> Iterator[Line]:
    """Who doubts or works against it without a part in this step: what they think does not end with their step."""
    if brief.doubters and not brief.portal_only:
        said, terms = messages.brief, messages.terms
        named = [
            said.doubter.format(name=name_and_title(each), attitude=terms.attitude[each.attitude])
            for each in brief.doubters[:MAX_DOUBTERS]
            if each.attitude
        ]
        yield Line(text(said.doubters.format(people=messages.join(named)), style=Style.ASK), spare=Spare.OTHERS)


def _person_and_remark(participant: Participant, brief: Brief, messages: Messages) -> list[Item]:
    """The row of a person, and under it what they decide, when they leave, and that a champion has done nothing."""
    rows: list[Item] = [_person(participant, brief, messages)]
    if decides := _decides_text(participant, brief, messages):
        rows.append(Line(text(capitalized(decides)), indent=REMARK_INDENT))
    if (person := participant.person) and (leaving := leaving_text(brief.situation, person, messages)):
        rows.append(Line(text(capitalized(leaving)), indent=REMARK_INDENT))
    if person and not brief.portal_only and (idle := idle_champion_text(brief.situation, person, messages)):
        rows.append(Line(text(idle, style=Style.ASK), indent=REMARK_INDENT))
    return rows


def _decides_text(participant: Participant, brief: Brief, messages: Messages) -> str | None:
    """What somebody without a part in this step decides or approves in another, and the limit they told of, if any."""
    person, step, said = participant.person, brief.step, messages.brief
    found = decisive_part(brief.situation, person) if person else None
    if person is None or found is None or step is None or brief.portal_only:
        return None
    here = participant.part is not None
    limits = told_limits(brief.situation)
    words = limits.get((step.id if here else found.step.id, person.id))
    part = messages.terms.part[participant.part or found.part]
    if not here:
        part = said.part_elsewhere.format(part=part, step=messages.quote(short_name(found.step)))
    if words:
        return said.with_limit.format(part=part, words=messages.quote(words))
    return None if here else part


def _person(participant: Participant, brief: Brief, messages: Messages) -> Row:
    person, terms = participant.person, messages.terms
    if person is None:
        raise AssertionError(participant)
    part = (
        terms.part[participant.part]
        if participant.part
        else messages.brief.not_in_step
        if person.roles
        else messages.brief.unknown_role
    )
    name = Cell(text(name_and_title(person)), short=text(person.name))
    if brief.portal_only and brief.rule:
        only = terms.only_in.format(channel=channel_name(brief.rule, messages))
        return Row(WHO, (name, part, only if participant.owner else terms.no_contact))
    if person.kind is PersonKind.BODY:
        return Row(WHO, (name, part, Cell(text(terms.body, style=Style.QUIET))))
    if person.kind is PersonKind.PARTNER:
        return Row(WHO, (name, part, Cell(text(terms.partner, style=Style.QUIET))))
    attitude = (
        text(terms.attitude[person.attitude]) if person.attitude else text(terms.unknown_attitude, style=Style.ASK)
    )
    mark = terms.marks[person.progress.value] if person.progress else terms.not_contacted
    met = messages.brief.never_met
    if person.last_met:
        met = messages.brief.met.format(day=messages.calendar.short_day(person.last_met, brief.today))
    needs = text(messages.brief.needs.format(what=person.needs)) if person.needs else ()
    return Row(
        WHO,
        (
            name,
            Cell(text(part, style=Style.TEXT if participant.part or person.roles else Style.ASK)),
            Cell(attitude),
            Cell(text(mark, style=Style.DONE if person.progress is PersonProgress.CONVINCED else Style.TEXT)),
            Cell(text(met, style=Style.QUIET) if person.last_met or person.progress else ()),
            Cell((), wide=needs),
        ),
    )


def _unfilled_row(participant: Participant, brief: Brief, messages: Messages, *, alone: bool) -> Row:
    """A role nobody is known to have; `alone`: the line above has already said so."""
    if participant.role is None or participant.part is None:
        raise AssertionError(participant)
    if brief.portal_only:
        ask = messages.brief.not_named_only
    elif alone:
        question = who_question(brief.situation, participant.part, messages)
        ask = messages.brief.as_question.format(question=question)
    elif is_body(participant.role, brief):
        ask = messages.brief.not_named_body
    else:
        ask = messages.brief.not_named
    cells = (role_name(brief.situation.map, participant.role), messages.terms.part[participant.part])
    return Row(WHO, (*cells, Cell(text(ask, style=Style.ASK))), glyph="?")


def is_body(role: str | None, brief: Brief) -> bool:
    """Whether a role is a board or a committee."""
    known = brief.situation.map.roles.get(role or "")
    return known is not None and known.kind is RoleKind.BODY
