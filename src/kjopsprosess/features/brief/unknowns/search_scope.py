"""Where the brief looks for what we do not know: the steps in view, and those before the order."""

from typing import NamedTuple

from kjopsprosess.deal_state.bookings import PlannedContact
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.values import StepKind


def steps_in_view(situation: Situation, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The next step, the other open steps, then the nearest untaken choice or order step; no step twice."""
    falls = (step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER))
    nearest = next(falls, None)
    found = dict.fromkeys(step.id for step in (chosen, *situation.open_steps, nearest) if step is not None)
    return tuple(situation.map.by_id[each] for each in found)


class SearchScope(NamedTuple):
    """What the search for unknowns looks at."""

    situation: Situation
    contact: PlannedContact
    chosen: MapStep | None
    steps: tuple[MapStep, ...]
    """The steps in view."""
    days: tuple[DayAhead, ...]
    """The days that rule, the earliest first."""

    @property
    def open(self) -> tuple[MapStep, ...]:
        """Those of them that are open."""
        return tuple(step for step in self.steps if step in self.situation.open_steps)

    @property
    def all(self) -> tuple[MapStep, ...]:
        """The steps in view, then the rest of the map."""
        return (*self.steps, *(step for step in self.situation.map.steps if step not in self.steps))

    @property
    def before_order(self) -> tuple[MapStep, ...]:
        """Untaken steps up to and with the order, in map order: those that do not come after it."""
        step_map = self.situation.map
        orders = (step.id for step in step_map.steps if step.kind is StepKind.ORDER)
        later = {each for order in orders for each in step_map.successors[order]}
        return tuple(step for step in self.situation.untaken if step.id not in later)
