"""What else an entry recorded, said back: all that the verdict, the promises and what was told do not name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import SEPARATOR, facts_of_person, leaving_of_person, work_and_who
from kjopsprosess.page.deal.ruling_days import day_name
from kjopsprosess.page.page import Line, Section, text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.people.people import PersonState
    from kjopsprosess.deal_state.people.person_names import NameablePerson
    from kjopsprosess.model.deal import Entry, Person

    from .facts import EntryResult

_NAMES_STEPS = (Verdict.ADVANCE, Verdict.CONTINUATION, None)
"""Verdicts whose sentence names the steps that are done."""


def recorded_section(result: EntryResult, messages: Messages) -> Section:
    """A line for each thing that no other part of the answer names."""
    return Section(items=tuple(Line(text(each)) for each in _Recorded(result, messages).lines()), gap=False)


def recorded_before(
    entries: Iterable[Entry], people: Mapping[str, NameablePerson | PersonState], messages: Messages, today: date
) -> list[str]:
    """What is said of meetings and calls that are in the log already: how, with whom and when, each once."""
    said, lines = messages.advance.recorded, dict[str, None]()
    for entry in entries:
        way = messages.terms.how[entry.how] if entry.how else messages.terms.note
        names = messages.join([people[each].name if each in people else each for each in entry.with_])
        contact = said.with_names.format(how=way, names=names) if names else way
        day = messages.calendar.day(entry.date, today)
        lines[messages.advance.dialogue.rare.same_day.format(day=day, contact=contact)] = None
    return [*lines]


def contact_line(result: EntryResult, messages: Messages) -> str | None:
    """How, with whom and when, as it was told; None where it is a note of today with nobody."""
    said, entry, today = messages.advance.recorded, result.entry.entry, result.situation.today
    names = _Recorded(result, messages).names(entry.with_)
    if entry.how is None and names:
        return said.no_contact.format(names=names, deal=result.situation.id)
    way = messages.terms.how[entry.how] if entry.how else messages.terms.note
    way = messages.terms.unanswered.format(how=way) if entry.unanswered else way
    parts = [said.with_names.format(how=way, names=names) if names else way]
    parts += [messages.calendar.day(entry.date, today).rstrip(".")] if entry.date != today else []
    return said.contact.format(contact=", ".join(parts)) if entry.how or len(parts) > 1 else None


class _Recorded:
    """Puts one entry into lines."""

    def __init__(self, result: EntryResult, messages: Messages) -> None:
        self.result, self.entry, self.messages = result, result.entry.entry, messages
        self.situation, self.said = result.situation, messages.advance.recorded

    def lines(self) -> Iterator[str]:
        yield from self._done()
        for each in self.entry.skipped:
            phrase = self.said.skipped if len(each.by) == 1 else self.said.skipped_by_several
            yield phrase.format(step=self._step(each.step), names=self.names(each.by))
        yield from map(self._work, self.entry.did)
        for person in self.entry.people:
            yield from self._person(person)
        yield from self._deal()
        if self.entry.note:
            yield self.said.note(len(self.entry.note.splitlines()))

    def names(self, ids: Iterable[str]) -> str:
        """Several people by name, in a row."""
        people = self.situation.people
        return self.messages.join([people[each].name if each in people else each for each in ids])

    def _step(self, step_id: str) -> str:
        step = self.situation.map.known.get(step_id)
        return self.messages.quote(step.short or step.name if step else step_id)

    def _done(self) -> Iterator[str]:
        for done in self.entry.done:
            parts = [self._step(done.step)]
            if done.outcome:
                parts.append(self.said.chosen.format(outcome=self.messages.terms.outcomes[done.outcome]))
            if done.outcome or self.result.verdict not in _NAMES_STEPS:
                yield self.said.done.format(what=SEPARATOR.join(parts))

    def _work(self, words: str) -> str:
        step_id, _, action_id = words.partition("/")
        step = self.situation.map.known.get(step_id)
        action = next((each for each in step.seller_actions if each.id == action_id), None) if step else None
        what = work_and_who(action.do if action else words, words, self.entry, self.situation.team, self.messages)
        if action is None:
            return self.said.other_work.format(what=what)
        return self.said.task.format(step=self._step(step_id), what=what)

    def _person(self, person: Person) -> Iterator[str]:
        known = self.situation.people[person.id]
        facts = facts_of_person(person, self.situation.map, self.situation.people, self.messages)
        if known in self.result.new_people:
            facts = [f"{known.name}, {person.title}" if person.title else known.name, *facts]
            yield self.said.new_person.format(facts=SEPARATOR.join(facts))
        elif facts := [*([person.title] if person.title else []), *facts]:
            yield self.said.person.format(name=known.name, facts=SEPARATOR.join(facts))
        for leaving in leaving_of_person(person, self.situation.people, self.messages, self.situation.today):
            yield end_sentence(self.said.of_person.format(name=known.name, what=leaving))

    def _deal(self) -> Iterator[str]:
        entry, said = self.entry, self.said
        if entry.seller:
            yield said.seller.format(name=self.situation.team.get(entry.seller, entry.seller))
        if entry.value:
            amount = f"{entry.value.amount:,}".replace(",", "\N{NO-BREAK SPACE}")
            yield said.value.format(value=f"{amount} {entry.value.currency}")
        if entry.competitors:
            yield said.competitors.format(names=self.messages.join(entry.competitors))
        if entry.deadline and not any(each.deadline for each in self.result.days):
            yield said.deadline.format(day=self._deadline(entry.deadline))

    def _deadline(self, deadline: date | str) -> str:
        if isinstance(deadline, date):
            return self.messages.calendar.day(deadline, self.situation.today)
        named = (each for each in days_in_force(self.situation) if each.name == deadline)
        return next((day_name(each, self.messages) for each in named), deadline)
