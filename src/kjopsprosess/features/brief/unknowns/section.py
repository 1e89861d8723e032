"""What we do not know: the unknowns of a brief as questions to put, worst first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.status import why_now
from kjopsprosess.deal_state.told.sources import Contradiction, ContradictionSide
from kjopsprosess.features.brief.cutting import Spare, spared
from kjopsprosess.features.brief.who_section import is_body
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import Part, PersonKind
from kjopsprosess.page.deal.deal_parts import (
    channel_name,
    name_and_kind,
    role_in_text,
    role_name,
    short_name,
)
from kjopsprosess.page.deal.in_words import who_question
from kjopsprosess.page.deal.ruling_days import day_sentence, day_when
from kjopsprosess.page.page import Item, Line, Section, Style, text

from .kinds import Unknown, UnknownKind
from .leaving import leaving_question, leaving_says

if TYPE_CHECKING:
    from kjopsprosess.deal_state.days.facts import DayAhead
    from kjopsprosess.deal_state.steps.step_map import MapStep
    from kjopsprosess.features.brief.facts import Brief


MAX_QUESTIONS = 3
"""How many of the step's questions are printed when we know nothing yet."""


def unknowns_section(brief: Brief, messages: Messages) -> Section:
    """At most three unknowns, worst first; under a contact restriction one question for the customer's tool."""
    asked_first = brief.unknowns[0] if brief.unknowns else None
    day_first = (
        asked_first is not None
        and asked_first.kind is UnknownKind.DAY_UNKNOWN
        and asked_first.step in brief.situation.open_steps
    )
    first = _unknown_lines(asked_first, brief, messages) if asked_first and day_first else []
    if brief.portal_only:
        rows = [*first, *_portal(brief, messages)]
    elif brief.knows_nothing and brief.step and brief.step.step.questions:
        questions = _first_questions(brief, brief.step.step.questions)
        if why_now(brief.situation) is None:
            questions.append(messages.brief.why_now_question)
        asked = (Line(text(messages.quote(question), style=Style.ASK), glyph="?") for question in questions)
        said = messages.brief.unknowns
        rows = [*first, Line(text(f"{said.know_nothing} {said.ask_anybody}")), *asked]
    else:
        rows = _rows(brief.shown_unknowns, brief, messages)
        if more := len(brief.unknowns) - len(brief.shown_unknowns):
            counted = text("+ " + messages.terms.more.format(n=more), style=Style.QUIET)
            rows.append(Line(counted, spare=Spare.OTHER_UNKNOWNS))
    place = next((place for place, row in enumerate(rows) if isinstance(row, Line) and row.glyph), 0)
    kept, others = spared(rows[place : place + 1], Spare.FIRST_UNKNOWN), spared(rows, Spare.SECOND_UNKNOWN)
    heading = text(messages.brief.not_known, style=Style.HEADING) if rows else ()
    return Section(heading, (*others[:place], *kept, *others[place + 1 :]))


def _first_questions(brief: Brief, questions: Iterable[Question]) -> list[str]:
    """What to ask first where we know nothing: a partner who comes alone what is for partners, others the rest."""
    coming = [brief.situation.people[each] for each in brief.contact.people]
    partners_only = bool(coming) and all(each.kind is PersonKind.PARTNER for each in coming)
    fitting = [each.ask for each in questions if (each.to == PersonKind.PARTNER.value) is partners_only]
    return (fitting or [each.ask for each in questions])[:MAX_QUESTIONS]


def _portal(brief: Brief, messages: Messages) -> list[Item]:
    if brief.rule is None:
        raise AssertionError(brief.rule)
    said = messages.brief
    rows: list[Item] = []
    if brief.step and brief.step.step.questions:
        question = messages.quote(brief.step.step.questions[0].ask)
        asked = said.unknowns.ask_in_portal.format(channel=channel_name(brief.rule, messages), question=question)
        rows.append(Line(text(asked, style=Style.ASK), glyph="?"))
    if waiting := sum(1 for unknown in brief.unknowns if unknown.kind.about_people):
        rows.append(Line(text(said.unknowns.wait_with_people(waiting))))
    return rows


def _rows(shown: Iterable[Unknown], brief: Brief, messages: Messages) -> list[Item]:
    """Every unknown with its question; a question that stands above already is not repeated."""
    rows: list[Item] = []
    above: set[str] = set()
    for unknown in shown:
        question = _question(unknown, brief, messages)
        if question in above:
            says = f"{_says(unknown, brief, messages)} {_ask_the_same(unknown, messages)}"
            rows.append(Line(text(says, style=Style.ASK), glyph="?"))
        else:
            rows += _unknown_lines(unknown, brief, messages)
        above.add(question)
    return rows


def _ask_the_same(unknown: Unknown, messages: Messages) -> str:
    said = messages.brief.unknowns
    if unknown.kind is UnknownKind.HEARSAY:
        return _confirm_with(unknown, messages).replace(":", ".")  # no question follows it here
    return said.ask_the_same.format(name=unknown.ask.name) if unknown.ask else said.find_the_same


