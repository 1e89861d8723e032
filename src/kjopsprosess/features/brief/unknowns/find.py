"""What we do not know or cannot rely on, worst first, and whom to ask."""

from collections.abc import Iterator
from itertools import product

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead, Pace
from kjopsprosess.deal_state.meetings.bookings import PlannedContact
from kjopsprosess.deal_state.meetings.contact_rules import last_day_of
from kjopsprosess.deal_state.people.leaving import leavers, left_behind, successors
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import why_now
from kjopsprosess.deal_state.steps.gates import never_approved, unapproved_gates
from kjopsprosess.deal_state.steps.next_step import person_part
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.deal_state.told.sources import (
    ENOUGH_SOURCES,
    Strength,
    contradictions,
    enough_sources,
    hearsay_on,
    sources_of,
    sources_of_deal,
    stale_days,
    statements_without_step,
    strength,
)
from kjopsprosess.model.deal import Done
from kjopsprosess.model.values import Part, StepKind

from .kinds import ONLY_BEFORE_ORDER, Unknown, UnknownKind
from .whom_to_ask import SearchScope, steps_in_view, unnamed_roles, whom_to_ask

MAX_SHOWN_UNKNOWNS = 3
"""How many unknowns a brief prints."""
OF_THE_STEP = frozenset({UnknownKind.SINGLE_SOURCE, UnknownKind.STALE})
"""Kinds that ask the step's own questions, where it has any."""


def find_unknowns(
    situation: Situation, contact: PlannedContact, chosen: MapStep | None, days: tuple[DayAhead, ...] | None = None
) -> tuple[Unknown, ...]:
    """All unknowns as they are printed: the first of each kind by rank, then the second of each, and so on.

    `days`: those that rule, where they are known already.
    """
    # Also while a lost choice may be complained about: how they would have bought is of no use any more.
    if situation.history.ended_by_log:
        return ()
    days = days_ahead(situation) if days is None else days
    view = SearchScope(situation, contact, chosen, steps_in_view(situation, chosen), days)
    found = [list(find(view)) for find in CHECKS]
    rounds = max(map(len, found))
    ranked = [kind[turn] for turn in range(rounds) for kind in found if turn < len(kind)]
    if situation.history.steps.order_won:
        ranked = [unknown for unknown in ranked if unknown.kind not in ONLY_BEFORE_ORDER]
    return tuple(_with_questions(situation, contact, ranked))


def _ruling_day_unknown(view: SearchScope) -> Iterator[Unknown]:
    """Open steps that a day rules, by their process, and nobody has told which: it can be told now."""
    return _without_its_day(view, view.open)


def _later_day_unknown(view: SearchScope) -> Iterator[Unknown]:
    """The nearest choice or order, as long as it waits, if a day rules it and nobody has told which."""
    open_ids = {step.id for step in view.open}
    return _without_its_day(view, tuple(step for step in view.steps if step.id not in open_ids))


def _without_its_day(view: SearchScope, steps: tuple[MapStep, ...]) -> Iterator[Unknown]:
    known = {day.step.id for day in view.days if day.step}
    for step in steps:
        promised = step.kind is StepKind.STANDSTILL and last_day_of(view.situation.deal, view.situation.history, step)
        if step.step.date and step.id not in known and not promised:
            yield Unknown(UnknownKind.DAY_UNKNOWN, step, says=step.step.date.what)


def _left(view: SearchScope) -> Iterator[Unknown]:
    """Those who have left and on whom much rests: what they promised, and all we know."""
    for promise in view.situation.promises_of_leavers:
        makers = [view.situation.people[each] for each in promise.makers]
        if any(each.is_source and successors(view.situation, each) for each in makers):
            continue  # asked of whoever takes over
        step = view.situation.map.by_id.get(promise.step or "")
        yield Unknown(
            UnknownKind.LEFT_PROMISE,
            step,
            about=tuple(makers),
            says=promise.what,
        )
    if only := _only_from_leavers(view.situation):
        yield Unknown(UnknownKind.LEFT_SOURCE, about=only)


def _leaving(view: SearchScope) -> Iterator[Unknown]:
    """Those who leave soon without a successor, and successors of whom it is not known what they take over."""
    situation = view.situation
    for person in leavers(situation):
        left, new = left_behind(situation, person), successors(situation, person)
        if new and (left.promises or left.roles):
            yield Unknown(
                UnknownKind.HANDOVER,
                about=(person,),
                roles=left.roles,
                day=person.leaves,
                successors=new,
                promises=left.promises,
            )
        elif not new and not person.left and (situation.untaken or left.promises):
            yield Unknown(UnknownKind.LEAVING, about=(person,), day=person.leaves, promises=left.promises)


