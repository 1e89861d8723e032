"""Whether the proof a step asks for has become stricter or looser, as far as its words can tell."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import StrEnum

from kjopsprosess.validation.steps import normalize_words

DISJUNCTIONS = frozenset({"or", "eller"})
CONJUNCTIONS = frozenset({"and", "og"})
WEAKENING_WORDS = (
    *("or", "if possible", "preferably", "normally", "usually", "as a rule", "unless", "except", "in part", "orally"),
    *("eller", "om mulig", "helst", "gjerne", "normalt", "vanligvis", "som regel", "med mindre", "unntatt", "delvis"),
    *("muntlig", "with or without", "med eller uten"),
)
"""Words that make a requirement weaker."""
ARTICLES = frozenset({"a", "an", "the", "en", "ei", "et", "den", "det", "de"})
"""Articles, which add no requirement."""
MAX_REWORDED = 100
"""So many texts of a list are compared with so many others; more count as added and removed."""
MAX_COMPARED_LENGTH = 300
"""The most words that are compared: comparing takes time that grows with the square of their number."""
NEGATIONS = frozenset({"no", "not", "never", "without", "nobody", "ikke", "ingen", "aldri", "uten"})
"""Words that may reverse a sentence; then the comparison gives no answer."""


class Strictness(StrEnum):
    """How the requirement changed with the wording."""

    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER = "other"
    """Reworded; whether it asks for more or less is not known."""


def strictness(old: str, new: str) -> Strictness:
    """Compare two wordings of a proof, in bokmål or English.

    Only clear cases are decided: added words ask for more, unless they allow an alternative; removed words ask for
    less; `and` for `or` asks for more. Everything else is `OTHER`.
    """
    before, after = ([w for w in normalize_words(text).split() if w not in ARTICLES] for text in (old, new))
    if max(len(before), len(after)) > MAX_COMPARED_LENGTH:
        return Strictness.OTHER
    added: list[list[str]] = []
    gone: list[list[str]] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "replace" and end - start == new_end - new_start == 1:
            joined = (before[start], after[new_start])
            if joined[0] in DISJUNCTIONS and joined[1] in CONJUNCTIONS:
                added.append([])
                continue
            if joined[0] in CONJUNCTIONS and joined[1] in DISJUNCTIONS:
                gone.append([])
                continue
        if kind == "replace":
            return Strictness.OTHER
        if kind == "insert":
            added.append(after[new_start:new_end])
        elif kind == "delete":
            gone.append(before[start:end])
    more = {_is_stricter(words) for words in added} | {_negated(_is_stricter(words)) for words in gone}
    if more == {True}:
        return Strictness.STRICTER
    return Strictness.LOOSER if more == {False} else Strictness.OTHER


def _is_stricter(words: list[str]) -> bool | None:
    """Whether added words ask for more; None when they may reverse the meaning."""
    phrase = " ".join(words)
    if any(f" {weakening} " in f" {phrase} " for weakening in WEAKENING_WORDS):
        return False
    return None if NEGATIONS & {*words} else True


def _negated(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
