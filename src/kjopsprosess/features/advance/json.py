"""`kp.advance/1`: what was recorded, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.page.deal.json_references import (
    Json,
    booking_facts,
    day_facts,
    got_facts,
    iso,
    person_ref,
    person_refs,
    promise_facts,
    rule_facts,
    standstill_facts,
    step_ref,
)

from .told.json import told_json

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Booking

    from .facts import EntryResult


def advance_json(result: EntryResult, file: str) -> Json:
    """The entry's id and verdict, and where the customer stands now."""
    situation, replayed = result.situation, result.entry
    return {
        "schema": "kp.advance/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "file": file,
        "entry": replayed.entry.id,
        "date": iso(replayed.entry.date),
        "verdict": result.verdict.value if result.verdict else None,
        "continuations": situation.history.continuations,
        "unanswered": situation.history.unanswered,
        "mapped": result.entry.mapped,
        "woke": replayed.woke.value if replayed.woke else None,
        "done": [step_ref(step) for step in result.done],
        "hearsay": list(replayed.hearsay),
        "hearsay_promises": [each.id for each in result.hearsay_promises],
        "on_own_word": [each._asdict() for each in replayed.on_own_word],
        "reopened": [step_ref(step) for step in result.reopened],
        "wait_again": [step_ref(step) for step in result.wait_again],
        "unapproved": [{**step_ref(step), "roles": list(roles)} for step, roles in result.unapproved],
        "standstill": standstill_facts(situation.standstill),
        "overtaken": [step_ref(step) for step in result.skipped_by_order],
        "next_step": step_ref(result.step),
        "promised": [promise_facts(promise, situation.people, situation.today) for promise in result.promised],
        "how": replayed.entry.how.value if replayed.entry.how else None,
        "with": person_refs(replayed.entry.with_, situation.people),
        "skipped": [step_ref(situation.map.known[each.step]) for each in replayed.entry.skipped],
        "kept": [each.id for each in result.promises.kept],
        "dropped": [each.id for each in result.promises.dropped],
        "moved": [{"promise": each.id, "from": iso(day), "due": iso(each.due)} for each, day in result.promises.moved],
        "booked": [booking_facts(each, situation.people) for each in replayed.entry.booked],
        "did": list(replayed.entry.did),
        "people": [
            {**person_ref(situation.people, each.id), "new": situation.people[each.id] in result.new_people}
            for each in replayed.entry.people
        ],
        "stopped": replayed.entry.stopped.outcome.value if replayed.entry.stopped else None,
        "seller": replayed.entry.seller,
        "value": replayed.entry.value.model_dump() if replayed.entry.value else None,
        "competitors": list(replayed.entry.competitors),
        "deadline": str(replayed.entry.deadline) if replayed.entry.deadline else None,
        "note": replayed.entry.note,
        "filed": [
            {"promise": each.id, "step": step_ref(situation.map.by_id.get(each.step or ""))}
            for each in result.promises.filed
        ],
        "kept_with_step": [each.id for each in result.promises.kept_with_step],
        "still_open": [each.id for each in result.promises.still_open],
        "ended_promises": [each.id for each in result.promises.ended],
        "got": got_facts(replayed.entry.got),
        "days": [day_facts(day, situation.people) for day in result.days],
        "told": told_json(result.told, situation.people),
    }


def booking_json(result: EntryResult, booking: Booking, file: str) -> Json:
    """`kp.book/1`: the contact that was noted or called off."""
    situation = result.situation
    return {
        "schema": "kp.book/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "file": file,
        "entry": result.entry.entry.id,
        **booking_facts(booking, situation.people),
        "contact_rule": rule_facts(result.rule),
    }
