"""Where a deal is in its map, kept for the next comparison of two editions of its process."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.app.loading.cached_facts import DatedFacts, FactKind, ValidDays
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.overview import StepRef
from kjopsprosess.deal_state.status import days_of_turning
from kjopsprosess.deal_state.steps.next_step import next_step

if TYPE_CHECKING:
    from kjopsprosess.app.loading.load_deal import LoadedDeal
    from kjopsprosess.deal_state.situation import Situation


class Stage(StrEnum):
    """Whether the customer has taken a step of the map."""

    TAKEN = "taken"
    AHEAD = "ahead"
    OWN = "own"
    """A step that only this customer has, taken or not: no edition of a process changes it."""


class DealPlace(NamedTuple):
    """Where a deal is in its map."""

    id: str
    customer: str
    pins: tuple[tuple[str, int], ...]
    """The processes it follows, each with the version."""
    is_open: bool
    """Neither over nor with every step taken."""
    next_step: StepRef | None
    steps: tuple[tuple[str, Stage], ...]
    """Ids of the steps of its map, in order."""


DEAL_PLACES = FactKind("places", DealPlace, "features.versions.places:cached_place")


def cached_place(loaded: "LoadedDeal") -> DatedFacts[DealPlace]:
    """Where a deal is, with the days for which that holds."""
    return dated_place(loaded.situation)


def dated_place(situation: "Situation") -> DatedFacts[DealPlace]:
    """The same of a situation."""
    step = next_step(situation, planned_contact(situation))
    place = DealPlace(
        id=situation.id,
        customer=situation.deal.customer,
        pins=tuple((pin.process, pin.version) for pin in situation.map.pins),
        is_open=situation.is_open,
        next_step=StepRef(step.id, step.name, step.short) if step else None,
        steps=tuple(
            (each.id, Stage.OWN if each.own else Stage.TAKEN if situation.states[each.id].taken else Stage.AHEAD)
            for each in situation.map.steps
        ),
    )
    return DatedFacts(
        place,
        ValidDays.between(days_of_turning(situation), situation.today),
    )
