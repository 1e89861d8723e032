"""Findings as text: sentences, and lines that show the user's own line with a caret."""

from datetime import date
from difflib import unified_diff
from typing import NamedTuple

from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, KeyPath, Severity
from kjopsprosess.model.values import day_error_code
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.source_location import line_of, locate, own_place, part_of

from .drawing.clean import clean
from .drawing.wrapping import width_of
from .page import Line, Span, Style, text

MAX_VALUE_LENGTH = 60
"""Characters of a value that a message repeats at most."""


class _Fields(dict[str, str]):
    """Fields of a message.

    A missing fact becomes an ellipsis, so that a message about a broken file never fails itself.
    """

    def __missing__(self, name: str) -> str:
        return "…"


class FindingWords(NamedTuple):
    """A finding in words."""

    wrong: str
    """What is wrong."""
    remedy: str
    """What to do: the most similar name that exists, or else how to fix it; empty when there is nothing to say."""


def finding_words(finding: Finding, messages: Messages) -> FindingWords:
    """What is wrong and what to do."""
    problem = messages.findings.get(finding.code)
    if problem is None:
        return FindingWords(finding.code, "")
    sentence = problem.near if problem.near and "near" in finding.facts else problem.mend
    fields = _fields(finding, messages)
    return FindingWords(problem.says.format_map(fields), sentence.format_map(fields))


def finding_sentence(finding: Finding, messages: Messages) -> str:
    """What is wrong and what to do, as running text."""
    wrong, remedy = finding_words(finding, messages)
    return f"{wrong[:1].upper()}{wrong[1:]}. {remedy}".strip()


DAYS = ("due", "date", "today", "day", "given")
"""Facts that are days: sentences have them as people write them."""


def _fields(finding: Finding, messages: Messages) -> _Fields:
    key = next((part for part in reversed(finding.key_path) if isinstance(part, str)), "")
    facts = {name: _shortened_value(str(value)) for name, value in finding.facts.items()}
    if facts.get("value") == "":
        facts["value"] = messages.check.no_text
    days = {name: str(finding.facts[name]) for name in DAYS if name in finding.facts}
    facts |= {
        name: messages.calendar.full_day(date.fromisoformat(text))
        for name, text in days.items()
        if day_error_code(text) is None
    }
    return _Fields({"key": key, "write": _as_written(finding, key), **facts})


def _as_written(finding: Finding, key: str) -> str:
    """The suggestion as it is written in the file.

    A key with its colon, a value with its key unless it is in a list.
    """
    near = finding.facts.get("near", "")
    if finding.at_key:
        return f"{near}:"
    return f"{key}: {near}" if finding.key_path[-1:] == (key,) else str(near)


def _shortened_value(value: str) -> str:
    """A value on one line and not too long; lists of what is allowed stay whole."""
    line = " ".join(value.split())
    return line if len(line) <= MAX_VALUE_LENGTH or ", " in line else line[: MAX_VALUE_LENGTH - 1] + "…"


NUMBER_COLUMNS = 5
"""Columns for a line's number, left of the bar."""
SHOWN_COLUMNS = 80
"""Columns of a line with its remedy; a longer remedy gets lines of its own, where it may wrap."""
MAX_LINE_LENGTH = 200
"""Characters of the user's line that are shown; of a longer one the part around the caret."""
CONTEXT_BEFORE_CARET = 40
"""Characters before the caret that are kept of a line that is cut."""
REMEDY_INDENT = NUMBER_COLUMNS + 3


class LocatedFinding(NamedTuple):
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


def finding_lines(located: LocatedFinding, messages: Messages) -> tuple[Line, ...]:
    """A finding in rows: place, what is wrong and code; the user's own line; what to do."""
    said, remedy = finding_words(located.finding, messages)
    if located.finding.severity is Severity.WARNING:
        said = messages.check.warning.format(says=said)
    return problem_lines(located, said, remedy)


def problem_lines(located: LocatedFinding, said: str, remedy: str) -> tuple[Line, ...]:
    """A finding in rows, with other words than its own."""
    head = _unwrapped_line(
        Span(f"{located.spot}: ", Style.QUIET), Span(said), Span(f"  [{located.finding.code}]", Style.QUIET)
    )
    if not located.source_line.strip():
        return (head, *_remedy_below(remedy))
    source, before, width = _excerpt(located)
    gutter = max(NUMBER_COLUMNS, len(str(located.line)))
    carets = " " * before + "^" * width
    own = _unwrapped_line(Span(f"{located.line:>{gutter}} | ", Style.QUIET), Span(source))
    bar = Span(f"{'':>{gutter}} | ", Style.QUIET)
    if gutter + 3 + len(carets) + 1 + width_of(remedy) > SHOWN_COLUMNS:
        return (head, own, _unwrapped_line(bar, Span(carets)), *_remedy_below(remedy))
    return (head, own, _unwrapped_line(bar, Span(f"{carets} {remedy}".rstrip())))


def _unwrapped_line(*spans: Span) -> Line:
    return Line(text(*spans), indent=0, keep=True)


def _remedy_below(remedy: str) -> tuple[Line, ...]:
    return (Line(text(remedy), indent=REMEDY_INDENT),) if remedy else ()


def _excerpt(located: LocatedFinding) -> tuple[str, int, int]:
    """The user's line as shown, the columns before the carets, and the number of carets."""
    line, start = located.source_line.rstrip(), located.column - 1
    if len(line) > MAX_LINE_LENGTH:
        first = max(0, start - CONTEXT_BEFORE_CARET)
        last = first + MAX_LINE_LENGTH
        line = ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")
        start -= first - (1 if first else 0)
    # The screen shows some signs as several: what stands under the line is moved by as much.
    before, meant = line[:start], line[start : start + located.width]
    return line, width_of(clean(before)), max(1, width_of(clean(meant)))


def locate_finding(document: Document, finding: Finding) -> LocatedFinding:
    """Locate a finding in its file. If it mentions an earlier place, its facts get that place's line."""
    location = locate(document, finding)
    file = own_place(document, finding)[0].display_path
    first = finding.facts.get("first")
    if isinstance(first, str) and (line := line_of(document, _parse_key_path(first))) is not None:
        there = part_of(document, _parse_key_path(first))[0].display_path
        finding = finding._replace(
            facts={**finding.facts, "first_line": line if there == file else f"{line} ({there})"}
        )
    return LocatedFinding(file, location.line, location.column, location.width, location.source_line, finding)


def told_with_place(document: Document, finding: Finding, messages: Messages) -> str:
    """A finding as running text, after its place in the file if it has one."""
    told = finding_sentence(finding, messages)
    has_place = "line" in finding.facts or finding.key_path
    return f"{locate_finding(document, finding).spot}: {told}" if has_place else told


def _parse_key_path(joined: str) -> KeyPath:
    """The key path from its parts joined by slashes, as in the fact `first`."""
    return tuple(int(part) if part.isdecimal() else part for part in joined.split("/"))


CONTEXT_LINES = 1
"""Unchanged lines shown above and below a changed one."""


def diff_lines(old: str, new: str) -> tuple[Line, ...]:
    """The lines of a file that change, as `diff -u` shows them."""
    found = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=CONTEXT_LINES)
    # The first two lines of a diff name the files.
    return tuple(Line(text(line), indent=0, keep=True) for line in [*found][2:])
