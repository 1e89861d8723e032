"""The days that rule, each against the time the customer needs until then: enough, tight or too late."""

from typing import TYPE_CHECKING

from kjopsprosess.model.values import StepKind

from .deadline import deadline, reached_on
from .facts import DayAhead, Days, Deadline, RulingDay
from .ruling_days import live_days
from .time_needed import TimeNeeded

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def days_ahead(situation: "Situation", needed: TimeNeeded | None = None) -> tuple[DayAhead, ...]:
    """Every day that still rules, the deadline among them, the earliest first."""
    if situation.ended:
        return ()
    needed = needed or TimeNeeded(situation)
    goal = deadline(situation)
    if goal and (situation.history.ended or reached_on(situation, goal)):
        goal = None
    days = live_days(situation)
    found = [_ahead(situation, needed, each, goal if goal and goal.ruling == each else None) for each in days]
    if goal and not any(each.deadline for each in found):
        found.append(_ahead(situation, needed, goal.ruling, goal))
    return tuple(sorted(found, key=lambda each: each.day))


def deadline_ahead(days: tuple[DayAhead, ...]) -> DayAhead | None:
    """The deadline among the days, if there is one that is still to be met."""
    return next((day for day in days if day.deadline), None)


def _ahead(situation: "Situation", needed: TimeNeeded, ruling: RulingDay | None, goal: Deadline | None) -> DayAhead:
    day = ruling.day if ruling else goal.day if goal else situation.today
    return DayAhead(
        ruling=ruling,
        deadline=goal,
        day=day,
        today=situation.today,
        holidays=situation.holidays,
        needed=_needed(situation, needed, ruling, goal),
    )


def _needed(situation: "Situation", needed: TimeNeeded, ruling: RulingDay | None, goal: Deadline | None) -> Days | None:
    if ruling and ruling.ends_standstill:
        return None
    if ruling and ruling.step:
        return needed.until_done(ruling.step)
    if goal is None:
        return None
    order = next((step for step in situation.untaken if step.kind is StepKind.ORDER), None)
    return needed.until_done(order) if order else needed.until_all_done
