"""Errors that stop a command, with a message and an exit code, and their JSON form `kp.problems/1`."""

from __future__ import annotations

import signal
from collections.abc import Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from kjopsprosess.page.findings import LocatedFinding
    from kjopsprosess.page.page import Page


class ExitCode(IntEnum):
    """Exit codes, as the README lists them."""

    OK = 0
    REFUSED = 1
    USAGE = 2
    NOT_FOUND = 3
    BROKEN_FILE = 4
    CONFLICT = 5
    INTERRUPTED = 130


ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals that ask a program to end: Ctrl-C, the system, a terminal that is closed."""


class StopSignal(BaseException):
    """A signal asks the program to end.

    Not a `KeyboardInterrupt`, because the parser turns that into an exit code of its own.
    """

    newest: ClassVar[StopSignal | None] = None
    """The last one raised, also after a library has replaced it with an exception of its own."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    @property
    def exit_code(self) -> int:
        """128 and the signal's number, as shells report it."""
        return 128 + self.number


def stop_in(problem: BaseException) -> BaseException | None:
    """The Ctrl-C or signal behind an exception, or None. Python and libraries raise errors of their own for some."""
    # Typer and `import` wrap what a signal raises in exceptions of their own.
    cause: BaseException | None = problem
    while cause is not None and not isinstance(cause, KeyboardInterrupt | StopSignal):
        cause = cause.__cause__ or cause.__context__
    return cause or StopSignal.newest


class UserError(Exception):
    """The command cannot continue.

    `page` tells the user why and what to do; `code`, `findings` and `facts` tell programs.
    """

    def __init__(
        self,
        exit_code: int,
        page: Page,
        code: str,
        facts: Mapping[str, str | int] = MappingProxyType({}),
        findings: Sequence[LocatedFinding] = (),
    ) -> None:
        super().__init__(code)
        self.exit_code = exit_code
        self.page = page
        self.code = code
        self.facts = facts
        self.findings = findings


def problems_json(error: UserError, saved: Sequence[str] = ()) -> dict[str, Any]:
    """One problem for each finding with a place; without findings, one for the error itself.

    `saved` are the files that the command had already put in place.
    """
    problems: list[dict[str, Any]] = [
        {"code": each.finding.code, "file": each.file, "line": each.line or None, "column": each.column or None}
        for each in error.findings
    ]
    if not problems:
        problems = [{"code": error.code, "file": None, "line": None, "column": None, **error.facts}]
    told = {"schema": "kp.problems/1", "exit": int(error.exit_code), "problems": problems}
    return {**told, "saved": [*saved]} if saved else told
