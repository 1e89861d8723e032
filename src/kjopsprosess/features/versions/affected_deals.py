"""Finds the open deals that a change of their process affects, and where each of them is."""

from __future__ import annotations

from typing import NamedTuple

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.process_changes.diff import ProcessDiff


class AffectedDeal(NamedTuple):
    """An open deal affected by a change: its customer has taken or will take a step that is different."""

    id: str
    customer: str
    version: int
    next_step: MapStep | None
    ahead: tuple[str, ...]
    """Ids of the steps of its map that are different and not taken yet."""
    taken: tuple[str, ...]
    """Ids of those that the customer has taken."""
    to_come: tuple[str, ...]
    """Ids of new steps that it gets only when it is upgraded."""


def affected_deal(situation: Situation, process: str, diff: ProcessDiff) -> AffectedDeal | None:
    """How a change affects a deal of the process; None when it does not, or when the deal is over."""
    if not situation.is_open:
        return None
    pin = next(pin for pin in situation.map.pins if pin.process == process)
    if diff.old.process is diff.new.process and pin.version >= max(diff.old.version, diff.new.version):
        return None  # it follows the newer of two versions already
    mine = [step.id for step in situation.map.steps if step.id in diff.changed_step_ids and not step.own]
    ahead = tuple(each for each in mine if not situation.states[each].taken)
    to_come = tuple(step.id for step in diff.added if step.id not in situation.map.by_id)
    if not mine and not to_come:
        return None
    return AffectedDeal(
        id=situation.id,
        customer=situation.deal.customer,
        version=pin.version,
        next_step=next_step(situation, planned_contact(situation)),
        ahead=ahead,
        taken=tuple(each for each in mine if each not in ahead),
        to_come=to_come,
    )
