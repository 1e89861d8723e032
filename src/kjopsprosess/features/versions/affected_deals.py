"""Finds the open deals that a change of their process affects, and where each of them is.

Where a deal is does not depend on the change, and is kept (`places.py`).
"""

from __future__ import annotations

from typing import NamedTuple

from kjopsprosess.deal_state.overview import StepRef
from kjopsprosess.process_changes.diff import ProcessDiff

from .places import DealPlace, Stage


class AffectedDeal(NamedTuple):
    """An open deal affected by a change: its customer has taken or will take a step that is different."""

    id: str
    customer: str
    version: int
    next_step: StepRef | None
    ahead: tuple[str, ...]
    """Ids of the steps of its map that are different and not taken yet."""
    taken: tuple[str, ...]
    """Ids of those that the customer has taken."""
    to_come: tuple[str, ...]
    """Ids of new steps that it gets only when it is upgraded."""


def affected_deal(place: DealPlace, process: str, diff: ProcessDiff) -> AffectedDeal | None:
    """How a change affects a deal of the process; None when it does not, or when the deal is over."""
    if not place.is_open:
        return None
    version = dict(place.pins)[process]
    if diff.old.process is diff.new.process and version >= max(diff.old.version, diff.new.version):
        return None  # it follows the newer of two versions already
    steps = {each for each, _ in place.steps}
    mine = [(each, stage) for each, stage in place.steps if each in diff.changed_step_ids and stage is not Stage.OWN]
    to_come = tuple(step.id for step in diff.added if step.id not in steps)
    if not mine and not to_come:
        return None
    return AffectedDeal(
        id=place.id,
        customer=place.customer,
        version=version,
        next_step=place.next_step,
        ahead=tuple(each for each, stage in mine if stage is Stage.AHEAD),
        taken=tuple(each for each, stage in mine if stage is Stage.TAKEN),
        to_come=to_come,
    )
