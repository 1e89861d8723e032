"""What we want to reach in a meeting or call, and whether we did."""

from .fields import Day, Id, Record
from .values import Reached


class BestAim(Record):
    """The best: who there does what by when."""

    by: Id
    """Who at the customer."""
    what: str
    """What they do, in the present tense, so that it can follow the name: `sets the board date`."""
    due: Day
    """By which day."""
    step: Id | None = None
    """The step it helps along."""


class LeastAim(Record):
    """The least that still moves the customer: who there does what, in the meeting itself where no day stands."""

    by: Id
    """Who at the customer."""
    what: str
    """What they do, in the present tense."""
    due: Day | None = None
    """By which day."""
    step: Id | None = None
    """The step it helps along."""


class Aim(Record):
    """What we want to agree in a meeting or call that is booked."""

    best: BestAim
    """The best we may hope for."""
    least: LeastAim | None = None
    """The least that still moves the customer."""


class Got(Record):
    """How far we came with the aim of a meeting or call."""

    booked: Day
    """The day of the booking that the aim stands in."""
    reached: Reached
    """best | least | neither."""
