"""Checks bookings: what one that is moved was moved from, and two with the same people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kjopsprosess.deal_state.booking_replay import Booked, BookingReplay, replay_bookings, same_people
from kjopsprosess.model.deal import Booking, Deal
from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.model.values import Moment

from .steps import warning


def check_bookings(deal: Deal, today: date | None) -> Iterator[Finding]:
    """What is odd of the bookings of a deal. With `today`, also those to come that may be one and the same."""
    replayed = replay_bookings(sorted(deal.log, key=lambda entry: entry.date))
    yield from _moved_from(deal, replayed)
    if today:
        coming = [each for each in replayed.still_open if each.booking.date.day >= today]
        moved = {move.booking.date for move in replayed.moves if move.moved}
        yield from _with_same_people(deal, coming, moved)


def _moved_from(deal: Deal, replayed: BookingReplay) -> Iterator[Finding]:
    for move in replayed.moves:
        of = move.booking.moved_from
        if of and not move.moved:
            facts = {"day": of.day.isoformat(), "number": str(len(move.found))}
            yield warning("moved-from-not-one", (*_place(deal, move.booking), "moved_from"), facts)


def _with_same_people(deal: Deal, coming: list[Booked], moved: set[Moment]) -> Iterator[Finding]:
    """Two that nobody has said stand both.

    One entry that books the same people twice means both, and so does one that says `another`, or that moved a third.
    `moved`: the days to which open bookings were moved.
    """
    for place, later in enumerate(coming):
        before = [
            each
            for each in coming[:place]
            if each.entry is not later.entry
            and not later.booking.another
            and not (later.booking.moved_from and later.booking.date in moved)
            and same_people(each.booking, later.booking)
            and not _two_invitations(each.booking, later.booking)
        ]
        if before:
            facts = {"day": before[-1].booking.date.day.isoformat()}
            written = next(each for each in later.entry.booked if each.date == later.booking.date)
            yield warning("booked-twice", (*_place(deal, written), "date"), facts)


def _two_invitations(one: Booking, other: Booking) -> bool:
    """Whether each came by an invitation of its own, so that neither moved the other."""
    return bool(one.invitation and other.invitation and one.invitation.uid != other.invitation.uid)


def _place(deal: Deal, booking: Booking) -> KeyPath:
    """Where in the file a booking stands."""
    return next(
        ("log", place, "booked", index)
        for place, entry in enumerate(deal.log)
        for index, each in enumerate(entry.booked)
        if each is booking
    )
