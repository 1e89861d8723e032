"""Promises as they are typed: new ones become items of an entry, and those spoken of are found by their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.examples import flag_example, shell_word
from kjopsprosess.app.typed.grammar import ParsedPhrase, contains_date, names_before_colon, parse_phrase
from kjopsprosess.app.typed.lookup import (
    available_text,
    match_known_step,
    require_id,
    require_step,
    resolve_day,
    resolve_known_step,
)
from kjopsprosess.app.typed.people_lookup import TeamDoubt, our_maker
from kjopsprosess.app.typed.values import refuse_incomplete
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.names import IdMatch, NameTable, folded, promise_id
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.promises.steps import PromiseFiling
from kjopsprosess.features.advance.facts import with_entry
from kjopsprosess.features.advance.step_and_work import MAX_NAME_LENGTH
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.model.fields import NO_STEP, Makers
from kjopsprosess.model.values import US

from .filing import said_before, step_in_words, step_of_the_named
from .names import PromiseNames, promise_names

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.people.person_names import NameablePerson
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.features.advance.options import AdvanceOptions
    from kjopsprosess.model.deal import Entry

PROMISE = "--promise"


class PromiseReader:
    """Reads the promises of one call."""

    def __init__(
        self,
        context: CommandContext,
        loaded: LoadedDeal,
        options: AdvanceOptions,
        people: Mapping[str, NameablePerson],
        person_id: Callable[[str], str],
    ) -> None:
        """`people`: everybody who can be named, with those told of in this call; `person_id` finds or refuses one."""
        self.context, self.loaded, self.options = context, loaded, options
        self.situation = loaded.situation
        self.people, self.person_id = people, person_id
        self.said = context.messages.advance
        self.phrases = [self.phrase(text) for text in options.promise]
        self.ids = self._new_ids()
        """Ids of the promises that are told now, in their order: the same entry may say what became of them."""

    def phrase(self, text: str) -> ParsedPhrase:
        """A promise taken apart; one for what is nearly a step is refused."""
        phrase, near = take_apart(self.context, self.situation, text)
        if near is None:
            return phrase
        rest = text.partition("=")[2].strip()
        typed = (f"{PROMISE} {shell_word(f'{phrase.who}: {each} = {rest}')}" for each in near.candidates)
        lines = [f"    kp advance {self.loaded.id} {each}" for each in typed] if phrase.who else []
        return replace(phrase, step=require_step(self.context, self.situation, phrase.step or "", near, *lines))

    def _new_ids(self) -> list[str]:
        taken = {promise.id for promise in self.situation.history.promises}
        found: list[str] = []
        for phrase in self.phrases:
            found.append(promise_id(phrase.text, taken | {*found}))
        return found

    def items(self, entry: Entry, day: Callable[[str], date], *, asked: bool) -> list[dict[str, Any]]:
        """The promises as items of an entry. `entry` has the rest of what is told; `day` reads a day.

        `asked`: the user has been asked whether those said before are new.
        """
        spoken_of = {*entry.kept, *entry.moved, *entry.dropped}
        before = [each for each in self.situation.history.promises if each.id not in spoken_of]
        found: list[dict[str, Any]] = []
        for phrase, new_id in zip(self.phrases, self.ids, strict=True):
            for what, there in (("who", phrase.who), ("words", phrase.text), ("when", phrase.when)):
                if not there:
                    example = flag_example(self.context, PROMISE, self.situation, phrase)
                    refuse_incomplete(self.context, PROMISE, what, f"kp advance {self.loaded.id} {example}")
            due, makers = day(phrase.when or ""), self._makers(phrase)
            told = PromiseState(new_id, makers.parties, phrase.text, due, None, entry.date)
            if not self.options.another and not asked:
                self._refuse_said_before(said_before(before, makers.parties, phrase.text), phrase, told)
            before.append(told)
            found.append(
                {"id": new_id, "by": makers, "what": phrase.text, "due": due, "step": self._step(phrase, makers, entry)}
            )
        return found

    def _step(self, phrase: ParsedPhrase, makers: Makers, entry: Entry) -> str | None:
        """The step that was named before the words or after them, else the one that the words themselves name.

        None where the rules file it: under the only open step its makers have a part in, or the next one. A step that
        still waits for others is taken from the words only where those rules find none, or the promise is ours. Words
        that name no step may name somebody of the customer, who has a part in one.
        """
        named = phrase.step or phrase.trailing_step
        if named == NO_STEP:
            return named
        if named is not None:
            return phrase.step or resolve_known_step(self.context, self.situation, named)
        then = remade(self.situation, with_entry(self.loaded.deal, entry), self.loaded.processes)
        if found := step_in_words(phrase.text, then.open_steps):
            return found
        waiting = step_in_words(phrase.text, then.untaken)
        of_named = None if waiting else step_of_the_named(phrase.text, makers.parties, then)
        if of_named:
            return of_named
        if not makers.members and US not in makers.parties and PromiseFiling(then).step_of(makers.parties):
            return None
        return waiting

    def _makers(self, phrase: ParsedPhrase) -> Makers:
        """Who promises. What we promise together with them is two promises: each side owes its own."""
        names = names_before_colon(phrase)
        ours = {name: found for name in names if (found := self._our_maker(phrase, name))}
        if not ours:
            return Makers(dict.fromkeys(self.person_id(name) for name in names))
        if theirs := ", ".join(name for name in names if name not in ours):
            step = f"{phrase.step} = " if phrase.step else ""
            rest = f"{step}{phrase.text} @ {phrase.when}"
            both = " ".join(f"{PROMISE} {shell_word(f'{who}: {rest}')}" for who in (theirs, ", ".join(ours.values())))
            line = f"    kp advance {self.loaded.id} {both}"
            self.context.fail(
                ExitCode.USAGE, "theirs-and-ours", self.said.not_saved, self.said.promises.theirs_and_ours, line
            )
        return Makers(dict.fromkeys(ours.values()))

    def _our_maker(self, phrase: ParsedPhrase, name: str) -> str | None:
        """`us` or one of us, as the file writes it; None for others. Stops, with a line for each, where several fit."""
        found = our_maker(self.context, self.situation, self.people, name)
        if not isinstance(found, TeamDoubt):
            return found
        step = f"{phrase.step} = " if phrase.step else ""
        names = names_before_colon(phrase)
        lines = []
        for instead in found.instead:
            who = ", ".join(instead if each == name else each for each in names)
            told = shell_word(f"{who}: {step}{phrase.text} @ {phrase.when or ''}".rstrip(" @"))
            lines.append(f"    kp advance {self.loaded.id} {PROMISE} {told}")
        return self.context.fail(found.exit_code, found.code, found.sentence, *lines, name=name)

    def _refuse_said_before(self, before: PromiseState | None, phrase: ParsedPhrase, told: PromiseState) -> None:
        """Who promises nearly the same again has put it off, or promises something new: the user says which."""
        if before is None:
            return
        command, due = f"    kp advance {self.loaded.id}", told.due.isoformat()
        step = f"{phrase.step} = " if phrase.step else ""
        again = f"{PROMISE} {shell_word(f'{phrase.who}: {step}{phrase.text} @ {due}')}"
        moved = f"{command} --moved {shell_word(f'{before.id} @ {due}')}"
        if before.id in self.ids:
            moved = f"{command} {again}"
        new = f"{command} {again} --another"
        if before.id in self.ids:
            first = self.options.promise[self.ids.index(before.id)]
            new = f"{command} {PROMISE} {shell_word(first)} {again} --another"
        sentence = promised_before_text(self.context, self.people, before)
        lines = (self.said.not_saved, sentence, self.said.promises.if_moved, moved, self.said.promises.if_new, new)
        self.context.fail(ExitCode.REFUSED, "promised-before", *lines)

    def came_of(self, day: Callable[[str], date], entry_day: date) -> dict[str, Any]:
        """What became of promises: those kept, moved and dropped, as an entry of `entry_day` has them.

        `day` reads a day to come.

        Stops where one promise is said to have come to two things, or to be moved to two days.
        """
        options = self.options
        moved = [self._moved(text, day) for text in options.moved]
        kept = [self._kept(text, entry_day) for text in options.kept]
        dropped = [self.meant(name) for name in options.dropped]
        fates: dict[str, set[str]] = {}
        for each, kept_on in kept:
            fates.setdefault(each, set()).add(f"--kept {kept_on.isoformat()}" if kept_on else "--kept")
        for each, due in moved:
            fates.setdefault(each, set()).add(f"--moved {due.isoformat()}")
        for each in dropped:
            fates.setdefault(each, set()).add("--dropped")
        for each, told in fates.items():
            if len(told) > 1:
                promise = self.context.messages.quote(self.names().spoken.get(each, each))
                both = self.context.messages.join(sorted(told))
                said = self.said.promises.two_fates.format(promise=promise, flags=both)
                self.context.fail(ExitCode.USAGE, "two-fates", self.said.not_saved, said)
        return {
            "kept": [*dict.fromkeys(each for each, _ in kept)],
            "kept_on": {each: kept_on for each, kept_on in kept if kept_on},
            "moved": dict(moved),
            "dropped": [*dict.fromkeys(dropped)],
        }

    def _kept(self, text: str, entry_day: date) -> tuple[str, date | None]:
        """A promise that was kept, and the day of that where it is before the entry's own."""
        if not contains_date(text) or NameTable(self.names().called).is_whole(text):
            return self.meant(text), None
        phrase = parse_phrase(text, has_step=False)
        if not phrase.when:
            example = flag_example(self.context, "--kept", self.situation, phrase)
            refuse_incomplete(self.context, "--kept", "when", f"kp advance {self.loaded.id} {example}")
        promise = self.meant(f"{phrase.who} {phrase.text}" if phrase.who else phrase.text)
        kept_on = resolve_day(self.context, phrase.when, past=True, today=entry_day)
        given = next((each.given for each in self.situation.history.promises if each.id == promise), entry_day)
        if wrong := kept_day_error(self.context, kept_on, given, entry_day):
            self.context.fail(ExitCode.REFUSED, "kept-on-no-such-day", self.said.not_saved, wrong)
        return promise, kept_on if kept_on != entry_day else None

    def _moved(self, text: str, day: Callable[[str], date]) -> tuple[str, date]:
        phrase = parse_phrase(text, has_step=False)
        if not phrase.when:
            example = flag_example(self.context, "--moved", self.situation, phrase)
            refuse_incomplete(self.context, "--moved", "when", f"kp advance {self.loaded.id} {example}")
        typed = f"{phrase.who} {phrase.text}" if phrase.who else phrase.text
        return self.meant(typed), day(phrase.when or "")

    def names(self) -> PromiseNames:
        """What can be said of the promises that are open, and of those told now."""
        told = [
            PromiseState(new_id, (folded(phrase.who or ""),), phrase.text, self.context.today, None, self.context.today)
            for phrase, new_id in zip(self.phrases, self.ids, strict=True)
        ]
        open_now = [promise for promise in self.situation.history.promises if promise.open]
        return promise_names(
            [*open_now, *told], {each: one.name for each, one in self.people.items()}, self.said.our_side
        )

    def meant(self, typed: str) -> str:
        """The id of the promise that an id or its words mean; stops where none or several do."""
        names = self.names()
        instead = available_text(self.context, "promise", names.spoken.values())
        matched = names.match(typed)
        return require_id(self.context, typed, matched, self.context.messages.errors.no_promise, instead)


