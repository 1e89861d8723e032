"""The words of a sentence as typed, in the form in which word lists have them."""

from __future__ import annotations

from collections.abc import Collection

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_sentences import SHORT_FORMS
from kjopsprosess.messages.typed_values import NEGATIONS

_AROUND = '.,!:()"“”«»'
"""Signs around a word that are no part of it."""


def plain_words(text: str) -> list[str]:
    """The words in small letters, without signs around them; `didn't` is `did not`, `we'll` is `we will`."""
    plain = folded(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    for short, full in SHORT_FORMS.items():
        plain = plain.replace(short, full)
    return [word for word in (each.strip(_AROUND) for each in plain.split()) if word]


def says_one_of(words: list[str], phrases: Collection[str]) -> bool:
    """Whether one of some phrases, of one word or several, stands in a sentence."""
    text = f" {' '.join(words)} "
    return any(f" {each} " in text for each in phrases)


def is_denied(words: list[str]) -> bool:
    """Whether a sentence says that something is not so: it is never taken for one that says it is."""
    return not NEGATIONS.isdisjoint(words)
