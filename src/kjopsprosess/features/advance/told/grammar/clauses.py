"""What stands left of ` = ` in a told sentence: a step, or the name of a new one, and clauses about it.

A clause word begins a clause only if what follows is a step, a person, a role, a part or a length of time. Otherwise it
belongs to the name that it stands in. Read from the end to the beginning, so that each place is looked at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.messages.typed_values import CLAUSES

from .operands import KnownNames, TakenTime, TypedParticipant, read_participants, read_steps, read_time
from .phrase import tokens_of, unquoted

MAX_ENDS = 4
"""So many places are tried where a clause may end: a name holds no more clause words than that."""


class ClauseKind(StrEnum):
    """What a clause says of a step."""

    AFTER = "after"
    BEFORE = "before"
    TAKES = "takes"
    WHO = "who"
    ONLY = "only"
    EQUAL = "equal"
    STANDSTILL = "standstill"
    DONE_WHEN = "done_when"


WITHOUT_OPERAND = (ClauseKind.EQUAL, ClauseKind.STANDSTILL)
Operand = tuple[str, ...] | tuple[TypedParticipant, ...] | TakenTime | str | None
"""What a clause says: steps, participants, a time, or a text."""


@dataclass(frozen=True)
class Clause:
    """One clause: its kind, what it says, and where it stands."""

    kind: ClauseKind
    value: Operand
    whole: bool
    """Whether what it names is named in full."""
    start: int
    """The token it begins with."""


class Tail(NamedTuple):
    """The clauses from a token to the end of the text."""

    clauses: tuple[Clause, ...]
    other: tuple[Clause, ...] | None = None
    """A second way to read the same words."""


class ClauseReader:
    """The clauses of one text, and where a name before them may end."""

    def __init__(self, text: str, known: KnownNames) -> None:
        self.text, self.known = text, known
        self.tokens = tokens_of(text)
        self.starts: list[int] = []
        """Tokens with which a clause begins, the last first."""
        self.tails: dict[int, Tail] = {}
        self.refused: list[int] = []
        """Tokens that are clause words but begin no clause, the last first."""
        for start in range(len(self.tokens) - 1, -1, -1):
            if self.word_at(start) is None:
                continue
            tail = self._tail(start)
            if tail is None:
                self.refused.append(start)
            else:
                self.starts.append(start)
                self.tails[start] = tail

    def word_at(self, place: int) -> tuple[ClauseKind, int] | None:
        """The clause word that begins at a token, and the token after it."""
        if self.tokens[place].quoted:
            return None
        words = [token.plain for token in self.tokens[place : place + 2]]
        for count in (2, 1):
            kind = CLAUSES.get(" ".join(words[:count]).rstrip(",")) if len(words) >= count else None
            if kind:
                return ClauseKind(kind), place + count
        return None

    def between(self, first: int, end: int) -> str:
        """The text of some tokens, without a comma after them."""
        if first >= end:
            return ""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end].rstrip(" ,")

    def name_ends(self) -> Iterator[int]:
        """Where a name at the beginning of the text may end, the earliest first.

        A comma before a clause word is an end for certain.
        """
        for start in reversed(self.starts):
            if start:
                yield start
                if self.tokens[start - 1].ends_part:
                    return
        yield len(self.tokens)

    def clauses_from(self, end: int) -> Tail:
        """The clauses that stand after a name."""
        return self.tails.get(end, Tail(()))

    def operand_text(self, start: int) -> tuple[ClauseKind, str]:
        """A clause word's kind, and what stands between it and the next clause word."""
        kind, first, end = self._until_next(start)
        return kind, self.between(first, end)

    def clause_alone(self, start: int) -> Clause | None:
        """The clause that a word begins if the next clause word ends it, whatever follows that."""
        kind, first, end = self._until_next(start)
        return self._clause(kind, start, first, end)

    def _until_next(self, start: int) -> tuple[ClauseKind, int, int]:
        found = self.word_at(start)
        if found is None:
            raise AssertionError(start)
        ends = [each for each in (*self.starts, *self.refused) if each >= found[1]]
        return *found, min(ends, default=len(self.tokens))

    def _tail(self, start: int) -> Tail | None:
        found = self.word_at(start)
        if found is None:
            return None
        kind, first = found
        ends = self._ends_after(first, kind)
        tails: list[tuple[Clause, ...]] = []
        for end in ends:
            clause = self._clause(kind, start, first, end)
            if clause is None or (tails and not clause.whole):
                continue
            rest = self.clauses_from(end)
            tails.append((clause, *rest.clauses))
            if rest.other:
                tails.append((clause, *rest.other))
        return Tail(tails[0], tails[1] if len(tails) > 1 else None) if tails else None

    def _ends_after(self, first: int, kind: ClauseKind) -> list[int]:
        """Tokens at which a clause may end, the nearest first."""
        last = len(self.tokens)
        if kind is ClauseKind.DONE_WHEN:
            return [last]
        if kind in WITHOUT_OPERAND:
            return [first] if first == last or first in self.tails else []
        ends: list[int] = []
        for start in self.starts[::-1][:MAX_ENDS]:
            if start > first:
                ends.append(start)
                if self.tokens[start - 1].ends_part:
                    return ends
        return [*ends, last]

    def _clause(self, kind: ClauseKind, start: int, first: int, end: int) -> Clause | None:
        value, whole = self._operand(kind, first, end)
        return Clause(kind, value, whole, start) if value or kind in WITHOUT_OPERAND else None

    def _operand(self, kind: ClauseKind, first: int, end: int) -> tuple[Operand, bool]:
        """What a clause names, and whether it is named in full; nothing where it is not what the clause needs."""
        text = self.between(first, end)
        match kind:
            case _ if not text:
                return None, False
            case ClauseKind.AFTER | ClauseKind.BEFORE:
                return read_steps(text, self.known.steps)
            case ClauseKind.TAKES:
                taken = read_time(text, self.known.steps)
                return taken, taken is not None and taken.whole
            case ClauseKind.WHO:
                who = read_participants(text, self.known)
                return who, all(each.whole for each in who)
            case ClauseKind.DONE_WHEN:
                return self.text[self.tokens[first].start :], True
            case _:
                return unquoted(text), False


def participants(clause: Clause) -> tuple[TypedParticipant, ...]:
    """Those whom a clause about who takes part names."""
    value = clause.value if isinstance(clause.value, tuple) else ()
    return tuple(each for each in value if isinstance(each, TypedParticipant))


def named_steps(clause: Clause) -> frozenset[str]:
    """Ids of the steps that a clause names."""
    if isinstance(clause.value, TakenTime):
        return frozenset(filter(None, [clause.value.after]))
    value = clause.value if isinstance(clause.value, tuple) else ()
    return frozenset(each for each in value if isinstance(each, str))
