"""The report as a page: by what happened, each deal with its steps as signs, and one question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.deal import Done
from kjopsprosess.model.values import How
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    capitalized,
    late_text,
    name_and_kind,
    promise_text,
    promise_words,
    short_name,
    status_parts,
    table_name,
)
from kjopsprosess.page.deal.in_words import whose_word
from kjopsprosess.page.deal.ruling_days import day_glyph, day_name, day_text
from kjopsprosess.page.deal.steps_picture import key_to_signs, small_picture
from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE, plain_text
from kjopsprosess.page.page import Columns, Item, Labelled, Line, Page, Row, Section, Style, Text, text

from .facts import Coming, DealReport, Group, Report
from .happened import Act, ActKind, Broken, Side

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
    questions: Mapping[str, Text]
    """By deal, what stands first under what we do not know."""


def report_page(report: Report, words: ReportWords, messages: Messages) -> Page:
    """The whole report."""
    said, names = messages.report, _names(report)
    sections = [Section(items=tuple(_head(report, words, messages)))]
    for group in Group:
        if deals := report.of(group):
            sections.append(Section(text(said.groups[group], style=Style.HEADING)))
            sections += [
                _Deal(each, names, words, messages).section(first=place == 0) for place, each in enumerate(deals)
            ]
    day = messages.calendar.day(report.until, report.today)
    ends = (
        Section(text(said.coming.format(day=day), style=Style.HEADING), tuple(_coming(report, names, messages))),
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
    acted = sum(bool(each.acts) for each in report.deals)
    yield Line(text(said.acted.format(n=acted, deals=said.deals(len(report.deals)))), indent=0)
    for side, sentence in ((Side.THEIRS, said.theirs), (Side.OURS, said.ours)):
        kept = sum(len(each.kept_by(side)) for each in report.deals)
        broken = sum(not each.before for deal in report.deals for each in deal.broken_by(side))
        yield Line(text(sentence.format(kept=kept, broken=broken)), indent=0)
    if partners := sum(not each.before for deal in report.deals for each in deal.broken_by(Side.PARTNER)):
        yield Line(text(said.partners(partners)), indent=0)
    if before := sum(each.before for deal in report.deals for each in deal.broken):
        yield Line(text(said.late_before(before)), indent=0)
    yield key_to_signs(messages)


class _Deal:
    """Makes the section of one deal."""

    def __init__(self, deal: DealReport, names: Mapping[str, str], words: ReportWords, messages: Messages) -> None:
        self.deal, self.name, self.words, self.messages = deal, names[deal.situation.id], words, messages
        self.situation = deal.situation
        self.said, self.today = messages.report, deal.situation.today

    def section(self, *, first: bool) -> Section:
        """The deal: how far, its steps as signs, what happened, and what to ask."""
        deal, messages = self.deal, self.messages
        parts = [self.name]
        parts += status_parts(deal.status, deal.ending, self.situation.standstill, messages, self.today)
        parts += [messages.map.steps_done.format(taken=deal.steps.taken, of=deal.steps.of)]
        parts += [amount(deal.value.amount, deal.value.currency, messages)] if deal.value else []
        seller = self.situation.seller
        parts += [self.words.sellers.get(seller, seller)] if seller and not self.words.seller else []
        items = (small_picture(self.situation, messages), *self._items())
        return Section(text(SEPARATOR.join(parts)), items, gap=not first, level=DEAL_LEVEL)

    def _items(self) -> Iterator[Item]:
        yield from self._ending()
        for act in self.deal.acts:
            if act.kind is ActKind.DROPPED:
                continue  # told among the broken ones
            label = self.said.labels[act.kind.value]
            yield Labelled(label, text(self._act(act)), glyph="✓" if act.kind is ActKind.DONE else "")
        for side in (Side.THEIRS, Side.PARTNER, Side.OURS):
            label = self.said.labels["we_broke" if side is Side.OURS else "broken"]
            for each in self.deal.broken_by(side):
                yield Labelled(label, text(self._broken(each), style=Style.LATE), glyph="!")
        for act in self.deal.ours.kept:
            yield Labelled(self.said.labels["we_kept"], text(self._act(act)))
        if did := self._our_work():
            yield Labelled(self.said.labels["we_did"], text(did))
        yield from self._map()
        if not self.deal.acts and not self.deal.over:
            quiet = self.situation.days_quiet
            never = self.situation.last_moved is None or quiet is None
            yield Labelled(self.said.labels["quiet"], text(self.said.never if never else self.said.quiet(quiet or 0)))
        for place, day in enumerate(self.deal.days):
            label = "" if place else self.said.labels["date"]
            yield Labelled(label, day_text(day, self.messages), glyph=day_glyph(day))
        if question := self.words.questions.get(self.situation.id):
            yield Labelled(self.said.labels["ask"], question, glyph="?")

    def _ending(self) -> Iterator[Item]:
        ending = self.deal.ending
        if ending and ending.because and self.deal.group is Group.ENDED:
            yield Labelled(self.said.labels["ending"], text(ending.because))

    def _act(self, act: Act) -> str:
        if act.promise:
            what = self._promised(act)
            if act.kind is ActKind.KEPT and act.days_late:
                late = self.messages.terms.late.format(days=self.messages.terms.days(act.days_late))
                return self.said.kept_late.format(what=what, late=late)
            return what
        step = table_name(act.step.name, act.step.short) if act.step else ""
        who = self._names(act.by)
        item = act.event.item if act.event else None
        if not isinstance(item, Done):
            return self.said.of_step.format(step=step, who=who, why=item.because if item else "")
        how = self.messages.terms.seen if item.seen else self.messages.terms.said
        day = self.messages.calendar.short_day(act.day, self.today)
        what = self.said.done.format(step=step, who=who, how=how, day=day)
        if item.outcome:
            what = f"{what}, {self.messages.map.chosen.format(outcome=self.messages.terms.outcomes[item.outcome])}"
        words = item.seen or item.said
        return self.said.with_words.format(what=what, words=words) if words else what

    def _promised(self, act: Act) -> str:
        promise = act.promise
        assert promise is not None
        if act.kind in (ActKind.PROMISED, ActKind.MOVED) and promise.open:
            return plain_text(promise_text(promise, self.situation.people, self.messages, self.today))
        return promise_words(promise, self.situation.people, self.messages)

    def _broken(self, broken: Broken) -> str:
        promise = broken.promise
        what = promise_words(promise, self.situation.people, self.messages)
        if broken.dropped:
            return self.said.dropped.format(what=what)
        sentence = self.said.broken_before if broken.before else self.said.broken
        return sentence.format(what=what, late=late_text(promise, self.messages, self.today))

    def _our_work(self) -> str:
        said, ours = self.said, self.deal.ours
        counted = ((said.contacts, ours.contacts), (said.unanswered, ours.unanswered), (said.tasks, ours.tasks))
        return SEPARATOR.join(phrase(number) for phrase, number in counted if number)

    def _map(self) -> Iterator[Item]:
        said, growth, messages = self.said, self.deal.growth, self.messages
        rows = [said.new_step.format(step=short_name(step)) for step in growth.new_steps]
        rows += [
            said.told.format(step=short_name(each.step), word=whose_word(each, None, messages)) for each in growth.told
        ]
        rows += [said.differs.format(step=short_name(step)) for step in growth.differing]
        rows += [
            said.new_day.format(day=f"{day_name(day, messages)} {messages.calendar.short_day(day.day, self.today)}")
            for day in growth.days
        ]
        for sentence, people in ((said.met, growth.met), (said.named, growth.named)):
            if people:
                names = messages.join([name_and_kind(each, messages) for each in people])
                rows.append(sentence.format(names=names))
        for place, row in enumerate(rows):
            yield Labelled("" if place else said.labels["map"], text(row))

    def _names(self, ids: tuple[str, ...]) -> str:
        people = self.situation.people
        return self.messages.join([people[each].name if each in people else each for each in ids])


def _names(report: Report) -> dict[str, str]:
    """What each deal is called: the customer's name; where that has several of them, also the deal's id."""
    count = Counter(each.situation.deal.customer for each in report.deals)
    customers = {each.situation.id: each.situation.deal.customer for each in report.deals}
    return {each: f"{name} ({each})" if count[name] > 1 else name for each, name in customers.items()}


def _coming(report: Report, names: Mapping[str, str], messages: Messages) -> Iterator[Row]:
    for each in report.coming:
        when, what = _date(each, messages)
        yield Row(COMING, (when, names[each.situation.id], what))


def _date(each: Coming, messages: Messages) -> tuple[str, str]:
    """When, and what happens then."""
    situation, today = each.situation, each.situation.today
    if each.booking:
        way = messages.terms.how[each.booking.how] if each.booking.how else messages.terms.how[How.MEETING]
        names = [situation.people[one].name for one in each.booking.with_ if one in situation.people]
        what = messages.report.with_them.format(how=way, names=messages.join(names)) if names else way
        return messages.calendar.moment(each.booking.date, today), capitalized(what)
    when = messages.calendar.day(each.day, today)
    if each.promise:
        promise = each.promise
        return when, promise_words(promise, situation.people, messages)
    assert each.ruling is not None
    return when, day_name(each.ruling.ruling, messages)


def _worth(report: Report, messages: Messages) -> Iterator[Item]:
    """A row for each sum; the process is named where there are several."""
    said = messages.report
    several = len({each.process for each in report.worth}) > 1
    for each in report.worth:
        step = short_name(each.step) if each.step else said.no_step
        name = said.worth_of.format(step=step, process=each.process) if several else step
        yield Row(WORTH, (name, said.deals(len(each.deals)), amount(each.amount, each.currency, messages)))
    if report.worth and report.without_value:
        yield Line(text(said.without_value(report.without_value)))


def amount(number: int, currency: str, messages: Messages) -> str:
    """«NOK 1 200 000», "NOK 1,200,000"."""
    return f"{currency}{NO_BREAK_SPACE}{number:,}".replace(",", messages.documents.thousands)


def _unreadable(report: Report, messages: Messages) -> Iterator[Line]:
    if report.unreadable:
        names = messages.join([f"{each.id} ({each.location})" for each in report.unreadable])
        yield Line(text(messages.report.unreadable.format(deals=names)), glyph="!", indent=0)
