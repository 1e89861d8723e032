"""`kp.brief/1`: the brief for programs. Every key is always there; a later version only gains keys."""

from __future__ import annotations

from kjopsprosess.page.json_references import Json, ending_facts, iso, person_ref, promise_facts, rule_facts, step_ref

from .facts import IN_A_ROW, Brief, Seat
from .unknowns import SHOWN, Hole


def brief_json(brief: Brief) -> Json:
    """All facts of a brief, without a sentence."""
    situation = brief.situation
    people, today = situation.people, brief.today
    return {
        "schema": "kp.brief/1",
        "today": iso(today),
        "deal": _deal(brief),
        "contact": {
            "date": str(brief.coming.when) if brief.coming.when else None,
            "how": brief.coming.how.value if brief.coming.how else None,
            "with": [person_ref(people, each) for each in brief.coming.people],
        },
        "progress": _progress(brief),
        "next_step": _next_step(brief),
        "also_open": [step_ref(step) for step in brief.also_open],
        "agree": _agree(brief),
        "who": [_seat(seat, brief) for seat in brief.seats],
        "we_must": {
            "promises": [promise_facts(pledge, people, today) for pledge in brief.owed],
            "actions": [{"id": each.id, "do": each.do, "when": each.when.value} for each in brief.actions],
        },
        "holes": [_hole(hole, brief) for hole in brief.holes],
        "holes_more": max(0, len(brief.holes) - SHOWN),
        "promises": {
            "ours": [promise_facts(pledge, people, today) for pledge in situation.open_promises(ours=True)],
            "theirs": [promise_facts(pledge, people, today) for pledge in situation.open_promises(ours=False)],
        },
        "effort": brief.effort._asdict(),
        "command": None if brief.closed else f"kp advance {situation.id}",
        "problems": brief.problems,
    }


def _deal(brief: Brief) -> Json:
    situation = brief.situation
    pin = situation.map.pins[0]
    return {
        "id": situation.id,
        "customer": situation.deal.customer,
        "process": pin.process,
        "version": pin.version,
        "on_top": [str(each) for each in situation.map.pins[1:]],
        "newer_version": brief.newer_version,
        "trigger": situation.deal.trigger,
        "deadline": iso(situation.deal.deadline),
        "status": brief.status,
        "stopped": ending_facts(brief.ending, situation.people),
        "contact_rule": rule_facts(brief.rule),
    }


def _progress(brief: Brief) -> Json:
    progress = brief.progress
    usual = brief.step.step.usual_days if brief.step else None
    return {
        "taken": progress.taken,
        "of": progress.of,
        "opened": iso(progress.opened),
        "days": progress.days,
        "usual_days": list(usual) if usual else None,
        "continuations": progress.continuations,
        "days_left": progress.time_left.days_left if progress.time_left else None,
        "usual_days_left": [progress.time_left.least, progress.time_left.most] if progress.time_left else None,
    }


def _next_step(brief: Brief) -> Json | None:
    if brief.step is None or brief.closed:
        return None
    step = brief.step
    return {
        "id": step.id,
        "name": step.step.name,
        "short": step.step.short,
        "done_when": step.step.done_when,
        "kind": step.kind.value if step.kind else None,
        "own": step.own,
        "behind": step.id in brief.situation.behind,
        "reopened": iso(brief.situation.history.steps.reopened_on(step.id)),
    }


def _agree(brief: Brief) -> Json:
    commitment = brief.step.step.commitment if brief.step else None
    return {
        "best": commitment.best if commitment else None,
        "least": commitment.least if commitment else None,
        "offer_to_stop": brief.progress.continuations >= IN_A_ROW,
    }


def _seat(seat: Seat, brief: Brief) -> Json:
    person = seat.person
    role = brief.situation.map.roles.get(seat.role) if seat.role else None
    return {
        "id": person.id if person else None,
        "name": person.name if person else None,
        "title": person.title if person else None,
        "kind": person.kind.value if person and person.kind else None,
        "there": seat.there,
        "empty_role": {"id": seat.role, "name": role.name if role else None} if seat.role else None,
        "part": seat.part.value if seat.part else None,
        "attitude": person.attitude.value if person and person.attitude else None,
        "mark": person.mark.value if person and person.mark else None,
        "last_met": iso(person.last_met) if person else None,
        "needs": person.needs if person else None,
    }


def _hole(hole: Hole, brief: Brief) -> Json:
    people = brief.situation.people
    clash = hole.contradiction
    return {
        "kind": hole.kind.value,
        "step": step_ref(hole.step),
        "about": [person_ref(people, person.id) for person in hole.about],
        "part": hole.part.value if hole.part else None,
        "role": hole.role,
        "days": hole.days,
        "says": hole.says,
        "sides": [
            {
                "by": person_ref(people, side.person.id) if side.person else None,
                "says": side.says,
                "date": iso(side.day),
            }
            for side in (clash.sides if clash else ())
        ],
        "ask": person_ref(people, hole.ask.id) if hole.ask else None,
        "question": hole.question,
    }
