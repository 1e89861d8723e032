"""Promises of ours in a sentence: `We promised to send x by Friday`, `we send x by 4 Dec and y by 8 Dec`."""

from __future__ import annotations

from collections.abc import Iterator

from kjopsprosess.app.typed.grammar import AND_WORDS, split_who
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.agreement import is_present, is_verb
from kjopsprosess.messages.typed_dates.reading import is_day, split_limit
from kjopsprosess.messages.typed_dates.words import LIMITS
from kjopsprosess.messages.typed_sentences import (
    BESIDE_A_VERB,
    HAVE_WORDS,
    NO_PRESENT_WORDS,
    PRESENT_WORDS,
    PROMISED_WORDS,
    SPEAKERS,
    TO_COME_WORDS,
)

from .plain_words import is_denied, plain_words

_NEAR_THE_VERB = 4
"""Words from the beginning of a sentence among which the one stands that denies it."""
_MAX_DAY_WORDS = 6


def our_promises_in(our_side: str, text: str) -> list[str]:
    """The promises of ours in a sentence, each as question 4 takes it; none for another sentence.

    What we shall do without a day, `we will look into it`, is no promise, nor is what we do not.
    """
    what, needs_day = _promised(_day_last(text))
    if not what or is_denied(plain_words(what)[:_NEAR_THE_VERB]) or (needs_day and not split_limit(what)):
        return []
    return [f"{our_side}: {each}" for each in _each(what)]


def each_promise(text: str) -> list[str]:
    """The promises behind a name and a colon, each with that name: `we: send the pack by 4 Dec and the price by 8`."""
    who, what = split_who(text)
    return [f"{who}: {each}" for each in _each(what)] if who else [text]


def says_not_done(text: str) -> bool:
    """Whether a sentence says what we did not do: `we did not send the pack`. It would be recorded as done."""
    words = plain_words(text)
    return bool(words) and words[0] in SPEAKERS and is_denied(words[1:_NEAR_THE_VERB])


def _day_last(text: str) -> str:
    """A sentence that begins with its day, `by Friday we send x` or «innen fredag sender vi x», with the day last."""
    words = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("'ll ", " will ", 1).split()
    if not words or folded(words[0]) not in LIMITS:
        return " ".join(words)
    for end in range(min(_MAX_DAY_WORDS, len(words) - 2), 1, -1):
        day, rest = " ".join(words[:end]).rstrip(","), words[end:]
        if is_day(" ".join(words[1:end]).rstrip(",")):
            if folded(rest[1]) in SPEAKERS:  # the verb stands first in bokmål
                rest[:2] = [rest[1], rest[0]]
            return f"{' '.join(rest).rstrip('.')} {day.lower()}"
    return " ".join(words)


def _promised(text: str) -> tuple[str, bool]:
    """What we promise in a sentence, and whether it is a promise only with a day. Empty where we promise nothing."""
    words = text.split()
    speaks = bool(words) and folded(words[0]) in SPEAKERS
    rest = words[1:] if speaks else words
    plain = folded(" ".join(rest))
    for leads, needs_day in ((PROMISED_WORDS, False), (TO_COME_WORDS, True)):
        lead = next((each for each in leads if plain.startswith(f"{each} ")), None)
        if lead and (speaks or not needs_day):
            return " ".join(rest[len(lead.split()) :]), needs_day
    while speaks and len(rest) > 1 and folded(rest[0]) in BESIDE_A_VERB:
        del rest[0]
    return (" ".join(rest), True) if speaks and rest and _is_present(folded(rest[0])) else ("", False)


def _is_present(word: str) -> bool:
    """Whether a word behind "we" is a verb of the present; one of bokmål ends in -r."""
    known = is_present(word) or word in PRESENT_WORDS or word.endswith("r")
    return known and word not in (*NO_PRESENT_WORDS, *HAVE_WORDS)


def _each(what: str) -> Iterator[str]:
    """Each of several promises with a day of its own; one without a verb has that of the first."""
    first, *others = _pieces(what)
    yield first
    for other in others:
        words = (_promised(other)[0] or other).split()
        while len(words) > 1 and folded(words[0]) in (*BESIDE_A_VERB, *SPEAKERS):
            del words[0]
        own = is_verb(folded(words[0])) or folded(words[0]) in PRESENT_WORDS
        yield " ".join(words if own else (first.split()[0], *words))


def _pieces(what: str) -> Iterator[str]:
    words, begun = what.split(), 0
    for place in range(1, len(words) - 1):
        is_and = folded(words[place]) in AND_WORDS
        if not (is_and or words[place - 1].endswith(",")):
            continue
        head = " ".join(words[begun:place]).rstrip(",")
        if split_limit(head) and split_limit(" ".join(words[place:]).rstrip(".")):
            yield head
            begun = place + is_and
    yield " ".join(words[begun:])
