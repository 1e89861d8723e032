"""What a day within a sentence can be called: the words for it, with a noun where they have only a pronoun."""

from collections.abc import Sequence

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_values import BEFORE_A_TOLD_DAY

MAX_NAME_WORDS = 8
"""Words of the name of a day."""
MAX_NOUN_WORDS = 4
"""Words of the noun that a pronoun stands for, with its article."""
AT = "@"
_PRONOUNS = frozenset(
    {
        "it",
        "they",
        "he",
        "she",
        "we",
        "i",
        "this",
        "that",
        "den",
        "det",
        "de",
        "han",
        "hun",
        "hen",
        "vi",
        "jeg",
        "dette",
        "man",
    }
)
_RELATIVE = frozenset({"which", "who", "that", "som"})
_ARTICLES = frozenset({"the", "a", "an", "our", "their", "his", "her", "its", "en", "et", "ei", "den", "det", "de"})
_AUXILIARY = frozenset(
    {
        *(
            "will",
            "would",
            "must",
            "may",
            "might",
            "can",
            "should",
            "shall",
            "has",
            "have",
            "had",
            "needs",
            "is",
            "are",
        ),
        *("was", "were", "only", "then", "next", "again", "also", "always", "usually", "to", "not", "do", "does"),
        *("skal", "vil", "må", "kan", "bør", "har", "er", "var", "blir", "så", "igjen", "også", "bare", "ikke", "å"),
    }
)
"""Words beside a verb that say nothing of what happens."""
_VERBS = _AUXILIARY | {
    *(
        "decides",
        "decide",
        "approves",
        "approve",
        "recommends",
        "meets",
        "meet",
        "signs",
        "wants",
        "said",
        "says",
        "expires",
    ),
    *(
        "bestemmer",
        "beslutter",
        "godkjenner",
        "anbefaler",
        "møtes",
        "avgjør",
        "signerer",
        "vedtar",
        "sier",
        "sa",
        "utløper",
    ),
}
"""Words behind the noun that a sentence begins with."""


def name_of_day(words: Sequence[str], said_before: Sequence[str] = ()) -> str:
    """Words for a day, without those that only join it to the sentence.

    A pronoun and a verb are no name: then the noun in what was `said_before` them stands for the pronoun, and without
    one there is no name.
    """
    plain = [*words]
    while plain and (folded(plain[-1]).strip(".,") in BEFORE_A_TOLD_DAY or plain[-1] == AT):
        del plain[-1]
    while plain and folded(plain[0]) in ("and", "og", "but", "men", "that", "at", "then", "så"):
        del plain[0]
    if plain and folded(plain[0]) in _PRONOUNS | _RELATIVE and _is_only_a_verb(plain[1:]):
        noun = _noun_of(said_before, nearest=folded(plain[0]) in _RELATIVE)
        plain = [*noun, *plain[1:]] if noun else []
    return " ".join(plain[:MAX_NAME_WORDS]).strip(" .,;")


def _is_only_a_verb(words: Sequence[str]) -> bool:
    return sum(folded(each).strip(".,") not in _AUXILIARY for each in words) <= 1


def _noun_of(words: Sequence[str], *, nearest: bool) -> list[str]:
    """The noun that a sentence begins with, before its verb, or where it is the `nearest`, the one at its end."""
    plain = [each.strip(" .,;:") for each in words]
    while plain and folded(plain[0]) in ("and", "og", "but", "men", "that", "at"):
        del plain[0]
    if nearest:
        starts = [place for place, each in enumerate(plain) if folded(each) in _ARTICLES]
        start = starts[-1] if starts and len(plain) - starts[-1] <= MAX_NOUN_WORDS else len(plain) - 1
        return plain[max(start, 0) :]
    end = next((place for place, each in enumerate(plain) if folded(each) in _VERBS), 0)
    is_noun = 0 < end <= MAX_NOUN_WORDS and folded(plain[0]) not in _PRONOUNS - _ARTICLES
    only_pronoun = end == 1 and folded(plain[0]) in _PRONOUNS | _ARTICLES
    return plain[:end] if is_noun and not only_pronoun else []
