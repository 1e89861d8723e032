"""When a seller may contact the customer: the contact rule in force, and the standstill after a choice."""

from datetime import date, timedelta
from typing import NamedTuple

from kjopsprosess.deal_state.history import History
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepHistory, StepState
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import ContactRule, Outcome, StepKind


def strictest_contact_rule(steps: StepHistory) -> Contact | None:
    """The strictest contact rule among the open steps that the customer has not left behind; told rules first.

    After the choice the general sentence of `equal` does not hold: a rule without a sentence of its own then has an
    empty one.
    """
    ruled = [
        step
        for step in steps.map.with_contact_rule
        if steps.state(step.id) is StepState.OPEN and not steps.behind(step.id)
    ]
    in_order = [*(step for step in ruled if step.told_contact), *(step for step in ruled if not step.told_contact)]
    return next(
        (
            _as_it_holds(step, steps)
            for kind in (ContactRule.PORTAL_ONLY, ContactRule.EQUAL)
            for step in in_order
            if step.step.contact and step.step.contact.rule is kind
        ),
        None,
    )


def _as_it_holds(step: MapStep, steps: StepHistory) -> Contact | None:
    rule = step.step.contact
    chosen = (each.id for each in steps.map.steps if each.kind is StepKind.CHOICE and each.id in steps.taken)
    if rule and not rule.portal_only and rule.says is None and any(step.id in steps.map.successors[c] for c in chosen):
        # None would mean the general sentence; an empty one, that there is none.
        return rule.model_copy(update={"says": ""})
    return rule


STANDS_WITHOUT_DAY = 30
"""Days that a standstill counts as under way when neither its last day nor its usual time is known."""


class Standstill(NamedTuple):
    """A standstill under way."""

    step: MapStep
    choice: MapStep
    lost: bool
    """Whether the choice fell on another supplier."""
    last_day: date | None
    """The last day for a complaint, if somebody has told it."""
    counts_until: date
    """The last day on which it counts as under way: the day told, else the end of the usual time since the choice."""


def standstill_under_way(deal: Deal, history: History, today: date) -> Standstill | None:
    """The standstill that a deal stands in on a day; None when there is none, or it is over.

    It is over when its last day, or its step, has passed, or when the deal was stopped for another reason.
    """
    found = latest_standstill(deal, history)
    return found if found and today <= found.counts_until else None


def latest_standstill(deal: Deal, history: History) -> Standstill | None:
    """The standstill that follows the choice as it now stands, whether it is over by now or not."""
    steps, ending = history.steps, history.ending
    standstills = [step for step in steps.map.steps if step.kind is StepKind.STANDSTILL]
    for step in standstills:
        if steps.state(step.id).taken:
            continue
        for choice in _choices_before(steps, step):
            outcome = steps.taken[choice.id].outcome
            # A deal stopped for another reason since, such as withdrawn, has an ending without the choice.
            if outcome is Outcome.OTHER and ending is not None and ending.step == choice.id:
                return _standstill(deal, history, step, choice, lost=True)
            if outcome is Outcome.US and not history.ended_by_log:
                return _standstill(deal, history, step, choice, lost=False)
    return None


def _choices_before(steps: StepHistory, step: MapStep) -> list[MapStep]:
    """The choices before a standstill that have been made."""
    made = (each for each in steps.map.steps if each.kind is StepKind.CHOICE)
    return [each for each in made if each.id in steps.taken and step.id in steps.map.successors[each.id]]


def last_day_of(deal: Deal, history: History, step: MapStep) -> date | None:
    """The last day of a standstill: the newest day told of its step, else what the customer has promised on it."""
    told = [day.day for day in deal.dates if day.step == step.id]
    told += [
        heard.day
        for replayed in history.entries
        for heard in replayed.entry.heard
        if heard.step == step.id and heard.against is None and (heard.on or heard.latest)
    ]
    if days := [day for day in told if day]:
        return days[-1]
    # Before days could be told, the last day was entered as a promise on the step.
    people = history.people
    theirs = (p for p in history.promises if p.step == step.id and p.by in people)
    return max((p.due for p in theirs if p.open and people[p.by].is_customer), default=None)


def _standstill(deal: Deal, history: History, step: MapStep, choice: MapStep, *, lost: bool) -> Standstill:
    last_day = last_day_of(deal, history, step)
    usual = step.step.usual_days[1] if step.step.usual_days else STANDS_WITHOUT_DAY
    chosen = history.steps.taken[choice.id].since
    return Standstill(step, choice, lost, last_day, last_day or chosen + timedelta(days=usual))
