"""Sections of the brief: who takes part, what we do not know, and a deal that rests or is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people import Mark
from kjopsprosess.deal_state.sources import Contradiction, Side
from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import Part, PersonKind
from kjopsprosess.page.deal_parts import act, channel, promise_row, role_name, sentence, short_name, titled
from kjopsprosess.page.page import Cell, Columns, Ink, Item, Labelled, Line, Row, Section, text

from .unknowns import Hole, HoleKind

if TYPE_CHECKING:
    from .facts import Brief, Seat


def way(brief: Brief) -> str:
    """How the contact takes place, as the words are keyed: portal under a restriction, none when nothing is booked."""
    if brief.portal_only:
        return "portal"
    if brief.coming.how:
        return brief.coming.how.value
    return "meeting" if brief.coming.when else "none"


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


FIRST_QUESTIONS = 3
"""How many of the step's questions are printed when we know nothing yet."""


def holes_section(brief: Brief, words: Messages) -> Section:
    """At most three holes, worst first; under a contact restriction one question for the customer's tool."""
    if brief.portal_only:
        rows = _portal(brief, words)
    elif brief.knows_nothing and brief.step and brief.step.step.questions:
        questions = [question.ask for question in brief.step.step.questions[:FIRST_QUESTIONS]]
        asked = (Line(text(words.quote(question), ink=Ink.ASK), glyph="?") for question in questions)
        rows = [Line(text(words.brief.unknowns.know_nothing)), *asked]
    else:
        rows = [row for hole in brief.shown_holes for row in _hole(hole, brief, words)]
        if more := len(brief.holes) - len(brief.shown_holes):
            rows.append(Line(text("+ " + words.terms.more.format(n=more), ink=Ink.QUIET)))
    return Section(text(words.brief.holes, ink=Ink.HEADING) if rows else (), tuple(rows))


def _portal(brief: Brief, words: Messages) -> list[Item]:
    if brief.rule is None:
        raise AssertionError(brief.rule)
    said = words.brief
    rows: list[Item] = []
    if brief.step and brief.step.step.questions:
        question = words.quote(brief.step.step.questions[0].ask)
        asked = said.unknowns.ask_in_portal.format(channel=channel(brief.rule, words), question=question)
        rows.append(Line(text(asked, ink=Ink.ASK), glyph="?"))
    if waiting := sum(1 for hole in brief.holes if hole.kind.about_people):
        rows.append(Line(text(said.unknowns.wait_with_people(waiting))))
    return rows


def _hole(hole: Hole, brief: Brief, words: Messages) -> list[Item]:
    said = words.brief
    only_one = hole.ask is not None and hole.ask in hole.about
    ask = said.unknowns.ask.format(name=hole.ask.name) if hole.ask else said.unknowns.find_somebody
    question = (
        said.unknowns.only_voice_question if only_one and hole.kind is HoleKind.ONE_VOICE else _question(hole, words)
    )
    body = Line(text(f"{_says(hole, brief, words)} {ask}", ink=Ink.ASK), glyph="?")
    return [body, Line(text(words.quote(question), ink=Ink.ASK), continues=True)]


def _says(hole: Hole, brief: Brief, words: Messages) -> str:
    said = words.brief
    step = words.quote(short_name(hole.step)) if hole.step else ""
    days = words.terms.days(hole.days or 0)
    names = words.join([person.name for person in hole.about])
    if hole.contradiction:
        return _contradiction(hole.contradiction, brief, words)
    by_kind = {
        HoleKind.TOO_LATE: said.unknowns.too_late.format(days=days),
        HoleKind.ONE_VOICE: said.unknowns.one_voice.format(name=names) if names else said.unknowns.know_nothing,
        HoleKind.EMPTY_CHAIR: said.unknowns.nobody_decides.format(step=step),
        HoleKind.NEVER_MET: said.unknowns.is_to[hole.part or Part.DECIDES].format(name=names),
        HoleKind.BEHIND: said.unknowns.behind.format(step=step),
        HoleKind.SINGLE_SOURCE: (said.unknowns.single_source if names else said.unknowns.no_source).format(
            step=step, names=names
        ),
        HoleKind.UNPLACED: said.unknowns.unplaced.format(words=words.quote(hole.says or "")),
        HoleKind.STALE: said.unknowns.stale.format(days=days),
    }
    return by_kind[hole.kind]


