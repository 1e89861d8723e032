"""Reading every deal of a workspace, one after the other; one that cannot be read never stops the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.overview import Unreadable

from .errors import Mishap

if TYPE_CHECKING:
    from .context import Desk, OpenDeal


def every_deal(desk: Desk) -> Iterator[OpenDeal | Unreadable]:
    """Each deal in the order of its id, opened, or with the place of the trouble."""
    for deal_id in desk.workspace.deal_ids():
        try:
            yield desk.open(deal_id)
        except Mishap as mishap:
            yield unreadable(deal_id, mishap)


def unreadable(deal_id: str, mishap: Mishap) -> Unreadable:
    """A deal that could not be opened, with the place of the trouble."""
    placed = next(iter(mishap.placed), None)
    return Unreadable(deal_id, placed.spot if placed else f"deals/{deal_id}.yaml")
