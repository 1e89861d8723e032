"""What overviews of many deals keep of one deal, known without the models."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.values import ContactRule


class RuleFacts(NamedTuple):
    """A contact rule in force."""

    rule: ContactRule
    channel: str | None
    note: str | None


def days_since(day: date, today: date) -> int:
    """Days since a day, never below 0."""
    return max(0, (today - day).days)


class Unreadable(NamedTuple):
    """A deal whose file, or whose process, cannot be read. It stands in the list and never stops it."""

    id: str
    location: str
    """Where the trouble is: `deals/nordvik.yaml:31:14`."""
