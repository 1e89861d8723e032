"""Holes in the picture: what we do not know or cannot rely on, worst first, and whom to ask."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import Coming
from kjopsprosess.deal_state.deadline import time_left
from kjopsprosess.deal_state.next_step import empty_roles, part_of, taking_part
from kjopsprosess.deal_state.people import Known
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.sources import (
    TWO,
    Contradiction,
    Strength,
    contradictions,
    sources_of,
    sources_of_deal,
    stale_days,
    strength,
    unplaced,
)
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import Attitude, Part, StepKind

SHOWN = 3
"""How many holes a brief prints."""


class HoleKind(StrEnum):
    """Kinds of holes, worst first."""

    CONTRADICTION = "contradiction"
    TOO_LATE = "too_late"
    ONE_VOICE = "one_voice"
    """All we know about how they buy comes from one person, or from nobody."""
    EMPTY_CHAIR = "empty_chair"
    """Nobody we know of decides a step in view. Chairs of the next step stand under Who already."""
    NEVER_MET = "never_met"
    BEHIND = "behind"
    SINGLE_SOURCE = "single_source"
    """A step rests on one person's word."""
    UNPLACED = "unplaced"
    STALE = "stale"

    @property
    def about_people(self) -> bool:
        """Whether it can only be filled by talking to somebody."""
        return self in _ABOUT_PEOPLE


_ABOUT_PEOPLE = frozenset(
    {
        HoleKind.CONTRADICTION,
        HoleKind.ONE_VOICE,
        HoleKind.EMPTY_CHAIR,
        HoleKind.NEVER_MET,
        HoleKind.SINGLE_SOURCE,
    }
)

_BEFORE_THE_ORDER = frozenset(
    {
        HoleKind.TOO_LATE,
        HoleKind.ONE_VOICE,
        HoleKind.EMPTY_CHAIR,
        HoleKind.NEVER_MET,
        HoleKind.SINGLE_SOURCE,
        HoleKind.STALE,
    }
)
"""Holes in what we know of how they buy: of no use to fill once the order is ours."""

BY_WARMTH = (
    Attitude.CHAMPION,
    Attitude.SUPPORTER,
    Attitude.NEUTRAL,
    None,
    Attitude.SCEPTIC,
    Attitude.OPPONENT,
)
"""Whom we would rather ask first."""


class Hole(NamedTuple):
    """One hole, the person to ask and the step's own question; other questions are worded by kind."""

    kind: HoleKind
    step: MapStep | None = None
    about: tuple[Known, ...] = ()
    role: str | None = None
    part: Part | None = None
    days: int | None = None
    """Stale: age of the newest word. Too late: how many days the usual time exceeds what is left."""
    says: str | None = None
    """Unplaced: what was said."""
    contradiction: Contradiction | None = None
    ask: Known | None = None
    question: str | None = None


