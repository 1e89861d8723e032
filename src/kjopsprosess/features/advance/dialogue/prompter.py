"""Prompts that know the deal: people by number or name, promises read and repeated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import AND_WORDS, MAX_NAME_WORDS, leading_numbers, looks_like_name
from kjopsprosess.app.typed.lookup import match_known_step, shown_steps
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
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.validation.lengths import long_text

from .answers import DialogueAnswers, show_help
from .new_people import ask_work, parts_of_roles, person_facts, read_work, split_people

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


class Prompter:
    """The talk about one contact: what has been asked so far, and who is known."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, future: bool) -> None:
        """`future`: a contact may be on a day that is still to come."""
        self.context, self.loaded, self.options, self.future = context, loaded, options, future
        self.messages = context.messages
        self.said = context.messages.advance.dialogue
        self.situation = loaded.situation
        self.people = [person for person in self.situation.present if person.is_customer]
        self.new_names: dict[str, str] = {}
        """Ids and names of those who are told about for the first time."""
        self.promised: list[PromiseState] = []
        """Promises told of now, in the order of the flags."""
        explain = partial(show_help, context, self.situation)
        self.answers = DialogueAnswers(explain, self.take_note, self.said.no_arrows, self._too_long)

    def _too_long(self, answer: str) -> str | None:
        """Why there is no room for one of the answers on a line; None when there is."""
        found = next(filter(None, (long_text("", part) for part in split_answers(answer))), None)
        return finding_sentence(found, self.messages) if found else None

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
    def day(self) -> date:
        """The day of the contact, from which days in the answers are counted."""
        return date.fromisoformat(self.options.date) if self.options.date else self.context.today

    @property
    def booked(self) -> Booking | None:
        """What was agreed for the day of the contact."""
        return booking_on(self.situation, self.day)

    def told(self) -> ToldSoFar:
        """What has been told so far."""
        return ToldSoFar(deepcopy(vars(self.options)), dict(self.new_names), list(self.promised))

    def take_back(self, told: ToldSoFar) -> None:
        """Make what has been told what it was at an earlier moment. A note answers no question, and stays."""
        note = self.options.note
        for name, value in vars(AdvanceOptions(**deepcopy(told.options))).items():
            setattr(self.options, name, value)
        self.options.note = note
        self.new_names, self.promised = dict(told.new_names), list(told.promised)

    def take_note(self, lines: str) -> None:
        """Make several lines that were pasted a note, and say so."""
        self.add_note(lines)
        show_line(f"    {self.said.note_taken(len(lines.splitlines()))}")

    def add_note(self, note: str) -> None:
        """Put a note below the one that was told before."""
        self.options.note = "\n\n".join(each for each in (self.options.note, note) if each) or None

    def read(self, topic: str) -> str:
        """One answer, to a question that `?` explains by its topic."""
        return self.answers.read(topic)

    def show_question(self, number: int, text: str, choices: Sequence[str] = (), suggestion: str = "") -> None:
        """Put a question, with its numbered choices and what Enter takes."""
        listed = "".join(f"  {place} {clean(choice)}" for place, choice in enumerate(choices, 1))
        show_line(f"{number} {text}{listed}" + (f"  [{suggestion}]" if suggestion else ""))

    def ask_until_valid(self, topic: str, read: Callable[[str], str | None]) -> None:
        """Ask again until the answer can be read; `read` returns what is wrong, or None."""
        self.answers.read_until_valid(topic, read)

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
        read = read_work(work, self.situation.map, parts_of_roles(self.situation.map))
        roles = () if {*read.roles} <= {*person.role_ids} else (*person.role_ids, *read.roles)
        title = "" if folded(read.title) == folded(person.title) else read.title
        for fact in person_facts(read._replace(title=title, roles=roles)):
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

    def ask_unless_left(self, topic: str, why: str, read: Callable[[str], str | None]) -> None:
        """Ask until the answer can be read. Enter is answered with `why`; the second time it leaves the question."""
        warned = False

        def patient(answer: str) -> str | None:
            nonlocal warned
            if answer:
                return read(answer)
            if warned or self.answers.repeated:
                return None
            warned = True
            return why

        self.ask_until_valid(topic, patient)

    def ask_choice(
        self, topic: str, question: str, why: str, choices: Mapping[str, str], *, needed: bool = False
    ) -> str | None:
        """What an answer stands for; one that is none of the choices is asked for again, with the reason.

        Enter twice leaves it, unless it is `needed`.
        """
        show_line(f"  {question}")
        skipped = False
        while True:
            answer = folded(self.read(topic))
            if answer in choices:
                return choices[answer]
            if not answer and (skipped or self.answers.repeated) and not needed:
                return None
            skipped = not answer
            self.answers.take_out()
            show_line(f"    {why}")


ANSWER_SEPARATOR = ";"


def split_answers(answer: str) -> list[str]:
    """Several answers on one line."""
    return [each.strip() for each in answer.split(ANSWER_SEPARATOR) if each.strip()]
