"""The first thing a brief does not know, with its question, for a page that has room for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import make_brief
from kjopsprosess.page.page import Line, Text, text

from .section import unknowns_section

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages


def first_question(situation: Situation, messages: Messages) -> Text:
    """What stands first under “What we do not know” in the brief of a deal; empty when nothing does."""
    brief = make_brief(situation, planned_contact(situation))
    lines = [item for item in unknowns_section(brief, messages).items if isinstance(item, Line)]
    place = next((place for place, line in enumerate(lines) if line.glyph == "?"), None)
    if place is None:
        return ()
    found = lines[place].body
    for line in lines[place + 1 :]:
        if not line.continues:
            break
        found = text(found, " ", line.body)
    return found
