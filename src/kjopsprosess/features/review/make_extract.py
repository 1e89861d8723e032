"""Works out what a review takes from one deal, and for which days that holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.app.loading.cached_facts import DatedFacts, ValidDays
from kjopsprosess.deal_state.history import OurAction, Verdict
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.meetings.bookings import aims
from kjopsprosess.deal_state.meetings.contact_rules import latest_standstill
from kjopsprosess.deal_state.overview import StepRef
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status, stopped_at
from kjopsprosess.deal_state.told.sources import sources_of_deal
from kjopsprosess.model.values import DAY, Reached

from .extract import AfterAction, DealAction, DealAims, DealExtract, DealRef, EndedDeal, OwnStep
from .traversal import step_traversals

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal

ActionId = tuple[str, str]
"""A step and one of its actions."""
UNENDED = ("postponed", "live")
"""How a deal stands that is not over, as `status` names it. Won is one whose order became ours, whatever came later."""


def cached_extract(loaded: LoadedDeal) -> DatedFacts[DealExtract]:
    """What a review takes from a deal, with the days for which it holds."""
    return dated_extract(loaded.situation)


def dated_extract(situation: Situation) -> DatedFacts[DealExtract]:
    """What a review takes from a deal, with the days for which it holds: until the standstill it is in has passed."""
    standstill = latest_standstill(situation.deal, situation.history)
    turns = (standstill.counts_until + DAY,) if standstill else ()
    return DatedFacts(make_extract(situation), ValidDays.between(turns, situation.today))


def make_extract(situation: Situation) -> DealExtract:
    """What a review takes from a deal as it stands."""
    entries = situation.history.entries
    own = {step.id for step in situation.map.steps if step.own}
    traversals = tuple(each for each in step_traversals(situation) if each.step not in own)
    reached = {each.step for each in traversals}
    return DealExtract(
        deal=DealRef(situation.id, situation.deal.customer),
        seller=situation.seller,
        newest=entries[-1].entry.date if entries else None,
        processes=" ".join(pin.process for pin in situation.deal.process),
        status=status(situation),
        traversals=traversals,
        unreached=" ".join(step.id for step in situation.map.steps if step.id not in own | reached),
        own_steps=tuple(
            OwnStep(step.id, step.step.name, len(step.step.model_fields_set))
            for step in situation.map.steps
            if step.own
        ),
        ended=ended_deal(situation),
        aims=_aims(situation),
        actions=tuple(_DealWork(situation).actions()),
        changed=" ".join(sorted({step for replayed in entries for step in replayed.steps_changed})),
        plain_words=sum(1 for each in situation.history.our_actions if each.step is None and each.wasted),
    )


def _aims(situation: Situation) -> DealAims:
    found = aims(situation)
    count = Counter(each.reached for each in found)
    return DealAims(
        count[Reached.BEST],
        count[Reached.LEAST],
        count[Reached.NEITHER],
        tuple(each.day for each in found if not each.reached),
    )


def ended_deal(situation: Situation) -> EndedDeal | None:
    """The counts on the day of the order or the end; None for a deal that is under way or postponed."""
    how = status(situation)
    if how in UNENDED:
        return None
    number = _last_entry(situation, Verdict.ORDER if how == "won" else Verdict.NO)
    then = _as_of(situation, number)
    met = [person for person in then.people.values() if person.is_source and person.last_met]
    stopped = None if how == "won" else stopped_at(situation)
    return EndedDeal(
        deal=DealRef(situation.id, situation.deal.customer),
        status=how,
        day=situation.history.entries[number].entry.date,
        step=StepRef(stopped.id, stopped.step.name, stopped.step.short) if stopped else None,
        people=len(met),
        roles=len({role for person in met for role in person.roles}),
        sources=sources_of_deal(then).number,
        continuations=_continuations_before(situation, number),
    )


def _last_entry(situation: Situation, verdict: Verdict) -> int:
    """The number, in log order, of the newest entry with a verdict; of the last entry when none has it."""
    entries = situation.history.entries
    return max((number for number, each in enumerate(entries) if each.verdict is verdict), default=len(entries) - 1)


def _as_of(situation: Situation, number: int) -> Situation:
    """The same deal as it stood right after an entry, counted in log order."""
    log = tuple(each.entry for each in situation.history.entries[: number + 1])
    return remade(situation, situation.deal.model_copy(update={"log": log}))


def _continuations_before(situation: Situation, number: int) -> int:
    before = situation.history._replace(entries=situation.history.entries[:number])
    return before.continuations


class _DealWork:
    """Our work in one deal, by action, with the numbers of the entries in log order."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.places = {replayed.file_index: place for place, replayed in enumerate(situation.history.entries)}
        """The numbers of entries in log order, by their places in the file."""
        self.acts: dict[str, list[int]] = {}
        """Entries in which the customer acted on a step: did it, or kept a promise on it."""
        for number, step_id in _customer_acts(situation):
            self.acts.setdefault(step_id, []).append(number)
        self.done: dict[ActionId, list[int]] = {}
        """Entries in which we did an action."""
        self.in_time: set[ActionId] = set()
        """Actions done at least once while the step was not taken yet."""
        for number, action in _our_actions(situation):
            if action.step and action.action:
                key = (action.step, action.action)
                self.done.setdefault(key, []).append(number)
                if not self._taken_before(action.step, number):
                    self.in_time.add(key)

    def actions(self) -> Iterator[DealAction]:
        """What came after each action, in the order in which we first did them."""
        for key, entries in self.done.items():
            yield DealAction(*key, len(entries), self._came(key))

    def _came(self, key: ActionId) -> AfterAction:
        if self._followed(key):
            return AfterAction.FOLLOWED
        if key not in self.in_time:
            return AfterAction.AFTERWARDS
        return AfterAction.WAITING if self._may_still_act(key[0]) else AfterAction.NEVER

    def _followed(self, key: ActionId) -> bool:
        """Whether the customer acted on the step in the entry of the first time we did it, or later."""
        return any(number >= self.done[key][0] for number in self.acts.get(key[0], ()))

    def _may_still_act(self, step_id: str) -> bool:
        """Whether the customer may still act on the step."""
        states = self.situation.states
        return not self.situation.ended and step_id in states and not states[step_id].taken

    def _taken_before(self, step_id: str, number: int) -> bool:
        """Whether the newest event with effect on the step, before an entry, took it."""
        before = [
            event
            for event in self.situation.history.steps.events.get(step_id, ())
            if event.effect and self.places[event.file_index] < number
        ]
        return bool(before) and before[-1].state.taken


def _customer_acts(situation: Situation) -> Iterator[tuple[int, str]]:
    """The numbers of entries in which the customer acted, each with the step acted on."""
    kept = {promise.id: promise for promise in situation.history.promises if promise.status.value == "kept"}
    people = situation.people
    for number, replayed in enumerate(situation.history.entries):
        for step_id in replayed.steps_changed:
            yield number, step_id
        for promise_id in replayed.entry.kept:
            promise = kept.get(promise_id)
            makers = [people[each] for each in promise.makers if each in people] if promise else []
            theirs = any(person.is_customer for person in makers)
            if promise is not None and theirs and promise.step and replayed.entry.date >= promise.given:
                del kept[promise_id]
                yield number, promise.step


def _our_actions(situation: Situation) -> Iterator[tuple[int, OurAction]]:
    """What we did, each with the number of its entry in log order."""
    our_actions = iter(situation.history.our_actions)
    for number, replayed in enumerate(situation.history.entries):
        for _ in replayed.entry.did:
            yield number, next(our_actions)
