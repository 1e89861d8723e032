"""`kp.plan-back/1`: what somebody changed in a plan, for programs."""

from __future__ import annotations

from datetime import date

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.json_references import Json, iso

from .changes import ChangeOutcome, RowChange
from .page import what_becomes
from .proposal import Proposed


def plan_back_json(found: Proposed, messages: Messages, today: date, outcome: Json) -> Json:
    """All of it. `outcome`: what was saved or would be, and in which file."""
    return {
        "schema": "kp.plan-back/1",
        "today": iso(today),
        "deal": found.deal,
        "by": {"id": found.by, "name": found.by_name},
        "shared_on": iso(found.day),
        "sure": found.sure,
        **{
            sort.value: [_change(each, messages) for each in found.changes if each.sort is sort]
            for sort in ChangeOutcome
        },
        **outcome,
    }


def _change(change: RowChange, messages: Messages) -> Json:
    return {
        "code": change.code,
        "row": change.row,
        "line": change.line,
        "says": what_becomes(change, messages),
        "against": change.other,
        "then": change.since[0] if change.since else None,
        "now": change.since[1] if change.since else None,
    }
