"""The deadline of a promise as it is typed: a day, or the name of one that rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.typed.lookup import fail_for_day, resolve_day
from kjopsprosess.deal_state.days.ruling_days import days_in_force
from kjopsprosess.deal_state.names import NameTable
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day

if TYPE_CHECKING:
    from typing import Any

    from kjopsprosess.deal_state.situation import Situation


def resolve_deadline(
    context: CommandContext, situation: Situation, typed: str, day: date, heard: Iterable[Mapping[str, Any]]
) -> date | str:
    """The day that was typed, or the id of the day whose name was.

    `day`: the entry's own, from which days are reckoned. `heard`: what the same entry tells, which may be of a new day.
    A text that can be a date is one, unless it is all of a name.
    """
    names = _names_of_days(situation, heard)
    table = NameTable(names)
    if not table.is_whole(typed):
        try:
            read_day(typed, day, past=False, day_first=context.messages.calendar.day_first)
        except DayDoubt as doubt:
            matched = table.match(typed)
            if not (matched.found or matched.candidates):
                fail_for_day(context, doubt, typed)
        else:
            return resolve_day(context, typed, past=False, today=day)
    return context.require_match(typed, table.match(typed), context.messages.errors.no_day)


def day_called(situation: Situation, typed: str) -> str | None:
    """The id of the day in force that is called so."""
    return NameTable(_names_of_days(situation, ())).match(typed).found


def _names_of_days(situation: Situation, heard: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """What each day in force, and each that is told of now, is called, by its id or that of its step."""
    names: dict[str, tuple[str, ...]] = {}
    for day in days_in_force(situation):
        if day.name:
            step = (day.step.name, day.step.short or "") if day.step and not day.id else ()
            names[day.name] = (day.what or "", *step)
    for item in heard:
        key = item.get("date") or item.get("step")
        if key and any(item.get(rule) for rule in ("on", "latest", "earliest")):
            names.setdefault(key, (item.get("what") or "", item.get("name") or ""))
    return names
