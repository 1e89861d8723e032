"""What each person says of the steps to come, and in which order; where they differ; what nobody has confirmed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush
from typing import NamedTuple

from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import count_steps, status
from kjopsprosess.deal_state.steps.asking import steps_to_come
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepEvent, StepState
from kjopsprosess.deal_state.told.sources import Contradiction, contradictions
from kjopsprosess.deal_state.told.standing import Standing, StepStanding, step_standings
from kjopsprosess.model.deal import Done, Entry, Reopened
from kjopsprosess.model.told import Heard


class Account(NamedTuple):
    """What one person has told of one step, or done about it: the newest of each kind."""

    step: MapStep
    after: tuple[str, ...] | None = None
    """What it comes after, by their word; empty: from the start. None: they have not said."""
    before: tuple[str, ...] = ()
    """What waits for it, by their word."""
    against: str | None = None
    """Who it was said against: a person's id, or `process`."""
    done: date | None = None
    skipped: date | None = None
    """The day on which they said that the customer does without it."""
    reopened: date | None = None
    """When the customer has gone back to it since, whoever said so."""
    promised: date | None = None
    """By when they promised something on it."""
    promise: PromiseState | None = None
    """What they promised on it last, whatever came of it."""
    confirmed: date | None = None
    """When they said yes to it."""
    told: date | None = None
    """When they last said something of it."""
    says: str | None = None
    """Their newest words on it."""


class PersonsMap(NamedTuple):
    """The steps to come as one person tells them."""

    person: PersonState
    accounts: tuple[Account, ...]
    """In the order the person gives; where they give none, in map order."""
    by_step: dict[str, Account]

    def of(self, step: MapStep) -> Account | None:
        """What they have told of a step."""
        return self.by_step.get(step.id)


class OrderGiven(NamedTuple):
    """What somebody says a step comes after."""

    person: PersonState
    after: tuple[str, ...]
    day: date


class OrderDifference(NamedTuple):
    """A step that several say comes after different steps, without speaking against each other. The newest holds."""

    step: MapStep
    given: tuple[OrderGiven, ...]
    """The newest last."""


class MapByPerson(NamedTuple):
    """The map as each of those who have told something tells it."""

    situation: Situation
    status: str
    ending: Ending | None
    done: int
    of: int
    steps: tuple[MapStep, ...]
    """The steps the customer has not taken, and those somebody says they do without."""
    people: tuple[PersonsMap, ...]
    """Those who have told something of these steps, in file order; who has left is among them."""
    only_earlier: tuple[PersonState, ...]
    """Those who have told only of steps that are done."""
    differences: tuple[Contradiction, ...]
    """Open ones, about these steps."""
    orders: tuple[OrderDifference, ...]
    told_by_one: tuple[StepStanding, ...]
    """Untaken steps that one alone has told of."""
    guesses: tuple[MapStep, ...]
    """Untaken steps that nobody has told of."""


def map_by_person(situation: Situation) -> MapByPerson:
    """Work out what each person says of the steps to come."""
    count, standings = count_steps(situation), step_standings(situation)
    to_come = steps_to_come(situation)
    steps = tuple(step for step in situation.map.steps if step in to_come or _done_without(situation, step))
    shown = {step.id for step in steps}
    records = _Records(situation)
    found = [_persons_map(records, person, steps, standings) for person in situation.people.values()]
    tellers = {person.id for standing in standings.values() for person in standing.told_by}
    untaken = [standings[step.id] for step in to_come]
    differences = tuple(each for each in contradictions(situation) if each.step in shown)
    return MapByPerson(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        done=count.done,
        of=count.of,
        steps=steps,
        people=tuple(each for each in found if each.accounts),
        only_earlier=tuple(each.person for each in found if not each.accounts and each.person.id in tellers),
        differences=differences,
        orders=tuple(_orders(steps, [each for each in found if each.accounts], {each.step for each in differences})),
        told_by_one=tuple(each for each in untaken if each.standing is Standing.TOLD),
        guesses=tuple(each.step for each in untaken if each.standing is Standing.GUESS),
    )


def _done_without(situation: Situation, step: MapStep) -> bool:
    """Skipped because somebody said so, not because the order came without it; no more when the deal is over."""
    skipped = situation.states[step.id] is StepState.SKIPPED and step.id in situation.history.steps.taken
    return skipped and not situation.ended


