"""What stops a command: a message and an exit code, raised anywhere below the commands and shown in one place."""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kjopsprosess.render.check_page import PlacedFinding
    from kjopsprosess.render.page import Page


class Exit(IntEnum):
    """Exit codes, as the README lists them."""

    OK = 0
    REFUSED = 1
    USAGE = 2
    NOT_FOUND = 3
    BROKEN_FILE = 4
    CONFLICT = 5
    INTERRUPTED = 130


class Mishap(Exception):  # noqa: N818 - an answer to the user, not a fault of the program
    """The command cannot go on. `page` says why and what to do; `code`, `placed` and `facts` say it to programs."""

    def __init__(
        self,
        exit_code: Exit,
        page: Page,
        code: str,
        facts: Mapping[str, str | int] = MappingProxyType({}),
        placed: Sequence[PlacedFinding] = (),
    ) -> None:
        super().__init__(code)
        self.exit_code = exit_code
        self.page = page
        self.code = code
        self.facts = facts
        self.placed = placed
