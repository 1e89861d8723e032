"""The facts of `kp map --dates`: the dates the deal depends on, and by when each step must begin for them to hold."""

from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import Limit, days_ahead, latest_starts
from kjopsprosess.deal_state.days.facts import DayAhead, Days
from kjopsprosess.deal_state.days.time_needed import TimeNeeded
from kjopsprosess.deal_state.history import Ending
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import StepCount, count_steps, status
from kjopsprosess.deal_state.steps.step_map import MapStep


class DatedStep(NamedTuple):
    """A step that is not taken, with its time."""

    step: MapStep
    takes: Days | None
    """From beginning to end, told or usual; None: nobody knows."""
    told: bool
    """Whether somebody there told how long it takes."""
    limit: Limit | None
    """By when it must begin; None: no day to come waits for it."""


class MapByDate(NamedTuple):
    """The way that is left, held against the dates the deal depends on."""

    situation: Situation
    status: str
    ending: Ending | None
    progress: StepCount
    days: tuple[DayAhead, ...]
    """The earliest first."""
    steps: tuple[DatedStep, ...]
    """In map order; none in a deal that is over."""


def map_by_date(situation: Situation) -> MapByDate:
    """Work out the time of every step to come, and the day that leaves it least."""
    needed = TimeNeeded(situation)
    limits = latest_starts(situation, needed)
    steps = () if situation.history.ended_by_log else situation.untaken
    return MapByDate(
        situation=situation,
        status=status(situation),
        ending=situation.history.ending,
        progress=count_steps(situation),
        days=days_ahead(situation, needed),
        steps=tuple(
            DatedStep(step, needed.own(step), needed.told(step) is not None, limits.get(step.id)) for step in steps
        ),
    )
