"""What a person tells with flags, or answers in the dialogue, as a log entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.app.deal_facts import resolve_seller, resolve_value
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.examples import flag_example
from kjopsprosess.app.grammar import ParsedPhrase, names_before_colon, parse_phrase, split_names
from kjopsprosess.app.lookup import (
    available_text,
    match_known_step,
    require_id,
    resolve_day,
    resolve_known_step,
    resolve_moment,
    tell_day_read,
)
from kjopsprosess.app.people_lookup import add_person_flag, deal_people, fail_for_person, means_us, person_error
from kjopsprosess.app.typed_values import parse_how, parse_outcome, parse_stop, told_person
from kjopsprosess.deal_state.bookings import booking_on
from kjopsprosess.deal_state.names import match_id, promise_id
from kjopsprosess.deal_state.our_work import tasks_after
from kjopsprosess.deal_state.person_names import match_person
from kjopsprosess.deal_state.promises import US
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.model.deal import Entry, Person
from kjopsprosess.model.values import Outcome as ChoiceOutcome
from kjopsprosess.model.values import Stop

from .deadline import resolve_deadline
from .facts import concerns_customer, situation_for_promises
from .parse import LONGEST_NAME, StepParser
from .promise_filing import kept_with_steps, said_before, step_of_promise
from .told.flags import ToldFlags

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext, LoadedDeal
    from kjopsprosess.deal_state.situation import Situation

    from .options import AdvanceOptions


class EntryBuilder:
    """Turns flags into an entry: names into ids, words into days, and what is lacking into a refusal."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions) -> None:
        self.context, self.loaded, self.options = context, loaded, options
        self.situation = loaded.situation
        self.said = context.messages.advance
        self.step_parser = StepParser(context, loaded)
        self.people = deal_people(loaded)
        """Everybody who can be named, with those who are told of in this call."""
        self.day = context.today
        """The entry's own day, from which days in it are reckoned."""
        self.promised = self._new_ids()
        """Ids of the promises that are told now, in their order: the same entry may say what became of them."""

    def build(self, entry_id: str, day: date) -> Entry:
        """The entry that the flags tell, of a certain day."""
        self.day = day
        options = self.options
        people = [self._person(text) for text in options.person]
        names = {person.id: person.name for person in self.people.values()}
        told = ToldFlags(self.context, self.loaded, options, names, self._person_id, day)
        heard = told.heard()
        facts: dict[str, Any] = {
            "id": entry_id,
            "date": day,
            "how": parse_how(self.context, options.how) if options.how else None,
            "with_": self._person_ids(options.with_) if options.with_ is not None else (),
            "done": [self._done(text, "--done", "seen") for text in options.done]
            + [self._done(text, "--told", "said") for text in options.told],
            "reopened": [self._reopened(text) for text in options.reopen],
            "skipped": [self._skipped(text) for text in options.skip],
            "kept": [self._promise_id(name) for name in options.kept],
            "moved": dict(self._moved(text) for text in options.moved),
            "dropped": [self._promise_id(name) for name in options.dropped],
            "heard": heard,
            "holds": told.holds(),
            "confirmed": told.confirmed(),
            "did": [self._did(text) for text in options.did],
            "people": people,
            "stopped": self._stopped(options.stop) if options.stop else None,
            "seller": resolve_seller(self.context, options.seller),
            "value": resolve_value(self.context, options.value),
            "competitors": options.competitor,
            "deadline": self._deadline(heard) if options.deadline else None,
            "note": options.note,
        }
        entry = Entry(**facts)
        if options.promise or options.book:
            after, step = situation_for_promises(self.situation, self.loaded.processes, entry)
            promised = self._promises(after, step, entry)
            bookings = [self._booking(text, step) for text in options.book]
            entry = Entry(**{**facts, "promised": promised, "booked": bookings})
        kept = (*entry.kept, *kept_with_steps(self.situation, entry))
        return self._with_booking_defaults(entry.model_copy(update={"kept": kept}), day)

    def _deadline(self, heard: list[dict[str, Any]]) -> date | str:
        return resolve_deadline(self.context, self.situation, self.options.deadline or "", self.day, heard)

    def _with_booking_defaults(self, entry: Entry, day: date) -> Entry:
        """What nobody said of who and how is taken from the booking of the day, if the entry tells of a contact."""
        booked = booking_on(self.situation, day)
        said = self.options.how is not None or self.options.with_ is not None
        if booked is None or not (said or concerns_customer(self.situation, entry)):
            return entry
        there = entry.with_ if self.options.with_ is not None else booked.with_
        return entry.model_copy(update={"how": entry.how or booked.how, "with_": there})

    def _done(self, text: str, flag: str, proof: str) -> dict[str, Any]:
        step, phrase = self.step_parser.parse(flag, text)
        if phrase.who and means_us(self.context, self.people, phrase.who):
            self._fail_our_own_action(step, phrase)
        if not phrase.text:
            self._fail_missing(flag, "words", replace(phrase, step=step))
        by = [self._person_id(name) for name in names_before_colon(phrase)]
        if not by:
            self._fail_done_by_nobody(flag, step, phrase.text)
        return {"step": step, "by": by, proof: phrase.text, "outcome": self._outcome(step)}

    def _outcome(self, step: str) -> ChoiceOutcome | None:
        known = self.situation.map.known[step]
        if self.options.outcome is None or known.kind is None:
            return None
        return parse_outcome(self.context, self.options.outcome)

    def _reopened(self, text: str) -> dict[str, Any]:
        step, phrase = self._step_and_text(text, "--reopen")
        return {
            "step": step,
            "by": [self._person_id(name) for name in names_before_colon(phrase)],
            "because": phrase.text,
        }

    def _skipped(self, text: str) -> dict[str, Any]:
        step, phrase = self._step_and_text(text, "--skip")
        if not phrase.who:
            self._fail_missing("--skip", "who", replace(phrase, step=step))
        by = [self._person_id(name) for name in names_before_colon(phrase)]
        return {"step": step, "by": by, "because": phrase.text}

    def _step_and_text(self, text: str, flag: str) -> tuple[str, ParsedPhrase]:
        step, phrase = self.step_parser.parse(flag, text)
        if not phrase.text:
            self._fail_missing(flag, "words", replace(phrase, step=step))
        return step, phrase

    def _promises(self, after: Situation, step: MapStep | None, entry: Entry) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for text, new_id in zip(self.options.promise, self.promised, strict=True):
            phrase = self._promise_phrase(text)
            for what, there in (("who", phrase.who), ("words", phrase.text), ("when", phrase.when)):
                if not there:
                    self._fail_missing("--promise", what, phrase)
            self._refuse_several(phrase)
            ours = means_us(self.context, self.people, phrase.who or "")
            due = self._day(phrase.when or "")
            by = US if ours else self._person_id(phrase.who or "")
            named = phrase.step or phrase.trailing_step
            of_step = self._promise_step(phrase, step) if named else step_of_promise(after, step, by)
            self._refuse_said_before(entry, by, phrase, due)
            found.append({"id": new_id, "by": by, "what": phrase.text, "due": due, "step": of_step})
        return found

    def _refuse_several(self, phrase: ParsedPhrase) -> None:
        """A promise is one person's; the line for each is shown."""
        names = split_names(phrase.who or "")
        if len(names) > 1:
            each = [replace(phrase, who=name) for name in names]
            examples = [flag_example(self.context, "--promise", self.situation, one) for one in each]
            line = f"    kp advance {self.loaded.id} {' '.join(examples)}"
            self.context.fail(ExitCode.USAGE, "several-promise", self.said.not_saved, self.said.several_promise, line)

    def _promise_phrase(self, text: str) -> ParsedPhrase:
        """A promise taken apart. Words before ` = ` that name a step, or nearly, are the step it is for."""
        plain = parse_phrase(text, has_step=False)
        phrase = parse_phrase(text, has_step=True)
        if not phrase.step or "=" not in text or len(phrase.step) > LONGEST_NAME:
            return plain
        matched = match_known_step(self.situation, phrase.step)
        if matched.found:
            return replace(phrase, step=matched.found)
        if matched.candidates:
            self._step_id(phrase.step)  # refuses, and says which steps are near
        return plain

    def _refuse_said_before(self, entry: Entry, by: str, phrase: ParsedPhrase, due: date) -> None:
        """Who promises nearly the same again has put it off, or promises something new: the user says which."""
        spoken_of = {*entry.kept, *entry.moved, *entry.dropped}
        others = (each for each in self.situation.history.promises if each.id not in spoken_of)
        before = None if self.options.another else said_before(others, by, phrase.text)
        if before is None:
            return
        who = self.people[by].name if by in self.people else self.context.messages.terms.we
        day = end_sentence(self.context.messages.day(before.due, self.context.today))
        sentence = self.said.promises.promised_before.format(
            name=who, what=self.context.messages.quote(before.what), day=day
        )
        command = f"    kp advance {self.loaded.id}"
        moved = f'{command} --moved "{before.id} @ {due.isoformat()}"'
        new = f'{command} --promise "{phrase.who}: {phrase.text} @ {due.isoformat()}" --another'
        self.context.fail(ExitCode.REFUSED, "promised-before", self.said.not_saved, sentence, moved, new)

    def _new_ids(self) -> list[str]:
        taken = {promise.id for promise in self.situation.history.promises}
        found: list[str] = []
        for text in self.options.promise:
            found.append(promise_id(self._promise_phrase(text).text, taken | {*found}))
        return found

    def _promise_step(self, phrase: ParsedPhrase, step: MapStep | None) -> str | None:
        if phrase.trailing_step == "none":
            return None
        if phrase.step:
            return phrase.step
        return self._step_id(phrase.trailing_step) if phrase.trailing_step else (step.id if step else None)

    def _did(self, text: str) -> str:
        """`step/action`, also when only the action was named; anything else is plain words."""
        typed, slash, action = text.partition("/")
        known = self.situation.map.known
        if slash and " " not in text and (step := match_known_step(self.situation, typed).found):
            actions = [each.id for each in known[step].seller_actions]
            unknown, instead = self.context.messages.errors.no_action, available_text(self.context, "action", actions)
            return f"{step}/{require_id(self.context, action, match_id(action, actions), unknown, instead)}"
        homes = [each.id for each in self.situation.open_steps for a in each.step.seller_actions if a.id == text]
        homes += [each.step.id for each in tasks_after(self.situation) if each.action.id == text]
        return f"{homes[0]}/{text}" if homes else text

    def _moved(self, text: str) -> tuple[str, date]:
        phrase = parse_phrase(text, has_step=False)
        if not phrase.when:
            self._fail_missing("--moved", "when", phrase)
        return self._promise_id(phrase.text), self._day(phrase.when or "")

    def _day(self, typed: str) -> date:
        return resolve_day(self.context, typed, past=False, today=self.day)

    def _promise_id(self, name: str) -> str:
        ids = [*(promise.id for promise in self.situation.history.promises if promise.open), *self.promised]
        instead = available_text(self.context, "promise", ids)
        return require_id(self.context, name, match_id(name, ids), self.context.messages.errors.no_promise, instead)

    def _person(self, text: str) -> Person:
        return told_person(self.context, self.situation.map.roles, self.people, text)

    def _booking(self, text: str, step: MapStep | None) -> dict[str, Any]:
        phrase = parse_phrase(text, has_step=False, has_date=False)
        typed = text if phrase.trailing_step is None else phrase.text
        moment, names, decided = resolve_moment(self.context, typed, today=self.day, with_rest=True)
        if decided:
            tell_day_read(self.context, typed.strip().removesuffix(names).rstrip(" ,"), moment.day)
        of_step = self._promise_step(phrase, step)
        return {"date": moment, "with_": [self._person_id(name) for name in split_names(names)], "step": of_step}

    def _stopped(self, text: str) -> dict[str, Any]:
        phrase = parse_phrase(text, has_step=True)
        outcome = parse_stop(self.context, phrase.step or phrase.text)
        if outcome is Stop.LATER and not phrase.when:
            self._fail_missing("--stop", "when", phrase)
        until = self._day(phrase.when) if phrase.when else None
        return {"outcome": outcome, "until": until, "because": phrase.text or None if phrase.step else None}

    def _person_ids(self, names: str | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._person_id(name) for name in split_names(names or "")))

    def _person_id(self, name: str) -> str:
        matched = match_person(name, self.people)
        if matched.found:
            return matched.found
        sentence = person_error(self.context, name, matched, self.people)
        if matched.candidates:
            fail_for_person(self.context, name, matched, sentence)
        flag = f"    {add_person_flag(self.context, name, self.people)}"
        fail_for_person(self.context, name, matched, f"{sentence} {self.context.messages.errors.add_person}", flag)

    def _step_id(self, name: str) -> str:
        return resolve_known_step(self.context, self.situation, name)

    def _fail_missing(self, flag: str, what: str, phrase: ParsedPhrase) -> NoReturn:
        self.step_parser.fail_missing(flag, what, phrase)

    def _fail_done_by_nobody(self, flag: str, step: str, words: str) -> NoReturn:
        from .page import done_by_nobody_page

        names = list(self.situation.present)
        page = done_by_nobody_page(
            self.loaded.id, flag, self.situation.map.known[step], words, names, self.context.messages
        )
        raise UserError(ExitCode.REFUSED, page, "done-without-person", {"step": step})

    def _fail_our_own_action(self, step: str, phrase: ParsedPhrase) -> NoReturn:
        from .page import our_own_action_page

        page = our_own_action_page(self.loaded.id, self.situation.map.known[step], phrase.text, self.context.messages)
        raise UserError(ExitCode.REFUSED, page, "ours-not-theirs", {"step": step})