def _question(hole: Hole, words: Messages) -> str:
    said = words.brief
    worded = {
        HoleKind.CONTRADICTION: said.unknowns.contradiction_question,
        HoleKind.TOO_LATE: said.unknowns.too_late_question,
        HoleKind.ONE_VOICE: said.unknowns.one_voice_question,
        HoleKind.EMPTY_CHAIR: said.chair_question.format(question=sentence(words.terms.chair[Part.DECIDES])),
        HoleKind.BEHIND: said.unknowns.behind_question,
        HoleKind.UNPLACED: said.unknowns.unplaced_question,
        HoleKind.NEVER_MET: said.unknowns.never_met_question.format(name=words.join([p.name for p in hole.about])),
    }
    return worded.get(hole.kind) or hole.question or said.unknowns.generic_question


def _contradiction(clash: Contradiction, brief: Brief, words: Messages) -> str:
    said = words.brief
    other, speaker = clash.sides

    def dated(side: Side) -> str:
        if side.says is None or side.day is None:
            return ""
        day = words.calendar.short_day(side.day, brief.today)
        return said.unknowns.dated.format(words=words.quote(side.says), day=day)

    one = speaker.person.name if speaker.person else ""
    if other.person is None:
        return said.unknowns.contradiction_process.format(one=one, words=dated(speaker))
    if other.says is None:
        return said.unknowns.contradiction_bare.format(one=other.person.name, other=one, words=dated(speaker))
    return said.unknowns.contradiction.format(
        one=other.person.name, other=one, first=dated(other), second=dated(speaker)
    )


def because_section(brief: Brief, words: Messages) -> Section:
    """Why the deal rests or is over, on whose word."""
    ending = brief.ending
    if ending is None:
        return Section()
    who = words.join([brief.situation.people[each].name for each in ending.by if each in brief.situation.people])
    day = words.calendar.day(ending.day, brief.today)
    told = f"{who}, {day}" if who else day
    reason = f"{words.quote(ending.because)} " if ending.because else ""
    return Section(text(words.brief.because[brief.status], ink=Ink.HEADING), (Line(text(reason + told)),))


def stopped_section(brief: Brief, words: Messages) -> Section:
    """The step where the customer stopped."""
    if brief.step is None:
        return Section()
    rows: list[Item] = [act(brief.step), Labelled(words.brief.done_when, text(brief.step.step.done_when))]
    if brief.resting:
        rows += [
            promise_row(words.brief.promised, pledge, brief.situation.people, words, brief.today)
            for pledge in brief.promised
        ]
    return Section(text(words.brief.stopped_here, ink=Ink.HEADING), tuple(rows))


def rest_section(brief: Brief, words: Messages) -> Section:
    """What we must do while a deal rests: let it, and keep our promises."""
    until = brief.ending.until if brief.ending else None
    if until is None:
        return Section()
    rest = end_sentence(words.brief.rest_until.format(day=words.calendar.day(until, brief.today)))
    ours = brief.situation.open_promises(ours=True)
    if not ours:
        rows: tuple[Item, ...] = (Line(text(f"{rest} {words.brief.no_open_promises}")),)
    else:
        rows = (Line(text(f"{rest} {words.brief.open_promises(len(ours))}")), *_every_promise_of_ours(brief, words))
    return Section(text(words.brief.we_must, ink=Ink.HEADING), rows)


def still_ours_section(brief: Brief, words: Messages) -> Section:
    """What we still owe when the deal is over, and what would bring it alive."""
    rows = _every_promise_of_ours(brief, words) or [Line(text(words.brief.no_open_promises))]
    if brief.closed:
        rows.append(Line(text(words.brief.comes_alive, ink=Ink.QUIET)))
    return Section(text(words.brief.we_must, ink=Ink.HEADING), tuple(rows))


def _every_promise_of_ours(brief: Brief, words: Messages) -> list[Item]:
    ours = brief.situation.open_promises(ours=True)
    return [promise_row(words.brief.owed, pledge, brief.situation.people, words, brief.today) for pledge in ours]
