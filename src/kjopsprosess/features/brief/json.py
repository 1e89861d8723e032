"""`kp.brief/1`: the brief for programs. Every key is always there; a later version only gains keys."""

from __future__ import annotations

from kjopsprosess.deal_state.days.days_ahead import deadline, deadline_ahead
from kjopsprosess.deal_state.people.idle_champions import activity, is_idle_champion
from kjopsprosess.page.deal.json_references import (
    Json,
    contradiction_sides,
    day_facts,
    deal_ref,
    ending_facts,
    iso,
    named_ref,
    person_refs,
    promise_facts,
    role_ref,
    rule_facts,
    standstill_facts,
    step_ref,
)

from .agree.facts import Goal
from .facts import Brief, Participant
from .last_time.json import last_time_json
from .unknowns.find import MAX_SHOWN_UNKNOWNS
from .unknowns.kinds import Unknown


def brief_json(brief: Brief) -> Json:
    """All facts of a brief, without a sentence."""
    situation = brief.situation
    people, today = situation.people, brief.today
    return {
        "schema": "kp.brief/1",
        "today": iso(today),
        "deal": _deal(brief),
        "contact": {
            "date": str(brief.contact.when) if brief.contact.when else None,
            "how": brief.contact.how.value if brief.contact.how else None,
            "with": person_refs(brief.contact.people, people),
        },
        "progress": _progress(brief),
        "next_step": _next_step(brief),
        "days": [day_facts(day, people) for day in brief.days],
        "also_open": [step_ref(step) for step in brief.also_open],
        "reopened": [
            {
                **step_ref(each.step),
                "date": iso(each.day),
                "by": [named_ref(person) for person in each.by],
                "because": each.because,
            }
            for each in brief.reopened
        ],
        "agree": _agree(brief),
        "who": [_participant(participant, brief) for participant in brief.participants],
        "doubters": [
            {**named_ref(each), "attitude": each.attitude.value if each.attitude else None} for each in brief.doubters
        ],
        "we_must": {
            "promises": [promise_facts(promise, people, today) for promise in brief.our_promises_due],
            "actions": [{"id": each.id, "do": each.do, "when": each.when.value} for each in brief.actions],
            "after": [
                {"step": step_ref(each.step), "id": each.action.id, "do": each.action.do} for each in brief.tasks_after
            ],
            "done": brief.our_part_done,
        },
        # Keys are never renamed: `holes`, `effort` and `empty_role` are what the code calls unknowns, work and role.
        "holes": [_unknown(unknown) for unknown in brief.unknowns],
        "holes_more": max(0, len(brief.unknowns) - MAX_SHOWN_UNKNOWNS),
        "promises": {
            "ours": [promise_facts(promise, people, today) for promise in situation.open_promises(ours=True)],
            "theirs": [promise_facts(promise, people, today) for promise in situation.open_promises(ours=False)],
            "partners": [promise_facts(promise, people, today) for promise in brief.partner_promises],
        },
        "effort": brief.our_work._asdict(),
        "command": None if brief.closed else f"kp advance {situation.id}",
        "problems": brief.problems,
        "roles_after_decision": brief.roles_after_decision,
        "last_time": last_time_json(brief.last_time),
    }


def _deal(brief: Brief) -> Json:
    situation = brief.situation
    return {
        **deal_ref(situation),
        "newer_version": brief.newer_version,
        "trigger": situation.deal.trigger,
        "deadline": iso(goal.day) if (goal := deadline(situation)) else None,
        "seller": situation.seller,
        "value": situation.value.model_dump() if situation.value else None,
        "competitors": list(situation.competitors),
        "status": brief.status,
        "stopped": ending_facts(brief.ending, situation.people),
        "standstill": standstill_facts(situation.standstill),
        "contact_rule": rule_facts(brief.rule),
    }


def _progress(brief: Brief) -> Json:
    progress, goal = brief.progress, deadline_ahead(brief.days)
    usual = brief.step.step.usual_days if brief.step else None
    return {
        "taken": progress.done,
        "of": progress.of,
        "opened": iso(progress.opened_on),
        "days": progress.days_open,
        "usual_days": list(usual) if usual else None,
        "continuations": progress.continuations,
        "idle_continuations": progress.idle,
        "unanswered": progress.unanswered,
        "days_left": goal.days_left if goal else None,
        "usual_days_left": [*goal.needed] if goal and goal.needed else None,
    }


def _next_step(brief: Brief) -> Json | None:
    if brief.step is None or brief.closed:
        return None
    step = brief.step
    return {
        **step_ref(step),
        "done_when": step.step.done_when or None,
        "kind": step.kind.value if step.kind else None,
        "own": step.own,
        "behind": step.id in brief.situation.behind,
        "reopened": iso(brief.situation.history.steps.reopened_on(step.id)),
    }


def _agree(brief: Brief) -> Json:
    commitment = brief.step.step.commitment if brief.step else None
    best, least = brief.agreement
    return {
        "best": commitment.best if commitment else None,
        "least": commitment.least if commitment else None,
        "offer_to_stop": brief.progress.stands_still,
        "goal": {**_goal(best, brief), "promise": best.promise.id if best.promise else None},
        "at_least": _goal(least, brief),
    }


def _goal(goal: Goal, brief: Brief) -> Json:
    """What stands under Agree: the step's own words, or what somebody coming can do instead."""
    return {
        "kind": goal.kind.value,
        "words": goal.words,
        "due": iso(goal.due),
        "person": named_ref(goal.person),
        "role": role_ref(goal.role, brief.situation.map.roles) if goal.role else None,
        "colleague": named_ref(goal.colleague),
    }


def _participant(participant: Participant, brief: Brief) -> Json:
    person = participant.person
    return {
        "id": person.id if person else None,
        "name": person.full_name if person else None,
        "title": person.title if person else None,
        "kind": person.kind.value if person and person.kind else None,
        "there": participant.attends,
        "empty_role": role_ref(participant.role, brief.situation.map.roles) if participant.role else None,
        "part": participant.part.value if participant.part else None,
        "attitude": person.attitude.value if person and person.attitude else None,
        "mark": person.progress.value if person and person.progress else None,
        "last_met": iso(person.last_met) if person else None,
        "last_act": iso(activity(brief.situation, person).last_act) if person else None,
        "idle_champion": person is not None and is_idle_champion(brief.situation, person),
        "needs": person.needs if person else None,
        "leaves": iso(person.leaves) if person else None,
        "replaces": named_ref(brief.situation.people.get(person.replaces or "")) if person else None,
    }


def _unknown(unknown: Unknown) -> Json:
    return {
        "kind": unknown.kind.value,
        "step": step_ref(unknown.step),
        "about": [named_ref(person) for person in unknown.about],
        "part": unknown.part.value if unknown.part else None,
        "role": unknown.role,
        "roles": list(unknown.roles),
        "acts": [{"step": step_ref(act.step), "part": act.part.value} for act in unknown.acts],
        "others": list(unknown.others),
        "steps": [step_ref(step) for step in unknown.steps],
        "never": unknown.never,
        "days": unknown.days,
        "says": unknown.says,
        "told_by": [named_ref(person) for person in unknown.told_by],
        "successors": [named_ref(person) for person in unknown.successors],
        "promises": [each.id for each in unknown.promises],
        "date": iso(unknown.ahead.day if unknown.ahead else unknown.day),
        "sides": contradiction_sides(unknown.contradiction) if unknown.contradiction else [],
        "ask": named_ref(unknown.ask),
        "question": unknown.question,
    }
