"""What is wrong in a file with an entry, at its place there: file, line and column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.page.findings import finding_text, locate_finding, problem_lines, remedy_text
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.reading.document import Document


class Problem(NamedTuple):
    """One thing that is wrong."""

    finding: Finding
    """What it is, and where in the file: its key path is that of the entry alone."""
    says: str = ""
    """The sentence, where it is not the finding's own."""
    remedy: str = ""
    """What to do, with such a sentence."""


def own_problem(code: str, key_path: KeyPath, says: str, remedy: str = "", **place: int) -> Problem:
    """A problem that only an entry from outside can have. `place`: line and column from 1, where no key path leads."""
    return Problem(Finding(code, key_path, place), says, remedy)


def problem_error(
    context: CommandContext, document: Document, problems: Sequence[Problem], exit_code: ExitCode
) -> UserError:
    """The error that stops the command, with every problem, the user's own line and what to do."""
    messages = context.messages
    rows = [Line(text(messages.errors.broken_file.format(file=document.display_path)), indent=0)]
    located = [locate_finding(document, each.finding) for each in problems]
    for problem, place in zip(problems, located, strict=True):
        own = bool(problem.says)
        says = problem.says if own else finding_text(place.finding, messages)
        rows += problem_lines(place, says, problem.remedy if own else remedy_text(place.finding, messages))
    page = Page((Section(items=tuple(rows)),))
    return UserError(exit_code, page, problems[0].finding.code, {"file": document.display_path}, located)
