"""Steps that the customer has gone back to: when, by whom and why."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.model.deal import Reopened

from .people import PersonState
from .situation import Situation
from .step_map import MapStep


class Reopening(NamedTuple):
    """A step that the customer has gone back to."""

    step: MapStep
    day: date
    by: tuple[PersonState, ...]
    """Who went back to it, if that is known."""
    because: str


def reopening_of(situation: Situation, step: MapStep) -> Reopening | None:
    """When, by whom and why a step was reopened, as long as it has not been taken since."""
    event = situation.history.steps.reopening(step.id)
    if event is None or not isinstance(event.item, Reopened) or situation.states[step.id].taken:
        return None
    by = tuple(situation.people[each] for each in event.item.by if each in situation.people)
    return Reopening(step, event.day, by, event.item.because)
