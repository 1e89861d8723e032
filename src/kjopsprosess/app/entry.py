"""The entry point of `kp`, and what ends it from outside: Ctrl-C, and the signals of a system or a closed terminal.

While the program is loaded there is nothing to tell, and an exception could come out of the midst of any library: it
ends at once. Then a signal becomes an exception, so that temporary files are removed and what is saved is told. Once
all is told, it ends at once again. What stands here runs before anything large is loaded, and must stay small.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

try:
    import os
    import signal
    import time
    from typing import TYPE_CHECKING, NoReturn

    from .errors import ENDING, Stopped
except KeyboardInterrupt:
    sys.exit(130)


_PRESSED_TWICE = 1.0
"""Seconds within which the same key pressed again is one wish."""
_LISTENED_TO = tuple(each for each in ENDING if signal.getsignal(each) is not signal.SIG_IGN)
"""The signals that were not ignored when the program began: `nohup` and a shell's `&` ask for that."""


def _listen(answer: Callable[[int, FrameType | None], None]) -> None:
    for each in _LISTENED_TO:
        signal.signal(each, answer)


def _end(number: int, _frame: FrameType | None = None) -> NoReturn:
    """End without a word."""
    os._exit(Stopped(number).exit_code)


_listen(_end)


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    """Stop what is done, once. Another signal ends it without a word, but Ctrl-C only when some time has passed.

    Whoever presses Ctrl-C twice still hears what is saved.
    """
    heard = time.monotonic()

    def again(number: int, _frame: FrameType | None) -> None:
        if time.monotonic() - heard > _PRESSED_TWICE:
            _end(number)

    _listen(_end)
    if signal.SIGINT in _LISTENED_TO:
        signal.signal(signal.SIGINT, again)
    Stopped.newest = Stopped(number)
    raise Stopped.newest


def _dropped(lost: UnraisableHookArgs) -> None:
    """Python drops what is raised in a callback of its own, as there are in every import: then end without a word.

    If something is saved that must be told, go on, and listen to the next signal.
    """
    from kjopsprosess.yamlfiles.writing.in_place import files_in_place

    if not isinstance(lost.exc_value, Stopped):
        sys.__unraisablehook__(lost)
    elif files_in_place():
        _listen(_raise)
    else:
        _end(lost.exc_value.number)


def run() -> None:
    """Load the program, run it, and leave with its exit code."""
    from . import main

    code: str | int | None = None
    try:
        sys.unraisablehook = _dropped
        _listen(_raise)
        try:
            main.run()
        except SystemExit as end:
            code = end.code
        _hand_over()
        _listen(_end)
    except Stopped as stop:
        code = main.show_stopped(stop, main.Call(sys.argv[1:]))
    sys.exit(code)


def _hand_over() -> None:
    """What was printed must not be lost to a signal that ends us at once."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):  # the reader has gone; Python tries once more, and says so
        return
