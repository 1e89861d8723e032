"""Our work seen over many deals: what the customer's act on the step came after, and what it never came after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kjopsprosess.deal_state.history import Did
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.process import Process, SellerAction, Step

from .steps import DealName

ActionId = tuple[str, str]
"""A step and one of its actions."""


class ActionReview(NamedTuple):
    """One of our actions over all deals. Each deal that had it stands in one of the four places."""

    step: Step
    action: SellerAction
    times: int
    """How many times it was done in all."""
    followed: tuple[DealName, ...]
    """The customer acted on the step in the same entry or a later one."""
    waiting: tuple[DealName, ...]
    """The customer has not acted on it yet, and still may."""
    never: tuple[DealName, ...]
    """The deal ended, or the customer went past the step, without an act on it after ours."""
    afterwards: tuple[DealName, ...]
    """Only done when the customer had taken the step already."""
    without: int
    """Deals in which the customer did the step and we had not done this."""

    @property
    def deals(self) -> int:
        """In how many deals it was done."""
        return len(self.followed) + len(self.waiting) + len(self.never) + len(self.afterwards)


class PlainWork(NamedTuple):
    """Work for no step of the customer, in plain words: no act of the customer's can be told to come after it."""

    times: int
    deals: int


class WorkReview(NamedTuple):
    """All our work in the deals of a process."""

    actions: tuple[ActionReview, ...]
    """In the order of the process; those that nobody ever did are among them, with no deals."""
    plain: PlainWork


def review_actions(process: Process, situations: Sequence[Situation]) -> WorkReview:
    """Count our actions, and whether the customer's act on the step came after. It is order in time, no cause."""
    works = [_Work(each) for each in situations]
    actions = tuple(
        _action(step, action, works)
        for step in process.steps
        for action in step.seller_actions
        if step.in_version(process.version) or any((step.id, action.id) in work.done for work in works)
    )
    plain = [sum(1 for did in each.history.dids if did.step is None and did.wasted) for each in situations]
    return WorkReview(actions, PlainWork(sum(plain), sum(1 for times in plain if times)))


class _Work:
    """Our work in one deal, by action, with the numbers of the entries in log order."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.deal = DealName(situation.id, situation.deal.customer)
        self.acts: dict[str, list[int]] = {}
        """Entries in which the customer acted on a step: did it, or kept a promise on it."""
        for number, step_id in _customer_acts(situation):
            self.acts.setdefault(step_id, []).append(number)
        self.done: dict[ActionId, list[int]] = {}
        """Entries in which we did an action."""
        self.in_time: set[ActionId] = set()
        """Actions done at least once while the step was not taken yet."""
        for number, did in _dids(situation):
            if did.step and did.action:
                key = (did.step, did.action)
                self.done.setdefault(key, []).append(number)
                if not self._taken_before(did.step, number):
                    self.in_time.add(key)

    def followed(self, key: ActionId) -> bool:
        """Whether the customer acted on the step in the entry of the first time we did it, or later."""
        return any(number >= self.done[key][0] for number in self.acts.get(key[0], ()))

    def still_may(self, step_id: str) -> bool:
        """Whether the customer may still act on the step."""
        states = self.situation.states
        return not self.situation.ended and step_id in states and not states[step_id].taken

    def _taken_before(self, step_id: str, number: int) -> bool:
        """Whether the newest event with effect on the step, before an entry, took it."""
        places = {told.place: place for place, told in enumerate(self.situation.history.told)}
        before = [
            event
            for event in self.situation.history.steps.events.get(step_id, ())
            if event.effect and places[event.place] < number
        ]
        return bool(before) and before[-1].state.taken


def _action(step: Step, action: SellerAction, works: Iterable[_Work]) -> ActionReview:
    key = (step.id, action.id)
    places: dict[str, list[DealName]] = {"followed": [], "waiting": [], "never": [], "afterwards": []}
    times = without = 0
    for work in works:
        if key not in work.done:
            without += any(step.id in told.steps_changed for told in work.situation.history.told)
            continue
        times += len(work.done[key])
        if work.followed(key):
            place = "followed"
        elif key not in work.in_time:
            place = "afterwards"
        else:
            place = "waiting" if work.still_may(step.id) else "never"
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
    kept = {pledge.id: pledge for pledge in situation.history.promises if pledge.fate.value == "kept"}
    people = situation.people
    for number, told in enumerate(situation.history.told):
        for step_id in told.steps_changed:
            yield number, step_id
        for promise_id in told.entry.kept:
            pledge = kept.get(promise_id)
            theirs = pledge is not None and pledge.by in people and people[pledge.by].is_customer
            if pledge is not None and theirs and pledge.step and told.entry.date >= pledge.given:
                del kept[promise_id]
                yield number, pledge.step


def _dids(situation: Situation) -> Iterator[tuple[int, Did]]:
    """What we did, each with the number of its entry in log order."""
    dids = iter(situation.history.dids)
    for number, told in enumerate(situation.history.told):
        for _ in told.entry.did:
            yield number, next(dids)
