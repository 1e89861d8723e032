"""A step over many customers: how many reached it, did it and stopped there, and the days it took (Kaplan-Meier)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from kjopsprosess.model.process import Process, Step

from .extract import DealExtract, DealRef, StepTraversal, TraversalState


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
    count = Counter(measured)
    quarters: list[int | None] = []
    still, left = Fraction(1), count.total()
    for each in sorted(count, key=lambda each: (each.days, each.at_least)):
        if not each.at_least:
            still *= Fraction(left - count[each], left)
            while len(quarters) < 3 and still <= 1 - Fraction(len(quarters) + 1, 4):  # noqa: PLR2004 - the quartiles
                quarters.append(each.days)
        left -= count[each]
    return Quartiles(*(quarters + [None] * 3)[:3])


MIN_COMPLETED = 8
"""So many deals must have come through before anything is said of them together. Below it, each is shown by name."""


@dataclass(frozen=True)
class StepReview:
    """A step over all the deals that have it."""

    step: Step
    current: bool
    """Whether the newest version of the process has it."""
    deals: int
    """Deals whose version has the step."""
    traversals: tuple[tuple[DealRef, StepTraversal], ...]
    """Those that reached it, in the order of their ids, and their way through it."""
    today: date

    @cached_property
    def counts(self) -> Counter[TraversalState]:
        """Where those who reached it stand now; each stands in one place."""
        return Counter(each.state for _, each in self.traversals)

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
        return sum(1 for _, each in self.traversals if each.reopened)

    @cached_property
    def measured(self) -> tuple[tuple[DealRef, MeasuredDays], ...]:
        """The customers' days in the step, where the log can tell; those not through count as "at least"."""
        days = ((deal, each, each.days(self.today)) for deal, each in self.traversals)
        return tuple(
            (deal, MeasuredDays(number, at_least=not each.done)) for deal, each, number in days if number is not None
        )

    @cached_property
    def through(self) -> int:
        """How many did it in days that are known."""
        return sum(1 for _, days in self.measured if not days.at_least)

    @cached_property
    def quartiles(self) -> Quartiles | None:
        """The quartiles of the days; None when too few are through to speak of them together."""
        return quartiles(days for _, days in self.measured) if self.through >= MIN_COMPLETED else None


def review_steps(process: Process, deals: Iterable[DealExtract], today: date) -> tuple[StepReview, ...]:
    """Every step that the newest version has, and older ones that a deal reached, in the order of the file."""
    reached: dict[str, list[tuple[DealRef, StepTraversal]]] = {step.id: [] for step in process.steps}
    unreached: Counter[str] = Counter()
    for deal in deals:
        unreached.update(deal.unreached.split())
        for each in deal.traversals:
            if each.step in reached:
                reached[each.step].append((deal.deal, each))
    found = []
    for step in process.steps:
        its = tuple(reached[step.id])
        current = step.in_version(process.version)
        if current or its:
            found.append(StepReview(step, current, unreached[step.id] + len(its), its, today))
    return tuple(found)
