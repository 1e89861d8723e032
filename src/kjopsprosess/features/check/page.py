"""The findings of `kp check` as a page and as `kp.check/1`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.findings import PlacedFinding, count_errors, problem_lines, remedy, says
from kjopsprosess.page.page import Line, Page, Section, text


def check_page(placed: Sequence[PlacedFinding], words: Messages) -> Page:
    """All findings, and how many there are in how many files. An empty page when all is well."""
    if not placed:
        return Page(())
    lines = [line for each in placed for line in problem_lines(each, words)]
    return Page((Section(items=(*lines, Line(text(_count(placed, words)), indent=0))),))


def check_json(placed: Sequence[PlacedFinding], words: Messages, today: date) -> dict[str, Any]:
    """The same as facts: `kp.check/1`."""
    return {
        "schema": "kp.check/1",
        "today": today.isoformat(),
        "problems": [_facts(each, words) for each in placed],
        "errors": count_errors(placed),
        "warnings": len(placed) - count_errors(placed),
    }


def _facts(placed: PlacedFinding, words: Messages) -> dict[str, Any]:
    return {
        "file": placed.file,
        "line": placed.line or None,
        "column": placed.column or None,
        "code": placed.finding.code,
        "severity": placed.finding.severity.value,
        "text": says(placed.finding, words),
        "remedy": remedy(placed.finding, words) or None,
        "facts": dict(placed.finding.facts),
    }


def _count(placed: Sequence[PlacedFinding], words: Messages) -> str:
    said, errors = words.check, count_errors(placed)
    warnings = len(placed) - errors
    found = [*([said.errors(errors)] if errors else []), *([said.warnings(warnings)] if warnings else [])]
    return said.in_files.format(found=words.join(found), files=said.files(len({each.file for each in placed})))
