"""Prompts that know the deal: people by number or name, promises read and repeated."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import AND_WORDS, MAX_NAME_WORDS, leading_numbers, looks_like_name
from kjopsprosess.app.typed.lookup import match_known_step, shown_steps
from kjopsprosess.app.typed.people_and_work import split_people
from kjopsprosess.app.typed.people_lookup import deal_people, person_error
from kjopsprosess.deal_state.meetings.bookings import booking_on
from kjopsprosess.deal_state.names import IdMatch, NameTable, folded
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.people.person_names import NameablePerson, match_person, new_person_id
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.page.deal.deal_parts import promise_text
from kjopsprosess.page.deal.in_words import kept_sentence
from kjopsprosess.page.drawing.clean import clean

from .new_people import ask_work, more_of_work, person_facts
from .question_prompter import QuestionPrompter

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.model.deal import Booking


NEW = "+"
"""Before the name of somebody who is not in the deal yet."""


TOLD_ONCE = ("left", "replaces", "attitude")
"""Facts of somebody of which the newest answer counts; none of them holds a comma."""


class ToldSoFar(NamedTuple):
    """What has been told at some moment of the dialogue."""

    options: dict[str, Any]
    new_names: dict[str, str]
    promised: list[PromiseState]
    noted: dict[str, str]
    """What the note holds of the answers, by the person whom it is about."""


class Prompter(QuestionPrompter):
    """The talk about one contact: what has been asked so far, and who is known."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, future: bool) -> None:
        """`future`: a contact may be on a day that is still to come."""
        super().__init__(context, loaded, options)
        self.future = future
        self.people = [person for person in self.situation.present if person.is_customer]
        self.new_names: dict[str, str] = {}
        """Ids and names of those who are told about for the first time."""
        self.promised: list[PromiseState] = []
        """Promises told of now, in the order of the flags."""
        self.noted: dict[str, str] = {}
        """What answers put into the note, by the person whom it is about."""

    @property
    def names(self) -> list[str]:
        """The ids of those who can be answered by number."""
        return [*(person.id for person in self.people), *self.new_names]

    @property
    def known(self) -> dict[str, NameablePerson]:
        """Everybody who can be named, with those told about now."""
        new = {each: NameablePerson(each, name) for each, name in self.new_names.items()}
        return {**deal_people(self.loaded), **new}

    @property
    def attendees(self) -> list[str]:
        """The ids of those who were there."""
        return self.options.with_.split(",") if self.options.with_ else []

    @property
    def booked(self) -> Booking | None:
        """What was agreed for the day of the contact."""
        return booking_on(self.situation, self.day)

    def told(self) -> ToldSoFar:
        """What has been told so far."""
        return ToldSoFar(deepcopy(vars(self.options)), dict(self.new_names), list(self.promised), dict(self.noted))

    def take_back(self, told: ToldSoFar) -> None:
        """Make what has been told what it was at an earlier moment.

        A note answers no question, and stays but for what was put into it by an answer that is taken back.
        """
        note = self.note_at(told)
        for name, value in vars(AdvanceOptions(**deepcopy(told.options))).items():
            setattr(self.options, name, value)
        self.options.note = note
        self.new_names, self.promised, self.noted = dict(told.new_names), list(told.promised), dict(told.noted)

    def note_at(self, told: ToldSoFar) -> str | None:
        """The note without what answers have put into it since an earlier moment."""
        note = self.options.note
        for person, words in self.noted.items():
            if told.noted.get(person) != words:
                note = _without(note, words)
        return note

    def note_of_person(self, person_id: str, words: str) -> None:
        """Keep words about somebody in the note, in place of those that were kept before; none takes them out."""
        if old := self.noted.pop(person_id, None):
            self.options.note = _without(self.options.note, old)
        if words:
            self.noted[person_id] = f"{self.known[person_id].name}: {words}"
            self.add_note(self.noted[person_id])

    def person_ids(self, answer: str) -> list[str] | None:
        """Ids of the people answered by number, id or name; unknown names become new people.

        What stands beside a name, in brackets or after a comma, is the title and role of that person.
        """
        found: list[str] = []
        numbers, rest = leading_numbers(answer)
        if not all(1 <= int(each) <= len(self.names) for each in numbers):
            return None
        found += [self.names[int(each) - 1] for each in numbers]
        by_name = NameTable({each.id: (each.name,) for each in self.known.values()})
        for typed in split_people(
            rest, lambda name: bool(self.known_person_id(name)), lambda name: bool(by_name.find(name).found)
        ):
            if person := self.person_id(typed.name, typed.work):
                found.append(person)
        return list(dict.fromkeys(found))

    def known_person_id(self, name: str) -> str | None:
        """The id of somebody in the deal or told of before, by id, name, title or role."""
        return match_person(name, self.known).found

    def name_before(self, text: str) -> tuple[str | None, str]:
        """The name of somebody known and what they did, where both are one sentence: `Dan showed a page`."""
        words = text.split()
        for most in range(min(MAX_NAME_WORDS, len(words) - 1), 0, -1):
            name, rest = " ".join(words[:most]), " ".join(words[most:])
            if rest[0].islower() and rest.split()[0] not in AND_WORDS and self.known_person_id(name):
                return name, rest
        return None, ""

    def person_id(self, name: str | None, work: str = "") -> str | None:
        """The id of one person, who may be new. A name that may mean several, or is none, is asked about.

        `work`: what was typed beside the name of what they do.
        """
        while name:
            new = name.startswith(NEW)
            matched = IdMatch(None) if new else match_person(name, self.known)
            if matched.found:
                if work:
                    self._describe(matched.found, work)
                return matched.found
            plain = name.removeprefix(NEW).strip()
            if matched.candidates:
                wrong = person_error(self.context, clean(name), matched, self.known)
            elif folded(plain) in self.messages.advance.our_side and not new:
                wrong = self.said.not_of_us.format(text=clean(name))
            elif plain and looks_like_name(plain):
                return self.add_person(plain, work)
            else:
                wrong = self.said.not_a_name.format(text=clean(name))
            show_line(f"    {wrong}")
            show_line(f"  {self.said.who_meant}")
            name = self.read("who_meant")
        return None

    def add_person(self, name: str, work: str) -> str:
        """Give an id to somebody new, and ask for the title and role, unless `work` says them."""
        person_id = new_person_id(name, self.known)
        told = [f"name={name}", *person_facts(ask_work(self, name, work))]
        self.options.person.append(f"{person_id}: {', '.join(told)}")
        self.new_names[person_id] = name
        return person_id

    def _describe(self, person_id: str, work: str) -> None:
        """Take in what was typed beside the name of somebody known, unless it is known already."""
        person = self.known[person_id]
        if folded(work) in map(folded, (person.title, *person.roles, *person.role_ids)):
            return
        for fact in person_facts(more_of_work(self, person, work)):
            self.add_to_person(person_id, fact)

    def add_to_person(self, person_id: str, fact: str) -> None:
        """Tell one fact more of somebody, `key=value`, behind what was told of them before, or in place of it."""
        told, key = self.options.person, fact.partition("=")[0]
        if key in TOLD_ONCE:
            for at, text in enumerate(told):
                who, _, facts = text.partition(": ")
                if who == person_id:
                    kept = [each for each in facts.split(", ") if each.partition("=")[0] != key]
                    told[at] = f"{who}: {', '.join(kept)}"
            told[:] = [text for text in told if text != f"{person_id}: "]
        place = next((at for at, text in enumerate(told) if text.startswith(f"{person_id}: ")), None)
        if place is None:
            told.append(f"{person_id}: {fact}")
        else:
            told[place] += f", {fact}"

    @property
    def kept(self) -> set[str]:
        """Ids of the promises that were said to be kept."""
        return {text.partition(" ")[0] for text in self.options.kept}

    def promise_text(self, promise: PromiseState) -> str:
        """A promise as a sentence on one line, as late as it was on the day of the contact."""
        said = promise_text(promise, self._people_told(), self.messages, self.context.today, told_on=self.day)
        return clean("".join(span.text for span in said))

    def kept_sentence(self, promise: PromiseState, kept_on: date) -> str:
        """A promise that was kept on a day, and whether that was in time."""
        kept = promise._replace(kept_on=kept_on)
        return clean(kept_sentence(kept, self._people_told(), self.messages, self.context.today))

    def _people_told(self) -> dict[str, PersonState]:
        people = self.situation.people
        new = {each: PersonState(each, len(people), name) for each, name in self.new_names.items()}
        return {**people, **new}

    def step_error(self, name: str | None) -> str | None:
        """What is wrong with the name of a step; None when it is good or nobody named one."""
        matched = match_known_step(self.situation, name) if name is not None else None
        if name is None or matched is None or matched.found:
            return None
        return self.no_step(name, matched)

    def no_step(self, name: str, matched: IdMatch) -> str:
        """Why a name means no step, or which it may mean, by the names that screens show."""
        shown = shown_steps(self.messages, matched, self.situation.map.known)
        return clean(self.context.no_match_message(name, shown, self.messages.errors.no_step))


def _without(note: str | None, words: str) -> str | None:
    """A note without a paragraph: the last one that is so, because what was typed as a note may be the same."""
    paragraphs = (note or "").split("\n\n")
    for place in reversed(range(len(paragraphs))):
        if paragraphs[place] == words:
            del paragraphs[place]
            break
    return "\n\n".join(paragraphs) or None
