"""A process copied under a new name: version 1, without its history, every other byte as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kjopsprosess.model.findings import Finding

from .document import read_bytes
from .insertion import CannotInsert, last_leaf, next_line, replace_scalar
from .yaml_tree import Mapping, Sequence, data

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process

    from .document import Document
    from .yaml_tree import Node

HISTORY = ("since", "retired")


def copied_process(document: Document, process: Process, name: str) -> str:
    """The text of the copy: the steps of the newest version. Raises `CannotInsert`; nothing is written.

    Only a file with a history loses lines: its retired steps, and what says since when the others are there.
    """
    text = _without_history(document, process)
    document = read_bytes(document.encoded(text), document.shown)
    text = replace_scalar(document, ("name",), name)
    if process.version == 1:
        return text
    root = read_bytes(document.encoded(text), document.shown).root
    version = root.get("version") if root else None
    assert version is not None, "a process above version 1 says so"
    return f"{text[: version.start]}1{text[version.end :]}"


def _without_history(document: Document, process: Process) -> str:
    assert document.root is not None, "a file that cannot be read is not copied"
    steps = document.root.get("steps")
    assert isinstance(steps, Sequence), "a process has steps"
    spans: list[tuple[int, int]] = []
    for step, node in zip(process.steps, steps.items, strict=True):
        if not step.in_version(process.version):
            spans.append(_lines_of(document.text, node, node))
        elif isinstance(node, Mapping):
            spans += [_lines_of(document.text, key, value) for key, value in node.pairs if key.text in HISTORY]
    text = document.text
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    changed = read_bytes(document.encoded(text), document.shown)
    if changed.root is None or data(changed.root) != _expected(data(document.root), process):
        raise CannotInsert(Finding("not-one-line", ("steps",)), "")
    return text


def _lines_of(text: str, first: Node, last: Node) -> tuple[int, int]:
    """The whole lines from one node to another; comments below stay."""
    return text.rfind("\n", 0, first.start) + 1, next_line(text, last_leaf(last).end)


def _expected(content: dict[str, Any], process: Process) -> dict[str, Any]:
    kept = [
        {key: value for key, value in plain.items() if key not in HISTORY}
        for step, plain in zip(process.steps, content["steps"], strict=True)
        if step.in_version(process.version)
    ]
    return {**content, "steps": kept}
