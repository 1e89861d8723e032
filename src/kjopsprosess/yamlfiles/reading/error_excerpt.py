"""Cuts a long text down to what is needed to explain its error, because the parser that explains is slow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from .tree import LINE_BREAK, MappingNode, Node, ScalarNode, SequenceNode

EXCERPT_REACH = 2000
"""Characters before the error that may matter; by the YAML standard a key must have its colon within 1024."""
_COLON = re.compile(" *:")
_DASHES = re.compile("[- ]*")


class _Piece(NamedTuple):
    """Characters of the excerpt that correspond to the whole text from `origin` on, or all to that one character."""

    start: int
    origin: int
    is_stand_in: bool


@dataclass(frozen=True)
class ErrorExcerpt:
    """A text to parse instead of a longer one, with the position of each character in the longer one."""

    whole: str
    text: str
    pieces: tuple[_Piece, ...]

    @classmethod
    def whole_text(cls, whole: str) -> ErrorExcerpt:
        """The longer text itself."""
        return cls(whole, whole, (_Piece(0, 0, is_stand_in=False),))

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return self.text is self.whole

    def up_to(self, end: int) -> ErrorExcerpt:
        """The same excerpt up to a position of the longer text."""
        last = self.pieces[-1]
        return replace(self, text=self.text[: last.start + end - last.origin])

    def line(self, number: int) -> str:
        """A line of the longer text, from 0; empty below the last one."""
        return self._lines[number] if number < len(self._lines) else ""

    def line_column(self, position: int) -> tuple[int, int]:
        """Line and column, from 0 and in the longer text, of a position in this one."""
        piece = self.pieces[bisect_right(self.pieces, position, key=lambda each: each.start) - 1]
        origin = piece.origin + (0 if piece.is_stand_in else position - piece.start)
        line = bisect_right(self._line_starts, origin) - 1
        return line, origin - self._line_starts[line]

    @cached_property
    def _lines(self) -> list[str]:
        return LINE_BREAK.split(self.whole)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in LINE_BREAK.finditer(self.whole))]


def excerpt_before(text: str, tree: Node | None, position: int, reach: int = EXCERPT_REACH) -> ErrorExcerpt:
    """The text from a key or item well before a position, inside the maps and lists that are open there.

    `tree` is what was read up to the position. What is left out is known to be valid; the maps and lists around the
    rest are opened again, each on a line of its own.
    """
    above: list[MappingNode | SequenceNode] = []
    levels, cut = 0, None
    node = tree
    while isinstance(node, MappingNode | SequenceNode) and _is_bracketed(text, node):
        above.append(node)
        child = next((each for each in _children_backwards(text, node) if each[0].start <= position - reach), None)
        if child is None:
            break
        levels, (cut, node) = len(above), child
    if cut is None:
        return ErrorExcerpt.whole_text(text)
    margin = "" if above[levels - 1].flow else " " * cut.column
    written = [_opening(above[:level]) for level in range(1, levels)] + [_last_opening(above[:levels]), margin]
    origins = [node.start for node in above[:levels]] + [cut.start]
    starts = accumulate(map(len, written), initial=0)
    stand_ins = [_Piece(start, origin, is_stand_in=True) for start, origin in zip(starts, origins, strict=False)]
    opened = "".join(written)
    pieces = (*stand_ins, _Piece(len(opened), cut.start, is_stand_in=False))
    return ErrorExcerpt(text, opened + text[cut.start :], pieces)


def _is_bracketed(text: str, node: MappingNode | SequenceNode) -> bool:
    """Whether a flow map or list has brackets of its own: `[a: b]` contains a map without any."""
    return not node.flow or text[node.start] == ("{" if isinstance(node, MappingNode) else "[")


def _children_backwards(text: str, node: MappingNode | SequenceNode) -> Iterator[tuple[Node, Node]]:
    """The starts of items in a map or list, last first, with their nodes, where parsing can begin."""
    if isinstance(node, MappingNode):
        for key, value in reversed(node.pairs):
            if _COLON.match(text, key.end) and _begins_its_line(text, node, key):
                yield key, value
    else:
        for item in reversed(node.items):
            if not (isinstance(item, ScalarNode) and item.start == item.end) and _begins_its_line(text, node, item):
                yield item, item


def _begins_its_line(text: str, parent: MappingNode | SequenceNode, node: Node) -> bool:
    """Whether only dashes stand before it on its line; inside brackets that does not matter."""
    return parent.flow or bool(_DASHES.fullmatch(text, node.start - node.column, node.start))


def _opening(above: list[MappingNode | SequenceNode]) -> str:
    """A line that opens the last of several maps and lists again, with another one inside it."""
    node = above[-1]
    if isinstance(node, MappingNode):
        return f"{_margin(above)}{'{' if node.flow else ''}a:\n"
    return f"{_margin(above)}{'[' if node.flow else '-'}\n"


def _last_opening(above: list[MappingNode | SequenceNode]) -> str:
    """A line that opens the one in which parsing continues; none for a block map, which its first key opens."""
    node = above[-1]
    if isinstance(node, SequenceNode):
        return _opening(above)
    return f"{_margin(above)}{{\n" if node.flow else ""


def _margin(above: list[MappingNode | SequenceNode]) -> str:
    """The indentation of a map or list: its own, or what brackets need to belong to the map above."""
    *outer, node = above
    if not node.flow:
        return " " * node.column
    return " " * (outer[-1].column + 1) if outer and not outer[-1].flow else " "
