"""The customer's next step, and what stands around it. Every command uses these functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.model.values import Part, ToldPart, days_since

from .people import PersonState
from .promises import PromiseState
from .situation import Situation
from .step_map import MapStep

if TYPE_CHECKING:
    from .bookings import PlannedContact

OWNER_ORDER = (Part.DOES, Part.DECIDES, Part.RECOMMENDS, Part.APPROVES, Part.CONTRIBUTES)
"""Whose step it is, when nobody has promised it: the one who does it first."""


def open_steps_ahead(situation: Situation) -> tuple[MapStep, ...]:
    """Open steps not behind the customer; those behind only when nothing else is open."""
    ahead = tuple(step for step in situation.open_steps if step.id not in situation.behind)
    return ahead or situation.open_steps


def next_step(situation: Situation, contact: PlannedContact) -> MapStep | None:
    """The customer's next step; None when nothing is untaken or the deal is over.

    The first that fits: the step the contact is about, the one where most of those coming take part, the one promised
    soonest, the first in map order.
    """
    if situation.ended:
        return None
    steps = open_steps_ahead(situation)
    ids = {step.id for step in steps}
    if contact.step in ids:
        return situation.map.by_id[contact.step]
    parts = Counter({step.id: len(people_with_role(situation, step, contact.people)) for step in steps})
    if parts and max(parts.values()) > 0:
        return situation.map.by_id[parts.most_common(1)[0][0]]
    for promise in situation.open_promises(ours=False):
        if promise.step in ids:
            return situation.map.by_id[promise.step]
    return next(iter(steps), None)


def also_open(situation: Situation, contact: PlannedContact, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The other open steps not behind; those in which somebody coming has a part first, then map order."""
    others = [step for step in situation.open_steps if step is not chosen and step.id not in situation.behind]
    return tuple(sorted(others, key=lambda step: not people_with_role(situation, step, contact.people)))


def people_with_role(situation: Situation, step: MapStep, people: Iterable[str]) -> tuple[str, ...]:
    """Those of `people` who take part in the step: told to, or by a role they hold."""
    known = situation.people
    return tuple(each for each in people if each in known and person_part(step, known[each]) is not None)


def role_holders(situation: Situation, role: str) -> tuple[PersonState, ...]:
    """Those present who hold a role, in file order."""
    return tuple(person for person in situation.present if role in person.roles)


def person_part(step: MapStep, person: PersonState) -> Part | None:
    """The part a person has in a step: as told, else the weightiest of their roles'."""
    if told := step.told_parts.get(person.id):
        return None if told is ToldPart.NONE else Part(told.value)
    parts = {each.part for each in step.step.who if each.role in person.roles}
    return next((part for part in Part if part in parts), None)


def open_promises_on(situation: Situation, step: MapStep) -> tuple[PromiseState, ...]:
    """The customer's open promises on a step, the earliest due first."""
    return tuple(promise for promise in situation.open_promises(ours=False) if promise.step == step.id)


def step_owner(situation: Situation, step: MapStep) -> PersonState | None:
    """Who at the customer owns a step: the maker of the promise on it, else the first holder of a part.

    None: nobody is known to.
    """
    for promise in open_promises_on(situation, step):
        if promise.by in situation.people:
            return situation.people[promise.by]
    for part in OWNER_ORDER:
        told = [each for each, what in step.told_parts.items() if what.value == part.value and each in situation.people]
        if owner := next((situation.people[each] for each in told if situation.people[each].present), None):
            return owner
        for role in (each.role for each in step.step.who if each.part is part):
            holders = [person for person in role_holders(situation, role) if person_part(step, person) is not None]
            if holders:
                return holders[0]
    return None


def unfilled_roles(situation: Situation, step: MapStep) -> tuple[tuple[str, Part], ...]:
    """The roles of a step that nobody present holds and that this customer has."""
    told = {part.value for each, part in step.told_parts.items() if each in situation.people}
    return tuple(
        (each.role, each.part)
        for each in step.step.who
        if each.role not in situation.without and not role_holders(situation, each.role) and each.part.value not in told
    )


def open_since(situation: Situation, step: MapStep) -> date | None:
    """The day a step opened: when the last step before it was settled, or when it was itself reopened."""
    days = [day for each in step.after if (day := situation.history.steps.settled_on(each))]
    if reopened := situation.history.steps.reopened_on(step.id):
        days.append(reopened)
    if not step.after and not days and situation.history.entries:
        days.append(situation.history.entries[0].entry.date)
    return max(days, default=None)


def days_open(situation: Situation, step: MapStep) -> int | None:
    """How many days a step has been open."""
    day = open_since(situation, step)
    return None if day is None else days_since(day, situation.today)
