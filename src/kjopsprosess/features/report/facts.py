"""What customers did since a day, over all deals: facts without a sentence, and without a judgement of anybody."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.overview import StepRef, Unreadable

AHEAD = timedelta(days=14)
"""How far ahead dates are told."""


class ReportGroup(StrEnum):
    """What happened in a deal, the first that fits."""

    ENDED = "ended"
    """Won, lost, or otherwise over."""
    ACTED = "acted"
    """The customer did something."""
    GREW = "grew"
    """They did nothing, but we know more of how they buy."""
    ONLY_US = "only_us"
    """Only we did something."""
    NOTHING = "nothing"


class PromiseGiver(StrEnum):
    """Who gave a promise."""

    THEIRS = "theirs"
    PARTNER = "partner"
    OURS = "ours"


class Tally(NamedTuple):
    """How many promises of one side were kept and broken."""

    kept: int
    broken: int
    """Those whose day passed within the time, and those that were dropped."""
    late_before: int
    """Those whose day had passed before."""

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(*map(sum, zip(self, other, strict=True)))


class Valued(NamedTuple):
    """What a purchase is worth, and the step that the customer took last."""

    process: str
    step: StepRef | None
    """None: no step yet."""
    place: int
    """Of the step in the deal's map; -1 without one."""
    currency: str
    amount: int


class DealSums(NamedTuple):
    """What a report adds up and sorts by: all that it needs of one deal besides what is printed of it."""

    id: str
    customer: str
    group: ReportGroup
    acted: bool
    """Whether the customer did something."""
    over: bool
    theirs: Tally
    partner: Tally
    ours: Tally
    value: Valued | None


class Worth(NamedTuple):
    """What deals are worth together whose customers took the same step last."""

    process: str
    step: StepRef | None
    """None: no step yet."""
    currency: str
    amount: int
    deals: tuple[str, ...]
    """Ids."""


class Report(NamedTuple):
    """The report on all deals asked for. Deals that were over before are left out."""

    today: date
    since: date
    deals: tuple[DealSums, ...]
    """By group, then by the customer's name."""
    unreadable: tuple[Unreadable, ...]

    def of(self, group: ReportGroup) -> tuple[DealSums, ...]:
        """The deals of a group."""
        return tuple(each for each in self.deals if each.group is group)

    def tally(self, side: PromiseGiver) -> Tally:
        """The promises of one side in all deals."""
        tallies = zip(Tally(0, 0, 0), *(getattr(each, side.value) for each in self.deals), strict=True)
        return Tally(*map(sum, tallies))

    @property
    def until(self) -> date:
        """The last day of the dates ahead."""
        return self.today + AHEAD

    @property
    def without_value(self) -> int:
        """How many of the deals that are not lost have no value."""
        return sum(each.value is None for each in self.deals if not each.over)


def make_report(deals: Iterable[DealSums], unreadable: Sequence[Unreadable], today: date, since: date) -> Report:
    """The report on deals, from `since` until today, both included."""
    order = {group: place for place, group in enumerate(ReportGroup)}
    ordered = sorted(deals, key=lambda each: (order[each.group], each.customer.casefold(), each.id))
    return Report(today, since, tuple(ordered), tuple(unreadable))


def worth_of(report: Report) -> list[Worth]:
    """The values summed by what customers did last, in the order of each process; an amount is never weighed.

    A sum for each process, step and currency. A deal's own steps may stretch the order.
    """
    sums: dict[tuple[str, str, str], list[tuple[str, Valued]]] = {}
    for each in report.deals:
        if (value := each.value) and not each.over:
            key = (value.process, value.step.id if value.step else "", value.currency)
            sums.setdefault(key, []).append((each.id, value))
    ordered = sorted(sums.items(), key=lambda item: (item[0][0], item[1][0][1].place, item[0]))
    return [
        Worth(
            process,
            deals[0][1].step,
            currency,
            sum(value.amount for _, value in deals),
            tuple(deal for deal, _ in deals),
        )
        for (process, _, currency), deals in ordered
    ]
