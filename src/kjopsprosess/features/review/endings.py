"""What we knew when a deal was won or ended: people met, their roles, sources, and contacts that moved nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from statistics import quantiles
from typing import NamedTuple

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.situation import Situation, read_situation
from kjopsprosess.deal_state.sources import sources_of_deal
from kjopsprosess.deal_state.status import status, stopped_at
from kjopsprosess.model.process import Step

from .steps import ENOUGH, DealName

ENDINGS = ("won", "lost", "no_decision", "withdrawn")
"""Ways for a deal to end, as `status` names them. Won is the day the order became ours, whatever came later."""
COUNTED = ("people", "roles", "sources", "continuations")
"""What is counted at the end of a deal."""


class Ended(NamedTuple):
    """One deal on the day it was won or ended."""

    deal: DealName
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


class Range(NamedTuple):
    """The least, the median and the most of a count over several deals."""

    least: int
    median: float
    most: int


class EndingReview(NamedTuple):
    """All deals that ended in one way."""

    status: str
    deals: tuple[Ended, ...]

    @property
    def ranges(self) -> dict[str, Range] | None:
        """For each count its range; None when too few ended so to speak of them together."""
        if len(self.deals) < ENOUGH:
            return None
        return {name: _range([getattr(each, name) for each in self.deals]) for name in COUNTED}


def review_endings(situations: Iterable[Situation]) -> tuple[EndingReview, ...]:
    """The deals by the way they ended; a way in which none ended is left out."""
    ended = [found for situation in situations if (found := how_it_ended(situation))]
    groups = (EndingReview(name, tuple(each for each in ended if each.status == name)) for name in ENDINGS)
    return tuple(group for group in groups if group.deals)


def how_it_ended(situation: Situation) -> Ended | None:
    """What was so on the day of the order or the end; None for a deal that is under way or put off."""
    how = status(situation)
    if how not in ENDINGS:
        return None
    number = _last_entry(situation, Verdict.ORDER if how == "won" else Verdict.NO)
    then = _as_of(situation, number)
    met = [person for person in then.people.values() if person.is_source and person.last_met]
    stopped = None if how == "won" else stopped_at(situation)
    return Ended(
        deal=DealName(situation.id, situation.deal.customer),
        status=how,
        day=situation.history.told[number].entry.date,
        step=stopped.step if stopped else None,
        people=len(met),
        roles=len({role for person in met for role in person.roles}),
        sources=len(sources_of_deal(then).people),
        continuations=_continuations_before(situation, number),
    )


def _last_entry(situation: Situation, verdict: Verdict) -> int:
    """The number, in log order, of the newest entry with a verdict; of the last entry when none has it."""
    told = situation.history.told
    return max((number for number, each in enumerate(told) if each.verdict is verdict), default=len(told) - 1)


def _as_of(situation: Situation, number: int) -> Situation:
    """The same deal as it stood right after an entry, counted in log order."""
    log = tuple(each.entry for each in situation.history.told[: number + 1])
    processes = dict(zip((pin.process for pin in situation.map.pins), situation.map.processes, strict=True))
    deal = situation.deal.model_copy(update={"log": log})
    return read_situation(situation.id, deal, processes, situation.today)


def _continuations_before(situation: Situation, number: int) -> int:
    before = situation.history._replace(told=situation.history.told[:number])
    return before.continuations


def _range(counts: list[int]) -> Range:
    _, median, _ = quantiles(counts, n=4, method="inclusive")
    return Range(min(counts), median, max(counts))
