"""How a map grew over a time: what is known of it now, held against what was known before."""

from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import contradictions
from kjopsprosess.deal_state.told.standing import Standing, StepStanding, step_standings

SURENESS = (Standing.GUESS, Standing.TOLD, Standing.TOLD_BY_SEVERAL, Standing.CONFIRMED, Standing.PROVED)
"""How well a step is known, from a guess up; a difference is neither more nor less."""


class Growth(NamedTuple):
    """What is known of how they buy that was not known before. Steps are in map order."""

    new_steps: tuple[MapStep, ...]
    """Steps that only this customer has."""
    told: tuple[StepStanding, ...]
    """Other steps that are not taken, and that somebody told of who had not, or told more of."""
    differing: tuple[MapStep, ...]
    """Steps on which two do not say the same, and did before."""
    days: tuple[RulingDay, ...]
    """Dates the deal depends on, new or another than before; the earliest first."""
    met: tuple[PersonState, ...]
    """Persons at the customer met for the first time, or heard from."""
    named: tuple[PersonState, ...]
    """Others at the customer that we now know of."""

    @property
    def any(self) -> bool:
        """Whether there is something."""
        return any(self)


def situation_before(situation: Situation, day: date) -> Situation:
    """The deal as it stood the day before, by the entries dated until then; what the file says on top was known."""
    earlier = tuple(entry for entry in situation.deal.log if entry.date < day)
    return remade(situation, situation.deal.model_copy(update={"log": earlier}), today=day - timedelta(days=1))


def growth_since(situation: Situation, before: Situation, day: date) -> Growth:
    """What the entries of the day and later brought to the map."""
    now, then = step_standings(situation), step_standings(before)
    differed = {each.step for each in contradictions(before)}
    differing = {each.step for each in contradictions(situation)} - differed
    facts = _steps_with_facts(situation, day)
    told = tuple(
        standing
        for step_id, standing in now.items()
        if step_id in then
        and not situation.states[step_id].taken
        and step_id not in differing
        and (_surer(standing.standing, then[step_id].standing) or step_id in facts)
    )
    days = {_identity(each) for each in days_in_force(before)}
    known = {person.id: person for person in before.people.values()}
    customers = [person for person in situation.people.values() if person.is_customer]
    met = tuple(p for p in customers if p.contacted and not (p.id in known and known[p.id].contacted))
    return Growth(
        new_steps=tuple(step for step in situation.map.steps if step.id not in then),
        told=told,
        differing=tuple(step for step in situation.map.steps if step.id in differing),
        days=tuple(each for each in days_in_force(situation) if _identity(each) not in days),
        met=met,
        named=tuple(p for p in customers if p.id not in known and p not in met),
    )


def _surer(now: Standing, then: Standing) -> bool:
    """Whether a step is better known; a difference that was settled is, too."""
    if now is Standing.DIFFERING:
        return False
    return then is Standing.DIFFERING or SURENESS.index(now) > SURENESS.index(then)


def _steps_with_facts(situation: Situation, day: date) -> set[str]:
    """Steps of which something more than words was told."""
    entries = (each.entry for each in situation.history.entries if each.entry.date >= day)
    return {heard.step for entry in entries for heard in entry.heard if heard.step and heard.tells_facts}


def _identity(day: RulingDay) -> tuple[str | None, str, date]:
    return day.name, day.rule.value, day.day
