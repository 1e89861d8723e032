"""Reads every deal of a workspace. A deal that cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kjopsprosess.app import environment
from kjopsprosess.app.errors import UserError
from kjopsprosess.deal_state.overview import Unreadable

from .left_out import note_counted_copies, note_skipped_files

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

    from .load_deal import LoadedDeal


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


def unreadable_deal(deal_id: str, error: UserError) -> Unreadable:
    """A deal that could not be loaded, with the place of its first error."""
    located = next(iter(error.findings), None)
    return Unreadable(deal_id, located.spot if located else f"deals/{deal_id}.yaml")
