"""Text edits for one step of a process, and where a new step is inserted without changing an older version."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.process import Participation, Process, Step
from kjopsprosess.model.values import Part
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import MappingNode, Node, ScalarNode, SequenceNode
from kjopsprosess.yamlfiles.writing.emit import ItemLayout, step_lines
from kjopsprosess.yamlfiles.writing.insertion import (
    TextEdit,
    dash_width,
    last_leaf,
    missing_line_break,
    newline_before,
    next_line_start,
)

from .own_steps import AddStep


class RevisionError(Exception):
    """The file cannot be edited so that exactly this changes."""


class EditAttempt(NamedTuple):
    """One way to write a change: the text edits, and the process they should give."""

    edits: tuple[TextEdit, ...]
    process: Process
    unlinked_steps: tuple[str, ...] = ()


def version_edits(text: str, root: MappingNode, version: int) -> tuple[TextEdit, ...]:
    """The new version where the old one stands, or below the name. Raises `RevisionError`."""
    written = root.get("version")
    if isinstance(written, ScalarNode) and written.text is not None:
        return (TextEdit(written.start, written.end, str(version)),)
    name = root.get("name")
    if not isinstance(name, ScalarNode) or written is not None:
        raise RevisionError
    return (insert_line_below(text, name, root.column, f"version: {version}"),)


def new_key(text: str, node: MappingNode, line: str) -> TextEdit:
    """Add a key at the end of a step; above a block text that ends it, because blank lines there may belong to it.

    Raises `RevisionError`.
    """
    if node.flow:
        end = node.pairs[-1][1].end
        return TextEdit(end, end, f", {line}")
    last = next((value for _, value in reversed(node.pairs) if not is_block_text(last_leaf(value))), None)
    if last is None:
        raise RevisionError
    return insert_line_below(text, last, node.column, line)


def insert_line_below(text: str, node: Node, column: int, line: str) -> TextEdit:
    """A line at a column, below the one on which a node ends."""
    end = next_line_start(text, last_leaf(node).end)
    newline = newline_before(text, end)
    return TextEdit(end, end, f"{missing_line_break(text, end, newline)}{' ' * column}{line}{newline}")


def is_block_text(node: Node) -> bool:
    """Whether it is a text written under `|` or `>`."""
    return isinstance(node, ScalarNode) and node.style in ("|", ">")


def days_edits(text: str, node: MappingNode, days: tuple[int, int]) -> tuple[TextEdit, ...]:
    """Two numbers where two stand; else both in brackets."""
    written = node.get("usual_days")
    if isinstance(written, SequenceNode):
        return tuple(TextEdit(each.start, each.end, str(day)) for each, day in zip(written.items, days, strict=True))
    both = f"[{days[0]}, {days[1]}]"
    if isinstance(written, ScalarNode):
        blank = "" if written.start < written.end else " "
        return (TextEdit(written.start, written.end, blank + both),)
    return (new_key(text, node, f"usual_days: {both}"),)


def with_decider(step: Step, role: str, instead: str) -> tuple[Participation, ...]:
    """The role decides; the one that did takes over its part, or contributes where it had none."""
    had = next((each.part for each in step.who if each.role == role), None)
    parts = {role: Part.DECIDES, instead: had or Part.CONTRIBUTES}
    changed = [each.model_copy(update={"part": parts.get(each.role, each.part)}) for each in step.who]
    if had is None:
        place = next(place for place, each in enumerate(step.who) if each.role == instead)
        changed.insert(place, Participation(role=role, part=Part.DECIDES))
    return tuple(changed)


def decider_edits(step: Step, node: MappingNode, role: str, instead: str, newline: str) -> tuple[TextEdit, ...]:
    """The parts of two roles changed where they stand; a role that had none goes first. Raises `RevisionError`."""
    who = node.get("who")
    if not isinstance(who, SequenceNode):
        raise RevisionError
    edits = []
    new = {each.role: each.part for each in with_decider(step, role, instead)}
    for each, item in zip(step.who, who.items, strict=True):
        part = item.get("part") if isinstance(item, MappingNode) else None
        if not isinstance(part, ScalarNode):
            raise RevisionError
        if new[each.role] is not each.part:
            edits.append(TextEdit(part.start, part.end, new[each.role].value))
        if each.role == instead and not any(other.role == role for other in step.who):
            between = ", " if who.flow else f"{newline}{' ' * who.column}- "
            edits.append(TextEdit(item.start, item.start, f"{{role: {role}, part: decides}}{between}"))
    return tuple(edits)


def step_insertions(
    text: str, root: MappingNode, process: Process, proposal: AddStep, raised: tuple[TextEdit, ...]
) -> Iterator[EditAttempt]:
    """Right below the lowest step it comes after, or further down; first with the steps that are to wait for it.

    Raises `RevisionError`.
    """
    nodes = find_node(root, ("steps",))
    if not isinstance(nodes, SequenceNode) or nodes.flow:
        raise RevisionError
    after = proposal.step.after or ()
    lowest = max((place for place, each in enumerate(process.steps) if each.id in after), default=0)
    for linked, place in product(dict.fromkeys((proposal.before, ())), range(lowest, len(process.steps))):
        waiting = _waiting(text, process, proposal.step.id, linked, nodes)
        if waiting is None:
            continue
        edits, steps = waiting
        new = (*steps[: place + 1], proposal.step, *steps[place + 1 :])
        attempt = process.model_copy(update={"steps": new})
        if _only_waits(process, attempt, proposal.step.id, linked):
            left_out = tuple(each for each in proposal.before if each not in linked)
            yield EditAttempt((*raised, *edits, _step_edit(text, nodes, place, proposal.step)), attempt, left_out)


def _waiting(
    text: str, process: Process, new: str, linked: tuple[str, ...], nodes: SequenceNode
) -> tuple[tuple[TextEdit, ...], tuple[Step, ...]] | None:
    """The steps with those that are to wait for the new one; what follows the row above waits as it stands."""
    edits: list[TextEdit] = []
    steps = []
    for step, node in zip(process.steps, nodes.items, strict=True):
        if step.id not in linked or step.after is None:
            steps.append(step)
            continue
        after = node.get("after") if isinstance(node, MappingNode) else None
        if not isinstance(after, SequenceNode) or not after.items:
            return None
        last = after.items[-1]
        if after.flow:
            edits.append(TextEdit(last.end, last.end, f", {new}"))
        else:
            edits.append(insert_line_below(text, last, after.column, f"- {new}"))
        steps.append(step.model_copy(update={"after": (*step.after, new)}))
    return tuple(edits), tuple(steps)


def _only_waits(old: Process, new: Process, added: str, linked: tuple[str, ...]) -> bool:
    """Whether in the new version exactly the steps named come directly after the added one, and else as before."""
    before, after = predecessors_by_step(old, new.version), predecessors_by_step(new, new.version)
    own = after.pop(added)
    for step_id, earlier in after.items():
        others = earlier - {added}
        still_before = others | own if step_id in linked else others
        if (added in earlier) is not (step_id in linked) or not others <= before[step_id] <= still_before:
            return False
    return True


def _step_edit(text: str, nodes: SequenceNode, place: int, step: Step) -> TextEdit:
    """The lines of a step below another, set off with a blank line where the file does so."""
    item = nodes.items[place]
    leaf = last_leaf(item)
    last = leaf.start + len(text[leaf.start : leaf.end].rstrip()) if is_block_text(leaf) else leaf.end
    end = next_line_start(text, last)
    newline = newline_before(text, end)
    lines = step_lines(step, ItemLayout(nodes.column, dash_width(text, nodes, item), newline))
    blank = newline if _has_blank_lines_between(text, nodes) else ""
    return TextEdit(end, end, f"{missing_line_break(text, end, newline)}{blank}{lines}")


def _has_blank_lines_between(text: str, nodes: SequenceNode) -> bool:
    """Whether blank lines stand between the steps of the file."""
    gaps = (
        text[next_line_start(text, last_leaf(one).end) : other.start]
        for one, other in zip(nodes.items, nodes.items[1:], strict=False)
    )
    return any(gap.lstrip(" ").startswith(("\n", "\r")) for gap in gaps)


def predecessors_by_step(process: Process, version: int) -> dict[str, frozenset[str]]:
    """For each step of a version, what it comes directly after."""
    return {step.id: frozenset(direct_predecessors(process, step, version)) for step in process.at(version)}
