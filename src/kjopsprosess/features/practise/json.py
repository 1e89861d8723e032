"""`kp.practise/1`: the questions with kp's own answers, for programs. Every key is always there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kjopsprosess.page.deal.json_references import Json, iso

from .facts import PractiseQuestion


def practise_json(questions: Sequence[PractiseQuestion], seed: int, today: date) -> Json:
    """All questions. `right` is the number of kp's own answer among the options, from 1."""
    return {
        "schema": "kp.practise/1",
        "today": iso(today),
        "seed": seed,
        "questions": [
            {
                "kind": each.kind.value,
                "deal": {"id": each.deal, "customer": each.customer},
                "demo": each.demo,
                "step": each.step,
                "words": each.words,
                "part": each.part.value if each.part else None,
                "entry": {"id": each.entry.id, "date": iso(each.entry.date)} if each.entry else None,
                "options": list(each.options),
                "right": each.right + 1,
                "why": _why(each),
            }
            for each in questions
        ],
    }


def _why(question: PractiseQuestion) -> Json | None:
    reason = question.reason
    if reason is None:
        return None
    return {"moved": reason.moved.value, "steps": list(reason.steps), "people": list(reason.people)}
