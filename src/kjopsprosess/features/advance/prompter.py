"""Prompts that know the deal: people by number or name, promises read and repeated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.app.grammar import leading_numbers, looks_dated, parse_phrase, split_names
from kjopsprosess.app.lookup import pick_known_step, pick_role, which_year
from kjopsprosess.app.prompts import hear, say
from kjopsprosess.app.typed_values import role_names
from kjopsprosess.deal_state.bookings import booked_on
from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.deal_state.promises import US, Pledge
from kjopsprosess.messages.typed_dates import read_day
from kjopsprosess.page.clean import clean
from kjopsprosess.page.deal_parts import promise

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal

    from .options import Flags


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


BETWEEN_ANSWERS = ";"


def parts(answer: str) -> list[str]:
    """Several answers on one line."""
    return [each.strip() for each in answer.split(BETWEEN_ANSWERS) if each.strip()]


def read_promises(talk: Talk, answer: str) -> str | None:
    """Note the promises and say each back, or none of them: then say what is wrong."""
    found = []
    for text in parts(answer):
        phrase = parse_phrase(text, has_step=False)
        ours = (phrase.who or "").casefold() in talk.words.advance.our_side
        who = phrase.who if ours else talk.one_name(phrase.who)
        if not who or not phrase.words:
            return talk.said.need_who_and_what
        due = read_day(phrase.when, talk.desk.today, past=False) if phrase.when else None
        if due is None:
            return talk.said.need_day
        if doubt := which_year(talk.desk, phrase.when or "", due):
            return doubt
        if phrase.hash_step != "none" and (wrong := talk.no_such_step(phrase.hash_step)):
            return wrong
        step = f" #{phrase.hash_step}" if phrase.hash_step else ""
        found.append((f"{who}: {phrase.words} @ {due.isoformat()}{step}", _echo(talk, who, phrase.words, due)))
    for flag, echo in found:
        talk.flags.promise.append(flag)
        say(f"    {echo}")
    return None


def _echo(talk: Talk, who: str, what: str, due: date) -> str:
    by = US if who.casefold() in talk.words.advance.our_side else talk.new_names.get(who, who)
    return talk.in_words(Pledge("", by, clean(what), due, None, talk.desk.today))


def is_our_promise(talk: Talk, text: str) -> bool:
    """Whether a text names us before its colon."""
    return (parse_phrase(text, has_step=False).who or "").casefold() in talk.words.advance.our_side


def not_ours(talk: Talk, text: str) -> str | None:
    """What is wrong with words about us that name somebody at the customer, or that end as a promise of nobody's."""
    who = parse_phrase(text, has_step=False).who or ""
    if who.casefold() in talk.words.advance.our_side:
        return None
    theirs = [each for each in split_names(who) if talk.known(each)]
    if theirs:
        return talk.said.theirs_here.format(name=clean(who))
    return talk.said.need_who_and_what if looks_dated(text) else None
