"""The steps a process has in its newest version, with what a check asks of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.values import StepKind

from .checks_steps import everything_reached
from .step_map import direct_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kjopsprosess.model.findings import Where
    from kjopsprosess.model.process import Process, Step

_NOT_LETTERS = re.compile(r"[^\w%]+|_+")


def current_steps(process: Process) -> Iterator[tuple[int, Step]]:
    """The steps of the newest version, each with its place in the file's list."""
    for place, step in enumerate(process.steps):
        if step.in_version(process.version):
            yield place, step


def all_before(process: Process) -> dict[str, set[str]]:
    """For each step of the newest version, every step that must be settled before it, directly or through others."""
    after = {step.id: direct_after(process, step, process.version) for _, step in current_steps(process)}
    return {step: everything_reached(step, after) for step in after}


def the_choice(process: Process) -> Step | None:
    """The first step of the newest version in which a supplier is picked."""
    return next((step for _, step in current_steps(process) if step.kind is StepKind.CHOICE), None)


def the_order(process: Process) -> Step | None:
    """The step of the newest version that is the order."""
    return next((step for _, step in current_steps(process) if step.kind is StepKind.ORDER), None)


def plain_words(text: str) -> str:
    """A text in lower case with one blank between words and no other marks, for comparing with patterns."""
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def warning(code: str, where: Where, facts: Mapping[str, str | int], *, at_key: bool = False) -> Finding:
    """A finding that is only worth a look."""
    return Finding(code, where, facts, Severity.WARNING, at_key)
