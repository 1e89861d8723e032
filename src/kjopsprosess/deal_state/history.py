"""What follows from a deal's files alone: its entries with their verdicts, and what is so when all has happened."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import Stop

from .people import PersonState
from .promises import PromiseState
from .step_states import StepHistory


class Verdict(StrEnum):
    """What a contact came to."""

    ORDER = "order"
    ADVANCE = "advance"
    CONTINUATION = "continuation"
    NO = "no"


class OurAction(NamedTuple):
    """Something we did."""

    text: str
    """As written: `step/action`, or plain words."""
    day: date
    step: str | None
    action: str | None
    wasted: bool
    """Whether it served no step that was open to the customer just before."""


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


class History(NamedTuple):
    """Everything that follows from a deal's files alone, whatever day it is."""

    entries: tuple[ReplayedEntry, ...]
    """The entries in log order."""
    steps: StepHistory
    people: dict[str, PersonState]
    """In file order."""
    promises: tuple[PromiseState, ...]
    our_actions: tuple[OurAction, ...]
    ending: Ending | None
    """In force now: ended, or postponed (`later`)."""
    no_effect: tuple[IneffectiveEvent, ...]

    @property
    def ended(self) -> bool:
        """Whether the deal is over: lost, no decision, withdrawn. Postponed is not over."""
        return self.ending is not None and self.ending.outcome is not Stop.LATER

    @property
    def last_contact(self) -> ReplayedEntry | None:
        """The newest contact; a note is none."""
        contacts = (each for each in reversed(self.entries) if each.verdict and each.entry.how)
        return next(contacts, None)

    @property
    def continuations(self) -> int:
        """How many continuations in a row the newest verdicts are."""
        count = 0
        for replayed in reversed([replayed for replayed in self.entries if replayed.verdict]):
            if replayed.verdict is not Verdict.CONTINUATION:
                break
            count += 1
        return count
