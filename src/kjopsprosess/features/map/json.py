"""`kp.map/1`: the map for programs. Every key is always there."""

from __future__ import annotations

from typing import Any

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.replaced_words import ReplacedWord, ToldFact
from kjopsprosess.page.json_references import (
    Json,
    contradiction_sides,
    day_facts,
    deal_facts,
    heard_facts,
    iso,
    named_ref,
    person_refs,
    promise_facts,
    role_ref,
    step_ref,
)

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
        "sources": [named_ref(person) for person in facts.sources.people],
        "standings": {standing.value: count for standing, count in facts.standings.items()},
    }


def _step(facts: StepFacts, situation: Situation) -> Json:
    step, people = facts.step, situation.people
    return {
        **step_ref(step),
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
        "approval_missing": list(facts.approval_missing),
        "never_approved": facts.never_approved,
        "hearsay": _hearsay(facts.hearsay, situation),
        "sources": [named_ref(person) for person in facts.sources.people],
        "standing": facts.standing.standing.value,
        "told_by": [named_ref(person) for person in facts.standing.told_by],
        "on_behalf_of": [named_ref(person) for person in facts.standing.on_behalf_of],
        "unnamed_source": facts.standing.unnamed,
        "contradiction": contradiction_sides(facts.contradiction) if facts.contradiction else None,
        "days": [day_facts(day, people) for day in facts.days],
        "replaced": [_replaced(each, situation) for each in facts.replaced],
        "owner": named_ref(facts.owner),
        "promise": promise_facts(facts.promise, people, situation.today) if facts.promise else None,
        "who": _main_role(facts.main_role, situation),
    }


def _replaced(each: ReplacedWord, situation: Situation) -> Json:
    """A fact that was told otherwise before: what holds, and the word before it."""

    def told(fact: ToldFact) -> Json:
        by = person_refs(fact.by, situation.people)
        return {"value": _value(each.fact, fact), "by": by, "told_on": iso(fact.day)}

    return {"fact": each.fact, "now": told(each.now), "before": told(each.before)}


def _value(fact: str, told: ToldFact) -> Any:  # noqa: ANN401 - any value of a file
    """The fact as the file has it."""
    heard = heard_facts(told.heard)
    match fact:
        case "part":
            return heard["who"]
        case "takes":
            return {"text": heard["takes"]["text"], "from": heard["takes_from"]}
        case "day":
            return next({"rule": rule, "date": heard[rule]} for rule in ("on", "latest", "earliest") if heard[rule])
        case _:
            return heard[fact]


def _proof(proof: Proof | None) -> Json | None:
    return {"seen": proof.seen, "words": proof.text, "date": iso(proof.day)} if proof else None


def _hearsay(told: Proof | None, situation: Situation) -> Json | None:
    """A step that is only said to be done, by nobody at the customer: by whom, and whom we have it from."""
    if told is None:
        return None
    people = situation.people
    return {
        "by": person_refs(told.by, people),
        "told_by": person_refs(told.sources, people),
        "words": told.text,
        "date": iso(told.day),
    }


def _main_role(main: MainRole | None, situation: Situation) -> Json | None:
    """The role that matters most at a step, and who holds it."""
    if main is None:
        return None
    role = role_ref(main.role, situation.map.roles)
    return {"role": role, "part": main.part.value, "person": named_ref(main.holder)}


def _retired_step(past: RetiredStep, situation: Situation) -> Json:
    return {
        **step_ref(past.step),
        "state": "retired",
        "by": person_refs(past.proof.by if past.proof else past.by, situation.people),
        "proof": _proof(past.proof),
        "because": past.because,
    }
