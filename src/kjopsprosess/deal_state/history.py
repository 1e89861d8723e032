"""What follows from a deal's files alone: its entries with their verdicts, and what is so when all has happened."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import Stop

from .meetings.booking_replay import BookingLog
from .people.people import PersonState
from .promises.states import PromiseLedger, PromiseState
from .steps.step_states import StepHistory


class Verdict(StrEnum):
    """What a contact came to."""

    ORDER = "order"
    ADVANCE = "advance"
    CONTINUATION = "continuation"
    NO = "no"


class Waker(StrEnum):
    """What took up a postponed deal again; what weighs most, where an entry holds several."""

    MEETING = "meeting"
    CALL = "call"
    PROMISE = "promise"
    BOOKING = "booking"
    """Something booked with somebody there whom we never were in contact with."""
    ACT = "act"
    STATEMENT = "statement"


class OurAction(NamedTuple):
    """Something we did."""

    text: str
    """As written: `step/action`, or plain words."""
    day: date
    step: str | None
    action: str | None
    wasted: bool
    """Whether it served no step that was open to the customer just before."""


class OwnWord(NamedTuple):
    """A step that is done on the word of the one who did it, and of nobody else."""

    step: str
    person: str


class ReplayedEntry(NamedTuple):
    """An entry, and what came of it."""

    entry: Entry
    file_index: int
    """Its place in the file's log, from 0."""
    verdict: Verdict | None
    customer_acted: bool
    """Whether it holds a customer act: a step taken, or one of their open promises kept."""
    our_acts: int
    steps_changed: tuple[str, ...]
    """Steps it took, in the order written."""
    rule_before: Contact | None
    """The contact rule in force just before it."""
    hearsay: tuple[str, ...] = ()
    """Steps it says are done, on the word of nobody at the customer."""
    on_own_word: tuple[OwnWord, ...] = ()
    """Steps it took that make no advance: only the doer, who neither decides nor approves there, says so."""
    mapped: bool = False
    """A contact without advance that told us something new about how they buy, or brought us somebody new."""
    woke: Waker | None = None
    """What in it took up a postponed deal before its day."""

    @property
    def moved(self) -> bool:
        """Whether the customer moved the deal: an act of theirs, or an advance, a dated promise included."""
        return self.customer_acted or self.verdict in (Verdict.ORDER, Verdict.ADVANCE)

    @property
    def moved_on(self) -> date:
        """The day the customer moved the deal, if they did: when all they did was to keep promises, the day of that."""
        entry = self.entry
        other_acts = (*self.steps_changed, *entry.done, *entry.promised, *entry.booked)
        return entry.date if other_acts or not entry.kept else max(map(entry.day_kept, entry.kept))


class Ending(NamedTuple):
    """How and why a deal stopped or rests."""

    outcome: Stop
    day: date
    because: str | None
    until: date | None
    by: tuple[str, ...]
    step: str | None = None
    """The choice step where it ended, if it did there."""


class IneffectiveEvent(NamedTuple):
    """An event in the log that changed nothing and proves nothing more."""

    key_path: KeyPath
    kind: str
    """The key it stands under: `reopened`, `skipped`, `kept`, `dropped`, `moved`."""
    id: str


NoteEffect = Callable[..., None]
"""Notes an event that changed nothing: its place, its kind, the id it is about, and whether it had an effect."""


class SaidLog:
    """Who said something of a step, and on which day last."""

    def __init__(self) -> None:
        self._by: dict[str, dict[str, date]] = {}
        """Those the log names, by step."""
        self._there: dict[str, dict[str, date]] = {}
        """Those who were there when nobody is named, by step: they said it if they are sources."""

    def add(self, entry: Entry) -> None:
        """Take in what an entry heard. Entries come by date."""
        for heard in entry.heard:
            if heard.step is None:
                continue
            if heard.by:
                self._by.setdefault(heard.step, {}).update(dict.fromkeys(heard.by, entry.date))
            else:
                # Without `by` all who were there said it, but not the one it is said against.
                there = (each for each in entry.with_ if each != heard.against)
                self._there.setdefault(heard.step, {}).update(dict.fromkeys(there, entry.date))

    def newest(self, step: str, people: Iterable[str], known: Mapping[str, PersonState]) -> date | None:
        """The newest day on which one of these people said something of a step."""
        by, there = self._by.get(step, {}), self._there.get(step, {})
        days = [by[each] for each in people if each in by]
        days += [there[each] for each in people if each in there and each in known and known[each].is_source]
        return max(days, default=None)


class History(NamedTuple):
    """Everything that follows from a deal's files alone, whatever day it is."""

    entries: tuple[ReplayedEntry, ...]
    """The entries in log order."""
    steps: StepHistory
    people: dict[str, PersonState]
    """In file order."""
    promises: tuple[PromiseState, ...]
    ledger: PromiseLedger
    """All promises, found by step."""
    bookings: BookingLog
    said: SaidLog
    our_actions: tuple[OurAction, ...]
    ending: Ending | None
    """In force now: ended, or postponed (`later`)."""
    no_effect: tuple[IneffectiveEvent, ...]

    @property
    def ended_by_log(self) -> bool:
        """Whether the log ends the deal: lost, no decision, withdrawn. Postponed is not over.

        A lost choice that may still be complained about on a day is not over by `Situation.ended`.
        """
        return self.ending is not None and self.ending.outcome is not Stop.LATER

    @property
    def last_contact(self) -> ReplayedEntry | None:
        """The newest contact; a note is none."""
        # A contact with nobody at the customer, such as with a partner alone, has no verdict.
        contacts = (each for each in reversed(self.entries) if each.verdict and each.entry.is_contact)
        return next(contacts, None)

    @property
    def unanswered(self) -> int:
        """How many mails nobody has answered since the last contact."""
        later = takewhile(lambda replayed: not replayed.entry.is_contact, reversed(self.entries))
        return sum(replayed.entry.unanswered for replayed in later)

    @property
    def continuations(self) -> int:
        """How many continuations in a row the newest verdicts are."""
        return len(self._row())

    @property
    def idle_continuations(self) -> int:
        """How many in that row told us nothing new about how they buy either."""
        return sum(not replayed.mapped for replayed in self._row())

    @property
    def on_own_word(self) -> tuple[OwnWord, ...]:
        """What is done on the doer's word alone in that row, the oldest first."""
        return tuple(each for replayed in reversed(self._row()) for each in replayed.on_own_word)

    def _row(self) -> list[ReplayedEntry]:
        """The continuations since the newest other verdict, the newest first."""
        judged = (replayed for replayed in reversed(self.entries) if replayed.verdict)
        return list(takewhile(lambda replayed: replayed.verdict is Verdict.CONTINUATION, judged))
