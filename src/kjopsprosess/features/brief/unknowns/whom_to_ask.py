"""Where the brief looks for what we do not know, whom to ask about it, and which deciders nobody is known to be."""

from collections.abc import Iterator
from typing import NamedTuple

from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.meetings.bookings import PlannedContact
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.asking import DECISIVE, best_placed, may_be_asked
from kjopsprosess.deal_state.steps.next_step import person_part, unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import Part, PersonKind, StepKind

from .kinds import RoleAct, Unknown, UnknownKind


def whom_to_ask(
    situation: Situation, contact: PlannedContact, unknown: Unknown, questions: tuple[Question, ...]
) -> PersonState | None:
    """Somebody who will be there, or else was contacted; first the addressed, then those with a part in an open step.

    Who takes over from somebody is asked what of it. Of somebody we never met, whoever we reach them by is asked first.
    A partner is asked what is addressed to partners, and the rest where nobody at the customer can be asked. Nobody is
    asked about themselves, save four: who else knows, where there is one voice; who takes over, where nobody else can
    be asked; whether it is done, where that is hearsay; and of those who disagree, where nobody else comes, the one who
    has a part in the step.
    """
    if unknown.kind is UnknownKind.HEARSAY and unknown.about:
        return next((person for person in unknown.about if person.is_source), None)
    coming = _who_can_be_asked(situation, contact)
    there = [person for person in coming if person.is_source]
    if new := next((person for person in unknown.successors if person in there or not contact.people), None):
        return new
    if unknown.part and (approvers := [person for person in there if set(unknown.roles) & {*person.roles}]):
        return approvers[0]
    owners = {person.through for person in unknown.about} if unknown.kind is UnknownKind.NEVER_MET else set()
    if between := next((person for person in coming if person.id in owners), None):
        return between
    to = {question.to for question in questions}
    partner = next(filter(_is_partner, coming), None)
    if partner and (PersonKind.PARTNER in to or (not there and (contact.people or partner.contacted))):
        return partner
    return best_placed(_not_themselves(unknown, there), unknown.step, to, situation.open_steps)


def _who_can_be_asked(situation: Situation, contact: PlannedContact) -> list[PersonState]:
    """The persons and partners who come; with nothing booked those we have been in contact with, and partners."""
    if contact.people:
        booked = [person for each in contact.people if (person := situation.people.get(each))]
        return [person for person in booked if person.present and (person.is_source or _is_partner(person))]
    return [*may_be_asked(situation), *filter(_is_partner, situation.present)]


def _is_partner(person: PersonState) -> bool:
    return person.kind is PersonKind.PARTNER


def _not_themselves(unknown: Unknown, there: list[PersonState]) -> list[PersonState]:
    about = {person.id for person in unknown.about}
    others = [person for person in there if person.id not in about]
    if others or unknown.kind in (UnknownKind.ONE_SOURCE, UnknownKind.LEAVING):
        return others or there
    if unknown.kind is UnknownKind.CONTRADICTION and unknown.step:
        return [person for person in there if person_part(unknown.step, person)]
    return []


def steps_in_view(situation: Situation, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The next step, the other open steps, then the nearest untaken choice or order step; no step twice."""
    falls = (step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER))
    nearest = next(falls, None)
    found = dict.fromkeys(step.id for step in (chosen, *situation.open_steps, nearest) if step is not None)
    return tuple(situation.map.by_id[each] for each in found)


class SearchScope(NamedTuple):
    """What the search for unknowns looks at."""

    situation: Situation
    contact: PlannedContact
    chosen: MapStep | None
    steps: tuple[MapStep, ...]
    """The steps in view."""
    days: tuple[DayAhead, ...]
    """The days that rule, the earliest first."""

    @property
    def open(self) -> tuple[MapStep, ...]:
        """Those of them that are open."""
        open_ids = {step.id for step in self.situation.open_steps}
        return tuple(step for step in self.steps if step.id in open_ids)

    @property
    def all(self) -> tuple[MapStep, ...]:
        """The steps in view, then the rest of the map."""
        in_view = {step.id for step in self.steps}
        return (*self.steps, *(step for step in self.situation.map.steps if step.id not in in_view))

    @property
    def before_order(self) -> tuple[MapStep, ...]:
        """Untaken steps up to and with the order, in map order: those that do not come after it."""
        step_map = self.situation.map
        orders = (step.id for step in step_map.steps if step.kind is StepKind.ORDER)
        later = {each for order in orders for each in step_map.successors[order]}
        return tuple(step for step in self.situation.untaken if step.id not in later)


def unnamed_roles(view: SearchScope) -> Iterator[Unknown]:
    """The nearest such role with all it has to decide and approve, and the others by name; at most one unknown.

    A role of the next step stands under Who, with its question: it is told here only where its part weighs more later.
    """
    acts = _acts_by_role(view)
    if acts:
        nearest, *others = acts
        first = acts[nearest][0]
        yield Unknown(
            UnknownKind.NO_DECIDER, first.step, role=nearest, part=first.part, acts=acts[nearest], others=tuple(others)
        )


def _acts_by_role(view: SearchScope) -> dict[str, tuple[RoleAct, ...]]:
    """What each unnamed role decides and approves in steps other than the next; the nearest in map order first."""
    situation = view.situation
    told = dict(unfilled_roles(situation, view.chosen)) if view.chosen else {}
    found: dict[str, tuple[RoleAct, ...]] = {}
    for step in view.before_order:
        if step is view.chosen:
            continue
        for act, role in _unfilled(situation, step):
            found[role] = (*found.get(role, ()), act)
    return {
        role: acts
        for role, acts in found.items()
        if role not in told or min(_weight(act.part) for act in acts) < _weight(told[role])
    }


def _unfilled(situation: Situation, step: MapStep) -> Iterator[tuple[RoleAct, str]]:
    roles = situation.map.roles
    for role, part in unfilled_roles(situation, step):
        if part in DECISIVE and not (role in roles and roles[role].optional):
            yield RoleAct(step, part), role


def _weight(part: Part) -> int:
    """The weightiest part is the least."""
    return list(Part).index(part)