def _unknown_lines(unknown: Unknown, brief: Brief, messages: Messages) -> list[Item]:
    said = messages.brief
    ask = said.unknowns.ask.format(name=unknown.ask.name) if unknown.ask else said.unknowns.find_somebody
    if unknown.kind is UnknownKind.HEARSAY:
        ask = _confirm_with(unknown, messages)
    if unknown.kind is UnknownKind.DAY_UNKNOWN and not unknown.question:
        return [Line(text(_says(unknown, brief, messages), style=Style.ASK), glyph="?")]
    body = Line(text(f"{_says(unknown, brief, messages)} {ask}", style=Style.ASK), glyph="?")
    question = messages.quote(_question(unknown, brief, messages))
    return [body, Line(text(question, style=Style.ASK), continues=True)]


def _confirm_with(unknown: Unknown, messages: Messages) -> str:
    """With whom hearsay is to be confirmed: the doer; for a body, whoever prepares its matters."""
    said = messages.brief.unknowns
    if unknown.ask:
        return said.confirm_with.format(name=unknown.ask.name)
    bodies = [person.name for person in unknown.about if person.kind is PersonKind.BODY]
    return said.confirm_with_body.format(name=messages.join(bodies)) if bodies else said.find_somebody


def _hearsay(unknown: Unknown, step: str, brief: Brief, messages: Messages) -> str:
    said = messages.brief.unknowns
    day = messages.calendar.short_day(unknown.day, brief.today) if unknown.day else ""
    words = said.dated.format(words=messages.quote(unknown.says or ""), day=day)
    if not unknown.told_by:
        return said.said_to_be_done.format(step=step, words=words)
    names = messages.join([name_and_kind(person, messages) for person in unknown.told_by])
    return said.hearsay.format(who=names, step=step, words=words)


def _says(unknown: Unknown, brief: Brief, messages: Messages) -> str:
    said = messages.brief
    step = messages.quote(short_name(unknown.step)) if unknown.step else ""
    days = messages.terms.days(unknown.days or 0)
    names = _names(unknown, messages)
    if unknown.ahead:
        return _of_day(unknown, unknown.ahead, messages)
    if unknown.kind is UnknownKind.DAY_UNKNOWN:
        phrase = said.unknowns.day_unknown if unknown.question else said.unknowns.day_in_papers
        return phrase.format(what=unknown.says, step=step)
    if unknown.contradiction:
        return _contradiction(unknown.contradiction, brief, messages)
    if unknown.kind is UnknownKind.HEARSAY:
        return _hearsay(unknown, step, brief, messages)
    if unknown.kind in (UnknownKind.LEAVING, UnknownKind.HANDOVER):
        return leaving_says(unknown, brief, messages)
    roles = messages.either([role_name(brief.situation.map, role) for role in unknown.roles])
    unapproved = said.unknowns.never_approved if unknown.never else said.unknowns.approval_not_seen
    by_kind = {
        UnknownKind.APPROVAL_NOT_SEEN: unapproved.format(step=step, roles=roles),
        UnknownKind.LEFT_PROMISE: said.unknowns.left.format(
            name=names, words=messages.quote((unknown.says or "").rstrip("."))
        ),
        UnknownKind.LEFT_SOURCE: said.unknowns.left_source.format(name=names),
        UnknownKind.ONE_SOURCE: _one_source(unknown, messages),
        UnknownKind.NEVER_MET: said.unknowns.is_to[unknown.part or Part.DECIDES].format(name=names),
        UnknownKind.SINGLE_SOURCE: (said.unknowns.single_source if names else said.unknowns.no_source).format(
            step=step, names=names
        ),
        UnknownKind.UNPLACED: said.unknowns.unplaced.format(words=messages.quote(unknown.says or "")),
        UnknownKind.STALE: (said.unknowns.stale if unknown.same_age else said.unknowns.stale_at_least).format(
            steps=_quoted(unknown.steps, messages), days=days
        ),
        UnknownKind.NO_TRIGGER: said.unknowns.no_trigger,
        UnknownKind.NO_DECIDER: _unnamed(unknown, brief, messages),
        UnknownKind.BEHIND: said.unknowns.behind(len(unknown.steps), steps=_quoted(unknown.steps, messages)),
    }
    return by_kind[unknown.kind]


def _one_source(unknown: Unknown, messages: Messages) -> str:
    """From whom all that we know comes."""
    said = messages.brief.unknowns
    names = [_teller(person, messages) for person in unknown.about] + [messages.terms.one_of_them] * unknown.unnamed
    return said.one_voice.format(name=messages.join(names)) if names else said.know_nothing


def _teller(person: PersonState, messages: Messages) -> str:
    """The name of somebody on whose word something is; of who has left, that too, and of a partner, what they are."""
    if person.left:
        return messages.brief.unknowns.who_has_left.format(name=person.name)
    return name_and_kind(person, messages)


def _names(unknown: Unknown, messages: Messages) -> str:
    """Those it is about; of who has left and still is what we know by, that too."""
    by_word = unknown.kind in (UnknownKind.LEFT_SOURCE, UnknownKind.SINGLE_SOURCE)
    return messages.join([_teller(person, messages) if by_word else person.name for person in unknown.about])


