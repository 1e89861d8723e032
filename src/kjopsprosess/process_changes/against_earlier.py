"""Compares a process with an earlier edition of its file, and with its deals: what was published must not change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from kjopsprosess.deal_state.references import mentioned_steps, role_references
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.process import Process, Step

from .diff import rewritten_versions
from .order import Edition, OrderChangeKind, order_changes

FindingFacts = dict[str, str | int]
MAX_NAMED_DEALS = 5
"""The most affected deals that are named; the rest are counted."""
MIN_DEALS_IN_USE = 2
"""With this many deals, an unknown name is taken for one that the process had once, not for a misspelling."""


UNKNOWN_STEP_CODES = ("unknown-step", "newer-step")
"""Findings in deals whose cause may be in their process."""


class UnknownReference(NamedTuple):
    """A reference of a deal to something its process does not have, or not at the deal's version."""

    code: str
    """The finding of the deal: `unknown-step` or `newer-step`."""
    step: str
    deal: str
    facts: Mapping[str, str | int]


def check_against(old: Process, new: Process, deals: Iterable[tuple[str, Deal]]) -> tuple[Finding, ...]:
    """Findings for changes in `new` that alter versions already published in `old`.

    `deals` are those that follow the process, with their ids. Where nothing was removed, none is asked for.
    """
    steps, roles, actions = _removed_steps(old, new), _removed_roles(old, new), _removed_actions(old, new)
    users = _Users({}, {}, {})
    for deal_id, deal in deals if steps or roles or actions else ():
        users.add(deal_id, deal)
    return (
        *_version(old, new),
        *_step_findings(old, new, steps, users.of_steps),
        *_changed_versions(old, new),
        *_role_findings(roles, users.of_roles),
        *_action_findings(actions, users.of_actions),
        *_changed_order_and_kind(old, new),
    )


class _Users(NamedTuple):
    """The deals that name something, by what they name."""

    of_steps: dict[str, list[str]]
    of_roles: dict[str, list[str]]
    of_actions: dict[str, list[str]]

    def add(self, deal_id: str, deal: Deal) -> None:
        named = (
            mentioned_steps(deal),
            (role for _, role in role_references(deal)),
            (words for entry in deal.log for words in entry.did),
        )
        for users, names in zip(self, named, strict=True):
            for name in dict.fromkeys(names):
                users.setdefault(name, []).append(deal_id)


def check_unknown_references(unknown_references: Iterable[UnknownReference]) -> tuple[Finding, ...]:
    """Findings for names that several deals use and the process lacks.

    They are placed in the process's file, where all can be fixed at once.
    """
    found = []
    order = sorted(unknown_references, key=lambda each: (each.code, each.step))
    for (code, step), group in groupby(order, key=lambda each: (each.code, each.step)):
        together = list(group)
        deals = sorted({each.deal for each in together})
        if len(deals) < MIN_DEALS_IN_USE:
            continue
        facts = {"step": step, "deals": deal_list_text(deals)}
        if code == "unknown-step":
            found.append(Finding("step-missing-in-use", ("steps",), facts, Severity.MISMATCH, at_key=True))
        else:
            version = min(int(each.facts["pinned"]) for each in together)
            facts_of_version = {**facts, "version": version, "since": together[0].facts["since"]}
            found.append(Finding("version-rewritten", ("steps",), facts_of_version, Severity.WARNING, at_key=True))
    return tuple(found)


def deal_list_text(deals: list[str]) -> str:
    """The first deals by name, and how many there are besides."""
    more = len(deals) - MAX_NAMED_DEALS
    return ", ".join(deals[:MAX_NAMED_DEALS]) + (f" + {more}" if more > 0 else "")


def _version(old: Process, new: Process) -> Iterator[Finding]:
    if new.version < old.version:
        yield Finding("version-lowered", ("version",), {"version": new.version, "was": old.version})


def _removed_steps(old: Process, new: Process) -> list[str]:
    there = {step.id for step in new.steps}
    return [step.id for step in old.steps if step.id not in there]


