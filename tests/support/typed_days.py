"""A typed day, read, for tests."""

from __future__ import annotations

from datetime import date

from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.reading import read_day


def day_or_doubt(text: str, today: date, *, past: bool, day_first: bool = True) -> date | DayDoubt:
    try:
        return read_day(text, today, past=past, day_first=day_first).day
    except DayDoubt as doubt:
        return doubt
