"""How we know that a step is done, as words tell it: `showed us a page` is seen, `said so on the phone` is told."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from kjopsprosess.messages.typed_sentences import (
    BEEN_WORDS,
    HAVE_WORDS,
    SAW_WORDS,
    SHOWN_WORDS,
    SPEAKERS,
    TOLD_HOW_WORDS,
    TOLD_WORDS,
    UNSURE_WORDS,
    US_WORDS,
)
from kjopsprosess.messages.typed_values import PRONOUNS, SAID_WORDS, SEEN_WORDS, TO_WORDS

from .plain_words import is_denied, plain_words, says_one_of

SEEN, SAID = "seen", "said"
WAYS_TO_KNOW = {"1": SEEN, "2": SAID, **dict.fromkeys(SEEN_WORDS, SEEN), **dict.fromkeys(SAID_WORDS, SAID)}
_MAX_WORDS = max(len(each.split()) for each in WAYS_TO_KNOW)
_SIGNS = ":.,="
_SUBJECTS = frozenset((*SPEAKERS, "de", "han", "hun", "nå", "da"))
_BEFORE_A_VERB = frozenset((*SPEAKERS, *PRONOUNS, *HAVE_WORDS))
_BEGINNINGS = frozenset((*SPEAKERS, *PRONOUNS, *SHOWN_WORDS, *SAW_WORDS, *TOLD_WORDS))


def how_chosen(text: str) -> tuple[str, str] | None:
    """The choice that a text begins with, and the proof behind it: `1 the minutes`, `seen: the minutes`.

    A choice in words stands alone, or has a sign behind it: else it begins a sentence, such as `saw no page`. Of one
    that says that we saw something, that is the proof.
    """
    typed = text.split()
    for most in range(min(len(typed), _MAX_WORDS), 0, -1):
        how = WAYS_TO_KNOW.get(" ".join(plain_words(" ".join(typed[:most]))))
        chosen = typed[0].strip(_SIGNS).isdecimal() or len(typed) == most or typed[most - 1][-1] in _SIGNS
        if how and (chosen or (how == SEEN == how_told(text))):
            return how, text.split(None, most)[most].lstrip(f"{_SIGNS} ") if len(typed) > most else ""
    return None


def how_in_front(text: str) -> tuple[str, str] | None:
    """The choice in words with a colon behind them, `told: showed us a page`, and the proof; None without them."""
    word, colon, _ = text.partition(":")
    return how_chosen(text) if colon and WAYS_TO_KNOW.get(word.casefold().strip()) and not word.isdecimal() else None


def how_told(text: str, *, ours: bool = True) -> str | None:
    """Whether words say that we saw it, or that somebody told us; None if they say neither, both, or deny it.

    `ours`: `saw the page` without a name is said of us, and not of whoever was named before.
    """
    words = plain_words(text)
    if is_denied(words) or says_one_of(words, UNSURE_WORDS) or _to_others(words):
        return None
    told = _is_said(words, TOLD_WORDS) or says_one_of(words, TOLD_HOW_WORDS)
    saw = _is_said(words, SHOWN_WORDS) or ((_we_saw(words, ours=ours) or _we_saw_it(text)) and not told)
    if saw == told or (told and says_one_of(words, SHOWN_WORDS)) or (saw and says_one_of(words, TOLD_WORDS)):
        return None
    return SEEN if saw else SAID


def names_no_doer(text: str) -> bool:
    """Whether words say how we know and begin with nobody's name: `Showed us a page`, `I saw the mail`."""
    words = plain_words(text)
    unnamed = len(words) > 1 and words[0] in _BEGINNINGS and how_told(text) is not None
    return unnamed or how_in_front(text) is not None


def _is_said(words: list[str], verbs: Collection[str]) -> bool:
    """Whether one of some verbs tells what people did, and not what a paper says: `she sent`, `sent us`."""
    place = next((place for place, word in enumerate(words) if word in verbs), None)
    if place is None:
        return False
    of_people = {*words[:place]} <= _BEFORE_A_VERB or words[place - 1] in BEEN_WORDS
    return of_people or words[place + 1 : place + 2] in [[each] for each in US_WORDS]


def _we_saw(words: list[str], *, ours: bool) -> bool:
    """Whether we are those who saw something: what others saw is not seen by us."""
    rest = words[1:] if words[:1] and words[0] in SPEAKERS else words
    if not ours and rest is words:
        return False
    so = rest is words and rest[:1] == ["så"] and len(rest) > 1 and rest[1] in _SUBJECTS  # «så de har det»
    rest = rest[1:] if rest[:1] and rest[0] in HAVE_WORDS else rest
    return bool(rest) and rest[0] in SAW_WORDS and not so


def _we_saw_it(text: str) -> bool:
    """Whether a clause behind a comma says that we saw it: `the list was signed in the meeting, we saw it`."""
    clauses = (plain_words(each)[:2] for each in text.split(",")[1:])
    return any(each[:1] and each[0] in SPEAKERS and each[1:] and each[1] in SAW_WORDS for each in clauses)


def _to_others(words: list[str]) -> bool:
    return any(one in TO_WORDS and other not in US_WORDS for one, other in pairwise(words))
