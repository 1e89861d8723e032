"""Reads every deal of a workspace. A deal that cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import UserError
from kjopsprosess.deal_state.overview import Unreadable

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext, LoadedDeal
    from kjopsprosess.messages.messages import Messages


def load_every_deal(
    context: CommandContext, deal_ids: Iterable[str] | None = None
) -> Iterator[LoadedDeal | Unreadable]:
    """Every deal, or those of some ids, in order: loaded, or with the place of the error that stops it.

    Files that are not read because of their names are told above the answer.
    """
    environment.expect_many_deals()
    for deal_id in context.workspace.deal_ids() if deal_ids is None else deal_ids:
        try:
            yield context.load_deal_by_id(deal_id)
        except UserError as error:
            yield unreadable_deal(deal_id, error)
    note_skipped_files(context, context.workspace.skipped_deals())
    note_counted_copies(context, context.workspace.deal_ids())


MAX_SKIPPED = 2
"""So many files that are not read are named."""


def note_skipped_files(context: CommandContext, names: Sequence[str]) -> None:
    """Have it told above the answer which files in `deals/` are not read because of their names."""
    if names:
        messages = context.messages
        context.notices.append(messages.errors.skipped_files(len(names), files=first_named(names, messages)))


def note_counted_copies(context: CommandContext, deals: Collection[str]) -> None:
    """Have it told above the answer which deals are copies of others by their names, and are counted all the same."""
    from kjopsprosess.yamlfiles.copies import copies_by_name  # with what reads ids, for commands that read all deals

    if copies := copies_by_name({*deals}):
        named = first_named(sorted(f"{each}.yaml" for each in copies), context.messages)
        context.notices.append(context.messages.errors.counted_copies.format(files=named))


def first_named(names: Sequence[str], messages: Messages) -> str:
    """The first of several files, and how many more there are."""
    more = len(names) - MAX_SKIPPED
    return messages.join([*names[:MAX_SKIPPED], *([messages.terms.more.format(n=more)] if more > 0 else [])])


def unreadable_deal(deal_id: str, error: UserError) -> Unreadable:
    """A deal that could not be loaded, with the place of its first error."""
    located = next(iter(error.findings), None)
    return Unreadable(deal_id, located.spot if located else f"deals/{deal_id}.yaml")
