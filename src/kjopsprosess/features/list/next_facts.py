"""Contacts coming up in all deals, and deals where nothing is coming."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.bookings import PlannedContact, open_bookings, unrecorded_booking
from kjopsprosess.deal_state.days.days_ahead import DayAhead, days_ahead
from kjopsprosess.deal_state.next_step import next_step
from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.status import status
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.process import Contact
from kjopsprosess.model.values import How, Moment

from .make_rows import shown_id, step_name_of
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
    shown_id: str | None
    """The deal's id, where nobody would guess it from the customer's name."""


class Unrecorded(NamedTuple):
    """A contact whose day has passed with nothing recorded since."""

    deal: str
    customer: str
    shown_id: str | None
    when: Moment
    how: How | None
    people: tuple[PersonRef, ...]


class AgendaDay(NamedTuple):
    """A day that rules: it is coming, has passed without what should have happened, or has to be asked about."""

    deal: str
    customer: str
    shown_id: str | None
    day: DayAhead
    people: dict[str, PersonState]
    """Everybody in the deal, for those who told of the day."""


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
    unrecorded: tuple[Unrecorded, ...]
    """The oldest first."""
    days: tuple[AgendaDay, ...]
    """The earliest first."""
    unbooked: tuple[Unbooked, ...]
    unreadable: tuple[Unreadable, ...]
    deals: int
    """How many deals there are."""

    @property
    def forgotten(self) -> tuple[Unbooked, ...]:
        """Deals with no contact and no promise of the customer's to come."""
        return tuple(each for each in self.unbooked if each.promised is None)


def make_agenda(situations: Iterable[Situation], unreadable: Iterable[Unreadable], today: date) -> Agenda:
    """The contacts booked in all deals, those nobody has recorded, and the days that rule."""
    appointments: list[Appointment] = []
    unrecorded: list[Unrecorded] = []
    days: list[AgendaDay] = []
    unbooked: list[Unbooked] = []
    broken = tuple(unreadable)
    deals = len(broken)
    for situation in situations:
        deals += 1
        booked = open_bookings(situation)
        appointments.extend(_appointment(situation, booking) for booking in booked)
        if not situation.is_open or situation.resting_until:
            continue
        whose = (situation.id, situation.deal.customer, shown_id(situation))
        if missed := unrecorded_booking(situation):
            unrecorded.append(Unrecorded(*whose, missed.date, missed.how, _people_of(situation, missed)))
        days.extend(
            AgendaDay(*whose, day, situation.people)
            for day in days_ahead(situation)
            if day.coming or day.late or day.to_confirm
        )
        if not booked and not situation.open_to_complaint:
            theirs = [p.due for p in situation.open_promises(ours=False) if _counts(p, today)]
            unbooked.append(Unbooked(situation.id, situation.deal.customer, next(iter(theirs), None)))
    return Agenda(
        today=today,
        appointments=tuple(sorted(appointments, key=lambda each: (each.when.day, each.when.clock or "~", each.deal))),
        unrecorded=tuple(sorted(unrecorded, key=lambda each: (each.when.day, each.deal))),
        days=tuple(sorted(days, key=lambda each: (each.day.day, each.deal))),
        unbooked=tuple(sorted(unbooked, key=lambda each: each.deal)),
        unreadable=broken,
        deals=deals,
    )


def _appointment(situation: Situation, booking: Booking) -> Appointment:
    here = _people_of(situation, booking)
    contact = PlannedContact(booking.date, booking.how, tuple(person.id for person in here), booking.step)
    return Appointment(
        deal=situation.id,
        customer=situation.deal.customer,
        status=status(situation),
        when=booking.date,
        how=booking.how,
        people=here,
        step=step_name_of(next_step(situation, contact)),
        rule=situation.contact_rule,
        shown_id=shown_id(situation),
    )


def _people_of(situation: Situation, booking: Booking) -> tuple[PersonRef, ...]:
    return tuple(PersonRef(each, situation.people[each].name) for each in booking.with_ if each in situation.people)


def _counts(promise: PromiseState, today: date) -> bool:
    """Whether a promise is one to wait for: not late, and not put off too often."""
    return not promise.overdue(today) and not promise.moved_too_often
