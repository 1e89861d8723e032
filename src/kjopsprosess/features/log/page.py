"""The log as a page, the newest first: what the customer did and promised, what we heard, what we did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kjopsprosess.deal_state.days.days_ahead import deadline_before
from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.meetings.bookings import aims
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.promises.states import PromiseStatus
from kjopsprosess.deal_state.references import PROCESS
from kjopsprosess.deal_state.status import STATUS_OF_STOP
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Done, Person, Promise, Reopened, Skipped, Stopped
from kjopsprosess.model.told import BestAim, Got, Heard, LeastAim
from kjopsprosess.model.values import US, Reached
from kjopsprosess.page.deal.deal_parts import (
    SEPARATOR,
    facts_of_person,
    leaving_of_person,
    names_of_us,
    promise_row,
    promise_words,
    work_and_who,
)
from kjopsprosess.page.deal.in_words import ToldFactTexts, aim_sentence, kept_text, without_speaker
from kjopsprosess.page.deal.ruling_days import day_name
from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE
from kjopsprosess.page.page import Item, Labelled, Line, Page, Section, Span, Style, text

from .facts import LogView


def log_page(view: LogView, messages: Messages) -> Page:
    """What has happened, the newest first."""
    said = messages.log
    command = f"kp log {view.situation.id} --all"
    if not view.entries:
        empty = said.empty.format(customer=view.situation.deal.customer)
        advance = Line(text(f"kp advance {view.situation.id}"), keep=True)
        return Page((Section(items=(Line(text(empty), indent=0), advance)),))
    sections = [_EntrySection(replayed, view, messages).section() for replayed in view.shown]
    if view.older:
        older = Line(text(said.older(view.older, command=command), style=Style.QUIET), indent=0)
        sections.append(Section(items=(older,), gap=False))
    return Page(tuple(sections))


class _EntrySection:
    """Makes the section of one entry."""

    def __init__(self, replayed: ReplayedEntry, view: LogView, messages: Messages) -> None:
        self.told, self.entry = replayed, replayed.entry
        self.view, self.messages = view, messages
        self.said, self.today = messages.log, view.situation.today
        self.facts = ToldFactTexts(view.situation, messages)

    def section(self) -> Section:
        """The entry: when, how, with whom and what it came to; under it what it records."""
        parts = [self.messages.calendar.day(self.entry.date, self.today)]
        parts.append(self._way())
        parts += [self._names(self.entry.with_)] if self.entry.with_ else []
        parts += [self.messages.terms.verdicts[self.told.verdict.value]] if self.told.verdict else []
        if self.entry.author:
            parts.append(self.said.written_by.format(name=self._members((self.entry.author,))))
        items = (*self._items(), *self._people(), *self._next_contacts())
        heading = text(SEPARATOR.join(parts), style=Style.HEADING)
        if self.entry.id:
            heading = text(heading, Span(f"{SEPARATOR}{self.entry.id}", Style.QUIET))
        return Section(heading, items, gap=False)

    def _way(self) -> str:
        terms = self.messages.terms
        way = terms.how[self.entry.how] if self.entry.how else terms.note
        return terms.unanswered.format(how=way) if self.entry.unanswered else way

    def _items(self) -> Iterator[Item]:
        said, entry = self.said, self.entry
        for done in entry.done:
            yield from self._done(done)
        for skipped in entry.skipped:
            yield Labelled(said.skipped, text(self._because(skipped)), glyph="-")
        for reopened in entry.reopened:
            yield Labelled(said.reopened, text(self._because(reopened)))
        yield from self._promises()
        yield from self._told()
        yield from self._of_the_deal()
        for did in entry.did:
            yield Labelled(said.ours, text(self._did_and_who(did)))
        yield from self._outcome()
        if entry.note:
            yield Labelled(said.note, text(" ".join(entry.note.split())))

    def _told(self) -> Iterator[Item]:
        """What we were told of how they buy, who is right, and what somebody said yes to."""
        said = self.said
        for heard in self.entry.heard:
            yield Labelled(said.told, text(self._heard(heard)))
        for holds in self.entry.holds:
            who = said.the_process if holds.by == PROCESS else self._names((holds.by,))
            yield Labelled(said.holds, text(said.because.format(what=self._step(holds.step), why=who)))
        for yes in self.entry.confirmed:
            steps = self.messages.join([self._step(each) for each in yes.steps])
            yield Labelled(said.confirmed, text(said.because.format(what=self._names(yes.by), why=steps)))

    def _of_the_deal(self) -> Iterator[Item]:
        """What is so of the deal from now on."""
        said, entry = self.said, self.entry
        if entry.deadline:
            yield Labelled(said.deadline, text(self._deadline_and_before(entry.deadline)))
        if entry.value:
            amount = f"{entry.value.amount:,}".replace(",", NO_BREAK_SPACE)
            yield Labelled(said.value, text(said.amount.format(amount=amount, currency=entry.value.currency)))
        if entry.competitors:
            yield Labelled(said.competitors, text(self.messages.join(entry.competitors)))
        if entry.seller:
            yield Labelled(said.seller, text(self._members((f"{US}/{entry.seller}",))))

    def _outcome(self) -> Iterator[Item]:
        """Whether our aim was reached, who has got the plan, and whether the deal stops."""
        said, entry = self.said, self.entry
        if entry.got:
            yield Labelled(said.got, text(self._got(entry.got)))
        if entry.shared:
            yield Labelled(said.shared, text(self._names(entry.shared.with_)))
        if entry.stopped:
            yield Labelled(said.stopped, text(self._stopped(entry.stopped)))

    def _because(self, event: Reopened | Skipped) -> str:
        step = self._step(event.step)
        what = f"{step} ({self._names(event.by)})" if event.by else step
        return self.said.because.format(what=what, why=event.because)

    def _done(self, done: Done) -> Iterator[Item]:
        how = self.messages.terms.seen if done.seen else self.messages.terms.said
        what = self.said.proof.format(step=self._step(done.step), who=self._names(done.by), how=how)
        if done.outcome:
            what = f"{what} · {self.said.outcome.format(outcome=self.messages.terms.outcomes[done.outcome])}"
        if done.said and any(each.step == done.step for each in self.told.on_own_word):
            what = f"{what} · {self.said.own_word}"
        if done.step in self.told.hearsay:
            yield Labelled(self.said.said_to_be_done, text(what), glyph="?")
        else:
            yield Labelled(self.said.done, text(what), glyph="✓")
        if proof := done.seen or done.said:
            yield Labelled("", text(proof))

    def _promises(self) -> Iterator[Item]:
        said, given = self.said, self.view.promises
        for each in self.entry.kept:
            promise = given.get(each)
            words = kept_text(promise, self.view.situation.people, self.messages) if promise else each
            if (day := self.entry.day_kept(each)) != self.entry.date:
                words = said.with_day.format(said=words, when=self.messages.calendar.day(day, self.today))
            yield Labelled(said.kept, text(words))
        for each in self.entry.dropped:
            yield Labelled(said.dropped, text(self._promise_words(each)))
        for each, day in self.entry.moved.items():
            moved = said.moved_to.format(
                promise=self._promise_words(each), day=self.messages.calendar.day(day, self.today)
            )
            yield Labelled(said.moved, text(moved))
        for promised in sorted(self.entry.promised, key=lambda each: each.by.ours):
            label = said.we_promised if promised.by.ours else said.promised
            promise = given[promised.id]
            if promise.status is PromiseStatus.OPEN and promise.due == promised.due:
                yield promise_row(label, promise, self.view.situation.people, self.messages, self.today)
            else:
                yield Labelled(label, text(self._closed_promise(promised)))

    def _closed_promise(self, promised: Promise) -> str:
        """A promise that is no longer open, or was moved: as it was given, and what became of it."""
        day = self.messages.calendar.day(promised.due, self.today)
        what = self.messages.terms.by.format(what=self._promise_words(promised.id), day=day)
        promise = self.view.promises[promised.id]
        fate = self.said.fates[promise.status.value]
        if promise.status is PromiseStatus.OPEN:
            fate = fate.format(day=self.messages.calendar.day(promise.due, self.today))
        elif promise.times_moved:
            fate = self.said.moved_first.format(fate=fate)
        return self.said.with_fate.format(promise=what, fate=fate)

    def _promise_words(self, promise_id: str) -> str:
        promise = self.view.promises.get(promise_id)
        if promise is None:
            return promise_id
        return promise_words(promise, self.view.situation.people, self.messages)

    def _deadline_and_before(self, deadline: date | str) -> str:
        """The deadline from now on, and what it was before, where it was another."""
        now, before = self._deadline(deadline), deadline_before(self.view.situation.deal, self.entry)
        if before is None or before == deadline:
            return now
        return self.said.moved_from.format(what=now, before=self._deadline(before))

    def _deadline(self, deadline: date | str) -> str:
        """A day, or what the day is called."""
        if isinstance(deadline, date):
            return self.messages.calendar.day(deadline, self.today)
        days = days_in_force(self.view.situation)
        return next((day_name(day, self.messages) for day in days if day.name == deadline), deadline)

    def _heard(self, heard: Heard) -> str:
        """Who said it, their words, and the facts these carry."""
        said, facts = self.said, "; ".join(self.facts.texts(heard))
        who = self._names(heard.by or self.entry.with_)
        says = without_speaker(heard.says, [self._names((each,)) for each in heard.by or self.entry.with_])
        words = says or facts
        if says and facts:
            again = folded(facts).startswith(f"{folded(says)} ")
            words = facts if again else said.with_facts.format(said=says, facts=facts)
        told = said.because.format(what=who, why=words) if who else words
        if heard.against is None:
            return told
        other = said.the_process if heard.against == PROCESS else self._names((heard.against,))
        return said.against.format(said=told, other=other)

    def _did_and_who(self, did: str) -> str:
        """What we did, with who of us where that is written."""
        return work_and_who(self._did(did), did, self.entry, self.view.situation.team, self.messages)

    def _members(self, ours: Iterable[str]) -> str:
        return names_of_us(ours, self.view.situation.team, self.messages)

    def _did(self, words: str) -> str:
        """One of our tasks by its name in the process; plain words as they are."""
        step_id, slash, action_id = words.partition("/")
        step = self.view.situation.map.known.get(step_id)
        if step is None:
            return words
        if not slash:
            return step.name
        return next((action.do for action in step.seller_actions if action.id == action_id), words)

    def _people(self) -> Iterator[Item]:
        for person in self.entry.people:
            yield Labelled(self.said.person, text(self._person(person)))

    def _person(self, person: Person) -> str:
        name = self._names((person.id,))
        parts = [f"{name}, {person.title}" if person.title else name]
        parts += facts_of_person(person, self.view.situation.map, self.view.situation.people, self.messages)
        parts += leaving_of_person(person, self.view.situation.people, self.messages, self.today)
        return SEPARATOR.join(parts)

    def _next_contacts(self) -> Iterator[Item]:
        for booking in self.entry.booked:
            when = self.messages.calendar.moment(booking.date, self.today)
            if booking.with_:
                when = self.said.with_them.format(when=when, names=self._names(booking.with_))
            if booking.moved_from:
                before = self.messages.calendar.moment(booking.moved_from, self.today)
                when = self.said.moved_from.format(what=when, before=before)
            yield Labelled(self.said.called_off if booking.called_off else self.said.booked, text(when))
            if booking.aim:
                yield Labelled(self.said.aim, text(self._aimed(booking.aim.best)))
                if booking.aim.least:
                    yield Labelled(self.said.least, text(self._aimed(booking.aim.least)))

    def _aimed(self, aimed: BestAim | LeastAim) -> str:
        return aim_sentence(self._names((aimed.by,)), aimed.what, aimed.due, self.messages, self.today)

    def _got(self, got: Got) -> str:
        """How far we came, and with what: the words are those of the booking."""
        day = self.messages.calendar.day(got.booked, self.today)
        aim = next((each.aim for each in aims(self.view.situation) if each.day == got.booked), None)
        aimed = aim.least if aim and got.reached is Reached.LEAST else aim.best if aim else None
        said = self.said.got_of[got.reached].format(day=day)
        return self.said.because.format(what=said, why=self._aimed(aimed)) if aimed else said

    def _stopped(self, stopped: Stopped) -> str:
        what = self.messages.terms.status[STATUS_OF_STOP[stopped.outcome]]
        if stopped.until:
            what = self.said.until.format(what=what, day=self.messages.calendar.day(stopped.until, self.today))
        return self.said.because.format(what=what, why=stopped.because) if stopped.because else what

    def _step(self, step_id: str) -> str:
        step = self.view.situation.map.known.get(step_id)
        return step.name if step else step_id

    def _names(self, ids: Iterable[str]) -> str:
        people = self.view.situation.people
        return self.messages.join([people[each].name if each in people else each for each in ids])
