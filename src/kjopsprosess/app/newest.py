"""Work on a deal that others write too: what somebody has changed since it was read is read again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from kjopsprosess.yamlfiles.writing.errors import FileChangedError
from kjopsprosess.yamlfiles.writing.lock import workspace_lock

if TYPE_CHECKING:
    from .context import CommandContext, LoadedDeal

Result = TypeVar("Result")
TRIES = 5
"""How often in all, where programs that ask for no lock change the file every time."""


def on_newest(context: CommandContext, loaded: LoadedDeal, work: Callable[[LoadedDeal], Result]) -> Result:
    """Work that ends in writing a deal's file. Raises `FileChangedError` if the file changes whenever it is done.

    Where somebody changed it since it was read, the work is done again on what the file holds now, while no other `kp`
    writes.
    """
    with suppress(FileChangedError):
        return work(loaded)
    with workspace_lock(context.workspace.root):
        for _ in range(TRIES - 2):
            with suppress(FileChangedError):
                return work(context.load_deal_by_id(loaded.id))
        return work(context.load_deal_by_id(loaded.id))
