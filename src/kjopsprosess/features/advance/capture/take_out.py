"""Taking out the entry that kp wrote last in a deal."""

from __future__ import annotations

import sys
import time
from typing import NoReturn, TextIO

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import on_newest, report_write_errors
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show, show_json
from kjopsprosess.features.advance.flag_refusals import lines_page
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.yamlfiles.undo_records import forget_last_entry, written_entries
from kjopsprosess.yamlfiles.writing.atomic_write import replace_file
from kjopsprosess.yamlfiles.writing.emit import entry_lines
from kjopsprosess.yamlfiles.writing.removal import RemovalError, WrittenEntry, without_entry
from kjopsprosess.yamlfiles.writing.saved_files import files_in_place


def undo_entry(context: CommandContext, name: str, *, dry_run: bool) -> None:
    """Take the newest entry of ours out of the file, if nothing has been built on it since.

    Whatever stops this after the file is written, the entry is printed first, and to stderr where nothing else is
    taken: nobody else has its words.
    """
    began = time.monotonic_ns()
    loaded = context.load_deal(name)
    written = next(reversed(written_entries(context.workspace.root, loaded.id)), None)
    if written is None:
        said = context.messages.capture.nothing_to_undo.format(deal=loaded.id, file=loaded.document.display_path)
        context.fail(ExitCode.REFUSED, "nothing-to-undo", said)

    def write(deal: LoadedDeal) -> None:
        nonlocal loaded
        loaded, text = deal, _text_without(context, deal, written, dry_run=dry_run)
        if not dry_run:
            path = context.workspace.deal_path(deal.id)
            replace_file(context.workspace.root, path, deal.document.content, deal.document.encoded(text))
            forget_last_entry(context.workspace.root, deal.id)

    try:
        with report_write_errors(context, loaded.document.display_path):
            on_newest(context, loaded, write)
        _show(context, loaded, written, dry_run=dry_run)
    except BaseException:
        if files_in_place(began):
            try:
                _show(context, loaded, written, dry_run=False)
            except OSError:
                _show(context, loaded, written, dry_run=False, stream=sys.stderr)
        raise


def _text_without(context: CommandContext, loaded: LoadedDeal, written: WrittenEntry, *, dry_run: bool) -> str:
    try:
        return without_entry(loaded.document, written)
    except RemovalError as problem:
        if problem.reason == "gone" and not dry_run:
            forget_last_entry(context.workspace.root, loaded.id)
        _fail(context, loaded, written, problem)


def _fail(context: CommandContext, loaded: LoadedDeal, written: WrittenEntry, problem: RemovalError) -> NoReturn:
    said, file = context.messages.capture, loaded.document.display_path
    if problem.reason == "archived":
        file = context.workspace.display_path(context.workspace.older_path(loaded.id))
    place = f"{file}:{problem.line}" if problem.line else file
    needed = problem.findings[0] if problem.findings else None
    why = said.why_not_undone[problem.reason].format(entry=written.entry, place=place)
    lines = [finding_sentence(needed, context.messages)] if isinstance(needed, Finding) else []
    context.fail(ExitCode.REFUSED, f"undo-{problem.reason}", why, *lines, entry=written.entry)


def _show(
    context: CommandContext, loaded: LoadedDeal, written: WrittenEntry, *, dry_run: bool, stream: TextIO | None = None
) -> None:
    entry = loaded.deal.log[-1]
    if context.as_json:
        facts = {"schema": "kp.undo/1", "today": context.today.isoformat(), "deal": loaded.id}
        facts |= {"file": loaded.document.display_path, "entry": written.entry}
        show_json({**facts, "taken_out": not dry_run, "text": entry_lines(entry)}, stream)
        return
    said, file = context.messages.capture, loaded.document.display_path
    head = (said.would_take_out if dry_run else said.taken_out).format(file=file)
    show(message_page(head), sys.stderr)
    show(Page(lines_page(entry_lines(entry)).sections), stream)
