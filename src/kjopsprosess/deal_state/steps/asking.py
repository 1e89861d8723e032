"""Which steps to ask about, whom to ask, and which roles to ask for."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.holding_words import words_in_force
from kjopsprosess.model.process import Role, Step
from kjopsprosess.model.values import Attitude, Part, StepKind

from .next_step import person_part
from .step_map import MapStep

DECISIVE = (Part.DECIDES, Part.APPROVES)
"""The parts without which the customer cannot buy."""

ATTITUDE_ORDER = (
    Attitude.CHAMPION,
    Attitude.SUPPORTER,
    Attitude.NEUTRAL,
    None,
    Attitude.SCEPTIC,
    Attitude.OPPONENT,
)
"""Whom we would rather ask first."""


class KnownRoles(NamedTuple):
    """The roles that a person may have, and the steps in which they take part."""

    by_id: Mapping[str, Role]
    steps: Sequence[Step]


def best_placed(
    people: Iterable[PersonState],
    step: MapStep | None,
    roles: Collection[str | None] = (),
    open_steps: Collection[MapStep] = (),
) -> PersonState | None:
    """Who of them is asked; None: nobody.

    One with such a role; one with a part in one of the open steps, then in the step itself; then by attitude.
    """

    def rank(person: PersonState) -> tuple[bool, bool, bool, int, int]:
        addressed = bool({*roles} & {*person.roles})
        has_business = any(person_part(each, person) for each in open_steps)
        takes_part = step is not None and person_part(step, person) is not None
        return not addressed, not has_business, not takes_part, ATTITUDE_ORDER.index(person.attitude), person.file_order

    return min(people, key=rank, default=None)


def roles_with_part(steps: Iterable[Step], part: Part) -> tuple[str, ...]:
    """The roles that somebody may mean who says only what a person does: decides, approves, does it.

    Who decides is whoever decides a choice or an order; of a process where nobody does, whoever decides any step.
    """
    found: dict[str, bool] = {}
    for step in steps:
        weighty = part is Part.DECIDES and step.kind in (StepKind.CHOICE, StepKind.ORDER)
        for each in step.who:
            if each.part is part:
                found[each.role] = found.get(each.role, False) or weighty
    weightiest = tuple(role for role, of_purchase in found.items() if of_purchase)
    return weightiest or (*found,)


class DecisivePart(NamedTuple):
    """A step to come that somebody decides or approves."""

    step: MapStep
    part: Part


def decisive_part(situation: Situation, person: PersonState) -> DecisivePart | None:
    """What somebody decides or approves in the steps to come: the choice or the order first, then what they decide."""
    found = [
        DecisivePart(step, part)
        for step in steps_to_come(situation)
        if (part := person_part(step, person)) and part in DECISIVE
    ]
    return min(
        found,
        key=lambda each: (each.step.kind not in (StepKind.CHOICE, StepKind.ORDER), DECISIVE.index(each.part)),
        default=None,
    )


def told_limits(situation: Situation) -> Mapping[tuple[str, str], str]:
    """By step and person, the newest words with an amount of what they decide or approve: “anything above 50,000”."""
    found: dict[tuple[str, str], str] = {}
    for heard in (word.heard for word in words_in_force(situation)):
        for who, part in heard.who.items():
            limit = part.value in DECISIVE and any(sign.isdecimal() for sign in heard.says)
            if heard.step and who in situation.people and limit:
                found[heard.step, who] = heard.says
    return found


def is_part_known(situation: Situation, part: Part) -> bool:
    """Whether somebody who is still there is known to have a part in a step to come: then only who else is asked."""
    return any(person_part(step, person) is part for step in steps_to_come(situation) for person in situation.present)


def steps_to_come(situation: Situation) -> tuple[MapStep, ...]:
    """The steps that the customer has not taken, in map order; of a lost choice only what is left until it is final."""
    if situation.ended:
        return ()
    return situation.open_steps if situation.open_to_complaint else situation.untaken


def may_be_asked(situation: Situation) -> tuple[PersonState, ...]:
    """Single persons at the customer who are still there and whom we have been in contact with, in file order."""
    return tuple(person for person in situation.present if person.is_source and person.contacted)
