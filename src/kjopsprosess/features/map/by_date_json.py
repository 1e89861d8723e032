"""`kp.map-dates/1`: the days that rule and the time of each step, for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.page.json_references import Json, day_facts, deal_facts, iso, step_ref

from .by_date import DatedStep, MapByDate


def map_by_date_json(facts: MapByDate) -> Json:
    """The days, and by when each step must begin."""
    situation = facts.situation
    return {
        "schema": "kp.map-dates/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.progress.taken, "of": facts.progress.of},
        "days": [day_facts(day, situation.people) for day in facts.days],
        "steps": [_step(each, facts) for each in facts.steps],
    }


def _step(dated: DatedStep, facts: MapByDate) -> Json:
    situation = facts.situation
    return {
        **step_ref(dated.step),
        "state": situation.states[dated.step.id].value,
        "takes": [*dated.takes] if dated.takes else None,
        "told": dated.told,
        "begin_by": iso(dated.limit.start) if dated.limit else None,
        "day": day_facts(dated.limit.day, situation.people) if dated.limit else None,
    }
