"""A part of a text that is enough to say what is wrong with it, where reading all of it slowly would take too long."""

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
"""Characters before the trouble that may have to do with it: a key must have its colon within 1024, says YAML."""
_COLON = re.compile(" *:")
_DASHES = re.compile("[- ]*")


class _Piece(NamedTuple):
    """Characters of a window that stand for those of the whole text from `origin` on, or all for that one."""

    start: int
    origin: int
    is_stand_in: bool


@dataclass(frozen=True)
class ErrorExcerpt:
    """A text to be read in place of a longer one, and where each of its characters stands in that."""

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
        """The same without what stands behind a position of the longer text."""
        last = self.pieces[-1]
        return replace(self, text=self.text[: last.start + end - last.origin])

    def line(self, number: int) -> str:
        """A line of the longer text, counted from 0; empty below the last one."""
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
    """The text from a key or an item well before a position on, within the maps and lists that are open there.

    `tree` is what has been read up to the position. What is left out is known to be good; the maps and lists that hold
    the rest are opened again, each on a line of its own.
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
    """Whether a `{…}` or `[…]` has its brackets: in `[a: b]` stands a map without."""
    return not node.flow or text[node.start] == ("{" if isinstance(node, MappingNode) else "[")


def _children_backwards(text: str, node: MappingNode | SequenceNode) -> Iterator[tuple[Node, Node]]:
    """Where something in a map or list begins, with what it holds; only where reading can begin as well."""
    if isinstance(node, MappingNode):
        for key, value in reversed(node.pairs):
            if _COLON.match(text, key.end) and _begins_its_line(text, node, key):
                yield key, value
    else:
        for item in reversed(node.items):
            if not (isinstance(item, ScalarNode) and item.start == item.end) and _begins_its_line(text, node, item):
                yield item, item


def _begins_its_line(text: str, parent: MappingNode | SequenceNode, node: Node) -> bool:
    """Whether nothing but dashes stands before it; in brackets that does not matter."""
    return parent.flow or bool(_DASHES.fullmatch(text, node.start - node.column, node.start))


def _opening(above: list[MappingNode | SequenceNode]) -> str:
    """A line that opens the last of some maps and lists again, for another that is in it."""
    node = above[-1]
    if isinstance(node, MappingNode):
        return f"{_margin(above)}{'{' if node.flow else ''}a:\n"
    return f"{_margin(above)}{'[' if node.flow else '-'}\n"


def _last_opening(above: list[MappingNode | SequenceNode]) -> str:
    """The same for one in which reading goes on: of a block map the first key opens it by itself."""
    node = above[-1]
    if isinstance(node, SequenceNode):
        return _opening(above)
    return f"{_margin(above)}{{\n" if node.flow else ""


def _margin(above: list[MappingNode | SequenceNode]) -> str:
    """Blanks before a map or list: its own, or as many as brackets need to belong to what is above them."""
    *outer, node = above
    if not node.flow:
        return " " * node.column
    return " " * (outer[-1].column + 1) if outer and not outer[-1].flow else " "
