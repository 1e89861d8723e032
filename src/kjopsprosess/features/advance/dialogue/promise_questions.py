"""What the dialogue asks of new promises, and of those that were perhaps given before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import UserError
from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import (
    ParsedPhrase,
    contains_date,
    names_before_colon,
    parse_phrase,
    split_names,
)
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.app.typed.people_lookup import TeamDoubt, our_maker
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.names import IdMatch
from kjopsprosess.deal_state.promises.states import PromiseState, members_of_us
from kjopsprosess.features.advance.entry_builder import EntryBuilder
from kjopsprosess.features.advance.facts import with_entry
from kjopsprosess.features.advance.promises.filing import said_before
from kjopsprosess.features.advance.promises.page import filed_text
from kjopsprosess.features.advance.promises.reader import promised_before_text, take_apart
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day
from kjopsprosess.model.fields import NO_STEP, Makers
from kjopsprosess.model.values import US
from kjopsprosess.page.drawing.clean import clean

from .prompter import Prompter
from .question_prompter import split_answers

if TYPE_CHECKING:
    from kjopsprosess.features.advance.options import AdvanceOptions
    from kjopsprosess.model.deal import Entry

MOVED, NEW = "moved", "new"


def ask_promised(prompter: Prompter) -> None:
    """4: who promised what by when."""
    prompter.show_question(4, prompter.said.promised)
    prompter.ask_until_valid("promised", lambda answer: parse_promises(prompter, answer))


def parse_promises(prompter: Prompter, answer: str, kept: Sequence[str] = ()) -> str | None:
    """Note the promises and say each back with the step it is for, or none of them: then say what is wrong.

    `kept`: promises that the same answer says are kept, which are not given again.
    """
    found: list[tuple[str, PromiseState]] = []
    for text in map(partial(_with_colon, prompter), split_answers(answer)):
        phrase, near = take_apart(prompter.context, prompter.situation, text)
        wrong = _step_error(prompter, phrase, near) or _incomplete(prompter, phrase)
        makers = wrong or _makers(prompter, phrase)
        if isinstance(makers, str):
            return makers
        try:
            due = _day(prompter, phrase.when or "")
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, phrase.when or "")
        step = phrase.step or phrase.trailing_step
        who = prompter.messages.advance.our_side[0] if makers == (US,) else ", ".join(makers)
        flag = f"{who}: {f'{step} = ' if step else ''}{phrase.text} @ {due.isoformat()}"
        found.append((flag, _promise(prompter, makers, phrase.text, due)))
    for flag, promise in found:
        _note(prompter, flag, promise, kept)
    return None


def _with_colon(prompter: Prompter, text: str) -> str:
    """A promise with a colon after who gives it: "Dan writes a plan by Friday"."""
    if names_before_colon(parse_phrase(text, has_step=False)):
        return text
    name, rest = prompter.name_before(text)
    return f"{name}: {rest}" if name else text


def _step_error(prompter: Prompter, phrase: ParsedPhrase, near: IdMatch | None) -> str | None:
    """What is wrong with the step that was named."""
    if near:
        return prompter.no_step(phrase.step or "", near)
    return None if phrase.trailing_step == NO_STEP else prompter.step_error(phrase.trailing_step)


def _incomplete(prompter: Prompter, phrase: ParsedPhrase) -> str | None:
    if not phrase.who or not phrase.text:
        return prompter.said.need_who_and_what
    return None if phrase.when else prompter.said.need_day


def _makers(prompter: Prompter, phrase: ParsedPhrase) -> Makers | str:
    """Ids of those who promise, or what is wrong with them."""
    names = names_before_colon(phrase)
    ours = []
    for name in names:
        found = _our_maker(prompter, name)
        if isinstance(found, TeamDoubt):
            return found.sentence
        ours += [found] if found else []
    if ours:
        return Makers(dict.fromkeys(ours)) if len(ours) == len(names) else prompter.said.theirs_and_ours
    return Makers(prompter.person_ids(phrase.who or "") or ()) or prompter.said.need_who_and_what


def _promise(prompter: Prompter, makers: Makers, what: str, due: date) -> PromiseState:
    of_us = members_of_us(makers.members, prompter.situation.team)
    return PromiseState("", makers.parties, what, due, None, prompter.day, of_us=of_us)


def _day(prompter: Prompter, typed: str) -> date:
    return read_day(typed, prompter.day, past=False, day_first=prompter.messages.calendar.day_first).day


def _note(prompter: Prompter, flag: str, promise: PromiseState, kept: Sequence[str]) -> None:
    """Note a promise and say it back. One that is nearly there already may only be moved: that is asked."""
    spoken_of = {*prompter.kept, *kept}
    open_now = [each for each in prompter.situation.history.promises if each.id not in spoken_of]
    before = said_before([*prompter.promised, *open_now], promise.makers, promise.what)
    if before and _ask_if_new(prompter, before) == MOVED:
        if before in prompter.promised:
            place = prompter.promised.index(before)
            del prompter.promised[place], prompter.options.promise[place]
        else:
            prompter.options.moved.append(f"{before.id} @ {promise.due.isoformat()}")
            show_line(f"    {prompter.promise_text(before._replace(due=promise.due))}")
            return
    prompter.options.promise.append(flag)
    prompter.promised.append(promise)
    show_line(f"    {_filed(prompter, flag) or prompter.promise_text(promise)}")


def _ask_if_new(prompter: Prompter, before: PromiseState) -> str | None:
    said = prompter.said.promised_before
    show_line(f"    {clean(promised_before_text(prompter.context, prompter.known, before))}")
    return prompter.ask_choice("promised_before", said, said, {"1": MOVED, "2": NEW})


def _filed(prompter: Prompter, flag: str) -> str | None:
    """The promise with the step it will be filed under, as the deal stands with what was told so far.

    None when what was told so far makes no entry yet.
    """
    loaded = prompter.loaded
    entry = entry_so_far(prompter, replace(prompter.options, promise=[flag], kept=[], moved=[], dropped=[], book=[]))
    if entry is None:
        return None
    after = remade(loaded.situation, with_entry(loaded.deal, entry), loaded.processes)
    promise = next(each for each in after.history.promises if each.id == entry.promised[0].id)
    return clean(filed_text(promise, after, prompter.messages, prompter.day, asked=True))


def entry_so_far(prompter: Prompter, options: AdvanceOptions) -> Entry | None:
    """The entry that was told so far; None when it is none yet."""
    notices = list(prompter.context.notices)
    try:
        return EntryBuilder(prompter.context, prompter.loaded, options, asked=True).build(None, prompter.day)
    except UserError:
        return None
    finally:
        prompter.context.notices = notices


def is_our_promise(prompter: Prompter, text: str) -> bool:
    """Whether a text names us before its colon."""
    names = names_before_colon(parse_phrase(text, has_step=False))
    return any(_our_maker(prompter, name) for name in names)


def _our_maker(prompter: Prompter, name: str) -> str | TeamDoubt | None:
    return our_maker(prompter.context, prompter.situation, prompter.known, name)


def our_work_error(prompter: Prompter, text: str) -> str | None:
    """What is wrong with words about us that name somebody at the customer, or that end as a promise of nobody's."""
    if is_our_promise(prompter, text):
        return None
    who = parse_phrase(text, has_step=False).who or ""
    theirs = [each for each in split_names(who) if prompter.known_person_id(each)]
    if theirs:
        return prompter.said.theirs_here.format(name=clean(who))
    return prompter.said.need_who_and_what if contains_date(text) else None
