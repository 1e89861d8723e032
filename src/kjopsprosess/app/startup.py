"""The entry point of `kp`, and what ends it from outside: Ctrl-C, and the signals of a system or a closed terminal.

While the program is being loaded a signal ends it at once: nothing is at stake, and an exception could be raised in any
library. After that a signal becomes an exception, so that temporary files are removed and what is saved is told; and
once that is told, it ends the program at once again. What stands here runs before anything large is loaded, and must
stay small.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

try:
    import gc
    import os
    import signal
    import time
    from typing import NoReturn

    from .errors import ENDING, StopSignal
except KeyboardInterrupt:
    sys.exit(130)


_PRESSED_TWICE = 1.0
"""Seconds within which a second Ctrl-C counts as the same request."""
_LISTENED_TO = tuple(each for each in ENDING if signal.getsignal(each) is not signal.SIG_IGN)
"""Signals handled here. Those ignored when the program began stay ignored, as `nohup` and a shell's `&` need."""

_SELDOM = (1_000_000, 10, 10)
"""Python looks for cycles after a million new objects instead of 700: loading modules and models leaves hardly any."""


def _listen(answer: Callable[[int, FrameType | None], None]) -> None:
    for each in _LISTENED_TO:
        signal.signal(each, answer)


def _end(number: int, _frame: FrameType | None = None) -> NoReturn:
    """Exit at once and print nothing."""
    os._exit(StopSignal(number).exit_code)


_listen(_end)


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    """Raise `StopSignal` for the first signal.

    A second signal exits at once; a second Ctrl-C only after some time, so that whoever presses it twice still reads
    which files are saved.
    """
    heard = time.monotonic()

    def again(number: int, _frame: FrameType | None) -> None:
        if time.monotonic() - heard > _PRESSED_TWICE:
            _end(number)

    _listen(_end)
    if signal.SIGINT in _LISTENED_TO:
        signal.signal(signal.SIGINT, again)
    StopSignal.newest = StopSignal(number)
    raise StopSignal.newest


def _dropped(lost: UnraisableHookArgs) -> None:
    """Handle an exception that Python discards because it was raised in a callback, as in every import: exit at once.

    If saved files must be reported, continue and wait for the next signal instead.
    """
    from kjopsprosess.yamlfiles.writing.saved_files import files_in_place  # see the top of this file

    if not isinstance(lost.exc_value, StopSignal):
        sys.__unraisablehook__(lost)
    elif files_in_place():
        _listen(_raise)
    else:
        _end(lost.exc_value.number)


def run() -> None:
    """Load the program, run it, and leave with its exit code."""
    if "_KP_COMPLETE" in os.environ:
        from .completion.quick import answer_shell  # for a shell that waits

        if answer_shell():
            return
    gc.set_threshold(*_SELDOM)
    from . import call, main  # see the top of this file

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
    except StopSignal as stop:
        code = main.show_stopped(stop, call.Call(sys.argv[1:]))
    sys.exit(code)


def _hand_over() -> None:
    """Flush the output before a signal can end the program at once."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):  # the reader has gone; Python tries once more, and says so
        return
