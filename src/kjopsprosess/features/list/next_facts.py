"""Contacts coming up in all deals, and deals where nothing is coming."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kjopsprosess.app.loading.cached_facts import FactKind
from kjopsprosess.deal_state.days.facts import DayAhead, Days
from kjopsprosess.deal_state.overview import NamedPerson, PersonRef, RuleFacts, StepRef, Unreadable
from kjopsprosess.model.values import How, Moment


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
    rule: RuleFacts | None
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
    tellers: tuple[NamedPerson, ...]
    """Those who told of the day."""
    less: Days
    """How much less time the customer needs with each day that passes."""

    def on(self, today: date) -> "AgendaDay":
        """The date as it is seen from another day on which the agenda holds."""
        day, passed = self.day, (today - self.day.today).days
        needed = day.needed and Days(
            day.needed.least - self.less.least * passed, day.needed.most - self.less.most * passed
        )
        return self._replace(day=day._replace(today=today, needed=needed))


class Unbooked(NamedTuple):
    """A live deal without a contact booked."""

    deal: str
    customer: str
    promised: date | None
    """The day of the customer's next promise that is not late; a contact before it may not be needed."""


class DealAgenda(NamedTuple):
    """What is coming up in one deal."""

    seller: str | None
    """Who of us has the deal."""
    appointments: tuple[Appointment, ...]
    unrecorded: Unrecorded | None
    days: tuple[AgendaDay, ...]
    """Every day that still rules, as it is on the day this was made."""
    unbooked: Unbooked | None


DEAL_AGENDAS = FactKind("next", DealAgenda, "features.list.make_agenda:cached_agenda")


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


def make_agenda(found: Iterable[DealAgenda], unreadable: Iterable[Unreadable], today: date) -> Agenda:
    """The contacts booked in all deals, those nobody has recorded, and the dates the deal depends on."""
    broken = tuple(unreadable)
    appointments: list[Appointment] = []
    unrecorded: list[Unrecorded] = []
    shown: list[AgendaDay] = []
    unbooked: list[Unbooked] = []
    deals = 0
    for deals, deal in enumerate(found, start=1):  # noqa: B007 - how many there were
        appointments += deal.appointments
        unrecorded += [deal.unrecorded] if deal.unrecorded else []
        days = (day.on(today) for day in deal.days)
        shown += [each for each in days if each.day.coming or each.day.late or each.day.to_confirm]
        unbooked += [deal.unbooked] if deal.unbooked else []
    return Agenda(
        today=today,
        # `~` comes after every figure: those without a clock time stand last on their day.
        appointments=tuple(sorted(appointments, key=lambda each: (each.when.day, each.when.clock or "~", each.deal))),
        unrecorded=tuple(sorted(unrecorded, key=lambda each: (each.when.day, each.deal))),
        days=tuple(sorted(shown, key=lambda each: (each.day.day, each.deal))),
        unbooked=tuple(sorted(unbooked, key=lambda each: each.deal)),
        unreadable=broken,
        deals=deals + len(broken),
    )
