"""Making files, with what went wrong told in the language of the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Cell, Columns, Page, Row, text
from kjopsprosess.yamlfiles.writing.errors import FileChangedError, WorkspaceLockedError, WriteError

from .errors import ExitCode, UserError
from .output import show

if TYPE_CHECKING:
    from .context import CommandContext

COMMAND_COLUMNS = Columns("commands")


@contextmanager
def report_write_errors(
    context: CommandContext,
    shown: str | None = None,
    *,
    or_again: bool = False,
    extend: Callable[[Page], Page] = lambda page: page,
) -> Iterator[None]:
    """Tell what kept a file from being made; one that is made but not confirmed by the disk is only remarked.

    With `or_again`, a `FileChangedError` comes through, to whoever can do the work again on what the file holds now.
    `extend` adds to the page of a file that was not written what shall not be lost with it.
    """
    try:
        yield
    except WriteError as fault:
        if or_again and isinstance(fault, FileChangedError):
            raise
        facts = {**fault.facts, **({"file": shown} if shown else {})}
        page = message_page(context.messages.errors.writing[fault.code].format(**facts))
        if not fault.new_file_in_place:
            code = ExitCode.CONFLICT if isinstance(fault, FileChangedError | WorkspaceLockedError) else ExitCode.REFUSED
            raise UserError(code, extend(page), fault.code, facts) from None
        show(page, sys.stderr)


def folder_name(folder: Path) -> str:
    """A folder in a sentence: as a person would type it, or by its name when it is the one we are in."""
    typed = relative_folder(folder)
    return folder.resolve().name if typed == "." else typed


def relative_folder(folder: Path) -> str:
    """A folder as a person would type it from here."""
    here, there = Path.cwd(), folder.resolve()
    if there == here:
        return "."
    return there.relative_to(here).as_posix() if there.is_relative_to(here) else str(there)


def command_row(command: str, gives: str) -> Row:
    """A command to type, and what it gives."""
    return Row(COMMAND_COLUMNS, (Cell(text(command)), Cell(text(gives))))
