"""Picks the values from the law that matter in a process, and finds those overdue for review."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.law import Law, LawValue


class LawExcerpt(NamedTuple):
    """The values from the law that a process, or one of its steps, shows."""

    facts: tuple[LawValue, ...]
    """Confirmed values that have taken effect."""
    reported: tuple[LawValue, ...]
    """Values from practitioners that are not confirmed at the source."""
    unconfirmed: tuple[LawValue, ...]
    """Values that matter, but whose numbers are not shown because they are not confirmed."""
    look_up: str
    """Where to look up what is not confirmed."""


def law_excerpt(law: Law, process: str, today: date, step: str | None = None) -> LawExcerpt | None:
    """The values that matter in a process, or in one of its steps; None when none does."""
    found = [each for each in law.values if each.concerning(process, step) and each.holds(today)]
    if not found:
        return None
    facts = tuple(each for each in found if each.confirmed)
    reported = tuple(each for each in found if each.reported)
    rest = tuple(each for each in found if not each.confirmed and not each.reported)
    return LawExcerpt(facts, reported, rest, law.look_up)


def check_law(law: Law, today: date, followed: Collection[str] | None = None) -> Iterator[Finding]:
    """A warning for each value whose review date has passed.

    With `followed`, the ids of processes in use, only for values that matter in them.
    """
    for place, each in enumerate(law.values):
        matters = followed is None or any(concern.process in followed for concern in each.concerns)
        if matters and each.review_by < today:
            facts = {"value": each.id, "source": each.source, "day": each.review_by.isoformat()}
            where = ("values", place, "review_by")
            yield Finding("law-past-review", where, facts, Severity.WARNING)
