"""What is kept of each deal for the next report: since when none tells of it, and what today's reports tell of it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kjopsprosess.app.loading.cached_facts import FactKind
from kjopsprosess.app.loading.load_facts import AllFacts, load_facts
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.model.flat_records import Chosen
from kjopsprosess.page.page import Labelled, Picture

from .facts import DealSums, Report, make_report

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext


class OverDeal(NamedTuple):
    """Whether a deal is over, and since when."""

    id: str
    seller: str | None
    """Who of us has the deal."""
    left_out_since: date | None
    """A report since this day or a later one leaves the deal out; None: it is in every report."""


class ComingOnPage(NamedTuple):
    """A date ahead, in words."""

    day: date
    when: str
    what: str


class DealOnPage(NamedTuple):
    """What a report's page tells of a deal."""

    sums: DealSums
    seller: str | None
    """Who of us has the deal."""
    parts: tuple[str, ...]
    """What stands after its name."""
    picture: Picture
    rows: tuple[Labelled, ...]
    coming: tuple[ComingOnPage, ...]


class ComingInJson(NamedTuple):
    """A date ahead, as JSON."""

    day: date
    facts: str


class DealInJson(NamedTuple):
    """What a report tells a program of a deal."""

    sums: DealSums
    facts: str
    """As JSON."""
    coming: tuple[ComingInJson, ...]


class OnPage(NamedTuple):
    """A deal on a page, if it is in the report."""

    told: DealOnPage | None


class InJson(NamedTuple):
    """A deal in JSON, if it is in the report."""

    told: DealInJson | None


class ToldInJson(NamedTuple):
    """What a report tells a program."""

    deals: Collection[InJson]
    """In the order of the report."""
    coming: list[str]
    """The dates ahead, the earliest first, as JSON."""


T = TypeVar("T", OnPage, InJson)
OVER_DEALS = FactKind("report", OverDeal, "features.report.make_rows:kept_over")
_PACKAGES = ("features/report", "features/brief", "page", "messages")
"""Whose code decides the words of a report; the brief has the question."""


def report_on_page(context: "CommandContext", since: date, seller: str | None) -> tuple[Report, dict[str, DealOnPage]]:
    """The report since a day on all deals or those of one seller, and what its page tells of each."""
    found = _load(context, since, seller, OnPage, "cached_page")
    told = {each.told.sums.id: each.told for each in found.facts if each.told}
    return make_report((each.sums for each in told.values()), found.unreadable, context.today, since), told


def report_in_json(context: "CommandContext", since: date, seller: str | None) -> tuple[Report, ToldInJson]:
    """The same for a program."""
    found = _load(context, since, seller, InJson, "cached_json")
    return report_of_json(found.facts, found.unreadable, context.today, since)


def report_of_json(
    deals: Sequence[InJson], unreadable: Sequence[Unreadable], today: date, since: date
) -> tuple[Report, ToldInJson]:
    """The report on deals, and what it tells a program of those that are in it."""
    sums, places, coming = [], {}, []
    for place, deal in enumerate(deals):
        if deal.told:
            sums.append(deal.told.sums)
            places[deal.told.sums.id] = place
            coming += [(each.day, deal.told.sums.id, each.facts) for each in deal.told.coming]
    report = make_report(sums, unreadable, today, since)
    ahead = [facts for _, _, facts in sorted(coming, key=lambda each: each[:2])]
    return report, ToldInJson(Chosen(deals, [places[each.id] for each in report.deals]), ahead)


def _load(context: "CommandContext", since: date, seller: str | None, form: type[T], made_by: str) -> AllFacts[T]:
    """What is told of the deals that a report may speak of. A deal that was over before is not read."""
    over: AllFacts[OverDeal] = load_facts(context, OVER_DEALS)
    wanted = {
        deal.id
        for deal in over.facts
        if seller in (None, deal.seller) and not (deal.left_out_since and deal.left_out_since <= since)
    }
    language, asked = context.process_language, (since.isoformat(), context.messages.code)
    name, makes = f"report-{form.__name__}", f"features.report.make_rows:{made_by}"
    kind = FactKind(name, form, makes, packages=_PACKAGES, asked=asked)
    found: AllFacts[T] = load_facts(context, kind, wanted)
    context.process_language = language  # that of most of all deals
    return found._replace(unreadable=[*over.unreadable, *found.unreadable])
