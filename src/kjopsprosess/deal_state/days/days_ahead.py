"""The days ahead that others have set, the deadline among them, each against the time needed until then."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.values import StepKind

from .facts import DayAhead, Days, Deadline, RulingDay
from .ruling_days import days_in_force, live_days
from .time_needed import TimeNeeded, latest_start

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Deal, Entry


def deadline(situation: "Situation") -> Deadline | None:
    """The deadline that was set last; None when there is none, or none of the days has its id."""
    set_to, set_on = situation.deal.deadline, None
    for replayed in situation.history.entries:
        if replayed.entry.deadline is not None:
            set_to, set_on = replayed.entry.deadline, replayed.entry.date
    if not isinstance(set_to, str):
        return Deadline(set_to, None, set_on) if set_to else None
    found = next((day for day in days_in_force(situation) if day.name == set_to), None)
    return Deadline(found.day, found, set_on) if found else None


def deadline_before(deal: "Deal", entry: "Entry") -> date | str | None:
    """The deadline that held before an entry of the log: a day, or the id of one; None when there was none."""
    set_to = deal.deadline
    for each in sorted(deal.log, key=lambda each: each.date):
        if each is entry:
            break
        set_to = each.deadline or set_to
    return set_to


def reached_on(situation: "Situation", found: Deadline) -> date | None:
    """The day on which what the deadline is for was done: its step, or the order; None as long as it is not."""
    if found.step is None:
        return situation.history.steps.order_won
    step_history, step_id = situation.history.steps, found.step.id
    return step_history.taken[step_id].since if step_id in step_history.taken else step_history.settled_on(step_id)


def days_ahead(situation: "Situation", needed: TimeNeeded | None = None) -> tuple[DayAhead, ...]:
    """Every day that still rules, the deadline among them, the earliest first."""
    if situation.ended:
        return ()
    needed = needed or TimeNeeded(situation)
    goal = deadline(situation)
    # A lost deal that may still be complained about is not `ended` above, and has no deadline any more.
    if goal and (situation.history.ended_by_log or reached_on(situation, goal)):
        goal = None
    days = live_days(situation)
    found = [_ahead(situation, needed, each.day, each, goal if goal and goal.ruling == each else None) for each in days]
    if goal and not any(each.deadline for each in found):
        found.append(_ahead(situation, needed, goal.day, goal.ruling, goal))
    return tuple(sorted(found, key=lambda each: each.day))


def deadline_ahead(days: tuple[DayAhead, ...]) -> DayAhead | None:
    """The deadline among the days, if there is one that is still to be met."""
    return next((day for day in days if day.deadline), None)


def _ahead(
    situation: "Situation", needed: TimeNeeded, day: date, ruling: RulingDay | None, goal: Deadline | None
) -> DayAhead:
    return DayAhead(
        ruling=ruling,
        deadline=goal,
        day=day,
        today=situation.today,
        holidays=situation.holidays,
        needed=_needed(situation, needed, ruling, goal),
    )


def _needed(situation: "Situation", needed: TimeNeeded, ruling: RulingDay | None, goal: Deadline | None) -> Days | None:
    # A standstill lasts until its day, whatever is usual.
    if ruling and ruling.ends_standstill:
        return None
    if ruling and ruling.step:
        return needed.until_done(ruling.step)
    if goal is None:
        return None
    order = next((step for step in situation.untaken if step.kind is StepKind.ORDER), None)
    return needed.until_done(order) if order else needed.until_all_done


class Limit(NamedTuple):
    """By when a step must begin for a day to hold, if all takes its longest."""

    start: date
    day: DayAhead


def latest_starts(situation: "Situation", needed: TimeNeeded | None = None) -> dict[str, Limit]:
    """By step, the day to come that leaves it the least time; those that no such day waits for are left out."""
    needed = needed or TimeNeeded(situation)
    order = next((step for step in situation.untaken if step.kind is StepKind.ORDER), None)
    found: dict[str, Limit] = {}
    for day in days_ahead(situation, needed):
        goal = day.step or (order if day.deadline else None)
        if not day.coming or goal is None or not day.limits:
            continue
        for step, tail in needed.before(goal).items():
            limit = Limit(latest_start(day.day, tail), day)
            if step not in found or limit.start < found[step].start:
                found[step] = limit
    return found
