"""Pastes in a terminal: several lines are one answer, and what is left of them never reaches the shell."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from . import environment

_BEGINS, _ENDS = "\x1b[200~", "\x1b[201~"
"""What a terminal puts around a paste."""
_MARK, _MARK_NOT = "\x1b[?2004h", "\x1b[?2004l"
"""Ask a terminal to do so, and not to."""
_LOCAL_MODES = 3
"""The place of these among the settings of a terminal."""


def read_pasted_or_typed() -> str:
    """What is typed or pasted up to Enter, a paste with all its lines; empty at the end of the input."""
    with _pastes_marked():
        text = sys.stdin.readline()
        while text.count(_BEGINS) > text.count(_ENDS) and (more := sys.stdin.readline()):
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
