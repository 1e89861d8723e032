"""The brief: every fact one screen before a contact needs, and no sentence."""

from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import Coming, unrecorded
from kjopsprosess.deal_state.deadline import TimeLeft, time_left
from kjopsprosess.deal_state.history import Ending, Told
from kjopsprosess.deal_state.next_step import (
    also_open,
    days_open,
    empty_roles,
    next_step,
    opened,
    owner,
    part_of,
    promises_on,
    taking_part,
)
from kjopsprosess.deal_state.our_work import Effort, effort, must_do
from kjopsprosess.deal_state.people import Known
from kjopsprosess.deal_state.promises import Pledge
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import newer_version, status, stopped_at
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.deal_state.step_states import State
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.process import Contact, SellerAction
from kjopsprosess.model.values import ContactRule, Part, StepKind

from .unknowns import SHOWN, Hole, HoleKind, holes

IN_A_ROW = 2
"""From so many continuations in a row the brief offers an honest way out."""


class Progress(NamedTuple):
    """How far the customer has come. A count, never a per cent or a probability."""

    taken: int
    of: int
    """Steps of the map that are not skipped."""
    opened: date | None
    days: int | None
    """Days the next step has been open."""
    continuations: int
    time_left: TimeLeft | None


class Seat(NamedTuple):
    """Somebody in the room, somebody with a part in the step, or an empty chair."""

    person: Known | None
    role: str | None
    """Empty chair: the role nobody holds."""
    part: Part | None
    there: bool
    owner: bool = False


class Brief(NamedTuple):
    """What a seller needs to know before a contact. What is unknown is here as unknown."""

    situation: Situation
    coming: Coming
    unrecorded: Booking | None
    """A contact whose day has passed with nothing recorded."""
    newer_version: int | None
    status: str
    """live | won | postponed | lost | no_decision | withdrawn."""
    ending: Ending | None
    rule: Contact | None
    progress: Progress
    step: MapStep | None
    """The customer's next step; where a closed deal stopped."""
    promised: tuple[Pledge, ...]
    """The customer's open promises on open steps, late ones first."""
    also_open: tuple[MapStep, ...]
    after_that: tuple[MapStep, ...]
    seats: tuple[Seat, ...]
    owed: tuple[Pledge, ...]
    """Our overdue promises, and those due on the step or by the contact."""
    actions: tuple[SellerAction, ...]
    effort: Effort
    holes: tuple[Hole, ...]
    problems: int
    """Errors between the deal and its processes, which `kp check` names."""
    last_contact: Told | None

    @property
    def today(self) -> date:
        """The day the brief is for."""
        return self.situation.today

    @property
    def closed(self) -> bool:
        """Whether the deal is over."""
        return self.situation.ended

    @property
    def resting(self) -> bool:
        """Whether the deal is put off to a day that has not come."""
        until = self.ending.until if self.ending else None
        return self.status == "postponed" and until is not None and self.today < until

    @property
    def portal_only(self) -> bool:
        """Whether nobody at the customer may be spoken to now."""
        return self.rule is not None and self.rule.rule is ContactRule.PORTAL_ONLY

    @property
    def shown_holes(self) -> tuple[Hole, ...]:
        """The holes the brief prints; while contact is restricted, none that needs a person."""
        return tuple(h for h in self.holes if not (self.portal_only and h.kind.about_people))[:SHOWN]

    @property
    def knows_nothing(self) -> bool:
        """Whether nobody has told us anything about how they buy."""
        return any(hole.kind is HoleKind.ONE_VOICE and not hole.about for hole in self.holes)


def make_brief(situation: Situation, coming: Coming, *, put_first: MapStep | None = None, problems: int = 0) -> Brief:
    """Put together the brief for a contact. `put_first` is an open step to prepare instead of the next one."""
    step = put_first or (stopped_at(situation) if situation.ended else next_step(situation, coming))
    done = sum(1 for state in situation.states.values() if state is State.DONE)
    skipped = sum(1 for state in situation.states.values() if state is State.SKIPPED)
    contacts = [told for told in situation.history.told if told.verdict and told.entry.how]
    return Brief(
        situation=situation,
        coming=coming,
        unrecorded=unrecorded(situation),
        newer_version=newer_version(situation),
        status=status(situation),
        ending=situation.history.ending,
        rule=situation.contact_rule,
        progress=Progress(
            taken=done,
            of=len(situation.map.steps) - skipped,
            opened=opened(situation, step) if step else None,
            days=days_open(situation, step) if step else None,
            continuations=situation.history.continuations,
            time_left=time_left(situation),
        ),
        step=step,
        promised=_promised(situation, step),
        also_open=also_open(situation, coming, step),
        after_that=situation.map.waits_for(step.id) if step and step.kind is StepKind.ORDER else (),
        seats=_seats(situation, coming, step) if step else (),
        owed=_owed(situation, coming, step),
        actions=must_do(situation, step) if step and not situation.ended else (),
        effort=effort(situation),
        holes=holes(situation, coming, step),
        problems=problems,
        last_contact=contacts[-1] if contacts else None,
    )


def _promised(situation: Situation, step: MapStep | None) -> tuple[Pledge, ...]:
    """Late ones first, then those on the step itself, each in the order they were given."""
    open_ids = {each.id for each in situation.open_steps}
    found = [pledge for pledge in situation.open_promises(ours=False) if pledge.step in open_ids]
    here = {pledge.id for pledge in promises_on(situation, step)} if step else set()
    given = [pledge.id for pledge in situation.history.promises]

    def rank(pledge: Pledge) -> tuple[bool, bool, int]:
        return not pledge.overdue(situation.today), pledge.id not in here, given.index(pledge.id)

    return tuple(sorted(found, key=rank))


def _owed(situation: Situation, coming: Coming, step: MapStep | None) -> tuple[Pledge, ...]:
    """What we owe now: overdue, due by the day of the contact, or for this step."""
    by = max(situation.today, coming.when.day) if coming.when else situation.today
    ours = situation.open_promises(ours=True)
    return tuple(p for p in ours if situation.ended or p.due <= by or (step and p.step == step.id))


def _seats(situation: Situation, coming: Coming, step: MapStep) -> tuple[Seat, ...]:
    """Those who will be there, then the others with a part in the step, empty chairs last."""
    people = situation.people
    owning = owner(situation, step)
    there = [people[each] for each in coming.people if each in people]
    ids = [person.id for person in situation.present if person not in there]
    others = [people[each] for each in taking_part(situation, step, ids)]

    def seat(person: Known, *, there: bool) -> Seat:
        return Seat(person, None, part_of(step, person), there, owner=person is owning)

    return (
        *(seat(person, there=True) for person in there),
        *(seat(person, there=False) for person in sorted(others, key=lambda p: _weight(step, p))),
        *(Seat(None, role, part, there=False) for role, part in empty_roles(situation, step)),
    )


def _weight(step: MapStep, person: Known) -> tuple[int, int]:
    """The weightiest part first, then file order."""
    part = part_of(step, person)
    return (list(Part).index(part) if part else len(Part)), person.place
