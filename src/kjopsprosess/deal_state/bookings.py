"""Contacts to come: which bookings still stand, and the one a brief prepares."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.values import How, Moment

from .situation import Situation


class PlannedContact(NamedTuple):
    """The contact being prepared; nothing booked leaves all of it empty."""

    when: Moment | None = None
    how: How | None = None
    people: tuple[str, ...] = ()
    step: str | None = None


def open_bookings(situation: Situation) -> tuple[Booking, ...]:
    """Bookings not past, not held, not moved and not called off; the earliest first."""
    booked = [booking for booking, _ in _open_bookings(situation) if booking.date.day >= situation.today]
    return tuple(sorted(booked, key=lambda booking: (booking.date.day, booking.date.clock or "")))


def unrecorded_booking(situation: Situation) -> Booking | None:
    """The newest booking whose day is past with nothing recorded since, if there is one."""
    last = max((replayed.entry.date for replayed in situation.history.entries if replayed.entry.how), default=None)
    past = [
        b for b, _ in _open_bookings(situation) if b.date.day < situation.today and (last is None or last < b.date.day)
    ]
    return max(past, key=lambda booking: booking.date.day, default=None)


def open_booking_days(situation: Situation) -> tuple[date, ...]:
    """The days of bookings that stand as far as the log goes, past ones included."""
    return tuple(booking.date.day for booking, _ in _open_bookings(situation))


def _open_bookings(situation: Situation) -> list[tuple[Booking, Entry]]:
    found: list[tuple[Booking, Entry]] = []
    for replayed in situation.history.entries:
        entry = replayed.entry
        if entry.how:
            found = [pair for pair in found if not _took_place(pair[0], entry)]
        for booking in entry.booked:
            same = [pair for pair in found if set(pair[0].with_) == set(booking.with_)]
            if booking.called_off:
                same = [
                    pair for pair in found if pair[0].date.day == booking.date.day and _shares_people(pair[0], booking)
                ]
            found = [pair for pair in found if pair not in same or pair[1] is entry]
            if not booking.called_off:
                found.append((booking, entry))
    return found


def _took_place(booking: Booking, entry: Entry) -> bool:
    return entry.date == booking.date.day and (not booking.with_ or bool({*entry.with_} & {*booking.with_}))


def _shares_people(booking: Booking, other: Booking) -> bool:
    return not booking.with_ or not other.with_ or bool({*booking.with_} & {*other.with_})


def planned_contact(
    situation: Situation, people: tuple[str, ...] | None = None, when: Moment | None = None
) -> PlannedContact:
    """The contact being prepared: the earliest standing booking, with people and day replaced if they are given."""
    booked = next(iter(open_bookings(situation)), None)
    here = tuple(each for each in (booked.with_ if booked else ()) if each in situation.people)
    return PlannedContact(
        when=when or (booked.date if booked else None),
        how=booked.how if booked else None,
        people=here if people is None else people,
        step=booked.step if booked else None,
    )


def booking_on(situation: Situation, day: date) -> Booking | None:
    """The standing booking of a day, from which an entry about that day takes who and how."""
    return next((booking for booking, _ in _open_bookings(situation) if booking.date.day == day), None)