def _step_findings(
    old: Process, new: Process, removed: Iterable[str], users: Mapping[str, list[str]]
) -> Iterator[Finding]:
    """A step that is no longer in the file: every deal that speaks of it loses what it says."""
    for step in removed:
        facts: FindingFacts = {"name": step, "next": _next_version(old, new)}
        if deals := users.get(step):
            yield Finding("step-removed-in-use", ("steps",), {**facts, "deals": deal_list_text(deals)}, at_key=True)
        else:
            yield Finding("step-removed", ("steps",), facts, at_key=True)


def _changed_versions(old: Process, new: Process) -> Iterator[Finding]:
    """Steps that were added to or removed from a published version. Each is reported once, at its lowest version."""
    place = {step.id: (number, step) for number, step in enumerate(new.steps)}
    told: set[str] = set()
    for change in rewritten_versions(old, new):
        for step in (*change.gained, *change.lost):
            if step.id not in place or step.id in told:
                continue
            told.add(step.id)
            number, now = place[step.id]
            facts: FindingFacts = {"step": step.id, "version": change.version, "next": _next_version(old, new)}
            if step in change.gained:
                yield Finding("step-came-early", ("steps", number, _key(now, "since")), facts)
            else:
                yield Finding("step-went-early", ("steps", number, _key(now, "retired")), facts)


def _key(step: Step, key: str) -> str:
    """A key of the step, or its id where it does not have that key."""
    return key if getattr(step, key) is not None else "id"


def _removed_roles(old: Process, new: Process) -> list[str]:
    there = {role.id for role in new.roles}
    return [role.id for role in old.roles if role.id not in there]


def _role_findings(removed: Iterable[str], users: Mapping[str, list[str]]) -> Iterator[Finding]:
    for role in removed:
        if deals := users.get(role):
            facts: FindingFacts = {"name": role, "deals": deal_list_text(deals)}
            yield Finding("role-removed-in-use", ("roles",), facts, at_key=True)


def _removed_actions(old: Process, new: Process) -> list[tuple[int, str]]:
    """Those of steps that are still there, each with the place of its step."""
    now = {step.id: (place, {action.id for action in step.seller_actions}) for place, step in enumerate(new.steps)}
    return [
        (now[step.id][0], f"{step.id}/{action.id}")
        for step in old.steps
        for action in step.seller_actions
        if step.id in now and action.id not in now[step.id][1]
    ]


def _action_findings(removed: Iterable[tuple[int, str]], users: Mapping[str, list[str]]) -> Iterator[Finding]:
    for place, words in removed:
        if deals := users.get(words):
            facts: FindingFacts = {"name": words, "deals": deal_list_text(deals)}
            yield Finding("action-removed-in-use", ("steps", place, "id"), facts)


def _changed_order_and_kind(old: Process, new: Process) -> Iterator[Finding]:
    """Changes of order and kind. They are not versioned, and so hold for every deal at once."""
    version = min(old.version, new.version)
    before, place = Edition(old, version).by_id, {step.id: number for number, step in enumerate(new.steps)}
    waits: dict[str, list[str]] = {}
    for change in order_changes(Edition(old, version), Edition(new, version)):
        if change.kind is not OrderChangeKind.LISTED and change.other:
            waits.setdefault(change.step.id, []).append(change.other.id)
    for step in new.at(version):
        where = ("steps", place[step.id])
        if step.id in waits:
            facts = {"step": step.id, "others": ", ".join(waits[step.id])}
            yield Finding("after-changed", (*where, _key(step, "after")), facts, Severity.WARNING)
        if step.id in before and before[step.id].kind is not step.kind:
            yield Finding("kind-changed", (*where, _key(step, "kind")), {"step": step.id}, Severity.WARNING)


def _next_version(old: Process, new: Process) -> int:
    """The version at which the set of steps may change."""
    return max(new.version, old.version + 1)
