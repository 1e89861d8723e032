"""Signals at a certain line of a write, or of what follows it."""

from __future__ import annotations

import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import kjopsprosess
from kjopsprosess.app.errors import StopSignal

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Self

SOURCE = str(Path(kjopsprosess.__file__).parent)
BEGINNINGS = {"replace_file", "create_file"}


class Stopper:
    """Notes each line of ours from the first write on, or counts them and sends a signal at number `at`.

    Lines before the first write are not traced, which takes as long as running them. So what begins a write is called
    through us, in each module that has it: they are loaded by then.
    """

    def __init__(self, at: int = -1, number: int = signal.SIGINT) -> None:
        self.at, self.number = at, number
        self.lines: list[tuple[str, int]] = []
        self._passed, self._at_work = 0, False

    def __enter__(self) -> Self:
        self._at_work, self._patch = True, pytest.MonkeyPatch()
        for name, module in [*sys.modules.items()]:
            for beginning in BEGINNINGS & vars(module).keys() if name.startswith("kjopsprosess.") else ():
                self._patch.setattr(module, beginning, partial(self._begin, getattr(module, beginning)))
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        self._patch.undo()
        self._at_work = False

    def _begin(self, write: Callable[..., Any], *given: Any, **more: Any) -> Any:
        if self._at_work and sys.gettrace() is None:
            below: FrameType | None = sys._getframe()
            sys.settrace(self._called)
            while below is not None:
                if below.f_code.co_filename.startswith(SOURCE):
                    below.f_trace = self._line
                below = below.f_back
        return write(*given, **more)

    def _called(self, frame: FrameType, _event: str, _given: Any) -> Callable[..., Any] | None:
        return self._line if frame.f_code.co_filename.startswith(SOURCE) else None

    def _line(self, frame: FrameType, event: str, _given: Any) -> Callable[..., Any]:
        if event == "line":
            if self.at < 0:
                self.lines.append((frame.f_code.co_filename.removeprefix(SOURCE), frame.f_lineno))
            elif self._passed == self.at:
                self._at_work = False
                StopSignal.newest = StopSignal(self.number)
                raise StopSignal.newest
            self._passed += 1
        return self._line
