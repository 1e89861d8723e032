"""`kp note` and `kp inbox`: words kept in a deal's log, or in the inbox until somebody files them."""

from __future__ import annotations

import sys
from datetime import date

from kjopsprosess.app import environment
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.app.typed.lookup import fail_if_future, resolve_day
from kjopsprosess.deal_state.names import match_id, slug_of_customer
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.features.advance.record_entry import note_text, record_entry
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text

from .inbox_file import INBOX, InboxItem, add_to_inbox, inbox_items, read_inbox, remove_from_inbox


def take_note(context: CommandContext, words: list[str], given: str | None, *, dry_run: bool) -> None:
    """Keep words in the deal that the first word names, else in the inbox. What was typed is kept in any case."""
    first, *rest = words
    deal, near = _deal_named(context, first)
    if deal and not rest:
        missing = context.messages.capture.note_without_words.format(deal=deal)
        context.fail(ExitCode.USAGE, "note-without-words", missing)
    text = note_text(context, " ".join(rest if deal else words))
    if not text.strip():
        context.fail(ExitCode.USAGE, "nothing-told", context.messages.capture.empty_note)
    if deal:
        options = AdvanceOptions(note=text, date=given)
        loaded = context.load_deal_by_id(deal)
        record_entry(context, loaded, options, dry_run=dry_run, future=False)
        return
    day = resolve_day(context, given, past=True) if given else context.today
    fail_if_future(context, day, future=False)
    said = context.messages.capture
    if not dry_run:
        add_to_inbox(context, day, text)
    if context.as_json:
        facts = {"schema": "kp.note/1", "today": context.today.isoformat(), "file": INBOX, "saved": not dry_run}
        show_json({**facts, "date": day.isoformat(), "text": text})
        return
    lines = [said.would_keep.format(file=INBOX) if dry_run else said.kept_in_inbox.format(file=INBOX)]
    if rest and near:
        lines.append(context.messages.with_suggestion(context.messages.errors.no_deal.format(name=first), near))
    show(message_page(*lines), sys.stderr)


def _deal_named(context: CommandContext, name: str) -> tuple[str | None, tuple[str, ...]]:
    """The deal a word names in full, by its id or its customer's name; else the ids that it begins or is near."""
    ids = context.workspace.deal_ids()
    for deal in (name, slug_of_customer(name)):
        if deal in ids:
            return deal, ()
    matched = match_id(name, ids)
    return None, (matched.found,) if matched.found else matched.candidates


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


def _is_in(loaded: LoadedDeal, item: InboxItem, day: date) -> bool:
    """Whether the deal has the line as a note of that day: `kp inbox` may have been stopped before it took it out."""
    notes = [each.note.strip() for each in loaded.deal.log if each.note and each.date == day and each.how is None]
    return item.text.strip() in notes


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
            if _is_in(loaded, item, item.day or context.today):
                show(message_page(said.filed_before.format(file=loaded.document.display_path)), sys.stderr)
            else:
                options = AdvanceOptions(note=item.text, date=item.day.isoformat() if item.day else None)
                record_entry(context, loaded, options, dry_run=False, future=True)
        except UserError as error:
            show(error.page, sys.stderr)
            continue
        remove_from_inbox(context, item)
        return True
