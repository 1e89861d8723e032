"""The tree of a YAML text: maps, lists and texts, each with its place."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from kjopsprosess.model.findings import Finding

LINE_BREAK = re.compile(r"\r\n|\r|\n")
"""Where a line ends: on Unix, on Windows and on old Macs."""


class ScalarNode(NamedTuple):
    """A text in the file. `start` and `end` are positions in the text; `line` and `column` count from 0."""

    text: str | None
    """The value without quotes; None when it is missing, `~` or `null`."""
    style: str
    """`"` or `'` for quotes, `|` or `>` for a block text, empty for plain."""
    start: int
    end: int
    line: int
    column: int


class MappingNode(NamedTuple):
    """Keys with values, in the order of the file. For a block map `end` lies behind comments below it."""

    pairs: tuple[tuple[ScalarNode, "Node"], ...]
    flow: bool
    """Whether it is written `{…}`."""
    start: int
    end: int
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """The value of a key; None when the map has no such key."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def key(self, key: str) -> ScalarNode | None:
        """The key itself, with its place."""
        return next((name for name, _ in self.pairs if name.text == key), None)


class SequenceNode(NamedTuple):
    """A list. For a block list `start` is its first dash, and `end` lies behind comments below it."""

    items: tuple["Node", ...]
    flow: bool
    """Whether it is written `[…]`."""
    start: int
    end: int
    line: int
    column: int


Node: TypeAlias = ScalarNode | MappingNode | SequenceNode


class SplitText(NamedTuple):
    """A text in `{…}` with a comma: the part after the comma was read as a key without a colon."""

    key: ScalarNode
    value: ScalarNode
    """The part that was read as the text."""
    pieces: list[ScalarNode]
    """The parts that belong to it as well."""


class Tree(NamedTuple):
    """The tree of a whole text."""

    root: Node | None
    """None when there are only comments and spaces."""
    end: int
    """Where the contents end: the closing `...`, or the end of the text."""
    split_texts: tuple[SplitText, ...] = ()


class NotYamlError(Exception):
    """The text cannot be read as the YAML that `kp` takes."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*(finding.code for finding in findings))
        self.findings = findings


def map_values(data: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - plain data of any kind
    """Plain data with `change` made to everything in it that is neither a dict nor a list."""
    if isinstance(data, dict):
        return {key: map_values(value, change) for key, value in data.items()}
    return [map_values(item, change) for item in data] if isinstance(data, list) else change(data)


def plain_data(node: Node | None) -> Any:  # noqa: ANN401 - dicts and lists of texts
    """The plain data of a tree: dict, list, str and None."""
    if isinstance(node, MappingNode):
        return {key.text: plain_data(value) for key, value in node.pairs}
    if isinstance(node, SequenceNode):
        return [plain_data(item) for item in node.items]
    return None if node is None else node.text
