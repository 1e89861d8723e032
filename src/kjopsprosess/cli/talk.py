"""Talking with the person at the keyboard: questions, answers, and names that may be new."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from kjopsprosess.insight.bookings import booked_on
from kjopsprosess.insight.naming import make_slug
from kjopsprosess.render.clean import clean
from kjopsprosess.render.common import promise
from kjopsprosess.render.page import text
from kjopsprosess.render.wrapping import KEPT_TOGETHER, wrap

from . import surroundings
from .grammar import leading_numbers, split_names
from .naming import pick_known_step, pick_role
from .values_told import role_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kjopsprosess.insight.promises import Pledge

    from .desk import Desk, OpenDeal
    from .flags import Flags


WIDEST = 100
"""Text stops at this column, however wide the terminal."""
_BEFORE_TEXT = re.compile(r" *(?:\w )?")


def say(line: str = "", *, lines: bool = False) -> None:
    """Show a line of the dialogue, or several, as they are, where they are meant. All of it goes through `clean`."""
    cleaned = clean(line, lines=lines)
    sys.stderr.write((cleaned if lines else _wrapped(cleaned)) + "\n")
    sys.stderr.flush()


def _wrapped(line: str) -> str:
    """A line in rows that hang under its text."""
    before = "".join(_BEFORE_TEXT.findall(line)[:1])
    rows = wrap(text(line.removeprefix(before)), min(surroundings.width(sys.stderr), WIDEST) - len(before))
    hung = f"\n{' ' * len(before)}".join("".join(span.text for span in row) for row in rows)
    return before + hung.replace(KEPT_TOGETHER, " ")


def hear() -> str:
    """One answer. The end of the input is the same as Ctrl-C: nothing is saved."""
    sys.stderr.write("  > ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip()


class Talk:
    """The talk about one contact: what has been asked so far, and who is known."""

    def __init__(self, desk: Desk, opened: OpenDeal, flags: Flags, *, future: bool) -> None:
        """`future`: a contact may be on a day that is still to come."""
        self.desk, self.opened, self.flags, self.future = desk, opened, flags, future
        self.words = desk.words
        self.said = desk.words.advance.dialogue
        self.situation = opened.situation
        self.people = [person for person in self.situation.present if person.is_customer]
        self.names = [person.id for person in self.people]
        self.new_names: dict[str, str] = {}
        """Ids and names of those who are told about for the first time."""
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
        numbers, rest = leading_numbers(answer)
        for part in (*numbers, *split_names(rest)):
            if part.isdecimal():
                if not 1 <= int(part) <= len(self.names):
                    return None
                found.append(self.names[int(part) - 1])
            else:
                found.append(self.known(part) or self.new_person(part))
        return list(dict.fromkeys(found))

    def known(self, name: str) -> str | None:
        """The id of somebody in the deal, by id, name or a beginning that only one has."""
        low = name.casefold()
        named = [
            *((p.id, p.name.casefold()) for p in self.people),
            *((i, name.casefold()) for i, name in self.new_names.items()),
        ]
        exact = [each for each, known in named if low in (each, known)]
        starts = [each for each, known in named if each.startswith(low) or known.startswith(low)]
        return exact[0] if exact else starts[0] if len(starts) == 1 else None

    def new_person(self, name: str) -> str:
        """Ask for the title and role of somebody new, and give them an id."""
        person_id = make_slug(name.split(maxsplit=1)[0], fallback="person")
        if person_id in self.names:
            person_id = make_slug(name, fallback="person")
        roles = self.situation.map.roles
        say(f"  {self.said.new_person.format(name=clean(name))}")
        say("    " + self.said.new_person_answer.format(roles=", ".join(role.name for role in roles.values())))

        def read(answer: str) -> str | None:
            title, _, named = (each.strip() for each in answer.partition(","))
            ids: list[str] = []
            for role in role_names(named, roles):
                picked = pick_role(role, roles)
                if picked.found is None:
                    return self.desk.doubt(clean(role), picked, self.words.errors.no_role)
                ids.append(picked.found)
            told = [f"name={name}"]
            told += [f"title={title}"] if title else []
            told += [f"roles={'+'.join(ids)}"] if ids else []
            self.flags.person.append(f"{person_id}: {', '.join(told)}")
            return None

        self.until_good(read)
        self.names.append(person_id)
        self.new_names[person_id] = name
        return person_id

    def in_words(self, pledge: Pledge) -> str:
        """A promise as a sentence on one line."""
        said = promise(pledge, self.situation.people, self.words, self.desk.today)
        return "".join(span.text for span in said)

    def no_such_step(self, name: str | None) -> str | None:
        """What is wrong with the name of a step; None when it is good or nobody named one."""
        picked = pick_known_step(self.situation, name) if name is not None else None
        if name is None or picked is None or picked.found:
            return None
        return self.desk.doubt(clean(name), picked, self.words.errors.no_step)

    def asked(self, question: str, why: str) -> str:
        """The answer to a question that matters: an empty one is asked for once more, with the reason."""
        say(f"  {question}")
        answer = hear()
        if not answer:
            say(f"    {why}")
            answer = hear()
        return answer

    def chosen(self, question: str, why: str, choices: Mapping[str, str]) -> str | None:
        """What an answer stands for; one that is none of the choices is asked for once more, with the reason."""
        say(f"  {question}")
        found = choices.get(hear().casefold())
        if found is None:
            say(f"    {why}")
            found = choices.get(hear().casefold())
        return found

    def one_name(self, name: str | None) -> str | None:
        """The id of one person, who may be new; None when nobody was named."""
        return (self.known(name) or self.new_person(name)) if name else None
