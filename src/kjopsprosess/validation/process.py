"""Checks a process for errors that its form does not show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.values import StepKind

from .naming import check_process_names
from .steps import (
    FactsWithSuggestion,
    check_step_roles,
    check_step_shape,
    duplicates,
    find_cycles,
    step_roles,
    versions_with_changes,
)

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process


def check_process(process: Process) -> tuple[Finding, ...]:
    """Everything wrong inside a process; warnings that its file accepts are left out."""
    found = (finding for check in CHECKS for finding in check(process))
    return tuple(finding for finding in found if not is_accepted(process, finding))


def _ids(process: Process) -> Iterator[Finding]:
    yield from duplicates((("roles", place, "id"), role.id) for place, role in enumerate(process.roles))
    yield from duplicates((("steps", place, "id"), step.id) for place, step in enumerate(process.steps))


def _shape(process: Process) -> Iterator[Finding]:
    yield from check_step_shape(process.steps)
    yield from check_step_roles(process.steps, [role.id for role in process.roles], Severity.ERROR)


def _references(process: Process) -> Iterator[Finding]:
    known = [step.id for step in process.steps]
    for place, step in enumerate(process.steps):
        for index, earlier in enumerate(step.after or ()):
            if earlier not in known:
                others = [each for each in known if each != step.id]
                where = ("steps", place, "after", index)
                yield Finding("unknown-after", where, FactsWithSuggestion(earlier, others, step=earlier))
        if step.before:
            facts = {"step": step.id, "later": step.before[0]}
            yield Finding("before-in-process", ("steps", place, "before"), facts, at_key=True)


def _versions(process: Process) -> Iterator[Finding]:
    if process.version < 1:
        yield Finding("version-below-one", ("version",))
    for place, step in enumerate(process.steps):
        facts: dict[str, str | int] = {"step": step.id, "version": process.version}
        if step.since is not None and not 1 <= step.since <= process.version:
            yield Finding("wrong-since", ("steps", place, "since"), {**facts, "since": step.since})
        if step.retired is not None and not (step.since or 1) < step.retired <= process.version:
            facts = {**facts, "since": step.since or 1, "retired": step.retired}
            yield Finding("wrong-retired", ("steps", place, "retired"), facts)


def _cycles(process: Process) -> Iterator[Finding]:
    """Cycles of steps, looked for in every version: a step that is added or retired may close or open one."""
    told: set[tuple[str, ...]] = set()
    place = {step.id: place for place, step in enumerate(process.steps)}
    for version in versions_with_changes(process):
        after = {step.id: direct_predecessors(process, step, version) for step in process.at(version)}
        for cycle in find_cycles(after):
            if cycle not in told:
                told.add(cycle)
                facts: dict[str, str | int] = {"steps": ", ".join(cycle), "version": version}
                yield Finding("cycle", ("steps", place[cycle[0]], "after"), facts)


def _two_orders(process: Process) -> Iterator[Finding]:
    told: set[str] = set()
    place = {step.id: place for place, step in enumerate(process.steps)}
    for version in versions_with_changes(process):
        orders = [step.id for step in process.at(version) if step.kind is StepKind.ORDER]
        for each in orders[1:]:
            if each not in told:
                told.add(each)
                facts: dict[str, str | int] = {"step": each, "other": orders[0], "version": version}
                yield Finding("two-orders", ("steps", place[each], "kind"), facts)


def _order(process: Process) -> Iterator[Finding]:
    """An order step is missing, or is the last step. A process put on top of another needs none."""
    if process.replaces:
        return
    steps = process.at(process.version)
    order = next((step for step in steps if step.kind is StepKind.ORDER), None)
    if order is None:
        yield Finding("no-order-step", ("steps",), severity=Severity.WARNING, at_key=True)
    elif not any(order.id in direct_predecessors(process, step, process.version) for step in steps):
        where = ("steps", process.steps.index(order), "kind")
        yield Finding("nothing-after-order", where, {"step": order.id}, Severity.WARNING)


def _unused_roles(process: Process) -> Iterator[Finding]:
    used = {role for _, role in step_roles(process.steps)}
    for place, role in enumerate(process.roles):
        if role.id not in used:
            yield Finding("unused-role", ("roles", place, "id"), {"role": role.id}, Severity.WARNING)


def is_accepted(process: Process, finding: Finding) -> bool:
    """Whether the file accepts a warning: at the step, or at the top."""
    if finding.severity is not Severity.WARNING:
        return False
    match finding.key_path:
        case ("steps", int(place), *_):
            return finding.code in process.steps[place].accept
        case _:
            return finding.code in process.accept


CHECKS = (_ids, check_process_names, _shape, _references, _versions, _cycles, _two_orders, _order, _unused_roles)
