"""`kp.people-by-step/1`: people over steps for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.page.json_references import (
    Json,
    day_facts,
    deal_facts,
    iso,
    named_ref,
    role_ref,
    rule_facts,
    step_ref,
)

from .by_step import PeopleBySteps, Reach


def people_by_step_json(facts: PeopleBySteps) -> Json:
    """Who takes part in which step, and whom to reach next."""
    situation = facts.situation
    roles = situation.map.roles
    return {
        "schema": "kp.people-by-step/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "contact_rule": rule_facts(facts.rule),
        "steps": [step_ref(step) for step in facts.steps],
        "people": [
            {
                "person": named_ref(row.person),
                "role": role_ref(row.role, roles) if row.role else None,
                "parts": {step: part.value for step, part in row.parts.items()},
                "last_met": iso(row.person.last_met) if row.person else None,
                "through": named_ref(row.through),
            }
            for row in facts.rows
        ],
        "no_part": [named_ref(person) for person in facts.no_part],
        "counts": {
            "people": len(facts.persons),
            "roles_not_named": facts.roles,
            "contacted": facts.contacted,
            "qualified": facts.qualified,
            "convinced": facts.convinced,
        },
        "reach_next": _reach(facts.reach, facts) if facts.reach else None,
    }


def _reach(reach: Reach, facts: PeopleBySteps) -> Json:
    situation, limit = facts.situation, reach.limit
    return {
        "person": named_ref(reach.person),
        "role": role_ref(reach.role, situation.map.roles) if reach.role else None,
        "part": reach.part.value,
        "step": step_ref(reach.step),
        "by": iso(limit.start) if limit else None,
        "day": day_facts(limit.day, situation.people) if limit else None,
        "ask": named_ref(reach.ask),
    }
