"""Whose an act is, the customer's or ours, by its verb and by what the verb is about."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from . import nouns
from .forms import WordSequence, nouns_in
from .tables import phrases


class Whose(StrEnum):
    """Who does what is named."""

    THEIRS = "theirs"
    """Only a customer does it."""
    OURS = "ours"
    OPEN = "open"
    """Both may; the words alone do not tell."""


BINDING = frozenset({"decide", "choose", "approve", "sign", "order", "pay", "award", "publish"})
"""What only a customer can do about a purchase, in whatever form it is said."""

THEIRS = BINDING | {
    *("evaluate", "compare", "test", "appoint", "work", "describe", "agree"),
    *("accept", "ask", "inform", "use", "end", "arrange"),
}

OURS_ABOUT: Mapping[str, frozenset[str]] = {
    "give": frozenset(
        {"references", "meeting", "offer", "tender", "show", "solution", "papers", "contract", "discount"}
    ),
    "make": frozenset({"offer", "show", "meeting"}),
    "hold": frozenset({"show", "meeting"}),
    "book": frozenset({"show", "meeting"}),
    "get": frozenset({"commitment", "meeting", "contract", "discount", "referral", "chance"}),
    "ask": frozenset({"referral"}),
    "agree": frozenset({"meeting"}),
    "offload": frozenset({"solution", "offer", "show", "need", "relation", "contract"}),
    "reach": frozenset({"customer", "relation"}),
    "record": frozenset({"chance"}),
    "qualify": frozenset({"chance", "need", "meeting", "relation"}),
    "answer": frozenset({"tender", "request"}),
    "approve": frozenset({"discount"}),
    "persuade": frozenset({"customer", "their_people"}),
    "pursue": frozenset({"papers", "offer", "show", "meeting", "commitment", "relation", "chance"}),
    "close": frozenset({"offer", "contract", "commitment", "chance"}),
}
"""Verbs that are ours with objects of these kinds, and open with others."""

OUR = frozenset({"our", "vår", "vårt", "våre"})
_BY_MOUTH = frozenset({"verbal", "verbally", "muntlig"})
_ONLY_SAID = frozenset({"commitment", "offer", "contract"})
_SIGNED = frozenset({"signed", "signert", "signerte", "undertegnet", "countersigned"})
_OF_THEIR_HOUSE = frozenset({"their_people", "colleagues"})
_WITHIN = frozenset({"internally", "internt"})
_BETWEEN = frozenset({"between", "mellom"})
_MANY = ("ers", "nts", "kunder", "kundene")
_THEIR_SIDE = frozenset({"their_people", "colleagues", "suppliers"})
_OF_OURS = frozenset({"offer", "show", "solution", "papers"})

OURS_ALONE = frozenset({"negotiate", "pursue", "close", "persuade", "qualify", "offload"})
"""Verbs that are ours when nothing tells what they are about; a customer says with whom, or about what."""

_AT_OURS = frozenset({("hos", "oss"), ("our", "side"), ("our", "end"), ("vår", "side")})

_PARTICLES = phrases("out off up down over ut ute opp ned inn")

_WITH_THEIR_OWN = frozenset({"meeting", "papers", "commitment"})
"""Things that a customer, too, gives to the people of its own house or has with them, or with suppliers."""

_SAID_OF_IT = phrases("signed signert sent sendt done approved godkjent verbally orally muntlig skriftlig internt")
"""Words that may follow a thing without changing what is spoken of."""


class _About(NamedTuple):
    """What a verb is about."""

    words: WordSequence
    thing: str | None
    """The kind of the object."""
    before: str
    """The word before the object."""
    kinds: frozenset[str]
    """Of all nouns, those behind a preposition too."""


def whose(meanings: tuple[str, ...], words: WordSequence, *, told_by_us: bool = False) -> Whose:
    """Whose an act is: the meanings of its verb, and the words about what.

    A name is the customer's own word, and nobody calls himself the customer. A proof is told by us, so that there the
    customer may be mentioned.
    """
    about = _about(words)
    if told_by_us:
        about = about._replace(kinds=about.kinds - _OF_THEIR_HOUSE)
    theirs = bool(THEIRS & {*meanings})
    if "sales" in about.kinds or "sell" in meanings or (not told_by_us and _speaks_of_customer(words, theirs=theirs)):
        return Whose.OURS
    if about.thing == "their_papers" or about.before in _SIGNED or (about.thing == "tender" and "publish" in meanings):
        return Whose.THEIRS
    within = bool(_WITHIN & {*words}) and about.thing in {"offer", "discount", "chance"}
    only_said = bool(_BY_MOUTH & {*words}) and bool(about.kinds & _ONLY_SAID)
    named_ours = about.thing in _OF_OURS and bool(OUR & {*words}) and not theirs
    if within or only_said or named_ours or any(_is_ours_about(meaning, about) for meaning in meanings):
        return Whose.OURS
    about_what = words if "negotiate" in meanings else object_of(words)
    if OURS_ALONE & {*meanings} and not about.kinds & _THEIR_SIDE and not about_what:
        return Whose.OURS
    return Whose.THEIRS if theirs else Whose.OPEN


def _is_ours_about(meaning: str, about: _About) -> bool:
    if about.thing not in OURS_ABOUT.get(meaning, ()):
        return False
    if about.thing == "meeting" and meaning in {"book", "get"}:
        return "suppliers" not in about.kinds and not _BETWEEN & {*about.words}
    if about.thing in {"contract", "solution"}:
        return not about.kinds & {"colleagues", "suppliers"}
    return about.thing not in _WITH_THEIR_OWN or not about.kinds & _THEIR_SIDE


def is_at_our_side(words: WordSequence) -> bool:
    """Whether something is said to be with us, who are the seller throughout: `hos oss`, `on our side`."""
    return any(pair in _AT_OURS for pair in pairwise(words))


def object_of(words: WordSequence) -> WordSequence:
    """What a verb is about: the words before the first preposition, save those that say nothing."""
    words = _without_particle(words)
    return tuple(word for word in words[: _first_preposition(words)] if word not in nouns.SMALL)


def _about(words: WordSequence) -> _About:
    """The object is the last noun before a preposition, unless a word without a kind follows: `offer comparison`."""
    words = _without_particle(words)
    found = [*nouns_in(words)]
    kinds = frozenset(noun.kind for noun in found)
    end = _first_preposition(words) or len(words)
    inside = [noun for noun in found if noun.start < end]
    if not inside or any(word not in nouns.SMALL | _SAID_OF_IT for word in words[inside[-1].end : end]):
        return _About(words, None, "", kinds)
    last = inside[-1]
    return _About(words, last.kind, words[last.start - 1] if last.start else "", kinds)


def _first_preposition(words: WordSequence) -> int:
    """Where the object ends; `to` right after the verb counts something in bokmål."""
    places = (place for place, word in enumerate(words) if word in nouns.PREPOSITIONS)
    return next((place for place in places if place or words[0] != "to"), len(words))


def _without_particle(words: WordSequence) -> WordSequence:
    """The words after a particle that belongs to the verb: `close out the list`."""
    return words[1:] if len(words) > 1 and words[0] in _PARTICLES else words


def _speaks_of_customer(words: WordSequence, *, theirs: bool) -> bool:
    """Whether the customer is spoken of as somebody else. The customers of a customer are many, and are told things."""
    for noun in nouns_in(words):
        if noun.kind == "customer" and not (theirs and words[noun.end - 1].endswith(_MANY)):
            return True
    return False
