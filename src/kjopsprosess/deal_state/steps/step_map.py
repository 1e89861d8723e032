"""The map: the steps one deal has, in order, each with the steps it waits for."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.model.values import Part, StepKind, ToldPart

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.model.fields import Pin
    from kjopsprosess.model.process import Process, Role, Step


@dataclass(frozen=True, eq=False)
class MapStep:
    """A step as it stands in the map of one deal. Two of them are equal only when they are the same."""

    step: "Step"
    after: tuple[str, ...]
    """Ids of the steps it comes directly after; all of them are in the map."""
    own: bool = False
    """Whether only this customer has the step."""
    told_parts: Mapping[str, ToldPart] = field(default_factory=dict)
    """By person, the part somebody told us they have, which holds before their roles' parts."""

    told_contact: bool = False
    """Whether somebody told its contact rule."""

    @property
    def id(self) -> str:
        """The step's id."""
        return self.step.id

    @property
    def name(self) -> str:
        """What people call the step."""
        return self.step.name

    @property
    def short(self) -> str | None:
        """Its name where there is little room."""
        return self.step.short

    @property
    def kind(self) -> StepKind | None:
        """Whether a choice or the order falls here."""
        return self.step.kind


@dataclass(frozen=True)
class StepMap:
    """All steps of a deal: those of its processes at its versions, with the deal's own put in."""

    steps: tuple[MapStep, ...]
    pins: "tuple[Pin, ...]"
    processes: "tuple[Process, ...]"
    """In the order of the pins."""
    known: "Mapping[str, Step]"
    """Every step that the processes have in any version, and the deal's own."""
    newer: frozenset[str]
    """Steps that only a version above the deal's has."""
    told_roles: "Mapping[str, Role]" = field(default_factory=dict)
    """Roles that no process has, and that somebody told us of."""

    @cached_property
    def by_id(self) -> dict[str, MapStep]:
        """The map's steps by id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def position(self) -> dict[str, int]:
        """Each step's place in the map, from 0."""
        return {step.id: place for place, step in enumerate(self.steps)}

    @cached_property
    def with_contact_rule(self) -> tuple[MapStep, ...]:
        """The steps while which a seller may not contact the customer freely, in map order."""
        return tuple(step for step in self.steps if step.step.contact is not None)

    @cached_property
    def roles(self) -> "dict[str, Role]":
        """The roles of all the deal's processes, and those somebody told us of."""
        return {**self.told_roles, **{role.id: role for process in self.processes for role in process.roles}}

    @cached_property
    def successors(self) -> dict[str, frozenset[str]]:
        """For each step, the steps that come after it, directly or through others."""
        found: dict[str, set[str]] = {step.id: set() for step in self.steps}
        for step in self.steps:
            for earlier in self._predecessors(step.id):
                found[earlier].add(step.id)
        return {step_id: frozenset(later) for step_id, later in found.items()}

    def _predecessors(self, step_id: str) -> set[str]:
        seen: set[str] = set()
        waiting = [*self.by_id[step_id].after]
        while waiting:
            earlier = waiting.pop()
            if earlier not in seen:
                seen.add(earlier)
                waiting.extend(self.by_id[earlier].after)
        return seen

    def direct_successors(self, step_id: str) -> tuple[MapStep, ...]:
        """The steps that come directly after a step, in map order."""
        return tuple(step for step in self.steps if step_id in step.after)


def make_step_map(deal: "Deal", processes: "Mapping[str, Process]") -> StepMap:
    """Build a deal's map from its processes. A pin above a process's version is read at that version."""
    parts = tuple(processes[pin.process] for pin in deal.process)
    steps: list[MapStep] = []
    newer: set[str] = set()
    replacements: dict[str, tuple[str, ...]] = {}
    for pin, process in zip(deal.process, parts, strict=True):
        version = min(pin.version, process.version)
        outside = [step for step in process.steps if not step.in_version(version)]
        newer.update(step.id for step in outside if (step.since or 1) > version)
        replacements |= {step.id: direct_predecessors(process, step, version) for step in outside}
        steps, exits = _overlay(steps, _steps_at(process, version), process.replaces)
        replacements |= exits
    steps = _with_own_steps(steps, deal.steps, replacements)
    known = {step.id: step for step in deal.steps} | {step.id: step for part in parts for step in part.steps}
    in_map = {each.id: each.step for each in steps}
    return StepMap(tuple(steps), deal.process, parts, known | in_map, frozenset(newer - set(in_map)))


