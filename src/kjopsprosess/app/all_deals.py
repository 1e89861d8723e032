"""Reading every deal of a workspace, one after the other; one that cannot be read never stops the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.overview import Unreadable

from .errors import UserError

if TYPE_CHECKING:
    from .context import CommandContext, LoadedDeal


def load_every_deal(context: CommandContext) -> Iterator[LoadedDeal | Unreadable]:
    """Each deal in the order of its id, opened, or with the place of the trouble."""
    for deal_id in context.workspace.deal_ids():
        try:
            yield context.load_deal_by_id(deal_id)
        except UserError as error:
            yield unreadable_deal(deal_id, error)


def unreadable_deal(deal_id: str, error: UserError) -> Unreadable:
    """A deal that could not be opened, with the place of the trouble."""
    located = next(iter(error.findings), None)
    return Unreadable(deal_id, located.spot if located else f"deals/{deal_id}.yaml")
