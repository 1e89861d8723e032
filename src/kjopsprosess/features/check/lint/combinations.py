"""Finds combinations of keys in a process that can never hold."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import DecidedBy, Part, RoleKind, StepKind, Timing
from kjopsprosess.validation.steps import current_steps, steps_before, warning


def lint_combinations(process: Process) -> Iterator[Finding]:
    """Check approvals, standstills, conditions, bodies and optional roles against the rest of the process."""
    for check in (_gates, _after_the_choice, _optional_alone, _asked_bodies, _several_decide):
        yield from check(process)


def _gates(process: Process) -> Iterator[Finding]:
    """An approval with no role that approves can never be seen."""
    for place, step in current_steps(process):
        if step.gate and not any(each.part in (Part.APPROVES, Part.DECIDES) for each in step.who):
            yield warning("gate-without-approver", ("steps", place, "gate"), {"step": step.id})


def _after_the_choice(process: Process) -> Iterator[Finding]:
    """A standstill and what depends on the outcome come after the choice; one below may be in another process."""
    if process.replaces:
        return
    before = steps_before(process)
    choices = {step.id for _, step in current_steps(process) if step.kind is StepKind.CHOICE}
    for place, step in current_steps(process):
        chosen = bool(choices & before[step.id])
        if step.kind is StepKind.STANDSTILL and not chosen:
            yield warning("standstill-without-choice", ("steps", place, "kind"), {"step": step.id})
        for index, action in enumerate(step.seller_actions):
            known = chosen or (step.id in choices and action.when is Timing.AFTER)
            if action.if_ is not None and not known:
                facts = {"step": step.id, "action": action.id}
                yield warning("condition-before-choice", ("steps", place, "seller_actions", index, "if"), facts)


def _optional_alone(process: Process) -> Iterator[Finding]:
    """Where a customer has none of the roles that act in a step, nobody there can take it."""
    optional = {role.id for role in process.roles if role.optional}
    for place, step in current_steps(process):
        acting = [each for each in step.who if each.part is not Part.CONTRIBUTES]
        if acting and all(each.role in optional for each in acting):
            yield warning("only-optional-roles", ("steps", place, "who"), {"step": step.id}, at_key=True)


def _asked_bodies(process: Process) -> Iterator[Finding]:
    """A question to a board, which cannot answer one; whoever prepares its matters can."""
    bodies = {role.id for role in process.roles if role.kind is RoleKind.BODY}
    for place, step in current_steps(process):
        for index, question in enumerate(step.questions):
            if question.to in bodies:
                facts = {"step": step.id, "role": question.to}
                yield warning("question-to-body", ("steps", place, "questions", index, "to"), facts)


def _several_decide(process: Process) -> Iterator[Finding]:
    """Two roles that decide in a process with `decided_by: one`."""
    if process.decided_by is not DecidedBy.ONE:
        return
    deciders = dict.fromkeys(
        each.role for _, step in current_steps(process) for each in step.who if each.part is Part.DECIDES
    )
    if len(deciders) > 1:
        first, second, *_ = deciders
        yield warning("several-decide", ("decided_by",), {"role": first, "other": second})
