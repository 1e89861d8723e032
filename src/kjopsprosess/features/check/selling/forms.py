"""Finds forms of verbs and nouns among words, in bokmål and English.

Everything is looked up in tables, one to three words at a time, so that the time is proportional to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kjopsprosess.validation.steps import normalize_words

from . import nouns
from .tables import phrases
from .verbs_en import ALSO_NOUNS_EN, IRREGULAR_EN, VERBS_EN
from .verbs_nb import IRREGULAR_NB, SHORT_INFINITIVES_NB, VERBS_NB

WordSequence = tuple[str, ...]

MAX_WORDS = 4
"""The most words in a phrase of the tables."""
MAX_PART_LENGTH = 60
"""The most words of a name or sentence that are read, which limits the time."""
MAX_WORD_LENGTH = 40
"""The most letters of a word that is taken apart into stem and ending."""
LEAST_STEM = 3

_NOUN_ENDINGS = ("enes", "ene", "ets", "ens", "ers", "en", "et", "er", "es", "ne", "te", "a", "n", "t", "r", "s", "e")
_PARTS = re.compile(r"[/,;:()&+–—|]| - |\b(?:og|and|eller|or|then|men|but)\b")
# `demo'd` is read as `demoed`.
_APOSTROPHE_D = re.compile(r"(?<=\w)['’]d\b")
_VOWELS = "aeiouyæøå"


class Verb(NamedTuple):
    """A verb found at some place among words."""

    meanings: tuple[str, ...]
    form: str
    """infinitive | finite | participle | noun."""
    length: int
    """In words."""


class Noun(NamedTuple):
    """A noun, or a phrase, that has a kind."""

    kind: str
    start: int
    end: int
    """The place after its last word."""


def parts_of(text: str) -> list[WordSequence]:
    """The parts of a name or a sentence that are joined by commas, slashes or `and`, each as plain words."""
    parts = (normalize_words(part).split() for part in _PARTS.split(_APOSTROPHE_D.sub("ed", text.lower())))
    return [tuple(part[:MAX_PART_LENGTH]) for part in parts if part]


def phrase_at(table: Iterable[str] | Mapping[str, object], words: WordSequence, place: int) -> tuple[str, int] | None:
    """The longest phrase of the table that begins at a place, and how many words it has."""
    for length in range(min(MAX_WORDS, len(words) - place), 0, -1):
        phrase = " ".join(words[place : place + length])
        if phrase in table:
            return phrase, length
    return None


def begins_with(listed: frozenset[str], words: WordSequence) -> int:
    """How many words of the beginning are a phrase of the list."""
    found = phrase_at(listed, words, 0)
    return found[1] if found else 0


def verb_at(words: WordSequence, place: int, forms: tuple[str, ...]) -> Verb | None:
    """A verb that begins at a place in one of some forms."""
    best: Verb | None = None
    for form in forms:
        found = phrase_at(_verb_table(form), words, place)
        if found and (best is None or found[1] > best.length):
            best = Verb(_verb_table(form)[found[0]], form, found[1])
    return best


def may_be_noun(word: str) -> bool:
    """Whether a verb in the infinitive is a noun as well."""
    return word in _also_nouns()


def nouns_in(words: WordSequence) -> Iterator[Noun]:
    """Nouns with a kind, from left to right, the longest phrase first."""
    place = 0
    while place < len(words):
        found = _noun_at(words, place)
        if found:
            yield found
        place = found.end if found else place + 1


def _noun_at(words: WordSequence, place: int) -> Noun | None:
    table = _noun_table()
    for length in range(min(MAX_WORDS, len(words) - place), 0, -1):
        before = words[place : place + length - 1]
        for stem in stems(words[place + length - 1]):
            kind = table.get(" ".join((*before, stem)))
            if kind:
                return Noun(kind, place, place + length)
    for stem in stems(words[place]):
        # The first part of a compound has at least two letters, the last at least four.
        for cut in range(2, len(stem) - 3):
            if stem[cut:] in nouns.COMPOUND_HEADS:
                return Noun(table[stem[cut:]], place, place + 1)
        if stem.endswith(nouns.PEOPLE_HEADS):
            return Noun("their_people", place, place + 1)
        if stem.endswith(nouns.PAPER_HEADS):
            return Noun("their_papers", place, place + 1)
    return None


def stems(word: str) -> Iterator[str]:
    """A noun without each ending that it might have; first the noun itself."""
    if len(word) > MAX_WORD_LENGTH:
        return
    yield word
    for ending in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            stem = word[: -len(ending)]
            yield stem
            if ending in {"en", "et", "er", "ene", "ens", "s", "n", "t"}:
                yield stem + "e"
    if word.endswith("ies"):
        yield word[:-3] + "y"


def looks_like_infinitive_nb(word: str) -> bool:
    """Whether a word of bokmål that no table knows is most likely a verb in the infinitive."""
    if word in _short_infinitives():
        return True
    # Verbs of bokmål are not written with these letters; English words are.
    if len(word) < LEAST_STEM or not word.endswith(("e", "es")) or set(word) & set("cwxqz"):
        return False
    return not word.endswith(_NOT_INFINITIVES)


_NOT_INFINITIVES = (
    *("else", "møte", "fase", "liste", "skisse", "avtale", "ordre", "kunde", "interesse", "reise", "time", "analyse"),
    *("mappe", "gruppe", "pakke", "kampanje", "beløpe", "ende", "ede", "erte", "iske", "lige", "tive", "ance", "ence"),
    *("line", "age", "ture", "bare", "løse", "somme", "prøve", "ramme", "side", "kjede", "kjøpe", "andre", "første"),
    *("periode", "runde", "pleie", "samtale", "prate", "nye", "varme", "kalde", "høye", "store", "ferie", "linje"),
    *("serie", "sjanse", "ikke"),
)
"""Endings of nouns, adjectives and English words; verbs that end so are in the tables."""


@cache
def _verb_table(form: str) -> Mapping[str, tuple[str, ...]]:
    """Phrases of one form, each with its meanings in the order of the tables."""
    table: dict[str, tuple[str, ...]] = {}
    for phrase, meaning in (*_inflected(VERBS_NB, _forms_nb, form), *_inflected(VERBS_EN, _forms_en, form)):
        if meaning not in table.get(phrase, ()):
            table[phrase] = (*table.get(phrase, ()), meaning)
    if form == "noun":
        verbs_of = _verb_table("infinitive")
        table |= {noun: verbs_of[verb.replace("_", " ")] for noun, verb in nouns.NOUNS_FOR_ACTS.items()}
    return table


def _inflected(
    verbs: Mapping[str, str], inflect: Callable[[str, str], Iterator[str]], form: str
) -> Iterator[tuple[str, str]]:
    """Each phrase of one form, with its meaning; only the first word of a phrase has forms."""
    for meaning, lines in verbs.items():
        for verb in lines.split():
            first, *rest = verb.split("_")
            for each in inflect(first, form):
                yield " ".join((each, *rest)), meaning


def _forms_nb(verb: str, form: str) -> Iterator[str]:
    present, *participles = IRREGULAR_NB.get(verb, verb + "r").split()
    if form == "infinitive":
        yield verb
    elif form == "finite":
        yield present
    elif form == "noun" and verb.endswith("e"):
        yield from (verb[:-1] + ending for ending in ("ing", "ingen", "else", "elsen"))
    elif form == "participle":
        yield from participles
        if verb.endswith("e") and not participles:
            stem = verb[:-1]
            yield from (stem + ending for ending in ("t", "et", "d", "te", "de"))
            # «Kjenne» becomes «kjent».
            if len(stem) > 1 and stem[-1] == stem[-2]:
                yield stem[:-1] + "t"


def _forms_en(verb: str, form: str) -> Iterator[str]:
    if form == "infinitive":
        yield verb
    elif form == "finite":
        yield verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in _VOWELS else verb + "s"
        # Forms that do not exist do no harm: nobody writes them.
        yield verb + "es"
    else:
        yield from _with_ending(verb, "ing" if form == "noun" else "ed")
        if form == "participle":
            yield from IRREGULAR_EN.get(verb, "").split()


def _with_ending(verb: str, ending: str) -> Iterator[str]:
    if verb.endswith("e"):
        yield verb[:-1] + ending
    elif verb.endswith("y") and ending == "ed" and verb[-2] not in _VOWELS:
        yield verb[:-1] + "ied"
    else:
        yield verb + ending
        yield verb + verb[-1] + ending


@cache
def _noun_table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for kind, lines in nouns.NOUNS.items():
        for phrase in phrases(lines):
            table.setdefault(phrase, kind)
    return table


@cache
def _also_nouns() -> frozenset[str]:
    return phrases(ALSO_NOUNS_EN) | {"avtale", "møte", "prøve", "pilot", "salg", "kjøp"}


@cache
def _short_infinitives() -> frozenset[str]:
    return phrases(SHORT_INFINITIVES_NB)
