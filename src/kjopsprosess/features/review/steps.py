"""A step over many customers: how many reached it, did it and stopped there, and the days it took (Kaplan-Meier)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from kjopsprosess.model.process import Process, Step

from .traversal import StepTraversal, TraversalState


class MeasuredDays(NamedTuple):
    """How many days one customer took; `at_least` when there would have been more."""

    days: int
    at_least: bool


class Quartiles(NamedTuple):
    """Days within which a quarter, half and three quarters of the customers were through.

    None where so few are through that the log cannot tell.
    """

    first: int | None
    median: int | None
    third: int | None


def quartiles(measured: Iterable[MeasuredDays]) -> Quartiles:
    """The quartiles by the product-limit method of Kaplan and Meier (1958).

    Leaving out those who are still at it would make customers look quicker than they are, and so would counting their
    days so far as all of them. Here they count among those still at it for as long as they were seen, and not after.
    """
    by_day = sorted(measured, key=lambda each: (each.days, each.at_least))
    quarters: list[int | None] = []
    still, left = Fraction(1), len(by_day)
    for each in by_day:
        if not each.at_least:
            still -= still / left
            while len(quarters) < 3 and still <= 1 - Fraction(len(quarters) + 1, 4):  # noqa: PLR2004 - the quartiles
                quarters.append(each.days)
        left -= 1
    return Quartiles(*(quarters + [None] * 3)[:3])


MIN_COMPLETED = 8
"""So many deals must have come through before anything is said of them together. Below it, each is shown by name."""


class DealRef(NamedTuple):
    """A deal by id and customer."""

    id: str
    customer: str


class DealTraversal(NamedTuple):
    """One deal's way through a step that it reached."""

    deal: DealRef
    traversal: StepTraversal


class StepReview(NamedTuple):
    """A step over all the deals that have it."""

    step: Step
    current: bool
    """Whether the newest version of the process has it."""
    deals: int
    """Deals whose version has the step."""
    traversals: tuple[DealTraversal, ...]
    """Those that reached it, in the order of their ids."""

    @property
    def counts(self) -> Counter[TraversalState]:
        """Where those who reached it stand now; each stands in one place."""
        return Counter(each.traversal.state for each in self.traversals if each.traversal.state)

    @property
    def reached(self) -> int:
        """How many reached it."""
        return len(self.traversals)

    @property
    def done(self) -> int:
        """How many did it."""
        return self.counts[TraversalState.DONE]

    @property
    def stopped(self) -> int:
        """How many deals ended here."""
        return self.counts[TraversalState.STOPPED]

    @property
    def skipped(self) -> int:
        """How many went on without it, on their word or because the order came first."""
        return self.counts[TraversalState.SKIPPED] + self.counts[TraversalState.OVERTAKEN]

    @property
    def reopened(self) -> int:
        """How many went back to it at least once."""
        return sum(1 for each in self.traversals if each.traversal.reopened)

    @property
    def measured(self) -> tuple[tuple[DealRef, MeasuredDays], ...]:
        """The customers' days in the step, where the log can tell; those not through count as "at least"."""
        return tuple(
            (each.deal, MeasuredDays(each.traversal.days, at_least=not each.traversal.done))
            for each in self.traversals
            if each.traversal.days is not None
        )

    @property
    def through(self) -> int:
        """How many did it in days that are known."""
        return sum(1 for _, days in self.measured if not days.at_least)

    @property
    def quartiles(self) -> Quartiles | None:
        """The quartiles of the days; None when too few are through to speak of them together."""
        return quartiles(days for _, days in self.measured) if self.through >= MIN_COMPLETED else None


def review_steps(
    process: Process, traversals_by_deal: Sequence[tuple[DealRef, Mapping[str, StepTraversal]]]
) -> tuple[StepReview, ...]:
    """Every step that the newest version has, and older ones that a deal reached, in the order of the file.

    `ways` holds the passages of the steps of this process alone, for each deal.
    """
    found = []
    for step in process.steps:
        having = [(deal, steps[step.id]) for deal, steps in traversals_by_deal if step.id in steps]
        traversals = tuple(DealTraversal(deal, traversal) for deal, traversal in having if traversal.reached)
        current = step.in_version(process.version)
        if current or traversals:
            found.append(StepReview(step, current, len(having), traversals))
    return tuple(found)
