"""`kp.report/1`: what customers have done since a day, for programs."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING

from kjopsprosess.page.deal.json_references import EachMade, Json, iso, step_ref

from .facts import Group, Side, worth_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .facts import Report, Worth
    from .kept import DealInJson


def report_json(report: Report, told: Mapping[str, DealInJson], seller: str | None = None) -> Json:
    """The report, deals by group and then by the customer's name. `seller`: whose deals they are."""
    coming = ((each.day, deal, each.facts) for deal, of in told.items() for each in of.coming)
    return {
        "schema": "kp.report/1",
        "today": iso(report.today),
        "since": iso(report.since),
        "until": iso(report.until),
        "seller": seller,
        "groups": {group.value: len(report.of(group)) for group in Group},
        "promises": {side.value: report.tally(side)._asdict() for side in Side},
        "deals": EachMade(report.deals, lambda deal: loads(told[deal.id].facts)),
        "coming": EachMade(sorted(coming, key=lambda each: each[:2]), lambda each: loads(each[2])),
        "worth": [_worth(each) for each in worth_of(report)],
        "without_value": report.without_value,
        "unreadable": [{"id": each.id, "place": each.location} for each in report.unreadable],
    }


def _worth(each: Worth) -> Json:
    return {
        "process": each.process,
        "step": step_ref(each.step),
        "currency": each.currency,
        "amount": each.amount,
        "deals": list(each.deals),
    }
