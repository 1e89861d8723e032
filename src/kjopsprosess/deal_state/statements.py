"""What was heard about how they buy, on whose word, by the step it is about."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.told import Heard

from .history import History
from .people import statement_sources


class Statement(NamedTuple):
    """Something heard about how they buy."""

    number: int
    """Its place among all that was heard, in log order."""
    day: date
    file_index: int
    """Place of its entry in the file's log, from 0."""
    heard: Heard
    sources: tuple[str, ...]
    """Those on whose word we have it: those who were there."""
    speakers: tuple[str, ...]
    """Those who said it; without `by`, those who were there."""

    @property
    def parties(self) -> frozenset[str]:
        """The two who do not say the same."""
        return frozenset({*self.speakers, self.heard.against or ""})


def statements_by_step(history: History) -> Mapping[str | None, tuple[Statement, ...]]:
    """Everything heard, in log order, by the step it is about; under None what was not said to be about any."""
    found: dict[str | None, list[Statement]] = {}
    told_and_heard = [(replayed, heard) for replayed in history.entries for heard in replayed.entry.heard]
    for number, (replayed, heard) in enumerate(told_and_heard):
        said = statement_sources(history.people, heard.by, replayed.entry.with_)
        statement = Statement(
            number,
            replayed.entry.date,
            replayed.file_index,
            heard,
            sources=statement_sources(history.people, replayed.entry.with_, heard.by),
            speakers=tuple(each for each in said if each != heard.against),
        )
        found.setdefault(heard.step, []).append(statement)
    return {step: tuple(statements) for step, statements in found.items()}
