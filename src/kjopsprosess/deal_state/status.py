"""Where a deal stands as a whole: its status, a newer version of its process, where the customer stopped."""

from kjopsprosess.model.values import Stop

from .next_step import open_steps_ahead
from .situation import Situation
from .step_map import MapStep


def status(situation: Situation) -> str:
    """Whether the deal is live, won, postponed, lost, no_decision or withdrawn."""
    ending = situation.history.ending
    names = {Stop.OTHER: "lost", Stop.NOTHING: "no_decision", Stop.WITHDRAWN: "withdrawn", Stop.LATER: "postponed"}
    if ending is not None:
        return names[ending.outcome]
    return "won" if situation.history.steps.order_won else "live"


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
