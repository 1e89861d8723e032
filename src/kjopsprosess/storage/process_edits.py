"""Edits a process as a review proposes it: a few pieces of its text change, and every other byte stays.

The result is read again and must be the old process with the change and nothing else; no older version may differ.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.insight.checks_process import check_process
from kjopsprosess.insight.review_own_steps import AddStep
from kjopsprosess.insight.review_proposals import ChangeDays, ChangeDecider, RetireStep, raises_version
from kjopsprosess.insight.step_map import direct_after
from kjopsprosess.model.findings import errors
from kjopsprosess.model.process import Part, Participation, Process

from .document import MAX_BYTES, read_bytes
from .edits import Edit, edited
from .emit import Layout, step_lines
from .insertion import dash_width, last_leaf, line_break_before, newline_before, next_line
from .places import find_node
from .reading import read_record
from .yaml_tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kjopsprosess.insight.review_proposals import Proposal
    from kjopsprosess.model.process import Step

    from .document import Document
    from .yaml_tree import Node


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


class CannotRevise(Exception):  # noqa: N818 - it says that a file is written in an unusual way
    """The file cannot be edited so that exactly this changes."""


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


class _Try(NamedTuple):
    """A way to write a change: the pieces of text, and the process they should give."""

    edits: tuple[Edit, ...]
    process: Process
    not_held_up: tuple[str, ...] = ()


def _revised(before: Revision, proposal: Proposal, version: int) -> Revision:
    root = before.document.root
    if root is None or root.flow:
        raise CannotRevise
    old = before.process
    for attempt in _ways(before, proposal, version):
        text = edited(before.document.text, attempt.edits)
        content = before.document.encoded(text)
        changed = read_bytes(content, before.document.shown)
        process, findings = read_record(changed, Process)
        if process is None or process != attempt.process or errors(findings) or len(content) > MAX_BYTES:
            continue
        if not errors(check_process(process)) and _history_stands(old, process, version):
            return Revision(changed, process, attempt.not_held_up)
    raise CannotRevise


def _history_stands(old: Process, new: Process, version: int) -> bool:
    """Whether each version below the new one has the steps it had, each coming after the same ones."""
    return all(_map(old, each) == _map(new, each) for each in range(1, version))


def _map(process: Process, version: int) -> dict[str, frozenset[str]]:
    return {step.id: frozenset(direct_after(process, step, version)) for step in process.at(version)}


def _ways(before: Revision, proposal: Proposal, version: int) -> Iterator[_Try]:
    place = next((place for place, each in enumerate(before.process.steps) if each.id == proposal.step.id), None)
    raised = _version_edits(before, version) if raises_version(proposal) else ()
    process = before.process.model_copy(update={"version": version}) if raised else before.process
    if isinstance(proposal, AddStep):
        yield from _added(before, process, proposal, raised)
        return
    assert place is not None, "a proposal is about a step of the process"
    step, node = before.process.steps[place], find_node(_root(before), ("steps", place))
    if not isinstance(node, Mapping):
        raise CannotRevise
    match proposal:
        case ChangeDays(days=days):
            yield _Try(_days_edits(before, node, days), _with_step(process, place, {"usual_days": days}))
        case RetireStep():
            edits = (*raised, _new_key(before, node, f"retired: {version}"))
            yield _Try(edits, _with_step(process, place, {"retired": version}))
        case ChangeDecider(role=role, instead=instead):
            who = _with_decider(step, role.id, instead.id)
            edits = _decider_edits(step, node, role.id, instead.id, before.document.newline)
            yield _Try(edits, _with_step(process, place, {"who": who}))


def _root(revision: Revision) -> Mapping:
    assert revision.document.root is not None, "a file that cannot be read is not edited"
    return revision.document.root


def _with_step(process: Process, place: int, update: dict[str, object]) -> Process:
    steps = [*process.steps]
    steps[place] = steps[place].model_copy(update=update)
    return process.model_copy(update={"steps": tuple(steps)})


def _version_edits(before: Revision, version: int) -> tuple[Edit, ...]:
    """The new version where the old one stands, or below the name; nothing when it is raised already."""
    root = _root(before)
    written = root.get("version")
    if isinstance(written, Scalar) and written.text is not None:
        return (Edit(written.start, written.end, str(version)),)
    name = root.get("name")
    if not isinstance(name, Scalar) or written is not None:
        raise CannotRevise
    return (_line_below(before.document.text, name, root.column, f"version: {version}"),)


def _new_key(before: Revision, node: Mapping, line: str) -> Edit:
    """A key more at the end of a step; above a block text that ends it, where nobody knows what blank lines mean."""
    if node.flow:
        end = node.pairs[-1][1].end
        return Edit(end, end, f", {line}")
    last = next((value for _, value in reversed(node.pairs) if not _is_block_text(last_leaf(value))), None)
    if last is None:
        raise CannotRevise
    return _line_below(before.document.text, last, node.column, line)


def _line_below(text: str, node: Node, column: int, line: str) -> Edit:
    end = next_line(text, last_leaf(node).end)
    newline = newline_before(text, end)
    return Edit(end, end, f"{line_break_before(text, end, newline)}{' ' * column}{line}{newline}")


def _is_block_text(node: Node) -> bool:
    return isinstance(node, Scalar) and node.style in ("|", ">")


def _days_edits(before: Revision, node: Mapping, days: tuple[int, int]) -> tuple[Edit, ...]:
    """Two numbers where two stand; else both in brackets."""
    written = node.get("usual_days")
    if isinstance(written, Sequence):
        return tuple(Edit(each.start, each.end, str(day)) for each, day in zip(written.items, days, strict=True))
    both = f"[{days[0]}, {days[1]}]"
    if isinstance(written, Scalar):
        blank = "" if written.start < written.end else " "
        return (Edit(written.start, written.end, blank + both),)
    return (_new_key(before, node, f"usual_days: {both}"),)


def _with_decider(step: Step, role: str, instead: str) -> tuple[Participation, ...]:
    """The role decides; the one that did takes over its part, or contributes where it had none."""
    had = next((each.part for each in step.who if each.role == role), None)
    parts = {role: Part.DECIDES, instead: had or Part.CONTRIBUTES}
    changed = [each.model_copy(update={"part": parts.get(each.role, each.part)}) for each in step.who]
    if had is None:
        place = next(place for place, each in enumerate(step.who) if each.role == instead)
        changed.insert(place, Participation(role=role, part=Part.DECIDES))
    return tuple(changed)


def _decider_edits(step: Step, node: Mapping, role: str, instead: str, newline: str) -> tuple[Edit, ...]:
    who = node.get("who")
    if not isinstance(who, Sequence):
        raise CannotRevise
    edits = []
    new = {each.role: each.part for each in _with_decider(step, role, instead)}
    for each, item in zip(step.who, who.items, strict=True):
        part = item.get("part") if isinstance(item, Mapping) else None
        if not isinstance(part, Scalar):
            raise CannotRevise
        if new[each.role] is not each.part:
            edits.append(Edit(part.start, part.end, new[each.role].value))
        if each.role == instead and not any(other.role == role for other in step.who):
            between = ", " if who.flow else f"{newline}{' ' * who.column}- "
            edits.append(Edit(item.start, item.start, f"{{role: {role}, part: decides}}{between}"))
    return tuple(edits)


def _added(before: Revision, process: Process, proposal: AddStep, raised: tuple[Edit, ...]) -> Iterator[_Try]:
    """Right below the lowest step it comes after, or further down; first with the steps that are to wait for it."""
    nodes = find_node(_root(before), ("steps",))
    if not isinstance(nodes, Sequence) or nodes.flow:
        raise CannotRevise
    lowest = max(
        (place for place, each in enumerate(process.steps) if each.id in (proposal.step.after or ())), default=0
    )
    for held, place in product(dict.fromkeys((proposal.before, ())), range(lowest, len(process.steps))):
        waiting = _waiting(before, process, proposal.step.id, held, nodes)
        if waiting is None:
            continue
        edits, steps = waiting
        new = (*steps[: place + 1], proposal.step, *steps[place + 1 :])
        attempt = process.model_copy(update={"steps": new})
        if _only_waits(process, attempt, proposal.step.id, held):
            left_out = tuple(each for each in proposal.before if each not in held)
            yield _Try((*raised, *edits, _step_edit(before, nodes, place, proposal.step)), attempt, left_out)


def _waiting(
    before: Revision, process: Process, new: str, held: tuple[str, ...], nodes: Sequence
) -> tuple[tuple[Edit, ...], tuple[Step, ...]] | None:
    """The steps with those that are to wait for the new one; what follows the row above waits as it stands."""
    edits: list[Edit] = []
    steps = []
    for step, node in zip(process.steps, nodes.items, strict=True):
        if step.id not in held or step.after is None:
            steps.append(step)
            continue
        after = node.get("after") if isinstance(node, Mapping) else None
        if not isinstance(after, Sequence) or not after.items:
            return None
        last = after.items[-1]
        if after.flow:
            edits.append(Edit(last.end, last.end, f", {new}"))
        else:
            edits.append(_line_below(before.document.text, last, after.column, f"- {new}"))
        steps.append(step.model_copy(update={"after": (*step.after, new)}))
    return tuple(edits), tuple(steps)


def _only_waits(old: Process, new: Process, added: str, held: tuple[str, ...]) -> bool:
    """Whether in the new version exactly the steps named come directly after the added one, and else as before."""
    before, after = _map(old, new.version), _map(new, new.version)
    own = after.pop(added)
    for step_id, earlier in after.items():
        if (added in earlier) is not (step_id in held):
            return False
        if not before[step_id] <= (earlier - {added}) | (own if step_id in held else frozenset()):
            return False
        if not earlier - {added} <= before[step_id]:
            return False
    return True


def _step_edit(before: Revision, nodes: Sequence, place: int, step: Step) -> Edit:
    """The lines of a step below another, set off with a blank line where the file does so."""
    text, item = before.document.text, nodes.items[place]
    leaf = last_leaf(item)
    last = leaf.start + len(text[leaf.start : leaf.end].rstrip()) if _is_block_text(leaf) else leaf.end
    end = next_line(text, last)
    newline = newline_before(text, end)
    lines = step_lines(step, Layout(nodes.column, dash_width(text, nodes, item), newline))
    blank = newline if _set_off(text, nodes) else ""
    return Edit(end, end, f"{line_break_before(text, end, newline)}{blank}{lines}")


def _set_off(text: str, nodes: Sequence) -> bool:
    """Whether blank lines stand between the steps of the file."""
    gaps = (
        text[next_line(text, last_leaf(one).end) : other.start]
        for one, other in zip(nodes.items, nodes.items[1:], strict=False)
    )
    return any(gap.lstrip(" ").startswith(("\n", "\r")) for gap in gaps)
