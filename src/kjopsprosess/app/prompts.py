"""Shows and reads lines of a dialogue in the terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kjopsprosess.page.clean import clean
from kjopsprosess.page.page import text
from kjopsprosess.page.wrapping import NO_BREAK_SPACE, width_of, wrap

from . import environment
from .errors import ExitCode
from .pasting import read_pasted_or_typed

if TYPE_CHECKING:
    from .context import CommandContext

MAX_TEXT_WIDTH = 100
"""The widest text, in columns, however wide the terminal is."""
MOST_COLUMNS, FEW_ROWS = 3, 4
"""Into so many columns more than a few rows are put, where the terminal is wide enough."""
COLUMN_MARGIN, COLUMN_GAP = "    ", 2
_MARGIN = re.compile(r" *(?:\w )?")


def show_line(line: str = "", *, lines: bool = False) -> None:
    """Print one or more lines of the dialogue. Control characters in them are escaped."""
    cleaned = clean(line, lines=lines)
    sys.stderr.write((cleaned if lines else _wrapped(cleaned)) + "\n")
    sys.stderr.flush()


def _wrapped(line: str) -> str:
    """A line wrapped with a hanging indent."""
    before = "".join(_MARGIN.findall(line)[:1])
    rows = wrap(text(line.removeprefix(before)), min(environment.width(sys.stderr), MAX_TEXT_WIDTH) - len(before))
    hung = f"\n{' ' * len(before)}".join("".join(span.text for span in row) for row in rows)
    return before + hung.replace(NO_BREAK_SPACE, " ")


def show_columns(rows: Sequence[str]) -> None:
    """Print short texts below each other in as many columns as fit, each column from its top to its foot."""
    room = min(environment.width(sys.stderr), MAX_TEXT_WIDTH) - len(COLUMN_MARGIN)
    most = MOST_COLUMNS if len(rows) > FEW_ROWS else 1
    for height in (-(-len(rows) // columns) for columns in range(most, 0, -1)):
        columns = [rows[start : start + height] for start in range(0, len(rows), height)]
        widths = [max(map(width_of, column)) for column in columns]
        if sum(widths) + COLUMN_GAP * (len(columns) - 1) <= room:
            break
    for place in range(height if rows else 0):
        cells = [(column[place], width) for column, width in zip(columns, widths, strict=True) if place < len(column)]
        padded = [cell + " " * (width - width_of(cell)) for cell, width in cells[:-1]]
        show_line(COLUMN_MARGIN + (" " * COLUMN_GAP).join([*padded, cells[-1][0]]))


def confirm_change(context: CommandContext, file: str) -> bool:
    """Ask whether to change a file; False where nobody can answer. Enter is no, and no stops the command."""
    if not environment.interactive():
        return False
    show_line()
    show_line(context.messages.terms.change_file.format(file=file))
    if read_line().casefold() in context.messages.terms.yes:
        return True
    context.fail(ExitCode.REFUSED, "not-saved", context.messages.advance.not_saved)


def read_line() -> str:
    """Read one answer; of several lines if they were pasted. End of input counts as Ctrl-C: nothing is saved."""
    sys.stderr.write("  > ")
    sys.stderr.flush()
    line = read_pasted_or_typed()
    if not line:
        raise KeyboardInterrupt
    return line.strip()
