"""The open promises of both sides, by the day they fall due."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.overview import NamedPerson, StepRef, Unreadable, named
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.told.voices import NO_VOICES
from kjopsprosess.model.flat_records import Chosen, Taken

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation

SUNDAY = 6


class DueStatus(StrEnum):
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

    deal: str
    customer: str
    seller: str | None
    """Id of who of us has the deal."""
    seller_name: str | None
    """Their name, if kp.yaml has it."""
    promise: PromiseState
    people: tuple[NamedPerson, ...]
    """Those known who gave it, or told us of it."""
    step: StepRef | None
    when: DueStatus

    @property
    def sellers(self) -> tuple[str, ...]:
        """Ids of those of us it belongs to: who gave it, else who has the deal."""
        return tuple(each.id for each in self.promise.of_us) or (self.seller or "",)

    @property
    def seller_names(self) -> tuple[str, ...]:
        """The same by name; by id where kp.yaml has none."""
        return tuple(each.name for each in self.promise.of_us) or (self.seller_name or self.seller or "",)

    @property
    def by_id(self) -> dict[str, NamedPerson]:
        """The people by id."""
        return {each.id: each for each in self.people}

    @property
    def by_partner(self) -> bool:
        """Whether only partners gave it."""
        makers = () if self.promise.ours else tuple(map(self.by_id.get, self.promise.makers))
        return bool(makers) and not any(maker is None or maker.is_customer for maker in makers)

    def on(self, today: date) -> "OpenPromise":
        """The same as it is seen from another day. Who told the day they leave has left from then on."""
        if self._all_gone(today):
            return self._replace(when=DueStatus.LEFT)
        return self if self.when is DueStatus.OVERTAKEN else self._replace(when=_due(self.promise, today))

    def _all_gone(self, today: date) -> bool:
        """Whether all who gave it were at the customer and have left by a day."""
        makers = () if self.promise.ours else tuple(map(self.by_id.get, self.promise.makers))
        return bool(makers) and all(each and each.is_customer and each.gone_on(today) for each in makers)


class DealPromises(NamedTuple):
    """The open promises of one deal."""

    promises: tuple[OpenPromise, ...]


class Promises(Taken[OpenPromise]):
    """Promises of many deals, in an order of their own, as they are seen from one day.

    It has the place of each, the deal's and the one in the deal, so that none of a hundred thousand deals is held.
    """

    def __init__(self, deals: Sequence[DealPromises], places: Sequence[tuple[int, int]], today: date) -> None:
        self._deals, self._places, self._today = deals, places, today

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[OpenPromise]:
        deals = Chosen(self._deals, [deal for deal, _ in self._places])
        for (_, place), deal in zip(self._places, deals, strict=True):
            yield deal.promises[place].on(self._today)


class PromiseList(NamedTuple):
    """All that were asked for."""

    today: date
    promises: Promises
    """The earliest due first."""
    by_when: Mapping[DueStatus, Promises]
    """The same by when they fall due."""
    unreadable: tuple[Unreadable, ...]


def open_promises_of(situation: "Situation") -> tuple[OpenPromise, ...]:
    """Every open promise of a deal, of both sides, those of leavers and partners included; see `OpenPromise.on`."""
    return tuple(
        OpenPromise(
            situation.id,
            situation.deal.customer,
            situation.seller,
            situation.team.get(situation.seller or ""),
            promise._replace(voices=NO_VOICES),
            named(situation.people, (*promise.makers, *promise.told_by)),
            StepRef(step.id, step.name, step.short) if (step := situation.map.by_id.get(promise.step or "")) else None,
            _when(situation, promise),
        )
        for promise in situation.history.promises
        if promise.open
    )


def _when(situation: "Situation", promise: PromiseState) -> DueStatus:
    if promise in situation.overtaken_promises:
        return DueStatus.OVERTAKEN
    return _due(promise, situation.today)


def _due(promise: PromiseState, today: date) -> DueStatus:
    if promise.due < today:
        return DueStatus.LATE
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    return DueStatus.THIS_WEEK if promise.due <= sunday else DueStatus.LATER


def make_promise_list(
    deals: Sequence[DealPromises],
    unreadable: Iterable[Unreadable],
    today: date,
    *,
    side: Side | None = None,
    seller: str | None = None,
) -> PromiseList:
    """Those of one side, or of one seller, or all, of deals in order of id.

    One of ours belongs to the one of us who gave it, where that is said; all others to the deal's seller.
    """
    found = sorted(
        (promise.promise.due, place, promise.promise.id, number, promise.on(today).when)
        for place, deal in enumerate(deals)
        for number, promise in enumerate(deal.promises)
        if (side is None or promise.promise.ours is (side is Side.OURS))
        and (seller is None or seller in promise.sellers)
    )
    by_when = {when: [(deal, number) for _, deal, _, number, its in found if its is when] for when in DueStatus}
    return PromiseList(
        today,
        Promises(deals, [(deal, number) for _, deal, _, number, _ in found], today),
        {when: Promises(deals, places, today) for when, places in by_when.items()},
        tuple(unreadable),
    )
