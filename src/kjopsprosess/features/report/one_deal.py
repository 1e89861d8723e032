"""What happened in one deal since a day, and what of it a report on all deals adds up."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.meetings.bookings import open_bookings
from kjopsprosess.deal_state.overview import StepRef
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import StepCount, count_steps, status
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.deal import Booking, Value

from .facts import AHEAD, DealSums, PromiseGiver, ReportGroup, Tally, Valued
from .growth import Growth, growth_since, situation_before
from .happened import ActKind, Broken, CustomerAct, WorkDone, acts_of, broken_promises, our_work


class DealReport(NamedTuple):
    """What happened in one deal."""

    situation: Situation
    group: ReportGroup
    status: str
    ending: Ending | None
    steps: StepCount
    acts: tuple[CustomerAct, ...]
    """What the customer did, in the order of `ActKind`, then by day."""
    broken: tuple[Broken, ...]
    growth: Growth
    ours: WorkDone
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

    def broken_by(self, side: PromiseGiver) -> tuple[Broken, ...]:
        """The promises that one side broke."""
        return tuple(each for each in self.broken if each.side is side)

    def kept_by(self, side: PromiseGiver) -> tuple[CustomerAct, ...]:
        """The promises that one side kept; a partner's are in no count."""
        if side is PromiseGiver.OURS:
            return self.ours.kept
        return tuple(each for each in self.acts if each.kind is ActKind.KEPT) if side is PromiseGiver.THEIRS else ()


class Coming(NamedTuple):
    """A date ahead: something booked, a day that rules, or an open promise."""

    day: date
    booking: Booking | None = None
    ruling: DayAhead | None = None
    promise: PromiseState | None = None


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


def _group(
    situation: Situation, before: Situation, acts: Sequence[CustomerAct], growth: Growth, ours: WorkDone
) -> ReportGroup:
    won = situation.history.steps.order_won is not None and before.history.steps.order_won is None
    if won or situation.ended:
        return ReportGroup.ENDED
    if acts:
        return ReportGroup.ACTED
    if growth.any:
        return ReportGroup.GREW
    return ReportGroup.ONLY_US if ours.any else ReportGroup.NOTHING


def coming_dates(deal: DealReport) -> Iterator[Coming]:
    """The dates ahead in a deal; none in one that has ended."""
    situation = deal.situation
    until = situation.today + AHEAD
    if deal.group is ReportGroup.ENDED:
        return
    for booking in open_bookings(situation):
        if booking.date.day <= until:
            yield Coming(booking.date.day, booking=booking)
    for day in deal.days:
        if day.coming and day.day <= until:
            yield Coming(day.day, ruling=day)
    theirs = (*situation.open_promises(ours=False), *situation.partner_promises)
    for promise in (*theirs, *situation.open_promises(ours=True)):
        if situation.today <= promise.due <= until:
            yield Coming(promise.due, promise=promise)


def sums_of(deal: DealReport) -> DealSums:
    """What of one deal a report adds up."""
    situation = deal.situation
    return DealSums(
        id=situation.id,
        customer=situation.deal.customer,
        group=deal.group,
        acted=bool(deal.acts),
        over=deal.over,
        theirs=_tally(deal, PromiseGiver.THEIRS),
        partner=_tally(deal, PromiseGiver.PARTNER),
        ours=_tally(deal, PromiseGiver.OURS),
        value=_valued(deal),
    )


def _tally(deal: DealReport, side: PromiseGiver) -> Tally:
    broken = deal.broken_by(side)
    before = sum(each.before for each in broken)
    return Tally(len(deal.kept_by(side)), len(broken) - before, before)


def _valued(deal: DealReport) -> Valued | None:
    if deal.value is None:
        return None
    situation, step = deal.situation, deal.newest_step
    return Valued(
        situation.map.pins[0].process,
        StepRef(step.id, step.name, step.short) if step else None,
        situation.map.position[step.id] if step else -1,
        deal.value.currency,
        deal.value.amount,
    )
