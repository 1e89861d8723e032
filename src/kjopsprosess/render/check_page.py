"""What is wrong with files: each finding at its place, under it the user's own line and what to do about it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity

from .clean import clean
from .page import Ink, Line, Page, Section, Span, text
from .problem_text import remedy, says
from .wrapping import width_of

NUMBER_COLUMNS = 5
"""Columns for a line's number, left of the bar."""
SHOWN_COLUMNS = 80
"""A remedy that would end beyond this stands on rows of its own, where it may be wrapped."""
LONGEST_LINE = 200
"""Characters of the user's line that are shown; of a longer one the part around the caret."""
LEAD_IN = 40
"""Characters before the caret that are kept of a line that is cut."""
REMEDY_INDENT = NUMBER_COLUMNS + 3


class PlacedFinding(NamedTuple):
    """A finding with its file, line and column (from 1), and the user's own line."""

    file: str
    line: int
    """0, like the column, when the finding is about the file as a whole."""
    column: int
    width: int
    """How many characters to underline."""
    source_line: str
    """Empty when nothing stands on the line, or nothing of it may be shown."""
    finding: Finding

    @property
    def spot(self) -> str:
        """The file, with line and column where they are known: `deals/nordvik.yaml:12:5`."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


def problem_lines(placed: PlacedFinding, words: Messages) -> tuple[Line, ...]:
    """A finding in rows: place, what is wrong and code; the user's own line; what to do."""
    said, mend = says(placed.finding, words), remedy(placed.finding, words)
    if placed.finding.severity is Severity.WARNING:
        said = words.check.warning.format(says=said)
    head = _kept(Span(f"{placed.spot}: ", Ink.QUIET), Span(said), Span(f"  [{placed.finding.code}]", Ink.QUIET))
    if not placed.source_line.strip():
        return (head, *_remedy_below(mend))
    source, before, width = _excerpt(placed)
    gutter = max(NUMBER_COLUMNS, len(str(placed.line)))
    carets = " " * before + "^" * width
    own = _kept(Span(f"{placed.line:>{gutter}} | ", Ink.QUIET), Span(source))
    bar = Span(f"{'':>{gutter}} | ", Ink.QUIET)
    if gutter + 3 + len(carets) + 1 + width_of(mend) > SHOWN_COLUMNS:
        return (head, own, _kept(bar, Span(carets)), *_remedy_below(mend))
    return (head, own, _kept(bar, Span(f"{carets} {mend}".rstrip())))


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


def count_errors(placed: Sequence[PlacedFinding]) -> int:
    """How many findings are errors, within a file or between files."""
    return sum(1 for each in placed if each.finding.severity is not Severity.WARNING)


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


def _kept(*spans: Span) -> Line:
    return Line(text(*spans), indent=0, keep=True)


def _remedy_below(mend: str) -> tuple[Line, ...]:
    return (Line(text(mend), indent=REMEDY_INDENT),) if mend else ()


def _excerpt(placed: PlacedFinding) -> tuple[str, int, int]:
    """The user's line as shown, the columns before the carets, and the number of carets."""
    line, start = placed.source_line.rstrip(), placed.column - 1
    if len(line) > LONGEST_LINE:
        first = max(0, start - LEAD_IN)
        last = first + LONGEST_LINE
        line = ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")
        start -= first - (1 if first else 0)
    # The screen shows some signs as several: what stands under the line is moved by as much.
    before, meant = line[:start], line[start : start + placed.width]
    return line, width_of(clean(before)), max(1, width_of(clean(meant)))
