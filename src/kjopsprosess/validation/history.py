"""Checks what only a replayed log shows: events without effect, steps of newer versions, broken contact rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.history import Verdict
from kjopsprosess.deal_state.meetings.contact_rules import last_day_of
from kjopsprosess.deal_state.references import done_and_skipped, step_references
from kjopsprosess.deal_state.steps.step_states import StepState
from kjopsprosess.model.deal import Done, Skipped
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.values import How, StepKind

from .steps import warning

if TYPE_CHECKING:
    from kjopsprosess.deal_state.history import IneffectiveEvent
    from kjopsprosess.deal_state.situation import Situation


def check_history(situation: Situation) -> tuple[Finding, ...]:
    """Warnings that only a replayed log can give."""
    return tuple(finding for check in CHECKS for finding in check(situation))


def _no_effect(situation: Situation) -> Iterator[Finding]:
    promises = {promise.id for promise in situation.history.promises}
    for event in situation.history.no_effect:
        match event.kind:
            case "reopened":
                if event.id in situation.map.by_id:
                    yield warning("reopened-not-taken", event.key_path, {"step": event.id})
            case "skipped":
                yield from _skipped_without_effect(situation, event)
            case _ if event.id in promises:
                at_key = event.kind == "moved"
                facts = {"promise": event.id, "kind": event.kind}
                yield warning("promise-not-open", event.key_path, facts, at_key=at_key)
            case _:
                pass  # never promised: an error of the file itself


def _skipped_without_effect(situation: Situation, event: IneffectiveEvent) -> Iterator[Finding]:
    """Without `by`, or by somebody unknown or a partner, other findings say what is wrong."""
    _, place, _, index, _ = event.key_path
    item = situation.deal.log[int(place)].skipped[int(index)]
    if situation.map.known[event.id].kind is StepKind.ORDER:
        yield warning("order-skipped", event.key_path, {"step": event.id})
    elif any(each in situation.people and situation.people[each].is_customer for each in item.by):
        yield warning("skipped-but-taken", event.key_path, {"step": event.id})


def _only_partners(situation: Situation) -> Iterator[Finding]:
    """What only a partner did moves nothing: a partner is not the customer."""
    for where, event in done_and_skipped(situation.deal):
        if _by_partners(situation, event):
            yield warning("not-by-customer", (*where, "by", 0), {"step": event.step, "person": event.by[0]})


def _hearsay(situation: Situation) -> Iterator[Finding]:
    """A step that nobody at the customer told us of, and nobody saw, is not done by that."""
    for replayed in situation.history.entries:
        for index, item in enumerate(replayed.entry.done):
            if item.step in replayed.hearsay and item.said:
                where = ("log", replayed.file_index, "done", index, "said")
                yield warning("done-on-hearsay", where, {"step": item.step}, at_key=True)


def _order_in_standstill(situation: Situation) -> Iterator[Finding]:
    """An order before the last day on which the choice may be complained about, or with that day unknown."""
    steps = situation.history.steps
    chosen = {step.id for step in situation.map.steps if step.kind is StepKind.CHOICE and step.id in steps.taken}
    standstills = [
        step
        for step in situation.map.steps
        if step.kind is StepKind.STANDSTILL and any(step.id in situation.map.successors[each] for each in chosen)
    ]
    for replayed in situation.history.entries:
        if replayed.verdict is not Verdict.ORDER:
            continue
        day = replayed.entry.date
        for step in standstills:
            settled, last = steps.taken.get(step.id), last_day_of(situation.deal, situation.history, step)
            if not (settled and settled.since <= day) and (last is None or day <= last):
                index = next(i for i, item in enumerate(replayed.entry.done) if situation.map.known[item.step].kind)
                where = ("log", replayed.file_index, "done", index, "step")
                if last:
                    yield warning("order-in-standstill", where, {"step": step.id, "day": last.isoformat()})
                else:
                    yield warning("order-maybe-in-standstill", where, {"step": step.id})


def _by_partners(situation: Situation, event: Done | Skipped) -> bool:
    people = [situation.people[each] for each in event.by if each in situation.people]
    return bool(people) and len(people) == len(event.by) and not any(person.is_customer for person in people)


def _promises_on_done_steps(situation: Situation) -> Iterator[Finding]:
    """A step that is done ends no promise on it: what became of the promise must be written."""
    open_ones = {promise.id for promise in situation.open_promises(ours=False)}
    done = {each for each, state in situation.states.items() if state is StepState.DONE}
    for place, entry in enumerate(situation.deal.log):
        for index, promise in enumerate(entry.promised):
            if promise.id in open_ones and promise.step in done:
                where = ("log", place, "promised", index, "id")
                yield warning("promise-on-done-step", where, {"promise": promise.id, "step": promise.step})


def _newer_steps(situation: Situation) -> Iterator[Finding]:
    versions = {
        step.id: (pin, step.since or 1)
        for pin, process in zip(situation.map.pins, situation.map.processes, strict=True)
        for step in process.steps
    }
    for where, step in step_references(situation.deal):
        if step in situation.map.newer and step in versions and step not in situation.map.by_id:
            pin, since = versions[step]
            facts: dict[str, str | int] = {"step": step, "process": pin.process, "pinned": pin.version, "since": since}
            yield warning("newer-step", where, facts)


def _own_step_in_process(situation: Situation) -> Iterator[Finding]:
    for place, step in enumerate(situation.deal.steps):
        found = situation.map.by_id.get(step.id)
        if found is not None and not found.own:
            yield warning("own-step-in-process", ("steps", place, "id"), {"step": step.id})


def _contact_rule(situation: Situation) -> Iterator[Finding]:
    for replayed in situation.history.entries:
        rule = replayed.rule_before
        if rule and rule.portal_only and replayed.entry.how not in (None, How.PORTAL):
            assert replayed.entry.how is not None
            yield warning("contact-breaks-rule", ("log", replayed.file_index, "how"), {"how": replayed.entry.how.value})


CHECKS = (
    _no_effect,
    _promises_on_done_steps,
    _only_partners,
    _hearsay,
    _order_in_standstill,
    _newer_steps,
    _own_step_in_process,
    _contact_rule,
)
