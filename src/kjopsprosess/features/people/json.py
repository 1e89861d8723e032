"""`kp.people/1`: the people of a deal for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.deal_state.idle_champions import activity, is_idle_champion
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.page.json_references import (
    Json,
    deal_facts,
    iso,
    role_ref,
    rule_facts,
    step_ref,
)

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
        "phone": person.phone,
        "email": person.email,
        "through": person.through,
    }
