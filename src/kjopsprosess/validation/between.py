"""Checks a deal against its processes: unknown references, and missing outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.references import (
    action_reference,
    day_ids,
    role_references,
    step_references,
    team_references,
    told_role_names,
    told_step_names,
)
from kjopsprosess.deal_state.steps.step_map import StepMap
from kjopsprosess.model.deal import Deal, Done
from kjopsprosess.model.findings import Finding, KeyPath, Severity
from kjopsprosess.model.process import Process
from kjopsprosess.model.values import US, Outcome, StepKind

from .history import check_history
from .steps import FactsWithSuggestion, check_step_roles, find_cycles

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def check_deal_and_processes(deal: Deal, processes: Mapping[str, Process], situation: Situation) -> tuple[Finding, ...]:
    """Everything in a deal that does not fit its processes, and what its history makes doubtful.

    The only finding with the severity `ERROR` is a cycle of steps: nothing can be worked out along one.
    """
    step_map = situation.map
    return (
        *_pins(deal, processes),
        *_own_steps(deal, step_map),
        *_steps(deal, step_map),
        *_actions(deal, step_map),
        *_roles(deal, step_map),
        *_deadlines(deal, step_map),
        *_totals(deal, step_map),
        *_choices(deal, step_map),
        *_team(deal, situation.team),
        *check_history(situation),
    )


def pin_path(deal: Deal, index: int) -> KeyPath:
    """The key path of a pin; a single one may be written without a list."""
    return ("process",) if len(deal.process) == 1 else ("process", index)


def _pins(deal: Deal, processes: Mapping[str, Process]) -> Iterator[Finding]:
    used: dict[str, str] = {}
    for index, pin in enumerate(deal.process):
        process, where = processes[pin.process], pin_path(deal, index)
        if pin.version > process.version:
            near = f"{pin.process}@{process.version}"
            facts: dict[str, str | int] = {"process": pin.process, "pinned": pin.version, "version": process.version}
            yield _between("pin-above-version", where, {**facts, "near": near})
        ids = [step.id for step in process.steps]  # a role that both have is one role, and its holders serve both
        if clash := [each for each in ids if each in used]:
            both = {"process": pin.process, "other": used[clash[0]], "ids": ", ".join(dict.fromkeys(clash))}
            yield _between("overlay-clash", where, both)
        used |= dict.fromkeys(ids, pin.process)
    if len(deal.process) == 1 and processes[deal.process[0].process].replaces:
        alone = {"process": deal.process[0].process}
        yield Finding("overlay-alone", pin_path(deal, 0), alone, Severity.WARNING)


def _own_steps(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    own = {step.id for step in deal.steps}
    for place, step in enumerate(deal.steps):
        for key, ids in (("after", step.after or ()), ("before", step.before)):
            for index, each in enumerate(ids):
                if each not in step_map.known:
                    others = [known for known in step_map.known if known != step.id]
                    yield _between(
                        "unknown-step", ("steps", place, key, index), FactsWithSuggestion(each, others, step=each)
                    )
    place_of = {step.id: place for place, step in enumerate(deal.steps)}
    for cycle in find_cycles({step.id: step.after for step in step_map.steps}):
        if own.isdisjoint(cycle) or own.issuperset(cycle):
            continue  # the process's own ring, or one that the deal's file alone shows
        first = next(each for each in cycle if each in own)
        yield Finding("own-steps-in-cycle", ("steps", place_of[first], "id"), {"steps": ", ".join(cycle)})


def _steps(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    known = {**step_map.by_id, **step_map.known, **told_step_names(deal)}
    for where, step in step_references(deal):
        if step not in known:
            yield _between("unknown-step", where, FactsWithSuggestion(step, known, step=step))


def _actions(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    known = [*step_map.by_id, *step_map.known]
    for place, entry in enumerate(deal.log):
        for index, words in enumerate(entry.did):
            reference = action_reference(words)
            if reference is None:
                continue
            where = ("log", place, "did", index)
            step_id, action_id = reference
            step = step_map.known.get(step_id)
            if step is None:
                facts = FactsWithSuggestion(step_id, known, f"{{}}/{action_id}", step=step_id)
                yield _between("unknown-step", where, facts)
            elif action_id not in (actions := [action.id for action in step.seller_actions]):
                facts = FactsWithSuggestion(action_id, actions, f"{step.id}/{{}}", step=step.id, action=action_id)
                yield _between("unknown-action", where, facts)


def _roles(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    roles = step_map.roles
    told = told_role_names(deal)
    for where, role in role_references(deal):
        if role not in roles and role not in told:
            yield _between("unknown-role", where, FactsWithSuggestion(role, roles, role=role))
    yield from check_step_roles(deal.steps, roles, Severity.MISMATCH)


def _deadlines(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    """A deadline that is no day is the id of one that somebody has told of."""
    told = day_ids(deal)
    places: list[tuple[KeyPath, object]] = [(("deadline",), deal.deadline)]
    places += [(("log", place, "deadline"), entry.deadline) for place, entry in enumerate(deal.log)]
    for where, deadline in places:
        if isinstance(deadline, str) and deadline not in told:
            if deadline in step_map.known:
                yield _between("deadline-without-day", where, {"day": deadline})
            else:
                yield _between("unknown-day", where, FactsWithSuggestion(deadline, told, day=deadline))


def _team(deal: Deal, team: Mapping[str, str]) -> Iterator[Finding]:
    """Who of us is named in the log is one of the team."""
    for where, member in team_references(deal):
        if member not in team:
            facts = FactsWithSuggestion(member, team, f"{US}/{{}}", member=member)
            at_key = "did_by" in where
            yield Finding("unknown-team-member", where, facts, Severity.MISMATCH, at_key=at_key)


def _totals(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    """A time that is counted from the end of another step is counted from one that comes before."""
    known = {**step_map.by_id, **step_map.known, **told_step_names(deal)}
    for place, entry in enumerate(deal.log):
        for index, heard in enumerate(entry.heard):
            start, where = heard.takes_from, ("log", place, "heard", index, "takes_from")
            if start is None:
                continue
            if start not in known:
                yield _between("unknown-step", where, FactsWithSuggestion(start, known, step=start))
            elif heard.step in step_map.by_id and heard.step not in step_map.successors.get(start, ()):
                yield Finding("total-not-before", where, {"step": heard.step, "earlier": start}, Severity.WARNING)


def _choices(deal: Deal, step_map: StepMap) -> Iterator[Finding]:
    """A choice needs an outcome, and an order must have been seen."""
    for place, entry in enumerate(deal.log):
        for index, done in enumerate(entry.done):
            step = step_map.by_id.get(done.step)
            if step is not None:
                yield from _choice(("log", place, "done", index), done, step.kind)


def _choice(where: KeyPath, done: Done, kind: StepKind | None) -> Iterator[Finding]:
    facts = {"step": done.step}
    if kind is StepKind.CHOICE and done.outcome is None:
        yield _between("choice-without-outcome", (*where, "outcome"), facts)
    if kind is StepKind.ORDER and done.outcome in (None, Outcome.US) and done.seen is None and done.said is not None:
        yield Finding("order-without-seen", (*where, "said"), facts, Severity.MISMATCH, at_key=True)
    if kind is None and done.outcome is not None:
        yield Finding("outcome-off-choice", (*where, "outcome"), facts, Severity.WARNING, at_key=True)


def _between(code: str, where: KeyPath, facts: Mapping[str, str | int]) -> Finding:
    return Finding(code, where, facts, Severity.MISMATCH)
