"""Days that rule: set by somebody else, promised by nobody. Which hold, and what each means today."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.deal_state.told.holding_words import words_in_force
from kjopsprosess.model.values import DayRule, StepKind, days_since

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.told import RuledDay

ASKED_FOR = timedelta(days=14)
"""So long after a day that rules no step it is asked whether it happened: nothing in the log can answer that."""


class ToldDay(NamedTuple):
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


class RulingDay(NamedTuple):
    """A day in force."""

    id: str | None
    """Its own name for references; None: the step's own day."""
    told: ToldDay
    step: MapStep | None
    """The step it rules, if that is in the map."""
    before: ToldDay | None
    """What was told before and holds no more, if that was another day."""

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
        ruled = self.step.step.date if self.step and self.id is None else None
        return self.told.what or (ruled.what if ruled else None)

    @property
    def title(self) -> str:
        """What it is called on a screen: by its own words, else by its step, else by its id."""
        return self.what or (self.step.short or self.step.name if self.step else self.id or "")

    @property
    def ends_standstill(self) -> bool:
        """Whether it is the last day of a standstill, whatever was said of it."""
        return self.step is not None and self.step.kind is StepKind.STANDSTILL

    def coming(self, today: date) -> bool:
        """Whether the day is not past."""
        return self.day >= today

    def late(self, today: date) -> bool:
        """Whether it is past the last day on which something could be done."""
        return self.rule is DayRule.LATEST and not self.ends_standstill and self.day < today

    def to_confirm(self, today: date) -> bool:
        """Whether the day is past, and it is not known whether what should happen then has happened."""
        happens = self.rule is DayRule.ON or self.ends_standstill
        return happens and self.day < today and (self.step is not None or today <= self.day + ASKED_FOR)

    def days_left(self, today: date) -> int:
        """Days until it, today not counted; 0 when it is past."""
        return days_since(today, self.day)


def days_in_force(situation: "Situation") -> tuple[RulingDay, ...]:
    """Every day that somebody told of and that nobody has told otherwise since; the earliest first.

    `earliest` and `latest` of one day stand together, `on` replaces both.
    """
    told: dict[str, dict[DayRule, ToldDay]] = {}
    before: dict[str, ToldDay] = {}
    for key, day in told_days(situation):
        held = told.get(key, {})
        replaced = [rule for rule in held if rule is day.rule or DayRule.ON in (rule, day.rule)]
        if changed := [held[rule] for rule in replaced if held[rule].day != day.day or rule is not day.rule]:
            before[key] = changed[0]
        named = day._replace(what=day.what or next((each.what for each in held.values() if each.what), None))
        named = named._replace(step=day.step or next((each.step for each in held.values() if each.step), None))
        told[key] = {rule: each for rule, each in held.items() if rule not in replaced} | {day.rule: named}
    steps = situation.map.by_id
    found = [
        RulingDay(None if key in steps else key, day, steps.get(key) or steps.get(day.step or ""), before.get(key))
        for key, days in told.items()
        for day in days.values()
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def live_days(situation: "Situation") -> tuple[RulingDay, ...]:
    """Those in force that still rule: their step is not taken, the customer is not past it, the deal goes on.

    Of a lost choice only the last day for a complaint. Where nobody has told the last day of the standstill under way,
    it is the day the customer has promised to hold it to, as long as that is to come.
    """
    if situation.ended:
        return ()
    days = [day for day in days_in_force(situation) if _rules(situation, day)]
    standstill = situation.standstill
    if standstill and not any(day.step is standstill.step for day in days):
        days += _promised_end(standstill.step, standstill.last_day, situation.today)
    if standstill and standstill.lost:
        days = [day for day in days if day.step is standstill.step]
    return tuple(sorted(days, key=lambda each: each.day))


def _promised_end(step: MapStep, last_day: date | None, today: date) -> list[RulingDay]:
    if last_day is None or last_day < today:
        return []
    return [RulingDay(None, ToldDay(DayRule.LATEST, last_day, None, step.id, (), None, None), step, None)]


def _rules(situation: "Situation", day: RulingDay) -> bool:
    if day.step is None:
        over = situation.history.steps.order_won is not None and not day.coming(situation.today)
        return not over and (day.coming(situation.today) or day.rule is not DayRule.EARLIEST)
    return not situation.states[day.step.id].taken and day.step.id not in situation.behind


def told_days(situation: "Situation") -> list[tuple[str, ToldDay]]:
    """Every day told of that holds, in order, each with the id of its own name or of the step whose day it is."""
    found: list[tuple[str, ToldDay]] = []
    for day in situation.deal.dates:
        found += [(day.id, ToldDay(rule, when, day.what, day.step, day.by, None, None)) for rule, when in ruled(day)]
    for word in words_in_force(situation):
        heard = word.heard
        if key := heard.date or heard.step:
            who, says = (heard.step, word.by, word.day), heard.says or None
            found += [(key, ToldDay(rule, when, heard.what, *who, says)) for rule, when in ruled(heard)]
    return found


def ruled(day: "RuledDay") -> tuple[tuple[DayRule, date], ...]:
    """What a day in a file means, and the day; nothing where none is given."""
    days = ((rule, getattr(day, rule)) for rule in DayRule)
    return tuple((rule, when) for rule, when in days if when is not None)
