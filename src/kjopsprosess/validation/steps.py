"""Checks that processes and a deal's own steps share: ids, deciders, cycles; and the steps of the newest version."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.names import suggest
from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.findings import Finding, KeyPath, Severity
from kjopsprosess.model.values import Part, StepKind

if TYPE_CHECKING:
    from kjopsprosess.deal_state.references import LocatedId
    from kjopsprosess.model.process import Process, Step

PARTNER = "partner"
"""Whom a question may be for besides the roles: the partner in the deal, who is not the customer."""


def duplicates(ids: Iterable[LocatedId]) -> Iterator[Finding]:
    """Findings for ids used twice. The fact `first` is the key path of the first use, joined by slashes."""
    first: dict[str, KeyPath] = {}
    for where, each in ids:
        if each in first:
            yield Finding("duplicate-id", where, {"id": each, "first": "/".join(map(str, first[each]))})
        else:
            first[each] = where


def check_step_shape(steps: Sequence[Step]) -> Iterator[Finding]:
    """Checks one step, of a process or of a deal."""
    for place, step in enumerate(steps):
        where = ("steps", place)
        yield from duplicates(
            ((*where, "seller_actions", index, "id"), action.id) for index, action in enumerate(step.seller_actions)
        )
        deciders = [index for index, each in enumerate(step.who) if each.part is Part.DECIDES]
        for index in deciders[1:]:
            facts = {"step": step.id, "role": step.who[index].role, "other": step.who[deciders[0]].role}
            yield Finding("two-deciders", (*where, "who", index, "part"), facts)


def check_step_roles(steps: Sequence[Step], roles: Collection[str], severity: Severity) -> Iterator[Finding]:
    """Findings for roles that steps name and the process does not list."""
    for where, role in step_roles(steps):
        if role not in roles:
            yield Finding("unknown-role", where, FactsWithSuggestion(role, roles, role=role), severity)


def step_roles(steps: Sequence[Step]) -> Iterator[LocatedId]:
    """Every role that a step names, and where."""
    for place, step in enumerate(steps):
        for index, each in enumerate(step.who):
            yield ("steps", place, "who", index, "role"), each.role
        for index, question in enumerate(step.questions):
            if question.to not in (None, PARTNER):
                yield ("steps", place, "questions", index, "to"), question.to


class FactsWithSuggestion(Mapping[str, str | int]):
    """Facts with the suggestion `near`, which is looked up only when the message is shown: most never are."""

    def __init__(self, name: str, among: Iterable[str], pattern: str = "{}", /, **facts: str | int) -> None:
        """`pattern` is the format of `near`."""
        self._name, self._among, self._pattern, self._facts = name, among, pattern, facts

    @cached_property
    def _all(self) -> dict[str, str | int]:
        near = suggest(self._name, self._among)
        return self._facts if near is None else {**self._facts, "near": self._pattern.format(near)}

    def __getitem__(self, name: str) -> str | int:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def find_cycles(after: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Groups of steps that wait for each other in a cycle, each in the order given.

    `after` maps a step to its direct predecessors.
    """
    try:
        TopologicalSorter(after).prepare()
    except CycleError:
        return _cycles(after)
    return []


def _cycles(after: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    reached = {step: reachable_steps(step, after) for step in after}
    for step in after:
        if step in reached[step] and not any(step in group for group in found):
            found.append(tuple(each for each in after if each in reached[step] and step in reached[each]))
    return found


def reachable_steps(start: str, after: Mapping[str, Iterable[str]]) -> set[str]:
    """Every step reachable from a step; the step itself only when it is in a cycle."""
    seen: set[str] = set()
    waiting = [*after[start]]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(after.get(each, ()))
    return seen


def versions_with_changes(process: Process) -> list[int]:
    """The versions, lowest first, at which a process's set of steps may change; all others are like the one before."""
    changes = {1, *(step.since or 1 for step in process.steps), *(step.retired or 1 for step in process.steps)}
    return sorted(version for version in changes if 1 <= version <= process.version)


_NOT_LETTERS = re.compile(r"[^\w%]+|_+")


def current_steps(process: Process) -> Iterator[tuple[int, Step]]:
    """The steps of the newest version, each with its place in the file's list."""
    for place, step in enumerate(process.steps):
        if step.in_version(process.version):
            yield place, step


def steps_before(process: Process) -> dict[str, set[str]]:
    """For each step of the newest version, every step that must be settled before it, directly or through others."""
    after = {step.id: direct_predecessors(process, step, process.version) for _, step in current_steps(process)}
    return {step: reachable_steps(step, after) for step in after}


def choice_step(process: Process) -> Step | None:
    """The first step of the newest version in which a supplier is picked."""
    return next((step for _, step in current_steps(process) if step.kind is StepKind.CHOICE), None)


def order_step(process: Process) -> Step | None:
    """The step of the newest version that is the order."""
    return next((step for _, step in current_steps(process) if step.kind is StepKind.ORDER), None)


def normalize_words(text: str) -> str:
    """A text in lower case with one blank between words and no other marks, for comparing with patterns."""
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def warning(code: str, where: KeyPath, facts: Mapping[str, str | int], *, at_key: bool = False) -> Finding:
    """A finding with the severity `WARNING`."""
    return Finding(code, where, facts, Severity.WARNING, at_key)
