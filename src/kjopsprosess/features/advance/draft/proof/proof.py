"""Whether an item stands in a transcript: word for word, said by whom it names, with its numbers and its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from kjopsprosess.features.advance.draft.items import DraftItem
from kjopsprosess.model.deal import Done, Promise
from kjopsprosess.model.told import Heard

from .beyond_quotes import Speakers
from .cut_numbers import number_across
from .spoken_days import SpokenDay, days_in
from .spoken_numbers import currencies_in, numbers_in, ranges_in, time_units_in
from .transcript import Passage, Transcript, words_of
from .turning_words import NEGATIONS, NOBODY, may_be_past, other_subject, turned

FEWEST_WORDS = 3
"""Words of the shortest quote: one or two stand anywhere, and prove nothing."""
MAX_PASSAGES = 20
"""So many places with the same words are looked at."""
TAKING_BACK = frozenset(
    (
        *("nei", "eller", "unnskyld", "beklager", "mener", "rettere", "vent"),
        *("no", "or", "sorry", "mean", "rather", "actually", "wait"),
    )
)
"""Words right behind others that may take them back: «fredag, nei, mandag»."""
WORDS_TAKING_BACK = 2
_TAKEN_BACK_NUMBER = re.compile(
    r"[.,?!;–—…-]\s*(no|nei|sorry|unnskyld|beklager|rettere sagt|vent|wait|or rather|i mean|jeg mener)\b"
    r"(?!\s+(?:more|less|fewer|later|need|problem|mer|mindre)\b)",
    re.IGNORECASE,
)
"""Words, set off by a sign, by which a number before them is put right by one behind them."""
WORDS_PUTTING_RIGHT = 6
"""Words behind a number taken back among which the right one stands."""
WORDS_OF_CONTEXT = 12
"""Words before and after a quote in which its days and numbers are read: they may go on there."""
_BETWEEN_DAYS = re.compile(r"\s+(?:(?:i|på|den|on|the|in)\s+)?", re.IGNORECASE)
"""What stands between two days of one act: «fredag den niende», «den niende i morgen»."""
AFTER = frozenset({"etter", "after", "fra", "from", "tidligst", "earliest"})
"""Words that make the day behind them the one before which nothing comes."""
CERTAINLY_EARLIEST = frozenset({"tidligst", "earliest"})
EARLIEST = CERTAINLY_EARLIEST | {"etter", "after", "fra", "from"}
UP_TO = frozenset({"før", "before", "until", "til"})
"""Words without which no day is the earliest one; the latter only with a “not”: «ikke før 15. mars»."""


class Proof(NamedTuple):
    """The words that an item rests on."""

    quote: str
    """As they stand in the transcript."""
    speaker: str
    """Who said them, as the transcript has it."""
    at: str
    """When, as it is shown; empty where the transcript has no times."""


class Refusal(NamedTuple):
    """Why an item is not taken."""

    reason: str
    """A code; see `messages/after_meeting/advance/draft_sorted.py`."""
    facts: Mapping[str, str] = {}
    """Texts that the sentence needs."""
    days: tuple[date, ...] = ()
    """Days that the sentence names."""
    nearest: Passage | None = None
    """The words that come nearest, or that were said by somebody else."""


class Prover:
    """Holds the items of one entry to one transcript."""

    def __init__(self, transcript: Transcript, speakers: Speakers, spoken_on: date, *, day_first: bool) -> None:
        """`spoken_on`: the day of the call, from which days in it are reckoned."""
        self.transcript, self.speakers = transcript, speakers
        self.spoken_on, self.day_first = spoken_on, day_first

    def prove(self, item: DraftItem) -> Proof | Refusal:
        """The words that prove an item, or why nothing does."""
        if isinstance(item.told, Done) and item.told.seen is not None:
            return Refusal("seen")
        if not item.by:
            return Refusal("by-nobody", nearest=self._nearest(item))
        if not item.quote.strip():
            return Refusal("no-quote", nearest=self._nearest(item))
        if len(words_of(item.quote)) < FEWEST_WORDS:
            return Refusal("short-quote", nearest=self._nearest(item))
        found = [self._said_by(item, who) for who in item.by]
        return next((each for each in found if isinstance(each, Refusal)), found[0])

    def _nearest(self, item: DraftItem) -> Passage | None:
        return self.transcript.nearest(item.quote or item.words)

    def _said_by(self, item: DraftItem, who: str) -> Proof | Refusal:
        """The proof in what one person said."""
        passages = self.transcript.passages(item.quote)
        own = islice((each for each in passages if self.speakers.is_said_by(each.turn.speaker, who)), MAX_PASSAGES)
        refused: Refusal | None = None
        for passage in own:
            wrong = next(self._faults(item, passage), None)
            if wrong is None:
                return Proof(passage.text, passage.turn.speaker, passage.at)
            refused = refused or wrong
        if refused:
            return refused
        other = next(self.transcript.passages(item.quote), None)
        if other is None:
            return Refusal("not-said", nearest=self._nearest(item))
        unsure = who in self.speakers.owners(other.turn.speaker)
        reason = "speaker-unsure" if unsure else "other-speaker" if other.turn.speaker else "speaker-unnamed"
        return Refusal(reason, {"who": who}, nearest=other)

    def _faults(self, item: DraftItem, passage: Passage) -> Iterator[Refusal]:
        """What is wrong with words that were said by the right person."""
        if passage.is_question:
            yield Refusal("question", nearest=passage)
        for reason, word in turned(item, passage):
            yield Refusal(reason, {"word": word}, nearest=passage)
        if isinstance(item.told, Promise):
            other = other_subject(passage, self.speakers.other_names(item.by))
            if other is not None:
                yield Refusal("other-subject" if other else "no-subject", {"word": other}, nearest=passage)
        acts = isinstance(item.told, Promise | Done)
        behind = self._right_behind(item, passage) if acts or item.day is not None else []
        if back := next((word for word in behind if word in TAKING_BACK), None):
            yield Refusal("taken-back", {"word": back}, nearest=passage)
        if isinstance(item.told, Promise) and self._is_only_earliest(item, passage):
            yield Refusal("other-rule", nearest=passage)
        if isinstance(item.told, Done) and (later := self._later_day(item, passage)):
            yield Refusal("to-come", {"word": later}, nearest=passage)
        if isinstance(item.told, Heard) and item.day is not None and _has_other_rule(item.told, passage):
            yield Refusal("other-rule", nearest=passage)
        yield from self._wrong_days(item, passage)
        yield from self._wrong_numbers(item, passage)

    def _days(self, text: str, item: DraftItem) -> list[SpokenDay]:
        past = not isinstance(item.told, Promise) and item.day is not None and item.day < self.spoken_on
        return days_in(text, self.spoken_on, past=past, day_first=self.day_first)

    def _days_of(self, passage: Passage, item: DraftItem) -> list[SpokenDay]:
        """The days that begin or end in the words, read with what stands around them, and one right behind the last.

        Who quotes only «fredag» of «fredag 11. desember», or only «den niende» of «den niende i morgen», is told so.
        """
        text, start, end = passage.around(WORDS_OF_CONTEXT)
        found = [day for day in self._days(text, item) if day.end > start]
        inside = [day for day in found if day.start < end]
        behind = found[len(inside) : len(inside) + 1]
        if inside and behind and _BETWEEN_DAYS.fullmatch(text[inside[-1].end : behind[0].start]):
            inside += behind
        return [day._replace(start=day.start - start, end=day.end - start) for day in inside]

    def _cut_day(self, item: DraftItem, passage: Passage, said: list[SpokenDay]) -> str | None:
        """A day of which the words have only a part that means another one: «fredag» of «fredag 11. desember»."""
        if item.day is None and not any(self._days(text, item) for text in item.texts):
            return None
        length = len(passage.text)
        for day in said:
            if day.start >= 0 and (day.end <= length or day.start >= length):
                continue
            inside = self._days(passage.text[max(0, day.start) : day.end], item)
            if [each.day for each in inside] != [day.day]:
                return day.text
        return None

    def _later_day(self, item: DraftItem, passage: Passage) -> str:
        """A day to come in a clause that tells of nothing past: «vi starter mandag 1. februar» is not done."""
        clause = [
            *passage.before(clause=True),
            *(word.plain for word in words_of(passage.text)),
            *passage.rest_of_clause,
        ]
        text, start, _ = passage.around(WORDS_OF_CONTEXT)
        if may_be_past(clause):
            return ""
        behind = passage.turn.words[passage.last + len(passage.rest_of_clause)].end
        own = behind - (passage.span[0] - start)
        days = (day for day in self._days(text[:own], item) if day.start >= start)
        return next((day.text for day in days if day.day and day.day > self.spoken_on), "")

    def _right_behind(self, item: DraftItem, passage: Passage) -> list[str]:
        """The words right behind the last day in the words, or behind the words where they have none."""
        days = self._days(passage.text, item)
        inside = [word.plain for word in words_of(passage.text[days[-1].end :])] if days else []
        return [*inside, *passage.next_words(WORDS_TAKING_BACK)][:WORDS_TAKING_BACK]

    def _is_only_earliest(self, item: DraftItem, passage: Passage) -> bool:
        """Whether a day in the words is the one after which something comes: «etter 11. desember»."""
        text, start, _ = passage.around(WORDS_OF_CONTEXT)
        before = [words_of(text[: start + day.start])[-2:] for day in self._days_of(passage, item)]
        last = [
            next((word.plain for word in reversed(each) if word.plain not in ("den", "the")), "") for each in before
        ]
        return any(word in AFTER for word in last)

    def _without_days(self, text: str, item: DraftItem) -> str:
        """A text with the days taken out of it: the 11 of «11. desember» is no number of anything else."""
        for day in reversed(self._days(text, item)):
            text = f"{text[: day.start]} … {text[day.end :]}"
        return text

    def _cut_number(self, item: DraftItem, passage: Passage) -> str | None:
        """A number of which only a part stands in the words: «hundre og tjue» of «hundre og tjue tusen»."""
        text, start, end = passage.around(WORDS_OF_CONTEXT)
        for day in self._days(text, item):
            text = f"{text[: day.start]}{'…' * (day.end - day.start)}{text[day.end :]}"
        return number_across(text, start, end)

    def _wrong_days(self, item: DraftItem, passage: Passage) -> Iterator[Refusal]:
        said = self._days_of(passage, item)
        if cut := self._cut_day(item, passage, said):
            yield Refusal("cut-day", {"text": cut}, nearest=passage)
        days = tuple(dict.fromkeys(each.day for each in said if each.day))
        unclear = [each.text.rstrip(".") for each in said if each.day is None]
        if item.day is not None:
            if unclear:
                yield Refusal("day-unclear", {"text": unclear[0]}, nearest=passage)
            if not days:
                yield Refusal("day-not-said", days=(item.day,), nearest=passage)
            elif len(days) > 1:
                yield Refusal("several-days", days=days, nearest=passage)
            elif days[0] != item.day:
                yield Refusal("other-day", days=(item.day, days[0]), nearest=passage)
        for text in item.texts:
            for each in self._days(text, item):
                words = each.text.rstrip(".").casefold()  # the full stop that ends a sentence is no part of the day
                same_words = each.day is None and words in (text.casefold() for text in unclear)
                if each.day not in days and not same_words:
                    yield Refusal("words-other-day", {"text": each.text}, nearest=passage)

    def _wrong_numbers(self, item: DraftItem, passage: Passage) -> Iterator[Refusal]:
        said = _without_denied(_without_taken_back(self._without_days(passage.text, item)))
        there, ranges = numbers_in(said, claimed=False), ranges_in(said)
        units, currencies = time_units_in(passage.text), currencies_in(passage.text)
        for text in item.texts:
            plain = self._without_days(text, item)
            claimed = numbers_in(plain, claimed=True)
            if claimed and (cut := self._cut_number(item, passage)):
                yield Refusal("cut-number", {"text": cut}, nearest=passage)
            if claimed and there and (back := _taking_back_behind(passage)):
                yield Refusal("taken-back", {"word": back}, nearest=passage)
            if wrong := claimed - there:
                yield Refusal("other-number", {"number": f"{min(wrong).normalize():f}"}, nearest=passage)
            if half := next((each for each in ranges if claimed & each and not each <= claimed), None):
                yield Refusal("part-of-range", {"least": f"{min(half):f}", "most": f"{max(half):f}"}, nearest=passage)
            if claimed and not (time_units_in(plain) <= units and currencies_in(plain) <= currencies):
                yield Refusal("other-unit", {"text": text}, nearest=passage)


def _has_other_rule(told: Heard, passage: Passage) -> bool:
    """Whether the words make the day the earliest one and the item does not, or the other way about."""
    inside = [word.plain for word in words_of(passage.text)]
    words = {*inside, *passage.before(clause=True)}
    if not told.earliest:
        return not CERTAINLY_EARLIEST.isdisjoint(inside)
    denied = not words.isdisjoint(NEGATIONS | NOBODY) or any(word.endswith("n't") for word in words)
    return EARLIEST.isdisjoint(inside) and not (denied and not UP_TO.isdisjoint(inside))


def _without_taken_back(text: str) -> str:
    """A text without what stands before a number that puts another right: «25, nei, 35 brukere» says no 25."""
    for back in reversed(list(_TAKEN_BACK_NUMBER.finditer(text))):
        before, behind = text[: back.start()], text[back.end() :]
        denied = back[0].startswith("?") and back[1].casefold() in ("no", "nei")
        if (denied or numbers_in(_first_words(behind), claimed=False)) and numbers_in(before, claimed=False):
            return behind
    return text


def _taking_back_behind(passage: Passage) -> str | None:
    """The words right behind others by which a number in them is put right."""
    end = passage.span[1]
    text = (
        passage.turn.text[end - 1 :]
        if passage.turn.text[end - 1 : end] in (".", "?", "!", "…")
        else passage.turn.text[end:]
    )
    back = _TAKEN_BACK_NUMBER.match(text)
    return back[1] if back and numbers_in(_first_words(text[back.end() :]), claimed=False) else None


def _first_words(text: str) -> str:
    words = words_of(text)[:WORDS_PUTTING_RIGHT]
    return text[: words[-1].end] if words else ""


def _without_denied(text: str) -> str:
    """A text without the clauses, behind its first, that begin with “not”: «12 brukere, ikke 20» says no 20."""
    first, *others = text.split(", ")
    kept = [each for each in others if (words := words_of(each)) and words[0].plain not in NEGATIONS]
    return ", ".join((first, *kept))
