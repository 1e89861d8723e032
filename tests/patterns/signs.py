"""Sets of signs as bits: every sign that a pattern tells apart from the others has one bit for all that are like it."""

from __future__ import annotations

import re
import sys
from itertools import chain
from re import _constants as sre  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Tree = Any
"""A parsed pattern as the standard library has it: a list of pairs of an operation and what belongs to it."""
SOME_OF_ALL = (
    *range(0x250),
    *map(ord, "\u0300\u0430\u0410\u0661\u115f\u2007\u200d\u2013\u2019\u2028\u202f\u3000\u6771\ud800\uff11\ufe0f"),
    0x1F600,
    0xE0041,
)
"""Stand-ins for all of Unicode; the signs that a pattern names itself, and their neighbours, come to these."""
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
}
_OPPOSITE = {
    sre.CATEGORY_NOT_DIGIT: sre.CATEGORY_DIGIT,
    sre.CATEGORY_NOT_SPACE: sre.CATEGORY_SPACE,
    sre.CATEGORY_NOT_WORD: sre.CATEGORY_WORD,
}
ONE_SIGN = (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN)


class Signs:
    """The signs that a pattern tells apart: one bit for each kind, and one each for the start and end of a text."""

    def __init__(self, tree: Tree, flags: int) -> None:
        self._flags = flags
        nodes = [*{str(each): each for each in _one_sign_nodes(tree, flags)}.values()]
        named = set(chain.from_iterable(_named(node) for node, _ in nodes))
        beside = {near for code in named for near in (code - 1, code, code + 1) if 0 <= near <= sys.maxunicode}
        kinds: dict[tuple[bool, ...], str] = {}
        for sign in map(chr, sorted(beside.union(SOME_OF_ALL))):
            told = tuple(self._has(node, sign, own) for node, own in nodes)
            kinds.setdefault((*told, self._is_word(sign), sign == "\n"), sign)
        self._examples = [*kinds.values()]
        self._known: dict[str, int] = {}
        self.all = (1 << len(self._examples)) - 1
        self.start = 1 << len(self._examples)
        self.end = self.start << 1
        self.anything = self.all | self.start | self.end
        self.word = self._bits(self._is_word)
        self.new_line = self._bits(lambda sign: sign == "\n")

    def of(self, node: Tree, flags: int) -> int:
        """The signs that a node which takes one sign can take."""
        name = f"{node} {flags}"
        if name not in self._known:
            self._known[name] = self._bits(lambda sign: self._has(node, sign, flags))
        return self._known[name]

    def _bits(self, has: Callable[[str], bool]) -> int:
        return sum(1 << place for place, sign in enumerate(self._examples) if has(sign))

    def _is_word(self, sign: str) -> bool:
        return _in_category(sre.CATEGORY_WORD, sign, self._flags)

    def _has(self, node: Tree, sign: str, flags: int) -> bool:
        spellings = {sign, sign.lower(), sign.upper()} if flags & re.IGNORECASE else {sign}
        return any(_takes(node, each, flags) for each in spellings if len(each) == 1)


def _takes(node: Tree, sign: str, flags: int) -> bool:
    kind, value = node
    if kind is sre.LITERAL:
        return bool(ord(sign) == value)
    if kind is sre.NOT_LITERAL:
        return bool(ord(sign) != value)
    if kind is sre.ANY:
        return bool(flags & re.DOTALL) or sign != "\n"
    if kind is sre.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    if kind is sre.CATEGORY:
        return _in_category(value, sign, flags)
    assert kind is sre.IN, kind
    negated = value[0][0] is sre.NEGATE
    return negated != any(_takes(each, sign, flags) for each in value[negated:])


def _in_category(category: Any, sign: str, flags: int) -> bool:
    if category in _OPPOSITE:
        return not _in_category(_OPPOSITE[category], sign, flags)
    return _CATEGORIES[category](sign) and (sign.isascii() or not flags & re.ASCII)


def _one_sign_nodes(tree: Tree, flags: int) -> Iterator[tuple[Tree, int]]:
    for kind, value in tree:
        if kind in ONE_SIGN:
            yield (kind, value), flags
        else:
            for branch, own in branches(kind, value, flags):
                yield from _one_sign_nodes(branch, own)


def branches(kind: Any, value: Any, flags: int) -> list[tuple[Tree, int]]:
    """The patterns within a node, and the flags that hold in each."""
    if kind is sre.BRANCH:
        return [(branch, flags) for branch in value[1]]
    if kind is sre.SUBPATTERN:
        return [(value[3], (flags | value[1]) & ~value[2])]
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [(value[2], flags)]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [(value[1], flags)]
    if kind is sre.ATOMIC_GROUP:
        return [(value, flags)]
    assert kind is sre.AT, f"{kind} is not known here"
    return []


def _named(node: Tree) -> Iterator[int]:
    kind, value = node
    if kind in (sre.LITERAL, sre.NOT_LITERAL):
        yield value
    elif kind is sre.RANGE:
        yield from value
    elif kind is sre.IN:
        for each in value:
            yield from _named(each)
