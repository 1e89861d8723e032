"""Promises in the dialogue: read, said back, and told apart from our own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.insight.promises import US, Pledge
from kjopsprosess.messages.typed_dates import read_day
from kjopsprosess.render.clean import clean

from .grammar import looks_dated, parse_phrase, split_names
from .naming import which_year
from .talk import say

if TYPE_CHECKING:
    from datetime import date

    from .talk import Talk

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
