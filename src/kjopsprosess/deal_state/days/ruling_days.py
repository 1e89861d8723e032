"""Dates the deal depends on: set by somebody else, promised by nobody. Which hold, and what each means today."""

from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.holding_words import words_in_force
from kjopsprosess.model.values import DayRule

from .facts import DayAsTold, RuledStep, RulingDay

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.told import RuledDay


def days_in_force(situation: "Situation") -> tuple[RulingDay, ...]:
    """Every day that somebody told of and that nobody has told otherwise since; the earliest first.

    `earliest` and `latest` of one day stand together, `on` replaces both.
    """
    told: dict[str, dict[DayRule, DayAsTold]] = {}
    before: dict[str, DayAsTold] = {}
    for key, day in told_days(situation):
        held = told.get(key, {})
        replaced = [rule for rule in held if rule is day.rule or DayRule.ON in (rule, day.rule)]
        if changed := [held[rule] for rule in replaced if held[rule].day != day.day or rule is not day.rule]:
            before[key] = changed[0]
        # Whoever tells the day anew need not repeat what it is called and which step it rules.
        named = day._replace(what=day.what or next((each.what for each in held.values() if each.what), None))
        named = named._replace(step=day.step or next((each.step for each in held.values() if each.step), None))
        told[key] = {rule: each for rule, each in held.items() if rule not in replaced} | {day.rule: named}
    steps = situation.map.by_id
    found = [
        # The id of a step stands for the step's own day, which has no id.
        _in_force(None if key in steps else key, day, steps.get(key) or steps.get(day.step or ""), before.get(key))
        for key, days in told.items()
        for day in days.values()
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def _in_force(key: str | None, day: DayAsTold, step: MapStep | None, before: DayAsTold | None) -> RulingDay:
    if step is None:
        return RulingDay(key, day, None, before)
    called = step.step.date.what if key is None and step.step.date else None
    return RulingDay(key, day, RuledStep(step.id, step.name, step.short, step.kind), before, called)


def live_days(situation: "Situation") -> tuple[RulingDay, ...]:
    """Those in force that still rule: their step is not taken, the customer is not past it, the deal goes on.

    Of a lost choice only the last day for a complaint. Where nobody has told the last day of the standstill under way,
    it is the day the customer has promised to hold it to, as long as that is to come.
    """
    if situation.ended:
        return ()
    days = [day for day in days_in_force(situation) if _rules(situation, day)]
    standstill = situation.standstill
    if standstill and not any(day.rules(standstill.step) for day in days):
        days += _promised_end(standstill.step, standstill.last_day, situation.today)
    if standstill and standstill.lost:
        days = [day for day in days if day.rules(standstill.step)]
    return tuple(sorted(days, key=lambda each: each.day))


def _promised_end(step: MapStep, last_day: date | None, today: date) -> list[RulingDay]:
    if last_day is None or last_day < today:
        return []
    return [_in_force(None, DayAsTold(DayRule.LATEST, last_day, None, step.id, (), None, None), step, None)]


def _rules(situation: "Situation", day: RulingDay) -> bool:
    if day.step is None:
        if day.coming(situation.today):
            return True
        # Past, it is late or asked about until the order; that a first day has passed asks for nothing.
        return situation.history.steps.order_won is None and day.rule is not DayRule.EARLIEST
    # Whether a step behind the customer was done is asked already.
    return not situation.states[day.step.id].taken and day.step.id not in situation.behind


def told_days(situation: "Situation") -> list[tuple[str, DayAsTold]]:
    """Every day told of that holds, in order, each with the id of its own name or of the step whose day it is."""
    found: list[tuple[str, DayAsTold]] = []
    for day in situation.deal.dates:
        found += [(day.id, DayAsTold(rule, when, day.what, day.step, day.by, None, None)) for rule, when in ruled(day)]
    for word in words_in_force(situation):
        heard = word.heard
        if key := heard.date or heard.step:
            who, says = (heard.step, word.by, word.day), heard.says or None
            found += [(key, DayAsTold(rule, when, heard.what, *who, says)) for rule, when in ruled(heard)]
    return found


def ruled(day: "RuledDay") -> tuple[tuple[DayRule, date], ...]:
    """What a day in a file means, and the day; nothing where none is given."""
    days = ((rule, getattr(day, rule)) for rule in DayRule)
    return tuple((rule, when) for rule, when in days if when is not None)
