"""By when each step must begin for the days that rule to hold."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import DayRule, StepKind

from .days_ahead import days_ahead
from .facts import DayAhead
from .time_needed import TimeNeeded, latest_start

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


class Limit(NamedTuple):
    """By when a step must begin for a day to hold, if all takes its longest."""

    start: date
    day: DayAhead


def latest_starts(situation: "Situation", needed: TimeNeeded | None = None) -> dict[str, Limit]:
    """By step, the day to come that leaves it the least time; those that no such day waits for are left out."""
    needed = needed or TimeNeeded(situation)
    order = next((step for step in situation.untaken if step.kind is StepKind.ORDER), None)
    found: dict[str, Limit] = {}
    for day in days_ahead(situation, needed):
        goal = day.step or (order if day.deadline else None)
        no_limit = day.rule is DayRule.EARLIEST or (day.ruling is not None and day.ruling.ends_standstill)
        if not day.coming or goal is None or no_limit:
            continue
        for step, tail in needed.before(goal).items():
            limit = Limit(latest_start(day.day, tail), day)
            if step not in found or limit.start < found[step].start:
                found[step] = limit
    return found
