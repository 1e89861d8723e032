"""Holes in the picture, each with a question addressed to somebody who will be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.holes import Hole, HoleKind
from kjopsprosess.model.values import Part

from .common import channel, sentence, short_name
from .page import Ink, Item, Line, Section, text

if TYPE_CHECKING:
    from kjopsprosess.insight.brief import Brief
    from kjopsprosess.insight.sources import Contradiction, Side
    from kjopsprosess.messages.messages import Messages

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