def _only_from_leavers(situation: Situation) -> tuple[PersonState, ...]:
    """Those on whose word all we know rests, where every one of them has left."""
    sources = sources_of_deal(situation)
    return () if sources.unnamed or any(person.present for person in sources.people) else sources.people


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
            yield Unknown(
                UnknownKind.TOO_LATE, _step_of(view, each), days=each.days_past or each.days_short, ahead=each
            )


def _step_of(view: SearchScope, day: DayAhead) -> MapStep | None:
    return view.situation.map.by_id[day.step.id] if day.step else None


def _day_to_confirm(view: SearchScope) -> Iterator[Unknown]:
    """Days on which something should happen that are past, newest first."""
    for each in reversed(view.days):
        if each.to_confirm:
            yield Unknown(UnknownKind.DAY_TO_CONFIRM, _step_of(view, each), days=each.days_past, ahead=each)


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


def _never_met(view: SearchScope) -> Iterator[Unknown]:
    """Those who are to decide or approve before the order, with whom we never were in contact, and who do not come."""
    situation, coming = view.situation, view.contact.people
    strangers = [p for p in situation.present if p.is_source and not p.contacted and p.id not in coming]
    told: set[str] = set()
    steps = dict.fromkeys((*view.steps, *view.before_order))
    for step, part, person in product(steps, (Part.DECIDES, Part.APPROVES), strangers):
        if person_part(step, person) is part and person.id not in told:
            told.add(person.id)
            yield Unknown(UnknownKind.NEVER_MET, step, about=(person,), part=part)


def _behind(view: SearchScope) -> Iterator[Unknown]:
    if steps := tuple(step for step in view.all if step.id in view.situation.behind):
        yield Unknown(UnknownKind.BEHIND, steps[0], steps=steps)


def _one_source(view: SearchScope) -> Iterator[Unknown]:
    sources = sources_of_deal(view.situation)
    if sources.number < enough_sources(view.situation) and not _only_from_leavers(view.situation):
        yield Unknown(UnknownKind.ONE_SOURCE, about=sources.people or sources.others, unnamed=sources.unnamed)


def _single_source(view: SearchScope) -> Iterator[Unknown]:
    if sources_of_deal(view.situation).number < ENOUGH_SOURCES:
        return  # said once for the whole deal, or enough where one person decides
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
    ages = {step: days for step in view.open if (days := stale_days(view.situation, step)) is not None}
    if ages:
        days = min(ages.values())
        same = days == max(ages.values())
        yield Unknown(UnknownKind.STALE, next(iter(ages)), steps=(*ages,), days=days, same_age=same)


def _no_trigger(view: SearchScope) -> Iterator[Unknown]:
    if why_now(view.situation) is None:
        yield Unknown(UnknownKind.NO_TRIGGER)


CHECKS = (
    _ruling_day_unknown,
    _left,
    _leaving,
    _contradicted,
    _day_to_confirm,
    _too_late,
    _hearsay,
    _approval_not_seen,
    _never_met,
    _later_day_unknown,
    _behind,
    _one_source,
    unnamed_roles,
    _single_source,
    _unplaced,
    _stale,
    _no_trigger,
)
"""What is looked for, the worst first."""


def _with_questions(situation: Situation, contact: PlannedContact, ranked: list[Unknown]) -> Iterator[Unknown]:
    """Say of each whom to ask, and with which of the step's own questions; none of these is asked twice."""
    asked: set[str] = set()
    for unknown in ranked:
        found = _with_question(situation, contact, unknown, asked)
        if found.question:
            asked.add(found.question)
        yield found


def _with_question(situation: Situation, contact: PlannedContact, unknown: Unknown, asked: set[str]) -> Unknown:
    """Say whom to ask, and with which of the step's own questions where the kind has none worded."""
    own = unknown.step.step.questions if unknown.step and unknown.kind in OF_THE_STEP else ()
    questions = tuple(question for question in own if question.ask not in asked)
    if unknown.kind is UnknownKind.DAY_UNKNOWN and unknown.step and unknown.step.step.date:
        worded = unknown.step.step.date.ask
        return (
            unknown._replace(ask=whom_to_ask(situation, contact, unknown, ()), question=worded) if worded else unknown
        )
    ask = whom_to_ask(situation, contact, unknown, questions)
    question = next((q for q in questions if ask and q.to in ask.roles), next(iter(questions), None))
    return unknown._replace(ask=ask, question=question.ask if question else None)
