"""The days that rule, each against the time the customer needs until then: enough, tight or too late."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.holidays import SlowWeeks, slow_weeks, working_days
from kjopsprosess.model.values import DayRule, StepKind, days_since

from .deadline import Deadline, deadline, reached_on
from .ruling_days import RulingDay, live_days
from .time_needed import Days, TimeNeeded

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.step_map import MapStep


class Pace(StrEnum):
    """How the time left compares with the time that is needed."""

    TIGHT = "tight"
    """Shorter than the longest usual time."""
    TOO_LATE = "too_late"
    """Shorter than the shortest usual time, or past."""


class DayAhead(NamedTuple):
    """A day that rules, and the time until then."""

    ruling: RulingDay | None
    """None: a deadline that is only a date."""
    deadline: Deadline | None
    """The deadline, when this is its day."""
    day: date
    today: date
    working_days_left: int
    """Weekdays that are no public holiday; today is not counted."""
    slow: tuple[SlowWeeks, ...]
    """Slow weeks between today and the day. They are counted all the same."""
    needed: Days | None
    """What the longest path of steps that are not taken needs, up to and with the step; for a deadline that belongs to
    none, up to the order. None for any other day without a step, and for the end of a standstill."""

    @property
    def step(self) -> "MapStep | None":
        """The step that the day rules."""
        return self.ruling.step if self.ruling else None

    @property
    def identity(self) -> tuple[str | None, DayRule, date]:
        """What tells it from another day: its name, what it means, and the day itself."""
        return self.ruling.name if self.ruling else None, self.rule, self.day

    @property
    def rule(self) -> DayRule:
        """What the day means; a deadline that is only a date is the last day."""
        return self.ruling.rule if self.ruling else DayRule.LATEST

    @property
    def coming(self) -> bool:
        """Whether the day is not past."""
        return self.day >= self.today

    @property
    def days_left(self) -> int:
        """Days until then, today not counted; 0 when it is past."""
        return days_since(self.today, self.day)

    @property
    def days_past(self) -> int:
        """Days since then; 0 when it is not past."""
        return days_since(self.day, self.today)

    @property
    def late(self) -> bool:
        """Whether it is past the last day on which something could be done."""
        if self.ruling and self.step:
            return self.ruling.late(self.today)
        may_be_late = self.deadline is not None or self.rule is DayRule.LATEST
        return may_be_late and self.rule is not DayRule.EARLIEST and not self.coming

    @property
    def to_confirm(self) -> bool:
        """Whether the day is past, and it is not known whether what should happen then has happened."""
        return self.ruling is not None and not self.late and self.ruling.to_confirm(self.today)

    @property
    def pace(self) -> Pace | None:
        """Whether it is tight or too late. A first day, and the end of a standstill, are neither."""
        if self.late:
            return Pace.TOO_LATE
        no_limit = self.rule is DayRule.EARLIEST or (self.ruling is not None and self.ruling.ends_standstill)
        if no_limit or self.needed is None or not self.coming:
            return None
        if self.needed.least > self.days_left:
            return Pace.TOO_LATE
        return Pace.TIGHT if self.needed.most > self.days_left else None

    @property
    def days_short(self) -> int:
        """How many days the shortest usual time exceeds those that are left; 0 when it does not."""
        return max(0, self.needed.least - self.days_left) if self.needed and self.pace is Pace.TOO_LATE else 0


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
        working_days_left=working_days(situation.today, day, situation.holidays),
        slow=slow_weeks(situation.today, day, situation.holidays),
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
