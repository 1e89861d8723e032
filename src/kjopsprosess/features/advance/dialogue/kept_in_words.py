"""The promise that a sentence says was kept: `We sent the pack in time`, `Dan sent the pilot plan on 23 November`."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.advance.promises.names import MIN_WORD, compound_of, same_word, words_of
from kjopsprosess.messages.typed_dates.words import LIMITS
from kjopsprosess.messages.typed_sentences import SAYING_WORDS
from kjopsprosess.messages.typed_values import DROPPED_WORDS, MOVED_WORDS, NEGATIONS, TO_WORDS

from .promise_fates import tells_when_kept
from .prompter import Prompter
from .sentences.promise_named import is_delivered

_NOT_KEPT = frozenset((*NEGATIONS, *MOVED_WORDS, *DROPPED_WORDS, *SAYING_WORDS))


def kept_in(
    prompter: Prompter, promises: Sequence[PromiseState], text: str, *, before: int = 0, sure: bool = True
) -> tuple[PromiseState, str] | None:
    """The promise that a sentence says was kept, and its words of the day; None for any other sentence.

    A promise is meant by a noun, or a part of one, that no other promise in the list has; `before` others stand above
    them. Where no day is told with it, or it is not `sure`, it is asked whether that promise is meant, unless
    the sentence says so beyond doubt.
    """
    words = text.split()
    ends = (place for place in range(1, len(words)) if tells_when_kept(" ".join(words[place:])))
    end = next(ends, len(words))
    if not _NOT_KEPT.isdisjoint(map(folded, words)) or folded(words[end - 1]) in (*LIMITS, *TO_WORDS):
        return None
    told = words_of(" ".join(words[:end]), shortest=MIN_WORD)
    meant = [each for each in promises if _shares_a_word(told, each.what)]
    if len(meant) != 1:
        return None
    (promise,) = meant
    said, number = prompter.messages.advance.promises, before + promises.index(promise) + 1
    told_of = " ".join(words[:end])
    if (end == len(words) or not sure) and not is_delivered(prompter, promise, told_of):
        choices = dict.fromkeys(prompter.said.yes, "yes") | dict.fromkeys(prompter.said.no, "")
        question = said.is_that_promise.format(number=number, promise=prompter.promise_text(promise).rstrip("."))
        why = prompter.messages.advance.aims.need_yes_or_no
        if not prompter.ask_choice("did", question, why, choices, needed=True):
            return None
    return promise, " ".join(words[end:])


def _shares_a_word(told: set[str], what: str) -> bool:
    """Whether a promise has one of some words, or a part of one, as a noun: not its verb, which is its first word."""
    own = words_of(" ".join(what.split()[1:]), shortest=MIN_WORD)
    return any(
        same_word(word, each) or each.endswith(word) or compound_of(each, word) or compound_of(word, each)
        for word in told
        for each in own
    )
