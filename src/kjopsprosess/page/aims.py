"""What we want to agree in a meeting or call, in a sentence."""

from __future__ import annotations

from datetime import date

from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.messages.messages import Messages


def aim_sentence(name: str, what: str, due: date | None, messages: Messages, today: date) -> str:
    """Who does what by when; without a day, in the meeting or call itself."""
    said = f"{name} {what.rstrip('.')}"
    if due is None:
        return end_sentence(said)
    by = messages.terms.by_today if due == today else messages.terms.by
    return end_sentence(by.format(what=said, day=messages.calendar.day(due, today)))
