"""An entry that is shown before it is saved, whoever has made it: of a draft, or of a plan that came back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.model.deal import Entry


class Offer(NamedTuple):
    """What would be saved."""

    entry: Entry
    retell: Callable[[LoadedDeal], Entry]
    """Makes the entry anew for what the deal's file holds by then, if somebody else has changed it."""
    saves: int
    """How many items of it are new."""
    yes: bool
    """Whether to save without asking."""
    dry_run: bool
