"""Facts for programs: how people, steps, promises and days are written in every JSON answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from kjopsprosess.model.values import days_since

if TYPE_CHECKING:
    from kjopsprosess.deal_state.days.facts import DayAhead
    from kjopsprosess.deal_state.history import Ending
    from kjopsprosess.deal_state.meetings.contact_rules import Standstill
    from kjopsprosess.deal_state.overview import NamedPerson, RuleFacts
    from kjopsprosess.deal_state.people.people import PersonState
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.deal_state.told.sources import Contradiction
    from kjopsprosess.model.deal import Booking
    from kjopsprosess.model.process import Contact, Role
    from kjopsprosess.model.told import Aim, BestAim, Got, Heard, LeastAim

Json = dict[str, Any]


T = TypeVar("T")


class EachMade(list[Json]):
    """A list for JSON whose objects are made while they are printed, so that not all of ten thousand are in memory.

    It is a list because nothing else is printed as one; it holds nothing itself.
    """

    def __init__(self, things: Collection[T], make: Callable[[T], Json]) -> None:
        super().__init__()
        self._things, self._made = things, (make(each) for each in things)

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[Json]:
        return self._made


class WithIdAndName(Protocol):
    """Whatever has an id and a name that people read."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def name(self) -> str:
        """The name."""


class NamedStep(WithIdAndName, Protocol):
    """A step, of whatever class."""

    @property
    def short(self) -> str | None:
        """The short name."""


def iso(day: date | None) -> str | None:
    """A day as `YYYY-MM-DD`."""
    return day.isoformat() if day else None


def person_ref(people: Mapping[str, PersonState | NamedPerson], person_id: str) -> Json:
    """A person by id and name; `us` has no name."""
    known = people.get(person_id)
    return {"id": person_id, "name": known.full_name if known else None}


@overload
def named_ref(thing: WithIdAndName) -> Json: ...
@overload
def named_ref(thing: None) -> None: ...
def named_ref(thing: WithIdAndName | None) -> Json | None:
    """A person or a role by id and name."""
    return {"id": thing.id, "name": getattr(thing, "full_name", thing.name)} if thing else None


@overload
def step_ref(step: NamedStep) -> Json: ...
@overload
def step_ref(step: None) -> None: ...
def step_ref(step: NamedStep | None) -> Json | None:
    """A step by id and names."""
    return {**named_ref(step), "short": step.short} if step else None


def promise_facts(promise: PromiseState, people: Mapping[str, PersonState | NamedPerson], today: date) -> Json:
    """A promise with its maker, its day and how late it is."""
    return {
        "id": promise.id,
        "by": person_ref(people, promise.by),
        "by_all": person_refs(promise.makers, people),
        "of_us": [named_ref(each) for each in promise.of_us],
        "what": promise.what,
        "due": iso(promise.due),
        "step": promise.step,
        "step_named": promise.step_named,
        "told_by": person_refs(promise.told_by, people),
        "given": iso(promise.given),
        "moves": promise.times_moved,
        "overdue_days": days_since(promise.due, today) if promise.open else 0,
    }


def rule_facts(rule: Contact | RuleFacts | None) -> Json | None:
    """A contact rule in force; null when contact is free."""
    if rule is None:
        return None
    return {"rule": rule.rule.value, "channel": rule.channel, "note": rule.note, "says": rule.says}


def standstill_facts(standstill: Standstill | None) -> Json | None:
    """The standstill after a choice, while it is under way; null else."""
    if standstill is None:
        return None
    return {
        "step": step_ref(standstill.step),
        "lost": standstill.lost,
        "last_day": iso(standstill.last_day),
        "counts_until": iso(standstill.counts_until),
    }


def ending_facts(ending: Ending | None, people: Mapping[str, PersonState | NamedPerson]) -> Json | None:
    """How and why a deal stopped or rests; null while it is live."""
    if ending is None:
        return None
    return {
        "outcome": ending.outcome.value,
        "date": iso(ending.day),
        "until": iso(ending.until),
        "because": ending.because,
        "by": [person_ref(people, each) for each in ending.by],
        "step": ending.step,
    }


