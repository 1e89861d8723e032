"""The facts of a date the deal depends on and of the time until then, known without the models."""

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import DayRule, StepKind, days_since
from kjopsprosess.model.working_days import HolidayCalendar, SlowWeeks, slow_weeks, working_days

if TYPE_CHECKING:
    from kjopsprosess.deal_state.steps.step_map import MapStep

ASKED_FOR = timedelta(days=14)
"""So long after a day that rules no step it is asked whether it happened: nothing in the log can answer that."""


class DayAsTold(NamedTuple):
    """A day as somebody told of it."""

    rule: DayRule
    day: date
    what: str | None
    """What the day is called, where that was said."""
    step: str | None
    by: tuple[str, ...]
    """Ids of those who told of it."""
    told_on: date | None
    """None: known when the deal began."""
    says: str | None


class RuledStep(NamedTuple):
    """The step that a day rules."""

    id: str
    name: str
    short: str | None
    kind: StepKind | None


class RulingDay(NamedTuple):
    """A day in force."""

    id: str | None
    """Its own name for references; None: the step's own day."""
    told: DayAsTold
    step: RuledStep | None
    """The step it rules, if that is in the map."""
    before: DayAsTold | None
    """What was told before and holds no more, if that was another day."""
    called: str | None = None
    """What the process calls the step's own day."""

    @property
    def name(self) -> str | None:
        """The id by which the day is referred to: its own, or that of the step whose day it is."""
        return self.id or (self.step.id if self.step else None)

    @property
    def day(self) -> date:
        """The day itself."""
        return self.told.day

    @property
    def rule(self) -> DayRule:
        """Whether it happens on the day, at the latest then, or not before it."""
        return self.told.rule

    @property
    def what(self) -> str | None:
        """What people call the day; None: by the name of its step."""
        return self.told.what or self.called

    @property
    def title(self) -> str:
        """What it is called on a screen: by its own words, else by its step, else by its id."""
        return self.what or (self.step.short or self.step.name if self.step else self.id or "")

    @property
    def ends_standstill(self) -> bool:
        """Whether it is the last day of a standstill, whatever was said of it."""
        return self.step is not None and self.step.kind is StepKind.STANDSTILL

    def rules(self, step: "MapStep | None") -> bool:
        """Whether it rules a step of the map."""
        return self.step is not None and step is not None and self.step.id == step.id

    def coming(self, today: date) -> bool:
        """Whether the day is not past."""
        return self.day >= today

    def late(self, today: date) -> bool:
        """Whether it is past the last day on which something could be done."""
        # Nobody has anything to do by the end of a standstill: that it passes is what is waited for.
        return self.rule is DayRule.LATEST and not self.ends_standstill and self.day < today

    def to_confirm(self, today: date) -> bool:
        """Whether the day is past, and it is not known whether what should happen then has happened."""
        happens = self.rule is DayRule.ON or self.ends_standstill
        return happens and self.day < today and (self.step is not None or today <= self.day + ASKED_FOR)

    def days_left(self, today: date) -> int:
        """Days until it, today not counted; 0 when it is past."""
        return days_since(today, self.day)


class Deadline(NamedTuple):
    """The deadline in force."""

    day: date
    ruling: RulingDay | None
    """The day with a name that is the deadline; None when only a date was given."""
    set_on: date | None
    """The day of the entry that set it; None: known when the deal began."""

    @property
    def step(self) -> RuledStep | None:
        """The step that must be done by then; None: the order."""
        return self.ruling.step if self.ruling else None


class Days(NamedTuple):
    """A number of days, from and to."""

    least: int
    most: int

    def plus(self, other: "Days") -> "Days":
        """Both, one after the other."""
        return Days(self.least + other.least, self.most + other.most)

    def after(self, spent: int) -> "Days":
        """What is left of them after so many days; never below nought."""
        return Days(max(0, self.least - spent), max(0, self.most - spent))


class Pace(StrEnum):
    """How the time left compares with the time that is needed."""

    TIGHT = "tight"
    """Shorter than the longest usual time."""
    TOO_LATE = "too_late"
    """Shorter than the shortest usual time, or past."""


class DayAhead(NamedTuple):
    """A date the deal depends on, and the time until then."""

    ruling: RulingDay | None
    """None: a deadline that is only a date."""
    deadline: Deadline | None
    """The deadline, when this is its day."""
    day: date
    today: date
    holidays: HolidayCalendar
    """Whose public holidays are no working days."""
    needed: Days | None
    """What the longest path of steps that are not taken needs, up to and with the step; for a deadline that belongs to
    none, up to the order. None for any other day without a step, and for the end of a standstill."""

    @property
    def step(self) -> RuledStep | None:
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
    def working_days_left(self) -> int:
        """Weekdays until then that are no public holiday; today is not counted."""
        return working_days(self.today, self.day, self.holidays)

    @property
    def slow(self) -> tuple[SlowWeeks, ...]:
        """Slow weeks between today and the day. They are counted all the same."""
        return slow_weeks(self.today, self.day, self.holidays)

    @property
    def days_past(self) -> int:
        """Days since then; 0 when it is not past."""
        return days_since(self.day, self.today)

    @property
    def late(self) -> bool:
        """Whether it is past the last day on which something could be done."""
        if self.ruling and self.step:
            return self.ruling.late(self.today)
        # A deadline is late also where the day it names was told as one on which something happens.
        may_be_late = self.deadline is not None or self.rule is DayRule.LATEST
        return may_be_late and self.rule is not DayRule.EARLIEST and not self.coming

    @property
    def to_confirm(self) -> bool:
        """Whether the day is past, and it is not known whether what should happen then has happened."""
        return self.ruling is not None and not self.late and self.ruling.to_confirm(self.today)

    @property
    def limits(self) -> bool:
        """Whether there can be too little time until it: not until a first day, nor the end of a standstill."""
        return self.rule is not DayRule.EARLIEST and not (self.ruling is not None and self.ruling.ends_standstill)

    @property
    def pace(self) -> Pace | None:
        """Whether the time until it is tight or too short."""
        if self.late:
            return Pace.TOO_LATE
        if not self.limits or self.needed is None or not self.coming:
            return None
        if self.needed.least > self.days_left:
            return Pace.TOO_LATE
        return Pace.TIGHT if self.needed.most > self.days_left else None

    @property
    def days_short(self) -> int:
        """How many days the shortest usual time exceeds those that are left; 0 when it does not."""
        return max(0, self.needed.least - self.days_left) if self.needed and self.pace is Pace.TOO_LATE else 0
