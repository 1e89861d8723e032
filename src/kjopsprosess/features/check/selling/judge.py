"""Whether the name of a step says that the customer acts, in bokmål and English.

The question is put the other way round from a list of sellers' phrases: a name passes when it begins with something a
buyer can do, to something that is not ours. What is no act at all does not pass.
"""

from __future__ import annotations

from enum import StrEnum

from kjopsprosess.model.values import Language
from kjopsprosess.validation.steps import normalize_words

from . import nouns
from .forms import WordSequence, begins_with, looks_like_infinitive_nb, nouns_in, parts_of, verb_at
from .phrases import SHOWS_A_VERB, act_in_noun, is_buying_noun, is_noun_here, last_of_phrase, report
from .rule import BINDING, Whose, object_of, whose
from .tables import phrases


class NameSubject(StrEnum):
    """What a step's name tells of."""

    ACT = "act"
    """Something the customer does."""
    OPEN = "open"
    """Something that the customer or we may do."""
    OURS = "ours"
    NO_ACT = "no act"
    """A thing, an event or a state."""
    ENDING = "ending"
    """How a deal ended, or that it rests."""


LEAST_WORD = 3
"""The least letters of a word that is judged; `N` is a placeholder for a name."""

_NAMED = {Whose.THEIRS: NameSubject.ACT, Whose.OPEN: NameSubject.OPEN, Whose.OURS: NameSubject.OURS}
_TO = frozenset({"å", "to"})
_HAS = frozenset({"has", "have", "har"})
_COUNTED = phrases("stage step phase fase steg trinn")
_VERB_ENDINGS_NB = ("ere", "gjøre", "legge", "sette", "føre", "skrive", "holde", "kjøpe", "bytte", "dde")
_VERB_ENDINGS_EN = ("ise", "ize", "ify")
_PARTICLES_NB = phrases("opp ut inn ned fram frem bort tilbake over sammen igjennom gjennom")
_NEVER_BUYING = frozenset({"sales", "customer", "chance", "discount"})


def read_name(name: str, language: Language) -> NameSubject:
    """What a name names. Of parts joined by `and` the first counts; a later one when it is ours by its verb."""
    parts = _without_number(parts_of(name))
    if not parts:
        return NameSubject.NO_ACT
    if all(len(word) < LEAST_WORD for word in parts[0]):
        return NameSubject.OPEN
    together = _with_shared_object(parts)
    first = _read_part(together or parts[0], language, beside_verb=together is not None)
    if _is_ending(tuple(normalize_words(name).split()), first):
        return NameSubject.ENDING
    if first in {NameSubject.ACT, NameSubject.OPEN} and any(_is_our_act(part) for part in parts[1:]):
        return NameSubject.OURS
    return first


def _without_number(parts: list[WordSequence]) -> list[WordSequence]:
    """The parts of a name without its number: `Stage 2: Demo`, `3 - Proposal`, `2. Behov`."""
    kept = [words for words in parts if not all(word.isdigit() or word in _COUNTED for word in words)] or parts
    first = kept[0] if kept else ()
    return [first[1:], *kept[1:]] if len(first) > 1 and first[0].isdigit() else kept


def _with_shared_object(parts: list[WordSequence]) -> WordSequence | None:
    """A single word, with the object that it shares with the verb of the next part: `prepare` and `send proposal`."""
    first, *others = parts
    verb = verb_at(others[0], 0, ("infinitive",)) if others and len(first) == 1 else None
    return None if verb is None or is_noun_here(others[0], verb) else (*first, *others[0][verb.length :])


def _is_ending(words: WordSequence, first: NameSubject) -> bool:
    """Whether a name begins or ends with how a deal ended: `Closed lost`, `Tapt mot konkurrent`, `Deal on hold`."""
    words = tuple(word for word in words if word not in nouns.BESIDE_ENDINGS)
    length = begins_with(nouns.ENDINGS_OF_DEALS, words)
    if length and (length == len(words) or words[length] in nouns.PREPOSITIONS or len(words) == length + 1):
        return True
    return first not in {NameSubject.ACT, NameSubject.OPEN} and any(
        begins_with(nouns.ENDINGS_OF_DEALS, words[place:]) == len(words) - place for place in range(1, len(words))
    )


