"""On whose word the picture rests: sources, proof, contradictions and what has grown old."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kjopsprosess.model.deal import Done

from .people import said_by
from .step_states import State

if TYPE_CHECKING:
    from datetime import date

    from kjopsprosess.model.deal import Heard

    from .people import Known
    from .situation import Situation
    from .step_map import MapStep

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


@dataclass(frozen=True)
class Sources:
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


@dataclass(frozen=True)
class Side:
    """One side of a contradiction."""

    person: Known | None
    """None: the process."""
    says: str | None
    day: date | None


@dataclass(frozen=True)
class Contradiction:
    """Two who do not say the same about a step."""

    step: str | None
    sides: tuple[Side, Side]


def _among_present(situation: Situation, ids: set[str]) -> Sources:
    return Sources(tuple(person for person in situation.present if person.id in ids and person.is_source))


def sources_of(situation: Situation, step: MapStep) -> Sources:
    """The sources of a step: of its done, skipped, reopened and heard."""
    ids = {each for event in situation.history.steps.events.get(step.id, ()) for each in event.sources}
    ids |= {each for _, heard, by in _heard(situation) if heard.step == step.id for each in by}
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
    """What two people, or a person and the process, do not say the same about, as long as it stands."""
    told = _heard(situation)
    found = []
    for place, (day, heard, by) in enumerate(told):
        if heard.against is None or not by or any(not situation.people[each].present for each in by):
            continue
        other = situation.people.get(heard.against)
        if other is not None and not other.present:
            continue
        two = {*by, heard.against}
        later = told[place + 1 :]
        if any(h.step == heard.step and h.against is None and two & {*who} for _, h, who in later):
            continue
        if heard.step and _taken_after(situation, heard.step, day):
            continue
        earlier = [(d, h) for d, h, who in told[:place] if h.step == heard.step and heard.against in who]
        there = Side(other, earlier[-1][1].says if earlier else None, earlier[-1][0] if earlier else None)
        found.append(Contradiction(heard.step, (there, Side(situation.people[by[0]], heard.says, day))))
    return tuple(found)


def unplaced(situation: Situation) -> tuple[Heard, ...]:
    """What was heard without saying which step it is about."""
    return tuple(heard for _, heard, _ in _heard(situation) if heard.step is None)


def stale_days(situation: Situation, step: MapStep) -> int | None:
    """Days since the newest word on an open step, when that is longer than the step usually takes; else None."""
    days = [event.day for event in situation.history.steps.events.get(step.id, ()) if event.sources]
    days += [day for day, heard, by in _heard(situation) if heard.step == step.id and by]
    if not days:
        return None
    since = (situation.today - max(days)).days
    limit = step.step.usual_days[1] if step.step.usual_days else STALE_WITHOUT_USUAL
    return since if since > limit else None


def _heard(situation: Situation) -> list[tuple[date, Heard, tuple[str, ...]]]:
    return [
        (told.entry.date, heard, said_by(situation.people, told.entry.with_, heard.by))
        for told in situation.history.told
        for heard in told.entry.heard
    ]


def _taken_after(situation: Situation, step_id: str, day: date) -> bool:
    taken = situation.history.steps.taken.get(step_id)
    return taken is not None and taken.since >= day
