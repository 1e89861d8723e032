"""The plan as it was when it was shared: made again of the log as it then was, and held to the hash of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.plan.facts import Plan, make_plan
from kjopsprosess.features.plan.lines import plan_lines

from .sheet import Sheet, one_line

MAX_TRIED = 200
"""After so many of the newest entries a plan is looked for that was printed and never shared."""


class Base(NamedTuple):
    """What a plan that came back is held against."""

    plan: Plan
    day: date
    """When it was shared, or else the day of the newest entry in it."""
    sure: bool
    """Whether it is that very plan: its hash is the one in the file."""


def find_base(loaded: LoadedDeal, plan_hash: str) -> Base | None:
    """The plan with that hash; what the log makes of the day it was shared, where that is another now; else None.

    One that was never shared is looked for among the newest entries alone: each takes a replay of the log.
    """
    situation, log = loaded.situation, loaded.deal.log
    shared = [place for place, entry in enumerate(log) if entry.shared and entry.shared.hash == plan_hash]
    for place in (*reversed(shared), *range(len(log), max(len(log) - MAX_TRIED, 0) - 1, -1)):
        plan = _plan_then(loaded, situation, place)
        if plan.hash == plan_hash:
            day = (
                log[place].date
                if place in shared
                else max((each.date for each in log[:place]), default=situation.today)
            )
            return Base(plan, day, sure=True)
    if not shared:
        return None
    place = shared[-1]
    return Base(_plan_then(loaded, situation, place), log[place].date, sure=False)


def _plan_then(loaded: LoadedDeal, situation: Situation, place: int) -> Plan:
    """The plan as the log was before one of its entries."""
    if place == len(loaded.deal.log):
        return make_plan(situation, guesses=True)
    then = loaded.deal.model_copy(update={"log": loaded.deal.log[:place]})
    made = remade(situation, then, loaded.processes)
    return make_plan(made, guesses=True)


def likeliest(sheets: Sequence[Sheet], plan: Plan) -> Sheet:
    """The reading of a file in which most cells are as they were sent: that tells an encoding."""
    sent = {one_line(text) for line in plan_lines(plan) for text in (line.what, line.done_when, line.who.name or "")}

    def as_sent(sheet: Sheet) -> int:
        return sum(cell in sent for row in sheet.rows for cell in row.cells.values() if cell)

    return max(sheets, key=as_sent)
