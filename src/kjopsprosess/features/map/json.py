"""`kp.map/1`: the map for programs. Every key is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.page.json_references import (
    Json,
    deal_facts,
    iso,
    person_ref,
    person_refs,
    promise_facts,
    role_ref,
)

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people import PersonState
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.sources import Contradiction

    from .facts import DealMap, MainRole, Proof, RetiredStep, StepFacts


def map_json(facts: DealMap) -> Json:
    """Every step of a deal, and the steps outside its version that the log speaks of."""
    situation = facts.situation
    return {
        "schema": "kp.map/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.taken, "of": facts.of, "skipped": facts.skipped},
        "steps": [_step(step, situation) for step in facts.steps],
        "history": [_retired_step(step, situation) for step in facts.history],
        "sources": [person_ref(situation.people, person.id) for person in facts.sources.people],
    }


def _step(facts: StepFacts, situation: Situation) -> Json:
    step, people = facts.step, situation.people
    return {
        "id": step.id,
        "name": step.step.name,
        "short": step.step.short,
        "kind": step.kind.value if step.kind else None,
        "state": facts.state.value,
        "own": step.own,
        "behind": facts.behind,
        "reopened": iso(facts.reopened_on),
        "because": facts.because,
        "after": list(step.after),
        "waits_for": [each.id for each in facts.waits_for],
        "opened": iso(facts.opened_on),
        "settled": iso(facts.settled_on),
        "outcome": facts.outcome.value if facts.outcome else None,
        "strength": facts.strength.value if facts.strength else None,
        "by": person_refs(facts.proof.by if facts.proof else facts.by, people),
        "proof": _proof(facts.proof),
        "sources": [person_ref(people, person.id) for person in facts.sources.people],
        "contradiction": _contradiction(facts.contradiction, people),
        "owner": person_ref(people, facts.owner.id) if facts.owner else None,
        "promise": promise_facts(facts.promise, people, situation.today) if facts.promise else None,
        "who": _main_role(facts.main_role, situation),
    }


def _proof(proof: Proof | None) -> Json | None:
    return {"seen": proof.seen, "words": proof.text, "date": iso(proof.day)} if proof else None


def _contradiction(clash: Contradiction | None, people: dict[str, PersonState]) -> list[Json] | None:
    """The two sides; a side without a person is the process."""
    if clash is None:
        return None
    return [
        {
            "by": person_ref(people, side.person.id) if side.person else None,
            "says": side.says,
            "date": iso(side.day),
        }
        for side in clash.sides
    ]


def _main_role(chair: MainRole | None, situation: Situation) -> Json | None:
    """The role that matters most at a step, and who holds it."""
    if chair is None:
        return None
    holder = person_ref(situation.people, chair.holder.id) if chair.holder else None
    return {"role": role_ref(chair.role, situation.map.roles), "part": chair.part.value, "person": holder}


def _retired_step(past: RetiredStep, situation: Situation) -> Json:
    return {
        "id": past.step.id,
        "name": past.step.name,
        "short": past.step.short,
        "state": "retired",
        "by": person_refs(past.proof.by if past.proof else past.by, situation.people),
        "proof": _proof(past.proof),
        "because": past.because,
    }
