"""`kp.promises/1`: every open promise, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.page.deal.json_references import EachMade, Json, iso, promise_facts, step_ref

if TYPE_CHECKING:
    from datetime import date

    from .facts import OpenPromise, PromiseList


def promises_json(found: PromiseList) -> Json:
    """The promises, the earliest due first."""
    return {
        "schema": "kp.promises/1",
        "today": iso(found.today),
        "promises": EachMade(found.promises, lambda each: _promise(each, found.today)),
        "unreadable": [{"id": each.id, "place": each.location} for each in found.unreadable],
    }


def _promise(each: OpenPromise, today: date) -> Json:
    return {
        **promise_facts(each.promise, each.by_id, today),
        "deal": {"id": each.deal, "customer": each.customer},
        "seller": each.seller,
        "ours": each.promise.ours,
        "partner": each.by_partner,
        "when": each.when.value,
        "step": step_ref(each.step),
    }
