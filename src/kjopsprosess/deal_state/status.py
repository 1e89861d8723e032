"""Where a deal stands as a whole, and on which days that may change."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.values import DAY, Stop

from .meetings.bookings import open_booking_days
from .meetings.contact_rules import latest_standstill
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

    done: int
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
    return count_steps(situation).done == 0 and situation.history.last_contact is None


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


def days_of_turning(situation: Situation) -> Iterator[date]:
    """Days on which a deal may stand otherwise than the day before, although nobody wrote anything.

    A promise becomes late, a booking is over, somebody leaves, a postponed deal is due, a standstill ends; and the days
    of the entries, of which none is counted from before it was written.
    """
    yield from (promise.due + DAY for promise in situation.history.promises if promise.open)
    yield from (day + DAY for day in open_booking_days(situation))
    yield from (replayed.entry.date for replayed in situation.history.entries)
    yield from (person.leaves for person in situation.people.values() if person.leaves)
    if (ending := situation.history.ending) and ending.until:
        yield ending.until
    if standstill := latest_standstill(situation.deal, situation.history):
        yield standstill.counts_until + DAY
