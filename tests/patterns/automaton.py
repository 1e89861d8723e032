"""A regular expression as an automaton: the places in it that take a sign, and which may follow which."""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from signs import ONE_SIGN, Signs, Tree, branches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_COPIES = 100
"""A repeat with a higher limit than this counts as one without."""


class Gap(NamedTuple):
    """What must hold between two signs: which may stand before and which after it, as bits of `Signs`."""

    before: int
    after: int
    sure: bool = True
    """Whether nothing else is asked for."""

    def joined(self, other: Gap) -> Gap:
        return Gap(self.before & other.before, self.after & other.after, self.sure and other.sure)

    @property
    def possible(self) -> bool:
        return bool(self.before and self.after)


class _Piece(NamedTuple):
    """A part of a pattern: the places where it may begin and end, and how it may match nothing."""

    first: list[tuple[int, Gap]]
    last: list[tuple[int, Gap]]
    empty: list[Gap]


class Automaton:
    """The places of a pattern, counted from 0."""

    def __init__(self, pattern: re.Pattern[str] | str, *, whole: bool) -> None:
        """`whole` says that the pattern must match all of a text."""
        source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
        tree = _parser.parse(source, flags)
        flags = tree.state.flags
        self.signs = Signs(tree, flags)
        self.takes: list[int] = []
        """By place: the signs it takes."""
        self.atomic: list[tuple[int, ...]] = []
        """By place: the atomic groups it is in, outermost first."""
        self.follows: list[list[tuple[int, Gap]]] = []
        """By place: the places that may come next. One that may come next in two ways stands there twice."""
        self.settled: dict[int, set[int]] = {}
        """By atomic group: the places after which it has matched, whatever comes. 0 is the whole pattern."""
        self._open: tuple[int, ...] = ()
        self._anything = Gap(self.signs.anything, self.signs.anything)
        piece = self._sequence(tree, flags)
        end = Gap(self.signs.anything, self.signs.end) if whole else self._anything
        self.first = [(place, gap) for place, gap in piece.first if gap.possible]
        self.settled[0] = self._settled(_Piece([], [(place, gap.joined(end)) for place, gap in piece.last], []))

    def _settled(self, piece: _Piece) -> set[int]:
        """Places after which the piece is through, whatever comes next, or takes all that comes."""
        found = set()
        for place, gap in piece.last:
            repeats = any(
                after == place and self.takes[place] == self.signs.all and way == self._anything
                for after, way in self.follows[place]
            )
            wanted = self.signs.end if repeats else self.signs.all | self.signs.end
            if gap.sure and not self.takes[place] & ~gap.before and not wanted & ~gap.after:
                found.add(place)
        return found

    def _sequence(self, tree: Tree, flags: int) -> _Piece:
        piece = _Piece([], [], [self._anything])
        for kind, value in tree:
            piece = self._then(piece, self._node(kind, value, flags))
        return piece

    def _node(self, kind: Any, value: Any, flags: int) -> _Piece:
        if kind in ONE_SIGN:
            return self._place(self.signs.of((kind, value), flags))
        if kind is sre.BRANCH:
            pieces = [self._sequence(branch, flags) for branch in value[1]]
            return _Piece(*([each for piece in pieces for each in piece[at]] for at in range(3)))  # type: ignore[arg-type]
        if kind is sre.SUBPATTERN:
            return self._sequence(*branches(kind, value, flags)[0])
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            return self._repeated(value, flags)
        if kind in (sre.POSSESSIVE_REPEAT, sre.ATOMIC_GROUP):
            part = self._repeated if kind is sre.POSSESSIVE_REPEAT else self._sequence
            return self._grouped(lambda: part(value, flags))
        return _Piece([], [], self._at(value, flags)) if kind is sre.AT else self._looking(kind, value, flags)

    def _place(self, takes: int) -> _Piece:
        self.takes.append(takes)
        self.atomic.append(self._open)
        self.follows.append([])
        place = len(self.takes) - 1
        return _Piece([(place, self._anything)], [(place, self._anything)], [])

    def _repeated(self, value: Any, flags: int) -> _Piece:
        least, most, tree = value
        if most > MAX_COPIES:
            copies, optional = max(1, min(least, MAX_COPIES)), int(not least)
        else:
            copies, optional = most, most - least
        piece = _Piece([], [], [self._anything])
        for number in range(copies):  # from the last copy to the first, so that each of them has one that may follow
            each = self._sequence(tree, flags)
            if most > MAX_COPIES and number == 0:
                self._link(each.last, each.first)
            piece = self._then(each, piece)
            if number < optional:
                piece = piece._replace(empty=[self._anything])
        return piece

    def _grouped(self, make: Callable[[], _Piece], *, ends: bool = True) -> _Piece:
        group = len(self.settled) + 1
        self.settled[group] = set()
        before, self._open = self._open, (*self._open, group)
        piece = make()
        self._open = before
        if ends:
            self.settled[group] = self._settled(piece)
        return piece

    def _looking(self, kind: Any, value: Any, flags: int) -> _Piece:
        assert kind in (sre.ASSERT, sre.ASSERT_NOT), f"{kind} is not known here"
        direction, tree = value
        negated = kind is sre.ASSERT_NOT
        if len(tree) == 1 and tree[0][0] in ONE_SIGN:
            signs = self.signs.of(tree[0], flags)
            edge = self.signs.end if direction > 0 else self.signs.start
            if negated:
                signs = (self.signs.all & ~signs) | edge
            gap = self._anything._replace(after=signs) if direction > 0 else self._anything._replace(before=signs)
            return _Piece([], [], [gap])
        unsure = self._anything._replace(sure=False)
        if direction < 0:  # always of a fixed length
            return _Piece([], [], [unsure])
        # A way that leads nowhere: reading ahead takes its time whether it finds something or not.
        ahead = self._grouped(lambda: self._sequence(tree, flags), ends=False)
        return _Piece(ahead.first, [], [unsure])

    def _at(self, where: Any, flags: int) -> list[Gap]:
        signs, many = self.signs, flags & re.MULTILINE
        word, other = signs.word, signs.anything & ~signs.word
        if where in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            lines = signs.new_line if many and where is sre.AT_BEGINNING else 0
            return [Gap(signs.start | lines, signs.anything)]
        if where in (sre.AT_END, sre.AT_END_STRING):
            return [Gap(signs.anything, signs.end | (signs.new_line if where is sre.AT_END else 0), sure=bool(many))]
        if where is sre.AT_BOUNDARY:
            return [Gap(word, other), Gap(other, word)]
        assert where is sre.AT_NON_BOUNDARY, where
        return [Gap(word, word), Gap(other, other)]

    def _then(self, one: _Piece, two: _Piece) -> _Piece:
        self._link(one.last, two.first)
        return _Piece(
            one.first + self._through(one.empty, two.first),
            two.last + self._through(two.empty, one.last),
            [gap for each in one.empty for other in two.empty if (gap := each.joined(other)).possible],
        )

    @staticmethod
    def _through(empty: Iterable[Gap], places: list[tuple[int, Gap]]) -> list[tuple[int, Gap]]:
        return [(place, joined) for way in empty for place, gap in places if (joined := way.joined(gap)).possible]

    def _link(self, before: Iterable[tuple[int, Gap]], after: Iterable[tuple[int, Gap]]) -> None:
        for place, leaving in before:
            for other, entering in after:
                gap = leaving.joined(entering)
                if gap.before & self.takes[place] and gap.after & self.takes[other]:
                    self.follows[place].append((other, gap))
