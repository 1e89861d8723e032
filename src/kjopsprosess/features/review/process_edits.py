"""Edits a process as a review proposes it: a few pieces of its text change, and every other byte stays.

The result is read again and must be the old process with the change and nothing else; no older version may differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document, read_bytes
from kjopsprosess.yamlfiles.reading.record import read_record
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import Mapping
from kjopsprosess.yamlfiles.writing.insertion import edited

from .own_steps import AddStep
from .proposals import ChangeDays, ChangeDecider, Proposal, RetireStep, raises_version
from .step_edits import (
    CannotRevise,
    Way,
    days_edits,
    decider_edits,
    direct_afters,
    new_key,
    version_edits,
    ways_to_add,
    with_decider,
)


class Hunk(NamedTuple):
    """Lines of a file as they are to be, and where."""

    line: int
    """From 1, in the file as it is."""
    replaced: int
    """How many lines of the file, from that one on, these stand for; with 0 they go below it."""
    lines: tuple[str, ...]


class Revision(NamedTuple):
    """A process with a change made to it."""

    document: Document
    process: Process
    not_held_up: tuple[str, ...] = ()
    """Steps that cannot be made to wait for a new one without changing what older versions say."""


class Patch(NamedTuple):
    """What one proposal changes in a file."""

    proposal: Proposal
    file: str
    """The path as a user is shown it."""
    hunks: tuple[Hunk, ...]
    """Empty when the file is written so that only a person can change it."""
    not_held_up: tuple[str, ...]


def revise(document: Document, process: Process, proposals: Iterable[Proposal]) -> Revision:
    """Make the changes one after the other, under one new version at most. Raises `CannotRevise`."""
    revision, version = Revision(document, process), process.version + 1
    not_held_up: list[str] = []
    for proposal in proposals:
        revision = _revised(revision, proposal, version)
        not_held_up += revision.not_held_up
    return revision._replace(not_held_up=tuple(not_held_up))


def patch(document: Document, process: Process, proposal: Proposal) -> Patch:
    """The lines that one proposal alone would change."""
    try:
        revision = revise(document, process, [proposal])
    except CannotRevise:
        return Patch(proposal, document.shown, (), ())
    return Patch(proposal, document.shown, hunks(document, revision.document), revision.not_held_up)


def hunks(old: Document, new: Document) -> tuple[Hunk, ...]:
    """The lines that differ between two texts of a file, ready to be pasted."""
    before, after = old.text.splitlines(), new.text.splitlines()
    found = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            line = start + 1 if end > start else start
            found.append(Hunk(line, end - start, tuple(after[new_start:new_end])))
    return tuple(found)


def _revised(before: Revision, proposal: Proposal, version: int) -> Revision:
    root = before.document.root
    if root is None or root.flow:
        raise CannotRevise
    old = before.process
    for attempt in _ways(before, root, proposal, version):
        content = before.document.encoded(edited(before.document.text, attempt.edits))
        changed = read_bytes(content, before.document.shown)
        process, findings = read_record(changed, Process)
        if process is None or process != attempt.process or errors(findings) or len(content) > MAX_BYTES:
            continue
        if not errors(check_process(process)) and _history_stands(old, process, version):
            return Revision(changed, process, attempt.not_held_up)
    raise CannotRevise


def _history_stands(old: Process, new: Process, version: int) -> bool:
    """Whether each version below the new one has the steps it had, each coming after the same ones."""
    return all(direct_afters(old, each) == direct_afters(new, each) for each in range(1, version))


def _ways(before: Revision, root: Mapping, proposal: Proposal, version: int) -> Iterator[Way]:
    text = before.document.text
    place = next((place for place, each in enumerate(before.process.steps) if each.id == proposal.step.id), None)
    raised = version_edits(text, root, version) if raises_version(proposal) else ()
    process = before.process.model_copy(update={"version": version}) if raised else before.process
    if isinstance(proposal, AddStep):
        yield from ways_to_add(text, root, process, proposal, raised)
        return
    assert place is not None, "a proposal is about a step of the process"
    step, node = before.process.steps[place], find_node(root, ("steps", place))
    if not isinstance(node, Mapping):
        raise CannotRevise
    match proposal:
        case ChangeDays(days=days):
            yield Way(days_edits(text, node, days), _with_step(process, place, {"usual_days": days}))
        case RetireStep():
            edits = (*raised, new_key(text, node, f"retired: {version}"))
            yield Way(edits, _with_step(process, place, {"retired": version}))
        case ChangeDecider(role=role, instead=instead):
            who = with_decider(step, role.id, instead.id)
            edits = decider_edits(step, node, role.id, instead.id, before.document.newline)
            yield Way(edits, _with_step(process, place, {"who": who}))


def _with_step(process: Process, place: int, update: dict[str, object]) -> Process:
    steps = [*process.steps]
    steps[place] = steps[place].model_copy(update=update)
    return process.model_copy(update={"steps": tuple(steps)})
