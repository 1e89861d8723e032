"""Checks the bookings of a deal: moves from a date with no booking, and two contacts with the same people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kjopsprosess.deal_state.meetings.booking_replay import Booked, BookingReplay, replay_bookings
from kjopsprosess.model.deal import Deal
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
    places = _places(deal)
    for move in replayed.moves:
        of = move.booking.moved_from
        if of and not move.moved:
            facts = {"day": of.day.isoformat(), "number": str(len(move.found))}
            yield warning("moved-from-not-one", (*places[id(move.booking)], "moved_from"), facts)


def _with_same_people(deal: Deal, coming: list[Booked], moved: set[Moment]) -> Iterator[Finding]:
    """Two that nobody has said stand both.

    One entry that books the same people twice means both, and so does one that says `another`, or that moved a third.
    `moved`: the days to which open bookings were moved.
    """
    places, earlier = _places(deal), _Earlier()
    for later in coming:
        counts = not later.booking.another and not (later.booking.moved_from and later.booking.date in moved)
        before = earlier.newest_beside(later) if counts else None
        if before:
            facts = {"day": before.booking.date.day.isoformat()}
            written = next(each for each in later.entry.booked if each.date == later.booking.date)
            yield warning("booked-twice", (*places[id(written)], "date"), facts)
        earlier.add(later)


class _Earlier:
    """The bookings before one, of which the newest with the same people is found without a look at all of them.

    Of two that came by invitations of their own, neither can be the other.
    """

    def __init__(self) -> None:
        self._count = 0
        self._newest: dict[tuple[frozenset[str], str | None], list[tuple[int, Booked]]] = {}
        """By people and invitation ("" for none, None for any): the newest of each of the newest two entries."""

    def add(self, booked: Booked) -> None:
        self._count += 1
        invitation = booked.booking.invitation
        for key in (None, invitation.uid if invitation else ""):
            there = self._newest.setdefault((frozenset(booked.booking.with_), key), [])
            if there and there[-1][1].entry is booked.entry:
                there.pop()
            there.append((self._count, booked))
            del there[:-2]

    def newest_beside(self, booked: Booked) -> Booked | None:
        """The newest that another entry made with the same people, and that can be the same contact."""
        invitation, people = booked.booking.invitation, frozenset(booked.booking.with_)
        keys = ("", invitation.uid) if invitation else (None,)
        found = [each for key in keys for each in self._newest.get((people, key), ())]
        others = [each for each in found if each[1].entry is not booked.entry]
        return max(others, key=lambda each: each[0])[1] if others else None


def _places(deal: Deal) -> dict[int, KeyPath]:
    """Where in the file each booking stands, by its identity."""
    return {
        id(each): ("log", place, "booked", index)
        for place, entry in enumerate(deal.log)
        for index, each in enumerate(entry.booked)
    }
