"""`kp inbox`: each line of the inbox shown, and filed as a note in the deal it belongs to."""

from __future__ import annotations

import sys

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import UserError
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.features.advance.record import record_entry
from kjopsprosess.page.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text

from .inbox_file import INBOX, InboxItem, inbox_items, read_inbox, remove_from_inbox


def go_through_inbox(context: CommandContext) -> None:
    """Ask of each line where it belongs. Where nobody can answer, show the lines."""
    items = inbox_items(read_inbox(context) or b"")
    said = context.messages.capture
    if context.as_json:
        facts = {"schema": "kp.inbox/1", "today": context.today.isoformat(), "file": INBOX}
        rows = [{"date": each.day.isoformat() if each.day else None, "text": each.text} for each in items]
        show_json({**facts, "items": rows})
    elif not items:
        show(message_page(said.inbox_empty))
    elif not environment.interactive():
        lines = tuple(Line(text(_shown(context, each)), indent=0) for each in items)
        show(Page((Section(items=lines),)))
        show(message_page(said.inbox_in_terminal), sys.stderr)
    else:
        _ask_of_each(context, items)


def _shown(context: CommandContext, item: InboxItem) -> str:
    words = " ".join(item.text.split())
    return f"{context.messages.calendar.short_day(item.day, context.today)}  {words}" if item.day else words


def _ask_of_each(context: CommandContext, items: list[InboxItem]) -> None:
    said, left = context.messages.capture, 0
    show_line(said.inbox_how_to)
    for number, item in enumerate(items, 1):
        show_line()
        show_line(f"{number}/{len(items)}  {clean(_shown(context, item))}")
        left += not _file(context, item)
    show_line()
    show_line(said.inbox_left(left) if left else said.inbox_empty)


def _file(context: CommandContext, item: InboxItem) -> bool:
    """Ask until the line is filed, thrown away or left; whether it has gone from the inbox."""
    said = context.messages.capture
    while True:
        answer = read_line()
        if not answer:
            return False
        if answer.casefold() in said.delete_keys:
            remove_from_inbox(context, item)
            return True
        try:
            loaded = context.load_deal(answer)
            options = AdvanceOptions(note=item.text, date=item.day.isoformat() if item.day else None)
            record_entry(context, loaded, options, dry_run=False, future=True)
        except UserError as error:
            show(error.page, sys.stderr)
            continue
        remove_from_inbox(context, item)
        return True
