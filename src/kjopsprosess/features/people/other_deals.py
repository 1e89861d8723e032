"""Reads the other deals in which somebody may be marked as left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.deal_state.left_elsewhere import left_elsewhere
from kjopsprosess.yamlfiles.reading.document import read_bytes

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.yamlfiles.workspace import Workspace


def people_left_elsewhere(workspace: Workspace, situation: Situation) -> dict[str, tuple[str, ...]]:
    """The deals of the same customer in which people of this one have left. Deals that cannot be read are left out.

    Only files with the word `left` are read as deals.
    """
    others = {}
    for deal_id in workspace.deal_ids():
        if (
            deal_id != situation.id
            and _may_say_left(workspace, deal_id)
            and (deal := workspace.read_deal(deal_id).model)
        ):
            others[deal_id] = deal
    return left_elsewhere(situation.deal.customer, situation.people.values(), others)


def _may_say_left(workspace: Workspace, deal_id: str) -> bool:
    content = read_bytes(workspace.deal_path(deal_id), root=workspace.root)
    return isinstance(content, bytes) and b"left" in content
