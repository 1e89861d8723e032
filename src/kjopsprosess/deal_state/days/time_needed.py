"""How long the customer needs: the days of the longest path of steps that are not taken."""

from contextlib import suppress
from datetime import timedelta
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.steps.next_step import open_since
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.deal_state.told.holding_words import words_in_force
from kjopsprosess.model.durations import Duration
from kjopsprosess.model.values import days_since

from .facts import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.steps.step_map import MapStep

    from .facts import RuledStep


NONE = Days(0, 0)


def longest(each: "Iterable[Days]") -> Days:
    """Of several that run side by side: the longest at the lower ends, and the longest at the upper ends."""
    least, most = 0, 0
    for days in each:
        least, most = max(least, days.least), max(most, days.most)
    return Days(least, most)


class TimeTold(NamedTuple):
    """How long a step takes there, as somebody told."""

    takes: Duration
    counted_from: str | None
    """The step from whose end it is counted; it then replaces the sum of what lies between."""


class TimeNeeded:
    """The time that the steps of a deal need from today on.

    A step needs what was told of it, else what is usual; days that an open step has had are taken off. Each path is
    walked once, so that the work grows with the number of steps.
    """

    def __init__(self, situation: "Situation") -> None:
        self._situation = situation
        self._untaken = {step.id: step for step in situation.untaken}
        self._steps = situation.map.by_id
        self._told = _told_times(situation)

    def own(self, step: "MapStep") -> Days | None:
        """What the step itself takes from beginning to end, told or usual; None when nobody knows."""
        told = self._told.get(step.id)
        if told and told.counted_from is None:
            return Days(told.takes.least, told.takes.most)
        return Days(*step.step.usual_days) if step.step.usual_days else None

    def told(self, step: "MapStep") -> TimeTold | None:
        """What was told of how long the step takes, if that counts here."""
        told = self._told.get(step.id)
        return told if told and (told.counted_from is None or self._total(step)) else None

    def until_done(self, step: "MapStep | RuledStep") -> Days:
        """The days until the step is done; nought for a taken one, and for one in a ring."""
        return self._sums.get(step.id, NONE)

    @cached_property
    def until_all_done(self) -> Days:
        """The days until every step is done."""
        return longest(self._sums.values())

    def before(self, goal: "MapStep | RuledStep") -> dict[str, Days]:
        """For each step on the way to a goal, the days from its beginning until the goal is done; a taken one has none.

        A step before a total has the total on its way. One that lies inside it has the path over the steps, if that is
        longer than another way it has.
        """
        by_steps = self._tails(goal.id, totals=False)
        by_totals = self._tails(goal.id, totals=True)
        inside = {each for step in self._untaken.values() for each in self._inside_total(step)}
        both = {each: longest((days, by_totals.get(each, NONE))) for each, days in by_steps.items()}
        return both | {each: days for each, days in by_totals.items() if each not in inside}

    @cached_property
    def _order(self) -> tuple[str, ...]:
        """The steps that are not taken, each after those it waits for; those of a ring are left out."""
        waits = {key: [each for each in step.after if each in self._untaken] for key, step in self._untaken.items()}
        sorter = TopologicalSorter(waits)
        found: list[str] = []
        # After the error the sorter still gives all that no ring holds up.
        with suppress(CycleError):
            sorter.prepare()
        while ready := sorter.get_ready():
            found += ready
            sorter.done(*ready)
        return tuple(found)

    @cached_property
    def _sums(self) -> dict[str, Days]:
        found: dict[str, Days] = {}
        for step_id in self._order:
            step = self._untaken[step_id]
            total = self._total(step)
            covered = self._covered(step) if total else frozenset[str]()
            before = [found[each] for each in step.after if each in found and each not in covered]
            # Where a total covers all that the step waits for, it replaces the sum; else both are compared.
            ways = [longest(before).plus(self._left(step))] if before or not total else []
            if total:
                ways.append(self._after_total(total, found))
            found[step_id] = longest(ways)
        return found

    def _after_total(self, total: TimeTold, sums: "Mapping[str, Days]") -> Days:
        takes = Days(total.takes.least, total.takes.most)
        start = total.counted_from or ""
        if start in sums:
            return sums[start].plus(takes)
        settled = self._situation.history.steps.settled_on(start)
        return takes.after(days_since(settled, self._situation.today)) if settled else takes

    def _left(self, step: "MapStep") -> Days:
        """What is left of a step's own time: an open one has had some days."""
        own = self.own(step) or NONE
        if self._situation.states[step.id] is not StepState.OPEN:
            return own
        since = open_since(self._situation, step)
        return own.after(days_since(since, self._situation.today)) if since else own

    def _total(self, step: "MapStep") -> TimeTold | None:
        """The total told of a step; none where it is counted from a step that does not come before."""
        told = self._told.get(step.id)
        if told is None or told.counted_from is None:
            return None
        return told if step.id in self._situation.map.successors.get(told.counted_from, ()) else None

    def _covered(self, step: "MapStep") -> frozenset[str]:
        """The steps whose time a total has in it: from where it is counted, that step among them, to this one."""
        total = self._total(step)
        if total is None or total.counted_from is None:
            return frozenset()
        return self._situation.map.successors[total.counted_from] | {total.counted_from}

    def _inside_total(self, step: "MapStep") -> frozenset[str]:
        """The steps between the one from which a total is counted and this one."""
        total = self._total(step)
        if total is None or total.counted_from is None:
            return frozenset()
        later = self._situation.map.successors
        return frozenset(each for each in later[total.counted_from] if step.id in later[each])

    def _tails(self, goal: str, *, totals: bool) -> dict[str, Days]:
        """From the beginning of each step until the goal is done, going backwards from there."""
        found: dict[str, Days] = {}
        reached: dict[str, list[Days]] = {goal: [NONE]}
        for step_id in reversed(self._order):
            if step_id not in reached:
                continue
            step = self._untaken[step_id]
            rest = longest(reached[step_id])
            found[step_id] = self._left(step).plus(rest)
            total = self._total(step) if totals else None
            covered = self._covered(step) if total else frozenset[str]()
            for earlier in step.after:
                if earlier not in covered:
                    reached.setdefault(earlier, []).append(found[step_id])
            if total and total.counted_from:
                takes = Days(total.takes.least, total.takes.most)
                reached.setdefault(total.counted_from, []).append(takes.plus(rest))
        return found


def latest_start(goal: "date", tail: Days) -> "date":
    """The last day on which a step may begin for a goal to be reached on its day, if all takes its most."""
    return goal - timedelta(days=tail.most)


def _told_times(situation: "Situation") -> dict[str, TimeTold]:
    """The newest word on how long each step takes."""
    told = (word.heard for word in words_in_force(situation))
    return {heard.step: TimeTold(heard.takes, heard.takes_from) for heard in told if heard.step and heard.takes}
