"""The open promises of both sides, by the day they fall due."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep

SUNDAY = 6


class When(StrEnum):
    """When a promise falls due, seen from today, or why nobody waits for it."""

    LATE = "late"
    THIS_WEEK = "this_week"
    """Today or later, up to and with Sunday."""
    LATER = "later"
    LEFT = "left"
    """Everybody who gave it has left: nobody keeps it until somebody takes over."""
    OVERTAKEN = "overtaken"
    """The order has overtaken its step."""


class Side(StrEnum):
    """Whose promises."""

    OURS = "ours"
    THEIRS = "theirs"


class OpenPromise(NamedTuple):
    """A promise with the deal it belongs to."""

    situation: Situation
    makers: tuple[PersonState | None, ...]
    """Who gave it; somebody unknown is None. Nobody when it is ours."""
    promise: PromiseState
    step: MapStep | None
    when: When

    @property
    def sellers(self) -> tuple[str, ...]:
        """Ids of those of us it belongs to: who gave it, else who has the deal."""
        return tuple(each.id for each in self.promise.of_us) or (self.situation.seller or "",)

    @property
    def by_partner(self) -> bool:
        """Whether only partners gave it."""
        return bool(self.makers) and not any(maker is None or maker.is_customer for maker in self.makers)


class PromiseList(NamedTuple):
    """All that were asked for."""

    today: date
    promises: tuple[OpenPromise, ...]
    """The earliest due first."""
    unreadable: tuple[Unreadable, ...]

    def of(self, when: When) -> tuple[OpenPromise, ...]:
        """Those that fall due then."""
        return tuple(each for each in self.promises if each.when is when)


def open_promises_of(situation: Situation) -> tuple[OpenPromise, ...]:
    """Every open promise of a deal, of both sides, those of leavers and partners included."""
    return tuple(
        OpenPromise(
            situation,
            () if promise.ours else tuple(situation.people.get(each) for each in promise.makers),
            promise,
            situation.map.by_id.get(promise.step or ""),
            _when(situation, promise),
        )
        for promise in situation.history.promises
        if promise.open
    )


def _when(situation: Situation, promise: PromiseState) -> When:
    if promise in situation.promises_of_leavers:
        return When.LEFT
    if promise in situation.overtaken_promises:
        return When.OVERTAKEN
    if promise.due < situation.today:
        return When.LATE
    sunday = situation.today + timedelta(days=SUNDAY - situation.today.weekday())
    return When.THIS_WEEK if promise.due <= sunday else When.LATER


def make_promise_list(
    found: Iterable[OpenPromise | Unreadable], today: date, *, side: Side | None = None, seller: str | None = None
) -> PromiseList:
    """Those of one side, or of one seller, or all.

    One of ours belongs to the one of us who gave it, where that is said; all others to the deal's seller.
    """
    everything = list(found)
    rows = [each for each in everything if isinstance(each, OpenPromise)]
    rows = [each for each in rows if side is None or each.promise.ours is (side is Side.OURS)]
    rows = [each for each in rows if seller is None or seller in each.sellers]
    rows.sort(key=lambda each: (each.promise.due, each.situation.id, each.promise.id))
    return PromiseList(today, tuple(rows), tuple(each for each in everything if isinstance(each, Unreadable)))
