"""The files of the invented workspace, with their dates moved to today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable

from kjopsprosess.model.values import Language

ANCHOR = date(2026, 11, 26)
"""The day the files are written for: a Thursday, with a contact that morning."""
SATURDAY = 5
_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


def demo_files(language: Language, today: date) -> dict[str, str]:
    """The files of the invented workspace by their paths, so that its nearest contact is today or on Monday."""
    days = (_first_working_day(today) - ANCHOR).days
    folder = files("kjopsprosess") / "features" / "setup" / "demo_workspace" / language.value
    return {path: shifted(found.read_text("utf-8"), days) for path, found in _each(folder)}


def shifted(text: str, days: int) -> str:
    """A text with every ISO date in it moved by this many days, those inside ids included, to a working day."""
    return _DATE.sub(lambda match: _working_day(date.fromisoformat(match[0]) + timedelta(days=days)).isoformat(), text)


def _working_day(day: date) -> date:
    """The day itself; Friday for a Saturday and Monday for a Sunday, so that the order of days stays."""
    return day + timedelta(days={SATURDAY: -1, SATURDAY + 1: 1}.get(day.weekday(), 0))


def _first_working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() >= SATURDAY else 0)


def _each(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for found in sorted(folder.iterdir(), key=lambda each: each.name):
        if found.is_dir():
            yield from _each(found, f"{above}{found.name}/")
        elif found.name.endswith(".yaml"):
            yield f"{above}{found.name}", found
