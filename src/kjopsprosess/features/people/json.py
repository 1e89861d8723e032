"""`kp.people/1` and `kp.people-by-step/1`: people for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.deal_state.people.idle_champions import activity, is_idle_champion
from kjopsprosess.deal_state.people.leaving import successors
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.page.deal.json_references import (
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
from .facts import PeopleView


def people_json(view: PeopleView) -> Json:
    """Everybody known, those who have left included, and the roles nobody is known to have."""
    situation = view.situation
    roles = situation.map.roles
    return {
        "schema": "kp.people/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, view.status, view.ending),
        "contact_rule": rule_facts(view.rule),
        "people": [
            {**_known(person, situation), "left_in": list(view.left_elsewhere.get(person.id, ()))}
            for person in (*view.people, *view.gone)
        ],
        "empty_chairs": [
            {
                "role": role_ref(unfilled.role, roles),
                "part": unfilled.part.value,
                "step": step_ref(unfilled.step),
                "also": [step_ref(step) for step in unfilled.other_steps],
                "waiting": unfilled.waiting,
            }
            for unfilled in view.unfilled_roles
        ],
    }


def _known(person: PersonState, situation: Situation) -> Json:
    """A person; a body or a partner carries no marks."""
    marked, roles = person.is_source, situation.map.roles
    return {
        "id": person.id,
        "name": person.full_name,
        "title": person.title,
        "kind": person.kind.value if person.kind else None,
        "roles": [role_ref(each, roles) for each in person.roles],
        "attitude": person.attitude.value if person.attitude else None,
        "needs": person.needs,
        "contacted": person.contacted if marked else None,
        "qualified": person.qualified if marked else None,
        "convinced": person.convinced if marked else None,
        "mark": person.progress.value if marked and person.progress else None,
        "last_met": iso(person.last_met),
        "last_act": iso(activity(situation, person).last_act),
        "idle_champion": is_idle_champion(situation, person),
        "left": person.left,
        "leaves": iso(person.leaves),
        "replaces": person.replaces,
        "replaced_by": [each.id for each in successors(situation, person)],
        "phone": person.phone,
        "email": person.email,
        "through": person.through,
    }


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
