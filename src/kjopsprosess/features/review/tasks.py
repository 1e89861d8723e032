"""Counts our work over many deals: which customer acts came after it, which never did, and what came of our aims."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.process import Process, SellerAction, Step

from .extract import AfterAction, DealAction, DealExtract, DealRef


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


def review_actions(process: Process, deals: Sequence[DealExtract]) -> WorkReview:
    """Count our actions, and whether the customer's act on the step came after.

    That is an order in time, not a cause.
    """
    took = Counter(step for each in deals for step in each.changed.split())
    done: dict[tuple[str, str], list[tuple[DealExtract, DealAction]]] = {}
    for deal in deals:
        for each in deal.actions:
            done.setdefault((each.step, each.action), []).append((deal, each))
    actions = tuple(
        _action(step, action, done.get((step.id, action.id), ()), took[step.id])
        for step in process.steps
        for action in step.seller_actions
        if step.in_version(process.version) or (step.id, action.id) in done
    )
    plain = [each.plain_words for each in deals]
    return WorkReview(actions, UnattributedWork(sum(plain), sum(1 for times in plain if times)))


def _action(
    step: Step, action: SellerAction, done: Iterable[tuple[DealExtract, DealAction]], took: int
) -> ActionReview:
    """One action, with the deals that had it. `took` is how many customers took the step."""
    came: dict[AfterAction, list[DealRef]] = {each: [] for each in AfterAction}
    times = 0
    for deal, ours in done:
        times += ours.times
        came[ours.came].append(deal.deal)
        took -= step.id in deal.changed.split()
    return ActionReview(
        step,
        action,
        times,
        followed=tuple(came[AfterAction.FOLLOWED]),
        waiting=tuple(came[AfterAction.WAITING]),
        never=tuple(came[AfterAction.NEVER]),
        afterwards=tuple(came[AfterAction.AFTERWARDS]),
        without=took,
    )


class AimReview(NamedTuple):
    """The aims of meetings and calls until today, by how far we came."""

    best: int
    least: int
    neither: int
    unanswered: int
    """Nobody has said."""

    @property
    def answered(self) -> int:
        """Those of which somebody has said how far we came."""
        return self.best + self.least + self.neither


def review_aims(deals: Sequence[DealExtract], today: date) -> AimReview:
    """Count the aims of all deals; one whose day has not come counts only once it is answered."""
    found = [each.aims for each in deals]
    return AimReview(
        sum(each.best for each in found),
        sum(each.least for each in found),
        sum(each.neither for each in found),
        sum(day < today for each in found for day in each.unanswered),
    )
