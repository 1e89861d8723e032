"""`kp.calendar/1`: what a calendar file holds, for programs."""

from __future__ import annotations

from datetime import date

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.json_references import Json, iso

from .events import CalendarEvent
from .ics import event_title, times


def calendar_json(
    events: tuple[CalendarEvent, ...],
    unreadable: tuple[Unreadable, ...],
    zone: str,
    messages: Messages,
    *,
    today: date,
    file: str | None,
) -> Json:
    """The events by day and time."""
    return {
        "schema": "kp.calendar/1",
        "today": iso(today),
        "file": file,
        "timezone": zone,
        "events": [_event(each, zone, messages) for each in events],
        "unreadable": [{"id": each.id, "place": each.location} for each in unreadable],
    }


def _event(event: CalendarEvent, zone: str, messages: Messages) -> Json:
    start, end = times(event, zone)
    return {
        "uid": event.uid,
        "sequence": event.sequence,
        "kind": event.kind.value,
        "deal": {"id": event.deal.id, "customer": event.deal.customer},
        "seller": event.deal.seller,
        "title": event_title(event, messages),
        "start": start.isoformat(),
        "end": end.isoformat(),
        "all_day": event.when.clock is None,
        "cancelled": event.cancelled,
    }
