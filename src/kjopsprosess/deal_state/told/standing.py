"""On whose word each step of a map stands: seen, confirmed, told by several, told by one, or only our guess."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import person_part, role_holders
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.values import Part, PersonKind

from .sources import ENOUGH_SOURCES, Strength, contradictions, make_sources, strength, voices_on
from .statements import Confirmation


class Standing(StrEnum):
    """How a step of the map is known, the surest but one last: a difference comes before everything."""

    PROVED = "proved"
    """Done, and seen."""
    CONFIRMED = "confirmed"
    """The one who decides it, or all who take part in it, said yes to it."""
    TOLD_BY_SEVERAL = "told_by_several"
    """Two people there have told of it."""
    TOLD = "told"
    """One person, a partner or a document has told of it."""
    DIFFERING = "differing"
    """Two do not say the same of it, and nobody has said who is right."""
    GUESS = "guess"
    """Only the process says so; nobody there has."""


class StepStanding(NamedTuple):
    """A step with how it is known."""

    step: MapStep
    standing: Standing
    told_by: tuple[PersonState, ...]
    """Those who told of it: persons there, then partners and the like, each in file order. Who left still told it."""
    on_behalf_of: tuple[PersonState, ...] = ()
    """Those whose word the one who told of it passed on: they have not told it to us themselves."""
    unnamed: bool = False
    """Whether somebody there told of it and it is not known who."""


def step_standings(situation: Situation) -> dict[str, StepStanding]:
    """How each step of the map is known, by its id, in map order."""
    differing = {each.step for each in contradictions(situation)}
    return {step.id: _standing(situation, step, differs=step.id in differing) for step in situation.map.steps}


def count_standings(situation: Situation, standings: Iterable[StepStanding]) -> dict[Standing, int]:
    """How many steps stand in which way. Steps the customer skips are in no count."""
    found = dict.fromkeys(Standing, 0)
    for each in standings:
        if situation.states[each.step.id] is not StepState.SKIPPED:
            found[each.standing] += 1
    return found


def _standing(situation: Situation, step: MapStep, *, differs: bool) -> StepStanding:
    said = voices_on(situation, step)
    sources = make_sources(situation, said)
    told_by = (*sources.people, *(each for each in sources.others if each.kind is not PersonKind.BODY))
    if differs:
        standing = Standing.DIFFERING
    elif strength(situation, step) is Strength.STRONG:
        standing = Standing.PROVED
    elif _is_confirmed(situation, step):
        standing = Standing.CONFIRMED
    elif sources.number >= ENOUGH_SOURCES:
        standing = Standing.TOLD_BY_SEVERAL
    else:
        standing = Standing.TOLD if told_by or sources.unnamed else Standing.GUESS
    passed_on = {each for voices in said for each in voices.on_behalf_of} - {person.id for person in told_by}
    others = tuple(person for person in situation.people.values() if person.id in passed_on)
    return StepStanding(step, standing, told_by, others, sources.unnamed)


def _is_confirmed(situation: Situation, step: MapStep) -> bool:
    """Whether the one who decides said yes to the step, or everybody with a part in it, and nobody is missing."""
    yes = {each for said in _still_meant(situation, step) for each in (*said.voices.people, *said.voices.others)}
    customers = [situation.people[each] for each in yes if situation.people[each].is_customer]
    if any(person_part(step, person) is Part.DECIDES for person in customers):
        return True
    with_part = {person.id for person in situation.present if person_part(step, person) is not None}
    named = all(role_holders(situation, each.role) for each in step.step.who if each.role not in situation.without)
    return bool(with_part) and named and with_part <= yes


def _still_meant(situation: Situation, step: MapStep) -> list[Confirmation]:
    """Those who said yes to the step as it stands: nobody else has since told a fact of it."""
    told = [each for each in situation.statements.get(step.id, ()) if each.heard.tells_facts]
    return [
        yes
        for yes in situation.confirmations.get(step.id, ())
        if all(
            (each.day, each.file_index) <= (yes.day, yes.file_index) or {*each.speakers} <= {*yes.by} for each in told
        )
    ]
