"""Talking with the person at the keyboard: questions, answers, and names that may be new."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kjopsprosess.insight.bookings import booked_on
from kjopsprosess.insight.naming import make_slug, pick
from kjopsprosess.render.clean import clean
from kjopsprosess.render.common import promise

from .grammar import split_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kjopsprosess.insight.promises import Pledge

    from .desk import Desk, OpenDeal
    from .telling import Flags


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


class Talk:
    """The talk about one contact: what has been asked so far, and who is known."""

    def __init__(self, desk: Desk, opened: OpenDeal, flags: Flags) -> None:
        self.desk, self.opened, self.flags = desk, opened, flags
        self.words = desk.words
        self.said = desk.words.advance.asking
        self.situation = opened.situation
        self.people = [person for person in self.situation.present if person.is_customer]
        self.names = [person.id for person in self.people]
        self.there: list[str] = []
        self.booked = booked_on(self.situation, desk.today)

    def question(self, number: int, text: str, choices: Sequence[str] = (), suggestion: str = "") -> None:
        """Put a question, with its numbered choices and what Enter takes."""
        listed = "".join(f"  {place} {clean(choice)}" for place, choice in enumerate(choices, 1))
        say(f"{number} {text}{listed}" + (f"  [{suggestion}]" if suggestion else ""))

    def until_good(self, read: Callable[[str], str | None]) -> None:
        """Ask again until the answer can be read; `read` returns what is wrong, or None."""
        while (wrong := read(hear())) is not None:
            say(f"    {wrong}")

    def named(self, answer: str) -> list[str] | None:
        """Ids of the people answered by number, id or name; unknown names become new people."""
        found: list[str] = []
        numbers = answer.replace(",", " ").split()
        for part in numbers if all(each.isdigit() for each in numbers) else split_names(answer):
            if part.isdigit():
                if not 1 <= int(part) <= len(self.names):
                    return None
                found.append(self.names[int(part) - 1])
            else:
                found.append(self.known(part) or self.new_person(part))
        return list(dict.fromkeys(found))

    def known(self, name: str) -> str | None:
        """The id of somebody in the deal, by id, name or a beginning that only one has."""
        low = name.casefold()
        exact = [p.id for p in self.people if low in (p.id, p.name.casefold())]
        starts = [p.id for p in self.people if p.id.startswith(low) or p.name.casefold().startswith(low)]
        return exact[0] if exact else starts[0] if len(starts) == 1 else None

    def new_person(self, name: str) -> str:
        """Ask for the title and role of somebody new, and give them an id."""
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

        self.until_good(read)
        self.names.append(person_id)
        return person_id

    def in_words(self, pledge: Pledge) -> str:
        """A promise as a sentence on one line."""
        said = promise(pledge, self.situation.people, self.words, self.desk.today)
        return "".join(span.text for span in said).replace("\N{NO-BREAK SPACE}", " ")

    def no_such_step(self, name: str | None) -> str | None:
        """What is wrong with the name of a step; None when it is good or nobody named one."""
        if name is None or pick(name, self.situation.map.known).found:
            return None
        return self.words.mishaps.no_step.format(name=clean(name))

    def asked(self, question: str, why: str) -> str:
        """The answer to a question that matters: an empty one is asked for once more, with the reason."""
        say(f"  {question}")
        answer = hear()
        if not answer:
            say(f"    {why}")
            answer = hear()
        return answer

    def one_name(self, name: str | None) -> str | None:
        """The id of one person, who may be new; None when nobody was named."""
        return (self.known(name) or self.new_person(name)) if name else None
