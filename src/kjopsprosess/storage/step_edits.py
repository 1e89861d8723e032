"""The pieces of a process's text that change when one of its steps does, or its version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.model.process import Participation
from kjopsprosess.model.values import Part

from .edits import Edit
from .insertion import last_leaf, line_break_before, newline_before, next_line
from .yaml_tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process, Step

    from .yaml_tree import Node


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
