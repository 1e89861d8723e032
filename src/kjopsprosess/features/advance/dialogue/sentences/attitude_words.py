"""What a sentence of question 6 says that somebody thinks now: `used to be keen, now sceptical`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_sentences import (
    ATTRIBUTING_WORDS,
    BUT_WORDS,
    COMMON_WORDS,
    DEGREES,
    FROM_TO_WORDS,
    NOW_WORDS,
    QUALIFYING_WORDS,
    REASON_WORDS,
    WAS_WORDS,
)
from kjopsprosess.messages.typed_values import ATTITUDES, PRONOUNS

from .plain_words import is_denied, plain_words, says_one_of

_OF_NOBODY = frozenset(
    word
    for each in (*ATTITUDES, *DEGREES, *PRONOUNS, *NOW_WORDS, *WAS_WORDS, *BUT_WORDS, *FROM_TO_WORDS)
    for word in each.split()
)


class AttitudePart(NamedTuple):
    """What an answer says of one person, as typed."""

    text: str
    """Who it is, and what they think; what they thought before stands with it."""
    more: str = ""
    """What is said of them behind that, with the comma or semicolon before it."""


def attitude_parts(answer: str, is_of_another: Callable[[str], bool]) -> list[AttitudePart]:
    """What an answer says of each person. `is_of_another` is asked of what stands behind a comma or semicolon."""
    parts: list[AttitudePart] = []
    for separator, piece in _pieces(answer):
        last = parts[-1] if parts else None
        if last and not last.more and _goes_on(last.text, piece):
            parts[-1] = last._replace(text=f"{last.text}, {piece}")
        elif last and not is_of_another(piece):
            parts[-1] = last._replace(more=f"{last.more}{separator} {piece}")
        else:
            parts.append(AttitudePart(piece))
    return parts


_SEPARATOR = re.compile(r";|(?<!\d),|,(?!\d)")
"""Between what is said of several people; never the comma in a number."""


def _pieces(answer: str) -> Iterator[tuple[str, str]]:
    """What stands between commas and semicolons, each with the sign before it."""
    separator, start = "", 0
    for found in _SEPARATOR.finditer(answer):
        if piece := answer[start : found.start()].strip():
            yield separator, piece
        separator, start = found.group(), found.end()
    if piece := answer[start:].strip():
        yield separator, piece


def _goes_on(part: str, piece: str) -> bool:
    """Whether a piece is about the same person: it qualifies what stands before it, or tells of before or now."""
    words, both = plain_words(piece), plain_words(f"{part} {piece}")
    if not QUALIFYING_WORDS.isdisjoint(words[:1]):
        return True
    if _is_only_before(piece) and not says_one_of(plain_words(part), WAS_WORDS):
        return True
    changed = says_one_of(both, WAS_WORDS) and says_one_of(both, NOW_WORDS)
    return changed and bool(words) and not words[0].isdecimal() and words[0] in _OF_NOBODY


def _is_only_before(piece: str) -> bool:
    """Whether a piece is what somebody thought before, and no more: `was neutral`."""
    words = plain_words(piece)
    begins = any(says_one_of(words[:most], WAS_WORDS) for most in (1, 2))
    return begins and not says_one_of(words, NOW_WORDS) and not says_more(piece)


def may_be_of_another(piece: str) -> bool:
    """Whether a piece may be about somebody who is not known, or is an attitude of which it is not said whose."""
    words = plain_words(piece)
    if not words or words[0].isdecimal() or read_attitude(piece):
        return True
    if words[0] in REASON_WORDS:
        return False
    first = piece.split(maxsplit=1)[0].strip(":.")
    if first.istitle() and len(first) > 1 and words[0] not in _OF_NOBODY:
        return True
    return any(_names_an_attitude(words[most:]) for most in (1, 2) if not is_denied(words[:most]))


def _names_an_attitude(words: list[str]) -> bool:
    """Whether words are an attitude and nothing else, and not the end of another sentence: waits for it."""
    return COMMON_WORDS.isdisjoint(words) and read_attitude(" ".join(words)) is not None


def who_says(piece: str) -> str | None:
    """The name in a piece that only says who told of somebody: `Priya says`, `sier Anne`. None for any other."""
    words = piece.rstrip(".! ").split()
    if folded(piece).startswith("according to "):
        return " ".join(words[2:])
    if len(words) > 1 and folded(words[-1]) in ATTRIBUTING_WORDS:
        return " ".join(words[:-1])
    named = words[1:] if words and folded(words[0]) in ATTRIBUTING_WORDS else []
    return " ".join(named) if named and all(each[0].isupper() for each in named) else None


def attitude_now(text: str) -> str:
    """The words for what somebody thinks now; all of them where they tell of no change."""
    words = plain_words(text)
    if says_one_of(words, WAS_WORDS):
        first, *others = (piece for _, piece in _pieces(text))
        if others and all(map(_is_only_before, others)) and not says_one_of(plain_words(first), WAS_WORDS):
            return first
        clauses = [each for each in map(_now_in, _clauses(text)) if each]
        return clauses[0] if len(clauses) == 1 else text
    for before, after in FROM_TO_WORDS.items():
        if before in words and after in words[words.index(before) :] and not is_denied(words):
            return " ".join(words[words.index(after, words.index(before)) + 1 :])
    return text


def _clauses(text: str, between: Collection[str] = BUT_WORDS) -> Iterator[list[str]]:
    for _, piece in _pieces(text):
        clause: list[str] = []
        for word in plain_words(piece):
            if word in between:
                yield clause
                clause = []
            else:
                clause.append(word)
        yield clause


def _now_in(clause: list[str]) -> str:
    """What a clause says of now; empty where it is only about before."""
    now = next((place for place, word in enumerate(clause) if word in NOW_WORDS), None)
    if now is None:
        return ""
    before, after = clause[:now], clause[now + 1 :]
    if says_one_of(after, WAS_WORDS):  # `now sceptical, was keen` without its comma may be either
        return ""
    said = after if says_one_of(before, WAS_WORDS) else [*before, *after]
    return " ".join(said)


def names_nobody(text: str) -> bool:
    """Whether a sentence about what somebody thinks leaves out who that is; what qualifies it may be any words."""
    return not says_more(text) or attitude_at_start(text) is not None


def says_more(text: str) -> bool:
    """Whether a sentence about what somebody thinks has words that are about something else as well."""
    return not _OF_NOBODY.issuperset(plain_words(text))


def read_attitude(text: str) -> str | None:
    """The attitude that a few words mean: «now a bit sceptical». None where they mean none, or may mean two."""
    words = plain_words(text)
    if (whole := " ".join(words)) in ATTITUDES:
        return ATTITUDES[whole]
    if is_denied(words):
        return None
    while words and words[0] in DEGREES:
        words = words[1:]
    # A phrase may hold words that otherwise change nothing: `is opposed to it now`.
    for end in range(len(words), 0, -1):
        if DEGREES.issuperset(words[end:]) and (found := ATTITUDES.get(" ".join(words[:end]))):
            return found
    return ATTITUDES.get(" ".join(word for word in words if word not in DEGREES))


def attitude_at_start(text: str) -> str | None:
    """The attitude that a sentence begins with and then qualifies or explains: `positive but careful about the cost`.

    None where what follows may contradict it, so that it is not clear which of them counts.
    """
    clauses = [" ".join(each) for each in _clauses(text, BUT_WORDS | REASON_WORDS) if each]
    first = read_attitude(clauses[0]) if clauses else None
    return None if first is None or any(_contradicts(each, first) for each in clauses[1:]) else first


_SIDES = {"champion": "for", "supporter": "for", "sceptic": "against", "opponent": "against"}


def _contradicts(clause: str, attitude: str) -> bool:
    """Whether a clause behind an attitude may mean another one: `sceptical`, but also `not keen`, behind `keen`."""
    words = clause.split()
    named = {ATTITUDES[word] for word in words if word in ATTITUDES and word not in COMMON_WORDS}
    if is_denied(words):
        return any(_SIDES.get(each, each) == _SIDES.get(attitude, attitude) for each in named)
    if whole := read_attitude(clause):
        named.add(whole)
    return not named <= {attitude}
