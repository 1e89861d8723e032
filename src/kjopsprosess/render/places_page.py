"""Places where a name stands, and the lines that change when it is taken out."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING, Any

from .page import Ink, Line, Page, Section, Span, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kjopsprosess.storage.redaction import Redaction
    from kjopsprosess.storage.searching import NamePlace

LINES_AROUND = 1
"""Unchanged lines shown above and below a changed one."""


def place_lines(places: Sequence[NamePlace]) -> tuple[Line, ...]:
    """One row a line, as search tools print them: `file:line: the line`."""
    return tuple(
        Line(text(Span(f"{place.file}:{place.line}: ", Ink.QUIET), place.text.strip()), indent=0, keep=True)
        for place in places
    )


def places_page(places: Sequence[NamePlace]) -> Page:
    """All places."""
    return Page((Section(items=place_lines(places)),))


def with_heading(heading: str, places: Sequence[NamePlace]) -> Section:
    """Places below a sentence that says what they are; nothing when there are none."""
    return Section(items=(Line(text(heading), indent=0), *place_lines(places)) if places else ())


def changes(old: str, new: str) -> tuple[Line, ...]:
    """The lines of a file that change, as `diff -u` shows them."""
    found = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=LINES_AROUND)
    return tuple(Line(text(line), indent=0, keep=True) for line in [*found][2:])


def places_json(name: str, places: Sequence[NamePlace], unsearched: Sequence[str], today: date) -> dict[str, Any]:
    """The same as facts: `kp.find/1`."""
    return {
        "schema": "kp.find/1",
        "today": today.isoformat(),
        "name": name,
        "places": [place._asdict() for place in places],
        "unsearched": list(unsearched),
    }


def redaction_json(
    person: str, redaction: Redaction, elsewhere: Sequence[NamePlace], today: date, *, saved: bool
) -> dict[str, Any]:
    """What taking a name out did, or would do, as facts: `kp.redact/1`."""
    return {
        "schema": "kp.redact/1",
        "today": today.isoformat(),
        "file": redaction.document.shown,
        "person": person,
        "pseudonym": redaction.pseudonym,
        "saved": saved,
        "left": [place._asdict() for place in redaction.left],
        "elsewhere": [place._asdict() for place in elsewhere],
    }
