"""Who leaves, who takes over from them, and what nobody has yet taken over."""

from datetime import timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.promises.states import PromiseState, leave_before_due
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import person_part

from .people import PersonState

SOON = timedelta(days=90)
"""How long before somebody leaves it is time to ask who takes over."""


class LeftBehind(NamedTuple):
    """What somebody who leaves, or has left, leaves to nobody in particular."""

    promises: tuple[PromiseState, ...]
    """Open ones that they will not be there to keep, nor anybody they gave them with; the earliest due first."""
    roles: tuple[str, ...]
    """Roles of theirs with a part in a step to come, which nobody who stays is known to have."""


def successors(situation: Situation, person: PersonState) -> tuple[PersonState, ...]:
    """Those present who are said to take over from somebody, in file order."""
    return tuple(each for each in situation.present if each.replaces == person.id)


def leavers(situation: Situation) -> tuple[PersonState, ...]:
    """The persons at the customer who have left, or will within `SOON`, in file order."""
    until = situation.today + SOON
    return tuple(
        each
        for each in situation.people.values()
        if each.is_source and (each.left or (each.leaves is not None and each.leaves < until))
    )


def left_behind(situation: Situation, person: PersonState) -> LeftBehind:
    """What somebody who leaves or has left leaves to nobody in particular."""
    waiting = (*situation.promises_of_leavers, *situation.open_promises(ours=False))
    promises = tuple(
        each
        for each in waiting
        if person.id in each.makers
        and (each in situation.promises_of_leavers or leave_before_due(each, situation.people, situation.today))
    )
    stay = {role for each in situation.present if not each.leaves and each.is_customer for role in each.roles}
    roles = tuple(role for role in person.roles if role not in stay and _is_needed(situation, person, role))
    return LeftBehind(promises, roles)


def _is_needed(situation: Situation, person: PersonState, role: str) -> bool:
    alone = person._replace(roles=(role,))
    return any(person_part(step, alone) and role in {who.role for who in step.step.who} for step in situation.untaken)