def _is_our_act(words: WordSequence) -> bool:
    """Whether a later part of a name is ours by its verb."""
    verb = verb_at(words, 0, ("infinitive", "participle"))
    if verb is None:
        return False
    if len(words) == verb.length:
        return "close" in verb.meanings
    return verb.form == "infinitive" and whose(verb.meanings, words[verb.length :]) is Whose.OURS


def _read_part(words: WordSequence, language: Language, *, beside_verb: bool) -> NameSubject:
    words = words[1:] if words[0] in _TO and len(words) > 1 else words
    if len(words) > 1 and begins_with(nouns.US, words):
        return NameSubject.OURS
    if _has_customer_as_subject(words):
        return NameSubject.ACT
    verb = verb_at(words, 0, ("infinitive",))
    if verb is not None and not is_noun_here(words, verb):
        return _NAMED[whose(verb.meanings, words[verb.length :])]
    if verb is None and _is_unknown_verb(words, language, beside_verb=beside_verb):
        return _NAMED[whose((), words[1:])]
    return _read_nouns(words)


def _has_customer_as_subject(words: WordSequence) -> bool:
    """Whether somebody at the customer does something: `Kunden velger løsning`, and not `Customer contacted`."""
    person = next(nouns_in(words), None)
    if person is None or person.start or person.kind not in nouns.THEM:
        return False
    after = words[person.end :]
    if after[:1] and after[0] in _HAS:
        return True
    if verb_at(after, 0, ("finite",)) is not None:
        return True
    past = verb_at(after, 0, ("participle",))
    return past is not None and bool(object_of(after[past.length :]))


def _is_unknown_verb(words: WordSequence, language: Language, *, beside_verb: bool) -> bool:
    """Whether a word that no table knows is an act: by its form in bokmål, by what follows it in English."""
    if language is Language.NB and (beside_verb or _has_particle_nb(words)):
        return True
    noun = next(nouns_in(words), None)
    if (noun is not None and noun.start == 0) or words[0] in nouns.SMALL or words[0].endswith("ing"):
        return False
    if language is Language.NB and looks_like_infinitive_nb(words[0]):
        return len(words) > 1 or words[0].endswith(_VERB_ENDINGS_NB)
    if len(words) == 1 or verb_at(words, 0, ("participle",)):
        return False
    return words[1] in SHOWS_A_VERB or words[0].endswith(_VERB_ENDINGS_EN)


def _has_particle_nb(words: WordSequence) -> bool:
    """Whether a particle shows a word in -e to be a verb: `Liste opp`."""
    return len(words) > 1 and words[0].endswith("e") and words[1] in _PARTICLES_NB


def _read_nouns(words: WordSequence) -> NameSubject:
    """A name that begins with no verb: a noun for an act, a report of one, or a thing."""
    if " ".join(words) in nouns.STUDIES_OF_BUYING:
        return NameSubject.ACT
    if words[0] in nouns.WAITING:
        return NameSubject.NO_ACT
    act = act_in_noun(words)
    if act is not None:
        return NameSubject.NO_ACT if act is Whose.OPEN else _NAMED[act]
    if (found := report(words)) is not None:
        place, verb = found
        side = whose(verb.meanings, (*words[:place], *words[place + verb.length :]))
        if side is Whose.THEIRS and BINDING & {*verb.meanings}:
            return NameSubject.ACT
        return NameSubject.OURS if side is Whose.OURS else NameSubject.NO_ACT
    return _read_thing(words)


def _read_thing(words: WordSequence) -> NameSubject:
    kinds = {noun.kind for noun in nouns_in(words)}
    last = last_of_phrase(words)
    if is_buying_noun(last) and not kinds & _NEVER_BUYING:
        return NameSubject.ACT
    return NameSubject.OURS if "meeting" in kinds or {words[0], last} & nouns.SELLING_NOUNS else NameSubject.NO_ACT
