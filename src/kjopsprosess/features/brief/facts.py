"""The brief: every fact one screen before a contact needs, and no sentence."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.days.facts import DayAhead
from kjopsprosess.deal_state.history import Ending, ReplayedEntry
from kjopsprosess.deal_state.meetings.bookings import PlannedContact, unrecorded_booking
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import count_steps, newer_version, status, stopped_at
from kjopsprosess.deal_state.steps.next_step import (
    Reopening,
    also_open,
    beyond_next_decision,
    days_open,
    next_step,
    open_promises_on,
    open_since,
    people_with_role,
    person_part,
    reopening_of,
    step_owner,
    unfilled_roles,
)
from kjopsprosess.deal_state.steps.our_work import (
    OurWork,
    TaskAfter,
    count_our_work,
    our_part_done,
    pending_actions,
    tasks_after,
)
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.process import Contact, SellerAction
from kjopsprosess.model.values import Attitude, ContactRule, Part, StepKind

from .agree.facts import Agreement, make_agreement
from .last_time.facts import LastTime, last_time
from .unknowns.find import MAX_SHOWN_UNKNOWNS, find_unknowns
from .unknowns.kinds import Unknown, UnknownKind

STALLED_CONTINUATIONS = 2
"""From so many continuations in a row the brief offers an honest way out."""


class Progress(NamedTuple):
    """How far the customer has come. A count, never a per cent or a probability."""

    done: int
    of: int
    """Steps of the map that are not skipped."""
    opened_on: date | None
    days_open: int | None
    """Days the next step has been open."""
    continuations: int
    """Contacts in a row with no advance."""
    idle: int
    """Those of them that told us nothing new about how they buy either."""
    unanswered: int
    """Mails that nobody has answered since the last contact."""

    @property
    def stands_still(self) -> bool:
        """Whether so many contacts came to nothing that the brief offers an honest way out."""
        return self.idle >= STALLED_CONTINUATIONS


class Participant(NamedTuple):
    """Somebody in the room, somebody with a part in the step, or a role that nobody is known to have."""

    person: PersonState | None
    role: str | None
    """The role that nobody is known to have."""
    part: Part | None
    attends: bool
    owner: bool = False


class Brief(NamedTuple):
    """What a seller needs to know before a contact. What is unknown is here as unknown."""

    situation: Situation
    contact: PlannedContact
    unrecorded: Booking | None
    """A contact whose day has passed with nothing recorded."""
    newer_version: int | None
    status: str
    """live | won | postponed | lost | no_decision | withdrawn."""
    ending: Ending | None
    rule: Contact | None
    progress: Progress
    days: tuple[DayAhead, ...]
    """The days that rule, the earliest first; past ones too, as long as something is to be said of them."""
    step: MapStep | None
    """The customer's next step; where a closed deal stopped."""
    customer_promises: tuple[PromiseState, ...]
    """The customer's open promises: late ones, those on the next step, then the others."""
    partner_promises: tuple[PromiseState, ...]
    """What partners have promised, the earliest due first."""
    also_open: tuple[MapStep, ...]
    reopened: tuple[Reopening, ...]
    """The next step and the other open ones that the customer has gone back to."""
    following_steps: tuple[MapStep, ...]
    agreement: Agreement
    """What to agree with those who are coming."""
    participants: tuple[Participant, ...]
    doubters: tuple[PersonState, ...]
    """Sceptics and opponents at the customer who are not among them, whom we met last first."""
    roles_after_decision: int
    """Roles of the step that nobody is known to have, left out because the customer decides something before it."""
    our_promises_due: tuple[PromiseState, ...]
    """Ours that are late, due within a week or by the contact, or on the step."""
    actions: tuple[SellerAction, ...]
    """Our tasks in the step, before and during the contact."""
    tasks_after: tuple[TaskAfter, ...]
    """Our tasks after steps that were done lately."""
    our_part_done: bool
    """Whether the step had something for us to do, and we have done all of it."""
    our_work: OurWork
    unknowns: tuple[Unknown, ...]
    problems: int
    """Errors between the deal and its processes, which `kp check` names."""
    last_contact: ReplayedEntry | None
    last_time: LastTime | None
    """What came of the newest contact."""

    @property
    def today(self) -> date:
        """The day the brief is for."""
        return self.situation.today

    @property
    def nearest_day(self) -> DayAhead | None:
        """The nearest day to come; where none comes, the last that is late."""
        late = [day for day in self.days if day.late]
        return next((day for day in self.days if day.coming), late[-1] if late else None)

    @property
    def days_told(self) -> tuple[DayAhead, ...]:
        """The days of which something is to be said: not a first day that is past."""
        return tuple(day for day in self.days if day.coming or day.late or day.to_confirm)

    @property
    def our_late_promises(self) -> tuple[PromiseState, ...]:
        """What we should have done already, the longest overdue first."""
        return tuple(promise for promise in self.our_promises_due if promise.overdue(self.today))

    def is_due(self, promise: PromiseState) -> bool:
        """Whether a promise is late, or due within a week or by the contact: it may be asked about there."""
        return promise.due <= self.contact.soon(self.today)

    @property
    def closed(self) -> bool:
        """Whether the deal is over."""
        return self.situation.ended

    @property
    def open_to_complaint(self) -> bool:
        """Whether the choice fell on another supplier, and may still be complained about."""
        return self.situation.open_to_complaint

    @property
    def resting_until(self) -> date | None:
        """The day the deal is put off to, as long as that has not come."""
        return self.situation.resting_until

    @property
    def portal_only(self) -> bool:
        """Whether nobody at the customer may be spoken to now."""
        return self.rule is not None and self.rule.rule is ContactRule.PORTAL_ONLY

    @property
    def shown_unknowns(self) -> tuple[Unknown, ...]:
        """The unknowns the brief prints; while contact is restricted, none that needs a person."""
        return tuple(h for h in self.unknowns if not (self.portal_only and h.kind.about_people))[:MAX_SHOWN_UNKNOWNS]

    @property
    def knows_nothing(self) -> bool:
        """Whether nobody has told us anything about how they buy."""
        return any(
            unknown.kind is UnknownKind.ONE_SOURCE and not (unknown.about or unknown.unnamed)
            for unknown in self.unknowns
        )


