"""What we do not know or cannot rely on, worst first, and whom to ask."""

from collections.abc import Iterator
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import PlannedContact
from kjopsprosess.deal_state.days_ahead import DayAhead, Pace, days_ahead
from kjopsprosess.deal_state.gates import never_approved, unapproved_gates
from kjopsprosess.deal_state.hearsay import hearsay_on
from kjopsprosess.deal_state.next_step import person_part, unfilled_roles
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.sources import (
    ENOUGH_SOURCES,
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
from kjopsprosess.model.values import Part, StepKind

from .unknown_kinds import ONLY_BEFORE_ORDER, Unknown, UnknownKind
from .whom_to_ask import whom_to_ask

MAX_SHOWN_UNKNOWNS = 3
"""How many unknowns a brief prints."""


def steps_in_view(situation: Situation, chosen: MapStep | None) -> tuple[MapStep, ...]:
    """The next step, the other open steps, then the nearest untaken choice or order step; no step twice."""
    falls = (step for step in situation.untaken if step.kind in (StepKind.CHOICE, StepKind.ORDER))
    nearest = next(falls, None)
    found = dict.fromkeys(step.id for step in (chosen, *situation.open_steps, nearest) if step is not None)
    return tuple(situation.map.by_id[each] for each in found)


def find_unknowns(
    situation: Situation, contact: PlannedContact, chosen: MapStep | None, days: tuple[DayAhead, ...] | None = None
) -> tuple[Unknown, ...]:
    """All unknowns as they are printed: the first of each kind by rank, then the second of each, and so on.

    `days`: those that rule, where they are known already.
    """
    if situation.history.ended:
        return ()
    days = days_ahead(situation) if days is None else days
    view = SearchScope(situation, chosen, steps_in_view(situation, chosen), days)
    found = [list(find(view)) for find in CHECKS]
    rounds = max(map(len, found))
    ranked = [kind[turn] for turn in range(rounds) for kind in found if turn < len(kind)]
    if situation.history.steps.order_won:
        ranked = [unknown for unknown in ranked if unknown.kind not in ONLY_BEFORE_ORDER]
    return tuple(_with_question(situation, contact, unknown) for unknown in ranked)


class SearchScope(NamedTuple):
    """What the search for unknowns looks at."""

    situation: Situation
    chosen: MapStep | None
    steps: tuple[MapStep, ...]
    """The steps in view."""
    days: tuple[DayAhead, ...]
    """The days that rule, the earliest first."""

    @property
    def open(self) -> tuple[MapStep, ...]:
        """Those of them that are open."""
        return tuple(step for step in self.steps if step in self.situation.open_steps)

    @property
    def all(self) -> tuple[MapStep, ...]:
        """The steps in view, then the rest of the map."""
        return (*self.steps, *(step for step in self.situation.map.steps if step not in self.steps))


def _ruling_day_unknown(view: SearchScope) -> Iterator[Unknown]:
    """Open steps that a day rules, by their process, and nobody has told which: it can be told now."""
    return _without_its_day(view, view.open)


def _later_day_unknown(view: SearchScope) -> Iterator[Unknown]:
    """The same of the nearest choice or order, as long as it waits."""
    return _without_its_day(view, tuple(step for step in view.steps if step not in view.open))


def _without_its_day(view: SearchScope, steps: tuple[MapStep, ...]) -> Iterator[Unknown]:
    known = {day.step.id for day in view.days if day.step}
    for step in steps:
        if step.step.date and step.id not in known:
            yield Unknown(UnknownKind.DAY_UNKNOWN, step, says=step.step.date.what)


def _left_with_a_promise(view: SearchScope) -> Iterator[Unknown]:
    for promise in view.situation.promises_of_leavers:
        step = view.situation.map.by_id.get(promise.step or "")
        yield Unknown(
            UnknownKind.LEFT_PROMISE,
            step,
            about=tuple(view.situation.people[each] for each in promise.makers),
            says=promise.what,
        )


def _contradicted(view: SearchScope) -> Iterator[Unknown]:
    places = {step.id: place for place, step in enumerate(view.all)}
    for contradiction in sorted(
        contradictions(view.situation), key=lambda contradiction: places.get(contradiction.step or "", len(places))
    ):
        people = tuple(side.person for side in contradiction.sides if side.person)
        step = view.situation.map.by_id.get(contradiction.step or "")
        yield Unknown(UnknownKind.CONTRADICTION, step, about=people, contradiction=contradiction)


def _too_late(view: SearchScope) -> Iterator[Unknown]:
    for each in view.days:
        if each.pace is Pace.TOO_LATE:
            yield Unknown(UnknownKind.TOO_LATE, each.step, days=each.days_past or each.days_short, ahead=each)


def _day_to_confirm(view: SearchScope) -> Iterator[Unknown]:
    """Days on which something should happen that are past, newest first."""
    for each in reversed(view.days):
        if each.to_confirm:
            yield Unknown(UnknownKind.DAY_TO_CONFIRM, each.step, days=each.days_past, ahead=each)


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
    sources = sources_of_deal(view.situation)
    if sources.number < ENOUGH_SOURCES:
        yield Unknown(UnknownKind.ONE_SOURCE, about=sources.people or sources.others, unnamed=sources.unnamed)


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
    if sources_of_deal(view.situation).number < ENOUGH_SOURCES:
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
    _ruling_day_unknown,
    _left_with_a_promise,
    _contradicted,
    _day_to_confirm,
    _too_late,
    _hearsay,
    _approval_not_seen,
    _one_source,
    _nobody_decides,
    _never_met,
    _later_day_unknown,
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
    if unknown.kind is UnknownKind.DAY_UNKNOWN and unknown.step and unknown.step.step.date:
        own = unknown.step.step.date.ask
        return unknown._replace(ask=whom_to_ask(situation, contact, unknown, ()), question=own) if own else unknown
    ask = whom_to_ask(situation, contact, unknown, questions)
    question = next((q for q in questions if ask and q.to in ask.roles), next(iter(questions), None))
    return unknown._replace(ask=ask, question=question.ask if question else None)