def _unnamed(unknown: Unknown, brief: Brief, messages: Messages) -> str:
    """What the nearest role nobody is known to have is to decide and approve, and the other such roles."""
    if unknown.role is None:
        return ""
    said, step_map = messages.brief.unknowns, brief.situation.map
    acts: list[str] = []
    for part in dict.fromkeys(act.part for act in unknown.acts):
        steps = _quoted([act.step for act in unknown.acts if act.part is part], messages)
        acts.append(said.acts[part].format(steps=steps))
    name = role_in_text(role_name(step_map, unknown.role))
    nearest = said.unnamed_role.format(role=name, acts=messages.join(acts))
    others = [role_in_text(role_name(step_map, role)) for role in unknown.others]
    if not is_body(unknown.role, brief):
        return said.unnamed.format(roles=messages.join([nearest, *others]))
    told = said.unnamed_body.format(roles=nearest)
    return f"{told} {said.unnamed_too.format(roles=messages.join(others))}" if others else told


def _quoted(steps: Iterable[MapStep], messages: Messages) -> str:
    return messages.join([messages.quote(short_name(step)) for step in steps])


def _of_day(unknown: Unknown, day: DayAhead, messages: Messages) -> str:
    if not day.coming:
        return day_sentence(day, messages) + ("" if day.to_confirm else ".")
    days = messages.terms.days(unknown.days or 0)
    return messages.brief.unknowns.too_late.format(when=end_sentence(day_when(day, messages)), days=days)


def _question(unknown: Unknown, brief: Brief, messages: Messages) -> str:
    said = messages.brief
    if asked := _of_them(unknown, messages) or leaving_question(unknown, brief, messages):
        return asked
    if unknown.kind is UnknownKind.ONE_SOURCE and unknown.ask in unknown.about:
        return said.unknowns.only_voice_question
    if unknown.kind is UnknownKind.NO_DECIDER and unknown.role and is_body(unknown.role, brief):
        role = role_in_text(role_name(brief.situation.map, unknown.role))
        return said.unknowns.body_question.format(role=role)
    if unknown.kind is UnknownKind.TOO_LATE and unknown.ahead:
        return said.unknowns.too_late_question if unknown.ahead.coming else said.unknowns.past_question
    if unknown.kind is UnknownKind.APPROVAL_NOT_SEEN and unknown.ask and set(unknown.roles) & {*unknown.ask.roles}:
        return said.unknowns.have_you_approved
    worded = {
        UnknownKind.LEFT_PROMISE: said.unknowns.left_question,
        UnknownKind.CONTRADICTION: said.unknowns.contradiction_question,
        UnknownKind.DAY_TO_CONFIRM: said.unknowns.day_question,
        UnknownKind.HEARSAY: said.unknowns.hearsay_question,
        UnknownKind.APPROVAL_NOT_SEEN: said.unknowns.who_approved,
        UnknownKind.ONE_SOURCE: said.unknowns.one_voice_question,
        UnknownKind.NO_DECIDER: said.as_question.format(
            question=who_question(brief.situation, unknown.part or Part.DECIDES, messages)
        ),
        UnknownKind.LEFT_SOURCE: said.unknowns.one_voice_question,
        UnknownKind.BEHIND: said.unknowns.behind_question(len(unknown.steps)),
        UnknownKind.NO_TRIGGER: said.why_now_question,
        UnknownKind.UNPLACED: said.unknowns.unplaced_question,
        UnknownKind.NEVER_MET: said.unknowns.never_met_question.format(
            name=messages.join([p.name for p in unknown.about])
        ),
    }
    otherwise = said.unknowns.stale_question if unknown.kind is UnknownKind.STALE else said.unknowns.generic_question
    return worded.get(unknown.kind) or unknown.question or otherwise


def _of_them(unknown: Unknown, messages: Messages) -> str | None:
    """The question as it is put to a partner; None where it is the same, or the step's own."""
    of_them = messages.brief.unknowns.of_them
    if unknown.ask is None or unknown.ask.kind is not PersonKind.PARTNER:
        return None
    if unknown.kind is UnknownKind.TOO_LATE and unknown.ahead and not unknown.ahead.coming:
        return None
    if unknown.kind is UnknownKind.SINGLE_SOURCE:
        return None if unknown.question else of_them["generic"]
    return of_them.get(unknown.kind.value)


def _contradiction(contradiction: Contradiction, brief: Brief, messages: Messages) -> str:
    said = messages.brief
    other, speaker = contradiction.sides

    def dated(side: ContradictionSide) -> str:
        if side.says is None or side.day is None:
            return ""
        day = messages.calendar.short_day(side.day, brief.today)
        return said.unknowns.dated.format(words=messages.quote(side.says), day=day)

    one = speaker.person.name if speaker.person else ""
    if other.person is None:
        return said.unknowns.contradiction_process.format(one=one, words=dated(speaker))
    if other.says is None:
        return said.unknowns.contradiction_bare.format(one=other.person.name, other=one, words=dated(speaker))
    return said.unknowns.contradiction.format(
        one=other.person.name, other=one, first=dated(other), second=dated(speaker)
    )
