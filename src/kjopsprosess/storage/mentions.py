"""Deals that speak of something: found by the bytes of their files, so that the others need not be read as YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .marks import plain_content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kjopsprosess.model.deal import Deal

    from .workspace import Workspace


def deals_that_say(workspace: Workspace, text: str) -> Iterator[Deal]:
    """Deals whose files hold a text, whatever its case. Those that cannot be read are passed by."""
    for deal_id in workspace.deal_ids():
        if _may_say(workspace.deal_path(deal_id), text.casefold()):
            deal = workspace.read_deal(deal_id).model
            if deal is not None:
                yield deal


def _may_say(path: Path, text: str) -> bool:
    try:
        return text in plain_content(path).decode("utf-8", "replace").casefold()
    except OSError:
        return True  # a link, for example: reading it decides