class _Records:
    """What the log records of each step, so that it is read once for all steps and people."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.entries: dict[str | None, list[Entry]] = {}
        """By step, the entries in which it was told of or confirmed, in log order."""
        self.promises: dict[str | None, list[PromiseState]] = {}
        for replayed in situation.history.entries:
            entry = replayed.entry
            told = [heard.step for heard in entry.heard]
            for step in dict.fromkeys((*told, *(step for each in entry.confirmed for step in each.steps))):
                self.entries.setdefault(step, []).append(entry)
        for promise in situation.history.promises:
            self.promises.setdefault(promise.step, []).append(promise)


def _persons_map(
    records: _Records, person: PersonState, steps: tuple[MapStep, ...], standings: dict[str, StepStanding]
) -> PersonsMap:
    told = (step for step in steps if person in standings[step.id].told_by)
    accounts = [account for step in told if (account := _account(records, person, step))]
    return PersonsMap(person, tuple(_in_their_order(accounts)), {each.step.id: each for each in accounts})


def _account(records: _Records, person: PersonState, step: MapStep) -> Account | None:
    """None: they are only said to have done it, by somebody else."""
    situation = records.situation
    found = nothing = Account(step)
    for event in situation.history.steps.events.get(step.id, ()):
        found = _with_event(found, event, person.id)
    for entry in records.entries.get(step.id, ()):
        for heard in entry.heard:
            if heard.step == step.id and person.id in (heard.by or entry.with_):
                found = _with_words(found, heard, entry.date)
        if any(step.id in each.steps and person.id in each.by for each in entry.confirmed):
            found = found._replace(confirmed=entry.date)
    promised = [each for each in records.promises.get(step.id, ()) if person.id in each.makers]
    if promised:
        found = found._replace(promised=promised[-1].due, promise=promised[-1])
    return None if found == nothing and step.id not in situation.statements else found


def _with_words(account: Account, heard: Heard, day: date) -> Account:
    return account._replace(
        after=account.after if heard.after is None else heard.after,
        before=heard.before or account.before,
        against=heard.against,
        told=day,
        says=heard.says or account.says,
    )


def _with_event(account: Account, event: StepEvent, person: str) -> Account:
    """Something that happened to the step: done or skipped by them, or gone back to by anybody since."""
    if isinstance(event.item, Reopened):
        return account._replace(reopened=event.day if account.done or account.skipped else None)
    if event.hearsay or person not in event.item.by:
        return account
    if isinstance(event.item, Done):
        return account._replace(done=event.day, skipped=None, reopened=None)
    return account._replace(skipped=event.day, done=None, reopened=None)


def _in_their_order(accounts: list[Account]) -> Iterator[Account]:
    """Each step behind those that the person says come before it; those of a ring stay in map order."""
    place = {each.step.id: number for number, each in enumerate(accounts)}
    pairs = {(before, each.step.id) for each in accounts for before in each.after or () if before in place}
    pairs |= {(each.step.id, later) for each in accounts for later in each.before if later in place}
    waits_for = Counter(later for _, later in pairs)
    after: dict[str, list[str]] = {}
    for before, later in pairs:
        after.setdefault(before, []).append(later)
    ready = [number for step, number in place.items() if not waits_for[step]]
    left = dict.fromkeys(range(len(accounts)))
    while left:
        following = heappop(ready) if ready else next(iter(left))
        del left[following]
        for later in after.get(accounts[following].step.id, ()):
            waits_for[later] -= 1
            if not waits_for[later] and place[later] in left:
                heappush(ready, place[later])
        yield accounts[following]


def _orders(
    steps: tuple[MapStep, ...], people: list[PersonsMap], differing: set[str | None]
) -> Iterator[OrderDifference]:
    """The steps whose place is told in different ways; not where an open difference is told already."""
    for step in steps:
        accounts = [(each.person, account) for each in people if (account := each.of(step))]
        given = [
            OrderGiven(person, account.after, account.told)
            for person, account in accounts
            if account.after is not None and account.told
        ]
        if step.id not in differing and len({frozenset(each.after) for each in given}) > 1:
            yield OrderDifference(step, tuple(sorted(given, key=lambda each: each.day)))
