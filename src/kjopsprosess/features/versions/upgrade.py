"""Works out what a newer version of its process changes for a deal, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.references import mentioned_steps
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.between import check_deal_and_processes


class GainedStep(NamedTuple):
    """A step that the deal gets."""

    step: MapStep
    state: StepState
    """Done or skipped when the log already spoke of it."""
    behind: bool
    """The customer is past it: a question, not a demand."""
    was_own: bool
    """The deal had it as a step of its own."""
    overtaken: bool
    """Nobody skipped it: the order was ours before the step came."""


class LostStep(NamedTuple):
    """A step that leaves the deal's map. What the log says of it stays as history."""

    step: Step
    state: StepState
    """Where it stood."""
    mentioned: bool
    """Whether the log holds anything about it."""


class StateChange(NamedTuple):
    """A step that stays and stands differently."""

    step: MapStep
    before: StepState
    now: StepState


class PinChange(NamedTuple):
    """A pin before and after."""

    old: Pin
    new: Pin


class Upgrade(NamedTuple):
    """What a newer version changes for one deal."""

    before: Situation
    after: Situation
    pin_changes: tuple[PinChange, ...]
    """The pins that change; at least one."""
    gained: tuple[GainedStep, ...]
    lost: tuple[LostStep, ...]
    state_changes: tuple[StateChange, ...]
    next_before: MapStep | None
    next_after: MapStep | None
    obstacles: tuple[Finding, ...]
    """Errors that the upgrade would cause. With any of them the deal is not changed."""


def newest_pins(deal: Deal, processes: Mapping[str, Process], process: str | None, to: int | None) -> tuple[Pin, ...]:
    """The pins of a deal after an upgrade: those of `process`, or of all, at `to` or at the newest version.

    A pin never goes down, and `to` concerns the first process when none is named.
    """
    named = process or (deal.process[0].process if to is not None else None)
    found = []
    for pin in deal.process:
        wanted = processes[pin.process].version if to is None else to
        concerned = named in (None, pin.process)
        found.append(pin._replace(version=max(pin.version, wanted)) if concerned else pin)
    return tuple(found)


def plan_upgrade(before: Situation, processes: Mapping[str, Process], pins: tuple[Pin, ...]) -> Upgrade:
    """Work out what other pins change. Nothing of the deal but its pins is different afterwards."""
    deal = before.deal.model_copy(update={"process": pins})
    after = remade(before, deal, processes)
    own = {step.id for step in before.map.steps if step.own}
    named = mentioned_steps(before.deal)
    stay = [step for step in after.map.steps if step.id in before.map.by_id]
    new = [step for step in after.map.steps if step.id not in before.map.by_id or (step.id in own and not step.own)]
    return Upgrade(
        before=before,
        after=after,
        pin_changes=tuple(
            PinChange(*each) for each in zip(before.deal.process, pins, strict=True) if each[0] != each[1]
        ),
        gained=tuple(
            GainedStep(
                step=step,
                state=after.states[step.id],
                behind=step.id in after.behind,
                was_own=step.id in own,
                overtaken=after.states[step.id].taken and step.id not in after.history.steps.taken,
            )
            for step in new
        ),
        lost=tuple(
            LostStep(step.step, before.states[step.id], step.id in named)
            for step in before.map.steps
            if step.id not in after.map.by_id
        ),
        state_changes=tuple(
            StateChange(step, before.states[step.id], after.states[step.id])
            for step in stay
            if before.states[step.id] is not after.states[step.id]
        ),
        next_before=next_step(before, planned_contact(before)),
        next_after=next_step(after, planned_contact(after)),
        obstacles=_new_problems(before, after, processes),
    )


def _new_problems(before: Situation, after: Situation, processes: Mapping[str, Process]) -> tuple[Finding, ...]:
    """Errors that the new pins would cause; those that exist already do not count."""
    old = {(finding.code, finding.key_path) for finding in check_deal_and_processes(before.deal, processes, before)}
    found = check_deal_and_processes(after.deal, processes, after)
    return tuple(f for f in found if f.severity is not Severity.WARNING and (f.code, f.key_path) not in old)
