"""What a person tells with flags, or answers in the dialogue, as a log entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from kjopsprosess.app.errors import Exit, Mishap
from kjopsprosess.app.grammar import Phrase, parse_phrase, split_names, who_names
from kjopsprosess.app.lookup import known_step, named, named_day, pick_known_step, there_are, which_year
from kjopsprosess.app.typed_values import told_outcome, told_person, told_stop, told_way
from kjopsprosess.deal_state.bookings import booked_on
from kjopsprosess.deal_state.names import make_slug, pick, promise_id
from kjopsprosess.deal_state.promises import US
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.messages.typed_dates import read_moment
from kjopsprosess.model.deal import Entry, Person
from kjopsprosess.model.values import Outcome as ChoiceOutcome
from kjopsprosess.model.values import Stop

from .facts import step_for_promises, tells_of_customer
from .parse import StepsTold, heard_phrase

if TYPE_CHECKING:
    from kjopsprosess.app.context import Desk, OpenDeal

    from .options import Flags


class Teller:
    """Turns flags into an entry: names into ids, words into days, and what is lacking into a refusal."""

    def __init__(self, desk: Desk, opened: OpenDeal, flags: Flags) -> None:
        self.desk, self.opened, self.flags = desk, opened, flags
        self.situation = opened.situation
        self.said = desk.words.advance
        self.steps = StepsTold(desk, opened)
        self.names = {person.id: person.name for person in self.situation.people.values()}
        self.promised = self._new_ids()
        """Ids of the promises that are told now, in their order: the same entry may say what became of them."""

    def entry(self, entry_id: str, day: date) -> Entry:
        """The entry that the flags tell."""
        flags = self.flags
        people = [self._person(text) for text in flags.person]
        facts: dict[str, Any] = {
            "id": entry_id,
            "date": day,
            "how": told_way(self.desk, flags.how) if flags.how else None,
            "with_": self._people(flags.with_) if flags.with_ is not None else (),
            "done": [self._done(text, "--done", "seen") for text in flags.done]
            + [self._done(text, "--told", "said") for text in flags.told],
            "reopened": [self._reopened(text) for text in flags.reopen],
            "skipped": [self._skipped(text) for text in flags.skip],
            "kept": [self._promise_id(name) for name in flags.kept],
            "moved": dict(self._moved(text) for text in flags.moved),
            "dropped": [self._promise_id(name) for name in flags.dropped],
            "heard": [self._heard(text) for text in flags.heard],
            "did": [self._did(text) for text in flags.did],
            "people": people,
            "stopped": self._stopped(flags.stop) if flags.stop else None,
            "note": flags.note,
        }
        entry = Entry(**facts)
        if flags.promise or flags.book:
            step = step_for_promises(self.situation, self.opened.processes, entry)
            promised = self._promises(step)
            bookings = [self._booking(text, step) for text in flags.book]
            entry = Entry(**{**facts, "promised": promised, "booked": bookings})
        return self._as_booked(entry, day)

    def _as_booked(self, entry: Entry, day: date) -> Entry:
        """What nobody said of who and how is taken from the booking of the day, if the entry tells of a contact."""
        booked = booked_on(self.situation, day)
        said = self.flags.how is not None or self.flags.with_ is not None
        if booked is None or not (said or tells_of_customer(self.situation, entry)):
            return entry
        there = entry.with_ if self.flags.with_ is not None else booked.with_
        return entry.model_copy(update={"how": entry.how or booked.how, "with_": there})

    def _done(self, text: str, flag: str, proof: str) -> dict[str, Any]:
        step, phrase = self.steps.step(flag, text)
        if phrase.who and phrase.who.casefold() in self.said.our_side:
            self._ours(step, phrase)
        if not phrase.words:
            self._lacks(flag, "words")
        by = [self._name(name) for name in who_names(phrase)]
        if not by:
            self._by_nobody(flag, step, phrase.words)
        return {"step": step, "by": by, proof: phrase.words, "outcome": self._outcome(step)}

    def _outcome(self, step: str) -> ChoiceOutcome | None:
        known = self.situation.map.known[step]
        if self.flags.outcome is None or known.kind is None:
            return None
        return told_outcome(self.desk, self.flags.outcome)

    def _reopened(self, text: str) -> dict[str, Any]:
        step, phrase = self._step_and_words(text, "--reopen")
        return {"step": step, "by": [self._name(name) for name in who_names(phrase)], "because": phrase.words}

    def _skipped(self, text: str) -> dict[str, Any]:
        step, phrase = self._step_and_words(text, "--skip")
        if not phrase.who:
            self._lacks("--skip", "who")
        by = [self._name(name) for name in who_names(phrase)]
        return {"step": step, "by": by, "because": phrase.words}

    def _step_and_words(self, text: str, flag: str) -> tuple[str, Phrase]:
        step, phrase = self.steps.step(flag, text)
        if not phrase.words:
            self._lacks(flag, "words")
        return step, phrase

    def _promises(self, step: MapStep | None) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for text, new_id in zip(self.flags.promise, self.promised, strict=True):
            phrase = parse_phrase(text, has_step=False)
            for what, there in (("who", phrase.who), ("words", phrase.words), ("when", phrase.when)):
                if not there:
                    self._lacks("--promise", what)
            ours = (phrase.who or "").casefold() in self.said.our_side
            due = named_day(self.desk, phrase.when or "", past=False)
            of_step = self._hash_step(phrase, step)
            by = US if ours else self._name(phrase.who or "")
            found.append({"id": new_id, "by": by, "what": phrase.words, "due": due, "step": of_step})
        return found

    def _new_ids(self) -> list[str]:
        taken = {pledge.id for pledge in self.situation.history.promises}
        found: list[str] = []
        for text in self.flags.promise:
            found.append(promise_id(parse_phrase(text, has_step=False).words, taken | {*found}))
        return found

    def _hash_step(self, phrase: Phrase, step: MapStep | None) -> str | None:
        if phrase.hash_step == "none":
            return None
        return self._step(phrase.hash_step) if phrase.hash_step else (step.id if step else None)

    def _heard(self, text: str) -> dict[str, Any]:
        phrase = heard_phrase(self.situation, text)
        if not phrase.words:
            self._lacks("--heard", "words")
        step = phrase.step or phrase.hash_step
        against = self.flags.against
        return {
            "says": phrase.words,
            "step": self._step(step) if step else None,
            "by": [self._name(name) for name in who_names(phrase)],
            "against": against if against in (None, "process") else self._name(against or ""),
        }

    def _did(self, text: str) -> str:
        """`step/action`, also when only the action was named; anything else is plain words."""
        typed, slash, action = text.partition("/")
        known = self.situation.map.known
        if slash and " " not in text and (step := pick_known_step(self.situation, typed).found):
            actions = [each.id for each in known[step].seller_actions]
            unknown, instead = self.desk.words.errors.no_action, there_are(self.desk, "action", actions)
            return f"{step}/{named(self.desk, action, pick(action, actions), unknown, instead)}"
        homes = [each.id for each in self.situation.open_steps for a in each.step.seller_actions if a.id == text]
        return f"{homes[0]}/{text}" if homes else text

    def _moved(self, text: str) -> tuple[str, date]:
        phrase = parse_phrase(text, has_step=False)
        if not phrase.when:
            self._lacks("--moved", "when")
        return self._promise_id(phrase.words), named_day(self.desk, phrase.when or "", past=False)

    def _promise_id(self, name: str) -> str:
        ids = [*(pledge.id for pledge in self.situation.history.promises if pledge.open), *self.promised]
        instead = there_are(self.desk, "promise", ids)
        return named(self.desk, name, pick(name, ids), self.desk.words.errors.no_promise, instead)

    def _person(self, text: str) -> Person:
        return told_person(self.desk, self.situation.map.roles, self.names, text)

    def _booking(self, text: str, step: MapStep | None) -> dict[str, Any]:
        phrase = parse_phrase(text, has_step=False, has_date=False)
        found = read_moment(text if phrase.hash_step is None else phrase.words, self.desk.today)
        if found is None:
            self.desk.refuse(Exit.USAGE, "not-a-day", self.desk.words.errors.not_a_day.format(text=text))
        moment, names = found
        if doubt := which_year(self.desk, text, moment.day):
            self.desk.refuse(Exit.USAGE, "which-year", doubt)
        of_step = self._hash_step(phrase, step)
        return {"date": moment, "with_": [self._name(name) for name in split_names(names)], "step": of_step}

    def _stopped(self, text: str) -> dict[str, Any]:
        phrase = parse_phrase(text, has_step=True)
        outcome = told_stop(self.desk, phrase.step or phrase.words)
        if outcome is Stop.LATER and not phrase.when:
            self._lacks("--stop", "when")
        until = named_day(self.desk, phrase.when, past=False) if phrase.when else None
        return {"outcome": outcome, "until": until, "because": phrase.words or None if phrase.step else None}

    def _people(self, names: str | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._name(name) for name in split_names(names or "")))

    def _name(self, name: str) -> str:
        by_name = [each for each, full in self.names.items() if full.casefold() == name.strip().casefold()]
        if len(by_name) == 1:
            return by_name[0]
        said = self.desk.words.errors
        new_id = make_slug((name.split() or [name])[0], fallback="person")
        return named(self.desk, name, pick(name, self.names), said.no_person, said.add_person.format(id=new_id))

    def _step(self, name: str) -> str:
        return known_step(self.desk, self.situation, name)

    def _lacks(self, flag: str, what: str) -> NoReturn:
        self.steps.lacks(flag, what)

    def _by_nobody(self, flag: str, step: str, words: str) -> NoReturn:
        from .page import by_nobody_page

        names = list(self.situation.present)
        page = by_nobody_page(self.opened.id, flag, self.situation.map.known[step], words, names, self.desk.words)
        raise Mishap(Exit.REFUSED, page, "done-without-person", {"step": step})

    def _ours(self, step: str, phrase: Phrase) -> NoReturn:
        from .page import ours_page

        page = ours_page(self.opened.id, self.situation.map.known[step], phrase.words, self.desk.words)
        raise Mishap(Exit.REFUSED, page, "ours-not-theirs", {"step": step})
