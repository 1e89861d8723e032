"""What we knew when a deal was won or ended: people met, their roles, sources, and contacts that moved nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from statistics import quantiles
from typing import NamedTuple

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.situation import Situation, make_situation
from kjopsprosess.deal_state.status import STATUSES, status, stopped_at
from kjopsprosess.deal_state.told.sources import sources_of_deal
from kjopsprosess.model.process import Step

from .steps import MIN_COMPLETED, DealRef

ENDINGS = tuple(each for each in STATUSES if each not in ("postponed", "live"))
"""Ways for a deal to end, as `status` names them. Won is the day the order became ours, whatever came later."""
COUNTED_FIELDS = ("people", "roles", "sources", "continuations")
"""What is counted at the end of a deal."""


class EndedDeal(NamedTuple):
    """One deal on the day it was won or ended."""

    deal: DealRef
    status: str
    day: date
    step: Step | None
    """Where the customer stopped; None when won."""
    people: int
    """People at the customer whom we had met, in a meeting or a call."""
    roles: int
    """Distinct roles they held."""
    sources: int
    """People on whose word the picture rested."""
    continuations: int
    """Continuations in a row just before."""


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


def review_endings(situations: Iterable[Situation]) -> tuple[EndingReview, ...]:
    """The deals by the way they ended; a way in which none ended is left out."""
    ended = [found for situation in situations if (found := ended_deal(situation))]
    groups = (EndingReview(name, tuple(each for each in ended if each.status == name)) for name in ENDINGS)
    return tuple(group for group in groups if group.deals)


def ended_deal(situation: Situation) -> EndedDeal | None:
    """The counts on the day of the order or the end; None for a deal that is under way or postponed."""
    how = status(situation)
    if how not in ENDINGS:
        return None
    number = _last_entry(situation, Verdict.ORDER if how == "won" else Verdict.NO)
    then = _as_of(situation, number)
    met = [person for person in then.people.values() if person.is_source and person.last_met]
    stopped = None if how == "won" else stopped_at(situation)
    return EndedDeal(
        deal=DealRef(situation.id, situation.deal.customer),
        status=how,
        day=situation.history.entries[number].entry.date,
        step=stopped.step if stopped else None,
        people=len(met),
        roles=len({role for person in met for role in person.roles}),
        sources=sources_of_deal(then).number,
        continuations=_continuations_before(situation, number),
    )


def _last_entry(situation: Situation, verdict: Verdict) -> int:
    """The number, in log order, of the newest entry with a verdict; of the last entry when none has it."""
    entries = situation.history.entries
    return max((number for number, each in enumerate(entries) if each.verdict is verdict), default=len(entries) - 1)


def _as_of(situation: Situation, number: int) -> Situation:
    """The same deal as it stood right after an entry, counted in log order."""
    log = tuple(each.entry for each in situation.history.entries[: number + 1])
    processes = dict(zip((pin.process for pin in situation.map.pins), situation.map.processes, strict=True))
    deal = situation.deal.model_copy(update={"log": log})
    return make_situation(situation.id, deal, processes, situation.today, team=situation.team)


def _continuations_before(situation: Situation, number: int) -> int:
    before = situation.history._replace(entries=situation.history.entries[:number])
    return before.continuations


def _range(counts: list[int]) -> CountRange:
    _, median, _ = quantiles(counts, n=4, method="inclusive")
    return CountRange(min(counts), median, max(counts))
