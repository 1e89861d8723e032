"""What is said beside a calendar file."""

from __future__ import annotations

import sys
from pathlib import Path

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.output import show
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, Style, text

from .events import CalendarEvent, EventKind


def say_what_was_decided(
    context: CommandContext,
    events: tuple[CalendarEvent, ...],
    output: Path | None,
    unreadable: tuple[Unreadable, ...],
) -> None:
    """How many events there are, and what `kp` decided of times; a file's on the screen, the text's beside it."""
    said, lines = context.messages.calendar_file, []
    if output is not None:
        standing = [each for each in events if not each.cancelled]
        counts = [
            said.counted[kind.value](number)
            for kind in EventKind
            if (number := sum(each.kind is kind for each in standing))
        ]
        held = context.messages.join(counts) if counts else said.nothing
        lines.append(said.saved.format(file=output.as_posix(), events=held))
        if gone := len(events) - len(standing):
            lines.append(said.cancelled(gone))
    timed = [each for each in events if each.when.clock and not each.cancelled]
    if timed and not context.names_time_zone:
        lines.append(said.zone.format(zone=context.time_zone))
    if unsaid := sum(each.contact is None or each.contact.minutes is None for each in timed):
        lines.append(said.length(unsaid))
    if lines:
        show(message_page(*lines), sys.stdout if output else sys.stderr)
    broken = [
        Line(text("! ", said.unreadable.format(deal=each.id, place=each.location), style=Style.LATE), indent=0)
        for each in unreadable
    ]
    if broken:
        show(Page((Section(items=tuple(broken)),)), sys.stderr)
