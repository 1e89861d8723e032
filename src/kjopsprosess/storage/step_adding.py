"""Where a new step goes in a process's text: exactly the right steps wait for it, and no older version changes."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from kjopsprosess.insight.step_map import direct_after

from .edits import Edit
from .emit import Layout, step_lines
from .insertion import dash_width, last_leaf, line_break_before, newline_before, next_line
from .places import find_node
from .step_edits import CannotRevise, Way, is_block_text, line_below
from .yaml_tree import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kjopsprosess.insight.review_own_steps import AddStep
    from kjopsprosess.model.process import Process, Step


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
