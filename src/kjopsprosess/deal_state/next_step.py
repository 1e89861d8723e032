"""The customer's next step, and what stands around it. Every command uses these functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.model.values import Part

from .people import Known
from .promises import Pledge
from .situation import Situation, age
from .step_map import MapStep

if TYPE_CHECKING:
    from .bookings import Coming

BY_OWNERSHIP = (Part.DOES, Part.DECIDES, Part.RECOMMENDS, Part.APPROVES, Part.CONTRIBUTES)
"""Whose step it is, when nobody has promised it: the one who does it first."""


def open_ahead(situation: Situation) -> tuple[MapStep, ...]:
    """Open steps not behind the customer; those behind only when nothing else is open."""
    ahead = tuple(step for step in situation.open_steps if step.id not in situation.behind)
    return ahead or situation.open_steps


def next_step(situation: Situation, coming: Coming) -> MapStep | None:
    """The customer's next step; None when nothing is untaken or the deal is over.

    The first that fits: the step the contact is about, the one where most of those coming take part, the one promised
    soonest, the first in map order.
    """
    if situation.ended:
        return None
    steps = open_ahead(situation)
    ids = {step.id for step in steps}
    if coming.step in ids:
        return situation.map.by_id[coming.step]
    parts = Counter({step.id: len(taking_part(situation, step, coming.people)) for step in steps})
    if parts and max(parts.values()) > 0:
        return situation.map.by_id[parts.most_common(1)[0][0]]
    for pledge in situation.open_promises(ours=False):
        if pledge.step in ids:
            return situation.map.by_id[pledge.step]
    return next(iter(steps), None)


def also_open(situation: Situation, coming: Coming, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The other open steps not behind; those in which somebody coming has a part first, then map order."""
    others = [step for step in situation.open_steps if step is not chosen and step.id not in situation.behind]
    return tuple(sorted(others, key=lambda step: not taking_part(situation, step, coming.people)))


def taking_part(situation: Situation, step: MapStep, people: Iterable[str]) -> tuple[str, ...]:
    """Those of `people` who hold a role in the step."""
    roles = {each.role for each in step.step.who}
    known = situation.people
    return tuple(each for each in people if each in known and roles & {*known[each].roles})


def holders(situation: Situation, role: str) -> tuple[Known, ...]:
    """Those present who hold a role, in file order."""
    return tuple(person for person in situation.present if role in person.roles)


def part_of(step: MapStep, person: Known) -> Part | None:
    """The weightiest part a person has in a step."""
    parts = {each.part for each in step.step.who if each.role in person.roles}
    return next((part for part in Part if part in parts), None)


def promises_on(situation: Situation, step: MapStep) -> tuple[Pledge, ...]:
    """The customer's open promises on a step, the earliest due first."""
    return tuple(pledge for pledge in situation.open_promises(ours=False) if pledge.step == step.id)


def owner(situation: Situation, step: MapStep) -> Known | None:
    """Who at the customer owns a step: the maker of the promise on it, else the first holder of a part.

    None: an empty chair.
    """
    for pledge in promises_on(situation, step):
        if pledge.by in situation.people:
            return situation.people[pledge.by]
    for part in BY_OWNERSHIP:
        for role in (each.role for each in step.step.who if each.part is part):
            if found := holders(situation, role):
                return found[0]
    return None


def empty_roles(situation: Situation, step: MapStep) -> tuple[tuple[str, Part], ...]:
    """The empty chairs of a step: roles that nobody present holds and that this customer has."""
    return tuple(
        (each.role, each.part)
        for each in step.step.who
        if each.role not in situation.deal.without and not holders(situation, each.role)
    )


def opened(situation: Situation, step: MapStep) -> date | None:
    """The day a step opened: when the last step before it was settled, or when it was itself reopened."""
    days = [day for each in step.after if (day := situation.history.steps.settled(each))]
    if reopened := situation.history.steps.reopened_on(step.id):
        days.append(reopened)
    if not step.after and not days and situation.history.told:
        days.append(situation.history.told[0].entry.date)
    return max(days, default=None)


def days_open(situation: Situation, step: MapStep) -> int | None:
    """How many days a step has been open."""
    day = opened(situation, step)
    return None if day is None else age(day, situation.today)
