"""Text edits for one step of a process, and where a new step is inserted without changing an older version."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.step_map import direct_after
from kjopsprosess.model.process import Participation, Process, Step
from kjopsprosess.model.values import Part
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import Mapping, Node, Scalar, Sequence
from kjopsprosess.yamlfiles.writing.emit import Layout, step_lines
from kjopsprosess.yamlfiles.writing.insertion import (
    Edit,
    dash_width,
    last_leaf,
    line_break_before,
    newline_before,
    next_line,
)

if TYPE_CHECKING:
    from .own_steps import AddStep


class CannotRevise(Exception):  # noqa: N818 - it says that a file is written in an unusual way
    """The file cannot be edited so that exactly this changes."""


class Way(NamedTuple):
    """A way to write a change: the pieces of text, and the process they should give."""

    edits: tuple[Edit, ...]
    process: Process
    not_held_up: tuple[str, ...] = ()


def version_edits(text: str, root: Mapping, version: int) -> tuple[Edit, ...]:
    """The new version where the old one stands, or below the name. Raises `CannotRevise`."""
    written = root.get("version")
    if isinstance(written, Scalar) and written.text is not None:
        return (Edit(written.start, written.end, str(version)),)
    name = root.get("name")
    if not isinstance(name, Scalar) or written is not None:
        raise CannotRevise
    return (line_below(text, name, root.column, f"version: {version}"),)


def new_key(text: str, node: Mapping, line: str) -> Edit:
    """A key more at the end of a step; above a block text that ends it, where nobody knows what blank lines mean.

    Raises `CannotRevise`.
    """
    if node.flow:
        end = node.pairs[-1][1].end
        return Edit(end, end, f", {line}")
    last = next((value for _, value in reversed(node.pairs) if not is_block_text(last_leaf(value))), None)
    if last is None:
        raise CannotRevise
    return line_below(text, last, node.column, line)


def line_below(text: str, node: Node, column: int, line: str) -> Edit:
    """A line at a column, below the one on which a node ends."""
    end = next_line(text, last_leaf(node).end)
    newline = newline_before(text, end)
    return Edit(end, end, f"{line_break_before(text, end, newline)}{' ' * column}{line}{newline}")


def is_block_text(node: Node) -> bool:
    """Whether it is a text written under `|` or `>`."""
    return isinstance(node, Scalar) and node.style in ("|", ">")


def days_edits(text: str, node: Mapping, days: tuple[int, int]) -> tuple[Edit, ...]:
    """Two numbers where two stand; else both in brackets."""
    written = node.get("usual_days")
    if isinstance(written, Sequence):
        return tuple(Edit(each.start, each.end, str(day)) for each, day in zip(written.items, days, strict=True))
    both = f"[{days[0]}, {days[1]}]"
    if isinstance(written, Scalar):
        blank = "" if written.start < written.end else " "
        return (Edit(written.start, written.end, blank + both),)
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


def decider_edits(step: Step, node: Mapping, role: str, instead: str, newline: str) -> tuple[Edit, ...]:
    """The parts of two roles changed where they stand; a role that had none goes first. Raises `CannotRevise`."""
    who = node.get("who")
    if not isinstance(who, Sequence):
        raise CannotRevise
    edits = []
    new = {each.role: each.part for each in with_decider(step, role, instead)}
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


def ways_to_add(
    text: str, root: Mapping, process: Process, proposal: AddStep, raised: tuple[Edit, ...]
) -> Iterator[Way]:
    """Right below the lowest step it comes after, or further down; first with the steps that are to wait for it.

    Raises `CannotRevise`.
    """
    nodes = find_node(root, ("steps",))
    if not isinstance(nodes, Sequence) or nodes.flow:
        raise CannotRevise
    after = proposal.step.after or ()
    lowest = max((place for place, each in enumerate(process.steps) if each.id in after), default=0)
    for held, place in product(dict.fromkeys((proposal.before, ())), range(lowest, len(process.steps))):
        waiting = _waiting(text, process, proposal.step.id, held, nodes)
        if waiting is None:
            continue
        edits, steps = waiting
        new = (*steps[: place + 1], proposal.step, *steps[place + 1 :])
        attempt = process.model_copy(update={"steps": new})
        if _only_waits(process, attempt, proposal.step.id, held):
            left_out = tuple(each for each in proposal.before if each not in held)
            yield Way((*raised, *edits, _step_edit(text, nodes, place, proposal.step)), attempt, left_out)


def _waiting(
    text: str, process: Process, new: str, held: tuple[str, ...], nodes: Sequence
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
            edits.append(line_below(text, last, after.column, f"- {new}"))
        steps.append(step.model_copy(update={"after": (*step.after, new)}))
    return tuple(edits), tuple(steps)


def _only_waits(old: Process, new: Process, added: str, held: tuple[str, ...]) -> bool:
    """Whether in the new version exactly the steps named come directly after the added one, and else as before."""
    before, after = direct_afters(old, new.version), direct_afters(new, new.version)
    own = after.pop(added)
    for step_id, earlier in after.items():
        others = earlier - {added}
        still_before = others | own if step_id in held else others
        if (added in earlier) is not (step_id in held) or not others <= before[step_id] <= still_before:
            return False
    return True


def _step_edit(text: str, nodes: Sequence, place: int, step: Step) -> Edit:
    """The lines of a step below another, set off with a blank line where the file does so."""
    item = nodes.items[place]
    leaf = last_leaf(item)
    last = leaf.start + len(text[leaf.start : leaf.end].rstrip()) if is_block_text(leaf) else leaf.end
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


def direct_afters(process: Process, version: int) -> dict[str, frozenset[str]]:
    """For each step of a version, what it comes directly after."""
    return {step.id: frozenset(direct_after(process, step, version)) for step in process.at(version)}
