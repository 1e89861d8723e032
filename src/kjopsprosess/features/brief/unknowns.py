"""What we do not know or cannot rely on, worst first, and whom to ask."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import PlannedContact
from kjopsprosess.deal_state.deadline import time_left
from kjopsprosess.deal_state.gates import never_approved, unapproved_gates
from kjopsprosess.deal_state.hearsay import hearsay_on
from kjopsprosess.deal_state.next_step import people_with_role, person_part, unfilled_roles
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.sources import (
    ENOUGH_SOURCES,
    Contradiction,
    Strength,
    contradictions,
    sources_of,
    sources_of_deal,
    stale_days,
    statements_without_step,
    strength,
)
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.model.deal import Done
from kjopsprosess.model.process import Question
from kjopsprosess.model.values import Attitude, Part, StepKind

MAX_SHOWN_UNKNOWNS = 3
"""How many unknowns a brief prints."""


class UnknownKind(StrEnum):
    """Kinds of unknowns, worst first."""

    LEFT_PROMISE = "left_promise"
    """Somebody has left who had promised something: nobody keeps it until somebody takes over."""
    CONTRADICTION = "contradiction"
    TOO_LATE = "too_late"
    HEARSAY = "hearsay"
    """A step is said to be done, but by nobody at the customer."""
    APPROVAL_NOT_SEEN = "approval_not_seen"
    """An approval is done, or was passed by, and nobody who approves has acted."""
    ONE_SOURCE = "one_voice"
    """All we know about how they buy comes from one person, or from nobody."""
    NO_DECIDER = "empty_chair"
    """Nobody we know of decides a step in view. Those of the next step stand under Who already."""
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
        UnknownKind.LEFT_PROMISE,
        UnknownKind.CONTRADICTION,
        UnknownKind.HEARSAY,
        UnknownKind.APPROVAL_NOT_SEEN,
        UnknownKind.ONE_SOURCE,
        UnknownKind.NO_DECIDER,
        UnknownKind.NEVER_MET,
        UnknownKind.SINGLE_SOURCE,
    }
)

_ONLY_BEFORE_ORDER = frozenset(
    {
        UnknownKind.TOO_LATE,
        UnknownKind.ONE_SOURCE,
        UnknownKind.NO_DECIDER,
        UnknownKind.NEVER_MET,
        UnknownKind.SINGLE_SOURCE,
        UnknownKind.STALE,
    }
)
"""Unknowns about how they buy: of no use to ask about once the order is ours."""

ATTITUDE_ORDER = (
    Attitude.CHAMPION,
    Attitude.SUPPORTER,
    Attitude.NEUTRAL,
    None,
    Attitude.SCEPTIC,
    Attitude.OPPONENT,
)
"""Whom we would rather ask first."""


class Unknown(NamedTuple):
    """One unknown, the person to ask and the step's own question; other questions are worded by kind."""

    kind: UnknownKind
    step: MapStep | None = None
    about: tuple[PersonState, ...] = ()
    role: str | None = None
    roles: tuple[str, ...] = ()
    """Approval not seen: the roles of which one should have approved."""
    never: bool = False
    """Approval not seen: the order has come meanwhile."""
    part: Part | None = None
    days: int | None = None
    """Stale: age of the newest word. Too late: how many days the usual time exceeds what is left."""
    says: str | None = None
    """Unplaced and hearsay: what was said. Left promise: what was promised."""
    told_by: tuple[PersonState, ...] = ()
    """Hearsay: those we have it from, such as a partner."""
    day: date | None = None
    """Hearsay: when it was said."""
    contradiction: Contradiction | None = None
    ask: PersonState | None = None
    question: str | None = None


