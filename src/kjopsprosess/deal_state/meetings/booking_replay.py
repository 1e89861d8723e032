"""What became of each booking, from the entries of a log alone."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from kjopsprosess.model.deal import Booking, Entry


class Booked(NamedTuple):
    """A booking, and the entry that made it."""

    booking: Booking
    entry: Entry
    first: str
    """What it has been known by since it was first booked, however often it was moved."""
    moves: int = 0
    """How many bookings it has taken the place of, one after the other."""
    ended_by: Entry | None = None
    """The entry that held it or called it off."""


class Move(NamedTuple):
    """A booking with `moved_from`, and what it can have moved: one booking, or nothing is moved."""

    booking: Booking
    found: tuple[Booked, ...]

    @property
    def moved(self) -> tuple[Booked, ...]:
        """What it moved; the same contact written twice is one."""
        contacts = {(each.booking.date, frozenset(each.booking.with_)) for each in self.found}
        return self.found if len(contacts) == 1 else ()


class BookingReplay(NamedTuple):
    """The bookings of a log, with what was done with them."""

    still_open: list[Booked]
    """Not held, not moved and not called off, in log order; the day may be past."""
    held: list[Booked]
    """Those that took place."""
    moves: list[Move]
    """Every booking with `moved_from`, in log order."""
    gone: list[Booked]
    """Called off, or written twice and moved as one."""


class BookingLog:
    """The bookings of a log while it is replayed: of each entry first what it held, then what it booked.

    Those that stand are found by their day, so that a log of any length takes as long for each of its entries.
    """

    def __init__(self) -> None:
        self._standing: dict[date, dict[int, Booked]] = {}
        """Not held, not moved and not called off: by day, then by number in log order."""
        self._days: list[date] = []
        """The days of those, in order."""
        self._count = 0
        self._held: list[Booked] = []
        self._moves: list[Move] = []
        self._gone: list[Booked] = []

    def hold(self, entry: Entry) -> None:
        """End the bookings that took place with an entry."""
        if entry.is_contact:
            days = {entry.date, entry.got.booked} if entry.got else {entry.date}
            held = [each for each in self._on(*days) if _took_place(each.booking, entry)]
            self._held += [each._replace(ended_by=entry) for each in held]
            self._end(held)

    def book(self, entry: Entry) -> None:
        """Take in what an entry booked, moved and called off."""
        for place, booking in enumerate(entry.booked):
            ended: list[Booked] = []
            if booking.called_off:
                ended = _called_off(self._on(booking.date.day), booking)
                self._gone += [each._replace(ended_by=entry) for each in ended]
            elif booking.moved_from:
                # Two bookings of one entry stand beside each other; neither moves the other.
                earlier = [each for each in self._on(booking.moved_from.day) if each.entry is not entry]
                self._moves.append(Move(booking, tuple(meant_by(earlier, booking))))
                ended = [*self._moves[-1].moved]
                self._gone += [each._replace(ended_by=entry) for each in ended[1:]]
            self._end(ended)
            if not booking.called_off:
                first, moved = (ended[0].first, ended[0].moves + 1) if ended else (_name(entry, place), 0)
                self._add(Booked(_with_facts_of(ended, booking), entry, first, moved))

    def earliest(self, since: date) -> Booking | None:
        """The earliest standing booking that is not before a day."""
        place = bisect_left(self._days, since)
        if place == len(self._days):
            return None
        there = self._standing[self._days[place]].values()
        return min((each.booking for each in there), key=lambda booking: booking.date.clock or "")

    def replay(self) -> BookingReplay:
        """What became of every booking so far."""
        return BookingReplay(self._on(*self._days), [*self._held], [*self._moves], [*self._gone])

    def _on(self, *days: date) -> list[Booked]:
        """Those that stand on days, in log order."""
        numbered = [each for day in days for each in self._standing.get(day, {}).items()]
        return [booked for _, booked in sorted(numbered, key=itemgetter(0))]

    def _add(self, booked: Booked) -> None:
        day = booked.booking.date.day
        if day not in self._standing:
            insort(self._days, day)
        self._standing.setdefault(day, {})[self._count] = booked
        self._count += 1

    def _end(self, ended: list[Booked]) -> None:
        for day in {each.booking.date.day for each in ended}:
            left = {number: each for number, each in self._standing[day].items() if each not in ended}
            self._standing[day] = left
            if not left:
                del self._standing[day]
                self._days.remove(day)


def replay_bookings(entries: Iterable[Entry]) -> BookingReplay:
    """Replay the bookings of entries, which come by date."""
    log = BookingLog()
    for entry in entries:
        log.hold(entry)
        log.book(entry)
    return log.replay()


def _name(entry: Entry, place: int) -> str:
    """What a booking is known by: the entry that made it, and its place there; by hand an entry may have no id."""
    return f"{entry.id}/{place}" if entry.id else f"{entry.date.isoformat()}/{place}/{entry.booked[place].date}"


def meant_by(found: Iterable[Booked], booking: Booking) -> list[Booked]:
    """The open bookings that `moved_from` means: of that day, and time if it has one; those with its people first."""
    of = booking.moved_from
    there = [each for each in found if of and each.booking.date.day == of.day]
    there = [each for each in there if of and of.clock in (None, each.booking.date.clock)]
    same = [each for each in there if same_people(each.booking, booking)]
    return same or [each for each in there if {*each.booking.with_} & {*booking.with_}] or there


def same_people(booking: Booking, other: Booking) -> bool:
    """Whether both name exactly the same people; two that name nobody do."""
    return {*booking.with_} == {*other.with_}


_KEPT = ("aim", "minutes", "invitation")


def _with_facts_of(moved: list[Booked], booking: Booking) -> Booking:
    """A booking that moves another keeps its aim, its length and its invitation, where it has none of its own."""
    kept = {
        key: value
        for earlier in moved
        for key in _KEPT
        if getattr(booking, key) is None and (value := getattr(earlier.booking, key)) is not None
    }
    return booking.model_copy(update=kept) if kept else booking


def _took_place(booking: Booking, entry: Entry) -> bool:
    """Whether a contact is the booked one: `got` names its day, or on that day all of its people took part."""
    if entry.got and entry.got.booked == booking.date.day:
        return _shares_people(booking, entry.with_)
    return entry.date == booking.date.day and {*booking.with_} <= {*entry.with_}


def _called_off(still_open: Iterable[Booked], off: Booking) -> list[Booked]:
    """Those of that day with its people; of several, the one at its clock time."""
    there = [
        each for each in still_open if each.booking.date.day == off.date.day and _shares_people(each.booking, off.with_)
    ]
    return [each for each in there if off.date.clock and each.booking.date == off.date] or there


def _shares_people(booking: Booking, people: tuple[str, ...]) -> bool:
    return not booking.with_ or not people or bool({*people} & {*booking.with_})
