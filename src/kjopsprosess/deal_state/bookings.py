"""Contacts to come: which bookings still stand, and the one a brief prepares."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.aims import Aim
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.values import How, Moment

from .situation import Situation


class PlannedContact(NamedTuple):
    """The contact being prepared; nothing booked leaves all of it empty."""

    when: Moment | None = None
    how: How | None = None
    people: tuple[str, ...] = ()
    step: str | None = None
    aim: Aim | None = None
    """What we want to agree there."""


def open_bookings(situation: Situation) -> tuple[Booking, ...]:
    """Bookings not past, not held, not moved and not called off; the earliest first."""
    booked = [booking for booking, _ in _open_bookings(situation) if booking.date.day >= situation.today]
    return tuple(sorted(booked, key=lambda booking: (booking.date.day, booking.date.clock or "")))


def unrecorded_booking(situation: Situation) -> Booking | None:
    """The newest booking whose day is past with nothing recorded since, if there is one."""
    contacts = [replayed.entry.date for replayed in situation.history.entries if replayed.entry.is_contact]
    last = max(contacts, default=None)
    past = [
        b for b, _ in _open_bookings(situation) if b.date.day < situation.today and (last is None or last < b.date.day)
    ]
    return max(past, key=lambda booking: booking.date.day, default=None)


def open_booking_days(situation: Situation) -> tuple[date, ...]:
    """The days of bookings that stand as far as the log goes, past ones included."""
    return tuple(booking.date.day for booking, _ in _open_bookings(situation))


def _open_bookings(situation: Situation) -> list[tuple[Booking, Entry]]:
    return _replay_bookings(situation)[0]


def bookings_with_aim(situation: Situation) -> tuple[Booking, ...]:
    """Bookings with an aim that were not moved or called off, whether they took place or not; in log order."""
    still_open, held = _replay_bookings(situation)
    return tuple(booking for booking, _ in (*held, *still_open) if booking.aim)


def _replay_bookings(situation: Situation) -> tuple[list[tuple[Booking, Entry]], list[tuple[Booking, Entry]]]:
    """The bookings that stand as far as the log goes, and those that took place."""
    found: list[tuple[Booking, Entry]] = []
    held: list[tuple[Booking, Entry]] = []
    for replayed in situation.history.entries:
        entry = replayed.entry
        if entry.is_contact:
            held += [pair for pair in found if _took_place(pair[0], entry)]
            found = [pair for pair in found if not _took_place(pair[0], entry)]
        for booking in entry.booked:
            same = [pair for pair in found if set(pair[0].with_) == set(booking.with_)]
            if booking.called_off:
                same = [
                    pair for pair in found if pair[0].date.day == booking.date.day and _shares_people(pair[0], booking)
                ]
            moved = [pair for pair in same if pair[1] is not entry]
            found = [pair for pair in found if pair not in moved]
            if not booking.called_off:
                found.append((_with_aim_of(moved, booking), entry))
    return found, held


def _with_aim_of(moved: list[tuple[Booking, Entry]], booking: Booking) -> Booking:
    """A booking that moves another keeps its aim, where it has none of its own."""
    aims = [earlier.aim for earlier, _ in moved if earlier.aim]
    return booking if booking.aim or not aims else booking.model_copy(update={"aim": aims[-1]})


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
        aim=booked.aim if booked else None,
    )


def booking_on(situation: Situation, day: date) -> Booking | None:
    """The standing booking of a day, from which an entry about that day takes who and how."""
    return next((booking for booking, _ in _open_bookings(situation) if booking.date.day == day), None)
