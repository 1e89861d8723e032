"""What we knew when a deal was won or ended: people met, their roles, sources, and contacts that moved nothing."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import quantiles
from typing import NamedTuple

from kjopsprosess.deal_state.status import STATUSES

from .extract import DealExtract, EndedDeal
from .steps import MIN_COMPLETED

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
