"""The log as a page, the newest first: what the customer did and promised, what we heard, what we did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.promises import US, Fate
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Done, Heard, Person, Promise, Reopened, Skipped, Stopped
from kjopsprosess.page.deal_parts import SEPARATOR, promise_row, role_in_a_row
from kjopsprosess.page.page import Ink, Item, Labelled, Line, Page, Section, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.history import Told

    from .facts import LogView


def log_page(view: LogView, words: Messages) -> Page:
    """What has happened, the newest first."""
    said = words.log
    command = f"kp log {view.situation.id} --all"
    if not view.told:
        empty = said.empty.format(customer=view.situation.deal.customer)
        advance = Line(text(f"kp advance {view.situation.id}"), keep=True)
        return Page((Section(items=(Line(text(empty), indent=0), advance)),))
    sections = [_Entry(told, view, words).section() for told in view.shown]
    if view.older:
        older = Line(text(said.older(view.older, command=command), ink=Ink.QUIET), indent=0)
        sections.append(Section(items=(older,), gap=False))
    return Page(tuple(sections))


class _Entry:
    """One entry on its way to a section of the page."""

    def __init__(self, told: Told, view: LogView, words: Messages) -> None:
        self.told, self.entry = told, told.entry
        self.view, self.words = view, words
        self.said, self.today = words.log, view.situation.today

    def section(self) -> Section:
        """The entry: when, how, with whom and what it came to; under it what it records."""
        parts = [self.words.calendar.day(self.entry.date, self.today)]
        parts.append(self.words.terms.how[self.entry.how] if self.entry.how else self.words.terms.note)
        parts += [self._names(self.entry.with_)] if self.entry.with_ else []
        parts += [self.words.terms.verdicts[self.told.verdict.value]] if self.told.verdict else []
        items = list(self._items())
        if self.view.everything or not items:  # other screens show these as they are now
            items += [*self._people(), *self._next_contacts()]
        return Section(text(SEPARATOR.join(parts), ink=Ink.HEADING), tuple(items), gap=False)

    def _items(self) -> Iterator[Item]:
        said, entry = self.said, self.entry
        for done in entry.done:
            yield from self._done(done)
        for skipped in entry.skipped:
            yield Labelled(said.skipped, text(self._because(skipped)), glyph="-")
        for reopened in entry.reopened:
            yield Labelled(said.reopened, text(self._because(reopened)))
        yield from self._promises()
        for heard in entry.heard:
            yield Labelled(said.told, text(self._heard(heard)))
        for did in entry.did:
            yield Labelled(said.ours, text(self._did(did)))
        if entry.stopped:
            yield Labelled(said.stopped, text(self._stopped(entry.stopped)))
        if entry.note:
            yield Labelled(said.note, text(" ".join(entry.note.split())))

    def _because(self, event: Reopened | Skipped) -> str:
        step = self._step(event.step)
        what = f"{step} ({self._names(event.by)})" if event.by else step
        return self.said.because.format(what=what, why=event.because)

    def _done(self, done: Done) -> Iterator[Item]:
        how = self.words.terms.seen if done.seen else self.words.terms.said
        what = self.said.proof.format(step=self._step(done.step), who=self._names(done.by), how=how)
        if done.outcome:
            what = f"{what} · {self.said.outcome.format(outcome=self.words.terms.outcomes[done.outcome])}"
        yield Labelled(self.said.done, text(what), glyph="✓")
        if proof := done.seen or done.said:
            yield Labelled("", text(proof))

    def _promises(self) -> Iterator[Item]:
        said, given = self.said, self.view.promises
        for label, ids in ((said.kept, self.entry.kept), (said.dropped, self.entry.dropped)):
            for each in ids:
                yield Labelled(label, text(self._promise_words(each)))
        for each, day in self.entry.moved.items():
            moved = said.moved_to.format(
                promise=self._promise_words(each), day=self.words.calendar.day(day, self.today)
            )
            yield Labelled(said.moved, text(moved))
        for promised in sorted(self.entry.promised, key=lambda each: each.by == US):
            label = said.we_promised if promised.by == US else said.promised
            pledge = given[promised.id]
            if pledge.fate is Fate.OPEN:
                yield promise_row(label, pledge, self.view.situation.people, self.words, self.today)
            else:
                yield Labelled(label, text(self._closed_promise(promised)))

    def _closed_promise(self, promised: Promise) -> str:
        """A promise that is no longer open: as it was given, and what became of it."""
        day = self.words.calendar.day(promised.due, self.today)
        what = self.words.terms.by.format(what=self._promise_words(promised.id), day=day)
        return self.said.with_fate.format(
            promise=what, fate=self.said.fates[self.view.promises[promised.id].fate.value]
        )

    def _promise_words(self, promise_id: str) -> str:
        pledge = self.view.promises.get(promise_id)
        if pledge is None:
            return promise_id
        maker = self.words.terms.we if pledge.ours else self._names((pledge.by,))
        return f"{maker} {pledge.what.rstrip('.')}"

    def _heard(self, heard: Heard) -> str:
        who = self._names(heard.by or self.entry.with_)
        says = self.said.because.format(what=who, why=heard.says) if who else heard.says
        if heard.against is None:
            return says
        other = self._names((heard.against,)) if heard.against in self.view.situation.people else self.said.the_process
        return self.said.against.format(said=says, other=other)

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
        terms, known = self.words.terms, self.view.situation.map.roles
        name = self._names((person.id,))
        parts = [f"{name}, {person.title}" if person.title else name]
        parts += [role_in_a_row(known[each].name if each in known else each) for each in person.roles or ()]
        parts += [terms.attitude[person.attitude]] if person.attitude else []
        parts += [self.words.people.needs.format(what=person.needs)] if person.needs else []
        parts += [self.said.left] if person.left else []
        return SEPARATOR.join(parts)

    def _next_contacts(self) -> Iterator[Item]:
        for booking in self.entry.booked:
            when = self.words.calendar.moment(booking.date, self.today)
            if booking.with_:
                when = self.said.with_them.format(when=when, names=self._names(booking.with_))
            yield Labelled(self.said.called_off if booking.called_off else self.said.booked, text(when))

    def _stopped(self, stopped: Stopped) -> str:
        names = {"other": "lost", "nothing": "no_decision", "withdrawn": "withdrawn", "later": "postponed"}
        what = self.words.terms.status[names[stopped.outcome.value]]
        if stopped.until:
            what = self.said.until.format(what=what, day=self.words.calendar.day(stopped.until, self.today))
        return self.said.because.format(what=what, why=stopped.because) if stopped.because else what

    def _step(self, step_id: str) -> str:
        step = self.view.situation.map.known.get(step_id)
        return step.name if step else step_id

    def _names(self, ids: Iterable[str]) -> str:
        people = self.view.situation.people
        return self.words.join([people[each].name if each in people else each for each in ids])
