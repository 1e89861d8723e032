"""Contacts coming up in all deals, and deals where nothing is coming."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import PlannedContact, open_bookings
from kjopsprosess.deal_state.next_step import next_step
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import How, Moment

from .make_rows import step_name_of
from .rows import PersonRef, StepRef


class Appointment(NamedTuple):
    """A contact that is booked, and the customer's next step as it is for that contact."""

    deal: str
    customer: str
    status: str
    when: Moment
    how: How | None
    people: tuple[PersonRef, ...]
    step: StepRef | None
    """None: the customer has no step left, or the deal is over."""
    rule: Contact | None


class Unbooked(NamedTuple):
    """A live deal without a contact booked."""

    deal: str
    customer: str
    promised: date | None
    """The day of the customer's next promise that is not late; a contact before it may not be needed."""


class Agenda(NamedTuple):
    """All that is coming up."""

    today: date
    appointments: tuple[Appointment, ...]
    """The nearest first."""
    unbooked: tuple[Unbooked, ...]
    unreadable: tuple[Unreadable, ...]
    deals: int
    """How many deals there are."""

    @property
    def forgotten(self) -> tuple[Unbooked, ...]:
        """Deals with no contact and no promise of the customer's to come."""
        return tuple(each for each in self.unbooked if each.promised is None)


def make_agenda(situations: Iterable[Situation], unreadable: Iterable[Unreadable], today: date) -> Agenda:
    """The contacts booked in all deals."""
    appointments: list[Appointment] = []
    unbooked: list[Unbooked] = []
    broken = tuple(unreadable)
    deals = len(broken)
    for situation in situations:
        deals += 1
        booked = open_bookings(situation)
        appointments.extend(_appointment(situation, booking) for booking in booked)
        if not (booked or situation.ended or situation.resting_until) and situation.untaken:
            theirs = [p.due for p in situation.open_promises(ours=False) if not p.overdue(today)]
            unbooked.append(Unbooked(situation.id, situation.deal.customer, next(iter(theirs), None)))
    return Agenda(
        today=today,
        appointments=tuple(sorted(appointments, key=lambda each: (each.when.day, each.when.clock or "~", each.deal))),
        unbooked=tuple(sorted(unbooked, key=lambda each: each.deal)),
        unreadable=broken,
        deals=deals,
    )


def _appointment(situation: Situation, booking: Booking) -> Appointment:
    here = tuple(situation.people[each] for each in booking.with_ if each in situation.people)
    contact = PlannedContact(booking.date, booking.how, tuple(person.id for person in here), booking.step)
    return Appointment(
        deal=situation.id,
        customer=situation.deal.customer,
        status=status(situation),
        when=booking.date,
        how=booking.how,
        people=tuple(PersonRef(person.id, person.name) for person in here),
        step=step_name_of(next_step(situation, contact)),
        rule=situation.contact_rule,
    )
