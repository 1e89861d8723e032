"""The eight questions after a contact. Each answer becomes a flag, so dialogue and flags are one grammar."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kjopsprosess.insight.bookings import booked_on, coming
from kjopsprosess.insight.effort import must_do
from kjopsprosess.insight.naming import make_slug
from kjopsprosess.insight.next_step import also_open, next_step
from kjopsprosess.model.deal import How
from kjopsprosess.model.process import StepKind
from kjopsprosess.model.scalars import Moment
from kjopsprosess.render.clean import clean
from kjopsprosess.render.common import promise
from kjopsprosess.render.message_page import message_page
from kjopsprosess.words.dates import read_day, read_moment

from . import surroundings
from .grammar import parse_phrase, split_names
from .mishap import Exit, Mishap
from .telling import Flags

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kjopsprosess.insight.step_map import MapStep
    from kjopsprosess.model.deal import Entry

    from .desk import Desk, OpenDeal

BETWEEN_ANSWERS = ";"


def may_ask(desk: Desk, opened: OpenDeal, *, no_input: bool) -> bool:
    """Whether somebody can answer; if not, the command stops and names the flags to use."""
    if surroundings.interactive() and not no_input:
        return True
    said = desk.words.advance
    example = f"kp advance {opened.id} {said.flag_examples['--done']}"
    desk.refuse(Exit.REFUSED, "nothing-told", said.needs_terminal, f"    {example}")


def say(line: str = "") -> None:
    """Show a line of the dialogue. What comes from files is cleaned by those who put it in."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def hear() -> str:
    """One answer. The end of the input is the same as Ctrl-C: nothing is saved."""
    sys.stderr.write("  > ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        say()
        raise KeyboardInterrupt
    return line.strip()


def ask_what_happened(desk: Desk, opened: OpenDeal, flags: Flags) -> None:
    """Ask the eight questions and fill in the flags."""
    questions = Questions(desk, opened, flags)
    asking = desk.words.advance.asking
    say(asking.head.format(customer=clean(opened.deal.customer)))
    say(asking.how_to)
    for ask in (
        questions.when,
        questions.who,
        questions.done,
        questions.promised,
        questions.heard,
        questions.attitudes,
        questions.ours,
        questions.next_contact,
    ):
        ask()
    say()


def confirmed(desk: Desk, opened: OpenDeal, entry: Entry) -> Entry:
    """Show the entry and ask whether to save it; a note may be added first."""
    from kjopsprosess.storage.emit import entry_lines

    asking = desk.words.advance.asking
    while True:
        say(clean(entry_lines(entry).rstrip("\n"), lines=True))
        say(asking.save.format(file=opened.document.shown))
        answer = hear().casefold()
        if answer in asking.no:
            raise Mishap(Exit.REFUSED, message_page(desk.words.advance.not_saved), "not-saved")
        if answer == asking.note_key:
            say(asking.note)
            entry = entry.model_copy(update={"note": hear() or entry.note})
        elif answer in asking.yes:
            return entry


class Questions:
    """The questions about one contact, in order."""

    def __init__(self, desk: Desk, opened: OpenDeal, flags: Flags) -> None:
        self.desk, self.opened, self.flags = desk, opened, flags
        self.words = desk.words
        self.said = desk.words.advance.asking
        self.situation = opened.situation
        self.people = [person for person in self.situation.present if person.is_customer]
        self.names = [person.id for person in self.people]
        self.there: list[str] = []
        self.booked = booked_on(self.situation, desk.today)

    def _question(self, number: int, text: str, choices: Sequence[str] = (), suggestion: str = "") -> None:
        listed = "".join(f"  {place} {clean(choice)}" for place, choice in enumerate(choices, 1))
        say(f"{number} {text}{listed}" + (f"  [{suggestion}]" if suggestion else ""))

    def _until_good(self, read: Callable[[str], str | None]) -> None:
        """Ask again until the answer can be read; `read` returns what is wrong, or None."""
        while (wrong := read(hear())) is not None:
            say(f"    {wrong}")

    def when(self) -> None:
        """1: day and way of the contact."""
        ways = self.words.terms.how
        how = (self.booked.how if self.booked else None) or How.MEETING
        suggestion = f"{self.words.calendar.day(self.desk.today, self.desk.today)}, {ways[how]}"
        self._question(1, self.said.when, suggestion=suggestion.replace("\N{NO-BREAK SPACE}", " "))

        def read(answer: str) -> str | None:
            day, way = self.desk.today, how.value
            found = read_moment(answer, self.desk.today, past=True) if answer else None
            rest = (found[1] if found else answer).strip(" ,")
            if found:
                day = found[0].day
            if rest:
                known = self.words.advance.ways.get(rest.casefold(), rest.casefold())
                if known not in {each.value for each in How}:
                    return self.words.mishaps.not_a_day.format(text=clean(answer))
                way = known
            self.flags.date, self.flags.how = day.isoformat(), way
            self.booked = booked_on(self.situation, day)
            return None

        self._until_good(read)

    def who(self) -> None:
        """2: who was there; a new name is asked for title and role."""
        suggested = [
            self.names.index(each) + 1 for each in (self.booked.with_ if self.booked else ()) if each in self.names
        ]
        suggestion = " ".join(map(str, suggested))
        self._question(2, self.said.who, [person.name for person in self.people], suggestion)

        def read(answer: str) -> str | None:
            found = self._named(answer or suggestion)
            if found is None:
                return self.said.no_such_number.format(text=clean(answer))
            self.there = found
            self.flags.with_ = ",".join(found)
            return None

        self._until_good(read)

    def _named(self, answer: str) -> list[str] | None:
        """Ids of the people answered by number, id or name; unknown names become new people."""
        found: list[str] = []
        parts = (
            answer.split() if all(part.isdigit() for part in answer.replace(",", " ").split()) else split_names(answer)
        )
        for part in (each.strip(",") for each in parts):
            if part.isdigit():
                if not 1 <= int(part) <= len(self.names):
                    return None
                found.append(self.names[int(part) - 1])
            else:
                found.append(self._known(part) or self._new_person(part))
        return list(dict.fromkeys(found))

    def _known(self, name: str) -> str | None:
        low = name.casefold()
        exact = [p.id for p in self.people if low in (p.id, p.name.casefold())]
        starts = [p.id for p in self.people if p.id.startswith(low) or p.name.casefold().startswith(low)]
        return exact[0] if exact else starts[0] if len(starts) == 1 else None

    def _new_person(self, name: str) -> str:
        person_id = make_slug(name.split(maxsplit=1)[0], fallback="person")
        if person_id in self.names:
            person_id = make_slug(name, fallback="person")
        roles = self.situation.map.roles
        say(f"  {self.said.new_person.format(name=clean(name))}")
        say("    " + self.said.new_person_answer.format(roles=", ".join(roles)))

        def read(answer: str) -> str | None:
            title, _, role = (each.strip() for each in answer.partition(","))
            ids = [each for each in roles if role and each.startswith(role.casefold())]
            if role and not ids:
                return self.words.mishaps.no_role.format(name=clean(role))
            told = [f"name={name}", *([f"title={title}"] if title else []), *([f"roles={ids[0]}"] if ids else [])]
            self.flags.person.append(f"{person_id}: {', '.join(told)}")
            return None

        self._until_good(read)
        self.names.append(person_id)
        return person_id

    def done(self) -> None:
        """3: steps the customer took and promises they kept."""
        contact = coming(self.situation)
        first = next_step(self.situation, contact)
        steps = [*([first] if first else []), *also_open(self.situation, contact, first)]
        theirs = self.situation.open_promises(ours=False)
        self._question(3, self.said.done)
        rows = [step.step.name for step in steps]
        rows += [self.said.promise_choice.format(promise=self._promise(each.id)) for each in theirs]
        for place, row in enumerate(rows, 1):
            say(f"    {place} {clean(row)}")
        say(f"    {self.said.another_step_key} {self.said.another_step}")

        def read(answer: str) -> str | None:
            picked = answer.casefold().replace(",", " ").split()
            valid = {str(place) for place in range(1, len(rows) + 1)} | {self.said.another_step_key}
            if not set(picked) <= valid:
                return self.said.no_such_number.format(text=clean(answer))
            for each in dict.fromkeys(picked):
                if each == self.said.another_step_key:
                    self._another_step()
                elif int(each) <= len(steps):
                    self._one_step(steps[int(each) - 1])
                else:
                    self.flags.kept.append(theirs[int(each) - 1 - len(steps)].id)
            return None

        self._until_good(read)

    def _promise(self, promise_id: str) -> str:
        pledge = next(each for each in self.situation.history.promises if each.id == promise_id)
        said = promise(pledge, self.situation.people, self.words, self.desk.today)
        return "".join(span.text for span in said).replace("\N{NO-BREAK SPACE}", " ")

    def _another_step(self) -> None:
        rest = [step for step in self.situation.untaken if step not in self.situation.open_steps]
        say(f"  {self.said.another_step_which}")
        for place, step in enumerate(rest, 1):
            say(f"    {place} {clean(step.step.name)}")

        def read(answer: str) -> str | None:
            if not answer:
                return None
            if not answer.isdigit() or not 1 <= int(answer) <= len(rest):
                return self.said.no_such_number.format(text=clean(answer))
            self._one_step(rest[int(answer) - 1])
            return None

        self._until_good(read)

    def _one_step(self, step: MapStep) -> None:
        """Who did it, how we know, and the proof; nothing less makes a step done."""
        say(f"  {clean(step.step.name)}")
        names = self._asked(self.said.who_did, self.said.need_person)
        people = self._named(names) if names else None
        if not people:
            return
        how = self._asked(self.said.how_known, self.said.need_how)
        proof = self._asked(self.said.proof, self.said.need_proof) if how in ("1", "2") else ""
        if not proof:
            return
        if step.kind is StepKind.CHOICE and self.flags.outcome is None:
            answer = self._asked(self.said.outcome, self.said.need_how)
            self.flags.outcome = {"1": "us", "2": "other", "3": "nothing"}.get(answer)
        told = f"{', '.join(people)}: {step.id} = {proof}"
        (self.flags.done if how == "1" else self.flags.told).append(told)

    def _asked(self, question: str, why: str) -> str:
        say(f"  {question}")
        answer = hear()
        if not answer:
            say(f"    {why}")
            answer = hear()
        return answer

    def promised(self) -> None:
        """4: who promised what by when."""
        self._question(4, self.said.promised)
        self._until_good(self._read_promises)

    def _read_promises(self, answer: str) -> str | None:
        found = []
        for text in _parts(answer):
            phrase = parse_phrase(text, has_step=False)
            ours = (phrase.who or "").casefold() in self.words.advance.our_side
            who = phrase.who if ours else self._one_name(phrase.who)
            if not who or not phrase.words:
                return self.said.need_who_and_what
            due = read_day(phrase.when, self.desk.today, past=False) if phrase.when else None
            if due is None:
                return self.said.need_day
            step = f" #{phrase.hash_step}" if phrase.hash_step else ""
            found.append((f"{who}: {phrase.words} @ {due.isoformat()}{step}", self._echo(who, phrase.words, due)))
        for flag, echo in found:
            self.flags.promise.append(flag)
            say(f"    {echo}")
        return None

    def _echo(self, who: str, what: str, due: object) -> str:
        from datetime import date

        from kjopsprosess.insight.promises import US, Pledge

        day = due if isinstance(due, date) else self.desk.today
        by = US if who.casefold() in self.words.advance.our_side else who
        pledge = Pledge("", by, clean(what), day, None, self.desk.today)
        said = promise(pledge, self.situation.people, self.words, self.desk.today)
        return "".join(span.text for span in said).replace("\N{NO-BREAK SPACE}", " ")

    def _one_name(self, name: str | None) -> str | None:
        return (self._known(name) or self._new_person(name)) if name else None

    def heard(self) -> None:
        """5: what they told us about how they buy."""
        self._question(5, self.said.heard)

        def read(answer: str) -> str | None:
            found = []
            for text in _parts(answer):
                phrase = parse_phrase(text, has_step=True, has_date=False)
                who = self._one_name(phrase.who)
                words = phrase.words or phrase.step
                if not who or not words:
                    return self.said.need_who_and_what
                step = f"{phrase.step} = " if phrase.step and phrase.words else ""
                found.append(f"{who}: {step}{words}" + (f" #{phrase.hash_step}" if phrase.hash_step else ""))
            self.flags.heard.extend(found)
            return None

        self._until_good(read)

    def attitudes(self) -> None:
        """6: whose attitude has changed."""
        terms = self.words.terms
        people = [person for person in self.people if person.is_source and person.id in self.there]
        if not people:
            return
        shown = [f"{p.name}, {terms.attitude[p.attitude] if p.attitude else terms.unknown_attitude}" for p in people]
        self._question(6, self.said.attitude, shown)

        def read(answer: str) -> str | None:
            found = []
            for text in answer.replace(",", BETWEEN_ANSWERS).split(BETWEEN_ANSWERS):
                number, _, word = text.strip().partition(" ")
                if not number:
                    continue
                value = self.words.advance.attitudes.get(word.strip().casefold())
                if not number.isdigit() or not 1 <= int(number) <= len(people) or value is None:
                    return self.said.need_attitude
                found.append(f"{people[int(number) - 1].id}: attitude={value}")
            self.flags.person.extend(found)
            return None

        self._until_good(read)

    def ours(self) -> None:
        """7: our promises kept, our tasks done, new promises of ours; other words are work for no step."""
        self._question(7, self.said.did)
        mine = self.situation.open_promises(ours=True)
        step = next_step(self.situation, coming(self.situation))
        actions = must_do(self.situation, step) if step else ()
        rows = [self.said.promise_choice.format(promise=self._promise(each.id)) for each in mine]
        rows += [action.do for action in actions]
        for place, row in enumerate(rows, 1):
            say(f"    {place} {clean(row)}")

        def read(answer: str) -> str | None:
            for text in _parts(answer):
                numbers = text.replace(",", " ").split()
                if all(each.isdigit() for each in numbers):
                    if not all(1 <= int(each) <= len(rows) for each in numbers):
                        return self.said.no_such_number.format(text=clean(text))
                    for each in numbers:
                        place = int(each) - 1
                        if place < len(mine):
                            self.flags.kept.append(mine[place].id)
                        elif step:
                            self.flags.did.append(f"{step.id}/{actions[place - len(mine)].id}")
                elif (parse_phrase(text, has_step=False).who or "").casefold() in self.words.advance.our_side:
                    if wrong := self._read_promises(text):
                        return wrong
                else:
                    self.flags.did.append(text)
            return None

        self._until_good(read)

    def next_contact(self) -> None:
        """8: when the next contact is, and with whom."""
        self._question(8, self.said.next_contact)

        def read(answer: str) -> str | None:
            if not answer:
                return None
            found = read_moment(answer, self.desk.today)
            if found is None:
                return self.words.mishaps.not_a_day.format(text=clean(answer))
            moment, rest = found
            names = self._named(rest) or []
            self.flags.book.append(" ".join([str(moment), ", ".join(names)]).strip())
            say(f"    {self._booked(moment, names)}")
            return None

        self._until_good(read)

    def _booked(self, moment: Moment, names: list[str]) -> str:
        shown = self.words.calendar.moment(moment, self.desk.today)
        people = [self.situation.people[each].name if each in self.situation.people else each for each in names]
        said = self.words.advance.with_them.format(when=shown, names=self.words.join(people)) if people else shown
        return clean(said.replace("\N{NO-BREAK SPACE}", " "))


def _parts(answer: str) -> list[str]:
    return [each.strip() for each in answer.split(BETWEEN_ANSWERS) if each.strip()]
