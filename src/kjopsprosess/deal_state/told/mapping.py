"""Mapping: whether a contact told us something new about how the customer buys, although nothing moved."""

from kjopsprosess.deal_state.people import Roster
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.model.deal import Done, Entry, Reopened, Skipped
from kjopsprosess.model.told import Heard
from kjopsprosess.model.values import How

WORDS = {"by", "says", "against", "share", "topic", "quote"}
"""Keys of `heard` that are no facts about how they buy."""


class MappingWork:
    """What has been told so far while a log is replayed, and what each entry adds to it."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._told: set[tuple[str, str]] = set()
        """Steps with each person who has told something of them."""
        self._facts: set[str] = set()

    def meets_somebody_new(self, entry: Entry) -> bool:
        """Whether a person at the customer is met for the first time. Asked before the contact is taken in."""
        if entry.how not in (How.MEETING, How.CALL):
            return False
        there = self._roster.customers(entry.with_)
        return any(person.is_source and person.last_met is None for person in there)

    def adds_to_the_map(self, entry: Entry) -> bool:
        """Take in what an entry tells; whether some of it is a new fact, or a step's first word from somebody."""
        added = [self._take_in(heard, entry) for heard in entry.heard]
        items: list[Done | Skipped | Reopened] = [*entry.done, *entry.skipped, *entry.reopened]
        for item in items:
            self._told |= {(item.step, each) for each in self._roster.voices(entry.with_, item.by).people}
        return any(added)

    def _take_in(self, heard: Heard, entry: Entry) -> bool:
        told = (
            {(heard.step, each) for each in self._roster.voices(entry.with_, heard.by).people} if heard.step else set()
        )
        facts = heard.model_dump_json(exclude=WORDS, exclude_defaults=True) if _tells_facts(heard) else None
        new = bool(told - self._told) or (facts is not None and facts not in self._facts)
        self._told |= told
        self._facts |= {facts} if facts else set()
        return new

    def puts_off(self, entry: Entry, promises: dict[str, PromiseState]) -> bool:
        """Whether an entry moves a promise of the customer's: that is no work on the map."""
        moved = (promises[each] for each in entry.moved if each in promises)
        return any(self._roster.customers(promise.makers) for promise in moved)


def _tells_facts(heard: Heard) -> bool:
    return heard.tells_facts or heard.day is not None or bool(heard.why_now or heard.without)
