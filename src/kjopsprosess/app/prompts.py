"""Shows and reads lines of a dialogue in the terminal; a paste of several lines is one answer."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.drawing.wrapping import NO_BREAK_SPACE, width_of, wrap
from kjopsprosess.page.page import text

from . import environment
from .errors import ExitCode

if TYPE_CHECKING:
    from .workspace_context import WorkspaceContext


_BEGINS, _ENDS = "\x1b[200~", "\x1b[201~"
"""What a terminal puts around a paste."""
_MARK, _MARK_NOT = "\x1b[?2004h", "\x1b[?2004l"
"""Ask a terminal to do so, and not to."""
MOST_BYTES_OF_A_LINE = 1023 if sys.platform == "darwin" else 4095
"""So many of a line typed or pasted a terminal hands over; what goes beyond it drops, and tells nobody."""
SECONDS_OF_A_PASTE = 0.3
"""Between two lines of a paste there is less."""
_LOCAL_MODES = 3
"""The place of these among the settings of a terminal."""


def read_pasted_or_typed() -> str:
    """What is typed or pasted up to Enter, a paste with all its lines; empty at the end of the input."""
    with _pastes_marked():
        text = sys.stdin.readline()
        while text.count(_BEGINS) > text.count(_ENDS) and not _lost_its_end(text):
            if not (more := sys.stdin.readline()):
                break
            text += more
    return text.replace(_BEGINS, "").replace(_ENDS, "")


@contextmanager
def _pastes_marked() -> Iterator[None]:
    """The terminal marks pastes for so long. It shows no control characters, of which the marks are made."""
    terminal = _Terminal()
    try:
        terminal.mark_pastes()
        yield
    finally:
        terminal.restore()


@contextmanager
def nothing_left_to_the_shell() -> Iterator[None]:
    """In the end, drop what has been typed or pasted and was not read: a shell would run it."""
    try:
        yield
    finally:
        _Terminal().drop_unread()


def _lost_its_end(text: str) -> bool:
    """Whether the end of a paste was cut off with that of its last line: nothing comes any more."""
    last = text.rstrip("\n").count("\n") + 1
    if last not in lines_cut(text):
        return False
    import select  # does not read a terminal on Windows

    return not select.select([sys.stdin], [], [], SECONDS_OF_A_PASTE)[0]


def lines_cut(text: str) -> tuple[int, ...]:
    """Which lines of a text from a terminal may have lost their end there, from 1."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        return ()
    lines = enumerate(text.split("\n"), 1)
    return tuple(number for number, line in lines if len(line.encode("utf-8", "replace")) >= MOST_BYTES_OF_A_LINE)


class _Terminal:
    """The terminal at stdin; where there is none, or it cannot be set, every method does nothing."""

    def __init__(self) -> None:
        self._termios: Any = None
        with suppress(ImportError, AttributeError, OSError, ValueError):  # Windows; a stdin that is no file
            import termios  # exists everywhere but on Windows

            self._file = sys.stdin.fileno()
            with suppress(termios.error):
                self._before = termios.tcgetattr(self._file)
                self._termios = termios

    def mark_pastes(self) -> None:
        if self._termios and environment.is_live_terminal(sys.stderr):
            modes = [*self._before]
            # Else the marks around a paste would be shown as `^[[200~`.
            modes[_LOCAL_MODES] &= ~self._termios.ECHOCTL
            self._set(modes, _MARK)

    def restore(self) -> None:
        if self._termios and environment.is_live_terminal(sys.stderr):
            self._set(self._before, _MARK_NOT)

    def _set(self, modes: list[Any], sign: str) -> None:
        with suppress(OSError, self._termios.error):  # the terminal may have gone
            self._termios.tcsetattr(self._file, self._termios.TCSANOW, modes)
            sys.stderr.write(sign)
            sys.stderr.flush()

    def drop_unread(self) -> None:
        if self._termios:
            with suppress(OSError, self._termios.error):
                self._termios.tcflush(self._file, self._termios.TCIFLUSH)


MAX_TEXT_WIDTH = 100
"""The widest text, in columns, however wide the terminal is."""
MAX_COLUMNS, FEW_ROWS = 3, 4
"""Into so many columns more than a few rows are put, where the terminal is wide enough."""
COLUMN_MARGIN, COLUMN_GAP = "    ", 2
_MARGIN = re.compile(r" *(?:\w )?")


def show_line(line: str = "", *, lines: bool = False) -> None:
    """Print one or more lines of the dialogue. Control characters in them are escaped."""
    cleaned = clean(line, lines=lines)
    sys.stderr.write((cleaned if lines else _wrapped(cleaned)) + "\n")
    sys.stderr.flush()


def show_in_pages(lines: str, question: str, next_page: Callable[[int], str | None]) -> str | None:
    """Print lines and the question below them, a screen at a time where all of it has no room on one.

    `next_page` is asked with the number of lines that are left, and gives None to go on; anything else is given back at
    once, without the question.
    """
    left, rows = lines.splitlines(), environment.rows(sys.stderr)
    below = _height(_wrapped(question).splitlines())
    while rows is not None and len(left) > 1 and _height(left) + below > rows:
        count = next((place for place in range(1, len(left)) if _height(left[: place + 1]) > rows - 1), len(left))
        count = min(count, len(left) - 1)
        show_line("\n".join(left[:count]), lines=True)
        left = left[count:]
        if (answer := next_page(len(left))) is not None:
            return answer
    show_line("\n".join(left), lines=True)
    show_line(question)
    return None


def _height(lines: Sequence[str]) -> int:
    """The rows of a terminal that lines take."""
    columns = environment.width(sys.stderr)
    return sum(max(1, -(-width_of(line) // columns)) for line in lines)


def _wrapped(line: str) -> str:
    """A line wrapped with a hanging indent."""
    before = "".join(_MARGIN.findall(line)[:1])
    rows = wrap(text(line.removeprefix(before)), min(environment.width(sys.stderr), MAX_TEXT_WIDTH) - len(before))
    hung = f"\n{' ' * len(before)}".join("".join(span.text for span in row) for row in rows)
    return before + hung.replace(NO_BREAK_SPACE, " ")


def show_columns(rows: Sequence[str]) -> None:
    """Print short texts below each other in as many columns as fit, each column from its top to its foot."""
    room = min(environment.width(sys.stderr), MAX_TEXT_WIDTH) - len(COLUMN_MARGIN)
    most = MAX_COLUMNS if len(rows) > FEW_ROWS and not environment.is_read_aloud() else 1
    for height in (-(-len(rows) // columns) for columns in range(most, 0, -1)):
        columns = [rows[start : start + height] for start in range(0, len(rows), height)]
        widths = [max(map(width_of, column)) for column in columns]
        if sum(widths) + COLUMN_GAP * (len(columns) - 1) <= room:
            break
    for place in range(height if rows else 0):
        cells = [(column[place], width) for column, width in zip(columns, widths, strict=True) if place < len(column)]
        padded = [cell + " " * (width - width_of(cell)) for cell, width in cells[:-1]]
        show_line(COLUMN_MARGIN + (" " * COLUMN_GAP).join([*padded, cells[-1][0]]))


def confirm_change(context: WorkspaceContext, file: str) -> bool:
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
