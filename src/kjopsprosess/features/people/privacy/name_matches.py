"""Finds people's names in text: in capitals, with combining accents, over two lines, in an id."""

import re
import unicodedata
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kjopsprosess.deal_state.names import make_slug
from kjopsprosess.model.invisible import as_typed, is_latin_1, without_invisible
from kjopsprosess.model.values import normal_form


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

    @property
    def first_words(self) -> Iterable[str]:
        """The words with which a phrase begins."""
        return self._next[0]

    def after(self, state: int, word: str) -> tuple[int, tuple[int, int] | None]:
        """The state after a word, 0 where no phrase is under way: then what came before no longer matters.

        With length and number of the longest phrase that ends with the word.
        """
        state = self._after(state, word)
        return state, self._ends[state]

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


_BETWEEN = re.compile(r"[^\S\n]*\n\s*(?:[#>][ \t]*)+|\s+|[._\u2010\u2011-]")
"""What may be between the words of a name: spaces, a new line (also of a comment or quoted mail), or `.`, `_`, `-`."""
AT_A_CUT = 4
"""Letters at the end of a chunk that may belong to a longer word."""
_APOSTROPHE = "'"
"""A character inside a word, as in O'Brien."""
_AFTER_AN_INITIAL = re.compile(r"\.\s+")
_FEW = 8
"""So many first words of names are each looked for in the whole text."""
_MAX_INITIAL_LENGTH = 2
"""Letters, as in `Per A. Nes` and `St. John`."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTERS = re.compile(r"[^\W_]+")
_JOINED, _PARTED = " ", ""
"""Whether two words can belong to one name."""
_JOINED_JAMO = re.compile("[\u1160-\u11ff]")
"""The parts of a Korean syllable after its first, as macOS writes it in names of files."""
_NO_SLUG = "id"
_NOT_LOWERED = "\xa0\xa8\xaa\xad\xaf\xb2\xb3\xb4\xb5\xb8\xb9\xba\xbc\xbd\xbe\xdf"
"""Characters of ISO 8859-1 that names are compared by other ones than their small letter, as `ss` for `ß`."""
_BETWEEN_CELLS = str.maketrans(';,|"+', "     ")
_BEFORE_A_CELL = frozenset(";,|:=\r\n\t")
_MAX_TURNED = 8
"""Words of a name before which its first words may be put last."""
_REACH = 8
"""Signs before a cell in which its beginning is looked for, past blanks and quotes."""


class NameSpan(NamedTuple):
    """Where in a text a name stands."""

    start: int
    end: int


class Names:
    """Names to be looked for, all at once."""

    def __init__(self, names: Iterable[str]) -> None:
        spellings = {spelling for name in names for spelling in _spellings(name)}
        genitives = [((*words, last + "s"), 1) for *words, last in spellings]
        self._phrases = Phrases([*genitives, *((spelling, 0) for spelling in spellings)])
        self._first_words = tuple(self._phrases.first_words)

    def find(self, text: str) -> list[NameSpan]:
        """The places of the names, in order. At the same start the longest counts, and none begins within another."""
        found: list[NameSpan] = []
        for hit in sorted(self.all(text), key=lambda hit: (hit.start, -hit.end)):
            if not found or hit.start >= found[-1].end:
                found.append(hit)
        return found

    def all(self, text: str) -> Iterator[NameSpan]:
        """For every place where a name ends, the longest one, also when it overlaps with others."""
        folded, starts = _folded(text)
        few = self._first_words if len(self._first_words) <= _FEW else ()
        at, places = 0, dict.fromkeys(few, -1)
        while (first := self._next_begin(folded, at, places)) is not None:
            state, begins = 0, array("L")
            for word, begin, at in _words(folded, first):
                state, found = self._phrases.after(state, word)
                begins.append(begin)
                if found:
                    length, more = found
                    yield NameSpan(starts[begins[-length]], starts[at - more])
                if not state:
                    break
            else:
                return

    def _next_begin(self, folded: str, at: int, places: dict[str, int]) -> int | None:
        """The next place where a name may begin. Of many names none is looked for by itself: it may be anywhere.

        `places` has where each of their first words stood last; a word that does not come again is taken out of it.
        """
        if len(self._first_words) > _FEW:
            return at
        for word, place in [*places.items()]:
            if place < at:
                places[word] = _whole_word(folded, word, at)
                if places[word] < 0:
                    del places[word]
        return min(places.values(), default=None)


def find_name(text: str, name: str) -> list[NameSpan]:
    """Every place where a name stands as a word of its own, also in the genitive, and as `kp` makes ids of it.

    `kari lund` finds `Kari Lunds`, `kari-lund` and `KARI.LUND@…`; `Jon` does not find `produksjon`.
    """
    return one_name(name).find(text)


@lru_cache(maxsize=256)
def one_name(name: str) -> Names:
    """A single name to be looked for."""
    return Names((name,))


def says_name(text: str, name: str, *, cut: tuple[bool, bool] = (False, False)) -> bool:
    """Whether a text contains a name. At an end where the text was cut, half a word does not count."""
    first, last = AT_A_CUT if cut[0] else 0, len(text) - (AT_A_CUT if cut[1] else 0)
    return any(first <= hit.start and hit.end <= last for hit in one_name(name).all(text))


def cells_say_name(text: str, name: str) -> bool:
    """Whether a table or an address book has a name in two cells, or with the last word first: `Lund, Kari`."""
    cells = text.translate(_BETWEEN_CELLS)
    return bool(one_name(name).find(cells)) or any(_begins_a_cell(text, hit.start) for hit in _turned(name).find(cells))


@lru_cache(maxsize=256)
def _turned(name: str) -> Names:
    words = name.split()
    return Names(" ".join((*words[place:], *words[:place])) for place in range(1, min(len(words), _MAX_TURNED)))


def _begins_a_cell(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start].rstrip(' "')
    return start == 0 or before[-1:] in _BEFORE_A_CELL or not before


def outside(hits: Iterable[NameSpan], others: Iterable[NameSpan]) -> list[NameSpan]:
    """The matches that are not part of another one, in order."""
    found: list[NameSpan] = []
    ordered = sorted(others)
    place = end = 0
    for hit in sorted(hits):
        while place < len(ordered) and ordered[place].start <= hit.start:
            end = max(end, ordered[place].end)
            place += 1
        if hit.end > end:
            found.append(hit)
    return found


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name."""
    return tuple(_WORD.findall(normal_form("NFC", without_invisible(name))))


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """A name's words with separators, as written, parted by spaces, and as `kp` makes an id of it."""
    folded = _folded(name)[0]
    words = name_words(folded)
    slug = make_slug(" ".join(words), fallback=_NO_SLUG)
    for spelling in (folded, " ".join(words), slug):
        if words and spelling != _NO_SLUG:
            yield tuple(word for word, _, _ in _words(spelling))


