"""Work on a deal that others write too: what somebody has changed since it was read is read again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.yamlfiles.writing.errors import FileChanged
from kjopsprosess.yamlfiles.writing.lock import locked

if TYPE_CHECKING:
    from .context import Desk, OpenDeal

Result = TypeVar("Result")
TRIES = 5
"""How often in all, where programs that ask for no lock change the file every time."""


def on_newest(desk: Desk, opened: OpenDeal, work: Callable[[OpenDeal], Result]) -> Result:
    """Work that ends in writing a deal's file. Raises `FileChanged` if the file changes whenever it is done.

    Where somebody changed it since it was read, the work is done again on what the file holds now, while no other `kp`
    writes.
    """
    with suppress(FileChanged):
        return work(opened)
    with locked(desk.workspace.root):
        for _ in range(TRIES - 2):
            with suppress(FileChanged):
                return work(desk.open(opened.id))
        return work(desk.open(opened.id))
