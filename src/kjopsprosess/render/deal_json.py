"""`kp.map/1`, `kp.people/1` and `kp.log/1`: one deal for programs. Every key is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .references import Json, ending_facts, iso, person_ref, promise_facts, rule_facts, step_ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kjopsprosess.insight.history import Ending, Told
    from kjopsprosess.insight.log_view import LogView
    from kjopsprosess.insight.people import Known
    from kjopsprosess.insight.people_view import PeopleView
    from kjopsprosess.insight.situation import Situation
    from kjopsprosess.insight.sources import Contradiction
    from kjopsprosess.insight.whole_map import Chair, PastStep, Proof, StepFacts, WholeMap
    from kjopsprosess.model.deal import Booking, Person, Stopped
    from kjopsprosess.model.process import Role


def map_json(facts: WholeMap) -> Json:
    """Every step of a deal, and the steps outside its version that the log speaks of."""
    situation = facts.situation
    return {
        "schema": "kp.map/1",
        "today": iso(situation.today),
        "deal": _deal(situation, facts.status, facts.ending),
        "progress": {"taken": facts.taken, "of": facts.of, "skipped": facts.skipped},
        "steps": [_step(step, situation) for step in facts.steps],
        "history": [_past(step, situation) for step in facts.history],
        "sources": [person_ref(situation.people, person.id) for person in facts.sources.people],
    }


def people_json(view: PeopleView) -> Json:
    """Everybody known, those who have left included, and the empty chairs."""
    situation = view.situation
    roles = situation.map.roles
    return {
        "schema": "kp.people/1",
        "today": iso(situation.today),
        "deal": _deal(situation, view.status, view.ending),
        "contact_rule": rule_facts(view.rule),
        "people": [_known(person, roles) for person in (*view.people, *view.gone)],
        "empty_chairs": [
            {
                "role": _role(chair.role, roles),
                "part": chair.part.value,
                "step": step_ref(chair.step),
                "also": [step_ref(step) for step in chair.also],
                "waiting": chair.waiting,
            }
            for chair in view.chairs
        ],
    }


def log_json(view: LogView) -> Json:
    """Every entry, the newest first, with all it records."""
    situation = view.situation
    return {
        "schema": "kp.log/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "entries": [_entry(told, view) for told in view.told],
    }


def _deal(situation: Situation, status: str, ending: Ending | None) -> Json:
    pin = situation.map.pins[0]
    return {
        "id": situation.id,
        "customer": situation.deal.customer,
        "process": pin.process,
        "version": pin.version,
        "on_top": [str(each) for each in situation.map.pins[1:]],
        "status": status,
        "stopped": ending_facts(ending, situation.people),
    }


def _role(role_id: str, roles: Mapping[str, Role]) -> Json:
    return {"id": role_id, "name": roles[role_id].name if role_id in roles else None}


def _refs(ids: Iterable[str], people: dict[str, Known]) -> list[Json]:
    return [person_ref(people, each) for each in ids]


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
        "reopened": iso(facts.reopened),
        "because": facts.because,
        "after": list(step.after),
        "waits_for": [each.id for each in facts.waits_for],
        "opened": iso(facts.opened),
        "settled": iso(facts.settled),
        "outcome": facts.outcome.value if facts.outcome else None,
        "strength": facts.strength.value if facts.strength else None,
        "by": _refs(facts.proof.by if facts.proof else facts.by, people),
        "proof": _proof(facts.proof),
        "sources": [person_ref(people, person.id) for person in facts.sources.people],
        "contradiction": _contradiction(facts.contradiction, people),
        "owner": person_ref(people, facts.owner.id) if facts.owner else None,
        "promise": promise_facts(facts.promise, people, situation.today) if facts.promise else None,
        "who": _chair(facts.chair, situation),
    }


def _proof(proof: Proof | None) -> Json | None:
    return {"seen": proof.seen, "words": proof.words, "date": iso(proof.day)} if proof else None


def _contradiction(clash: Contradiction | None, people: dict[str, Known]) -> list[Json] | None:
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


def _chair(chair: Chair | None, situation: Situation) -> Json | None:
    """The role that matters most at a step, and who holds it."""
    if chair is None:
        return None
    holder = person_ref(situation.people, chair.holder.id) if chair.holder else None
    return {"role": _role(chair.role, situation.map.roles), "part": chair.part.value, "person": holder}


def _past(past: PastStep, situation: Situation) -> Json:
    return {
        "id": past.step.id,
        "name": past.step.name,
        "short": past.step.short,
        "state": "retired",
        "by": _refs(past.proof.by if past.proof else past.by, situation.people),
        "proof": _proof(past.proof),
        "because": past.because,
    }


def _known(person: Known, roles: Mapping[str, Role]) -> Json:
    """A person; a body or a partner carries no marks."""
    marked = person.is_source
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "kind": person.kind.value if person.kind else None,
        "roles": [_role(each, roles) for each in person.roles],
        "attitude": person.attitude.value if person.attitude else None,
        "needs": person.needs,
        "contacted": person.contacted if marked else None,
        "qualified": person.qualified if marked else None,
        "convinced": person.convinced if marked else None,
        "mark": person.mark.value if marked and person.mark else None,
        "last_met": iso(person.last_met),
        "left": person.left,
    }


def _entry(told: Told, view: LogView) -> Json:
    entry, people = told.entry, view.situation.people
    return {
        "id": entry.id,
        "date": iso(entry.date),
        "how": entry.how.value if entry.how else None,
        "with": _refs(entry.with_, people),
        "verdict": told.verdict.value if told.verdict else None,
        "done": [
            {
                "step": done.step,
                "by": _refs(done.by, people),
                "seen": done.seen,
                "said": done.said,
                "outcome": done.outcome.value if done.outcome else None,
            }
            for done in entry.done
        ],
        "reopened": [
            {"step": each.step, "by": _refs(each.by, people), "because": each.because} for each in entry.reopened
        ],
        "skipped": [
            {"step": each.step, "by": _refs(each.by, people), "because": each.because} for each in entry.skipped
        ],
        "promised": [_promised(each.id, view) for each in entry.promised],
        "kept": list(entry.kept),
        "moved": {promise: iso(day) for promise, day in entry.moved.items()},
        "dropped": list(entry.dropped),
        "heard": [
            {"step": each.step, "by": _refs(each.by, people), "says": each.says, "against": each.against}
            for each in entry.heard
        ],
        "did": list(entry.did),
        "people": [_said_of(person) for person in entry.people],
        "booked": [_booking(booking, people) for booking in entry.booked],
        "stopped": _stopped(entry.stopped),
        "note": entry.note,
    }


def _promised(promise_id: str, view: LogView) -> Json:
    """A promise as it stands now, and what became of it."""
    pledge = view.promises[promise_id]
    facts = promise_facts(pledge, view.situation.people, view.situation.today)
    return {**facts, "fate": pledge.fate.value}


def _said_of(person: Person) -> Json:
    """What an entry says of a person; null where it says nothing."""
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "roles": list(person.roles) if person.roles is not None else None,
        "attitude": person.attitude.value if person.attitude else None,
        "needs": person.needs,
        "kind": person.kind.value if person.kind else None,
        "left": person.left,
    }


def _booking(booking: Booking, people: dict[str, Known]) -> Json:
    return {
        "date": str(booking.date),
        "how": booking.how.value if booking.how else None,
        "with": _refs(booking.with_, people),
        "step": booking.step,
        "called_off": bool(booking.called_off),
    }


def _stopped(stopped: Stopped | None) -> Json | None:
    if stopped is None:
        return None
    return {"outcome": stopped.outcome.value, "until": iso(stopped.until), "because": stopped.because}
