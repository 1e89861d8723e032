"""Turns what was told into an entry of the log."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show
from kjopsprosess.app.prompts import lines_cut
from kjopsprosess.app.typed.deal_facts import with_author
from kjopsprosess.app.typed.lookup import fail_if_future, resolve_day
from kjopsprosess.deal_state.names import ENTRY_LETTERS, new_entry_id
from kjopsprosess.model.deal import Entry
from kjopsprosess.page.message import message_page
from kjopsprosess.yamlfiles.writing.errors import FileChangedError

from .entry_builder import EntryBuilder
from .flag_refusals import fail_if_refused
from .options import AdvanceOptions
from .saving import save_and_show, save_entry, situation_after

if TYPE_CHECKING:
    from .dialogue.run import Dialogue


def record_entry(
    context: CommandContext,
    loaded: LoadedDeal,
    options: AdvanceOptions,
    dialogue: Dialogue | None = None,
    *,
    dry_run: bool,
    future: bool,
) -> None:
    """Turn what was told into an entry and save it; what a dialogue told is shown first, and saved if that is right."""

    def told(deal: LoadedDeal) -> Entry:
        return build_entry(context, deal, options, future=future, asked=dialogue is not None)

    def allowed() -> Entry:
        entry = told(loaded)
        fail_if_refused(context, loaded, entry, asked=dialogue is not None)
        return entry

    entry = allowed()
    retell = told
    if dialogue and not dry_run:
        while not dialogue.confirmed(entry):
            entry = allowed()
        retell = partial(_as_confirmed, loaded, entry, told)
    save_and_show(
        context,
        loaded,
        entry,
        retell,
        dry_run=dry_run,
        asked=dialogue is not None,
        as_booked=options.how is None and not options.unanswered,
    )


def _as_confirmed(then: LoadedDeal, confirmed: Entry, told: Callable[[LoadedDeal], Entry], now: LoadedDeal) -> Entry:
    """The entry told once more of a deal that has changed. One that would say something else was never confirmed."""
    again = told(now)
    same = _without_ids(again) == _without_ids(confirmed)
    if not same or _steps_of_promises(now, again) != _steps_of_promises(then, confirmed):
        raise FileChangedError(file=now.document.display_path)
    return again


def _steps_of_promises(loaded: LoadedDeal, entry: Entry) -> list[str | None]:
    """The steps that the promises of an entry belong to, in their order; they were said back, too."""
    after = situation_after(loaded, entry)
    steps = {promise.id: promise.step for promise in after.history.promises}
    return [steps.get(each.id) for each in entry.promised]


def _without_ids(entry: Entry) -> Entry:
    promised = tuple(each.model_copy(update={"id": ""}) for each in entry.promised)
    return entry.model_copy(update={"id": None, "promised": promised})


STDIN = "-"
"""Stands for words that come from standard input."""


def note_text(context: CommandContext, typed: str) -> str:
    """A note as it was typed, or, for `-`, what stands on standard input, its line breaks made alike.

    Stops where that is nothing, or is not UTF-8. Somebody at a terminal is told how to end.
    """
    if typed != STDIN:
        return typed
    said = context.messages.capture
    if sys.stdin.isatty():
        show(message_page(said.paste_here), sys.stderr)
    text = sys.stdin.read().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not text.strip():
        context.fail(ExitCode.USAGE, "nothing-told", said.empty_note)
    for line in lines_cut(text):
        show(message_page(said.line_cut.format(line=line)), sys.stderr)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        context.fail(ExitCode.REFUSED, "broken-text", said.not_utf_8)
    return text


def build_entry(
    context: CommandContext, loaded: LoadedDeal, options: AdvanceOptions, *, future: bool, asked: bool = False
) -> Entry:
    """The entry that flags or answers tell; `asked`: the dialogue has asked of what flags leave open."""
    if options.empty:
        context.fail(ExitCode.REFUSED, "nothing-told", context.messages.advance.nothing_told)
    day = resolve_day(context, options.date, past=True) if options.date else context.today
    fail_if_future(context, day, future=future)
    built = EntryBuilder(context, loaded, options, asked=asked).build(unused_entry_id(loaded, day), day)
    entry = with_author(context, built, options.author)
    if options.outcome and not any(done.outcome for done in entry.done):
        context.fail(ExitCode.REFUSED, "outcome-of-nothing", context.messages.advance.outcome_of_nothing)
    said = context.messages.advance
    when = ("id", "date", "author", *(["how"] if asked else []))  # the dialogue always knows how
    if not any(value for name, value in entry if name not in when):
        context.fail(ExitCode.REFUSED, "nothing-told", said.dialogue.nothing_told if asked else said.nothing_told)
    return entry


def save_made_entry(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> None:
    """Save an entry without an id that another command has made of nothing but what it did itself."""

    def made(deal: LoadedDeal) -> Entry:
        return with_author(context, entry.model_copy(update={"id": unused_entry_id(deal, entry.date)}))

    save_entry(context, loaded, made(loaded), made, dry_run=False)


def unused_entry_id(loaded: LoadedDeal, day: date) -> str:
    """An id for a new entry: its date and four characters no other entry of the day has."""
    taken = {entry.id for entry in loaded.deal.log if entry.id}
    return new_entry_id(day, taken, lambda: "".join(secrets.choice(ENTRY_LETTERS) for _ in range(4)))
