"""On whose word the picture rests: sources, proof, contradictions and what has grown old."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.model.deal import Done, Heard

from .people import Known, said_by
from .situation import Situation, age
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
    ids |= {each for word in _words(situation) if word.heard.step == step.id for each in word.sources}
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
    told = _words(situation)
    return tuple(
        _contradiction(situation, word, told[:number])
        for number, word in enumerate(told)
        if _stands(situation, word, told[number + 1 :])
    )


def unplaced(situation: Situation) -> tuple[Heard, ...]:
    """What was heard without saying which step it is about."""
    return tuple(word.heard for word in _words(situation) if word.heard.step is None)


def stale_days(situation: Situation, step: MapStep) -> int | None:
    """Days since the newest word on an open step, when that is longer than the step usually takes; else None."""
    told = [(event.day, event.sources) for event in situation.history.steps.events.get(step.id, ())]
    told += [(word.day, word.sources) for word in _words(situation) if word.heard.step == step.id]
    days = [day for day, sources in told if any(situation.people[each].present for each in sources)]
    if not days:
        return None
    since = age(max(days), situation.today)
    limit = step.step.usual_days[1] if step.step.usual_days else STALE_WITHOUT_USUAL
    return since if since > limit else None


class _Word(NamedTuple):
    """Something heard about how they buy."""

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


def _words(situation: Situation) -> list[_Word]:
    return [
        _Word(
            told.entry.date,
            told.place,
            heard,
            sources=said_by(situation.people, told.entry.with_, heard.by),
            speakers=tuple(
                each for each in said_by(situation.people, heard.by, told.entry.with_) if each != heard.against
            ),
        )
        for told in situation.history.told
        for heard in told.entry.heard
    ]


def _stands(situation: Situation, word: _Word, later: list[_Word]) -> bool:
    """Whether a word is against somebody and still unanswered."""
    heard, people = word.heard, situation.people
    if heard.against is None or not word.speakers or (heard.step and heard.step not in situation.map.by_id):
        return False
    if any(not people[each].present for each in word.is_about if each in people):
        return False
    newer = (each for each in later if each.heard.step == heard.step and each.heard.against is None)
    if any(word.is_about & {*each.speakers} for each in newer):
        return False
    return not (heard.step and _taken_after(situation, heard.step, word))


def _contradiction(situation: Situation, word: _Word, before: list[_Word]) -> Contradiction:
    heard = word.heard
    earlier = [each for each in before if each.heard.step == heard.step and heard.against in each.speakers]
    said, day = (earlier[-1].heard.says, earlier[-1].day) if earlier else (None, None)
    other = Side(situation.people.get(heard.against or ""), said, day)
    return Contradiction(heard.step, (other, Side(situation.people[word.speakers[0]], heard.says, word.day)))


def _taken_after(situation: Situation, step_id: str, word: _Word) -> bool:
    """Whether an entry later than the word took the step; more proof of a taken one does not."""
    state = None
    for event in situation.history.steps.events.get(step_id, ()):
        if event.effect:
            later = (event.day, event.place) > (word.day, word.place)
            if later and event.state.taken and event.state is not state:
                return True
            state = event.state
    return False
