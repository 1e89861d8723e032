"""What to type after the contact, or when a resting deal is to be taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.page import Line, Section, Style, text

from .who_section import contact_mode

if TYPE_CHECKING:
    from .facts import Brief


def afterwards_section(brief: Brief, messages: Messages) -> Section:
    """The command that records what came of the contact."""
    if brief.resting_until:
        heading, command = messages.brief.take_up_again, f"kp book {brief.situation.id} {brief.resting_until}"
    else:
        heading, command = messages.brief.afterwards[contact_mode(brief)], f"kp advance {brief.situation.id}"
    return Section(text(heading, style=Style.HEADING), (Line(text(command), keep=True),), beside=True)