def direct_predecessors(process: "Process", step: "Step", version: int) -> tuple[str, ...]:
    """What a step comes directly after, read as if the steps outside `version` were deleted from the file."""
    by_id = {each.id: each for each in process.steps}
    found: dict[str, None] = {}
    passed = {step.id} if not step.in_version(version) else set()
    # A stack, filled from behind, so that the order in the file is kept.
    waiting = [*reversed(_written_after(process, step, version))]
    while waiting:
        earlier = waiting.pop()
        if earlier not in by_id or earlier in passed:
            continue
        if by_id[earlier].in_version(version):
            found[earlier] = None
        else:
            passed.add(earlier)
            waiting.extend(reversed(_written_after(process, by_id[earlier], version)))
    return tuple(found)


def _written_after(process: "Process", step: "Step", version: int) -> tuple[str, ...]:
    if step.after is not None:
        return step.after
    above = [*takewhile(lambda each: each is not step, process.steps)]
    return next(((each.id,) for each in reversed(above) if each.in_version(version)), ())


def _steps_at(process: "Process", version: int) -> list[MapStep]:
    return [MapStep(step, direct_predecessors(process, step, version)) for step in process.at(version)]


def _overlay(
    below: list[MapStep], overlay: list[MapStep], replaces: tuple[str, ...]
) -> tuple[list[MapStep], dict[str, tuple[str, ...]]]:
    """Put a process where the steps it replaces stood: its first steps take over their `after`.

    A step with `after: []` is open from the start here, too. What waited for a replaced step waits for the last steps
    of the process put on top; those are returned too, for each replaced step.
    """
    gone = [step for step in below if step.id in replaces]
    if not gone:
        return below + overlay, {}
    gone_ids = {step.id for step in gone}
    entrance = tuple(dict.fromkeys(each for step in gone for each in step.after if each not in gone_ids))
    waited_for = {each for step in overlay for each in step.after}
    exits = tuple(step.id for step in overlay if step.id not in waited_for)
    put_in = [step if step.after or step.step.after == () else replace(step, after=entrance) for step in overlay]
    place = below.index(gone[0])
    result: list[MapStep] = []
    for position, step in enumerate(below):
        if position == place:
            result.extend(put_in)
        if step.id not in gone_ids:
            after = dict.fromkeys(new for each in step.after for new in (exits if each in gone_ids else (each,)))
            result.append(replace(step, after=tuple(after)))
    return result, dict.fromkeys(gone_ids, exits)


def _with_own_steps(
    steps: list[MapStep], own: "tuple[Step, ...]", replacements: Mapping[str, tuple[str, ...]]
) -> list[MapStep]:
    """Put in the steps only this customer has; a step that has moved into the process since counts there instead."""
    result = list(steps)
    waiting = [step for step in own if step.id not in {each.id for each in steps}]
    own_ids = {step.id for step in waiting}
    while waiting:
        placed = {each.id for each in result}
        # Own steps that wait for each other have none that is ready: then the first, so that all get a place.
        ready = next((s for s in waiting if not (own_ids - placed) & {*(s.after or ()), *s.before}), waiting[0])
        waiting.remove(ready)
        after = tuple(dict.fromkeys(new for each in ready.after or () for new in _in_map(each, placed, replacements)))
        places = {each.id: place for place, each in enumerate(result)}
        if after:
            place = max(places[each] for each in after) + 1
        else:
            place = min((places[each] for each in ready.before if each in places), default=len(result))
        result = [replace(s, after=(*s.after, ready.id)) if s.id in ready.before else s for s in result]
        result.insert(place, MapStep(ready, after, own=True))
    return result


def _in_map(step_id: str, placed: set[str], replacements: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """A step outside the map stands for what it comes after itself; a replaced one, for what stands in its place."""
    if step_id in placed:
        return (step_id,)
    return tuple(new for each in replacements.get(step_id, ()) for new in _in_map(each, placed, replacements))


def has_the_say(step_map: StepMap, step_id: str, person: PersonState) -> bool:
    """Whether a person decides or approves in a step that the map knows."""
    parts = {each.part for each in step_map.known[step_id].who if each.role in person.roles}
    return bool(parts & {Part.DECIDES, Part.APPROVES})
