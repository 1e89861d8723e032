"""The people who take part at one customer, and roles that nobody holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status
from kjopsprosess.deal_state.steps.next_step import beyond_next_decision, next_step, step_owner, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import Part

NOBODY: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class UnfilledRole(NamedTuple):
    """A role that takes part in a step to come, and that nobody present holds."""

    role: str
    part: Part
    """Its strongest part in an open step, or in a waiting one when it has none in an open step."""
    step: MapStep
    """The first step in which it has that part."""
    other_steps: tuple[MapStep, ...]
    """Other steps of the same state in which it has the same part."""
    waiting: bool
    """Whether it only takes part in steps that wait."""


class PeopleView(NamedTuple):
    """Who takes part in one deal."""

    situation: Situation
    status: str
    ending: Ending | None
    rule: Contact | None
    owner: PersonState | None
    """Who owns the next step: under a contact rule the only one to write to."""
    people: tuple[PersonState, ...]
    """Present, in file order; partners last."""
    gone: tuple[PersonState, ...]
    unfilled_roles: tuple[UnfilledRole, ...]
    """Those in open steps first; none when the deal is over."""
    left_elsewhere: Mapping[str, tuple[str, ...]]
    """Ids of people present here, each with the customer's other deals in which they have left."""

    @property
    def persons(self) -> int:
        """How many single people at the customer are known."""
        return sum(1 for person in self.people if person.is_source)


def people_view(situation: Situation, left_elsewhere: Mapping[str, tuple[str, ...]] = NOBODY) -> PeopleView:
    """Work out who takes part, and who is missing."""
    step = next_step(situation, planned_contact(situation))
    return PeopleView(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        rule=situation.contact_rule,
        owner=step_owner(situation, step) if step else None,
        people=tuple(sorted(situation.present, key=lambda person: not person.is_customer)),
        gone=tuple(person for person in situation.people.values() if person.left),
        unfilled_roles=() if situation.ended else _unfilled_roles(situation),
        left_elsewhere=left_elsewhere,
    )


def _unfilled_roles(situation: Situation) -> tuple[UnfilledRole, ...]:
    """One for each role, in the order of the steps in which it is missing; none beyond the customer's next decision."""
    missed: dict[str, list[tuple[MapStep, Part]]] = {}
    beyond = beyond_next_decision(situation)
    for step in (each for each in situation.untaken if each.id not in beyond):
        for role, part in unfilled_roles(situation, step):
            missed.setdefault(role, []).append((step, part))
    found = [_unfilled_role(situation, role, places) for role, places in missed.items()]
    return tuple(sorted(found, key=lambda role: (role.waiting, situation.map.position[role.step.id])))


def _unfilled_role(situation: Situation, role: str, places: list[tuple[MapStep, Part]]) -> UnfilledRole:
    opened = [place for place in places if situation.states[place[0].id] is StepState.OPEN]
    among = opened or places
    part = min((each for _, each in among), key=list(Part).index)
    first, *also = [step for step, each in among if each is part]
    return UnfilledRole(role, part, first, tuple(also), waiting=not opened)
