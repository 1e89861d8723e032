"""`kp.log/1`: the log of a deal for programs. Every key is always there."""

from __future__ import annotations

from datetime import date

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.promises.states import members_of_us
from kjopsprosess.model.deal import Person, Stopped
from kjopsprosess.model.values import US, one_of_us
from kjopsprosess.page.deal.json_references import (
    Json,
    booking_facts,
    got_facts,
    heard_facts,
    iso,
    named_ref,
    person_ref,
    person_refs,
    promise_facts,
)

from .facts import LogView


def log_json(view: LogView) -> Json:
    """Every entry, the newest first, with all it records."""
    situation = view.situation
    return {
        "schema": "kp.log/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "entries": [_entry(replayed, view) for replayed in view.entries],
    }


def _entry(replayed: ReplayedEntry, view: LogView) -> Json:
    entry, people = replayed.entry, view.situation.people
    return {
        "id": entry.id,
        "date": iso(entry.date),
        "how": entry.how.value if entry.how else None,
        "answered": entry.answered,
        "author": _of_us(entry.author, view),
        "with": person_refs(entry.with_, people),
        "verdict": replayed.verdict.value if replayed.verdict else None,
        "mapped": replayed.mapped,
        "done": [
            {
                "step": done.step,
                "by": person_refs(done.by, people),
                "seen": done.seen,
                "said": done.said,
                "outcome": done.outcome.value if done.outcome else None,
                "hearsay": done.step in replayed.hearsay,
            }
            for done in entry.done
        ],
        "reopened": [
            {"step": each.step, "by": person_refs(each.by, people), "because": each.because} for each in entry.reopened
        ],
        "skipped": [
            {"step": each.step, "by": person_refs(each.by, people), "because": each.because} for each in entry.skipped
        ],
        "promised": [_promised(each.id, view) for each in entry.promised],
        "kept": list(entry.kept),
        "kept_on": {promise: iso(entry.day_kept(promise)) for promise in entry.kept},
        "moved": {promise: iso(day) for promise, day in entry.moved.items()},
        "dropped": list(entry.dropped),
        "heard": [
            {
                "step": each.step,
                "by": person_refs(each.by, people),
                "says": each.says,
                "against": each.against,
                "date": each.date,
                "what": each.what,
                "name": each.name,
                "short": each.short,
                "kind": each.kind.value if each.kind else None,
                "role_names": dict(each.role_names),
                "without": list(each.without),
                "why_now": bool(each.why_now),
                "share": bool(each.share),
                "topic": each.topic.value if each.topic else None,
                "quote": each.quote,
                **heard_facts(each),
            }
            for each in entry.heard
        ],
        "holds": [{"step": each.step, "by": person_ref(people, each.by)} for each in entry.holds],
        "confirmed": [{"by": person_refs(each.by, people), "steps": list(each.steps)} for each in entry.confirmed],
        "deadline": str(entry.deadline) if entry.deadline else None,
        "value": {"amount": entry.value.amount, "currency": entry.value.currency} if entry.value else None,
        "competitors": list(entry.competitors),
        "seller": _of_us(f"{US}/{entry.seller}", view) if entry.seller else None,
        "did": list(entry.did),
        "did_by": [{"by": _of_us(doer, view), "did": list(tasks)} for doer, tasks in entry.did_by.items()],
        "people": [_said_of(person, view.situation.today) for person in entry.people],
        "booked": [booking_facts(booking, people) for booking in entry.booked],
        "got": got_facts(entry.got),
        "shared": {"with": person_refs(entry.shared.with_, people), "hash": entry.shared.hash}
        if entry.shared
        else None,
        "stopped": _stopped(entry.stopped),
        "note": entry.note,
    }


def _of_us(written: str | None, view: LogView) -> Json | None:
    """One of us by id and name, of `us/per`."""
    member = one_of_us(written) if written else None
    return named_ref(members_of_us([member], view.situation.team)[0]) if member else None


def _promised(promise_id: str, view: LogView) -> Json:
    """A promise as it stands now, and what became of it."""
    promise = view.promises[promise_id]
    facts = promise_facts(promise, view.situation.people, view.situation.today)
    return {**facts, "fate": promise.status.value}


def _said_of(person: Person, today: date) -> Json:
    """What an entry says of a person; null where it says nothing. Who leaves on a day has left from that day on."""
    left, leaves = person.left, person.left if isinstance(person.left, date) else None
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "roles": list(person.roles) if person.roles is not None else None,
        "attitude": person.attitude.value if person.attitude else None,
        "needs": person.needs,
        "kind": person.kind.value if person.kind else None,
        "left": leaves <= today if leaves else left,
        "leaves": iso(leaves),
        "replaces": person.replaces,
        "phone": person.phone,
        "email": person.email,
        "through": person.through,
    }


def _stopped(stopped: Stopped | None) -> Json | None:
    if stopped is None:
        return None
    return {"outcome": stopped.outcome.value, "until": iso(stopped.until), "because": stopped.because}
