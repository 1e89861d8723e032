"""What a sentence of question 6 says that somebody thinks now: `used to be keen, now sceptical`."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_sentences import BUT_WORDS, FROM_TO_WORDS, NOW_WORDS, QUALIFYING_WORDS, WAS_WORDS
from kjopsprosess.messages.typed_values import ATTITUDES, DEGREES, NEGATIONS, PRONOUNS

from .plain_words import is_denied, plain_words, says_one_of

_OF_NOBODY = frozenset(
    word
    for each in (*ATTITUDES, *DEGREES, *PRONOUNS, *NOW_WORDS, *WAS_WORDS, *BUT_WORDS, *FROM_TO_WORDS)
    for word in each.split()
)


def attitude_parts(text: str) -> Iterator[str]:
    """What a text says of each person, as typed; what somebody thought before stays with what they think now."""
    part = ""
    for piece in filter(None, map(str.strip, text.split(","))):
        if part and _goes_on(part, piece):
            part = f"{part}, {piece}"
            continue
        if part:
            yield part
        part = piece
    if part:
        yield part


def _goes_on(part: str, piece: str) -> bool:
    """Whether a piece is about the same person: it qualifies what stands before it, or tells of before or now."""
    if not QUALIFYING_WORDS.isdisjoint(plain_words(piece)[:1]):
        return True
    words, both = plain_words(piece), plain_words(f"{part} {piece}")
    changed = says_one_of(both, WAS_WORDS) and says_one_of(both, NOW_WORDS)
    return changed and bool(words) and not words[0].isdecimal() and words[0] in _OF_NOBODY


def attitude_now(text: str) -> str:
    """The words for what somebody thinks now; all of them where they tell of no change."""
    words = plain_words(text)
    if says_one_of(words, WAS_WORDS):
        clauses = [each for each in map(_now_in, _clauses(text)) if each]
        return clauses[0] if len(clauses) == 1 else text
    for before, after in FROM_TO_WORDS.items():
        if before in words and after in words[words.index(before) :] and not is_denied(words):
            return " ".join(words[words.index(after, words.index(before)) + 1 :])
    return text


def _clauses(text: str) -> Iterator[list[str]]:
    for piece in text.split(","):
        clause: list[str] = []
        for word in plain_words(piece):
            if word in BUT_WORDS:
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
    """Whether a sentence about what somebody thinks leaves out who that is."""
    return _OF_NOBODY.issuperset(plain_words(text))


def read_attitude(text: str) -> str | None:
    """The attitude that a few words mean: «now a bit sceptical». None where they mean none, or may mean two."""
    plain = folded(text)
    if plain in ATTITUDES:
        return ATTITUDES[plain]
    words = plain.split()
    if not NEGATIONS.isdisjoint(words):
        return None
    return ATTITUDES.get(" ".join(word for word in words if word not in DEGREES))


def attitude_before_but(text: str) -> str | None:
    """The attitude that a sentence begins with and then qualifies: `positive but careful about the cost`.

    None where what follows names another one, so that it is not clear which of them counts.
    """
    clauses = [" ".join(each) for each in _clauses(text) if each]
    first = read_attitude(clauses[0]) if len(clauses) > 1 else None
    others = {ATTITUDES[word] for each in clauses[1:] for word in each.split() if word in ATTITUDES}
    return first if others <= {first} else None
