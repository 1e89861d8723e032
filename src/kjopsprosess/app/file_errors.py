"""Reports errors of writing files to the user."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Cell, Columns, Page, Row, text
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, GitBusyError, WorkspaceLockedError, WriteError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock
from kjopsprosess.yamlfiles.writing.running_git import telling_of_the_wait

from .errors import ExitCode, UserError
from .output import show

if TYPE_CHECKING:
    from .context import CommandContext
    from .loading.load_deal import LoadedDeal
    from .workspace_context import WorkspaceContext


COMMAND_COLUMNS = Columns("commands")


@contextmanager
def report_write_errors(
    context: WorkspaceContext,
    shown: str | None = None,
    *,
    or_again: bool = False,
    extend: Callable[[Page], Page] = lambda page: page,
) -> Iterator[None]:
    """Report a `WriteError` as a `UserError`; a file that is in place but not confirmed by the disk is only reported.

    With `or_again`, a `FileChangedError` passes through, so that the caller can redo the work on the new contents.
    `extend` adds to the page of a file that was not written what the user must not lose.
    """
    try:
        with telling_of_the_wait(partial(_tell_of_the_wait, context)):
            yield
    except WriteError as fault:
        if or_again and isinstance(fault, FileChangedError):
            raise
        facts = {**fault.facts, **({"file": shown} if shown else {})}
        page = message_page(context.messages.errors.writing[fault.code].format(**facts))
        if not fault.new_file_in_place:
            waits = isinstance(fault, FileChangedError | WorkspaceLockedError | GitBusyError)
            code = ExitCode.CONFLICT if waits else ExitCode.REFUSED
            raise UserError(code, extend(page), fault.code, facts) from None
        show(page, sys.stderr)


def _tell_of_the_wait(context: WorkspaceContext, seconds: int) -> None:
    if not context.as_json:
        show(message_page(context.messages.errors.waiting_for_git.format(seconds=seconds)), sys.stderr)


def folder_name(folder: Path) -> str:
    """A folder in a sentence: as typed from here, or by its name when it is the current one."""
    typed = relative_folder(folder)
    return folder.resolve().name if typed == "." else typed


def relative_folder(folder: Path) -> str:
    """The path of a folder relative to the current one."""
    here, there = Path.cwd(), folder.resolve()
    if there == here:
        return "."
    return there.relative_to(here).as_posix() if there.is_relative_to(here) else str(there)


def command_row(command: str, gives: str) -> Row:
    """A row with a command to type and what it does."""
    return Row(COMMAND_COLUMNS, (Cell(text(command)), Cell(text(gives))))


Result = TypeVar("Result")
TRIES = 5
"""The most attempts, for the case that a program without the lock keeps changing the file."""


def on_newest(context: CommandContext, loaded: LoadedDeal, work: Callable[[LoadedDeal], Result]) -> Result:
    """Do work that ends in writing a deal's file. Raises `FileChangedError` if the file changes on every attempt.

    If somebody changed the file since it was read, the work is done again on the new contents, under the lock.
    """
    with suppress(FileChangedError):
        return work(loaded)
    with workspace_lock(context.workspace.root):
        # One attempt is made above without the lock, and the last one below, which may raise.
        for _ in range(TRIES - 2):
            with suppress(FileChangedError):
                return work(context.load_deal_by_id(loaded.id))
        return work(context.load_deal_by_id(loaded.id))
