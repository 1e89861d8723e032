"""On whose word the picture rests: sources, proof, contradictions and what has grown old."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from kjopsprosess.model.deal import Done, Heard

from .people import Known
from .situation import Situation, age
from .statements import Word
from .step_map import MapStep
from .step_states import State

TWO = 2
"""One person's picture is never enough."""
STALE_WITHOUT_USUAL = 30
"""Days after which a step's newest word is old, where the process gives no usual time."""


class Strength(StrEnum):
    """How well it is proved that a step is done."""

    STRONG = "strong"
    """We saw what the customer made."""
    MEDIUM = "medium"
    """Two people with two roles between them said so."""
    WEAK = "weak"


class Sources(NamedTuple):
    """Those at the customer, still there, on whose word something rests."""

    people: tuple[Known, ...]

    @property
    def roles(self) -> frozenset[str]:
        """The distinct roles they hold."""
        return frozenset(role for person in self.people for role in person.roles)

    @property
    def single(self) -> bool:
        """Fewer than two people, or fewer than two roles."""
        return len(self.people) < TWO or len(self.roles) < TWO


class Side(NamedTuple):
    """One side of a contradiction."""

    person: Known | None
    """None: the process."""
    says: str | None
    day: date | None


class Contradiction(NamedTuple):
    """Two who do not say the same about a step."""

    step: str | None
    sides: tuple[Side, Side]


def _among_present(situation: Situation, ids: set[str]) -> Sources:
    return Sources(tuple(person for person in situation.present if person.id in ids and person.is_source))


def sources_of(situation: Situation, step: MapStep) -> Sources:
    """The sources of a step: of its done, skipped, reopened and heard."""
    ids = {each for event in situation.history.steps.events.get(step.id, ()) for each in event.sources}
    ids |= {each for word in situation.heard.get(step.id, ()) for each in word.sources}
    return _among_present(situation, ids)


def sources_of_deal(situation: Situation) -> Sources:
    """The distinct sources over all steps of the map."""
    found = {person.id for step in situation.map.steps for person in sources_of(situation, step).people}
    return _among_present(situation, found)


def strength(situation: Situation, step: MapStep) -> Strength | None:
    """How well a done step is proved, by all its `done` since the last reopening; None when it is not done."""
    if situation.states[step.id] is not State.DONE:
        return None
    since: list[tuple[Done, tuple[str, ...]]] = []
    for event in situation.history.steps.events[step.id]:
        if event.effect and event.state is State.OPEN:
            since.clear()
        elif event.effect and isinstance(event.item, Done):
            since.append((event.item, event.sources))
    if any(item.seen for item, _ in since):
        return Strength.STRONG
    told_by = {each for _, sources in since for each in sources}
    people = tuple(person for person in situation.people.values() if person.id in told_by)
    return Strength.WEAK if Sources(people).single else Strength.MEDIUM


def contradictions(situation: Situation) -> tuple[Contradiction, ...]:
    """What two people, or a person and the process, do not say the same about, as long as it stands.

    It stands until either of the two says something newer on the step, one of them leaves, or the step is taken.
    """
    found = [
        each
        for step, words in situation.heard.items()
        if step is None or step in situation.map.by_id
        for each in _unanswered(situation, step, words)
    ]
    return tuple(contradiction for _, contradiction in sorted(found, key=itemgetter(0)))


def unplaced(situation: Situation) -> tuple[Heard, ...]:
    """What was heard without saying which step it is about."""
    return tuple(word.heard for word in situation.heard.get(None, ()))


def stale_days(situation: Situation, step: MapStep) -> int | None:
    """Days since the newest word on an open step, when that is longer than the step usually takes; else None."""
    told = [(event.day, event.sources) for event in situation.history.steps.events.get(step.id, ())]
    told += [(word.day, word.sources) for word in situation.heard.get(step.id, ())]
    days = [day for day, sources in told if any(situation.people[each].present for each in sources)]
    if not days:
        return None
    since = age(max(days), situation.today)
    limit = step.step.usual_days[1] if step.step.usual_days else STALE_WITHOUT_USUAL
    return since if since > limit else None


def _unanswered(situation: Situation, step: str | None, words: Sequence[Word]) -> Iterator[tuple[int, Contradiction]]:
    """The words about a step that are against somebody and still stand, each with its number."""
    people, taken = situation.people, _last_taken(situation, step)
    answered: set[str] = set()
    standing: set[int] = set()
    for word in reversed(words):
        if word.heard.against is None:
            answered.update(word.speakers)
        elif (
            word.speakers
            and not answered & word.is_about
            and all(people[each].present for each in word.is_about if each in people)
            and not (taken and taken > (word.day, word.place))
        ):
            standing.add(word.number)
    said: dict[str, Word] = {}
    for word in words:
        if word.number in standing:
            yield word.number, _contradiction(situation, word, said.get(word.heard.against or ""))
        said.update(dict.fromkeys(word.speakers, word))


def _contradiction(situation: Situation, word: Word, earlier: Word | None) -> Contradiction:
    heard = word.heard
    said, day = (earlier.heard.says, earlier.day) if earlier else (None, None)
    other = Side(situation.people.get(heard.against or ""), said, day)
    return Contradiction(heard.step, (other, Side(situation.people[word.speakers[0]], heard.says, word.day)))


def _last_taken(situation: Situation, step: str | None) -> tuple[date, int] | None:
    """The day and entry by which a step was last taken; more proof of a taken one does not take it."""
    state, last = None, None
    for event in situation.history.steps.events.get(step or "", ()):
        if event.effect:
            if event.state.taken and event.state is not state:
                last = (event.day, event.place)
            state = event.state
    return last
