"""A file with one entry, in the log's own form, as YAML or JSON: read, with the place of everything that is wrong."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.broken_file import broken_file_error
from kjopsprosess.app.output import show
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding, KeyPath, Severity
from kjopsprosess.page.findings import (
    finding_lines,
    finding_sentence,
    finding_words,
    locate_finding,
    problem_lines,
)
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.reading.document import Document, parse_document, read_bytes
from kjopsprosess.yamlfiles.reading.model_of_tree import OWN_KEY, parse_model
from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import MappingNode, Node, ScalarNode, SequenceNode

STDIN = "-"
"""Stands for a file that comes from standard input."""


class DraftRequest(NamedTuple):
    """The options about entries from outside."""

    file: str | None = None
    """Path of the file with the entry; `-` is standard input."""
    transcript: str | None = None
    """Path of the transcript in which every item must stand; `-` is standard input."""
    template: bool = False
    """Whether to print an entry to fill in."""
    another: bool = False
    """Whether a promise like one that is open is a new one."""
    yes: bool = False
    """Whether to save without asking."""
    dry_run: bool = False
    future: bool = False
    """Whether the day of the entry may be still to come."""
    author: str | None = None
    """Who of us writes it, as typed."""


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
        own = (problem.says, problem.remedy)
        rows += problem_lines(place, *(own if problem.says else finding_words(place.finding, messages)))
    page = Page((Section(items=tuple(rows)),))
    return UserError(exit_code, page, problems[0].finding.code, {"file": document.display_path}, located)


_HALVES = re.compile(rb"(?<!\\)\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
SHOWN_STDIN = "stdin"
"""What standard input is called in a place."""


def read_file(context: CommandContext, name: str) -> tuple[bytes, str]:
    """The bytes of a file that was named, and what it is called in places; `-` is standard input."""
    if name == STDIN:
        return sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode(), SHOWN_STDIN
    content = read_bytes(Path(name))
    if isinstance(content, Finding):
        code = ExitCode.NOT_FOUND if content.code == "no-file" else ExitCode.BROKEN_FILE
        context.fail(code, content.code, f"{name}: {finding_sentence(content, context.messages)}", file=name)
    return content, name


def read_entry_document(context: CommandContext, name: str) -> Document:
    """The file as a document whose root is the entry. It may be written as the only item of a list, as in a log."""
    content, shown = read_file(context, name)
    document = parse_document(_with_whole_characters(content), shown)
    wrong = document.findings[0] if document.root is None else None
    if wrong is None:
        return document
    if wrong.code == "not-a-record" and wrong.facts.get("found") == "list":
        return _only_item(context, document)
    raise broken_file_error(document, document.findings, context.messages)


def _with_whole_characters(content: bytes) -> bytes:
    r"""JSON may write a character as two halves, which YAML does not know: `\ud83d\ude00`."""
    return _HALVES.sub(
        lambda halves: halves[0].decode("unicode-escape").encode("utf-16", "surrogatepass").decode("utf-16").encode(),
        content,
    )


def _only_item(context: CommandContext, document: Document) -> Document:
    tree = read_tree(document.text)
    assert isinstance(tree.root, SequenceNode)
    first, *more = tree.root.items or (None,)
    if more:
        said = context.messages.advance.draft.several_entries
        problem = own_problem("several-entries", (), said, line=more[0].line + 1, column=more[0].column + 1)
        raise problem_error(context, document, [problem], ExitCode.BROKEN_FILE)
    if not isinstance(first, MappingNode):
        raise broken_file_error(document, document.findings, context.messages)
    return document._replace(root=first, end=tree.end, findings=(), split_texts=tree.split_texts)


def read_entry(context: CommandContext, document: Document) -> Entry:
    """The entry that a document holds. A key that is not understood stops, because it would be a lost fact.

    What is only worth a look, such as letters in the wrong encoding, is shown and goes on.
    """
    _refuse_own_keys(context, document)
    entry, findings = parse_model(document, Entry)
    if entry is None or any(finding.severity is not Severity.WARNING for finding in findings):
        wrong = [each._replace(severity=Severity.ERROR) for each in findings if each.severity is not Severity.WARNING]
        raise broken_file_error(document, wrong, context.messages)
    if findings:
        located = [locate_finding(document, finding) for finding in findings]
        lines = tuple(line for each in located for line in finding_lines(each, context.messages))
        show(Page((Section(items=lines),)), sys.stderr)
    return entry


def _refuse_own_keys(context: CommandContext, document: Document) -> None:
    """Stop at the user's own keys: an entry is written from what kp reads, and they would be lost."""
    said = context.messages.advance.draft.own_key
    problems = [
        own_problem("own-key", (), said.format(key=key.text), line=key.line + 1, column=key.column + 1)
        for key in _keys(document.root)
        if (key.text or "").startswith(OWN_KEY)
    ]
    if problems:
        raise problem_error(context, document, problems, ExitCode.REFUSED)


def _keys(node: Node | None) -> Iterator[ScalarNode]:
    """Every key of a tree."""
    if isinstance(node, MappingNode):
        for key, value in node.pairs:
            yield key
            yield from _keys(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _keys(item)
