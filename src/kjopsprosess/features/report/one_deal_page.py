"""What a report's page says of one deal: its steps as signs, what happened, the dates ahead, and one question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

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
from kjopsprosess.page.deal.in_words import kept_text, whose_word
from kjopsprosess.page.deal.ruling_days import day_glyph, day_name, day_text
from kjopsprosess.page.deal.signs import amount
from kjopsprosess.page.deal.steps_picture import small_picture
from kjopsprosess.page.drawing.wrapping import plain_text
from kjopsprosess.page.page import Labelled, Style, Text, text

from .cached import ComingOnPage, DealOnPage
from .facts import PromiseGiver, ReportGroup
from .happened import ActKind, Broken, CustomerAct
from .one_deal import Coming, DealReport, coming_dates, sums_of

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages


def deal_on_page(deal: DealReport, question: Text, messages: Messages) -> DealOnPage:
    """What the page tells of one deal; `question`: what stands first under what we do not know."""
    made = _Deal(deal, question, messages)
    coming = tuple(_date(each, deal.situation, messages) for each in coming_dates(deal))
    picture = small_picture(deal.situation, messages)
    return DealOnPage(sums_of(deal), deal.situation.seller, made.parts(), picture, tuple(made.rows()), coming)


class _Deal:
    """Says what happened in one deal."""

    def __init__(self, deal: DealReport, question: Text, messages: Messages) -> None:
        self.deal, self.question, self.messages = deal, question, messages
        self.situation = deal.situation
        self.said, self.today = messages.report, deal.situation.today

    def parts(self) -> tuple[str, ...]:
        """What stands after the name: how the deal ended, how far it is, and what it is worth."""
        deal, messages = self.deal, self.messages
        parts = status_parts(deal.status, deal.ending, self.situation.standstill, messages, self.today)
        parts += [messages.map.steps_done.format(taken=deal.steps.done, of=deal.steps.of)]
        parts += [amount(deal.value.amount, deal.value.currency, messages)] if deal.value else []
        return tuple(parts)

    def rows(self) -> Iterator[Labelled]:
        """What happened, and what to ask."""
        yield from self._ending()
        for act in self.deal.acts:
            if act.kind is ActKind.DROPPED:
                continue  # told among the broken ones
            label = self.said.labels[act.kind.value]
            yield Labelled(label, text(self._act(act)), glyph="✓" if act.kind is ActKind.DONE else "")
        for side in (PromiseGiver.THEIRS, PromiseGiver.PARTNER, PromiseGiver.OURS):
            label = self.said.labels["we_broke" if side is PromiseGiver.OURS else "broken"]
            for each in self.deal.broken_by(side):
                yield Labelled(label, text(self._broken(each), style=Style.LATE), glyph="!")
        for act in self.deal.ours.kept:
            yield Labelled(self.said.labels["we_kept"], text(self._act(act)))
        if did := self._our_work():
            yield Labelled(self.said.labels["we_did"], text(did))
        yield from self._map()
        if not self.deal.acts and not self.deal.over:
            quiet = self.situation.days_quiet
            yield Labelled(
                self.said.labels["quiet"], text(self.said.never if quiet is None else self.said.quiet(quiet))
            )
        for place, day in enumerate(self.deal.days):
            label = "" if place else self.said.labels["date"]
            yield Labelled(label, day_text(day, self.messages), glyph=day_glyph(day))
        if self.question:
            yield Labelled(self.said.labels["ask"], self.question, glyph="?")

    def _ending(self) -> Iterator[Labelled]:
        ending = self.deal.ending
        if ending and ending.because and self.deal.group is ReportGroup.ENDED:
            yield Labelled(self.said.labels["ending"], text(ending.because))

    def _act(self, act: CustomerAct) -> str:
        if act.promise:
            return self._promised(act)
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

    def _promised(self, act: CustomerAct) -> str:
        promise = act.promise
        assert promise is not None
        if act.kind in (ActKind.PROMISED, ActKind.MOVED) and promise.open:
            return plain_text(promise_text(promise, self.situation.people, self.messages, self.today))
        if act.kind is ActKind.KEPT:
            return kept_text(promise, self.situation.people, self.messages)
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

    def _map(self) -> Iterator[Labelled]:
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


def _date(each: Coming, situation: Situation, messages: Messages) -> ComingOnPage:
    """When, and what happens then."""
    today = situation.today
    if each.booking:
        way = messages.terms.how[each.booking.how] if each.booking.how else messages.terms.how[How.MEETING]
        names = [situation.people[one].name for one in each.booking.with_ if one in situation.people]
        what = messages.report.with_them.format(how=way, names=messages.join(names)) if names else way
        return ComingOnPage(each.day, messages.calendar.moment(each.booking.date, today), capitalized(what))
    when = messages.calendar.day(each.day, today)
    if each.promise:
        promise = each.promise
        said = promise_words(promise, situation.people, messages)
        return ComingOnPage(each.day, when, said)
    assert each.ruling is not None
    return ComingOnPage(each.day, when, day_name(each.ruling.ruling, messages))
