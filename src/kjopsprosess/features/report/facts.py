"""What customers did since a day, over all deals: facts without a sentence, and without a judgement of anybody."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.meetings.bookings import open_bookings
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import StepCount, count_steps, status
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.deal import Booking, Value

from .growth import Growth, growth_since, situation_before
from .happened import Act, ActKind, Broken, OurWork, Side, acts_of, broken_promises, our_work

AHEAD = timedelta(days=14)
"""How far ahead dates are told."""


class Group(StrEnum):
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


class DealReport(NamedTuple):
    """What happened in one deal."""

    situation: Situation
    group: Group
    status: str
    ending: Ending | None
    steps: StepCount
    acts: tuple[Act, ...]
    """What the customer did, in the order of `ActKind`, then by day."""
    broken: tuple[Broken, ...]
    growth: Growth
    ours: OurWork
    newest_step: MapStep | None
    """The step the customer took last."""
    days: tuple[DayAhead, ...]
    """The days that rule and are to come, and those that are late; the earliest first."""

    @property
    def value(self) -> Value | None:
        """What the purchase is worth."""
        return self.situation.value

    @property
    def over(self) -> bool:
        """Whether the deal is over, without an order."""
        return self.situation.ended

    def broken_by(self, side: Side) -> tuple[Broken, ...]:
        """The promises that one side broke."""
        return tuple(each for each in self.broken if each.side is side)

    def kept_by(self, side: Side) -> tuple[Act, ...]:
        """The promises that one side kept; a partner's are in no count."""
        if side is Side.OURS:
            return self.ours.kept
        return tuple(each for each in self.acts if each.kind is ActKind.KEPT) if side is Side.THEIRS else ()


class Coming(NamedTuple):
    """A date ahead: something booked, a day that rules, or an open promise."""

    day: date
    situation: Situation
    booking: Booking | None = None
    ruling: DayAhead | None = None
    promise: PromiseState | None = None


class Worth(NamedTuple):
    """What deals are worth together whose customers took the same step last."""

    process: str
    step: MapStep | None
    """None: no step yet."""
    currency: str
    amount: int
    deals: tuple[str, ...]
    """Ids."""


class Report(NamedTuple):
    """The report on all deals asked for. Deals that were over before are left out."""

    today: date
    since: date
    deals: tuple[DealReport, ...]
    """By group, then by the customer's name."""
    unreadable: tuple[Unreadable, ...]

    def of(self, group: Group) -> tuple[DealReport, ...]:
        """The deals of a group."""
        return tuple(each for each in self.deals if each.group is group)

    @property
    def until(self) -> date:
        """The last day of the dates ahead."""
        return self.today + AHEAD

    @property
    def coming(self) -> tuple[Coming, ...]:
        """The dates ahead, the earliest first."""
        found = (date for each in self.deals if each.group is not Group.ENDED for date in _coming(each, self.until))
        return tuple(sorted(found, key=lambda each: (each.day, each.situation.id)))

    @property
    def worth(self) -> tuple[Worth, ...]:
        """The values summed by what customers did last, in the order of each process; an amount is never weighed."""
        return tuple(_worth(each for each in self.deals if not each.over))

    @property
    def without_value(self) -> int:
        """How many of the deals that are not lost have no value."""
        return sum(each.value is None for each in self.deals if not each.over)


def make_report(situations: Iterable[Situation], unreadable: Sequence[Unreadable], today: date, since: date) -> Report:
    """The report on deals, from `since` until today, both included."""
    deals = [deal for each in situations if (deal := report_deal(each, since)) is not None]
    order = list(Group)
    deals.sort(key=lambda each: (order.index(each.group), each.situation.deal.customer.casefold(), each.situation.id))
    return Report(today, since, tuple(deals), tuple(unreadable))


def report_deal(situation: Situation, since: date) -> DealReport | None:
    """What happened in a deal since a day; None where it was over before."""
    before = situation_before(situation, since)
    if (before.ended or not before.untaken) and (situation.ended or not situation.untaken):
        return None
    entries = [each for each in situation.history.entries if each.entry.date >= since]
    acts, growth = tuple(acts_of(situation, before, entries)), growth_since(situation, before, since)
    ours = our_work(situation, before, entries)
    return DealReport(
        situation=situation,
        group=_group(situation, before, acts, growth, ours),
        status=status(situation),
        ending=situation.history.ending,
        steps=count_steps(situation),
        acts=acts,
        broken=tuple(broken_promises(situation, entries, since)),
        growth=growth,
        ours=ours,
        newest_step=newest_step(situation),
        days=tuple(day for day in days_ahead(situation) if day.coming or day.late),
    )


def newest_step(situation: Situation) -> MapStep | None:
    """The step the customer took last; of several on one day the last in the map."""
    taken = situation.history.steps.taken
    done = [step for step in situation.map.steps if situation.states[step.id] is StepState.DONE and step.id in taken]
    return max(done, key=lambda step: (taken[step.id].since, situation.map.position[step.id]), default=None)


def _group(situation: Situation, before: Situation, acts: Sequence[Act], growth: Growth, ours: OurWork) -> Group:
    won = situation.history.steps.order_won is not None and before.history.steps.order_won is None
    if won or situation.ended:
        return Group.ENDED
    if acts:
        return Group.ACTED
    if growth.any:
        return Group.GREW
    return Group.ONLY_US if ours.any else Group.NOTHING


def _coming(deal: DealReport, until: date) -> Iterator[Coming]:
    situation = deal.situation
    for booking in open_bookings(situation):
        if booking.date.day <= until:
            yield Coming(booking.date.day, situation, booking=booking)
    for day in deal.days:
        if day.coming and day.day <= until:
            yield Coming(day.day, situation, ruling=day)
    theirs = (*situation.open_promises(ours=False), *situation.partner_promises)
    for promise in (*theirs, *situation.open_promises(ours=True)):
        if situation.today <= promise.due <= until:
            yield Coming(promise.due, situation, promise=promise)


def _worth(deals: Iterable[DealReport]) -> list[Worth]:
    """A sum for each process, step and currency; in the order of the process, which a deal's own steps may stretch."""
    sums: dict[tuple[str, str, str], tuple[int, Worth]] = {}
    for each in deals:
        if each.value is None:
            continue
        situation, step = each.situation, each.newest_step
        process = situation.map.pins[0].process
        key = (process, step.id if step else "", each.value.currency)
        place = situation.map.position[step.id] if step else -1
        _, found = sums.get(key, (place, Worth(process, step, each.value.currency, 0, ())))
        found = found._replace(amount=found.amount + each.value.amount, deals=(*found.deals, situation.id))
        sums[key] = (place, found)
    ordered = sorted(sums.items(), key=lambda item: (item[0][0], item[1][0], item[0]))
    return [worth for _, (_, worth) in ordered]
