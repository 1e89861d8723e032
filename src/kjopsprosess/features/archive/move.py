"""Moves the oldest entries of a deal: first into the older file, then out of the deal's.

If it is stopped between, the entries stand in both files, are read once, and the next `kp archive` takes them out.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import NamedTuple, NoReturn

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.loading.broken_file import broken_file_error
from kjopsprosess.app.output import show, show_json
from kjopsprosess.app.typed.lookup import resolve_day
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import errors
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Page
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, MAX_OLDER_BYTES, Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.writing.archiving import ArchiveError, Archiving, archive_entries
from kjopsprosess.yamlfiles.writing.atomic_write import create_file, replace_file
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.running_git import wait_for_git


class _Move(NamedTuple):
    """What is to be moved, and the two files as they are."""

    deal: str
    document: Document
    until: date
    result: Archiving


def move_entries(context: CommandContext, name: str, until: str, *, dry_run: bool) -> None:
    """Move the entries dated until a day, and say what was moved. A dry run only says it."""
    workspace = context.workspace
    deal = context.deal_id(name)
    day = resolve_day(context, until, past=True)
    if dry_run:
        _show(context, _planned(context, deal, day), saved=False)
        return
    with report_write_errors(context):
        wait_for_git(workspace.root)
        with workspace_lock(workspace.root):
            move = _planned(context, deal, day)
            _write(context, move)
    _show(context, move, saved=True)


def _planned(context: CommandContext, deal: str, until: date) -> _Move:
    document = context.workspace.deal_document(deal, MAX_OLDER_BYTES // MAX_BYTES)
    model, findings = parse_model(document, Deal)
    if wrong := findings if model is None else errors(check_deal(model)):
        raise broken_file_error(document, wrong, context.messages)
    assert model is not None, "what is wrong was told"
    try:
        result = archive_entries(document, model, until, _older_file(context, deal))
    except ArchiveError as problem:
        _fail(context, deal, document, until, problem)
    return _Move(deal, document, until, result)


def _write(context: CommandContext, move: _Move) -> None:
    root, own, result = context.workspace.root, context.workspace.deal_path(move.deal), move.result
    older, there = context.workspace.older_path(move.deal), move.document.older
    with report_write_errors(context, _older_file(context, move.deal)):
        if there is None:
            create_file(root, older, result.older)
        elif there.document.content != result.older:
            replace_file(root, older, there.document.content, result.older)
    said = context.messages.archive.in_both.format(
        older=_older_file(context, move.deal), deal=move.deal, until=move.until.isoformat()
    )

    def with_what_is_in_place(page: Page) -> Page:
        return Page((*page.sections, *message_page("", said).sections))

    with report_write_errors(context, move.document.display_path, extend=with_what_is_in_place):
        replace_file(root, own, move.document.content, result.own)


def _older_file(context: CommandContext, deal: str) -> str:
    return context.workspace.display_path(context.workspace.older_path(deal))


def _fail(context: CommandContext, deal: str, document: Document, until: date, problem: ArchiveError) -> NoReturn:
    file = _older_file(context, deal) if problem.in_older else document.display_path
    calendar, today = context.messages.calendar, context.today
    said = context.messages.archive.why_not[problem.reason].format(
        place=f"{file}:{problem.line}" if problem.line else file,
        file=file,
        until=calendar.full_day(until),
        day=calendar.full_day(problem.day or today),
        iso=(problem.day or today).isoformat(),
    )
    facts: dict[str, str | int] = {"file": file, **({"line": problem.line} if problem.line else {})}
    context.fail(ExitCode.REFUSED, f"archive-{problem.reason}", said, **facts)


def _show(context: CommandContext, move: _Move, *, saved: bool) -> None:
    result, file, older = move.result, move.document.display_path, _older_file(context, move.deal)
    if context.as_json:
        facts = {"schema": "kp.archive/1", "today": context.today.isoformat(), "deal": move.deal, "file": file}
        facts |= {"older": older, "until": move.until.isoformat()}
        days = {"first": result.first.isoformat(), "last": result.last.isoformat()}
        counts = {"already": result.already, "left": result.left, "bytes_left": len(result.own)}
        show_json({**facts, "entries": [*result.moved], **days, **counts, "saved": saved})
        return
    said, calendar = context.messages.archive, context.messages.calendar
    days = {"first": calendar.full_day(result.first), "last": calendar.full_day(result.last)}
    told = said.moved if saved else said.would_move
    lines = [told(len(result.moved), file=file, older=older, **days)]
    if result.already:
        lines.append(said.already(result.already, older=older))
    lines.append(said.left(result.left, file=file))
    if len(result.own) > MAX_BYTES:
        lines.append(said.still_too_big.format(file=file))
    show(message_page(*lines), sys.stderr if saved else sys.stdout)