def _whole_word(folded: str, word: str, at: int) -> int:
    """The next place of a word that is not part of a longer one; -1 where there is none."""
    while (at := folded.find(word, at)) >= 0:
        end = at + len(word)
        if not (folded[at - 1 : at].isalnum() or folded[end : end + 1].isalnum()):
            break
        at += 1
    return at


def _words(folded: str, at: int = 0) -> Iterator[tuple[str, int, int]]:
    """The words of a text from a place on, and for each pair whether they may belong to one name; with their places."""
    end, word = 0, ""
    for found in _LETTERS.finditer(folded, at):
        start = found.start()
        if end:
            yield _joint(folded[end:start], word), end, start
        end, word = found.end(), found[0]
        yield word, start, end


def _joint(between: str, word: str) -> str:
    """What parts a word from the next, as names are compared."""
    if between == _JOINED or _BETWEEN.fullmatch(between):
        return _JOINED
    if len(word) <= _MAX_INITIAL_LENGTH and _AFTER_AN_INITIAL.fullmatch(between):
        return _JOINED
    return between if between == _APOSTROPHE else _PARTED


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """A text in lower case with composed accents, and the original position of each character."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    text = as_typed(text)
    if is_latin_1(text) and not any(sign in text for sign in _NOT_LOWERED):
        return text.lower(), range(len(text) + 1)
    letters = [*_letters(text)] if any(map(unicodedata.combining, text)) or _JOINED_JAMO.search(text) else text
    pieces = [*map(_without_capital, letters)]
    folded = "".join(pieces)
    if len(pieces) == len(text) == len(folded):
        return folded, range(len(text) + 1)
    starts, start = array("L"), 0
    for letter, piece in zip(letters, pieces, strict=True):
        starts.extend([start] * len(piece))
        start += len(letter)
    starts.append(start)
    return folded, starts


def _letters(text: str) -> Iterator[str]:
    """Each letter with the accents that follow it, and each Korean syllable that is written in parts."""
    start = 0
    for place, sign in enumerate(text[1:], 1):
        if not unicodedata.combining(sign) and not _JOINED_JAMO.match(sign):
            yield text[start:place]
            start = place
    yield text[start:]


@lru_cache(maxsize=1024)
def _without_capital(letter: str) -> str:
    """A letter as names are compared; nothing for one that is not seen, nor for a mark that is no part of a letter."""
    plain = normal_form("NFKC", normal_form("NFKD", without_invisible(letter)).casefold())
    return "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M"))
