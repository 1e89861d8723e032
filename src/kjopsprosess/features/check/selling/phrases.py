"""Names made of nouns: whether a word that could be a verb is one, and which act a noun or a participle stands for."""

from __future__ import annotations

from . import nouns
from .forms import Verb, WordSequence, may_be_noun, nouns_in, stems, verb_at
from .rule import THEIRS, Whose, whose
from .tables import phrases

SHOWS_A_VERB = phrases(
    """
    the a an our their its his her all any each every both one two three it them that whether how who what which if
    down up off over away back through together along into at
    """
)
"""English words that show the one before them to be a verb."""

_OF = frozenset({"of", "av", "for"})
_IS = phrases("is are was were be been being er ble blir blitt var has have har")
_ACTS_ALONE = phrases("order test review purchase award evaluate prøve")
"""Words that name an act also where nothing follows."""
_ENDS_OF_PARTICIPLES = ("ised", "ized", "ated", "tured", "ered", "ified", "isert", "ifisert")
_THINGS_IN_ING = frozenset({"meeting", "show", "offer"})
"""Kinds of nouns such as `meeting` and `pricing`, which are no verbs in spite of their ending."""


def is_noun_here(words: WordSequence, verb: Verb) -> bool:
    """Whether what could be a verb is a noun: `Quote sent`, `Order form`, `Avtale`."""
    after = words[verb.length :]
    if verb.length > 1:
        return len(after) == 1 and after[0] in nouns.EVENTS_EN
    if not may_be_noun(words[0]) or (after and after[0] in SHOWS_A_VERB):
        return False
    if after and after[0] == "to" and THEIRS & {*verb.meanings}:
        return False
    noun = next(nouns_in(words), None)
    begins = noun is not None and noun.start == 0
    if not after or after[0] in nouns.PREPOSITIONS | _IS:
        return words[0] not in _ACTS_ALONE and (begins or not after)
    return (noun is not None and begins and noun.end > 1) or _makes_noun_of_word_before(words)


def _makes_noun_of_word_before(words: WordSequence) -> bool:
    """As in `Test phase`, `Order confirmation`, `Value selling`, `Lead captured`, `Price negotiation`, `Quote sent`."""
    after = words[1:]
    if verb_at(after, 0, ("participle",)) and report(words) is not None:
        return True
    last = after[-1]
    if last in nouns.EVENTS_EN | nouns.EVENTS_NB | nouns.SELLING_NOUNS or is_buying_noun(last):
        return True
    if last.endswith(_ENDS_OF_PARTICIPLES) or verb_at(after, len(after) - 1, ("participle",)):
        return True
    return len(after) == 1 and last.endswith("ing") and last != "training"


def act_in_noun(words: WordSequence) -> Whose | None:
    """Whose the act is in a name such as `Sending contract` or `Evaluering av tilbud`; None where it names no act."""
    noun = next(nouns_in(words), None)
    if words[-1] in nouns.EVENTS_EN | nouns.EVENTS_NB:
        return None
    if noun is not None and noun.start == 0 and noun.end == 1 and noun.kind in _THINGS_IN_ING:
        return None
    if (verb := verb_at(words, 0, ("noun",))) is not None:
        return _act_and_object(words, verb)
    compound = _before_preposition(words)
    verb = verb_at(compound, len(compound) - 1, ("noun",))
    if verb is not None and whose(verb.meanings, compound[:-1]) is Whose.OURS:
        return Whose.OURS
    return None


def _act_and_object(words: WordSequence, verb: Verb) -> Whose | None:
    after = words[verb.length :]
    if after and not words[0].endswith("ing") and after[0] not in _OF:
        return None
    about = after[1:] if after and after[0] in _OF else after
    side = whose(verb.meanings, about)
    if side is Whose.OPEN and about == after and not (after and after[0] in SHOWS_A_VERB):
        return None
    if side is Whose.THEIRS and not about and words[0] not in nouns.BUYING_NOUNS:
        return Whose.OPEN
    return side


def report(words: WordSequence) -> tuple[int, Verb] | None:
    """The participle of a report such as `Proposal sent to client`: the first that does not stand before a noun."""
    for place in range(len(words)):
        verb = verb_at(words, place, ("participle",))
        if verb is not None:
            after = words[place + verb.length :]
            if not after or after[0] in nouns.PREPOSITIONS | nouns.SMALL or after[0].endswith("ly"):
                return place, verb
    return None


def last_of_phrase(words: WordSequence) -> str:
    """The word that says what a name of nouns is about: the last before a preposition."""
    return _before_preposition(words)[-1]


def _before_preposition(words: WordSequence) -> WordSequence:
    end = next((place for place, word in enumerate(words) if place and word in nouns.PREPOSITIONS), len(words))
    return words[:end]


def is_buying_noun(word: str) -> bool:
    """Whether a word is a noun for what a buyer does, or in bokmål ends as one: `leverandørvalg`."""
    return any(stem in nouns.BUYING_NOUNS or stem.endswith(nouns.BUYING_HEADS) for stem in stems(word))
