"""Repeats work on a deal when somebody else has changed its file since it was read."""

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
"""The most attempts, for the case that a program without the lock keeps changing the file."""


def on_newest(context: CommandContext, loaded: LoadedDeal, work: Callable[[LoadedDeal], Result]) -> Result:
    """Do work that ends in writing a deal's file. Raises `FileChangedError` if the file changes on every attempt.

    If somebody changed the file since it was read, the work is done again on the new contents, under the lock.
    """
    with suppress(FileChangedError):
        return work(loaded)
    with workspace_lock(context.workspace.root):
        for _ in range(TRIES - 2):
            with suppress(FileChangedError):
                return work(context.load_deal_by_id(loaded.id))
        return work(context.load_deal_by_id(loaded.id))
