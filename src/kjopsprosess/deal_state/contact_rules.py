"""The contact rule in force: what a seller may lawfully do now."""

from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import ContactRule, StepKind

from .step_map import MapStep
from .step_states import StepHistory, StepState


def strictest_contact_rule(steps: StepHistory) -> Contact | None:
    """The strictest contact rule among the open steps that the customer has not left behind; told rules first.

    After the choice the general sentence of `equal` does not hold: a rule without a sentence of its own then has an
    empty one.
    """
    ruled = [
        step
        for step in steps.map.steps
        if step.step.contact is not None and steps.state(step.id) is StepState.OPEN and not steps.behind(step.id)
    ]
    in_order = [*(step for step in ruled if step.told_contact), *(step for step in ruled if not step.told_contact)]
    return next(
        (
            _as_it_holds(step, steps)
            for kind in (ContactRule.PORTAL_ONLY, ContactRule.EQUAL)
            for step in in_order
            if step.step.contact and step.step.contact.rule is kind
        ),
        None,
    )


def _as_it_holds(step: MapStep, steps: StepHistory) -> Contact | None:
    rule = step.step.contact
    chosen = (each.id for each in steps.map.steps if each.kind is StepKind.CHOICE and each.id in steps.taken)
    if rule and not rule.portal_only and rule.says is None and any(step.id in steps.map.successors[c] for c in chosen):
        return rule.model_copy(update={"says": ""})
    return rule
