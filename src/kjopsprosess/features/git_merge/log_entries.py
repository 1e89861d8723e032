"""Splits a deal's text into its log entries, each with its own lines, and the rest with a mark in their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Any, NamedTuple

from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, MappingNode, Node, ScalarNode, SequenceNode, plain_data
from kjopsprosess.yamlfiles.writing.insertion import entry_end, next_line_start

from .three_way import Lines, ended, split_lines

PLACEHOLDER = "\0"
"""The mark for the entries in the rest of a file; no readable file contains this character."""
_START_OF_LINE = re.compile(r"^(?=[^\r\n])", re.MULTILINE)


class LogStyle(Enum):
    """How a log with entries is written."""

    BLOCK = "block"
    FLOW = "flow"


class LogSplitError(Exception):
    """The log is not a list whose entries can be separated."""


class FlowLogParts(NamedTuple):
    """What stands around the entries of a log in brackets."""

    head: str = ""
    between: str = ", "
    tail: str = ""


DEFAULT_FLOW_PARTS = FlowLogParts()


@dataclass(frozen=True, slots=True)
class EntryText:
    """A log entry as it stands in its file, with the comments and blank lines right above it."""

    id: str | None
    text: str
    column: int
    """Column of its dash, from 0; 0 in a log in brackets."""
    value: Any
    """What it says, as plain data."""

    def at_column(self, column: int) -> str:
        """Its lines, indented so that the dash is at that column."""
        by = column - self.column
        if by >= 0:
            return _START_OF_LINE.sub(" " * by, self.text)
        return re.sub(rf"^ {{1,{-by}}}", "", self.text, flags=re.MULTILINE)

    @property
    def exact(self) -> str:
        """Its exact text, with the dash at column 0."""
        return self.at_column(0)

    @property
    def tidy(self) -> str:
        """Its text with the dash at column 0, without trailing spaces and surrounding blank lines."""
        return "\n".join(line.rstrip() for line in LINE_BREAK.split(self.exact)).strip("\n")


@dataclass(frozen=True, slots=True)
class SplitLog:
    """A deal's file in two parts: its entries, and the lines that are left, with `PLACEHOLDER` where the entries go."""

    rest: Lines
    entries: tuple[EntryText, ...] = ()
    style: LogStyle | None = None
    """None when there are no entries."""
    flow_parts: FlowLogParts = DEFAULT_FLOW_PARTS
    newline: str = "\n"

    @property
    def column(self) -> int:
        """Where the dashes of its entries stand; two columns in when there are none."""
        return self.entries[0].column if self.entries else 2


NO_LOG = SplitLog(())
"""The parts of a missing file."""


def log_style(document: Document) -> LogStyle | None:
    """How the log is written; None when it has no entries."""
    log = _log(document)
    if not isinstance(log, SequenceNode) or not log.items:
        return None
    return LogStyle.FLOW if log.flow else LogStyle.BLOCK


def split_log(document: Document, form: LogStyle | None) -> SplitLog:
    """Take a file apart. An empty log is marked in the way of `form`. Raises `LogSplitError`."""
    text, log = document.text, _log(document)
    if isinstance(log, MappingNode) or (isinstance(log, ScalarNode) and log.text is not None):
        raise LogSplitError
    items = log.items if isinstance(log, SequenceNode) else ()
    if not all(isinstance(item, MappingNode) for item in items):
        raise LogSplitError
    if log is None:
        return SplitLog(split_lines(text), newline=document.newline)
    if form is LogStyle.FLOW:
        return _from_brackets(document, log)
    if not isinstance(log, SequenceNode) or not log.items:
        place = next_line_start(text, log.end)
        return SplitLog(_with_mark(text[:place], text[place:]), newline=document.newline)
    pieces = tuple(_pieces(text, log))
    rest = _with_mark(text[: _line_start(text, log.start)], text[entry_end(text, log.items[-1]) :])
    entries = tuple(
        EntryText(_id(item), piece, log.column, plain_data(item)) for item, piece in zip(log.items, pieces, strict=True)
    )
    return SplitLog(rest, entries, LogStyle.BLOCK, newline=document.newline)


def join_log(rest: Lines, entries: Lines, form: LogStyle | None, frame: FlowLogParts, newline: str) -> str | None:
    """The text of a file with entries where the mark stands; None when there is no single place for them."""
    places = [number for number, line in enumerate(rest) if PLACEHOLDER in line]
    if not places and not entries:
        return "".join(rest)
    if len(places) != 1:
        return None
    before, marked, after = "".join(rest[: places[0]]), rest[places[0]], "".join(rest[places[0] + 1 :])
    if form is LogStyle.FLOW:
        brackets = f"[{frame.head}{frame.between.join(entries)}{frame.tail}]" if entries else "[]"
        return before + marked.replace(PLACEHOLDER, brackets) + after
    if not entries:
        return before + after
    lines = "".join(ended(entry, newline) for entry in entries[:-1]) + entries[-1]
    return ended(before, newline) + (ended(lines, newline) + after if after else lines)


def _log(document: Document) -> Node | None:
    return document.root.get("log") if document.root else None


def _with_mark(before: str, after: str) -> Lines:
    return (*split_lines(before), PLACEHOLDER + "\n", *split_lines(after))


def _pieces(text: str, log: SequenceNode) -> Iterator[str]:
    start = _line_start(text, log.start)
    for item in log.items:
        end = entry_end(text, item)
        yield text[start:end]
        start = end


def _from_brackets(document: Document, log: Node) -> SplitLog:
    if not isinstance(log, SequenceNode):
        return SplitLog(split_lines(document.text), newline=document.newline)
    text, items = document.text, log.items
    rest = split_lines(text[: log.start] + PLACEHOLDER + text[log.end :])
    if not items:
        return SplitLog(rest, newline=document.newline)
    gaps = [text[one.end : other.start] for one, other in pairwise(items)]
    head, tail = text[log.start + 1 : items[0].start], text[items[-1].end : log.end - 1]
    if any("#" in gap for gap in (head, *gaps, tail)):
        raise LogSplitError  # a comment between entries would have no place to go
    entries = tuple(EntryText(_id(item), text[item.start : item.end], 0, plain_data(item)) for item in items)
    return SplitLog(rest, entries, LogStyle.FLOW, FlowLogParts(head, gaps[0] if gaps else ", ", tail), document.newline)


def _id(item: Node) -> str | None:
    found = item.get("id") if isinstance(item, MappingNode) else None
    return found.text if isinstance(found, ScalarNode) else None


def _line_start(text: str, position: int) -> int:
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1
