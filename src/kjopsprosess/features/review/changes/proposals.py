"""What many deals say against the process: edits worth making, each by a rule that can be told in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kjopsprosess.features.review.extract import DealExtract, TraversalState
from kjopsprosess.features.review.steps import MIN_COMPLETED, StepReview
from kjopsprosess.model.process import Process, Role, Step
from kjopsprosess.model.values import Part

from .own_steps import AddStep, ReadMap, propose_own_steps

REQUIRED_SHARE = (3, 4)
"""The part of the deals in which another role than the one written must have acted: three quarters."""


class ChangeDays(NamedTuple):
    """Half of the customers took longer, or less, than the usual days: say the middle half of them instead."""

    step: Step
    days: tuple[int, int]
    """From the first to the third quartile."""
    median: int
    """The median."""
    deals: int
    """Deals that came through the step."""


class RetireStep(NamedTuple):
    """Half of the customers, or more, went on without the step: let the next version go without it."""

    step: Step
    skipped: int
    """On the customer's word."""
    overtaken: int
    """Because the order came without it; none for a step that came with a later version."""
    settled: int
    """Deals that did it or went on without it."""


class ChangeDecider(NamedTuple):
    """Somebody else than the one written took a decision almost every time: let that role decide.

    Decisions are choices, the order and steps that somebody approves. Those who do a step by the process do not count:
    that they did it says nothing of who decided.
    """

    step: Step
    role: Role
    """The role of those who did it."""
    instead: Role
    """The role that decides by the process."""
    deals: int
    """Deals in which somebody with the role did it, and nobody with the other."""
    of: int
    """Deals in which it is known who did it, and what their roles are."""


Proposal = ChangeDays | RetireStep | AddStep | ChangeDecider


def propose(
    process: Process, steps: Sequence[StepReview], deals: Sequence[DealExtract], read: ReadMap
) -> tuple[Proposal, ...]:
    """Every edit that the deals call for: days, steps to leave out, steps to take in, deciders."""
    current = [step for step in steps if step.current]
    days, retired = map(_days, current), map(_retire, current)
    deciders = (_decider(process, step) for step in current)
    found = (*days, *retired, *propose_own_steps(process, deals, read), *deciders)
    return tuple(each for each in found if each is not None)


def raises_version(proposal: Proposal) -> bool:
    """Whether the set of steps changes; better days and parts never raise the version."""
    return isinstance(proposal, RetireStep | AddStep)


def _days(review: StepReview) -> ChangeDays | None:
    """Enough deals are through, and the median lies outside the usual days; or the process says nothing of them."""
    quartiles, usual = review.quartiles, review.step.usual_days
    if quartiles is None or quartiles.first is None or quartiles.median is None or quartiles.third is None:
        return None
    if usual is not None and usual[0] <= quartiles.median <= usual[1]:
        return None
    return ChangeDays(review.step, (quartiles.first, quartiles.third), quartiles.median, review.through)


def _retire(review: StepReview) -> RetireStep | None:
    """Enough deals are past the step, and at least half went without it. A choice and the order are never left out.

    The order may have come before a step that only a later version has: then it says nothing of the step.
    """
    skipped = review.counts[TraversalState.SKIPPED]
    overtaken = review.counts[TraversalState.OVERTAKEN] if (review.step.since or 1) == 1 else 0
    settled = review.done + skipped + overtaken
    if review.step.kind is not None or settled < MIN_COMPLETED or (skipped + overtaken) * 2 < settled:
        return None
    return RetireStep(review.step, skipped, overtaken, settled)


def _decider(process: Process, review: StepReview) -> ChangeDecider | None:
    """Enough deals tell who did it; in three quarters another role did, and the one written in none of those."""
    parts = {each.part: each.role for each in review.step.who}
    written = parts.get(Part.DECIDES)
    if written is None or not (review.step.kind or Part.APPROVES in parts):
        return None
    acting = [{*roles.split()} for _, each in review.traversals if (roles := each.doers)]
    if len(acting) < MIN_COMPLETED:
        return None
    part, whole = REQUIRED_SHARE
    doing = {each.role for each in review.step.who if each.part is Part.DOES}
    for role in (each for each in process.roles if each.id not in doing):
        without = sum(1 for roles in acting if role.id in roles and written not in roles)
        if without * whole >= len(acting) * part:
            instead = next(each for each in process.roles if each.id == written)
            return ChangeDecider(review.step, role, instead, without, len(acting))
    return None
