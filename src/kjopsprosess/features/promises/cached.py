"""Keeps the open promises of each deal for the next call."""

from typing import TYPE_CHECKING

from kjopsprosess.app.loading.cached_facts import ALWAYS, DatedFacts, FactKind

from .facts import DealPromises, open_promises_of

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal

DEAL_PROMISES = FactKind("promises", DealPromises, "features.promises.cached:cached_promises")


def cached_promises(loaded: "LoadedDeal") -> DatedFacts[DealPromises]:
    """The open promises of a deal. They hold on every day: whether one is late is told when it is shown."""
    return DatedFacts(DealPromises(open_promises_of(loaded.situation)), ALWAYS)
