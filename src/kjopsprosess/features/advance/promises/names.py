"""Promises found by any of their words: the same but for endings and slips."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kjopsprosess.deal_state.names import MAX_COMPARED_LENGTH, IdMatch, NameTable, folded
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.messages.agreement import agreeing

ALMOST_THE_SAME = 0.75
"""How alike (0 to 1) two words must be for one to be a slip for the other."""
MIN_WORD = 4
"""Letters of the shortest word that says something."""

_MIN_STEM = 3
"""Letters of the shortest word that may have an ending."""
MAX_ENDING = 4
"""Letters of the longest ending."""


def same_word(one: str, other: str) -> bool:
    """Whether two words are the same but for their endings, as `signs` and `sign`."""
    shorter, longer = sorted((len(one), len(other)))
    alike = shorter if shorter <= MIN_WORD else max(MIN_WORD, shorter - 2)
    return one[:alike] == other[:alike] and (longer - shorter <= MAX_ENDING if shorter >= _MIN_STEM else one == other)


def compound_of(name: str, compound: str) -> bool:
    """Whether a word begins or ends with another that tells what it is about: `budsjettsaken`, `årsbudsjettet`.

    Never one that is short, for it begins many others, nor one that is general: every purchase is a project.
    """
    stems = {name, *(name.removesuffix(ending) for ending in _DEFINITE if len(name) - len(ending) > _MIN_COMPOUNDED)}
    return any(
        len(stem) >= _MIN_COMPOUNDED
        and not stem.startswith(_GENERAL)
        and (
            (compound.startswith(stem) and len(compound) - len(stem) >= _MIN_STEM)
            or any(len(compound.removesuffix(each)) - len(stem) >= _MIN_STEM
                   and compound.removesuffix(each).endswith(stem) for each in _INFLECTED)
        )
        for stem in stems
    )  # fmt: skip


_MIN_COMPOUNDED = 5
"""Letters of the shortest word whose compounds are about it; one more where an ending was taken off."""
_DEFINITE = ("en", "et")
_INFLECTED = ("", "a", "en", "er", "et", "n", "r", "ene")
_GENERAL = (
    "arbeid", "bruker", "intern", "ekstern", "kunde", "leverand", "løsning", "møte", "person", "produkt", "prosjekt",
    "system", "tilbud", "order", "other", "price", "project", "product", "under",
)  # fmt: skip
"""What words begin with that tell no step from another in a compound."""


def words_of(text: str, *, shortest: int = 1) -> set[str]:
    """The words of a text that have so many letters, in lower case."""
    plain = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return {word for word in plain.split() if len(word) >= shortest}


def says_the_same(one: str, other: str) -> bool:
    """Whether two promises or statements say nearly the same: but for endings and slips, and with the same numbers."""
    if {word for word in words_of(one, shortest=1) ^ words_of(other, shortest=1) if word[0].isdigit()}:
        return False
    fewer, more = sorted((_telling_words(one), _telling_words(other)), key=len)
    return bool(fewer) and all(any(_nearly_same_word(word, each) for each in more) for word in fewer)


def _telling_words(text: str) -> set[str]:
    """The words of some length, if there are several; else all words."""
    long = words_of(text, shortest=MIN_WORD)
    return long if len(long) > 1 else words_of(text, shortest=1)


def _nearly_same_word(one: str, other: str) -> bool:
    return same_word(one, other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALMOST_THE_SAME


_BETWEEN_WORDS = re.compile(r"[\W_]+")
_ARTICLES = {"a", "an", "the", "en", "ei", "et", "den", "det", "de", "for", "of", "to", "til", "av"}
"""Words that tell no promise from others."""
_AND = ("", "and ", "og ")
"""What may stand before the last of several names."""


class PromiseNames(NamedTuple):
    """What each promise is called."""

    called: dict[str, tuple[str, ...]]
    """By id: its words, alone and after those who gave it."""
    spoken: dict[str, str]
    """By id: what can be typed for it and is read by people; its id where the words do not tell it from another."""

    def match(self, typed: str) -> IdMatch:
        """The id of the promise that a text means; else what can be typed for those it may mean.

        A text may go on as the screen does after the words of a promise: with its step, its day, or how late it is.
        """
        table = NameTable(self.called)
        matched = table.find(typed)
        if not matched.found and not matched.candidates:
            begun = self._begun_by(typed)
            holding = self._holding(typed)
            if begun or len(holding) == 1:
                matched = IdMatch(begun or holding[0])
            else:
                matched = IdMatch(None, holding or table.alike(typed), ambiguous=bool(holding))
        return matched._replace(candidates=tuple(self.spoken[each] for each in matched.candidates))

    def _holding(self, typed: str) -> tuple[str, ...]:
        """The promises in whose words all those of a text stand, in any order, also with other endings."""
        words = words_of(typed) - _ARTICLES if len(typed) <= MAX_COMPARED_LENGTH else set()
        return tuple(each for each, its in self.called.items() if words and _all_stand_in(words, " ".join(its)))

    def _begun_by(self, typed: str) -> str | None:
        """The promise whose words a text begins with; of several the one with most words."""
        words = _words(typed)
        fits = [
            (len(said), each)
            for each, its in self.called.items()
            for said in map(_words, its)
            if said and words[: len(said)] == said
        ]
        longest = {each for length, each in fits if length == max(fits)[0]}
        return longest.pop() if len(longest) == 1 else None


def _all_stand_in(words: set[str], text: str) -> bool:
    said = words_of(text)
    return all(any(same_word(word, other) for other in said) for word in words)


def promise_names(promises: Iterable[PromiseState], people: Mapping[str, str], our_side: Sequence[str]) -> PromiseNames:
    """What each promise may be called. `people` has names by id; `our_side` is what we are called."""
    found = list(promises)
    called, spoken = {}, {}
    words = Counter(folded(promise.what) for promise in found)
    maker_and_words = Counter((promise.makers, folded(promise.what)) for promise in found)
    for promise in found:
        names = [people.get(each, each) for each in promise.makers]
        ours = [*our_side, *(word for each in promise.of_us for word in (each.name, each.id))]
        makers = ours if promise.ours else [*_in_a_row(promise.makers), *_in_a_row(names)]
        said = dict.fromkeys((promise.what, *(agreeing(promise.what, several=each) for each in (True, False))))
        called[promise.id] = (*said, *(f"{each} {words}" for each in makers for words in said))
        same = folded(promise.what)
        if words[same] == 1:
            spoken[promise.id] = promise.what
        elif maker_and_words[promise.makers, same] == 1:
            spoken[promise.id] = f"{our_side[0] if promise.ours else ', '.join(promise.makers)}: {promise.what}"
        else:
            spoken[promise.id] = promise.id
    return PromiseNames(called, spoken)


def _in_a_row(names: Sequence[str]) -> list[str]:
    *first, last = names
    return [" ".join((*first, f"{word}{last}")) for word in (_AND if first else _AND[:1])]


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(folded(text)) if word]
