"""The unknowns of a deal, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from building import next_id, read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.unknowns.find import find_unknowns
from kjopsprosess.features.brief.unknowns.kinds import Unknown

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}, {id: bruker}]
    steps:
      - id: krav
        who: [{role: eier, part: does}]
        questions: [{ask: Hvem?, to: bruker}, {ask: Hva?, to: it}]
      - {id: sikkerhet, after: [], who: [{role: it, part: approves}]}
      - {id: valg, kind: choice, after: [krav, sikkerhet], who: [{role: styre, part: decides}]}
      - {id: ordre, kind: order}
"""


TWO_VOICES = "{how: meeting, with: [kari, jon], heard: [{step: krav, says: Ja}, {step: sikkerhet, says: Ja}]}"
"""Nothing is known from one person alone."""


UNPLACED = "{heard: [{says: Det haster}]}"


def found(situation: Situation) -> tuple[Unknown, ...]:
    step = situation.map.by_id.get(next_id(situation) or "")
    return find_unknowns(situation, planned_contact(situation), step)


def kinds(log: str, purchase: str = ROAD, today: str = "2026-11-26") -> list[tuple[str, str | None]]:
    """Kind and step of every hole in the order they are printed; that none of these deals says why now, left out."""
    situation = read(log, purchase, today=today)
    holes = [hole for hole in found(situation) if hole.kind.value != "no_trigger"]
    return [(hole.kind.value, hole.step.id if hole.step else None) for hole in holes]


def hole(log: str, kind: str, purchase: str = ROAD, today: str = "2026-11-26") -> Unknown:
    """The first hole of a kind."""
    return next(each for each in found(read(log, purchase, today=today)) if each.kind.value == kind)
