"""Findings as text: located in their file, as sentences, and as lines with the user's own line and a caret."""

from collections.abc import Sequence
from difflib import unified_diff
from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity, Where
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.source_location import line_of, place

from .clean import clean
from .page import Ink, Line, Span, text
from .wrapping import width_of

LONGEST_VALUE = 60
"""Characters of a value from a file that a sentence repeats; the file's own line stands below it anyway."""


class _Fields(dict[str, str]):
    """What fills a sentence. A message about a broken file must not break itself, so a fact that lacks is a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def says(finding: Finding, words: Messages) -> str:
    """What is wrong."""
    problem = words.findings.get(finding.code)
    return problem.says.format_map(_fields(finding)) if problem else finding.code


def remedy(finding: Finding, words: Messages) -> str:
    """What to do: the nearest thing that exists, or else how to mend it; empty when there is nothing to say."""
    problem = words.findings.get(finding.code)
    if problem is None:
        return ""
    return (problem.near if problem.near and "near" in finding.facts else problem.mend).format_map(_fields(finding))


def in_a_line(finding: Finding, words: Messages) -> str:
    """What is wrong and what to do, as running text."""
    wrong = says(finding, words)
    return f"{wrong[:1].upper()}{wrong[1:]}. {remedy(finding, words)}".strip()


def _fields(finding: Finding) -> _Fields:
    key = next((part for part in reversed(finding.where) if isinstance(part, str)), "")
    facts = {name: _in_a_sentence(str(value)) for name, value in finding.facts.items()}
    return _Fields({"key": key, "write": _as_written(finding, key), **facts})


def _as_written(finding: Finding, key: str) -> str:
    """What is near as it is to stand in the file: a key with its colon, a value with its key unless it is in a list."""
    near = finding.facts.get("near", "")
    if finding.at_key:
        return f"{near}:"
    return f"{key}: {near}" if finding.where[-1:] == (key,) else str(near)


def _in_a_sentence(value: str) -> str:
    """A value on one line and not too long; lists of what is allowed stay whole."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_VALUE or ", " in line else line[: LONGEST_VALUE - 1] + "…"


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


def count_errors(placed: Sequence[PlacedFinding]) -> int:
    """How many findings are errors, within a file or between files."""
    return sum(1 for each in placed if each.finding.severity is not Severity.WARNING)


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


def placed_finding(document: Document, finding: Finding) -> PlacedFinding:
    """A finding with its file, line and column. One that speaks of an earlier spot is told that spot's line."""
    spot = place(document, finding)
    first = finding.facts.get("first")
    line = line_of(document, _way(first)) if isinstance(first, str) else None
    if line is not None:
        finding = finding._replace(facts={**finding.facts, "first_line": line})
    return PlacedFinding(document.shown, spot.line, spot.column, spot.width, spot.source_line, finding)


def told_with_place(document: Document, finding: Finding, words: Messages) -> str:
    """A finding as running text, after its place in the file if it has one."""
    told = in_a_line(finding, words)
    has_place = "line" in finding.facts or finding.where
    return f"{placed_finding(document, finding).spot}: {told}" if has_place else told


def _way(joined: str) -> Where:
    """The way into a file from the steps of it joined by slashes, as the fact `first` has it."""
    return tuple(int(part) if part.isdecimal() else part for part in joined.split("/"))


LINES_AROUND = 1
"""Unchanged lines shown above and below a changed one."""


def changes(old: str, new: str) -> tuple[Line, ...]:
    """The lines of a file that change, as `diff -u` shows them."""
    found = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=LINES_AROUND)
    return tuple(Line(text(line), indent=0, keep=True) for line in [*found][2:])
