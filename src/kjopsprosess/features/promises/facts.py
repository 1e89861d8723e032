"""The open promises of both sides, by the day they fall due."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.promises import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep

WEEK = timedelta(days=7)


class When(StrEnum):
    """When a promise falls due, seen from today."""

    LATE = "late"
    SOON = "soon"
    """Within seven days."""
    LATER = "later"


class Side(StrEnum):
    """Whose promises."""

    OURS = "ours"
    THEIRS = "theirs"


class OpenPromise(NamedTuple):
    """A promise with the deal it belongs to."""

    deal: str
    customer: str
    seller: str | None
    maker: str | None
    """Full name; None for us."""
    maker_left: bool
    overtaken: bool
    """Whether the order has overtaken its step."""
    promise: PromiseState
    step: MapStep | None

    def when(self, today: date) -> When:
        """Late, soon or later. What nobody will keep any more, or nothing waits for, is never late."""
        due = self.promise.due
        if due < today and not self.maker_left and not self.overtaken:
            return When.LATE
        return When.SOON if due <= today + WEEK else When.LATER


class PromiseList(NamedTuple):
    """All that were asked for."""

    today: date
    promises: tuple[OpenPromise, ...]
    """The earliest due first."""
    unreadable: tuple[Unreadable, ...]

    def of(self, when: When) -> tuple[OpenPromise, ...]:
        """Those that fall due then."""
        return tuple(each for each in self.promises if each.when(self.today) is when)


def open_promises_of(situation: Situation) -> tuple[OpenPromise, ...]:
    """Every open promise of a deal, of both sides, those of leavers and partners included."""
    people, overtaken = situation.people, {each.id for each in situation.overtaken_promises}
    return tuple(
        OpenPromise(
            deal=situation.id,
            customer=situation.deal.customer,
            seller=situation.seller,
            maker=None if promise.ours else people[promise.by].name if promise.by in people else promise.by,
            maker_left=not promise.ours and promise.by in people and people[promise.by].left,
            overtaken=promise.id in overtaken,
            promise=promise,
            step=situation.map.by_id.get(promise.step or ""),
        )
        for promise in situation.history.promises
        if promise.open
    )


def make_promise_list(
    found: Iterable[OpenPromise | Unreadable], today: date, *, side: Side | None = None, seller: str | None = None
) -> PromiseList:
    """Those of one side, or of one seller's deals, or all."""
    rows = [each for each in found if isinstance(each, OpenPromise)]
    rows = [each for each in rows if side is None or each.promise.ours is (side is Side.OURS)]
    rows = [each for each in rows if seller is None or each.seller == seller]
    rows.sort(key=lambda each: (each.promise.due, each.deal, each.promise.id))
    return PromiseList(today, tuple(rows), tuple(each for each in found if isinstance(each, Unreadable)))
