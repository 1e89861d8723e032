"""`kp.questions/1`: the sheet for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.page.deal.json_references import (
    Json,
    contradiction_sides,
    day_facts,
    deal_facts,
    iso,
    named_ref,
    person_refs,
    role_ref,
    rule_facts,
    step_ref,
)

from .facts import QuestionSheet, SheetStep


def questions_json(sheet: QuestionSheet) -> Json:
    """Every step to come with what we believe, on whose word, and what to ask."""
    situation = sheet.situation
    return {
        "schema": "kp.questions/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, sheet.status, sheet.ending),
        "with": [named_ref(person) for person in sheet.with_],
        "not_asked": [named_ref(person) for person in sheet.not_asked],
        "contact_rule": rule_facts(sheet.rule),
        "standings": {standing.value: count for standing, count in sheet.standings.items()},
        "steps": [_step(step, situation) for step in sheet.steps],
        "unplaced": [{"by": person_refs(each.by, situation.people), "says": each.says} for each in sheet.unplaced],
    }


def _step(facts: SheetStep, situation: Situation) -> Json:
    step, takes, roles = facts.step, facts.takes, situation.map.roles
    return {
        **step_ref(step),
        "state": situation.states[step.id].value,
        "own": step.own,
        "believed": {
            "after": [each.id for each in facts.after],
            "people": [{**named_ref(person), "part": part.value} for person, part in facts.people],
            "not_named": [{"role": role_ref(role, roles), "part": part.value} for role, part in facts.unnamed],
            "takes": {"told": str(takes.takes), "from": takes.counted_from} if takes else None,
            "usual_days": list(step.step.usual_days) if step.step.usual_days else None,
            "day": day_facts(facts.day, situation.people) if facts.day else None,
        },
        "standing": facts.standing.standing.value,
        "told_by": [named_ref(person) for person in facts.standing.told_by],
        "contradictions": [contradiction_sides(each) for each in facts.contradictions],
        "words": [{"by": named_ref(each.person), "says": each.says, "date": iso(each.day)} for each in facts.words],
        "questions": [
            {
                "kind": each.kind.value,
                "to": named_ref(each.to),
                "part": each.part.value if each.part else None,
                "roles": [role_ref(role, roles) for role in each.roles],
                "words": each.words,
            }
            for each in facts.questions
        ],
    }
