"""Inserts a log entry into the text of a deal, or replaces one text by another, and leaves every other byte as it is.

The result is read again and must be the old file with that one change, otherwise nothing is written.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.model.findings import Finding, Where, errors
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document, read_bytes
from kjopsprosess.yamlfiles.reading.record import read_record
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, Mapping, Node, Scalar, Sequence, data

from .emit import Layout, entry_in_braces, entry_lines, in_quotes, plain_entry, written


class Edit(NamedTuple):
    """One piece to replace. With `start` equal to `end` it is put in there."""

    start: int
    """First character that goes, counted from 0."""
    end: int
    """First character that stays."""
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap, whose places are those of the text as it was."""
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits):
        pieces += (text[end : edit.start], edit.new)
        end = edit.end
    return "".join([*pieces, text[end:]])


_EMPTY_BRACKETS = re.compile(r"\[\s*\]")


class Gap(NamedTuple):
    """A place in the text where the entry may go, and what has to come before it."""

    start: int
    end: int
    """What stands from `start` to `end` is taken out: the token of an empty list, or nothing."""
    before: str
    layout: Layout | None
    """None for a log in brackets, where the entry is one `{…}`."""

    def filled(self, text: str, entry: Entry, *, block_text: bool) -> str:
        """The text with the entry in it."""
        if self.layout is None:
            new = entry_in_braces(entry)
        else:
            new = entry_lines(entry, self.layout._replace(block_text=block_text))
        return text[: self.start] + self.before + new + text[self.end :]


class CannotInsert(Exception):  # noqa: N818 - it carries what is wrong with a file, not a fault of the program
    """The file cannot take the entry. `lines` is the entry as text, ready to be put in by hand."""

    def __init__(self, finding: Finding, lines: str) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.lines = lines


def insert_entry(document: Document, entry: Entry) -> str:
    """The text of a deal with an entry added at the end of its log. Raises `CannotInsert`; nothing is written."""
    assert document.root is not None, "a file that cannot be read gets no entry"
    lines = entry_lines(entry, Layout(newline=document.newline))
    try:
        lines.encode()
    except UnicodeEncodeError:
        raise CannotInsert(Finding("broken-text"), lines) from None
    expected = _with_entry(data(document.root), plain_entry(entry))
    # Under `note: |` a comment that stands further in would become part of the note: then the note goes into quotes.
    gaps = _gaps(document, document.root, lines)
    for gap, block_text in product(gaps, (True, False)):
        text = gap.filled(document.text, entry, block_text=block_text)
        content = document.encoded(text)
        if len(content) > MAX_BYTES:
            raise CannotInsert(Finding("too-big", facts={"size": len(content), "limit": MAX_BYTES}), lines)
        changed = read_bytes(content, document.shown)
        if changed.root is not None and data(changed.root) == expected:
            _check_validity(document, changed, lines)
            return text
    raise CannotInsert(Finding("log-cannot-take", ("log",)), lines)


def replace_scalar(document: Document, where: Where, new_text: str) -> str:
    """The text with another value at a spot, in the quotes that stand there. Raises `CannotInsert`."""
    assert document.root is not None, "a file that cannot be read is not changed"
    node = find_node(document.root, where)
    if not isinstance(node, Scalar) or node.text is None or node.style in ("|", ">"):
        raise CannotInsert(Finding("not-one-line", where), new_text)
    match node.style:
        case "'":
            value = "'" + new_text.replace("'", "''") + "'"
        case '"':
            value = in_quotes(new_text)
        case _:
            value = written(new_text, flow=True)
    text = document.text[: node.start] + value + document.text[node.end :]
    changed = read_bytes(document.encoded(text), document.shown)
    if changed.root is None or data(changed.root) != _replaced(data(document.root), where, new_text):
        raise CannotInsert(Finding("not-one-line", where), new_text)
    return text


