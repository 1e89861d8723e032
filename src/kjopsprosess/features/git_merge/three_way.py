"""Merges two changed texts line by line against the text they both came from, as git would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK

Lines = tuple[str, ...]
OURS, BETWEEN, THEIRS = "<<<<<<< ours", "=======", ">>>>>>> theirs"


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """Lines that both sides changed, each in its own way."""

    ours: Lines
    theirs: Lines


@dataclass(frozen=True, slots=True)
class MergedLines:
    """The result of a merge: unchanged or merged lines, and conflicts that a person must resolve."""

    pieces: tuple[Lines | MergeConflict, ...]

    @property
    def has_no_conflict(self) -> bool:
        """Whether all changes could be merged."""
        return not any(isinstance(piece, MergeConflict) for piece in self.pieces)

    @property
    def lines(self) -> Lines:
        """All lines, with git's markers around conflicts."""
        return tuple(
            line for piece in self.pieces for line in (_marked(piece) if isinstance(piece, MergeConflict) else piece)
        )


def split_lines(text: str) -> Lines:
    """The lines of a text, each with its end; the last one may lack it."""
    lines, start = [], 0
    for end in LINE_BREAK.finditer(text):
        lines.append(text[start : end.end()])
        start = end.end()
    return (*lines, text[start:]) if start < len(text) else tuple(lines)


def merge_lines(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> MergedLines:
    """Merge three lists of lines. Changes with no unchanged line between them conflict, unless they are the same."""
    return MergedLines(tuple(_pieces(tuple(base), tuple(ours), tuple(theirs))))


def _pieces(base: Lines, ours: Lines, theirs: Lines) -> Iterator[Lines | MergeConflict]:
    in_ours, in_theirs = _same_lines(base, ours), _same_lines(base, theirs)
    kept = [(place, in_ours[place], in_theirs[place]) for place in sorted(in_ours.keys() & in_theirs.keys())]
    b = o = t = 0
    for place, place_ours, place_theirs in [*kept, (len(base), len(ours), len(theirs))]:
        yield from _resolved(base[b:place], ours[o:place_ours], theirs[t:place_theirs])
        yield base[place : place + 1]
        b, o, t = place + 1, place_ours + 1, place_theirs + 1


def _same_lines(base: Lines, side: Lines) -> dict[int, int]:
    """Which lines of the base stand where in a side. What is alike at both ends is set aside first, for speed."""
    head = _alike(base, side)
    tail = _alike(base[head:][::-1], side[head:][::-1])
    matcher = SequenceMatcher(None, base[head : len(base) - tail], side[head : len(side) - tail], autojunk=False)
    found = {place: place for place in range(head)}
    for block in matcher.get_matching_blocks():
        found.update((head + block.a + step, head + block.b + step) for step in range(block.size))
    found.update((len(base) - step, len(side) - step) for step in range(1, tail + 1))
    return found


def _alike(one: Lines, other: Lines) -> int:
    """How many lines are the same from the beginning on."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _resolved(base: Lines, ours: Lines, theirs: Lines) -> Iterator[Lines | MergeConflict]:
    if ours in (base, theirs):
        yield theirs
    elif theirs == base:
        yield ours
    else:
        head = _alike(ours, theirs)
        tail = _alike(ours[head:][::-1], theirs[head:][::-1])
        yield ours[:head]
        yield MergeConflict(ours[head : len(ours) - tail], theirs[head : len(theirs) - tail])
        yield ours[len(ours) - tail :]


def _marked(conflict: MergeConflict) -> Iterator[str]:
    every = (*conflict.ours, *conflict.theirs)
    newline = next((found[0] for line in every if (found := LINE_BREAK.search(line))), "\n")
    yield OURS + newline
    yield from (ended(line, newline) for line in conflict.ours)
    yield BETWEEN + newline
    yield from (ended(line, newline) for line in conflict.theirs)
    yield THEIRS + newline


def ended(text: str, newline: str) -> str:
    """A text that ends its last line."""
    return text if text.endswith(("\n", "\r")) else text + newline
