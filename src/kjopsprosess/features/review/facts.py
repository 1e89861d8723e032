"""What all the deals of a process teach about it, from their logs alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import STATUSES, status
from kjopsprosess.model.process import Process

from .aims import AimReview, review_aims
from .endings import EndingReview, review_endings
from .proposals import Proposal, propose
from .steps import DealRef, StepReview, review_steps
from .tasks import WorkReview, review_actions
from .traversal import step_traversals


class ProcessReview(NamedTuple):
    """One process over its deals."""

    id: str
    process: Process
    own: bool
    """Whether the workspace has it itself; else it came with `kp`, and is not written."""
    deals: tuple[DealRef, ...]
    statuses: tuple[tuple[str, int], ...]
    """How the deals stand, each with how many: won first, those under way last."""
    steps: tuple[StepReview, ...]
    endings: tuple[EndingReview, ...]
    aims: AimReview
    work: WorkReview
    proposals: tuple[Proposal, ...]

    @property
    def most_stopped(self) -> tuple[StepReview, ...]:
        """The steps at which most deals ended; none when no deal has ended without an order."""
        most = max((each.stopped for each in self.steps), default=0)
        return tuple(each for each in self.steps if most and each.stopped == most)

    @property
    def stopped(self) -> int:
        """How many deals ended at a step of this process."""
        return sum(each.stopped for each in self.steps)


class Review(NamedTuple):
    """The review as it is to be shown."""

    today: date
    since: date | None
    deals: int
    """How many deals the workspace has, readable or not."""
    processes: tuple[ProcessReview, ...]
    """Those with deals, the one with most deals first; the one that was asked for, also without any."""
    unreadable: tuple[Unreadable, ...]


def happened_since(situation: Situation, since: date | None) -> bool:
    """Whether anything is recorded on the day or later; all of such a deal's log is then read."""
    entries = situation.history.entries
    return since is None or bool(entries and entries[-1].entry.date >= since)


def review_process(process_id: str, process: Process, situations: Iterable[Situation], *, own: bool) -> ProcessReview:
    """Count what happened in the deals that follow a process. Their order does not matter."""
    found: Sequence[Situation] = sorted(situations, key=lambda each: each.id)
    ids = {step.id for step in process.steps}
    traversals_by_deal = []
    for each in found:
        of_process = {step.id for step in each.map.steps if step.id in ids and not step.own}
        traversals = {
            step_id: traversal for step_id, traversal in step_traversals(each).items() if step_id in of_process
        }
        traversals_by_deal.append((DealRef(each.id, each.deal.customer), traversals))
    steps = review_steps(process, traversals_by_deal)
    count = Counter(status(each) for each in found)
    return ProcessReview(
        id=process_id,
        process=process,
        own=own,
        deals=tuple(deal for deal, _ in traversals_by_deal),
        statuses=tuple((name, count[name]) for name in STATUSES if count[name]),
        steps=steps,
        endings=review_endings(found),
        aims=review_aims(found),
        work=review_actions(process, found),
        proposals=propose(process, steps, found),
    )
