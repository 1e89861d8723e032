"""Where one deal stands: its files, its replayed log and the day it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kjopsprosess.model.deal import Deal, Value
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import PersonKind, Stop, days_since
from kjopsprosess.model.working_days import HolidayCalendar

from .history import History
from .meetings.booking_replay import BookingReplay
from .meetings.contact_rules import Standstill, standstill_under_way, strictest_contact_rule
from .people.people import PersonState, people_on
from .promises.states import PromiseState
from .steps.step_map import MapStep, StepMap
from .steps.step_states import StepState
from .told.statements import Confirmation, Statement, confirmations_by_step, statements_by_step


@dataclass(frozen=True)
class Situation:
    """A deal as it stands.

    Of the log nothing depends on `today`. Ages, lateness, coming contacts, the deadline, who has left, and a standstill
    with all that rests on it do.
    """

    id: str
    deal: Deal
    map: StepMap
    history: History
    today: date
    holidays: HolidayCalendar = HolidayCalendar.NORWAY
    """Whose public holidays are no working days."""
    team: Mapping[str, str] = field(default_factory=dict)
    """Our own names by id, as `team` in kp.yaml has them."""

    @cached_property
    def bookings(self) -> BookingReplay:
        """Every booking of the log, and what became of it."""
        return self.history.bookings.replay()

    @cached_property
    def states(self) -> dict[str, StepState]:
        """The state of every step of the map."""
        return {step.id: self.history.steps.state(step.id) for step in self.map.steps}

    @cached_property
    def behind(self) -> frozenset[str]:
        """Steps not taken although a step after them is done."""
        return frozenset(step.id for step in self.map.steps if self.history.steps.behind(step.id))

    @cached_property
    def open_steps(self) -> tuple[MapStep, ...]:
        """Open steps in map order, those that lie behind the customer included.

        Of a lost choice that may be complained about, the standstill alone: the rest is over.
        """
        if self.standstill and self.open_to_complaint:
            return (self.standstill.step,)
        return tuple(step for step in self.map.steps if self.states[step.id] is StepState.OPEN)

    @cached_property
    def untaken(self) -> tuple[MapStep, ...]:
        """Open and waiting steps in map order."""
        return tuple(step for step in self.map.steps if not self.states[step.id].taken)

    @cached_property
    def statements(self) -> Mapping[str | None, tuple[Statement, ...]]:
        """What was heard about each step, in log order."""
        return statements_by_step(self.history)

    @cached_property
    def confirmations(self) -> Mapping[str, tuple[Confirmation, ...]]:
        """Who said yes to each step, in log order."""
        return confirmations_by_step(self.history)

    @cached_property
    def without(self) -> frozenset[str]:
        """Roles this customer does not have: those said on top, and those somebody told us of."""
        told = (role for replayed in self.history.entries for heard in replayed.entry.heard for role in heard.without)
        return frozenset((*self.deal.without, *told))

    @cached_property
    def seller(self) -> str | None:
        """Who of us has the deal: the newest said, in log order."""
        said = [each.entry.seller for each in self.history.entries if each.entry.seller]
        return said[-1] if said else self.deal.seller

    @cached_property
    def value(self) -> Value | None:
        """What the purchase is worth: the newest said."""
        said = [each.entry.value for each in self.history.entries if each.entry.value]
        return said[-1] if said else self.deal.value

    @property
    def competitors(self) -> tuple[str, ...]:
        """Other suppliers the customer looks at, in the order we came to know of them."""
        entries = (replayed.entry.competitors for replayed in self.history.entries)
        return tuple(dict.fromkeys(name for names in (self.deal.competitors, *entries) for name in names))

    @cached_property
    def standstill(self) -> Standstill | None:
        """The standstill after the choice, while it is under way."""
        return standstill_under_way(self.deal, self.history, self.today)

    @property
    def open_to_complaint(self) -> bool:
        """Lost, and the choice may still be complained about."""
        return self.standstill is not None and self.standstill.lost

    @property
    def ended(self) -> bool:
        """Lost, no decision or withdrawn; not while a lost choice may still be complained about."""
        return self.history.ended_by_log and not self.open_to_complaint

    @property
    def is_open(self) -> bool:
        """Neither over nor with every step taken; a postponed deal goes on."""
        return not self.ended and bool(self.untaken)

    @property
    def postponed(self) -> bool:
        """Put off until a day."""
        return self.history.ending is not None and self.history.ending.outcome is Stop.LATER

    @property
    def resting_until(self) -> date | None:
        """The day it is put off to, as long as that has not come."""
        until = self.history.ending.until if self.history.ending and self.postponed else None
        return until if until and self.today < until else None

    @cached_property
    def contact_rule(self) -> Contact | None:
        """The strictest contact rule among the open steps ahead; None when contact is free or the deal is over."""
        return None if self.ended else strictest_contact_rule(self.history.steps)

    @cached_property
    def people(self) -> dict[str, PersonState]:
        """Everybody known, in file order, as of today: who leaves on a day has left from then on."""
        return people_on(self.history.people, self.today)

    @cached_property
    def present(self) -> tuple[PersonState, ...]:
        """Those who are still there, partners and bodies included, in file order."""
        return tuple(person for person in self.people.values() if person.present)

    def can_keep(self, makers: tuple[str, ...]) -> bool:
        """Whether a maker of a promise is at the customer and still there."""
        found = (self.people[each] for each in makers if each in self.people)
        return any(person.is_customer and person.present for person in found)

    def open_promises(self, *, ours: bool) -> tuple[PromiseState, ...]:
        """Our promises still to be kept, or the customer's; the earliest due first. A partner's are neither.

        Not among the customer's: those of a deal that is over, those whose makers have all left, which
        nobody keeps until somebody takes over, and those on steps that the order has overtaken.
        """
        if self.ended and not ours:
            return ()
        theirs = {person.id for person in self.people.values() if person.is_customer and person.present}
        overtaken = {promise.id for promise in self.overtaken_promises}
        found = (p for p in self.history.promises if p.open and (p.ours if ours else theirs & {*p.makers}))
        return tuple(sorted((p for p in found if p.id not in overtaken), key=lambda promise: promise.due))

    @cached_property
    def partner_promises(self) -> tuple[PromiseState, ...]:
        """Open promises that only partners gave, on a step that is not taken or on none; the earliest due first."""
        if self.ended:
            return ()
        partners = {each.id for each in self.people.values() if each.kind is PersonKind.PARTNER and each.present}
        found = (p for p in self.history.promises if p.open and partners >= {*p.makers})
        waited_for = (p for p in found if p.step not in self.states or not self.states[p.step].taken)
        return tuple(sorted(waited_for, key=lambda promise: promise.due))

    @cached_property
    def promises_of_leavers(self) -> tuple[PromiseState, ...]:
        """Open promises whose makers at the customer have all left, the earliest due first."""
        gone = {person.id for person in self.people.values() if person.is_customer and person.left}
        found = (p for p in self.history.promises if p.open and gone >= {*p.makers})
        return tuple(sorted(found, key=lambda promise: promise.due))

    @cached_property
    def overtaken_promises(self) -> tuple[PromiseState, ...]:
        """Open promises of the customer's on steps that the order has overtaken, the earliest due first."""
        if not self.history.steps.order_won:
            return ()
        overtaken = {each for each, state in self.states.items() if state is StepState.SKIPPED}
        # What is left reads as skipped by the order alone; on steps the customer skipped, promises are settled.
        overtaken -= self.history.steps.taken.keys()
        found = (p for p in self.history.promises if p.open and not p.ours and p.step in overtaken)
        return tuple(sorted(found, key=lambda promise: promise.due))

    @cached_property
    def last_moved(self) -> date | None:
        """The day the customer last moved the deal: an act, a dated promise or another advance."""
        return max((replayed.moved_on for replayed in self.history.entries if replayed.moved), default=None)

    @property
    def begun(self) -> date | None:
        """The day of the first entry."""
        return self.history.entries[0].entry.date if self.history.entries else None

    @property
    def days_quiet(self) -> int | None:
        """Days since the customer last moved the deal; None if they never did."""
        return None if self.last_moved is None else days_since(self.last_moved, self.today)