def make_brief(
    situation: Situation, contact: PlannedContact, *, prepared_step: MapStep | None = None, problems: int = 0
) -> Brief:
    """Put together the brief for a contact. `prepared_step` is an open step to prepare instead of the next one."""
    step = prepared_step or (stopped_at(situation) if situation.ended else next_step(situation, contact))
    steps = count_steps(situation)
    days = days_ahead(situation)
    others = also_open(situation, contact, step)
    unfilled = unfilled_roles(situation, step) if step else ()
    later = step is not None and step.id in beyond_next_decision(situation)
    participants = _participants(situation, contact, step, () if later else unfilled) if step else ()
    return Brief(
        situation=situation,
        contact=contact,
        unrecorded=unrecorded_booking(situation),
        newer_version=newer_version(situation),
        status=status(situation),
        ending=situation.history.ending,
        rule=situation.contact_rule,
        progress=Progress(
            done=steps.done,
            of=steps.of,
            opened_on=open_since(situation, step) if step else None,
            days_open=days_open(situation, step) if step else None,
            continuations=situation.history.continuations,
            idle=situation.history.idle_continuations,
            unanswered=situation.history.unanswered,
        ),
        days=days,
        step=step,
        customer_promises=_promised(situation, step),
        partner_promises=situation.partner_promises,
        also_open=others,
        reopened=tuple(
            found for each in (step, *others) if each is not None and (found := reopening_of(situation, each))
        ),
        following_steps=situation.map.direct_successors(step.id) if step and step.kind is StepKind.ORDER else (),
        participants=participants,
        doubters=_doubters(situation, participants) if step else (),
        roles_after_decision=len(unfilled) if later else 0,
        agreement=make_agreement(situation, contact, step),
        our_promises_due=_owed(situation, contact, step),
        actions=pending_actions(situation, step) if step and not situation.ended else (),
        tasks_after=tasks_after(situation),
        our_part_done=step is not None and our_part_done(situation, step),
        our_work=count_our_work(situation),
        unknowns=find_unknowns(situation, contact, step, days),
        problems=problems,
        last_contact=situation.history.last_contact,
        last_time=last_time(situation),
    )


def _promised(situation: Situation, step: MapStep | None) -> tuple[PromiseState, ...]:
    """The customer's open promises: late ones first, then those on the next step, then the others, each by day."""
    here = {promise.id for promise in open_promises_on(situation, step)} if step else set()

    def rank(promise: PromiseState) -> tuple[bool, bool]:
        late = promise.overdue(situation.today)
        return not late, not late and promise.id not in here

    return tuple(sorted(situation.open_promises(ours=False), key=rank))


def _owed(situation: Situation, contact: PlannedContact, step: MapStep | None) -> tuple[PromiseState, ...]:
    """What we owe soon, whatever its step: late, due within a week or by the contact, or said to be for this step."""
    by = contact.soon(situation.today)
    ours = situation.open_promises(ours=True)
    return tuple(p for p in ours if situation.ended or p.due <= by or (step and p.step_named and p.step == step.id))


DOUBTS = (Attitude.SCEPTIC, Attitude.OPPONENT)


def _doubters(situation: Situation, participants: tuple[Participant, ...]) -> tuple[PersonState, ...]:
    shown = {each.person.id for each in participants if each.person}
    found = [each for each in situation.present if each.attitude in DOUBTS and each.is_source and each.id not in shown]
    return tuple(sorted(found, key=lambda each: each.last_met or date.min, reverse=True))


def _participants(
    situation: Situation, contact: PlannedContact, step: MapStep, unfilled: tuple[tuple[str, Part], ...]
) -> tuple[Participant, ...]:
    """Those who will be there, then the others with a part in the step, and who has promised it; unnamed roles last."""
    people = situation.people
    owning = step_owner(situation, step)
    there = [people[each] for each in contact.people if each in people]
    ids = [person.id for person in situation.present if person not in there]
    others = [people[each] for each in people_with_role(situation, step, ids)]
    others += [owning] if owning and owning not in (*there, *others) else []

    def seat(person: PersonState, *, there: bool) -> Participant:
        return Participant(person, None, person_part(step, person), there, owner=person is owning)

    return (
        *(seat(person, there=True) for person in there),
        *(seat(person, there=False) for person in sorted(others, key=lambda p: _part_rank(step, p))),
        *(Participant(None, role, part, attends=False) for role, part in unfilled),
    )


def _part_rank(step: MapStep, person: PersonState) -> tuple[int, int]:
    """The weightiest part first, then file order."""
    part = person_part(step, person)
    return (list(Part).index(part) if part else len(Part)), person.file_order
