"""Whether a regular expression can take more than linear time, told from its structure alone.

Python tries one way after the other. So a text of n signs that two ways can match takes too long when it does not
match in the end, or when a search begins again at each of its signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from automaton import Automaton, Gap

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

BEFORE = -1
"""The place before a match, where a search passes over signs."""


def too_slow(pattern: re.Pattern[str] | str, *, how: str) -> str | None:
    """What can take longer than linear time: "exponential", "polynomial" or "search"; None when nothing can.

    `how` is the method that is called: `match`, `fullmatch`, `search`, `sub` and so on.
    """
    graph = _Graph(Automaton(pattern, whole=how == "fullmatch"), searching=how not in ("match", "fullmatch"))
    circles = [circle for circle in graph.circles if BEFORE not in circle]
    if any(graph.two_ways_round(circle) for circle in circles):
        return "exponential"
    if any(graph.from_one_into_other(one, other) for one in circles for other in circles if one is not other):
        return "polynomial"
    if any(graph.from_one_into_other({BEFORE}, circle) for circle in circles if BEFORE in graph.moves):
        return "search"
    return None


class _Move(NamedTuple):
    place: int
    gap: Gap
    takes: int


class _Graph:
    """The places of an automaton and the moves between them."""

    def __init__(self, automaton: Automaton, *, searching: bool) -> None:
        self._automaton = automaton
        self.moves: dict[int, list[_Move]] = {
            place: [self._move(*after) for after in follows] for place, follows in enumerate(automaton.follows)
        }
        self._takes = dict(enumerate(automaton.takes))
        if searching:
            signs = automaton.signs
            self._takes[BEFORE] = signs.all
            # Where a pattern can match only at the start of a text, no search begins anew.
            again = [(place, gap) for place, gap in automaton.first if gap.before & signs.all]
            if again:
                stay = _Move(BEFORE, Gap(signs.anything, signs.anything), signs.all)
                self.moves[BEFORE] = [stay, *(self._move(*first) for first in again)]
        self.circles = _circles(self.moves)
        """Places from each of which one can come to all others of them and back: repeats."""

    def _move(self, place: int, gap: Gap) -> _Move:
        return _Move(place, gap, self._automaton.takes[place])

    def two_ways_round(self, circle: set[int]) -> bool:
        """Whether from a place of a repeat back to it one text can be read in two ways."""
        within = {place for place in circle if place not in self._settled(place)}
        seen = {(last, place, place, False) for place in within for last in _bits(self._takes[place])}
        left = [*seen]
        while left:
            sign, one, other, parted = left.pop()
            for after, (move, first), (step, second) in self._together(sign, one, other):
                if move in within and step in within:
                    now = (after, move, step, parted or (one == other and first < second))
                    if now[3] and move == step:
                        return True
                    if now not in seen:
                        seen.add(now)
                        left.append(now)
        return False

    def from_one_into_other(self, ones: set[int], others: set[int]) -> bool:
        """Whether a text leads from a place back to it, from it to another, and from that back to itself."""
        pairs = [(one, other) for one in ones for other in others if self._may_give_back(one, other)]
        # First all pairs at once, which tells quickly of most repeats that they have nothing to do with each other.
        if not self._lead_across(pairs, ones, others):
            return False
        for one, other in pairs:
            second = others - self._settled(one)
            if other in second and self._lead_across([(one, other)], ones, second, same=True):
                return True
        return False

    def _lead_across(
        self, pairs: list[tuple[int, int]], ones: set[int], others: set[int], *, same: bool = False
    ) -> bool:
        """Whether one of the pairs leads on to a pair; with `same`, to that very one, whatever was read before."""
        sources = [
            (last, one, one, other) for one, other in pairs for last in _bits(self._takes[one] & self._takes[other])
        ]
        for start in [[source] for source in sources] if same else [sources]:
            seen, left = {*start}, [*start]
            while left:
                for now in self._three(*left.pop()):
                    sign, stays, goes, ends = now
                    if stays not in ones or ends not in others or now in seen:
                        continue
                    if goes == ends and (not same or (sign, stays, ends) == (start[0][0], start[0][1], start[0][3])):
                        return True
                    seen.add(now)
                    left.append(now)
        return False

    def _may_give_back(self, one: int, other: int) -> bool:
        """Whether the repeat at one place may still be shortened when the other place is reached."""
        groups = () if one == BEFORE else self._automaton.atomic[one]
        return groups == self._automaton.atomic[other][: len(groups)]

    def _settled(self, one: int) -> set[int]:
        """Places after which nothing is tried again any more as far as one place is concerned."""
        group = () if one == BEFORE else self._automaton.atomic[one]
        return self._automaton.settled[group[-1] if group else 0]

    def _reads(self, place: int, last: int) -> Iterator[tuple[int, _Move]]:
        for number, move in enumerate(self.moves[place]):
            if last & move.gap.before and move.gap.after & move.takes:
                yield number, move

    def _together(self, last: int, one: int, other: int) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
        """The moves of two places by the same sign: the sign, and for each the new place and the number of the move."""
        theirs = [*self._reads(other, last)]
        for number, move in self._reads(one, last):
            for count, step in theirs:
                common = move.gap.after & move.takes & step.gap.after & step.takes
                for sign in _bits(common):
                    yield sign, (move.place, number), (step.place, count)

    def _three(self, last: int, stays: int, goes: int, ends: int) -> Iterator[tuple[int, int, int, int]]:
        """The moves of three places by the same sign: the sign, and where they come to."""
        thirds = [*self._reads(ends, last)]
        for sign, (one, _), (two, _) in self._together(last, stays, goes):
            for _, step in thirds:
                if sign & step.gap.after & step.takes:
                    yield sign, one, two, step.place


def _bits(signs: int) -> Iterator[int]:
    while signs:
        lowest = signs & -signs
        yield lowest
        signs ^= lowest


def _circles(moves: dict[int, list[_Move]]) -> list[set[int]]:
    """All places that can be reached from themselves, those on one way round together."""
    back: dict[int, list[int]] = {place: [] for place in moves}
    for place, its in moves.items():
        for move in its:
            back[move.place].append(place)
    found: list[set[int]] = []
    left = set(moves)
    for place in reversed(_by_when_left(moves)):
        if place in left:
            circle = _reached(back, place, left)
            left -= circle
            if len(circle) > 1 or place in back[place]:
                found.append(circle)
    return found


def _by_when_left(moves: dict[int, list[_Move]]) -> list[int]:
    """All places, each behind those that can be reached from it alone."""
    found: list[int] = []
    seen: set[int] = set()
    for start, its in moves.items():
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(its))]
        while path:
            place, ahead = path[-1]
            following = next((move.place for move in ahead if move.place not in seen), None)
            if following is None:
                found.append(place)
                path.pop()
            else:
                seen.add(following)
                path.append((following, iter(moves[following])))
    return found


def _reached(back: dict[int, list[int]], start: int, among: set[int]) -> set[int]:
    found, left = {start}, [start]
    while left:
        for place in back[left.pop()]:
            if place in among and place not in found:
                found.add(place)
                left.append(place)
    return found
