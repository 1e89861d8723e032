"""`kp.map-by-person/1`: what each person says of the map, for programs. Every key is always there."""

from __future__ import annotations

from kjopsprosess.page.json_references import Json, contradiction_sides, deal_facts, iso, named_ref, step_ref

from .by_person import Account, MapByPerson


def map_by_person_json(facts: MapByPerson) -> Json:
    """What each person says of the steps to come, where they differ, and what nobody has confirmed."""
    situation = facts.situation
    steps = situation.map.by_id
    return {
        "schema": "kp.map-by-person/1",
        "today": iso(situation.today),
        "deal": deal_facts(situation, facts.status, facts.ending),
        "progress": {"taken": facts.taken, "of": facts.of},
        "steps": [{**step_ref(step), "own": step.own} for step in facts.steps],
        "people": [
            {
                **named_ref(each.person),
                "kind": each.person.kind.value if each.person.kind else None,
                "left": each.person.left,
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
        "confirmed": iso(account.confirmed),
        "words": account.says,
    }