def _with_entry(content: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    return {**content, "log": [*(content.get("log") or []), entry]}


def _replaced(content: Any, where: Where, new_text: str) -> Any:  # noqa: ANN401 - plain data of a file
    if not where:
        return new_text
    copy = content.copy()
    copy[where[0]] = _replaced(content[where[0]], where[1:], new_text)
    return copy


def _check_validity(old: Document, new: Document, lines: str) -> None:
    """An entry may not make a good file bad; a file that already is bad may get one."""
    found = errors(read_record(new, Deal)[1])
    if found and not errors(read_record(old, Deal)[1]):
        facts = {"problem": found[0].code, "key": str(found[0].facts.get("key", ""))}
        raise CannotInsert(Finding("entry-not-valid", facts=facts), lines)


def _gaps(document: Document, root: Mapping, lines: str) -> Iterator[Gap]:
    """Where the entry could go, the likeliest first; the caller takes the first that reads back right."""
    if root.flow:
        raise CannotInsert(Finding("log-in-braces"), lines)
    text, log, key = document.text, root.get("log"), root.key("log")
    if key is None or log is None:
        yield _below_everything(document, root, lines)
    elif isinstance(log, Sequence) and log.items:
        if log.flow:
            at = log.items[-1].end
            yield Gap(at, at, ", ", None)
        else:
            yield from _after_last_item(text, log, lines)
    elif _is_empty(text, log):
        yield _below_key(text, key, log)
    elif isinstance(log, Sequence):  # a remark stands in its brackets
        yield Gap(log.end - 1, log.end - 1, "", None)
    else:
        raise CannotInsert(Finding("log-not-a-list", ("log",)), lines)


def _is_empty(text: str, log: Node | None) -> bool:
    if isinstance(log, Sequence):
        return _EMPTY_BRACKETS.fullmatch(text, log.start, log.end) is not None
    return isinstance(log, Scalar) and log.text is None


def _below_everything(document: Document, root: Mapping, lines: str) -> Gap:
    text, end = document.text, document.end
    if end == len(text):
        _refuse_open_block_text(text, root, lines)
    newline = newline_before(text, end)
    before = f"{line_break_before(text, end, newline)}{' ' * root.column}log:{newline}"
    return Gap(end, end, before, Layout(root.column + 2, newline=newline))


def _after_last_item(text: str, log: Sequence, lines: str) -> Iterator[Gap]:
    last = log.items[-1]
    leaf = last_leaf(last)
    if isinstance(leaf, Scalar) and leaf.style in ("|", ">"):
        if leaf.end == len(text):
            _refuse_open_block_text(text, leaf, lines)
        # Blank lines below a block text are mostly air, and belong to the text if it says `+` or has deeper blanks.
        body = text[leaf.start : leaf.end]
        ends = [next_line(text, leaf.start + len(body.rstrip(" \r\n"))), leaf.end]
    else:
        ends = [next_line(text, leaf.end)]
    for end in ends:
        newline = newline_before(text, end)
        layout = Layout(log.column, dash_width(text, log, last), newline)
        yield Gap(end, end, line_break_before(text, end, newline), layout)


def _below_key(text: str, key: Scalar, log: Node) -> Gap:
    """`log:` with nothing, `~`, `null` or `[]` behind it."""
    end = next_line(text, log.end)
    newline = newline_before(text, end)
    before = text[log.end : end] + line_break_before(text, end, newline)
    return Gap(log.start, end, before, Layout(key.column + 2, newline=newline))


def _refuse_open_block_text(text: str, node: Node, lines: str) -> None:
    """A line break added at the end of the file would become part of a block text that ends it."""
    leaf = last_leaf(node)
    if isinstance(leaf, Scalar) and leaf.style in ("|", ">") and not text.endswith(("\n", "\r")):
        raise CannotInsert(
            Finding("ends-in-block-text", facts={"line": len(LINE_BREAK.split(text)), "column": 1}), lines
        )


def last_leaf(node: Node) -> Node:
    """The text or bracket that ends a node. The end of a block map or list itself lies behind comments below it."""
    while not isinstance(node, Scalar) and not node.flow:
        node = node.pairs[-1][1] if isinstance(node, Mapping) else node.items[-1]
    return node


def dash_width(text: str, log: Sequence, last: Node) -> int:
    """From the dash of the last item to its contents; two when they begin on a line of their own."""
    line_start = max(text.rfind("\n", 0, last.start), text.rfind("\r", 0, last.start)) + 1
    between = text[line_start + log.column : last.start]
    return len(between) if re.fullmatch(r"- +", between) else 2


def next_line(text: str, position: int) -> int:
    """Where the line after a position begins; the end of the text when there is none."""
    found = LINE_BREAK.search(text, position)
    return found.end() if found else len(text)


def newline_before(text: str, position: int) -> str:
    """How the line before a position ends; if it does not end at all, as the first line does."""
    if text[:position].endswith("\r\n"):
        return "\r\n"
    if text[:position].endswith(("\n", "\r")):
        return text[position - 1]
    first = LINE_BREAK.search(text)
    return first[0] if first else "\n"


def line_break_before(text: str, position: int, newline: str) -> str:
    """The line break that is missing at the end of a file, if it is."""
    return "" if text[:position].endswith(("\n", "\r")) or position == 0 else newline
