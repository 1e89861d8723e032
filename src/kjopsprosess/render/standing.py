"""How a deal that is not under way stands, in words for the head of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.insight.history import Ending
    from kjopsprosess.messages.messages import Messages


def standing(status: str, ending: Ending | None, words: Messages, today: date) -> list[str]:
    """«utsatt til man. 1. feb.», "lost Wed 18 Nov", «vunnet»; nothing for a live deal."""
    if ending is not None and ending.until is not None:
        return [words.brief.postponed_until.format(day=words.calendar.day(ending.until, today))]
    if ending is not None:
        day = words.calendar.day(ending.day, today)
        return [words.brief.ended_on.format(status=words.terms.status[status], day=day)]
    return [] if status == "live" else [words.terms.status[status]]
