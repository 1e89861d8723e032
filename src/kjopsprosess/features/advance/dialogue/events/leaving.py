"""Who leaves, on which day, and who takes over: picked by its letter in question 3, or told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import leading_numbers, split_names, split_who
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.deal_state.people.leaving import successors
from kjopsprosess.deal_state.people.person_names import match_person
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.page.deal.deal_parts import SEPARATOR
from kjopsprosess.page.deal.in_words import leaving_text
from kjopsprosess.page.drawing.clean import clean

from .leaving_words import Leaving, read_leaving

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kjopsprosess.features.advance.dialogue.prompter import Prompter

NEW = "+"
"""In place of the id of somebody new."""
GONE = "yes"
"""In place of the day of somebody who has left."""


def leaving_in(prompter: Prompter, text: str, who: str = "") -> Leaving | None:
    """What a sentence tells of somebody who leaves; `who` says it, and may be the one. None where nobody does."""

    def is_known(name: str) -> bool:
        matched = match_person(name, prompter.known)
        return bool(matched.found) or matched.ambiguous

    found = read_leaving(text, is_known)
    return found or (read_leaving(f"{who} {text}", is_known) if who else None)


def told_leaving(prompter: Prompter, text: str) -> Leaving | None:
    """The same of an answer, before which may stand who says it: "Ruth: Dan leaves on 31 December"."""
    who, rest = split_who(text)
    speaks = who if who and all(map(prompter.known_person_id, split_names(who))) else ""
    return leaving_in(prompter, rest if speaks else text, speaks)


def join_successors(prompter: Prompter, texts: list[str]) -> list[str]:
    """Several answers, with who takes over behind who leaves: "Dan leaves 31 Dec; Nora takes over" is one."""
    found: list[str] = []
    for text in texts:
        told = told_leaving(prompter, found[-1]) if found else None
        both = f"{found[-1]}, {text}" if found else text
        more = told_leaving(prompter, both) if told and not told.new and not told_leaving(prompter, text) else None
        if more and more.new:
            found[-1] = both
        else:
            found.append(text)
    return found


def take_leaving(prompter: Prompter, told: Leaving) -> bool:
    """Say what was understood of a sentence, and take it in if that is right. False: it is not."""
    day: date | None = None
    wrong = ""
    if told.day:
        try:
            day = _read_day(prompter, told.day, past=told.gone)
        except DayDoubt as doubt:
            wrong = day_doubt_text(prompter.context, doubt, told.day)
    sentence = _sentence(prompter, told, day)
    near = [] if told.known else match_person(told.who, prompter.known).candidates
    person = _who_is_meant(prompter, told, sentence, near) if near else _if_right(prompter, told, sentence)
    if person is None:
        return False
    if wrong:
        show_line(f"    {clean(wrong)}")
    when = day.isoformat() if day else GONE if told.gone else _ask_leaving_day(prompter, person)
    prompter.add_to_person(person, f"left={when}")
    if told.new:
        _note_successors(prompter, person, prompter.person_ids(told.new) or [])
    else:
        _ask_successor(prompter, person)
    return True


def _if_right(prompter: Prompter, told: Leaving, sentence: str) -> str | None:
    """The id of who leaves, where the sentence is right; Enter is no where nobody in the deal is called so."""
    said = prompter.said.rare
    choices = dict.fromkeys(prompter.said.yes, "yes") | dict.fromkeys(prompter.said.no, "")
    if not told.known:
        choices[""] = ""
    question = (said.leaving_right if told.known else said.leaving_new).format(what=clean(sentence))
    why = prompter.messages.advance.aims.need_yes_or_no
    return prompter.person_id(told.who) if prompter.ask_choice("leaving", question, why, choices, needed=True) else None


def _who_is_meant(prompter: Prompter, told: Leaving, sentence: str, near: Sequence[str]) -> str | None:
    """The id of who leaves, where nobody is called so and somebody nearly so; None with Enter."""
    said = prompter.said
    people = {each: prompter.known[each].name for each in near}
    question = said.rare.leaving_near.format(what=clean(sentence))
    picked = prompter.pick(
        "leaving_near",
        question,
        {**people, NEW: said.a_new_person.format(name=told.who)},
        lambda typed, _: prompter.known_person_id(typed),
        may_skip=True,
    )
    if picked == NEW:
        return prompter.add_person(told.who, "")
    if picked:
        show_line(f"    {clean(prompter.known[picked].name)}")
    return picked


def keep_as_told(prompter: Prompter, text: str) -> None:
    """Keep a sentence as one about no step in particular, and say so."""
    who, rest = split_who(text)
    ids = [prompter.known_person_id(each) for each in split_names(who or "")]
    words = f"{rest if ids and all(ids) else text}{' @' if '@' in text else ''}"
    speaks = ", ".join(filter(None, ids)) if all(ids) else ""
    prompter.options.heard.append(f"{speaks}: = {words}" if speaks else f"= {words}")
    show_line(f"    {clean(prompter.said.rare.kept_as_told.format(text=text))}")


def _sentence(prompter: Prompter, told: Leaving, day: date | None) -> str:
    """Who leaves when and who takes over, with the names that screens show."""
    messages = prompter.messages

    def name(typed: str) -> str:
        found = prompter.known_person_id(typed)
        return prompter.known[found].name if found else typed

    said = messages.people
    what = said.has_left if told.gone else prompter.said.rare.leaves
    if day:
        phrase = said.leaves if day > prompter.context.today else said.left_on
        what = phrase.format(day=messages.calendar.day(day, prompter.context.today))
    parts = [said.name_and_leaving.format(name=name(told.who), what=what)]
    if told.new:
        new = told.new if "(" in told.new or "," in told.new else name(told.new)
        parts.append(said.take_over(1, names=new))
    return end_sentence("; ".join(parts))


def ask_left(prompter: Prompter) -> None:
    """Who leaves or has left, on which day, and who takes over; the day may stand behind the name or number."""
    said, situation = prompter.said.rare, prompter.situation
    people = {
        each.id: SEPARATOR.join(filter(None, (each.name, leaving_text(situation, each, prompter.messages))))
        for each in situation.present
    }
    sentence: Leaving | None = None
    day = ""

    def named(typed: str, ids: list[str]) -> str | None:
        nonlocal sentence, day
        day = ""
        if found := prompter.known_person_id(typed):
            return found
        sentence = leaving_in(prompter, typed)
        if sentence:
            return prompter.known_person_id(sentence.who)
        words = typed.split()
        for end in range(len(words) - 1, 0, -1):
            who, behind = " ".join(words[:end]).rstrip(",:"), " ".join(words[end:])
            number = int(who) if who.isdecimal() else 0
            person = ids[number - 1] if 1 <= number <= len(ids) else prompter.known_person_id(who)
            if person and _can_be_read(prompter, behind):
                day = behind
                return person
        return None

    person = prompter.pick("event_left", said.who_left, people, lambda typed, ids: named(typed, [*ids]))
    if person and sentence:
        take_leaving(prompter, sentence)
    elif person:
        when = _said_back(prompter, person, day) if day else _ask_leaving_day(prompter, person)
        prompter.add_to_person(person, f"left={when}")
        _ask_successor(prompter, person)


def _can_be_read(prompter: Prompter, typed: str) -> bool:
    try:
        _read_day(prompter, typed)
    except DayDoubt:
        return False
    return True


def _read_day(prompter: Prompter, typed: str, *, past: bool = False) -> date:
    return read_day(typed, prompter.day, past=past, day_first=prompter.messages.calendar.day_first).day


def _said_back(prompter: Prompter, person: str, typed: str) -> str:
    """A day on which somebody leaves as a flag has it, said back as it was read. Raises DayDoubt."""
    calendar, said, today = prompter.messages.calendar, prompter.messages.people, prompter.context.today
    day = _read_day(prompter, typed)
    what = (said.leaves if day > today else said.left_on).format(day=calendar.day(day, today))
    show_line(f"    {clean(said.name_and_leaving.format(name=prompter.known[person].name, what=what))}")
    return day.isoformat()


def _ask_leaving_day(prompter: Prompter, person: str) -> str:
    """The day on which somebody leaves, as a flag has it; that they have left where Enter was the answer."""
    told = GONE

    def read(answer: str) -> str | None:
        nonlocal told
        try:
            told = _said_back(prompter, person, answer) if answer else GONE
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, answer)
        return None

    show_line(f"  {prompter.said.rare.leaves_when}")
    prompter.ask_until_valid("event_leaves", read)
    return told


def _ask_successor(prompter: Prompter, person: str) -> None:
    """Who takes over from somebody; a new name is asked for title and role. Enter: nobody knows, or as told before."""
    said, known = prompter.said.rare, prompter.known
    leaver = prompter.situation.people.get(person)
    before = [each.name for each in successors(prompter.situation, leaver)] if leaver else []
    others = [each for each in prompter.names if each != person]
    people = "".join(f"  {place} {clean(known[each].name)}" for place, each in enumerate(others, 1))
    enter = said.successor_stays.format(names=prompter.messages.join(before)) if before else said.successor_unknown
    show_line(f"  {said.who_takes_over.format(name=clean(known[person].name), enter=clean(enter))}{people}")

    def read(answer: str) -> str | None:
        numbers, rest = leading_numbers(answer)
        if not all(1 <= int(each) <= len(others) for each in numbers):
            return prompter.said.no_such_number.format(text=clean(answer))
        found = [others[int(each) - 1] for each in numbers]
        found += (prompter.person_ids(rest) or []) if rest else []
        if person in found:
            return said.not_themselves.format(name=clean(known[person].name))
        _note_successors(prompter, person, found)
        return None

    prompter.ask_until_valid("event_successor", read)


def _note_successors(prompter: Prompter, person: str, found: list[str]) -> None:
    for each in dict.fromkeys(found):
        if each != person:
            prompter.add_to_person(each, f"replaces={person}")
