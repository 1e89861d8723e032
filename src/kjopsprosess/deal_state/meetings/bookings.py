"""Contacts to come: which bookings still stand, the one a brief prepares, and the aims of those that were."""

from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Booking, Entry
from kjopsprosess.model.told import Aim, BestAim, LeastAim
from kjopsprosess.model.values import How, Moment, Reached

from .booking_replay import BookingReplay, meant_by

WEEK = timedelta(days=7)


class PlannedContact(NamedTuple):
    """The contact being prepared; nothing booked leaves all of it empty."""

    when: Moment | None = None
    how: How | None = None
    people: tuple[str, ...] = ()
    step: str | None = None
    aim: Aim | None = None
    """What we want to agree there."""

    def soon(self, today: date) -> date:
        """The last day of what is due soon: within a week, or by the contact."""
        return max(today + WEEK, self.when.day) if self.when else today + WEEK


def open_bookings(situation: Situation) -> tuple[Booking, ...]:
    """Bookings not past, not held, not moved and not called off; the earliest first."""
    booked = [booking for booking in _open_bookings(situation) if booking.date.day >= situation.today]
    return tuple(sorted(booked, key=lambda booking: (booking.date.day, booking.date.clock or "")))


def unrecorded_booking(situation: Situation) -> Booking | None:
    """The newest booking whose day is past with nothing recorded since, if there is one."""
    contacts = [replayed.entry.date for replayed in situation.history.entries if replayed.entry.is_contact]
    last = max(contacts, default=None)
    past = [
        b for b in _open_bookings(situation) if b.date.day < situation.today and (last is None or last < b.date.day)
    ]
    return max(past, key=lambda booking: booking.date.day, default=None)


def open_booking_days(situation: Situation) -> tuple[date, ...]:
    """The days of bookings that stand as far as the log goes, past ones included."""
    return tuple(booking.date.day for booking in _open_bookings(situation))


def bookings_with_aim(situation: Situation) -> tuple[Booking, ...]:
    """Bookings with an aim that were not moved or called off, whether they took place or not; in log order."""
    replayed = replayed_bookings(situation)
    return tuple(each.booking for each in (*replayed.held, *replayed.still_open) if each.booking.aim)


def moved_bookings(situation: Situation, entry: Entry) -> tuple[tuple[Booking, Booking], ...]:
    """The bookings of an entry that moved another, each with the one it moved."""
    moves = replayed_bookings(situation).moves
    # By identity: another entry may have a booking that is equal.
    own = [move for move in moves if move.moved and any(move.booking is each for each in entry.booked)]
    return tuple((move.booking, move.moved[-1].booking) for move in own)


def bookings_to_move(situation: Situation, booking: Booking) -> tuple[Booking, ...]:
    """The bookings that `moved_from` of a new one can mean, those past with nothing recorded included."""
    return tuple(each.booking for each in meant_by(replayed_bookings(situation).still_open, booking))


def _open_bookings(situation: Situation) -> list[Booking]:
    return [each.booking for each in replayed_bookings(situation).still_open]


def replayed_bookings(situation: Situation) -> BookingReplay:
    """Every booking of the log, and what became of it."""
    return situation.bookings


def planned_contact(
    situation: Situation, people: tuple[str, ...] | None = None, when: Moment | None = None
) -> PlannedContact:
    """The contact being prepared: the earliest standing booking, with people and day replaced if they are given."""
    booked = situation.history.bookings.earliest(situation.today)
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
    return next((booking for booking in _open_bookings(situation) if booking.date.day == day), None)


class AimOfContact(NamedTuple):
    """The aim of a meeting or call."""

    day: date
    """The day it was booked for."""
    aim: Aim
    reached: Reached | None
    """None: nobody has said."""


def aims(situation: Situation) -> tuple[AimOfContact, ...]:
    """The aims of all that was booked and not called off, by day; the newest word on each holds."""
    reached = {
        entry.got.booked: entry.got.reached
        for entry in (replayed.entry for replayed in situation.history.entries)
        if entry.got
    }
    found = {booking.date.day: booking.aim for booking in bookings_with_aim(situation) if booking.aim}
    return tuple(AimOfContact(day, found[day], reached.get(day)) for day in sorted(found))


def aim_to_answer(situation: Situation, day: date) -> AimOfContact | None:
    """The aim that a meeting or call of a day tells of: the last booked for then or before, if nobody has said."""
    before = [each for each in aims(situation) if each.day <= day]
    return before[-1] if before and before[-1].reached is None else None


def reached_act(aim: Aim, reached: str | None) -> BestAim | LeastAim | None:
    """What somebody there was to do, as far as we came."""
    return {Reached.BEST.value: aim.best, Reached.LEAST.value: aim.least}.get(reached or "")
