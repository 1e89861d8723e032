"""What of deals stands in a calendar, known without the models."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from kjopsprosess.app.loading.cached_facts import FactKind
from kjopsprosess.deal_state.overview import NamedPerson
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.model.values import DayRule, How, Moment

BEFORE_ALL = date(2000, 1, 1)
"""The stamp of what stands in a deal without a log."""


class EventKind(StrEnum):
    """What an event is."""

    CONTACT = "contact"
    PROMISE = "promise"
    DAY = "day"


class EventDeal(NamedTuple):
    """The deal of an event."""

    id: str
    customer: str
    seller: str | None
    """Id of who of us has it."""
    entries: int
    """How many its log has."""
    newest: date | None
    """The day of the newest of them."""


class EventContact(NamedTuple):
    """A contact that is booked."""

    how: How | None
    minutes: int | None
    """None: nobody has said how long it lasts."""


class EventDay(NamedTuple):
    """A day that rules, or ruled."""

    title: str | None
    """None: a deadline that is only a date."""
    rule: DayRule | None
    """What it means; None for a deadline that is only a date, and for a day that holds no more."""
    ends_standstill: bool


class CalendarEvent(NamedTuple):
    """One thing with a day, as it stands after the whole log. None of it depends on the day it is asked for."""

    deal: EventDeal
    kind: EventKind
    name: str
    """What it is known by in its deal, as long as it lives."""
    when: Moment
    sequence: int
    """How often it was changed: moved, told anew, ended. Of a day also by entries that might have."""
    cancelled: bool
    """It is not to stand in the calendar any more: called off, kept, dropped, done."""
    people: tuple[NamedPerson, ...] = ()
    """Those known who meet us, or gave a promise."""
    contact: EventContact | None = None
    promise: PromiseState | None = None
    day: EventDay | None = None
    is_deadline: bool = False

    @property
    def uid(self) -> str:
        """The same for the same event in every file, and in that of a colleague with the same folder."""
        return str(uuid5(NAMESPACE_URL, f"kp:{self.deal.id}/{self.kind}/{self.name}"))

    @property
    def stamp(self) -> datetime:
        """Later with every entry of the deal: midnight of the newest, and a second for each entry there is."""
        newest = self.deal.newest or BEFORE_ALL
        return datetime(newest.year, newest.month, newest.day, tzinfo=UTC) + timedelta(seconds=self.deal.entries)

    @property
    def sellers(self) -> tuple[str, ...]:
        """Ids of those of us whose it is: who gave a promise of ours, else who has the deal."""
        of_us = self.promise.of_us if self.promise else ()
        return tuple(each.id for each in of_us) or (self.deal.seller or "",)


class DealEvents(NamedTuple):
    """What of one deal stands in a calendar."""

    events: tuple[CalendarEvent, ...]


DEAL_EVENTS = FactKind("calendar", DealEvents, "features.calendar.cached:cached_events")


def in_order(events: Iterable[CalendarEvent], seller: str | None = None) -> tuple[CalendarEvent, ...]:
    """Events by day and time; those of one seller, or of everybody."""
    return tuple(sorted((each for each in events if seller is None or seller in each.sellers), key=_order))


def _order(event: CalendarEvent) -> tuple[date, str, str, str, str]:
    return (event.when.day, event.when.clock or "", event.deal.id, event.kind, event.name)