def steps_in_view(situation: Situation, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The next step, the other open steps, then the nearest untaken choice or order step; no step twice."""
    falls = (step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER))
    nearest = next(falls, None)
    found = dict.fromkeys(step.id for step in (chosen, *situation.open_steps, nearest) if step is not None)
    return tuple(situation.map.by_id[each] for each in found)


def find_unknowns(situation: Situation, contact: PlannedContact, chosen: MapStep | None) -> tuple[Unknown, ...]:
    """All unknowns as they are printed: the first of each kind by rank, then the second of each, and so on."""
    if situation.ended:
        return ()
    view = SearchScope(situation, chosen, steps_in_view(situation, chosen))
    found = [list(find(view)) for find in CHECKS]
    rounds = max(map(len, found))
    ranked = [kind[turn] for turn in range(rounds) for kind in found if turn < len(kind)]
    if situation.history.steps.order_won:
        ranked = [unknown for unknown in ranked if unknown.kind not in _ONLY_BEFORE_ORDER]
    return tuple(_with_question(situation, contact, unknown) for unknown in ranked)


class SearchScope(NamedTuple):
    """What the search for unknowns looks at."""

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


def _left_with_a_promise(view: SearchScope) -> Iterator[Unknown]:
    for promise in view.situation.promises_of_leavers:
        step = view.situation.map.by_id.get(promise.step or "")
        yield Unknown(UnknownKind.LEFT_PROMISE, step, about=(view.situation.people[promise.by],), says=promise.what)


def _contradicted(view: SearchScope) -> Iterator[Unknown]:
    places = {step.id: place for place, step in enumerate(view.all)}
    for contradiction in sorted(
        contradictions(view.situation), key=lambda contradiction: places.get(contradiction.step or "", len(places))
    ):
        people = tuple(side.person for side in contradiction.sides if side.person)
        step = view.situation.map.by_id.get(contradiction.step or "")
        yield Unknown(UnknownKind.CONTRADICTION, step, about=people, contradiction=contradiction)


def _too_late(view: SearchScope) -> Iterator[Unknown]:
    left = time_left(view.situation)
    if left and left.too_late:
        yield Unknown(UnknownKind.TOO_LATE, days=left.least - left.days_left)


def _hearsay(view: SearchScope) -> Iterator[Unknown]:
    people = view.situation.people
    for step in view.all:
        if event := hearsay_on(view.situation, step.id):
            about = tuple(people[each] for each in event.item.by if each in people and people[each].present)
            told_by = tuple(people[each] for each in event.told_by if each in people)
            words = event.item.said if isinstance(event.item, Done) else None
            yield Unknown(UnknownKind.HEARSAY, step, about, says=words, told_by=told_by, day=event.day)


def _approval_not_seen(view: SearchScope) -> Iterator[Unknown]:
    for step, roles in unapproved_gates(view.situation):
        never = never_approved(view.situation, step)
        yield Unknown(UnknownKind.APPROVAL_NOT_SEEN, step, role=roles[0], roles=roles, part=Part.APPROVES, never=never)


def _one_source(view: SearchScope) -> Iterator[Unknown]:
    people = sources_of_deal(view.situation).people
    if len(people) < ENOUGH_SOURCES:
        yield Unknown(UnknownKind.ONE_SOURCE, about=people)


def _nobody_decides(view: SearchScope) -> Iterator[Unknown]:
    for step in view.steps:
        for role, part in unfilled_roles(view.situation, step):
            if part is Part.DECIDES and step is not view.chosen:
                yield Unknown(UnknownKind.NO_DECIDER, step, role=role, part=part)


def _never_met(view: SearchScope) -> Iterator[Unknown]:
    strangers = [person for person in view.situation.present if person.is_source and not person.contacted]
    told: set[str] = set()
    for step in view.steps:
        for part in (Part.DECIDES, Part.APPROVES):
            for person in strangers:
                if person_part(step, person) is part and person.id not in told:
                    told.add(person.id)
                    yield Unknown(UnknownKind.NEVER_MET, step, about=(person,), part=part)


def _behind(view: SearchScope) -> Iterator[Unknown]:
    for step in view.all:
        if step.id in view.situation.behind:
            yield Unknown(UnknownKind.BEHIND, step)


def _single_source(view: SearchScope) -> Iterator[Unknown]:
    if len(sources_of_deal(view.situation).people) < ENOUGH_SOURCES:
        return  # said once for the whole deal
    for step in view.open:
        if (sources := sources_of(view.situation, step)).single:
            yield Unknown(UnknownKind.SINGLE_SOURCE, step, about=sources.people)
    for step in view.all:
        if strength(view.situation, step) is Strength.WEAK:
            yield Unknown(UnknownKind.SINGLE_SOURCE, step, about=sources_of(view.situation, step).people)


def _unplaced(view: SearchScope) -> Iterator[Unknown]:
    for heard in statements_without_step(view.situation):
        yield Unknown(UnknownKind.UNPLACED, says=heard.says)


def _stale(view: SearchScope) -> Iterator[Unknown]:
    for step in view.open:
        if (days := stale_days(view.situation, step)) is not None:
            yield Unknown(UnknownKind.STALE, step, days=days)


CHECKS = (
    _left_with_a_promise,
    _contradicted,
    _too_late,
    _hearsay,
    _approval_not_seen,
    _one_source,
    _nobody_decides,
    _never_met,
    _behind,
    _single_source,
    _unplaced,
    _stale,
)


def _with_question(situation: Situation, contact: PlannedContact, unknown: Unknown) -> Unknown:
    """Say whom to ask, and with which of the step's own questions where the kind has none worded."""
    questions = (
        unknown.step.step.questions
        if unknown.step and unknown.kind in (UnknownKind.SINGLE_SOURCE, UnknownKind.STALE)
        else ()
    )
    ask = whom_to_ask(situation, contact, unknown, questions)
    question = next((q for q in questions if ask and q.to in ask.roles), next(iter(questions), None))
    return unknown._replace(ask=ask, question=question.ask if question else None)


def whom_to_ask(
    situation: Situation, contact: PlannedContact, unknown: Unknown, questions: tuple[Question, ...]
) -> PersonState | None:
    """Somebody who will be there, or else was contacted; not whom it is about, unless nobody else is left."""
    if unknown.kind is UnknownKind.HEARSAY and unknown.about:
        return next((person for person in unknown.about if person.is_source), None)
    there = [situation.people[each] for each in contact.people if each in situation.people]
    if not contact.people:
        there = [person for person in situation.present if person.contacted]
    there = [person for person in there if person.present and person.is_source]
    if approvers := [person for person in there if set(unknown.roles) & {*person.roles}]:
        return approvers[0]
    about = {person.id for person in unknown.about}
    asked = [person for person in there if person.id not in about] or there
    to = {question.to for question in questions}

    def rank(person: PersonState) -> tuple[bool, bool, int, int]:
        takes_part = unknown.step is not None and bool(people_with_role(situation, unknown.step, [person.id]))
        return not to & {*person.roles}, not takes_part, ATTITUDE_ORDER.index(person.attitude), person.file_order

    return min(asked, key=rank, default=None)
