"""A draft held to a transcript, sorted: taken, known already, differing, refused; and the entry that is left of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.replaced_words import FactsOfStep, differs_from, facts_of
from kjopsprosess.features.advance.promises.names import says_the_same
from kjopsprosess.model.deal import Done, Entry, Promise, Skipped
from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.told import Heard

from .items import KINDS, DraftItem, ToldRecord, items_of
from .proof.beyond_quotes import WithoutQuote, people_taken, silent, theirs_without_quote
from .proof.proof import Proof, Prover, Refusal
from .proof.transcript import words_of


def known_since(situation: Situation, item: DraftItem) -> date | None:
    """The day on which the log has the very same; None where it is new."""
    match item.told:
        case Heard():
            return _heard_before(situation, item.told)
        case Promise():
            same = (each for each in _promises_like(situation, item.told) if each.due == item.told.due)
            return next((each.given for each in same), None)
        case Done() | Skipped():
            return _taken_on(situation, item)
        case _:
            return None


def moved_promise(situation: Situation, item: DraftItem) -> PromiseState | None:
    """The open promise that says the same for another day."""
    if not isinstance(item.told, Promise):
        return None
    like = _promises_like(situation, item.told)
    return next((each for each in like if each.open and each.due != item.told.due), None)


def _heard_before(situation: Situation, heard: Heard) -> date | None:
    """The day of a statement by the same people on the same step with the same facts, or the same words."""
    facts = {**facts_of(heard), **_beside(heard)}
    for statement in reversed(situation.statements.get(heard.step, ())):
        same_people = {*heard.by} <= {*statement.speakers}
        there = {**facts_of(statement.heard), **_beside(statement.heard)}
        same = facts.items() <= there.items()
        if facts.keys() <= {"why_now"}:  # a second reason to buy now is another one
            same = same and bool(_words(statement.heard) & _words(heard))
        if same_people and same:
            return statement.day
    return None


def _words(heard: Heard) -> frozenset[str]:
    """The words of a statement and its quote, as they are compared."""
    texts = filter(None, (heard.says, heard.quote))
    return frozenset(" ".join(word.plain for word in words_of(text)) for text in texts)


def _beside(heard: Heard) -> FactsOfStep:
    """The facts that cannot differ, but may be known."""
    found = {
        "before": frozenset(heard.before),
        "without": frozenset(heard.without),
        "why_now": heard.why_now,
        "name": heard.name,
    }
    return {name: value for name, value in found.items() if value}


def _promises_like(situation: Situation, promise: Promise) -> list[PromiseState]:
    makers = {*promise.by}
    return [
        each
        for each in situation.history.promises
        if makers & {*each.makers} and says_the_same(each.what, promise.what)
    ]


def _taken_on(situation: Situation, item: DraftItem) -> date | None:
    """The day the step was done or skipped, if it still counts as taken."""
    step = item.told.step
    if step is None or step not in situation.states or not situation.states[step].taken:
        return None
    days = [entry.date for entry in situation.deal.log for each in getattr(entry, item.kind) if each.step == step]
    return max(days, default=None)


class ItemOutcome(StrEnum):
    """What becomes of an item."""

    TAKEN = "taken"
    KNOWN = "known"
    DIFFERS = "differs"
    REFUSED = "refused"


class SortedItem(NamedTuple):
    """An item, or another part of the draft, and what becomes of it."""

    sort: ItemOutcome
    key_path: KeyPath
    """Where it stands in the entry of the file."""
    item: DraftItem | None = None
    without_quote: WithoutQuote | None = None
    """What is refused because no words can stand beside it, instead of an item."""
    proof: Proof | None = None
    refusal: Refusal | None = None
    since: date | None = None
    """With `known`: the day on which the log has it."""
    other: str | None = None
    """With `differs`: whoever told it otherwise."""
    moved: PromiseState | None = None
    """With a promise that is refused because it is there for another day: that promise."""
    stored: ToldRecord | None = None
    """The item as it is to be saved."""


class SortedDraft(NamedTuple):
    """A whole draft."""

    items: tuple[SortedItem, ...]
    entry: Entry
    """What is to be saved: the items that are taken or differ, and what is ours."""
    also_there: tuple[str, ...]
    """People who said what is taken and whom the draft does not have among those who were there."""

    def of(self, sort: ItemOutcome) -> tuple[SortedItem, ...]:
        """The items of one sort."""
        return tuple(each for each in self.items if each.sort is sort)

    @property
    def saves(self) -> int:
        """How many items would be saved."""
        return len(self.of(ItemOutcome.TAKEN)) + len(self.of(ItemOutcome.DIFFERS))


def sort_draft(
    situation: Situation, entry: Entry, prover: Prover, undated: list[WithoutQuote], *, another: bool
) -> SortedDraft:
    """Sort a draft. `undated`: promises without a day, which the entry lacks; `another` as in `DraftRequest`."""
    speakers = prover.speakers
    missing = sorted(int(each.key_path[1]) for each in undated)
    items = [
        _sorted(situation, item, prover.prove(item), another=another) for item in _in_file(items_of(entry), missing)
    ]
    quiet = silent(entry, prover.transcript, speakers)
    people, not_taken = people_taken(situation, entry, speakers)
    refused = [*undated, *not_taken, *quiet, *theirs_without_quote(situation, entry)]
    items += [SortedItem(ItemOutcome.REFUSED, each.key_path, without_quote=each) for each in refused]
    kept = {kind: tuple(_stored(items, kind)) for kind in KINDS}
    gone = {each.words for each in quiet}
    there = tuple(each for each in entry.with_ if each not in gone)
    said_it = [who for each in items if each.stored and each.item and not each.item.ours for who in each.item.by]
    also = tuple(dict.fromkeys(who for who in said_it if who not in there)) if entry.how else ()
    ours = {promise.id for promise in situation.history.promises if promise.ours}
    ours |= {each.stored.id for each in items if isinstance(each.stored, Promise) and each.stored.by.ours}
    update = {
        **kept,
        "with_": (*there, *also),
        "people": people,
        "kept": tuple(each for each in entry.kept if each in ours),
        "kept_on": {each: day for each, day in entry.kept_on.items() if each in ours},
        "dropped": tuple(each for each in entry.dropped if each in ours),
        "moved": {each: day for each, day in entry.moved.items() if each in ours},
        **dict.fromkeys(("holds", "confirmed", "booked", "competitors"), ()),
        **dict.fromkeys(("stopped", "deadline", "value")),
    }
    return SortedDraft(tuple(items), entry.model_copy(update=update), also)


def _in_file(items: Iterator[DraftItem], missing: list[int]) -> Iterator[DraftItem]:
    """The items with the places they have in the file, where some promises were taken out."""
    for item in items:
        place = item.place
        for gone in missing if item.kind == "promised" else ():
            place += gone <= place
        yield item._replace(place=place)


def _stored(items: list[SortedItem], kind: str) -> Iterator[ToldRecord]:
    yield from (each.stored for each in items if each.stored and each.item and each.item.kind == kind)


def _sorted(situation: Situation, item: DraftItem, found: Proof | Refusal, *, another: bool) -> SortedItem:
    key_path: KeyPath = (item.kind, item.place)
    if isinstance(found, Refusal):
        return SortedItem(ItemOutcome.REFUSED, key_path, item, refusal=found)
    if not another and (moved := moved_promise(situation, item)):
        return SortedItem(ItemOutcome.REFUSED, key_path, item, refusal=Refusal("promised-before"), moved=moved)
    if since := known_since(situation, item):
        return SortedItem(ItemOutcome.KNOWN, key_path, item, proof=found, since=since)
    stored = item.with_quote(found.quote)
    if isinstance(stored, Heard):
        other = stored.against or differs_from(situation, stored)
        if other:
            stored = stored.model_copy(update={"against": other})
            return SortedItem(ItemOutcome.DIFFERS, key_path, item, proof=found, other=other, stored=stored)
    return SortedItem(ItemOutcome.TAKEN, key_path, item, proof=found, stored=stored)
