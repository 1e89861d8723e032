"""What a day within a sentence can be called: the words for it, with a noun where they have only a pronoun."""

from collections.abc import Sequence
from itertools import dropwhile

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_day_names import (
    ARTICLES,
    AUXILIARY_WORDS,
    JOINING_WORDS,
    RELATIVE_WORDS,
    SUBJECTS,
    VERBS,
)
from kjopsprosess.messages.typed_values import BEFORE_A_TOLD_DAY

MAX_NAME_WORDS = 8
"""Words of the name of a day."""
MAX_NOUN_WORDS = 4
"""Words of the noun that a pronoun stands for, with its article."""
AT = "@"


def name_of_day(words: Sequence[str], said_before: Sequence[str] = ()) -> str:
    """Words for a day, without those that only join it to the sentence.

    A pronoun and a verb are no name: then the noun in what was `said_before` them stands for the pronoun, and without
    one there is no name.
    """
    plain = [*words]
    while plain and (folded(plain[-1]).strip(".,") in BEFORE_A_TOLD_DAY or plain[-1] == AT):
        del plain[-1]
    plain = _without_joining_words(plain)
    if plain and folded(plain[0]) in SUBJECTS | RELATIVE_WORDS and _is_only_a_verb(plain[1:]):
        noun = _noun_of(said_before, nearest=folded(plain[0]) in RELATIVE_WORDS)
        plain = [*noun, *plain[1:]] if noun else []
    return " ".join(plain[:MAX_NAME_WORDS]).strip(" .,;")


def _without_joining_words(words: Sequence[str]) -> list[str]:
    """Words without those at their beginning that join them to what stands before."""
    return [*dropwhile(lambda each: folded(each) in JOINING_WORDS, words)]


def _is_only_a_verb(words: Sequence[str]) -> bool:
    return sum(folded(each).strip(".,") not in AUXILIARY_WORDS for each in words) <= 1


def _noun_of(words: Sequence[str], *, nearest: bool) -> list[str]:
    """The noun that a sentence begins with, before its verb, or where it is the `nearest`, the one at its end."""
    plain = _without_joining_words([each.strip(" .,;:") for each in words])
    if nearest:
        starts = [place for place, each in enumerate(plain) if folded(each) in ARTICLES]
        start = starts[-1] if starts and len(plain) - starts[-1] <= MAX_NOUN_WORDS else len(plain) - 1
        return plain[max(start, 0) :]
    end = next((place for place, each in enumerate(plain) if folded(each) in VERBS), 0)
    is_noun = 0 < end <= MAX_NOUN_WORDS and folded(plain[0]) not in SUBJECTS - ARTICLES
    only_pronoun = end == 1 and folded(plain[0]) in SUBJECTS | ARTICLES
    return plain[:end] if is_noun and not only_pronoun else []
