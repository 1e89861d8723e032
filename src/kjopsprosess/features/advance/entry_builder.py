"""What a person tells with flags, or answers in the dialogue, as a log entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NoReturn

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.deal_facts import resolve_seller, resolve_value
from kjopsprosess.app.typed.examples import flag_example, shell_word
from kjopsprosess.app.typed.grammar import (
    ParsedPhrase,
    contains_date,
    names_before_colon,
    parse_phrase,
    split_names,
    split_way,
)
from kjopsprosess.app.typed.lookup import (
    resolve_day,
    resolve_known_step,
    resolve_moment,
    tell_day_read,
)
from kjopsprosess.app.typed.people_lookup import deal_people, means_us, require_person
from kjopsprosess.app.typed.values import parse_how, parse_outcome, parse_stop, told_person
from kjopsprosess.deal_state.meetings.bookings import booking_on
from kjopsprosess.deal_state.steps.asking import KnownRoles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.deal import Booking, Entry, Person
from kjopsprosess.model.fields import NO_STEP
from kjopsprosess.model.values import How, Stop
from kjopsprosess.model.values import Outcome as ChoiceOutcome

from .book.aim import AimReader, read_got
from .book.same_booking import ToldMove, with_move
from .deadline import resolve_deadline
from .facts import concerns_customer, step_for_bookings
from .options import AdvanceOptions
from .page import done_by_nobody_page, our_own_action_page
from .promises.filing import kept_with_steps
from .promises.reader import PromiseReader
from .step_and_work import OurWorkReader, StepParser
from .told.flags import ToldFlags


class EntryBuilder:
    """Turns flags into an entry: names into ids, words into days, and what is lacking into a refusal."""

    def __init__(
        self, context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, asked: bool = False
    ) -> None:
        """`asked`: the user has been asked what is not certain of promises, so that nothing is to be concluded."""
        self.context, self.loaded, self.options = context, loaded, options
        self.asked = asked
        self.situation = loaded.situation
        self.said = context.messages.advance
        self.step_parser = StepParser(context, loaded)
        self.people = deal_people(loaded)
        """Everybody who can be named, with those who are told of in this call."""
        self.day = context.today
        """The entry's own day, from which days in it are reckoned."""
        self.reopened: set[str] = set()
        """Steps that this entry reopens."""
        self.promises = PromiseReader(context, loaded, options, self.people, self._person_id)

    def build(self, entry_id: str | None, day: date) -> Entry:
        """The entry that the flags tell, of a certain day."""
        self.day = day
        options = self.options
        people = [self._person(text) for text in options.person]
        names = {person.id: person.name for person in self.people.values()}
        told = ToldFlags(self.context, self.loaded, options, names, self._person_id, day)
        heard = told.heard()
        ours = OurWorkReader(self.context, self.loaded, self.people).read(options.did)
        reopened = [self._reopened(text) for text in options.reopen]
        self.reopened = {each["step"] for each in reopened}
        came_of = self.promises.came_of(self._day, day)
        facts: dict[str, Any] = {
            "id": entry_id,
            "date": day,
            "how": self._how(),
            "answered": False if options.unanswered else None,
            "with_": self._person_ids(options.with_) if options.with_ is not None else (),
            "done": [self._done(text, "--done", "seen") for text in options.done]
            + [self._done(text, "--told", "said") for text in options.told],
            "reopened": reopened,
            "skipped": [self._skipped(text) for text in options.skip],
            **came_of,
            "heard": heard,
            "holds": told.holds(),
            "confirmed": told.confirmed(),
            "did": ours.did,
            "did_by": ours.did_by,
            "people": people,
            "stopped": self._stopped(options.stop) if options.stop else None,
            "seller": resolve_seller(self.context, options.seller),
            "value": resolve_value(self.context, options.value),
            "competitors": options.competitor,
            "deadline": self._deadline(heard) if options.deadline else None,
            "got": read_got(self.context, self.loaded, options.got, day),
            "note": options.note,
        }
        if options.moved_from and len(options.book) != 1:
            said = self.said.moved_from_without_booking
            self.context.fail(ExitCode.USAGE, "moved-from-without-booking", self.said.not_saved, said)
        aim = self._aim()
        entry = Entry(**facts)
        if options.promise or options.book:
            promised = self.promises.items(entry, self._day, asked=self.asked)
            step = step_for_bookings(self.situation, self.loaded.processes, entry) if options.book else None
            bookings = [self._moved_or_new(text, {**self._booking(text, step), "aim": aim}) for text in options.book]
            entry = Entry(**{**facts, "promised": promised, "booked": bookings})
        if not self.asked:
            kept = (*entry.kept, *kept_with_steps(self.situation, entry))
            entry = entry.model_copy(update={"kept": kept})
        return self._with_booking_defaults(entry, day)

    def _how(self) -> How | None:
        """The way of the contact; what nobody answered is a mail, whether that is said or not."""
        how = parse_how(self.context, self.options.how) if self.options.how else None
        if not self.options.unanswered or how is How.MAIL:
            return how
        if how is not None:
            way = self.context.messages.terms.how[how]
            self.context.fail(
                ExitCode.USAGE, "answered-not-mail", self.said.not_saved, self.said.only_mail_unanswered.format(way=way)
            )
        return How.MAIL

    def _aim(self) -> dict[str, Any] | None:
        """What we want to agree in the meeting that is booked here."""
        options, command = self.options, f"kp advance {self.loaded.id}"
        if (options.aim or options.least) and len(options.book) != 1:
            example = flag_example(self.context, "--book", self.situation)
            told = f"    {command} {example} --aim {shell_word(options.aim or '')}"
            self.context.fail(
                ExitCode.USAGE, "aim-without-booking", self.said.not_saved, self.said.aims.without_booking, told
            )
        return AimReader(self.context, self.loaded, command, self.people, self._person_id).read(
            options.aim, options.least, self.day
        )

    def _deadline(self, heard: list[dict[str, Any]]) -> date | str:
        return resolve_deadline(self.context, self.situation, self.options.deadline or "", self.day, heard)

    def _with_booking_defaults(self, entry: Entry, day: date) -> Entry:
        """What nobody said of who and how is taken from the booking of the day, if the entry tells of a contact."""
        booked = booking_on(self.situation, day)
        said = self.options.how is not None or self.options.with_ is not None
        if booked is None or not (said or entry.got or concerns_customer(self.situation, entry)):
            return entry
        there = entry.with_ if self.options.with_ is not None else booked.with_
        how = entry.how or booked.how or (How.MEETING if entry.got else None)
        return entry.model_copy(update={"how": how, "with_": there})

    def _done(self, text: str, flag: str, proof: str) -> dict[str, Any]:
        step, phrase = self.step_parser.parse(flag, text)
        if phrase.who and means_us(self.context, self.people, phrase.who):
            self._fail_our_own_action(step, phrase)
        if not phrase.text:
            self._fail_missing(flag, "words", replace(phrase, step=step))
        by = [self._person_id(name) for name in names_before_colon(phrase)]
        if not by:
            self._fail_done_by_nobody(flag, step, phrase.text)
        if contains_date(phrase.text):  # of an act of another day
            self.context.notices.append(self.said.steps.day_is_words.format(flag=flag))
        outcome = self._outcome(step)
        if outcome in (ChoiceOutcome.OTHER, ChoiceOutcome.NOTHING):
            self._fail_if_ours(step, flag, text)
        return {"step": step, "by": by, proof: phrase.text, "outcome": outcome}

    def _fail_if_ours(self, step: str, flag: str, typed: str) -> None:
        """A choice that fell on us does not fall elsewhere unless it is reopened: it may be about another lot."""
        taken = self.situation.history.steps.taken.get(step)
        reopened = step in self.reopened
        if taken is None or taken.outcome is not ChoiceOutcome.US or reopened:
            return
        said, words = self.said.steps, self.context.messages.help.metavars["TEXT"]
        again = f"{flag} {shell_word(typed)} --outcome {self.options.outcome}"
        first = f'    kp advance {self.loaded.id} --reopen "{step} = {words}" {again}'
        name = self.context.messages.quote(self.situation.map.known[step].name)
        lines = (said.already_ours.format(step=name), said.reopen_first, first, said.another_lot, "    kp new")
        self.context.fail(ExitCode.REFUSED, "choice-already-ours", self.said.not_saved, *lines)

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

    def _booking_step(self, named: str | None, step: MapStep | None) -> str | None:
        """The step a contact is about: the one that was named, else the customer's next."""
        if named == NO_STEP:
            return None
        return self._step_id(named) if named else (step.id if step else None)

    def _day(self, typed: str) -> date:
        return resolve_day(self.context, typed, past=False, today=self.day)

    def _person(self, text: str) -> Person:
        step_map = self.situation.map
        roles = KnownRoles(step_map.roles, [each.step for each in step_map.steps])
        return told_person(self.context, roles, self.people, text, self.day)

    def _booking(self, text: str, step: MapStep | None) -> dict[str, Any]:
        phrase = parse_phrase(text, has_step=False, has_date=False)
        typed = text if phrase.trailing_step is None else phrase.text
        moment, names, decided = resolve_moment(self.context, typed, today=self.day, with_rest=True)
        if decided:
            tell_day_read(self.context, typed.strip().removesuffix(names).rstrip(" ,"), moment.day)
        names, way = split_way(names)
        return {
            "date": moment,
            "how": parse_how(self.context, way) if way else None,
            "with_": [self._person_id(name) for name in split_names(names)],
            "step": self._booking_step(phrase.trailing_step, step),
        }

    def _moved_or_new(self, text: str, facts: dict[str, Any]) -> Booking:
        """The booking, with what it was moved from; a dialogue warns where the same people have one already."""
        told = ToldMove(
            f"kp advance {self.loaded.id} --book {shell_word(text)}",
            "--moved-from",
            self.options.moved_from,
            self.options.another,
            self.asked,
        )
        return with_move(self.context, self.loaded, Booking(**facts), told)

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
        return require_person(self.context, self.people, name, (self.context.messages.errors.add_person, ""))

    def _step_id(self, name: str) -> str:
        return resolve_known_step(self.context, self.situation, name)

    def _fail_missing(self, flag: str, what: str, phrase: ParsedPhrase) -> NoReturn:
        self.step_parser.fail_missing(flag, what, phrase)

    def _fail_done_by_nobody(self, flag: str, step: str, words: str) -> NoReturn:
        names = list(self.situation.present)
        page = done_by_nobody_page(
            self.loaded.id, flag, self.situation.map.known[step], words, names, self.context.messages
        )
        raise UserError(ExitCode.REFUSED, page, "done-without-person", {"step": step})

    def _fail_our_own_action(self, step: str, phrase: ParsedPhrase) -> NoReturn:
        page = our_own_action_page(self.loaded.id, self.situation.map.known[step], phrase.text, self.context.messages)
        raise UserError(ExitCode.REFUSED, page, "ours-not-theirs", {"step": step})
