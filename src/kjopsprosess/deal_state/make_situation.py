"""Works out where a deal stands: the map with what was told, and the log replayed on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Process
from kjopsprosess.model.working_days import HolidayCalendar

from .history import History
from .promises.states import NO_TEAM
from .promises.steps import PromiseFiling
from .replay import replay
from .situation import Situation
from .steps.step_map import make_step_map
from .told.told_map import with_what_was_told


def make_situation(
    deal_id: str,
    deal: Deal,
    processes: Mapping[str, Process],
    today: date,
    holidays: HolidayCalendar = HolidayCalendar.NORWAY,
    team: Mapping[str, str] = NO_TEAM,
) -> Situation:
    """Work out where a deal stands. `team` has our own names by id."""
    step_map = with_what_was_told(make_step_map(deal, processes), deal)

    # Handed in, because a `Situation` is made of a replayed log: `replay` cannot import it.
    def filing(history: History, day: date) -> PromiseFiling:
        return PromiseFiling(Situation(deal_id, deal, step_map, history, day))

    return Situation(deal_id, deal, step_map, replay(deal, step_map, filing, team), today, holidays, team)


def remade(
    before: Situation, deal: Deal, processes: Mapping[str, Process] | None = None, today: date | None = None
) -> Situation:
    """Where a deal stands with other contents, by the holidays and with the team of before.

    The processes and the day are those of before unless given.
    """
    if processes is None:
        processes = dict(zip((pin.process for pin in before.map.pins), before.map.processes, strict=True))
    return make_situation(before.id, deal, processes, today or before.today, before.holidays, before.team)
