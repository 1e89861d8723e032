"""On whose word each step of a map stands: seen, confirmed, told by several, told by one, or only our guess."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.values import Part, PersonKind

from .next_step import person_part, role_holders
from .people import PersonState
from .situation import Situation
from .sources import Strength, contradictions, strength
from .step_map import MapStep
from .step_states import StepState


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
    """Two do not say the same of it, and nobody has said whose word holds."""
    GUESS = "guess"
    """Only the process says so; nobody there has."""


class StepStanding(NamedTuple):
    """A step with how it is known."""

    step: MapStep
    standing: Standing
    told_by: tuple[PersonState, ...]
    """Those who told of it, in file order; who has left still told it."""


def step_standings(situation: Situation) -> dict[str, StepStanding]:
    """How each step of the map is known, by its id, in map order."""
    differing = {each.step for each in contradictions(situation)}
    return {step.id: _standing(situation, step, step.id in differing) for step in situation.map.steps}


def count_standings(situation: Situation, standings: Iterable[StepStanding]) -> dict[Standing, int]:
    """How many steps stand in which way. Steps the customer skips are in no count."""
    found = dict.fromkeys(Standing, 0)
    for each in standings:
        if situation.states[each.step.id] is not StepState.SKIPPED:
            found[each.standing] += 1
    return found


def _standing(situation: Situation, step: MapStep, differs: bool) -> StepStanding:
    told_by = _tellers(situation, step)
    if differs:
        return StepStanding(step, Standing.DIFFERING, told_by)
    if strength(situation, step) is Strength.STRONG:
        return StepStanding(step, Standing.PROVED, told_by)
    yes = _confirmed_by(situation, step)
    if _confirms(situation, step, yes):
        return StepStanding(step, Standing.CONFIRMED, _in_file_order(situation, {each.id for each in (*told_by, *yes)}))
    told_by = _in_file_order(situation, {each.id for each in (*told_by, *yes)})
    there = [person for person in told_by if person.is_source]
    if len(there) > 1:
        return StepStanding(step, Standing.TOLD_BY_SEVERAL, told_by)
    return StepStanding(step, Standing.TOLD if told_by else Standing.GUESS, told_by)


def _tellers(situation: Situation, step: MapStep) -> tuple[PersonState, ...]:
    """Those who said something of the step, did it, skipped it or promised on it. An order alone is no word on it."""
    ids: set[str] = set()
    for replayed in situation.history.entries:
        entry = replayed.entry
        for heard in entry.heard:
            if heard.step == step.id:
                ids |= {*(heard.by or entry.with_)}
        ids |= {person for done in entry.done if done.step == step.id for person in done.by}
        ids |= {person for skipped in entry.skipped if skipped.step == step.id for person in skipped.by}
        ids |= {each for promise in entry.promised if promise.step == step.id for each in promise.by}
    return tuple(each for each in _in_file_order(situation, ids) if each.kind is not PersonKind.BODY)


def _confirmed_by(situation: Situation, step: MapStep) -> tuple[PersonState, ...]:
    said = (
        each for replayed in situation.history.entries for each in replayed.entry.confirmed if step.id in each.steps
    )
    return _in_file_order(situation, {person for each in said for person in each.by})


def _confirms(situation: Situation, step: MapStep, yes: tuple[PersonState, ...]) -> bool:
    """Whether the one who decides said yes, or everybody we know of with a part, and each part has somebody."""
    if any(person_part(step, person) is Part.DECIDES for person in yes):
        return True
    taking_part = {person.id for person in situation.present if person_part(step, person) is not None}
    named = all(role_holders(situation, each.role) for each in step.step.who if each.role not in situation.without)
    return bool(taking_part) and named and taking_part <= {person.id for person in yes}


def _in_file_order(situation: Situation, ids: set[str]) -> tuple[PersonState, ...]:
    return tuple(person for person in situation.people.values() if person.id in ids)
