"""The findings of `kp check` as a page and as `kp.check/1`."""

from collections.abc import Sequence
from datetime import date

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Severity
from kjopsprosess.page.deal.json_references import Json, iso
from kjopsprosess.page.findings import LocatedFinding, finding_lines, finding_words
from kjopsprosess.page.page import Line, Page, Section, text


def check_page(placed: Sequence[LocatedFinding], messages: Messages) -> Page:
    """All findings, and how many there are in how many files. An empty page when all is well."""
    if not placed:
        return Page(())
    lines = [line for each in placed for line in finding_lines(each, messages)]
    return Page((Section(items=(*lines, Line(text(_count(placed, messages)), indent=0))),))


def check_json(placed: Sequence[LocatedFinding], messages: Messages, today: date) -> Json:
    """All findings as facts: `kp.check/1`."""
    return {
        "schema": "kp.check/1",
        "today": iso(today),
        "problems": [_facts(each, messages) for each in placed],
        "errors": count_errors(placed),
        "warnings": len(placed) - count_errors(placed),
    }


def count_errors(located: Sequence[LocatedFinding]) -> int:
    """How many findings are errors, within a file or between files."""
    return sum(1 for each in located if each.finding.severity is not Severity.WARNING)


def _facts(located: LocatedFinding, messages: Messages) -> Json:
    words = finding_words(located.finding, messages)
    return {
        "file": located.file,
        "line": located.line or None,
        "column": located.column or None,
        "code": located.finding.code,
        "severity": located.finding.severity.value,
        "text": words.wrong,
        "remedy": words.remedy or None,
        "facts": dict(located.finding.facts),
    }


def _count(placed: Sequence[LocatedFinding], messages: Messages) -> str:
    said, errors = messages.check, count_errors(placed)
    warnings = len(placed) - errors
    found = [*([said.errors(errors)] if errors else []), *([said.warnings(warnings)] if warnings else [])]
    return said.in_files.format(found=messages.join(found), files=said.files(len({each.file for each in placed})))
