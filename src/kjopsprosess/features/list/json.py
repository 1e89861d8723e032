"""`kp.list/1`, `kp.list-row/1` and `kp.next/1`: all deals for programs. Every key is always there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.page.deal.json_references import EachMade, Json, day_facts, iso, named_ref, rule_facts, step_ref

from .rows import Group, ListRow, OverduePromises, PromiseElsewhere, RowDay, StepOwner

if TYPE_CHECKING:
    from .facts import Pipeline
    from .next_facts import Agenda, AgendaDay, Appointment, Unrecorded


def list_json(pipeline: Pipeline) -> Json:
    """Every deal asked for, in the order of the groups, however few of them a screen would show."""
    return {
        "schema": "kp.list/1",
        "today": iso(pipeline.today),
        "since": iso(pipeline.since),
        "deals": EachMade(pipeline.rows, lambda row: _row(row, pipeline.today)),
        "groups": {group.value: count for group, count in pipeline.counts.items()},
        "week": {"deals_with_customer_act": pipeline.week.moved, "our_acts": pipeline.week.our_acts},
    }


def list_rows_json(pipeline: Pipeline) -> Iterator[Json]:
    """The rows alone, each an object for a line of its own."""
    today = pipeline.today
    return ({"schema": "kp.list-row/1", "today": iso(today), **_row(row, today)} for row in pipeline.rows)


def next_json(agenda: Agenda) -> Json:
    """The contacts coming up and those nobody recorded, days that rule, and live deals with nothing booked."""
    return {
        "schema": "kp.next/1",
        "today": iso(agenda.today),
        "contacts": EachMade(agenda.appointments, _contact),
        "unrecorded": EachMade(agenda.unrecorded, _unrecorded),
        "days": EachMade(agenda.days, _day),
        "unbooked": EachMade(
            agenda.unbooked,
            lambda each: {"id": each.deal, "customer": each.customer, "promised": iso(each.promised)},
        ),
        "unreadable": [{"id": each.id, "place": each.location} for each in agenda.unreadable],
    }


def _unrecorded(each: Unrecorded) -> Json:
    return {
        "id": each.deal,
        "customer": each.customer,
        "date": str(each.when),
        "how": each.how.value if each.how else None,
        "with": [named_ref(person) for person in each.people],
    }


def _day(each: AgendaDay) -> Json:
    tellers = {person.id: person for person in each.tellers}
    return {"deal": {"id": each.deal, "customer": each.customer}, **day_facts(each.day, tellers)}


def _row(row: ListRow | Unreadable, today: date) -> Json:
    if isinstance(row, Unreadable):
        return {**dict.fromkeys(_KEYS), "id": row.id, "group": Group.UNREADABLE.value, "place": row.location}
    return {
        "id": row.id,
        "customer": row.customer,
        "process": row.process,
        "version": row.version,
        "status": row.status,
        "group": row.group.value,
        "until": iso(row.until),
        "closed_on": iso(row.closed_on),
        "open_to_complaint": {"last_day": iso(row.standstill.last_day)}
        if row.standstill and row.standstill.lost
        else None,
        "next_step": step_ref(row.step),
        "owner": _owner(row.owner),
        "due": iso(row.due),
        "moves": row.moves,
        "promised_elsewhere": _elsewhere(row.elsewhere),
        "too_late": _too_late(row.too_late),
        "our_overdue": _overdue(row.our_overdue),
        "their_overdue": _overdue(row.their_overdue),
        "partner_overdue": _overdue(row.partner_overdue),
        "late": _late(row),
        "days_since_customer": row.days_quiet(today),
        "age": row.age(today),
        "booked": row.booked,
        "unrecorded": row.unrecorded,
        "contact_rule": rule_facts(row.rule),
        "sources": row.sources,
        "only_source": row.only_source,
        "problems": row.problems,
        "newer_version": row.newer_version,
        "recorded": iso(row.recorded),
        "place": None,
    }


def _owner(owner: StepOwner | None) -> Json | None:
    """A person, or a role that nobody is known to have."""
    if owner is None:
        return None
    role = {"id": owner.role, "name": owner.role_name} if owner.role else None
    return {"person": named_ref(owner.person), "empty_role": role}


def _late(row: ListRow) -> Json | None:
    """The promise that has been late longest."""
    if row.late_what is None:
        return None
    names = row.late_makers.split("\n") if row.late_makers else []
    theirs, ours = ([], names) if row.our_overdue.how_many else (names, [])
    return {"by": next(iter(theirs), None), "by_all": theirs, "of_us": ours, "what": row.late_what}


def _elsewhere(promise: PromiseElsewhere | None) -> Json | None:
    return promise and {"step": step_ref(promise.step), "by": named_ref(promise.by), "due": iso(promise.due)}


def _too_late(day: RowDay | None) -> Json | None:
    """A day that is reached too late; without a name it is the deadline."""
    return {"what": day.what, "date": iso(day.day), "days_short": day.short} if day else None


def _overdue(overdue: OverduePromises) -> Json:
    return {"count": overdue.how_many, "oldest": iso(overdue.oldest)}


def _contact(each: Appointment) -> Json:
    return {
        "deal": each.deal,
        "customer": each.customer,
        "status": each.status,
        "date": str(each.when),
        "how": each.how.value if each.how else None,
        "with": [named_ref(person) for person in each.people],
        "next_step": step_ref(each.step),
        "contact_rule": rule_facts(each.rule),
    }


_KEYS = (
    "id",
    "customer",
    "process",
    "version",
    "status",
    "group",
    "until",
    "closed_on",
    "open_to_complaint",
    "next_step",
    "owner",
    "due",
    "moves",
    "promised_elsewhere",
    "too_late",
    "our_overdue",
    "their_overdue",
    "partner_overdue",
    "late",
    "days_since_customer",
    "age",
    "booked",
    "unrecorded",
    "contact_rule",
    "sources",
    "only_source",
    "problems",
    "newer_version",
    "recorded",
    "place",
)
"""The keys of a row, so that a deal that cannot be read has them all as well."""
