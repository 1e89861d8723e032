"""Reads the other deals in which somebody may be marked as left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.people.roster import left_elsewhere
from kjopsprosess.yamlfiles.reading.document import MAX_OLDER_BYTES, read_bytes

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal
    from kjopsprosess.yamlfiles.workspace import Workspace


def deals_with_leavers(workspace: Workspace) -> dict[str, Deal]:
    """The deals in which somebody may have left, by id: only files with the word `left` are read.

    Those that cannot be read are left out.
    """
    maybe = (deal_id for deal_id in workspace.deal_ids() if _may_say_left(workspace, deal_id))
    return {deal_id: deal for deal_id in maybe if (deal := workspace.read_deal(deal_id).model)}


def people_left_elsewhere(situation: Situation, leavers: Mapping[str, Deal]) -> dict[str, tuple[str, ...]]:
    """The other deals of the same customer in which people of this one have left; `leavers` may hold any deals."""
    others = {deal_id: deal for deal_id, deal in leavers.items() if deal_id != situation.id}
    return left_elsewhere(situation.deal.customer, situation.people.values(), others, situation.today)


def _may_say_left(workspace: Workspace, deal_id: str) -> bool:
    contents = (read_bytes(path, root=workspace.root, limit=MAX_OLDER_BYTES) for path in workspace.deal_files(deal_id))
    return any(isinstance(content, bytes) and b"left" in content for content in contents)
