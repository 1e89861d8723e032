"""`kp.advance/1`: what was recorded, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.page.json_references import Json, iso, person_ref, promise_facts, rule_facts, step_ref

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Booking

    from .facts import Outcome


def advance_json(outcome: Outcome, file: str) -> Json:
    """The entry's id and verdict, and where the customer stands now."""
    situation, told = outcome.situation, outcome.told
    return {
        "schema": "kp.advance/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "file": file,
        "entry": told.entry.id,
        "date": iso(told.entry.date),
        "verdict": outcome.verdict.value if outcome.verdict else None,
        "continuations": situation.history.continuations,
        "done": [step_ref(step) for step in outcome.done],
        "overtaken": [step_ref(step) for step in outcome.overtaken],
        "next_step": step_ref(outcome.step),
        "promised": [promise_facts(pledge, situation.people, situation.today) for pledge in outcome.promised],
    }


def booking_json(outcome: Outcome, booking: Booking, file: str) -> Json:
    """`kp.book/1`: the contact that was noted or called off."""
    situation = outcome.situation
    return {
        "schema": "kp.book/1",
        "today": iso(situation.today),
        "deal": situation.id,
        "file": file,
        "entry": outcome.told.entry.id,
        "date": str(booking.date),
        "how": booking.how.value if booking.how else None,
        "with": [person_ref(situation.people, each) for each in booking.with_],
        "step": booking.step,
        "called_off": bool(booking.called_off),
        "contact_rule": rule_facts(outcome.rule),
    }
