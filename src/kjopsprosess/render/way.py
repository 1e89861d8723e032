"""The way of a contact, as the words for it are keyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kjopsprosess.insight.brief import Brief


def way(brief: Brief) -> str:
    """How the contact takes place, as the words are keyed: portal under a restriction, none when nothing is booked."""
    if brief.portal_only:
        return "portal"
    if brief.coming.how:
        return brief.coming.how.value
    return "meeting" if brief.coming.when else "none"
