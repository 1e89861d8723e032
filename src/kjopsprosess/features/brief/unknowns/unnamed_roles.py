"""Deciders and approvers that nobody is known to be, in the steps before the order: told in one."""

from collections.abc import Iterator

from kjopsprosess.deal_state.next_step import unfilled_roles
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.values import Part

from .kinds import Act, Unknown, UnknownKind
from .search_scope import SearchScope

WEIGHTY = (Part.DECIDES, Part.APPROVES)
"""The parts without which the customer cannot buy."""


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


def _acts_by_role(view: SearchScope) -> dict[str, tuple[Act, ...]]:
    """What each unnamed role decides and approves in steps other than the next; the nearest in map order first."""
    situation = view.situation
    told = dict(unfilled_roles(situation, view.chosen)) if view.chosen else {}
    found: dict[str, tuple[Act, ...]] = {}
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


def _unfilled(situation: Situation, step: MapStep) -> Iterator[tuple[Act, str]]:
    roles = situation.map.roles
    for role, part in unfilled_roles(situation, step):
        if part in WEIGHTY and not (role in roles and roles[role].optional):
            yield Act(step, part), role


def _weight(part: Part) -> int:
    """The weightiest part is the least."""
    return list(Part).index(part)
