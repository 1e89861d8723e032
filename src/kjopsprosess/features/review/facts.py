"""What all the deals of a process teach about it, from their logs alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from statistics import quantiles
from typing import NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.status import STATUSES
from kjopsprosess.model.process import Process

from .changes.own_steps import ReadMap
from .changes.proposals import Proposal, propose
from .extract import DealExtract, DealRef, EndedDeal
from .steps import MIN_COMPLETED, StepReview, review_steps
from .tasks import AimReview, WorkReview, review_actions, review_aims

COUNTED_FIELDS = ("people", "roles", "sources", "continuations")
"""What is counted at the end of a deal."""


class CountRange(NamedTuple):
    """The least, the median and the most of a count over several deals."""

    least: int
    median: float
    most: int


class EndingReview(NamedTuple):
    """All deals that ended in one way."""

    status: str
    deals: tuple[EndedDeal, ...]

    @property
    def ranges(self) -> dict[str, CountRange] | None:
        """For each count its range; None when too few ended so to speak of them together."""
        if len(self.deals) < MIN_COMPLETED:
            return None
        return {name: _range([getattr(each, name) for each in self.deals]) for name in COUNTED_FIELDS}


def review_endings(deals: Iterable[DealExtract]) -> tuple[EndingReview, ...]:
    """The deals by the way they ended; a way in which none ended is left out."""
    ended: dict[str, list[EndedDeal]] = {}
    for deal in deals:
        if deal.ended:
            ended.setdefault(deal.ended.status, []).append(deal.ended)
    return tuple(EndingReview(name, tuple(ended[name])) for name in STATUSES if name in ended)


def _range(counts: list[int]) -> CountRange:
    _, median, _ = quantiles(counts, n=4, method="inclusive")
    return CountRange(min(counts), median, max(counts))


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


def happened_since(deal: DealExtract, since: date | None) -> bool:
    """Whether anything is recorded on the day or later; all of such a deal's log is then read."""
    return since is None or (deal.newest is not None and deal.newest >= since)


class Deals(NamedTuple):
    """The deals that a review is made of."""

    today: date
    found: tuple[DealExtract, ...]
    read: ReadMap
    """Reads the steps of one of them, whose own step is proposed."""


def review_process(process_id: str, process: Process, deals: Deals, *, own: bool) -> ProcessReview:
    """Count what happened in the deals that follow a process. Their order does not matter."""
    found = sorted(deals.found, key=lambda each: each.deal.id)
    steps = review_steps(process, found, deals.today)
    count = Counter(each.status for each in found)
    return ProcessReview(
        id=process_id,
        process=process,
        own=own,
        deals=tuple(each.deal for each in found),
        statuses=tuple((name, count[name]) for name in STATUSES if count[name]),
        steps=steps,
        endings=review_endings(found),
        aims=review_aims(found, deals.today),
        work=review_actions(process, found),
        proposals=propose(process, steps, found, deals.read),
    )
