"""`kp.report/1`: what customers have done since a day, for programs."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING

from kjopsprosess.page.deal.json_references import EachMade, Json, iso, step_ref

from .facts import PromiseGiver, ReportGroup, worth_of

if TYPE_CHECKING:
    from .cached import InJson, ToldInJson
    from .facts import Report, Worth


def report_json(report: Report, told: ToldInJson, seller: str | None = None) -> Json:
    """The report, deals by group and then by the customer's name. `seller`: whose deals they are."""
    return {
        "schema": "kp.report/1",
        "today": iso(report.today),
        "since": iso(report.since),
        "until": iso(report.until),
        "seller": seller,
        "groups": {group.value: len(report.of(group)) for group in ReportGroup},
        "promises": {side.value: report.tally(side)._asdict() for side in PromiseGiver},
        "deals": EachMade(told.deals, _deal),
        "coming": EachMade(told.coming, loads),
        "worth": [_worth(each) for each in worth_of(report)],
        "without_value": report.without_value,
        "unreadable": [{"id": each.id, "place": each.location} for each in report.unreadable],
    }


def _deal(deal: InJson) -> Json:
    found: Json = loads(deal.told.facts) if deal.told else {}
    return found


def _worth(each: Worth) -> Json:
    return {
        "process": each.process,
        "step": step_ref(each.step),
        "currency": each.currency,
        "amount": each.amount,
        "deals": list(each.deals),
    }
