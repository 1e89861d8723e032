"""Every text that a process shows to people, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kjopsprosess.model.findings import KeyPath
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.steps import current_steps

if TYPE_CHECKING:
    LocatedText = tuple[KeyPath, str]


def process_texts(process: Process) -> Iterator[LocatedText]:
    """The texts of the newest version: names, roles and steps, in the usual order of a file."""
    yield ("name",), process.name
    if process.about is not None:
        yield ("about",), process.about
    for place, role in enumerate(process.roles):
        yield ("roles", place, "name"), role.name
        if role.about is not None:
            yield ("roles", place, "about"), role.about
    for place, step in current_steps(process):
        yield from step_texts(step, ("steps", place))


def step_texts(step: Step, where: KeyPath) -> Iterator[LocatedText]:
    """The texts of one step, which stands at `where`."""
    yield (*where, "name"), step.name
    if step.short is not None:
        yield (*where, "short"), step.short
    yield (*where, "done_when"), step.done_when
    for index, action in enumerate(step.seller_actions):
        yield (*where, "seller_actions", index, "do"), action.do
    for key, commitment in (("best", step.commitment.best), ("least", step.commitment.least)):
        if commitment is not None:
            yield (*where, "commitment", key), commitment
    for index, question in enumerate(step.questions):
        yield (*where, "questions", index, "ask"), question.ask
    for index, stall in enumerate(step.stalls):
        yield (*where, "stalls", index), stall
    yield from _rules(step, where)


def _rules(step: Step, where: KeyPath) -> Iterator[LocatedText]:
    """What a step says of contact, and of the day that rules it."""
    found: list[tuple[tuple[str, str], str | None]] = []
    if step.contact is not None:
        found += [(("contact", "note"), step.contact.note), (("contact", "says"), step.contact.says)]
    if step.date is not None:
        found += [(("date", "what"), step.date.what), (("date", "ask"), step.date.ask)]
    for key, said in found:
        if said is not None:
            yield (*where, *key), said
