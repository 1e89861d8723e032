"""The statements that hold now: the newest on each fact, but one marked `against` only once `holds` says so."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kjopsprosess.deal_state.references import PROCESS
from kjopsprosess.model.told import Heard

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Entry


class HeardWord(NamedTuple):
    """An item of `heard`, with those who said it and the day."""

    heard: Heard
    by: tuple[str, ...]
    """Ids of those who said it; without `by`, those who were there."""
    day: date


def holding_words(entries: "Iterable[Entry]", known: "Container[str]") -> tuple[HeardWord, ...]:
    """The items of `heard` whose facts hold, in the order in which they came to hold: later ones win.

    `entries`: in log order. `known`: steps that a process or the deal's own list has. What is first told of any other
    step holds at once, also when it is said against somebody.
    """
    log = _Words(known)
    for entry in entries:
        log.take_in(entry)
    return tuple(log.holding)


def words_in_force(situation: "Situation") -> tuple[HeardWord, ...]:
    """The items of `heard` whose facts hold in a deal, as `holding_words` gives them."""
    known = situation.map.known.keys() - {step.id for step in situation.map.steps if step.own}
    return holding_words((each.entry for each in situation.history.entries), known)


class _Words:
    def __init__(self, known: "Container[str]") -> None:
        self.holding: list[HeardWord] = []
        self._known = known
        self._said: dict[str | None, list[HeardWord]] = {}
        """By step, everything said of it."""
        self._held: dict[str, str] = {}
        """By step, whose word was said to hold last, if nothing was said of the step since."""

    def take_in(self, entry: "Entry") -> None:
        """Everything that one entry tells, in its order."""
        for heard in entry.heard:
            self._hear(HeardWord(heard, heard.by or entry.with_, entry.date))
        for holds in entry.holds:
            self._hold(holds.step, holds.by)

    def _hear(self, word: HeardWord) -> None:
        step = word.heard.step
        new = word.heard.name is not None and step not in self._said and step not in self._known
        self._said.setdefault(step, []).append(word)
        self._held.pop(step or "", None)
        # What is said against somebody holds only by `_hold`; but a step nobody had is there at once.
        if new or word.heard.why_now or not word.heard.against:
            self.holding.append(word)

    def _hold(self, step: str, by: str) -> None:
        if self._held.get(step) == by:
            return
        self._held[step] = by
        if by == PROCESS and step in self._known:
            self.holding = [each for each in self.holding if each.heard.step != step]
        else:
            # Once more at the end, since the last word on a fact wins.
            self.holding += [each for each in self._said.get(step, ()) if by in each.by]
