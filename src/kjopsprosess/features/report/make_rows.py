"""Makes what is kept of a deal for the next report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.app.command_table import LENT
from kjopsprosess.app.commands import load
from kjopsprosess.app.loading.cached_facts import DatedFacts, ValidDays
from kjopsprosess.deal_state.meetings.contact_rules import latest_standstill
from kjopsprosess.model.values import DAY
from kjopsprosess.page.drawing.wrapping import plain_text

from .cached import InJson, OnPage, OverDeal
from .one_deal import DealReport, report_deal
from .one_deal_json import deal_in_json
from .one_deal_page import deal_on_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.page.page import Text


def kept_over(loaded: LoadedDeal) -> DatedFacts[OverDeal]:
    """Whether a deal is over, with the days for which that holds."""
    return dated_over(loaded.situation)


def dated_over(situation: Situation) -> DatedFacts[OverDeal]:
    """Whether a deal is over, with the days for which that holds: until the standstill it is in has passed.

    A report leaves out what was over on the day before it begins, by the entries until then and that day's standstill.
    """
    standstill = latest_standstill(situation.deal, situation.history)
    ends = [standstill.counts_until + DAY] if standstill else []
    since = None
    if situation.ended or not situation.untaken:
        days = [*(each.entry.date for each in situation.history.entries), *ends]
        since = max(days, default=date.min) + DAY
    return DatedFacts(
        OverDeal(situation.id, situation.seller, since),
        ValidDays.between(ends, situation.today),
    )


def cached_page(context: CommandContext, since: str, _language: str) -> Callable[[LoadedDeal], DatedFacts[OnPage]]:
    """Makes what a page tells of a deal since a day, written as ISO, in the language that the context now has."""
    messages, day = context.messages, date.fromisoformat(since)

    def make(loaded: LoadedDeal) -> DatedFacts[OnPage]:
        deal = report_deal(loaded.situation, day)
        told = deal_on_page(deal, _question(deal, messages), messages) if deal else None
        return DatedFacts(OnPage(told), _only_on(context.today))

    return make


def cached_json(context: CommandContext, since: str, _language: str) -> Callable[[LoadedDeal], DatedFacts[InJson]]:
    """Makes what a program is told of it."""
    messages, day = context.messages, date.fromisoformat(since)

    def make(loaded: LoadedDeal) -> DatedFacts[InJson]:
        deal = report_deal(loaded.situation, day)
        told = deal_in_json(deal, plain_text(_question(deal, messages))) if deal else None
        return DatedFacts(InJson(told), _only_on(context.today))

    return make


def _question(deal: DealReport, messages: Messages) -> Text:
    """The first question of the brief; none where the deal is over."""
    question: Text = () if deal.over else load(LENT["first-question"])(deal.situation, messages)
    return question


def _only_on(day: date) -> ValidDays:
    """A day: how late a promise is, what comes within two weeks and what to ask change from one to the next."""
    return ValidDays(day, day + DAY)
