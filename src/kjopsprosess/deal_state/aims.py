"""What we wanted to agree in meetings and calls, and how far we came."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.aims import Aim, BestAim, LeastAim
from kjopsprosess.model.values import Reached

from .bookings import bookings_with_aim
from .situation import Situation


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
