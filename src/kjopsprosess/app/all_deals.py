"""Reads every deal of a workspace. A deal that cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.overview import Unreadable

from .errors import UserError

if TYPE_CHECKING:
    from .context import CommandContext, LoadedDeal


def load_every_deal(context: CommandContext) -> Iterator[LoadedDeal | Unreadable]:
    """Every deal in order of id: loaded, or with the place of the error that stops it."""
    for deal_id in context.workspace.deal_ids():
        try:
            yield context.load_deal_by_id(deal_id)
        except UserError as error:
            yield unreadable_deal(deal_id, error)


class AllDeals(NamedTuple):
    """The deals of a workspace in order of id."""

    loaded: tuple[LoadedDeal, ...]
    unreadable: tuple[Unreadable, ...]


def load_all_deals(context: CommandContext) -> AllDeals:
    """Every deal of a workspace, those that can be read apart from those that cannot."""
    deals = [*load_every_deal(context)]
    return AllDeals(
        tuple(deal for deal in deals if not isinstance(deal, Unreadable)),
        tuple(deal for deal in deals if isinstance(deal, Unreadable)),
    )


def unreadable_deal(deal_id: str, error: UserError) -> Unreadable:
    """A deal that could not be loaded, with the place of its first error."""
    located = next(iter(error.findings), None)
    return Unreadable(deal_id, located.spot if located else f"deals/{deal_id}.yaml")
