"""Makes what is kept of a deal for the next calendar file."""

from typing import TYPE_CHECKING

from kjopsprosess.app.loading.cached_facts import ALWAYS, DatedFacts

from .events import DealEvents
from .facts import calendar_events

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal


def cached_events(loaded: "LoadedDeal") -> DatedFacts[DealEvents]:
    """What of a deal stands in a calendar. None of it depends on the day."""
    return DatedFacts(DealEvents(calendar_events([loaded.situation])), ALWAYS)