def take_apart(context: CommandContext, situation: Situation, text: str) -> tuple[ParsedPhrase, IdMatch | None]:
    """The parts of a promise, and the steps that may be meant where one is nearly named.

    Words before ` = ` that name a step are the step it is for; those that do not, even nearly, are part of what is
    promised.
    """
    plain = parse_phrase(text, has_step=False)
    phrase = parse_phrase(text, has_step=True)
    if not phrase.step or "=" not in text or len(phrase.step) > MAX_NAME_LENGTH:
        return plain, None
    if folded(phrase.step) in context.messages.advance.promises.no_step_words:
        return replace(phrase, step=NO_STEP), None
    matched = match_known_step(situation, phrase.step)
    if matched.found:
        return replace(phrase, step=matched.found), None
    return (phrase, matched) if matched.candidates else (plain, None)


def kept_day_error(context: CommandContext, kept_on: date, given: date, entry_day: date) -> str | None:
    """Why a promise cannot have been kept on a day: it is before it was given, or after the day of the entry."""
    said, messages = context.messages.advance.promises, context.messages
    if given <= kept_on <= entry_day:
        return None
    phrase, other = (said.kept_before_given, given) if kept_on < given else (said.kept_after_entry, entry_day)
    days = (messages.calendar.day(each, context.today) for each in (kept_on, other))
    return phrase.format(**dict(zip(("day", "other"), days, strict=True)))


def promised_before_text(context: CommandContext, people: Mapping[str, NameablePerson], before: PromiseState) -> str:
    """Say that somebody has promised nearly the same before, and ask whether it is moved or new."""
    messages = context.messages
    ours = [each.name for each in before.of_us] or [messages.terms.we]
    names = ours if before.ours else [people[each].name if each in people else each for each in before.makers]
    day = end_sentence(messages.day(before.due, context.today))
    what = messages.quote(before.what)
    return messages.advance.promises.promised_before.format(name=messages.join(names), what=what, day=day)
