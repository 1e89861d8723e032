"""`kp.map/1`, `kp.map-dates/1` and `kp.map-by-person/1`: the map for programs. Every key is always there."""

from __future__ import annotations

from typing import Any

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.replaced_words import AttributedFact, ReplacedWord
from kjopsprosess.page.deal.json_references import (
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

from .by_date import DatedStep, MapByDate
from .by_person import Account, MapByPerson
from .facts import DealMap, MainRole, RetiredStep, StepFacts, StepProof


def map_json(facts: DealMap) -> Json:
    """Every step of a deal, and the steps outside its version that the log speaks of."""
    situation = facts.situation
    return {
        "schema": "kp.map/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.done, "of": facts.of, "skipped": facts.skipped},
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

    def told(fact: AttributedFact) -> Json:
        by = person_refs(fact.by, situation.people)
        return {"value": _value(each.fact, fact), "by": by, "told_on": iso(fact.day)}

    return {"fact": each.fact, "now": told(each.now), "before": told(each.before)}


def _value(fact: str, told: AttributedFact) -> Any:  # noqa: ANN401 - any value of a file
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


def _proof(proof: StepProof | None) -> Json | None:
    return {"seen": proof.seen, "words": proof.text, "date": iso(proof.day)} if proof else None


def _hearsay(told: StepProof | None, situation: Situation) -> Json | None:
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


def map_by_date_json(facts: MapByDate) -> Json:
    """The days, and by when each step must begin."""
    situation = facts.situation
    return {
        "schema": "kp.map-dates/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.progress.done, "of": facts.progress.of},
        "days": [day_facts(day, situation.people) for day in facts.days],
        "steps": [_dated_step(each, facts) for each in facts.steps],
    }


def _dated_step(dated: DatedStep, facts: MapByDate) -> Json:
    situation = facts.situation
    return {
        **step_ref(dated.step),
        "state": situation.states[dated.step.id].value,
        "takes": [*dated.takes] if dated.takes else None,
        "told": dated.told,
        "begin_by": iso(dated.limit.start) if dated.limit else None,
        "day": day_facts(dated.limit.day, situation.people) if dated.limit else None,
    }


def map_by_person_json(facts: MapByPerson) -> Json:
    """What each person says of the steps to come, where they differ, and what nobody has confirmed."""
    situation = facts.situation
    steps = situation.map.by_id
    return {
        "schema": "kp.map-by-person/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.done, "of": facts.of},
        "steps": [{**step_ref(step), "own": step.own} for step in facts.steps],
        "people": [
            {
                **named_ref(each.person),
                "kind": each.person.kind.value if each.person.kind else None,
                "left": each.person.left,
                "leaves": iso(each.person.leaves),
                "says": [_account(account) for account in each.accounts],
            }
            for each in facts.people
        ],
        "only_earlier": [named_ref(person) for person in facts.only_earlier],
        "differences": [
            {"step": step_ref(steps[each.step or ""]), "sides": contradiction_sides(each)} for each in facts.differences
        ],
        "orders": [
            {
                "step": step_ref(each.step),
                "given": [
                    {"by": named_ref(one.person), "after": list(one.after), "date": iso(one.day)} for one in each.given
                ],
            }
            for each in facts.orders
        ],
        "told_by_one": [
            {"step": step_ref(each.step), "by": [named_ref(person) for person in each.told_by]}
            for each in facts.told_by_one
        ],
        "guesses": [step_ref(step) for step in facts.guesses],
    }


def _account(account: Account) -> Json:
    return {
        "step": account.step.id,
        "after": None if account.after is None else list(account.after),
        "before": list(account.before),
        "against": account.against,
        "told": iso(account.told),
        "done": iso(account.done),
        "skipped": iso(account.skipped),
        "reopened": iso(account.reopened),
        "promised": iso(account.promised),
        "promised_what": account.promise.what if account.promise else None,
        "confirmed": iso(account.confirmed),
        "words": account.says,
    }
