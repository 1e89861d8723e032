"""The customer's next step, and what stands around it. Every command uses these functions."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.sources import hearsay_on
from kjopsprosess.model.deal import Reopened
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import US, Part, StepKind, ToldPart, days_since

from .step_map import MapStep

if TYPE_CHECKING:
    from kjopsprosess.deal_state.meetings.bookings import PlannedContact


OWNER_ORDER = (Part.DOES, Part.DECIDES, Part.RECOMMENDS, Part.APPROVES, Part.CONTRIBUTES)
"""Whose step it is, when nobody has promised it: the one who does it first."""


BUSINESS_ORDER = (Part.DECIDES, Part.APPROVES, Part.DOES, Part.RECOMMENDS, Part.CONTRIBUTES)
"""Whose step to talk about with those who are coming: the one where their word weighs most."""


def open_steps_ahead(situation: Situation) -> tuple[MapStep, ...]:
    """Open steps not behind the customer; those behind only when nothing else is open."""
    ahead = tuple(step for step in situation.open_steps if step.id not in situation.behind)
    return ahead or situation.open_steps


def next_step(situation: Situation, contact: "PlannedContact") -> MapStep | None:
    """The customer's next step; None when nothing is untaken or the deal is over.

    Among several open steps, the first that fits:
    1. the one the contact is about;
    2. one that is said to be done, and is to be confirmed;
    3. where somebody is coming: the one they have promised something on (soonest), have said something of (newest), or
       have opened themselves (newest); then the one they decide, approve, do, or take part in otherwise;
    4. the one with the customer's soonest promise; the newest opened; the one we owe something on; the one in which
       most of those coming take part; the first in map order.
    """
    if situation.ended:
        return None
    steps = open_steps_ahead(situation)
    if contact.step in {step.id for step in steps}:
        return situation.map.by_id[contact.step or ""]
    coming = frozenset(contact.people)
    return min(steps, key=lambda step: _precedence(situation, step, coming), default=None)


def _precedence(situation: Situation, step: MapStep, coming: frozenset[str]) -> tuple[int, ...]:
    """What decides between open steps, the weightiest first; the smaller comes first."""
    rumour, opened = hearsay_on(situation, step.id), open_since(situation, step)
    ledger = situation.history.ledger
    return (
        _newest(rumour.day if rumour else None),
        *(_business_of(situation, step, coming, opened) if coming else ()),
        _soonest(ledger.soonest(step.id, situation.can_keep)),
        _newest(opened),
        _soonest(ledger.soonest(step.id, lambda makers: US in makers)),
        -len(people_with_role(situation, step, coming)),
    )


def _business_of(
    situation: Situation, step: MapStep, coming: frozenset[str], opened: date | None
) -> tuple[int, int, int, int]:
    """What those coming have to do with a step: a promise, words, an act that opened it, a part."""
    step_history, people = situation.history.steps, situation.people
    promised = situation.history.ledger.soonest(step.id, lambda makers: makers[0] in coming)
    said = situation.history.said.newest(step.id, coming, people)
    acts = (event for each in step.after for event in step_history.events_on(each, opened) if event.effect)
    opened_by = any(coming & {*event.item.by} and event.state.taken for event in acts)
    parts = {person_part(step, people[each]) for each in coming if each in people}
    rank = next((place for place, part in enumerate(BUSINESS_ORDER) if part in parts), len(BUSINESS_ORDER))
    return (
        _soonest(promised),
        _newest(said),
        _newest(opened if opened_by else None),
        rank,
    )


def _soonest(day: date | None) -> int:
    return day.toordinal() if day else date.max.toordinal()


def _newest(day: date | None) -> int:
    return -day.toordinal() if day else 0


def also_open(situation: Situation, contact: "PlannedContact", chosen: MapStep | None) -> tuple[MapStep, ...]:
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
        if present := [person for person in situation.present if person.id in promise.makers]:
            return present[0]
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
    """The roles of a step that nobody present holds and that this customer has.

    An optional one is among them only where somebody has told that they have it.
    """
    told = {part.value for each, part in step.told_parts.items() if each in situation.people}
    return tuple(
        (each.role, each.part)
        for each in step.step.who
        if _is_there(situation, step, each.role)
        and not role_holders(situation, each.role)
        # A person who was told to have the part fills it, whatever their role.
        and each.part.value not in told
    )


def _is_there(situation: Situation, step: MapStep, role: str) -> bool:
    """Whether the customer has a role, as far as is known."""
    known = situation.map.roles.get(role)
    if role in situation.without or known is None or not known.optional:
        return role not in situation.without
    statements = situation.statements.get(step.id, ())
    return any(f"{ROLE_PREFIX}{role}" in statement.heard.who for statement in statements)


def beyond_next_decision(situation: Situation) -> frozenset[str]:
    """Steps that come after the first untaken choice or order: who takes part in them need not be known before that."""
    decision = next((step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER)), None)
    return situation.map.successors[decision.id] if decision else frozenset()


def open_since(situation: Situation, step: MapStep) -> date | None:
    """The day a step opened: when the last step it waited for was settled, or when it was itself reopened."""
    step_history = situation.history.steps
    days = [day for each in step.after if (day := step_history.settled_on(each))]
    days += [day for day in (step_history.reopened_on(step.id), step_history.freed_on(step.id)) if day]
    # A step that waits for nothing is open from the first entry on.
    if not step.after and not days and situation.history.entries:
        days.append(situation.history.entries[0].entry.date)
    return max(days, default=None)


def days_open(situation: Situation, step: MapStep) -> int | None:
    """How many days a step has been open."""
    day = open_since(situation, step)
    return None if day is None else days_since(day, situation.today)


class Reopening(NamedTuple):
    """A step that the customer has gone back to."""

    step: MapStep
    day: date
    by: tuple[PersonState, ...]
    """Who went back to it, if that is known."""
    because: str


def reopening_of(situation: Situation, step: MapStep) -> Reopening | None:
    """When, by whom and why a step was reopened, as long as it has not been taken since."""
    event = situation.history.steps.reopening(step.id)
    if event is None or not isinstance(event.item, Reopened) or situation.states[step.id].taken:
        return None
    by = tuple(situation.people[each] for each in event.item.by if each in situation.people)
    return Reopening(step, event.day, by, event.item.because)
