"""Gates: steps that are an approval, and whether one who approves has acted."""

from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Done
from kjopsprosess.model.process import Step
from kjopsprosess.model.values import Part, PersonKind

from .step_map import MapStep
from .step_states import StepState

MANY_APPROVERS = 2
"""From so many approving roles, with nobody who decides, a step is an approval although its process does not say so."""


def is_gate(step: Step) -> bool:
    """Whether the step is an approval: said by the process, else told from who takes part."""
    if step.gate is not None:
        return step.gate
    parts = [each.part for each in step.who]
    return parts.count(Part.APPROVES) >= MANY_APPROVERS and Part.DECIDES not in parts


def missing_approval(situation: Situation, step: MapStep) -> tuple[str, ...]:
    """The roles of whom none has approved a gate that the customer is past; empty when one has, or for any other step.

    Past it: the step is done, or the order came without it. A body that acted in the step has approved it.
    """
    if not is_gate(step.step):
        return ()
    state, overtaken = situation.states[step.id], step.id not in situation.history.steps.taken
    if not state.taken or (state is StepState.SKIPPED and not overtaken):
        return ()
    roles = _approving_roles(situation, step.step)
    people = (situation.people[each] for each in _acted(situation, step) if each in situation.people)
    approved = any(person.kind is PersonKind.BODY or set(roles) & {*person.roles} for person in people)
    return () if approved else roles


def unapproved_gates(situation: Situation) -> tuple[tuple[MapStep, tuple[str, ...]], ...]:
    """The gates that the customer is past without an approval that we know of, each with the roles that give it."""
    found = ((step, missing_approval(situation, step)) for step in situation.map.steps)
    return tuple((step, roles) for step, roles in found if roles)


def never_approved(situation: Situation, step: MapStep) -> bool:
    """Whether the order has come meanwhile, so that the approval was never given before it."""
    order = next((each.id for each in situation.map.steps if situation.history.steps.is_won_order(each.id)), None)
    return order is not None and step.id not in situation.map.successors[order]


def _approving_roles(situation: Situation, step: Step) -> tuple[str, ...]:
    """The roles that approve; where none does, those that decide. Without roles that this customer does not have."""
    named = {role for person in situation.people.values() for role in person.roles}

    def with_part(part: Part) -> tuple[str, ...]:
        return tuple(
            each.role
            for each in step.who
            if each.part is part
            and each.role not in situation.without
            and (each.role in named or not _optional(situation, each.role))
        )

    return with_part(Part.APPROVES) or with_part(Part.DECIDES)


def _optional(situation: Situation, role: str) -> bool:
    known = situation.map.roles.get(role)
    return known is not None and known.optional


def _acted(situation: Situation, step: MapStep) -> set[str]:
    """Those who did the step since it was last reopened, or kept a promise on it."""
    found: set[str] = set()
    for event in situation.history.steps.events.get(step.id, ()):
        if event.effect and event.state is StepState.OPEN:
            found.clear()
        elif event.effect and isinstance(event.item, Done):
            found.update(event.item.by)
    kept = (p for p in situation.history.promises if p.step == step.id and p.status is PromiseStatus.KEPT)
    return found | {each for promise in kept for each in promise.makers}
