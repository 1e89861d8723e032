"""The order in which a log is read: by date, then by place in the file. Files are never sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kjopsprosess.model.deal import Deal, Entry


def in_log_order(deal: Deal) -> list[tuple[int, Entry]]:
    """The entries with their places in the file (from 0), in log order."""
    return sorted(enumerate(deal.log), key=lambda placed: placed[1].date)
