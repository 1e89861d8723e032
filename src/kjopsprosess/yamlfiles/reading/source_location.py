"""Where in a file a finding stands: line, column, and the line itself."""

from functools import lru_cache
from typing import NamedTuple

from kjopsprosess.model.findings import Finding, KeyPath

from .document import Document
from .tree import LINE_BREAK, MappingNode, Node, ScalarNode, SequenceNode


class Location(NamedTuple):
    """A place in a file, counted from 1 in characters."""

    line: int
    """0, like the column, when the finding is about the file as a whole."""
    column: int
    width: int
    """How many characters to underline; at least 1."""
    source_line: str
    """The user's own line, without its end; empty when it may not be shown."""


def locate(document: Document, finding: Finding) -> Location:
    """The place of a finding.

    Follows the key path as far as the file has it: a missing key gives the first key of its map.
    """
    document, finding = own_place(document, finding)
    line, column, width = finding.facts.get("line"), finding.facts.get("column"), finding.facts.get("width", 1)
    if isinstance(line, int) and isinstance(column, int) and isinstance(width, int):
        return _location(document, line, column, width)
    if document.root is None:
        return Location(0, 0, 1, "")
    node = _target(document.root, finding.key_path, at_key=finding.at_key)
    return _location(document, node.line + 1, node.column + 1, _width(node))


def own_place(document: Document, finding: Finding) -> tuple[Document, Finding]:
    """The file that a finding about a deal is in, and the finding with its place in that file alone."""
    if document.older is None:
        return document, finding
    if finding.in_older:
        return document.older.document, finding
    part, where = part_of(document, finding.key_path)
    return part, finding._replace(key_path=where)


def part_of(document: Document, where: KeyPath) -> tuple[Document, KeyPath]:
    """The file in which a key path of a deal's whole log leads somewhere, and the key path in that file."""
    if document.older is None:
        return document, where
    from .older import part_with  # for the few deals that have an older file

    return part_with(document, where)


def line_of(document: Document, where: KeyPath) -> int | None:
    """The line of a key path, from 1, for messages that name two lines; None if the file cannot be read."""
    document, where = part_of(document, where)
    return None if document.root is None else _target(document.root, where, at_key=False).line + 1


def find_node(root: Node, where: KeyPath) -> Node | None:
    """The node at exactly this key path, or None."""
    node: Node | None = root
    for part in where:
        node = _child(node, part)
    return node


def _target(root: Node, where: KeyPath, *, at_key: bool) -> Node:
    """The node to underline: never a block map or list itself, but its first key or item."""
    node: Node = root
    key: ScalarNode | None = None
    for part in where:
        child = _child(node, part)
        if child is None:
            key = None
            break
        key = node.key(part) if isinstance(node, MappingNode) and isinstance(part, str) else None
        node = child
    # A value that is not there has no width, and is best shown by its key.
    if key is not None and (at_key or (isinstance(node, ScalarNode) and node.start == node.end)):
        return key
    while not isinstance(node, ScalarNode) and not node.flow:
        inner = node.pairs[0][0] if isinstance(node, MappingNode) else node.items[0]
        node = inner
    return node


def _child(node: Node | None, part: str | int) -> Node | None:
    if isinstance(node, MappingNode) and isinstance(part, str):
        return node.get(part)
    if isinstance(node, SequenceNode) and isinstance(part, int) and -len(node.items) <= part < len(node.items):
        return node.items[part]
    return None


# Two, since a deal may have two files.
@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text, cached because many findings of one file ask for them."""
    return tuple(LINE_BREAK.split(text))


def _width(node: Node) -> int:
    return max(node.end - node.start, 1)


def _location(document: Document, line: int, column: int, width: int) -> Location:
    lines = _lines(document.text)
    source = lines[line - 1] if line <= len(lines) else ""
    width = max(1, min(width, len(source.rstrip()) - column + 1))
    return Location(line, column, width, source)
