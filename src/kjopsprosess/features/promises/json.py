"""`kp.promises/1`: every open promise, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.model.values import days_since
from kjopsprosess.page.json_references import Json, iso, step_ref

if TYPE_CHECKING:
    from .facts import PromiseList


def promises_json(found: PromiseList) -> Json:
    """The promises, the earliest due first."""
    return {
        "schema": "kp.promises/1",
        "today": iso(found.today),
        "promises": [
            {
                "deal": {"id": each.deal, "customer": each.customer},
                "seller": each.seller,
                "id": each.promise.id,
                "ours": each.promise.ours,
                "by": None if each.promise.ours else {"id": each.promise.by, "name": each.maker},
                "left": each.maker_left,
                "overtaken": each.overtaken,
                "what": each.promise.what,
                "due": iso(each.promise.due),
                "given": iso(each.promise.given),
                "moves": each.promise.times_moved,
                "when": each.when(found.today).value,
                "overdue_days": days_since(each.promise.due, found.today),
                "step": step_ref(each.step),
            }
            for each in found.promises
        ],
        "unreadable": [{"id": each.id, "place": each.location} for each in found.unreadable],
    }
