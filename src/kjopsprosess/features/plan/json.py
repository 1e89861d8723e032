"""`kp.plan/1`: the plan for programs. It says no more than the plan itself: a program may send it on."""

from __future__ import annotations

from kjopsprosess.page.deal.json_references import Json, iso

from .facts import Plan, PlanDay, PlanStep
from .parties import Party, PlanPromise


def plan_json(plan: Plan) -> Json:
    """Every row, and what belongs to none."""
    return {
        "schema": "kp.plan/1",
        "today": iso(plan.today),
        "customer": plan.customer,
        "hash": plan.hash,
        "steps": [_step(each) for each in plan.steps],
        "promises": [_promise(each) for each in plan.promises],
        "days": [_day(each) for each in plan.days],
        "guesses": [{"id": each.id, "name": each.name, "after": list(each.after)} for each in plan.guesses],
        "left_out": plan.left_out,
        "left_out_named": plan.left_out_named,
    }


def _step(step: PlanStep) -> Json:
    return {
        "id": step.id,
        "number": step.number,
        "name": step.name,
        "short": step.short,
        "done_when": step.done_when or None,
        "state": step.state.value,
        "asked": step.asked,
        "who": _party(step.who),
        "days": [_day(each) for each in step.days],
        "after": list(step.after),
        "promises": [_promise(each) for each in step.promises],
        "says": list(step.says),
    }


def _party(party: Party) -> Json:
    return {"name": party.name, "role": party.role, "ours": party.ours}


def _day(day: PlanDay) -> Json:
    return {"id": day.id, "what": day.what, "rule": day.rule.value, "date": iso(day.day)}


def _promise(promise: PlanPromise) -> Json:
    return {
        "id": promise.id,
        "who": _party(promise.who),
        "what": promise.what,
        "due": iso(promise.due),
        "kept": promise.kept,
    }
