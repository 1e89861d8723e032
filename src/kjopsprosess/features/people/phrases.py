"""Finds any number of phrases among words in one pass, with the Aho-Corasick automaton."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence


class Phrases:
    """Phrases to search for. Each has a number, which is returned where it ends."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], int]]) -> None:
        self._next: list[dict[str, int]] = [{}]
        """By state: the next state for each word."""
        self._ends: list[tuple[int, int] | None] = [None]
        """By state: the length and the number of the longest phrase that ends there."""
        for phrase, number in phrases:
            self._ends[self._state_of(phrase)] = (len(phrase), number)
        self._shorter = self._linked()
        """By state: the state of its longest suffix that begins a phrase."""

    def ends(self, words: Iterable[str]) -> Iterator[tuple[int, int, int]]:
        """The ends of phrases.

        The place of the last word, with length and number of the longest phrase ending there.
        """
        state = 0
        for place, word in enumerate(words):
            state = self._after(state, word)
            if found := self._ends[state]:
                yield place, *found

    def _state_of(self, phrase: Sequence[str]) -> int:
        state = 0
        for word in phrase:
            following = self._next[state].setdefault(word, len(self._next))
            if following == len(self._next):
                self._next.append({})
                self._ends.append(None)
            state = following
        return state

    def _linked(self) -> list[int]:
        self._shorter = [0] * len(self._next)
        waiting = deque(self._next[0].values())
        while waiting:
            state = waiting.popleft()
            for word, following in self._next[state].items():
                self._shorter[following] = shorter = self._after(self._shorter[state], word)
                self._ends[following] = self._ends[following] or self._ends[shorter]
                waiting.append(following)
        return self._shorter

    def _after(self, state: int, word: str) -> int:
        while state and word not in self._next[state]:
            state = self._shorter[state]
        return self._next[state].get(word, 0)
