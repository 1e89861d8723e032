"""What was heard about how they buy, on whose word, by the step it is about."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.deal import Heard

from .history import History
from .people import said_by


class Word(NamedTuple):
    """Something heard about how they buy."""

    number: int
    """Its place among all that was heard, in log order."""
    day: date
    place: int
    """Place of its entry in the file's log, from 0."""
    heard: Heard
    sources: tuple[str, ...]
    """Those on whose word we have it: those who were there."""
    speakers: tuple[str, ...]
    """Those who said it; without `by`, those who were there."""

    @property
    def is_about(self) -> frozenset[str]:
        """The two who do not say the same."""
        return frozenset({*self.speakers, self.heard.against or ""})


def words_by_step(history: History) -> Mapping[str | None, tuple[Word, ...]]:
    """Everything heard, in log order, by the step it is about; under None what was not said to be about any."""
    found: dict[str | None, list[Word]] = {}
    told_and_heard = [(told, heard) for told in history.told for heard in told.entry.heard]
    for number, (told, heard) in enumerate(told_and_heard):
        said = said_by(history.people, heard.by, told.entry.with_)
        word = Word(
            number,
            told.entry.date,
            told.place,
            heard,
            sources=said_by(history.people, told.entry.with_, heard.by),
            speakers=tuple(each for each in said if each != heard.against),
        )
        found.setdefault(heard.step, []).append(word)
    return {step: tuple(words) for step, words in found.items()}
