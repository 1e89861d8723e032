"""A day, with a clock time or without."""

from datetime import date
from typing import NamedTuple


class Moment(NamedTuple):
    """A day, with a clock time or without: when a contact is booked for."""

    day: date
    clock: str | None
    """`HH:MM`, for display and order only."""

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.clock}" if self.clock else self.day.isoformat()
