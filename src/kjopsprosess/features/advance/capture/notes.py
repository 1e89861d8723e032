"""`kp note`: words kept in a deal's log, or as a line in the inbox until somebody files them."""

from __future__ import annotations

import sys

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.lookup import fail_if_future, resolve_day
from kjopsprosess.deal_state.names import match_id, slug_of_customer
from kjopsprosess.features.advance.options import AdvanceOptions
from kjopsprosess.features.advance.record import record_entry
from kjopsprosess.page.message import message_page

from .inbox_file import INBOX, add_to_inbox

STDIN = "-"
"""Stands for words that come from standard input."""


def take_note(context: CommandContext, words: list[str], date: str | None, *, dry_run: bool) -> None:
    """Keep words in the deal that the first word names, else in the inbox. What was typed is kept in any case."""
    first, *rest = words
    deal, near = _deal_named(context, first)
    if deal and not rest:
        missing = context.messages.capture.note_without_words.format(deal=deal)
        context.fail(ExitCode.USAGE, "note-without-words", missing)
    text = _text(context, rest if deal else words)
    _fail_if_empty(context, text)
    if deal:
        options = AdvanceOptions(note=text, date=date)
        loaded = context.load_deal_by_id(deal)
        record_entry(context, loaded, options, dry_run=dry_run, future=False)
        return
    day = resolve_day(context, date, past=True) if date else context.today
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


def piped_note(context: CommandContext) -> str:
    """What stands on standard input, as a note; its line breaks are made alike, empty lines around it left out.

    Stops where there is nothing, or where it is not UTF-8. Somebody at a terminal is told how to end.
    """
    if sys.stdin.isatty():
        show(message_page(context.messages.capture.paste_here), sys.stderr)
    text = sys.stdin.read().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    _fail_if_empty(context, text)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        context.fail(ExitCode.REFUSED, "broken-text", context.messages.capture.not_utf_8)
    return text


def _fail_if_empty(context: CommandContext, text: str) -> None:
    if not text.strip():
        context.fail(ExitCode.USAGE, "nothing-told", context.messages.capture.empty_note)


def _text(context: CommandContext, words: list[str]) -> str:
    """The words as one text; `-` alone is what stands on standard input."""
    return piped_note(context) if words == [STDIN] else " ".join(words)


def _deal_named(context: CommandContext, name: str) -> tuple[str | None, tuple[str, ...]]:
    """The deal a word names in full, by its id or its customer's name; else the ids that are near."""
    ids = context.workspace.deal_ids()
    for deal in (name, slug_of_customer(name)):
        if deal in ids:
            return deal, ()
    return None, tuple(match_id(name, ids).candidates)
