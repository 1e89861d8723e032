"""Edits a process file as a review proposes, changing a few parts of its text and no other byte.

The result is read again and must be the old process with exactly the change; no older version may differ.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_text
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import MappingNode
from kjopsprosess.yamlfiles.writing.insertion import TextEdit, apply_edits

from .own_steps import AddStep
from .proposals import ChangeDays, ChangeDecider, Proposal, RetireStep, raises_version
from .step_edits import (
    EditAttempt,
    RevisionError,
    days_edits,
    decider_edits,
    new_key,
    predecessors_by_step,
    step_insertions,
    version_edits,
    with_decider,
)


class Hunk(NamedTuple):
    """New lines of a file, and the lines they replace."""

    line: int
    """From 1, in the file as it is."""
    replaced: int
    """How many lines, from that one on, are replaced; with 0 the new lines go below it."""
    lines: tuple[str, ...]


class ProcessRevision(NamedTuple):
    """A process with a change made to it."""

    document: Document
    process: Process
    unlinked_steps: tuple[str, ...] = ()
    """Steps that cannot be made to wait for a new one without changing what older versions say."""
    edits: tuple[TextEdit, ...] = ()
    """The text edits of the last change."""


class Patch(NamedTuple):
    """What one proposal changes in a file."""

    proposal: Proposal
    file: str
    """The path as a user is shown it."""
    hunks: tuple[Hunk, ...]
    """Empty when the file is written so that only a person can change it."""
    unlinked_steps: tuple[str, ...]


def revise_process(document: Document, process: Process, proposals: Iterable[Proposal]) -> ProcessRevision:
    """Make the changes one after the other, under one new version at most. Raises `RevisionError`."""
    revision, version = ProcessRevision(document, process), process.version + 1
    unlinked_steps: list[str] = []
    for proposal in proposals:
        revision = _revised(revision, proposal, version)
        unlinked_steps += revision.unlinked_steps
    return revision._replace(unlinked_steps=tuple(unlinked_steps))


def make_patch(document: Document, process: Process, proposal: Proposal) -> Patch:
    """The lines that one proposal alone would change."""
    try:
        revision = revise_process(document, process, [proposal])
    except RevisionError:
        return Patch(proposal, document.display_path, (), ())
    return Patch(proposal, document.display_path, make_hunks(document.text, revision.edits), revision.unlinked_steps)


def make_hunks(text: str, edits: Iterable[TextEdit]) -> tuple[Hunk, ...]:
    """The lines of a text that differ after edits, ready to be pasted. Only lines that edits touch are compared."""
    starts = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
    found = []
    for first, last, its in _touched(starts, edits):
        old, begin = text[starts[first] : starts[last]], starts[first]
        new = apply_edits(old, [TextEdit(edit.start - begin, edit.end - begin, edit.new) for edit in its])
        before, after = old.splitlines(), new.splitlines()
        for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind != "equal":
                line = first + start + 1 if end > start else first + start
                found.append(Hunk(line, end - start, tuple(after[new_start:new_end])))
    return tuple(found)


def _touched(starts: list[int], edits: Iterable[TextEdit]) -> Iterator[tuple[int, int, list[TextEdit]]]:
    """Runs of lines that edits touch, each as its first line and the one below it, from 0, with its edits."""
    first = last = 0
    its: list[TextEdit] = []
    for edit in sorted(edits):
        begins, ends = (min(bisect_right(starts, place), len(starts) - 1) for place in (edit.start, edit.end))
        if its and begins > last:
            yield first, last, its
            its = []
        first = first if its else max(begins - 1, 0)
        last = max(last, ends) if its else ends
        its.append(edit)
    if its:
        yield first, last, its


def _revised(before: ProcessRevision, proposal: Proposal, version: int) -> ProcessRevision:
    root = before.document.root
    if root is None or root.flow:
        raise RevisionError
    old = before.process
    for attempt in _attempts(before, root, proposal, version):
        changed = with_text(before.document, apply_edits(before.document.text, attempt.edits))
        process, findings = parse_model(changed, Process)
        if process is None or process != attempt.process or errors(findings) or len(changed.content) > MAX_BYTES:
            continue
        if not errors(check_process(process)) and _older_versions_unchanged(old, process, version):
            return ProcessRevision(changed, process, attempt.unlinked_steps, tuple(attempt.edits))
    raise RevisionError


def _older_versions_unchanged(old: Process, new: Process, version: int) -> bool:
    """Whether each version below the new one has the steps it had, each coming after the same ones."""
    return all(predecessors_by_step(old, each) == predecessors_by_step(new, each) for each in range(1, version))


def _attempts(before: ProcessRevision, root: MappingNode, proposal: Proposal, version: int) -> Iterator[EditAttempt]:
    text = before.document.text
    place = next((place for place, each in enumerate(before.process.steps) if each.id == proposal.step.id), None)
    raised = version_edits(text, root, version) if raises_version(proposal) else ()
    process = before.process.model_copy(update={"version": version}) if raised else before.process
    if isinstance(proposal, AddStep):
        yield from step_insertions(text, root, process, proposal, raised)
        return
    assert place is not None, "a proposal is about a step of the process"
    step, node = before.process.steps[place], find_node(root, ("steps", place))
    if not isinstance(node, MappingNode):
        raise RevisionError
    match proposal:
        case ChangeDays(days=days):
            yield EditAttempt(days_edits(text, node, days), _with_step(process, place, {"usual_days": days}))
        case RetireStep():
            edits = (*raised, new_key(text, node, f"retired: {version}"))
            yield EditAttempt(edits, _with_step(process, place, {"retired": version}))
        case ChangeDecider(role=role, instead=instead):
            who = with_decider(step, role.id, instead.id)
            edits = decider_edits(step, node, role.id, instead.id, before.document.newline)
            yield EditAttempt(edits, _with_step(process, place, {"who": who}))


def _with_step(process: Process, place: int, update: dict[str, object]) -> Process:
    steps = [*process.steps]
    steps[place] = steps[place].model_copy(update=update)
    return process.model_copy(update={"steps": tuple(steps)})
