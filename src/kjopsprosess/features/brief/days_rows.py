"""The dates the deal depends on, in the brief: the nearest in the head, the others under the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.ruling_days import day_glyph, day_text, slow_text
from kjopsprosess.page.page import Item, Labelled, Line, Style, text

from .unknowns.kinds import UnknownKind

if TYPE_CHECKING:
    from .facts import Brief

MAX_DAYS = 3
"""So many days are shown under the next step, the rest counted; those that are late or too late always."""


def day_line(brief: Brief, messages: Messages) -> list[Line]:
    """The nearest day, with the time until then."""
    nearest = brief.nearest_day
    return [Line(day_text(nearest, messages), glyph=day_glyph(nearest), indent=0)] if nearest else []


def other_day_rows(brief: Brief, messages: Messages) -> list[Item]:
    """The other days, but for those that are asked about below; and the slow weeks before the first that has some."""
    said, nearest = messages.ruling_days, brief.nearest_day
    if nearest is None:
        return []
    asked = [unknown.ahead for unknown in brief.shown_unknowns if unknown.kind is UnknownKind.DAY_TO_CONFIRM]
    others = [day for day in brief.days_told if day is not nearest and day not in asked]
    shown = [day for place, day in enumerate(others) if place < MAX_DAYS or day_glyph(day)]
    rows: list[Item] = [Labelled(said.label, day_text(day, messages), glyph=day_glyph(day)) for day in shown]
    if more := len(others) - len(shown):
        counted = said.more_days.format(n=more, command=f"kp map {brief.situation.id} --dates")
        rows.append(Labelled(said.label, text(counted, style=Style.QUIET)))
    if slow := next((day for day in brief.days_told if day.slow), None):
        rows.append(Labelled(said.slow_label, text(slow_text(slow, messages), style=Style.QUIET)))
    return rows