def steps_in_view(situation: Situation, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The next step, the other open steps, then the nearest untaken choice or order step; no step twice."""
    falls = (step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER))
    nearest = next(falls, None)
    found = dict.fromkeys(step.id for step in (chosen, *situation.open_steps, nearest) if step is not None)
    return tuple(situation.map.by_id[each] for each in found)


def holes(situation: Situation, coming: Coming, chosen: MapStep | None) -> tuple[Hole, ...]:
    """All holes in the order they are printed: the first of each kind by rank, then the second of each, and so on."""
    if situation.ended:
        return ()
    view = View(situation, chosen, steps_in_view(situation, chosen))
    found = [list(find(view)) for find in WORST_FIRST]
    rounds = max(map(len, found))
    ranked = [kind[turn] for turn in range(rounds) for kind in found if turn < len(kind)]
    if situation.history.steps.order_won:
        ranked = [hole for hole in ranked if hole.kind not in _BEFORE_THE_ORDER]
    return tuple(_addressed(situation, coming, hole) for hole in ranked)


class View(NamedTuple):
    """What the search for holes looks at."""

    situation: Situation
    chosen: MapStep | None
    steps: tuple[MapStep, ...]
    """The steps in view."""

    @property
    def open(self) -> tuple[MapStep, ...]:
        """Those of them that are open."""
        return tuple(step for step in self.steps if step in self.situation.open_steps)

    @property
    def all(self) -> tuple[MapStep, ...]:
        """The steps in view, then the rest of the map."""
        return (*self.steps, *(step for step in self.situation.map.steps if step not in self.steps))


def _contradicted(view: View) -> Iterator[Hole]:
    places = {step.id: place for place, step in enumerate(view.all)}
    for clash in sorted(contradictions(view.situation), key=lambda clash: places.get(clash.step or "", len(places))):
        people = tuple(side.person for side in clash.sides if side.person)
        step = view.situation.map.by_id.get(clash.step or "")
        yield Hole(HoleKind.CONTRADICTION, step, about=people, contradiction=clash)


def _too_late(view: View) -> Iterator[Hole]:
    left = time_left(view.situation)
    if left and left.too_late:
        yield Hole(HoleKind.TOO_LATE, days=left.least - left.days_left)


def _one_voice(view: View) -> Iterator[Hole]:
    people = sources_of_deal(view.situation).people
    if len(people) < TWO:
        yield Hole(HoleKind.ONE_VOICE, about=people)


def _nobody_decides(view: View) -> Iterator[Hole]:
    for step in view.steps:
        for role, part in empty_roles(view.situation, step):
            if part is Part.DECIDES and step is not view.chosen:
                yield Hole(HoleKind.EMPTY_CHAIR, step, role=role, part=part)


def _never_met(view: View) -> Iterator[Hole]:
    strangers = [person for person in view.situation.present if person.is_source and not person.contacted]
    told: set[str] = set()
    for step in view.steps:
        for part in (Part.DECIDES, Part.APPROVES):
            for person in strangers:
                if part_of(step, person) is part and person.id not in told:
                    told.add(person.id)
                    yield Hole(HoleKind.NEVER_MET, step, about=(person,), part=part)


def _behind(view: View) -> Iterator[Hole]:
    for step in view.all:
        if step.id in view.situation.behind:
            yield Hole(HoleKind.BEHIND, step)


def _single_source(view: View) -> Iterator[Hole]:
    if len(sources_of_deal(view.situation).people) < TWO:
        return  # said once for the whole deal
    for step in view.open:
        if (sources := sources_of(view.situation, step)).single:
            yield Hole(HoleKind.SINGLE_SOURCE, step, about=sources.people)
    for step in view.all:
        if strength(view.situation, step) is Strength.WEAK:
            yield Hole(HoleKind.SINGLE_SOURCE, step, about=sources_of(view.situation, step).people)


def _unplaced(view: View) -> Iterator[Hole]:
    for heard in unplaced(view.situation):
        yield Hole(HoleKind.UNPLACED, says=heard.says)


def _stale(view: View) -> Iterator[Hole]:
    for step in view.open:
        if (days := stale_days(view.situation, step)) is not None:
            yield Hole(HoleKind.STALE, step, days=days)


WORST_FIRST = (
    _contradicted,
    _too_late,
    _one_voice,
    _nobody_decides,
    _never_met,
    _behind,
    _single_source,
    _unplaced,
    _stale,
)


def _addressed(situation: Situation, coming: Coming, hole: Hole) -> Hole:
    """Say whom to ask, and with which of the step's own questions where the kind has none worded."""
    questions = hole.step.step.questions if hole.step and hole.kind in (HoleKind.SINGLE_SOURCE, HoleKind.STALE) else ()
    ask = whom_to_ask(situation, coming, hole, questions)
    question = next((q for q in questions if ask and q.to in ask.roles), next(iter(questions), None))
    return hole._replace(ask=ask, question=question.ask if question else None)


def whom_to_ask(situation: Situation, coming: Coming, hole: Hole, questions: tuple[Question, ...]) -> Known | None:
    """Somebody who will be there, or else was contacted; not whom it is about, unless nobody else is left."""
    there = [situation.people[each] for each in coming.people if each in situation.people]
    if not coming.people:
        there = [person for person in situation.present if person.contacted]
    there = [person for person in there if person.present and person.is_source]
    about = {person.id for person in hole.about}
    asked = [person for person in there if person.id not in about] or there
    to = {question.to for question in questions}

    def rank(person: Known) -> tuple[bool, bool, int, int]:
        takes_part = hole.step is not None and bool(taking_part(situation, hole.step, [person.id]))
        return not to & {*person.roles}, not takes_part, BY_WARMTH.index(person.attitude), person.place

    return min(asked, key=rank, default=None)
