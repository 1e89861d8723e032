"""What is kept of each deal for the next report: from which day on no report has anything to say of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.loading.all_deals import unreadable_deal
from kjopsprosess.app.loading.kept_facts import DatedFacts, FactKind, ValidDays, load_facts
from kjopsprosess.deal_state.meetings.contact_rules import latest_standstill
from kjopsprosess.deal_state.overview import Unreadable

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext, LoadedDeal
    from kjopsprosess.deal_state.situation import Situation

DAY = timedelta(days=1)


class OverDeal(NamedTuple):
    """Whether a deal is over, and since when."""

    id: str
    seller: str | None
    """Who of us has the deal."""
    left_out_since: date | None
    """A report since this day or a later one leaves the deal out; None: it is in every report."""


OVER_DEALS = FactKind("report", OverDeal, "report", "report.kept:kept_over")


def kept_over(loaded: "LoadedDeal") -> DatedFacts[OverDeal]:
    """Whether a deal is over, with the days for which that holds."""
    return dated_over(loaded.situation)


def dated_over(situation: "Situation") -> DatedFacts[OverDeal]:
    """Whether a deal is over, with the days for which that holds: until the standstill it is in has passed.

    A report leaves out what was over on the day before it begins, by the entries until then and that day's standstill.
    """
    standstill = latest_standstill(situation)
    ends = [standstill.counts_until + DAY] if standstill else []
    since = None
    if situation.ended or not situation.untaken:
        days = [*(each.entry.date for each in situation.history.entries), *ends]
        since = max(days, default=date.min) + DAY
    return DatedFacts(
        OverDeal(situation.id, situation.seller, since),
        ValidDays(
            max((day for day in ends if day <= situation.today), default=date.min),
            min((day for day in ends if day > situation.today), default=date.max),
        ),
    )


def reported_deals(
    context: "CommandContext", since: date, seller: str | None, broken: list[Unreadable]
) -> Iterator["Situation"]:
    """The deals that a report may speak of, one at a time; those of one seller, or all.

    A deal that was over before is not read. `broken` gets those that cannot be read.
    """
    found = load_facts(context, OVER_DEALS)
    broken += found.unreadable
    language = context.process_language
    for deal in found.facts:
        over = deal.left_out_since is not None and deal.left_out_since <= since
        if not over and seller in (None, deal.seller):
            try:
                yield context.load_deal_by_id(deal.id).situation
            except UserError as error:  # it was changed since it was looked at
                broken.append(unreadable_deal(deal.id, error))
    context.process_language = language
