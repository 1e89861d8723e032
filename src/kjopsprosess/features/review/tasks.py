"""Counts our work over many deals: which customer acts came after it, and which never did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.history import OurAction
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import Process, SellerAction, Step

from .steps import DealRef

ActionId = tuple[str, str]
"""A step and one of its actions."""


class ActionReview(NamedTuple):
    """One of our actions over all deals. Each deal that had it stands in one of the four places."""

    step: Step
    action: SellerAction
    times: int
    """How many times it was done in all."""
    followed: tuple[DealRef, ...]
    """The customer acted on the step in the same entry or a later one."""
    waiting: tuple[DealRef, ...]
    """The customer has not acted on it yet, and still may."""
    never: tuple[DealRef, ...]
    """The deal ended, or the customer went past the step, without an act on it after ours."""
    afterwards: tuple[DealRef, ...]
    """Only done when the customer had taken the step already."""
    without: int
    """Deals in which the customer did the step and we had not done this."""

    @property
    def deals(self) -> int:
        """In how many deals it was done."""
        return len(self.followed) + len(self.waiting) + len(self.never) + len(self.afterwards)


class UnattributedWork(NamedTuple):
    """Work for no step of the customer, in plain words: no act of the customer's can be told to come after it."""

    times: int
    deals: int


class WorkReview(NamedTuple):
    """All our work in the deals of a process."""

    actions: tuple[ActionReview, ...]
    """In the order of the process; those that nobody ever did are among them, with no deals."""
    unattributed: UnattributedWork


def review_actions(process: Process, situations: Sequence[Situation]) -> WorkReview:
    """Count our actions, and whether the customer's act on the step came after.

    That is an order in time, not a cause.
    """
    works = [_DealWork(each) for each in situations]
    actions = tuple(
        _action(step, action, works)
        for step in process.steps
        for action in step.seller_actions
        if step.in_version(process.version) or any((step.id, action.id) in work.done for work in works)
    )
    plain = [
        sum(1 for action in each.history.our_actions if action.step is None and action.wasted) for each in situations
    ]
    return WorkReview(actions, UnattributedWork(sum(plain), sum(1 for times in plain if times)))


class _DealWork:
    """Our work in one deal, by action, with the numbers of the entries in log order."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.deal = DealRef(situation.id, situation.deal.customer)
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

    def followed(self, key: ActionId) -> bool:
        """Whether the customer acted on the step in the entry of the first time we did it, or later."""
        return any(number >= self.done[key][0] for number in self.acts.get(key[0], ()))

    def may_still_act(self, step_id: str) -> bool:
        """Whether the customer may still act on the step."""
        states = self.situation.states
        return not self.situation.ended and step_id in states and not states[step_id].taken

    def _taken_before(self, step_id: str, number: int) -> bool:
        """Whether the newest event with effect on the step, before an entry, took it."""
        places = {replayed.file_index: place for place, replayed in enumerate(self.situation.history.entries)}
        before = [
            event
            for event in self.situation.history.steps.events.get(step_id, ())
            if event.effect and places[event.file_index] < number
        ]
        return bool(before) and before[-1].state.taken


def _action(step: Step, action: SellerAction, works: Iterable[_DealWork]) -> ActionReview:
    key = (step.id, action.id)
    places: dict[str, list[DealRef]] = {"followed": [], "waiting": [], "never": [], "afterwards": []}
    times = without = 0
    for work in works:
        if key not in work.done:
            without += any(step.id in replayed.steps_changed for replayed in work.situation.history.entries)
            continue
        times += len(work.done[key])
        if work.followed(key):
            place = "followed"
        elif key not in work.in_time:
            place = "afterwards"
        else:
            place = "waiting" if work.may_still_act(step.id) else "never"
        places[place].append(work.deal)
    return ActionReview(
        step,
        action,
        times,
        followed=tuple(places["followed"]),
        waiting=tuple(places["waiting"]),
        never=tuple(places["never"]),
        afterwards=tuple(places["afterwards"]),
        without=without,
    )


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
