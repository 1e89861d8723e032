"""Who takes part in which step before the order, and whom to reach next."""

from collections.abc import Iterator
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import Limit, latest_starts
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.meetings.bookings import open_bookings
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status
from kjopsprosess.deal_state.steps.asking import DECISIVE, best_placed, may_be_asked, steps_to_come
from kjopsprosess.deal_state.steps.next_step import BUSINESS_ORDER, person_part, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import Part, StepKind


class TakesPart(NamedTuple):
    """Somebody with a part in a step, or a role that nobody is known to have."""

    person: PersonState | None
    role: str | None
    """The role, when nobody has it."""
    parts: dict[str, Part]
    """The part in each step, by the step's id."""
    through: PersonState | None
    """Who owns the contact with them."""


class Reach(NamedTuple):
    """Whom to reach next: nobody has spoken to them, or their name is not known."""

    person: PersonState | None
    role: str | None
    part: Part
    step: MapStep
    """The first step in which they have that part."""
    limit: Limit | None
    """None: no day rules it."""
    ask: PersonState | None
    """Who can lead us to them; None: nobody we have been in contact with."""


class PeopleBySteps(NamedTuple):
    """The people of a deal over its steps."""

    situation: Situation
    status: str
    ending: Ending | None
    rule: Contact | None
    steps: tuple[MapStep, ...]
    """Those the customer has not taken, up to the order; once it is placed, all that are left."""
    rows: tuple[TakesPart, ...]
    """People in file order, then the roles not named yet, in map order."""
    no_part: tuple[PersonState, ...]
    """People at the customer with a part in none of the steps."""
    reach: Reach | None
    """None: everybody is named and contacted, or nobody may be contacted."""

    @property
    def persons(self) -> tuple[PersonState, ...]:
        """The single people at the customer who take part."""
        return tuple(row.person for row in self.rows if row.person and row.person.is_source)

    @property
    def roles(self) -> int:
        """How many roles are not named yet."""
        return sum(1 for row in self.rows if row.person is None)

    @property
    def contacted(self) -> int:
        """How many of the people were contacted."""
        return sum(1 for person in self.persons if person.contacted)

    @property
    def qualified(self) -> int:
        """Of how many we know role, need and attitude."""
        return sum(1 for person in self.persons if person.qualified)

    @property
    def convinced(self) -> int:
        """How many of those contacted are convinced."""
        return sum(1 for person in self.persons if person.contacted and person.convinced)


def people_by_step(situation: Situation) -> PeopleBySteps:
    """Work out who takes part in which step before the order."""
    steps = _until_order(situation)
    people = [_person(situation, person, steps) for person in situation.present]
    rows = tuple(each for each in people if each.parts)
    closed = situation.contact_rule is not None and situation.contact_rule.portal_only
    return PeopleBySteps(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        rule=situation.contact_rule,
        steps=steps,
        rows=(*rows, *_unnamed(situation, steps)),
        no_part=tuple(each.person for each in people if each.person and each.person.is_source and not each.parts),
        reach=None if closed else _reach(situation, steps),
    )


def _order(situation: Situation) -> MapStep | None:
    return next((step for step in situation.untaken if step.kind is StepKind.ORDER), None)


def _until_order(situation: Situation) -> tuple[MapStep, ...]:
    order = _order(situation)
    beyond = situation.map.successors[order.id] if order else frozenset()
    return tuple(step for step in steps_to_come(situation) if step.id not in beyond)


def _person(situation: Situation, person: PersonState, steps: tuple[MapStep, ...]) -> TakesPart:
    parts = {step.id: part for step in steps if (part := person_part(step, person))}
    return TakesPart(person, None, parts, situation.people.get(person.through or ""))


def _unnamed(situation: Situation, steps: tuple[MapStep, ...]) -> Iterator[TakesPart]:
    found: dict[str, dict[str, Part]] = {}
    for step in steps:
        for role, part in unfilled_roles(situation, step):
            found.setdefault(role, {})[step.id] = part
    return (TakesPart(None, role, parts, None) for role, parts in found.items())


def _reach(situation: Situation, steps: tuple[MapStep, ...]) -> Reach | None:
    """The nearest who decides or approves, else the nearest of the others; not one whom a meeting is booked with."""
    coming = {each for booking in open_bookings(situation) for each in booking.with_}
    strangers = [p for p in situation.present if p.is_source and not p.contacted and p.id not in coming]
    found: list[tuple[MapStep, Part, PersonState | None, str | None]] = []
    for step in steps:
        found += [(step, part, person, None) for person in strangers if (part := person_part(step, person))]
        found += [(step, part, None, role) for role, part in unfilled_roles(situation, step)]
    if not found:
        return None

    def rank(each: tuple[MapStep, Part, PersonState | None, str | None]) -> tuple[bool, int, int, bool]:
        step, part, person, _ = each
        return part not in DECISIVE, situation.map.position[step.id], BUSINESS_ORDER.index(part), person is None

    step, part, person, role = min(found, key=rank)
    return Reach(
        person, role, part, step, latest_starts(situation).get(step.id), _whom_to_ask(situation, step, person, coming)
    )


def _whom_to_ask(
    situation: Situation, step: MapStep, person: PersonState | None, coming: set[str]
) -> PersonState | None:
    """Who owns the contact; else somebody who is coming, or whom we have been in contact with."""
    through = situation.people.get(person.through or "") if person else None
    if through and through.present:
        return through
    there = [each for each in situation.present if each.is_source and each.id in coming]
    return best_placed(there or may_be_asked(situation), step)
