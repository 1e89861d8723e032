"""Which promise a sentence names for certain: who gave it, a word that no other has, and nothing else that matters."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.advance.dialogue.promise_fates import only_ahead
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.features.advance.dialogue.question_prompter import split_answers
from kjopsprosess.features.advance.promises.names import MIN_WORD, compound_of, same_word, words_of
from kjopsprosess.messages.typed_dates.reading import is_day
from kjopsprosess.messages.typed_dates.words import LIMITS
from kjopsprosess.messages.typed_sentences import (
    AROUND_A_PROMISE,
    DELIVERED_WORDS,
    FROM_TO_WORDS,
    MOVES_WORDS,
    NOW_OF_A_DAY,
    SAYING_WORDS,
    UNFINISHED_WORDS,
)
from kjopsprosess.messages.typed_values import NEGATIONS, PRONOUNS, TO_WORDS

from .plain_words import is_denied, plain_words

_MAX_DAY_WORDS = 7
_AROUND = frozenset((*AROUND_A_PROMISE, *TO_WORDS, *LIMITS, *NOW_OF_A_DAY))


def moved_in(prompter: Prompter, promises: Sequence[PromiseState], text: str) -> tuple[PromiseState, str] | None:
    """The promise that a sentence moves, and its new day: `Dan had not finished the plan, says 24 November now`.

    None where it is not certain that it does.
    """
    head, day = _before_day(text)
    promise = _only_meant(promises, head)
    if not day or promise is None or not only_ahead(prompter, promise, day):
        return None
    says = next((place for place, word in enumerate(head) if word in SAYING_WORDS), len(head))
    if is_denied(head):
        told = bool({*UNFINISHED_WORDS} & {*head[:says]}) and is_denied(head[:says]) and not is_denied(head[says:])
        known = (*UNFINISHED_WORDS, *NEGATIONS, *SAYING_WORDS)
        certain = told and (says < len(head) or not NOW_OF_A_DAY.isdisjoint(plain_words(text)))
    else:
        known = (*MOVES_WORDS, *SAYING_WORDS)
        certain = bool({*MOVES_WORDS} & {*head})
    return (promise, day) if certain and names_only(prompter, promise, head, known) else None


def is_delivered(prompter: Prompter, promise: PromiseState, text: str) -> bool:
    """Whether it is certain that a sentence tells of a promise of theirs that was kept: `Dan sent the pilot plan`."""
    words = plain_words(text)
    kept = bool({*DELIVERED_WORDS} & {*words}) and not promise.ours
    return kept and names_only(prompter, promise, words, DELIVERED_WORDS)


def promise_and_day(prompter: Prompter, promises: Sequence[PromiseState], text: str) -> tuple[PromiseState, str] | None:
    """The only promise that a name or words before a day mean: `Dan: 24 November`, `the pilot plan to 24 Nov`."""
    head, day = _before_day(text)
    left = [word for word in head if word not in _AROUND and word not in MOVES_WORDS]
    meant = [
        each
        for each in promises
        if left and all(word in _names(prompter, each) or _is_of(word, each.what) for word in left)
    ]
    return (meant[0], day) if day and len(meant) == 1 else None


def join_days(answers: Sequence[str]) -> list[str]:
    """Answers where one that was not finished has its new day behind a semicolon: `…; says 24 November now`."""
    joined: list[str] = []
    for text in answers:
        words = plain_words(text)
        begins = not {*SAYING_WORDS, *NOW_OF_A_DAY}.isdisjoint(words[: 2 if words[:1] and words[0] in PRONOUNS else 1])
        if joined and begins and _before_day(text)[1] and is_denied(plain_words(joined[-1])):
            joined[-1] = f"{joined[-1]}, {text}"
        else:
            joined.append(text)
    return joined


def names_only(prompter: Prompter, promise: PromiseState, words: Sequence[str], known: Collection[str]) -> bool:
    """Whether a sentence names who gave a promise, and beside that and some words only what was promised."""
    names = _names(prompter, promise)
    others = [each for each in words if each not in names and each not in known and each not in _AROUND]
    return not names.isdisjoint(words) and bool(others) and all(_is_of(each, promise.what) for each in others)


def _before_day(text: str) -> tuple[list[str], str]:
    """The words before the day that a sentence ends with, and that day; empty where none stands there."""
    words = plain_words(text)
    while words and words[-1] in NOW_OF_A_DAY:
        words.pop()
    for place in range(max(1, len(words) - _MAX_DAY_WORDS), len(words)):
        day = " ".join(words[place:])
        if words[place] not in _AROUND and is_day(day) and words[place - 1] not in FROM_TO_WORDS:
            return words[:place], day
    return words, ""


def _names(prompter: Prompter, promise: PromiseState) -> set[str]:
    return {word for each in promise.makers if each in prompter.known
            for word in plain_words(prompter.known[each].name)}  # fmt: skip


def _only_meant(promises: Sequence[PromiseState], words: Sequence[str]) -> PromiseState | None:
    """The only promise that has one of some words of some length, other than its verb."""
    long = [each for each in words if len(each) >= MIN_WORD]
    meant = [each for each in promises if any(_is_of(word, " ".join(each.what.split()[1:])) for word in long)]
    return meant[0] if len(meant) == 1 else None


def _is_of(word: str, what: str) -> bool:
    return any(
        same_word(word, each)
        or (len(word) >= MIN_WORD and (each.endswith(word) or compound_of(each, word) or compound_of(word, each)))
        for each in words_of(what)
    )


def answers_of(answer: str) -> list[str]:
    """The answers on a line, with what belongs together joined."""
    return join_days(split_answers(answer))
