"""Has it told above an answer which files are not read, and which are copies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kjopsprosess.app.workspace_context import WorkspaceContext
    from kjopsprosess.messages.messages import Messages

MAX_SKIPPED = 2
"""So many files that are not read are named."""


def note_skipped_files(context: WorkspaceContext, names: Sequence[str]) -> None:
    """Have it told above the answer which files in `deals/` are not read because of their names."""
    if names:
        messages = context.messages
        context.notices.append(messages.errors.skipped_files(len(names), files=first_named(names, messages)))


def note_counted_copies(context: WorkspaceContext, deals: Collection[str]) -> None:
    """Have it told above the answer which deals look like copies of others, and are counted all the same."""
    if copies := context.workspace_ignoring_settings.counted_copies(deals):
        named = first_named([f"{each}.yaml" for each in copies], context.messages)
        context.notices.append(context.messages.errors.counted_copies.format(files=named))


def first_named(names: Sequence[str], messages: Messages) -> str:
    """The first of several files, and how many more there are."""
    more = len(names) - MAX_SKIPPED
    return messages.join([*names[:MAX_SKIPPED], *([messages.terms.more.format(n=more)] if more > 0 else [])])
