"""What was heard about how they buy, and what was said yes to, on whose word, by the step it is about."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.history import History
from kjopsprosess.model.told import Heard

from .voices import Voices, voices


class Statement(NamedTuple):
    """Something heard about how they buy."""

    number: int
    """Its place among all that was heard, in log order."""
    day: date
    file_index: int
    """Place of its entry in the file's log, from 0."""
    heard: Heard
    voices: Voices
    """Those on whose word it is known."""
    speakers: tuple[str, ...]
    """Those who are said to have said it; without `by`, those who were there."""

    @property
    def parties(self) -> frozenset[str]:
        """The two who differ: those who said it, and the one it is against."""
        return frozenset({*self.speakers, self.heard.against or ""})

    @property
    def differs(self) -> bool:
        """Whether it says otherwise than somebody else, or than the process. Why they buy now never differs."""
        return self.heard.against is not None and not self.heard.why_now and bool(self.speakers)


class Confirmation(NamedTuple):
    """Somebody said yes to a step as it stood in the map."""

    voices: Voices
    by: tuple[str, ...]
    day: date
    file_index: int
    """Place of its entry in the file's log, from 0."""


def statements_by_step(history: History) -> Mapping[str | None, tuple[Statement, ...]]:
    """Everything heard, in log order, by the step it is about; under None what nobody has placed.

    Whoever says the same words again with a step has placed what they said before without one.
    """
    found: dict[str | None, list[Statement]] = {}
    told_and_heard = [(replayed, heard) for replayed in history.entries for heard in replayed.entry.heard]
    for number, (replayed, heard) in enumerate(told_and_heard):
        statement = _statement(history, number, heard, replayed.entry.with_, (replayed.entry.date, replayed.file_index))
        if heard.step is not None and None in found:
            found[None] = [each for each in found[None] if not _places(statement, each)]
        found.setdefault(heard.step, []).append(statement)
    return {step: tuple(statements) for step, statements in found.items()}


def confirmations_by_step(history: History) -> Mapping[str, tuple[Confirmation, ...]]:
    """Who said yes to each step, in log order."""
    found: dict[str, list[Confirmation]] = {}
    for replayed in history.entries:
        entry = replayed.entry
        for said in entry.confirmed:
            told_by = voices(history.people, entry.with_, said.by)
            for step in said.steps:
                yes = Confirmation(told_by, said.by, entry.date, replayed.file_index)
                found.setdefault(step, []).append(yes)
    return {step: tuple(said) for step, said in found.items()}


def _statement(
    history: History, number: int, heard: Heard, there: tuple[str, ...], when: tuple[date, int]
) -> Statement:
    people = history.people
    persons = tuple(each for each in there if each in people and people[each].is_source)
    speakers = dict.fromkeys(each for each in heard.by or persons if each in people and each != heard.against)
    day, file_index = when
    return Statement(number, day, file_index, heard, voices(people, there, heard.by), tuple(speakers))


def _places(statement: Statement, before: Statement) -> bool:
    same = same_words(before.heard.says) == same_words(statement.heard.says)
    return same and bool({*before.speakers} & {*statement.speakers})


def same_words(says: str) -> str:
    """What two have in common who say the same words: case, blanks and the last full stop do not count."""
    return " ".join(says.casefold().split()).rstrip(".!")
