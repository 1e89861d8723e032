"""The error that stops a command when a file cannot be used: what is wrong, with the lines of the file."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.page.findings import finding_lines, locate_finding
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.finding_codes import truncate_findings


def broken_file_error(
    document: Document,
    findings: Sequence[Finding],
    messages: Messages,
    exit_code: ExitCode = ExitCode.BROKEN_FILE,
) -> UserError:
    """The error with every finding of the severity `ERROR`, up to the most that one file may have."""
    wrong = [finding for finding in findings if finding.severity is Severity.ERROR]
    located = [locate_finding(document, finding) for finding in truncate_findings(wrong)]
    said = messages.errors.broken_file.format(file=document.display_path)
    lines = [line for each in located for line in finding_lines(each, messages)]
    page = Page((Section(items=(Line(text(said), indent=0), *lines)),))
    return UserError(exit_code, page, "broken-file", {"file": document.display_path}, located)
