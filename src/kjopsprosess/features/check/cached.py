"""What `kp check` keeps of each deal: its findings, and what tells whether other deals can add to them.

Two checks look at several deals. A name that several deals use and their process lacks is counted anew each time, from
what each deal says. Whether somebody has left in another deal of the same customer is looked for in the files
themselves, of those customers alone where somebody has left.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.app.loading.cached_facts import ALWAYS, FactKind, FactSource, ValidDays
from kjopsprosess.deal_state.names import slug_of_customer
from kjopsprosess.deal_state.references import people_entries
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.model.values import DAY
from kjopsprosess.page.findings import LocatedFinding
from kjopsprosess.process_changes.against_earlier import UnknownReference


class CheckedDeal(NamedTuple):
    """A deal that was checked, apart from what stands in other deals."""

    id: str
    processes: str
    """Ids of those it follows, separated by spaces."""
    customer: str
    """The customer, as told from others; empty for a file that is no deal."""
    has_leavers: bool
    """Whether somebody is marked as left."""
    findings: str
    """What was found and the lines it stands in, each once, as JSON; empty when nothing was."""
    references: str
    """What it names and a process lacks, as JSON; empty when there is none."""


CHECKED_DEALS = FactKind(
    "check",
    CheckedDeal,
    "features.check.run:deal_checker",
    source=FactSource.FILE,
    packages=("features/check", "process_changes", "page"),
)


def checked_deal(
    deal_id: str,
    deal: Deal | None,
    found: Iterable[LocatedFinding],
    references: Mapping[str, Iterable[UnknownReference]],
) -> CheckedDeal:
    """What is kept of a deal."""
    lines: dict[str, int] = {}
    """A line can be as long as a file may be, and have a hundred findings."""
    findings = [_finding_values(each, lines.setdefault(each.source_line, len(lines))) for each in found]
    missing = [[process, [*each[:3], dict(each.facts)]] for process, named in references.items() for each in named]
    return CheckedDeal(
        deal_id,
        " ".join(pin.process for pin in deal.process) if deal else "",
        slug_of_customer(deal.customer) if deal else "",
        has_leavers=deal is not None and any(person.left for _, person in people_entries(deal)),
        findings=json.dumps([[*lines], findings]) if findings else "",
        references=json.dumps(missing) if missing else "",
    )


def cached_findings(checked: CheckedDeal) -> list[LocatedFinding]:
    """The findings of a deal that was checked."""
    if not checked.findings:
        return []
    lines, findings = json.loads(checked.findings)
    return [_finding(where, lines[line], what) for where, line, what in findings]


def cached_references(checked: CheckedDeal) -> list[tuple[str, UnknownReference]]:
    """What a deal that was checked names and a process lacks, with that process."""
    found = json.loads(checked.references) if checked.references else []
    return [(process, UnknownReference(*values)) for process, values in found]


def depend_on_others(checked: Iterable[CheckedDeal]) -> tuple[set[str], set[str]]:
    """The deals that have to be checked anew, and those in which somebody has left who may be in one of them."""
    by_customer: dict[str, list[str]] = {}
    left: set[str] = set()
    for each in checked:
        if each.customer:
            by_customer.setdefault(each.customer, []).append(each.id)
            left |= {each.id} if each.has_leavers else set()
    several = [deals for deals in by_customer.values() if len(deals) > 1 and not left.isdisjoint(deals)]
    anew = {deal for deals in several for deal in deals}
    return anew, anew & left


def days_of_check(deal: Deal | None, today: date) -> ValidDays:
    """The days on which a deal's findings are the same: none of its bookings passes, and no entry is of a later day."""
    if deal is None:
        return ALWAYS
    recorded = [entry.date for entry in deal.log]
    if any(day > today for day in recorded):
        return ValidDays(today, today + DAY if today < date.max else date.max)
    turns = [booking.date.day + DAY for entry in deal.log for booking in entry.booked if booking.date.day < date.max]
    return ValidDays.between((*recorded, *turns), today)


def _finding_values(located: LocatedFinding, line: int) -> list[Any]:
    finding = located.finding
    what = [finding.code, finding.key_path, dict(finding.facts), finding.severity.value, finding.at_key]
    return [located[:4], line, what]


def _finding(where: list[Any], source_line: str, what: list[Any]) -> LocatedFinding:
    file, line, column, width = where
    code, key_path, facts, severity, at_key = what
    finding = Finding(code, tuple(key_path), facts, Severity(severity), at_key)
    return LocatedFinding(file, line, column, width, source_line, finding)
