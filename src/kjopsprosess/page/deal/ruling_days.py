"""A date the deal depends on in words: what it is, how long until then, and whether that is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import DayRule
from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE
from kjopsprosess.page.page import Style, Text, text

from .deal_parts import from_to

if TYPE_CHECKING:
    from kjopsprosess.deal_state.days.facts import DayAhead, RulingDay


def day_name(ruling: RulingDay | None, messages: Messages) -> str:
    """What a day is called: by its own name, or by its step; without either it is the deadline."""
    return ruling.title if ruling else messages.ruling_days.deadline


def day_when(day: DayAhead, messages: Messages) -> str:
    """«Styret vedtar 10. feb.», «Tilbudsfrist senest 12. jan.»."""
    said = messages.ruling_days
    what = day_name(day.ruling, messages)
    if day.deadline and day.ruling:
        what = said.is_deadline.format(what=what)
    rule: str = day.rule.value
    if day.ruling and day.ruling.ends_standstill:
        rule = "until"
    elif day.ruling is None:
        rule = DayRule.ON.value  # a deadline says by its name that it is the last day
    return said.when[rule].format(what=what, day=messages.calendar.short_day(day.day, day.today))


def day_sentence(day: DayAhead, messages: Messages) -> str:
    """All that is known of a day: when, the days left, what is usual, and whether that is tight or too late."""
    said, when = messages.ruling_days, day_when(day, messages)
    if day.to_confirm:
        question = said.standstill_over if day.ruling and day.ruling.ends_standstill else said.happened
        return question.format(when=when)
    if not day.coming:
        return said.late.format(when=when, days=messages.terms.days(day.days_past))
    if day.days_left:
        left = said.left.format(
            when=when, days=messages.terms.days(day.days_left), working=said.working(day.working_days_left)
        )
    else:
        left = said.today.format(when=when)
    if day.needed and day.needed.most:
        usual = said.usually.format(usual=from_to(day.needed.least, day.needed.most))
        if day.pace:
            usual = said.pace[day.pace].format(said=usual)
        return f"{left}, {usual.replace(' ', NO_BREAK_SPACE)}"
    return left


def day_glyph(day: DayAhead) -> str:
    """The mark before a day: late, to be asked about, or none."""
    return "!" if day.pace and day.pace.value == "too_late" else "?" if day.to_confirm else ""


def day_style(day: DayAhead) -> Style:
    """How a day is drawn."""
    glyph = day_glyph(day)
    return Style.LATE if glyph == "!" else Style.ASK if glyph else Style.TEXT


def day_text(day: DayAhead, messages: Messages) -> Text:
    """The sentence about a day, in its colour."""
    return text(day_sentence(day, messages), style=day_style(day))


def slow_text(day: DayAhead, messages: Messages) -> str:
    """That slow weeks are among the days left."""
    weeks = messages.join([messages.ruling_days.slow_weeks[each] for each in day.slow])
    return messages.ruling_days.slow.format(weeks=weeks, day=messages.calendar.short_day(day.day, day.today))