def deal_facts(situation: Situation, status: str, ending: Ending | None) -> Json:
    """A deal with its customer, its processes and its status."""
    return {
        **deal_ref(situation),
        "status": status,
        "stopped": ending_facts(ending, situation.people),
        "standstill": standstill_facts(situation.standstill),
    }


def deal_ref(situation: Situation) -> Json:
    """A deal with its customer and its processes."""
    pin = situation.map.pins[0]
    return {
        "id": situation.id,
        "customer": situation.deal.customer,
        "process": pin.process,
        "version": pin.version,
        "on_top": [str(each) for each in situation.map.pins[1:]],
    }


def booking_facts(booking: Booking, people: Mapping[str, PersonState | NamedPerson]) -> Json:
    """A contact that was booked or called off."""
    return {
        "date": str(booking.date),
        "how": booking.how.value if booking.how else None,
        "with": person_refs(booking.with_, people),
        "minutes": booking.minutes,
        "step": booking.step,
        "called_off": bool(booking.called_off),
        "moved_from": str(booking.moved_from) if booking.moved_from else None,
        "aim": aim_facts(booking.aim, people) if booking.aim else None,
        "invitation": booking.invitation.uid if booking.invitation else None,
    }


def aim_facts(aim: Aim, people: Mapping[str, PersonState | NamedPerson]) -> Json:
    """What we want to agree: the best and the least, each with who does what by when."""

    def facts(aimed: BestAim | LeastAim) -> Json:
        return {
            "by": person_ref(people, aimed.by),
            "what": aimed.what,
            "due": iso(aimed.due),
            "step": aimed.step,
        }

    return {"best": facts(aim.best), "least": facts(aim.least) if aim.least else None}


def got_facts(got: Got | None) -> Json | None:
    """How far we came with the aim of a booking."""
    return {"booked": iso(got.booked), "reached": got.reached.value} if got else None


def contradiction_sides(clash: Contradiction) -> list[Json]:
    """The two sides of a contradiction; a side without a person is the process."""
    return [{"by": named_ref(side.person), "says": side.says, "date": iso(side.day)} for side in clash.sides]


def role_ref(role_id: str, roles: Mapping[str, Role]) -> Json:
    """A role by id and name."""
    return {"id": role_id, "name": roles[role_id].name if role_id in roles else None}


def person_refs(ids: Iterable[str], people: Mapping[str, PersonState | NamedPerson]) -> list[Json]:
    """Several people, each by id and name."""
    return [person_ref(people, each) for each in ids]


def day_facts(day: DayAhead, people: Mapping[str, PersonState | NamedPerson]) -> Json:
    """A day that rules, with the time until then. A deadline that is only a date has no id, name or teller."""
    ruling = day.ruling
    return {
        "id": ruling.id if ruling else None,
        "what": ruling.what if ruling else None,
        "date": iso(day.day),
        "rule": day.rule.value,
        "step": step_ref(day.step),
        "deadline": day.deadline is not None,
        "days_left": day.days_left,
        "working_days_left": day.working_days_left,
        "slow_weeks": [each.value for each in day.slow],
        "usual_days_left": [day.needed.least, day.needed.most] if day.needed else None,
        "pace": day.pace.value if day.pace else None,
        "past": not day.coming,
        "to_confirm": day.to_confirm,
        "by": person_refs(ruling.told.by, people) if ruling else [],
        "told_on": iso(ruling.told.told_on) if ruling else None,
        "says": ruling.told.says if ruling else None,
        "before": iso(ruling.before.day) if ruling and ruling.before else None,
    }


def heard_facts(heard: Heard) -> Json:
    """The facts of a step that somebody's words carry, as the file has them."""
    takes = heard.takes
    return {
        "after": list(heard.after) if heard.after is not None else None,
        "before": list(heard.before),
        "who": {who: part.value for who, part in heard.who.items()},
        "takes": {"text": takes.text, "least_days": takes.least, "most_days": takes.most} if takes else None,
        "takes_from": heard.takes_from,
        "contact": rule_facts(heard.contact),
        "done_when": heard.done_when,
        "on": iso(heard.on),
        "latest": iso(heard.latest),
        "earliest": iso(heard.earliest),
    }
