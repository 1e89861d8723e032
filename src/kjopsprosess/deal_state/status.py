"""Where a deal stands as a whole: its status, why they buy now, where they stopped, a newer version of its process."""

from typing import NamedTuple

from kjopsprosess.model.values import Stop

from .situation import Situation
from .steps.next_step import open_steps_ahead
from .steps.step_map import MapStep
from .steps.step_states import StepState

STATUS_OF_STOP = {
    Stop.OTHER: "lost",
    Stop.NOTHING: "no_decision",
    Stop.WITHDRAWN: "withdrawn",
    Stop.LATER: "postponed",
}
STATUSES = ("won", *STATUS_OF_STOP.values(), "live")


class StepCount(NamedTuple):
    """How far the customer has come, in steps."""

    taken: int
    of: int
    """Steps of the map that are not skipped."""
    skipped: int


def status(situation: Situation) -> str:
    """Which of the `STATUSES` the deal has."""
    ending = situation.history.ending
    if ending is not None:
        return STATUS_OF_STOP[ending.outcome]
    return "won" if situation.history.steps.order_won else "live"


def count_steps(situation: Situation) -> StepCount:
    """Count the steps that are done and those that are skipped."""
    states = list(situation.states.values())
    skipped = states.count(StepState.SKIPPED)
    return StepCount(states.count(StepState.DONE), len(states) - skipped, skipped)


def is_new(situation: Situation) -> bool:
    """Whether no step is done and no contact is recorded."""
    return count_steps(situation).taken == 0 and situation.history.last_contact is None


def newer_version(situation: Situation) -> int | None:
    """The version of the process's file, when it is above the one the deal is pinned to."""
    pairs = zip(situation.map.pins, situation.map.processes, strict=True)
    return next((process.version for pin, process in pairs if process.version > pin.version), None)


def stopped_at(situation: Situation) -> MapStep | None:
    """Where the customer stopped: the choice that fell otherwise, else the first open step not behind the customer."""
    ending = situation.history.ending
    if ending and ending.step:
        return situation.map.by_id[ending.step]
    return next(iter(open_steps_ahead(situation)), None)


def why_now(situation: Situation) -> str | None:
    """The newest that was told, in their words; else what the deal began with; None: nobody has told."""
    told = [
        heard.says or heard.what
        for replayed in situation.history.entries
        for heard in replayed.entry.heard
        if heard.why_now
    ]
    return told[-1] if told else situation.deal.trigger
