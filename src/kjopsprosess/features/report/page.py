"""The report as a page: by what happened, each deal with its steps as signs, and one question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.page.deal.deal_parts import SEPARATOR, short_name
from kjopsprosess.page.deal.signs import amount, key_to_signs
from kjopsprosess.page.page import Columns, Item, Line, Page, Row, Section, Style, text

from .cached import DealOnPage
from .facts import PromiseGiver, Report, ReportGroup, worth_of

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages

COMING = Columns("coming")
WORTH = Columns("worth", right=frozenset({1, 2}))
DEAL_LEVEL = 3


class ReportWords(NamedTuple):
    """What the report says besides its facts."""

    sellers: Mapping[str, str]
    """Our names by id."""
    seller: str | None
    """Id of the one of us whose deals these are."""


def report_page(report: Report, told: Mapping[str, DealOnPage], words: ReportWords, messages: Messages) -> Page:
    """The whole report; `told` has what is told of each deal."""
    said, names = messages.report, _names(report)
    sections = [Section(items=tuple(_head(report, words, messages)))]
    for group in ReportGroup:
        if deals := report.of(group):
            sections.append(Section(text(said.groups[group], style=Style.HEADING)))
            sections += [
                _deal(names[each.id], told[each.id], words, first=place == 0) for place, each in enumerate(deals)
            ]
    day = messages.calendar.day(report.until, report.today)
    ends = (
        Section(text(said.coming.format(day=day), style=Style.HEADING), tuple(_coming(told, names))),
        Section(text(said.worth, style=Style.HEADING), tuple(_worth(report, messages))),
        Section(items=tuple(_unreadable(report, messages))),
    )
    return Page((*sections, *(each for each in ends if each.items)))


def _head(report: Report, words: ReportWords, messages: Messages) -> Iterator[Line]:
    said, calendar = messages.report, messages.calendar
    days = {"day": calendar.day(report.today, report.today), "since": calendar.day(report.since, report.today)}
    yield Line(text(said.title.format(**days)), indent=0)
    if words.seller:
        yield Line(text(said.of_seller.format(name=words.sellers.get(words.seller, words.seller))), indent=0)
    if not report.deals:
        yield Line(text(said.none), indent=0)
        return
    acted = sum(each.acted for each in report.deals)
    yield Line(text(said.acted.format(n=acted, deals=said.deals(len(report.deals)))), indent=0)
    theirs, partner, ours = (report.tally(side) for side in PromiseGiver)
    for tally, sentence in ((theirs, said.theirs), (ours, said.ours)):
        yield Line(text(sentence.format(kept=tally.kept, broken=tally.broken)), indent=0)
    if partner.broken:
        yield Line(text(said.partners(partner.broken)), indent=0)
    if before := sum(tally.late_before for tally in (theirs, partner, ours)):
        yield Line(text(said.late_before(before)), indent=0)
    yield key_to_signs(messages)


def _names(report: Report) -> dict[str, str]:
    """What each deal is called: the customer's name; where that has several of them, also the deal's id."""
    count = Counter(each.customer for each in report.deals)
    return {
        each.id: f"{each.customer} ({each.id})" if count[each.customer] > 1 else each.customer for each in report.deals
    }


def _deal(name: str, told: DealOnPage, words: ReportWords, *, first: bool) -> Section:
    parts = [name, *told.parts]
    parts += [words.sellers.get(told.seller, told.seller)] if told.seller and not words.seller else []
    return Section(text(SEPARATOR.join(parts)), (told.picture, *told.rows), gap=not first, level=DEAL_LEVEL)


def _coming(told: Mapping[str, DealOnPage], names: Mapping[str, str]) -> Iterator[Row]:
    found = ((each, deal) for deal, of in told.items() for each in of.coming)
    for each, deal in sorted(found, key=lambda pair: (pair[0].day, pair[1])):
        yield Row(COMING, (each.when, names[deal], each.what))


def _worth(report: Report, messages: Messages) -> Iterator[Item]:
    """A row for each sum; the process is named where there are several."""
    said, worth = messages.report, worth_of(report)
    several = len({each.process for each in worth}) > 1
    for each in worth:
        step = short_name(each.step) if each.step else said.no_step
        name = said.worth_of.format(step=step, process=each.process) if several else step
        yield Row(WORTH, (name, said.deals(len(each.deals)), amount(each.amount, each.currency, messages)))
    if worth and report.without_value:
        yield Line(text(said.without_value(report.without_value)))


def _unreadable(report: Report, messages: Messages) -> Iterator[Line]:
    if report.unreadable:
        names = messages.join([f"{each.id} ({each.location})" for each in report.unreadable])
        yield Line(text(messages.report.unreadable.format(deals=names)), glyph="!", indent=0)
