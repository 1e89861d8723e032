"""The items of an entry that say what somebody said, did or promised, in one form for all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.deal import Done, Entry, Promise, Reopened, Skipped
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import US

ToldRecord = Done | Reopened | Skipped | Promise | Heard
KINDS = ("done", "reopened", "skipped", "promised", "heard")
"""Keys of an entry whose items may carry a quote."""
UNCHECKED = ("name", "done_when", "who", "after", "before", "takes_from", "contact", "kind", "without", "why_now")
"""Keys of a statement that are kept as the draft has them, and whose numbers and days alone are held to the quote."""


class DraftItem(NamedTuple):
    """One item of an entry."""

    kind: str
    """The key of the entry that it stands under."""
    place: int
    """Which one it is under that key in the file, from 0."""
    told: ToldRecord

    @property
    def by(self) -> tuple[str, ...]:
        """Who said, did or promised it."""
        return self.told.by.parties if isinstance(self.told, Promise) else tuple(self.told.by)

    @property
    def ours(self) -> bool:
        """Whether it is a promise of ours."""
        return US in self.by

    @property
    def quote(self) -> str:
        """The words that are to prove it."""
        return self.told.quote or ""

    @property
    def words(self) -> str:
        """The words that the log keeps of it besides the quote."""
        match self.told:
            case Heard():
                return self.told.says
            case Promise():
                return self.told.what
            case Done():
                return self.told.said or self.told.seen or ""
            case _:
                return self.told.because

    @property
    def day(self) -> date | None:
        """The day that it sets."""
        match self.told:
            case Heard():
                return self.told.day
            case Promise():
                return self.told.due
            case _:
                return None

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything in it whose numbers must have been said."""
        if not isinstance(self.told, Heard):
            return (self.words,)
        told = self.told
        more = (told.name, told.short, told.done_when, told.what, told.takes.text if told.takes else None)
        return (told.says, *(text for text in more if text), *told.role_names.values())

    @property
    def unchecked(self) -> tuple[str, ...]:
        """Keys of what it says beside its words, of which no words can be asked for: only somebody can judge them."""
        return tuple(key for key in UNCHECKED if isinstance(self.told, Heard) and getattr(self.told, key))

    def with_quote(self, quote: str) -> ToldRecord:
        """The item as it is stored: with the words that were said, in place of those of the draft.

        What a promise is about must be able to follow a name, and keeps its own words beside the quote.
        """
        match self.told:
            case Heard():
                return self.told.model_copy(update={"says": quote, "quote": quote})
            case Done():
                return self.told.model_copy(update={"said": quote, "quote": quote})
            case Promise():
                return self.told.model_copy(update={"quote": quote})
            case _:
                return self.told.model_copy(update={"because": quote, "quote": quote})


def items_of(entry: Entry) -> Iterator[DraftItem]:
    """Every item of an entry that may carry a quote, in the order of the file's keys."""
    for kind in KINDS:
        for place, told in enumerate(getattr(entry, kind)):
            yield DraftItem(kind, place, told)
