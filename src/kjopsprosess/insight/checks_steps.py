"""What processes and a deal's own steps have in common when they are checked: ids, deciders, cycles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.values import Part

from .naming import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kjopsprosess.model.findings import Where
    from kjopsprosess.model.process import Process, Step

    from .references import PlacedId


def duplicates(ids: Iterable[PlacedId]) -> Iterator[Finding]:
    """Ids that are given twice. `first` is the way to the first of them, joined by slashes."""
    first: dict[str, Where] = {}
    for where, each in ids:
        if each in first:
            yield Finding("duplicate-id", where, {"id": each, "first": "/".join(map(str, first[each]))})
        else:
            first[each] = where


def check_step_shape(steps: Sequence[Step]) -> Iterator[Finding]:
    """What can be wrong within a step, whether a process or only one customer has it."""
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
    """Roles that steps name and nobody has listed."""
    for where, role in roles_named(steps):
        if role not in roles:
            yield Finding("unknown-role", where, NearFacts(role, roles, role=role), severity)


def roles_named(steps: Sequence[Step]) -> Iterator[PlacedId]:
    """Every role that a step names, and where."""
    for place, step in enumerate(steps):
        for index, each in enumerate(step.who):
            yield ("steps", place, "who", index, "role"), each.role
        for index, question in enumerate(step.questions):
            if question.to is not None:
                yield ("steps", place, "questions", index, "to"), question.to


class NearFacts(Mapping[str, str | int]):
    """Facts, and `near` when something alike exists: looked for when the finding is told, for of many most are not."""

    def __init__(self, name: str, among: Iterable[str], pattern: str = "{}", /, **facts: str | int) -> None:
        """`pattern` is how `near` is written."""
        self._name, self._among, self._pattern, self._facts = name, among, pattern, facts

    @cached_property
    def _all(self) -> dict[str, str | int]:
        near = nearest(self._name, self._among)
        return self._facts if near is None else {**self._facts, "near": self._pattern.format(near)}

    def __getitem__(self, name: str) -> str | int:
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def find_cycles(after: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Groups of steps that wait for each other, each in the order given; `after` is what each comes directly after."""
    try:
        TopologicalSorter(after).prepare()
    except CycleError:
        return _rings(after)
    return []


def _rings(after: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    reached = {step: everything_reached(step, after) for step in after}
    for step in after:
        if step in reached[step] and not any(step in group for group in found):
            found.append(tuple(each for each in after if each in reached[step] and step in reached[each]))
    return found


def everything_reached(start: str, after: Mapping[str, Iterable[str]]) -> set[str]:
    """Every step that can be reached from a step, itself only when it lies in a ring."""
    seen: set[str] = set()
    waiting = [*after[start]]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(after.get(each, ()))
    return seen


def version_starts(process: Process) -> list[int]:
    """The versions, lowest first, at which a process's set of steps may change; all others are like the one before."""
    changes = {1, *(step.since or 1 for step in process.steps), *(step.retired or 1 for step in process.steps)}
    return sorted(version for version in changes if 1 <= version <= process.version)
