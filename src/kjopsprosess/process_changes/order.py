"""Differences in the order of steps between two editions: what waits for what, and what runs side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.steps import reachable_steps


class Edition(NamedTuple):
    """A process at one of its versions. At version 0 it has no step."""

    process: Process
    version: int

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps it has, in file order."""
        return self.process.at(self.version)

    @property
    def by_id(self) -> dict[str, Step]:
        """The same by id."""
        return {step.id: step for step in self.steps}

    def everything_before(self) -> dict[str, set[str]]:
        """For each step, all that must be settled before it, directly or through others."""
        after = {step.id: direct_predecessors(self.process, step, self.version) for step in self.steps}
        return {step: reachable_steps(step, after) for step in after}


class OrderChangeKind(StrEnum):
    """How the order of two steps changed."""

    WAITS = "waits"
    """It now waits for the other."""
    SIDE_BY_SIDE = "side_by_side"
    """It no longer waits for the other: they run side by side."""
    LISTED = "listed"
    """Only the list differs: it now stands right below the other, or first when there is no other."""


class OrderChange(NamedTuple):
    """A step whose order relative to another one changed; both are in both editions."""

    kind: OrderChangeKind
    step: Step
    other: Step | None


def order_changes(old: Edition, new: Edition) -> tuple[OrderChange, ...]:
    """Every difference in the order of steps in both editions.

    Each is given once, for the nearest pair of steps.
    """
    before, after = old.everything_before(), new.everything_before()
    both = [step.id for step in new.steps if step.id in old.by_id]
    by_id = new.by_id
    found: list[OrderChange] = []
    for each in both:
        gained = (after[each] - before[each]) & {*both}
        lost = {other for other in before[each] - after[each] if other in both and each not in after[other]}
        found += [
            OrderChange(OrderChangeKind.WAITS, by_id[each], by_id[other]) for other in _direct_only(gained, after, both)
        ]
        found += [
            OrderChange(OrderChangeKind.SIDE_BY_SIDE, by_id[each], by_id[other])
            for other in _direct_only(lost, before, both)
        ]
    told = {step.id for change in found for step in (change.step, change.other) if step}
    for each in _moved([step.id for step in old.steps if step.id in by_id], both):
        if each not in told:
            place = both.index(each)
            found.append(OrderChange(OrderChangeKind.LISTED, by_id[each], by_id[both[place - 1]] if place else None))
    return tuple(found)


def _direct_only(others: set[str], reached: Mapping[str, set[str]], order: Sequence[str]) -> list[str]:
    """The pairs that do not follow from another pair."""
    return [each for each in order if each in others and not any(each in reached[nearer] for nearer in others)]


def _moved(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The smallest set of steps whose moving turns one order into the other."""
    places = [old.index(each) for each in new]
    ends: list[int] = []
    length: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        length.append(at + 1)
    kept: set[int] = set()
    wanted = len(ends)
    for index in range(len(places) - 1, -1, -1):
        if length[index] == wanted and (not kept or places[index] < min(places[each] for each in kept)):
            kept.add(index)
            wanted -= 1
    return [each for index, each in enumerate(new) if index not in kept]
