"""What was said in a call, turn by turn, and where words stand in it.

Words are compared one by one, without case, punctuation and the form of apostrophes; they must follow each other in one
turn. Everything here takes time in proportion to the length of the transcript.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from kjopsprosess.model.values import normal_form

WORD = re.compile(r"[^\W_]+(?:[.,:'’/-][^\W_]+)*")
"""A word or a number: `I'll`, `1.200`, `14:02`."""
_STOP = re.compile(r"[?!…]|(?<![0-9])\.(?=\s|$)")
"""The end of a sentence; not the full stop of «11. desember»."""
_COMMA = re.compile(r"[?!…,;:–—]|(?<![0-9])\.(?=\s|$)")
"""The end of a clause: also a comma or a dash."""
MAX_NEAREST_LENGTH = 30
"""Words that are shown of the nearest place at most."""


class TranscriptWord(NamedTuple):
    """A word as it is compared, with its place in the text."""

    plain: str
    start: int
    end: int


def words_of(text: str) -> list[TranscriptWord]:
    """The words of a text."""
    return [TranscriptWord(_plain(found[0]), found.start(), found.end()) for found in WORD.finditer(text)]


def _plain(word: str) -> str:
    return normal_form("NFKC", word).casefold().replace("’", "'")


class TimedText(NamedTuple):
    """What one person said without a break in the file."""

    speaker: str
    """The name as the file has it; empty where it names nobody."""
    text: str
    at: str
    """When it began, as it is shown: `14:02`; empty where the file has no times."""


class Turn:
    """What one person said before another spoke."""

    def __init__(self, parts: list[TimedText]) -> None:
        self.speaker = parts[0].speaker
        self.text = " ".join(part.text for part in parts)
        self._starts = [(0, parts[0].at)]
        for before, part in pairwise(parts):
            self._starts.append((self._starts[-1][0] + len(before.text) + 1, part.at))

    @cached_property
    def words(self) -> list[TranscriptWord]:
        """Its words, in order."""
        return words_of(self.text)

    @cached_property
    def plain(self) -> str:
        """Its words as they are compared, each between two blanks."""
        return " ".join(["", *(word.plain for word in self.words), ""])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each of its words once."""
        return frozenset(word.plain for word in self.words)

    def time_at(self, position: int) -> str:
        """When the word at a position was said."""
        return next(at for start, at in reversed(self._starts) if start <= position)


class Passage(NamedTuple):
    """Words that stand in a transcript."""

    turn: Turn
    first: int
    """Which word of the turn is the first, from 0."""
    last: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the words begin and end in the text of the turn, with the signs that belong to them."""
        text, words = self.turn.text, self.turn.words
        start, end = words[self.first].start, words[self.last].end
        while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
            start -= 1
        while end < len(text) and not text[end].isspace() and not text[end].isalnum():
            end += 1
        return start, start + len(text[start:end].rstrip(",;:–—-"))

    @property
    def text(self) -> str:
        """The words as they stand there, with the signs that belong to them."""
        start, end = self.span
        return self.turn.text[start:end]

    def around(self, count: int) -> tuple[str, int, int]:
        """The text with so many words before and after it, and where it begins and ends in that."""
        words, (start, end) = self.turn.words, self.span
        begin = min(words[max(0, self.first - count)].start, start)
        stop = max(words[min(len(words) - 1, self.last + count)].end, end)
        return self.turn.text[begin:stop], start - begin, end - begin

    @property
    def at(self) -> str:
        """When it was said."""
        return self.turn.time_at(self.turn.words[self.first].start)

    def before(self, *, clause: bool = False) -> list[str]:
        """The words of the same sentence before it, as they are compared; with `clause`, those since the last comma."""
        start = self.turn.words[self.first].start
        stops = [stop.end() for stop in (_COMMA if clause else _STOP).finditer(self.turn.text, 0, start)]
        begun = stops[-1] if stops else 0
        return [word.plain for word in self.turn.words[: self.first] if word.start >= begun]

    @property
    def after(self) -> list[str]:
        """The words of the same sentence after it, as they are compared."""
        end = self.turn.words[self.last].end
        stop = _STOP.search(self.turn.text, end)
        return [word.plain for word in self.turn.words[self.last + 1 :] if stop is None or word.start < stop.start()]

    @property
    def rest_of_clause(self) -> list[str]:
        """The words after it up to the next comma or stop, as they are compared."""
        end = self.turn.words[self.last].end
        stop = _COMMA.search(self.turn.text, end)
        return [word.plain for word in self.turn.words[self.last + 1 :] if stop is None or word.start < stop.start()]

    def next_words(self, count: int) -> list[str]:
        """So many words after it of the same turn, in its sentence or the next, as they are compared."""
        return [word.plain for word in self.turn.words[self.last + 1 : self.last + 1 + count]]

    @property
    def is_question(self) -> bool:
        """Whether the sentence in which it ends is a question."""
        stop = _STOP.search(self.turn.text, self.turn.words[self.last].end)
        return stop is not None and stop[0] == "?"


class Transcript:
    """A whole transcript."""

    def __init__(self, parts: list[TimedText]) -> None:
        together: list[list[TimedText]] = []
        for part in parts:
            if together and part.speaker and together[-1][0].speaker == part.speaker:
                together[-1].append(part)
            else:
                together.append([part])
        self.turns = [Turn(each) for each in together]

    @property
    def speakers(self) -> tuple[str, ...]:
        """The names it has, in the order in which they first speak."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))

    def passages(self, quote: str) -> Iterator[Passage]:
        """Every place where these words stand."""
        wanted = [word.plain for word in words_of(quote)]
        needle = " ".join(["", *wanted, ""])
        for turn in self.turns if wanted else ():
            first, counted, place = 0, 0, turn.plain.find(needle)
            while place >= 0:
                first += turn.plain.count(" ", counted, place)
                counted = place
                yield Passage(turn, first, first + len(wanted) - 1)
                place = turn.plain.find(needle, place + 1)

    def nearest(self, text: str) -> Passage | None:
        """The place that has most of the words of a text; none where it has less than a third of them."""
        wanted = Counter(word.plain for word in words_of(text))
        size = min(max(sum(wanted.values()), 1), MAX_NEAREST_LENGTH)
        best, found = 0, None
        for turn in self.turns:
            if sum(count for word, count in wanted.items() if word in turn.vocabulary) <= best:
                continue
            for first, common in _common(turn, wanted, size):
                if common > best:
                    best, found = common, Passage(turn, first, min(first + size, len(turn.words)) - 1)
        return found if best * 3 >= size else None


def _common(turn: Turn, wanted: Counter[str], size: int) -> Iterator[tuple[int, int]]:
    """For each stretch of so many words of a turn: its first word, and how many of the wanted ones it has."""
    there: Counter[str] = Counter()
    common = 0
    for place, word in enumerate(turn.words):
        if there[word.plain] < wanted[word.plain]:
            common += 1
        there[word.plain] += 1
        if place >= size:
            gone = turn.words[place - size].plain
            there[gone] -= 1
            if there[gone] < wanted[gone]:
                common -= 1
        if place >= size - 1 or place == len(turn.words) - 1:
            yield max(0, place - size + 1), common
