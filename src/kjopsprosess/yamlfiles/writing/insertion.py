"""Inserts a log entry into the text of a deal, or replaces a text, and keeps every other byte.

The result is read back and must be the old data with that one change; otherwise nothing is written.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.model.findings import Finding, KeyPath, errors
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import deal_of, with_text
from kjopsprosess.yamlfiles.reading.source_location import find_node
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, MappingNode, Node, ScalarNode, SequenceNode, plain_data

from .emit import ItemLayout, entry_data, entry_lines, flow_entry, quoted_as, yaml_scalar


class TextEdit(NamedTuple):
    """A part of a text to replace. With `start` equal to `end` the new text is inserted."""

    start: int
    """First character that goes, counted from 0."""
    end: int
    """First character that stays."""
    new: str


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """The text after several edits, which do not overlap and whose positions are those of the original text."""
    pieces: list[str] = []
    end = 0
    for edit in sorted(edits):
        pieces += (text[end : edit.start], edit.new)
        end = edit.end
    return "".join([*pieces, text[end:]])


_KEEPS_BLANKS = re.compile(r"[|>]\d?\+")
_EMPTY_BRACKETS = re.compile(r"\[\s*\]")


class InsertionPoint(NamedTuple):
    """A place for the entry, and the text that must precede it."""

    start: int
    end: int
    """The text from `start` to `end` is removed: the token of an empty list, or nothing."""
    before: str
    layout: ItemLayout | None
    """None for a log in brackets, where the entry is one `{…}`."""

    def with_entry(self, text: str, entry: Entry, *, block_text: bool) -> str:
        """The text with the entry in it."""
        if self.layout is None:
            new = flow_entry(entry)
        else:
            new = entry_lines(entry, self.layout._replace(block_text=block_text))
        return text[: self.start] + self.before + new + text[self.end :]


class InsertError(Exception):
    """The entry cannot be inserted. `lines` is the entry as text, to be pasted by hand."""

    def __init__(self, finding: Finding, lines: str) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.lines = lines


def insert_entry(document: Document, entry: Entry) -> str:
    """The text of a deal with an entry added at the end of its log. Raises `InsertError`; nothing is written."""
    assert document.root is not None, "a file that cannot be read gets no entry"
    lines = entry_lines(entry, ItemLayout(newline=document.newline))
    try:
        lines.encode()
    except UnicodeEncodeError:
        raise InsertError(Finding("broken-text"), lines) from None
    expected = _with_entry(plain_data(document.root), entry_data(entry))
    # Under `note: |` a comment that stands further in would become part of the note: then the note goes into quotes.
    points = _insertion_points(document, document.root, lines)
    for point, block_text in product(points, (True, False)):
        text = point.with_entry(document.text, entry, block_text=block_text)
        changed = with_text(document, text)
        if len(changed.content) > MAX_BYTES:
            facts: dict[str, str | int] = {"size": len(changed.content), "limit": MAX_BYTES, "near": deal_of(document)}
            raise InsertError(Finding("too-big", facts=facts), lines)
        if crowded := next((each for each in changed.findings if each.code == "too-crowded"), None):
            raise InsertError(crowded._replace(facts={**crowded.facts, "near": deal_of(document)}), lines)
        if plain_data(changed.root) == expected:
            _check_validity(document, changed, lines)
            return text
    raise InsertError(Finding("log-cannot-take", ("log",)), lines)


def replace_scalar(document: Document, where: KeyPath, new_text: str) -> str:
    """The text with another value at a key path, in the same quotes. Raises `InsertError`."""
    assert document.root is not None, "a file that cannot be read is not changed"
    node = find_node(document.root, where)
    if not isinstance(node, ScalarNode) or node.text is None or node.style in ("|", ">"):
        raise InsertError(Finding("not-one-line", where), new_text)
    value = quoted_as(node, new_text) or yaml_scalar(new_text, flow=True)
    text = document.text[: node.start] + value + document.text[node.end :]
    changed = with_text(document, text)
    if plain_data(changed.root) != _replaced(plain_data(document.root), where, new_text):
        raise InsertError(Finding("not-one-line", where), new_text)
    return text


def _with_entry(content: dict[str, Any], entry: dict[str, Any]) -> dict[str, Any]:
    return {**content, "log": [*(content.get("log") or []), entry]}


def _replaced(content: Any, where: KeyPath, new_text: str) -> Any:  # noqa: ANN401 - plain data of a file
    if not where:
        return new_text
    copy = content.copy()
    copy[where[0]] = _replaced(content[where[0]], where[1:], new_text)
    return copy


def _check_validity(old: Document, new: Document, lines: str) -> None:
    """Raise `InsertError` if the entry makes a valid file invalid; an invalid file may get an entry."""
    found = errors(parse_model(new, Deal)[1])
    if found and not errors(parse_model(old, Deal)[1]):
        facts = {"problem": found[0].code, "key": str(found[0].facts.get("key", ""))}
        raise InsertError(Finding("entry-not-valid", facts=facts), lines)


def _insertion_points(document: Document, root: MappingNode, lines: str) -> Iterator[InsertionPoint]:
    """Places for the entry, the most likely first; the caller takes the first whose result reads back right."""
    if root.flow:
        raise InsertError(Finding("log-in-braces"), lines)
    text, log, key = document.text, root.get("log"), root.key("log")
    if key is None or log is None:
        yield _below_everything(document, root, lines)
    elif isinstance(log, SequenceNode) and log.items:
        if log.flow:
            at = log.items[-1].end
            yield InsertionPoint(at, at, ", ", None)
        else:
            yield from _after_last_item(text, log, lines)
    elif _is_empty(text, log):
        yield _below_key(text, key, log)
    elif isinstance(log, SequenceNode):  # a remark stands in its brackets
        yield InsertionPoint(log.end - 1, log.end - 1, "", None)
    else:
        raise InsertError(Finding("log-not-a-list", ("log",)), lines)


def _is_empty(text: str, log: Node | None) -> bool:
    if isinstance(log, SequenceNode):
        return _EMPTY_BRACKETS.fullmatch(text, log.start, log.end) is not None
    return isinstance(log, ScalarNode) and log.text is None


def _below_everything(document: Document, root: MappingNode, lines: str) -> InsertionPoint:
    text, end = document.text, document.end
    if end == len(text):
        _refuse_open_block_text(text, root, lines)
    newline = newline_before(text, end)
    before = f"{missing_line_break(text, end, newline)}{' ' * root.column}log:{newline}"
    return InsertionPoint(end, end, before, ItemLayout(root.column + 2, newline=newline))


def _after_last_item(text: str, log: SequenceNode, lines: str) -> Iterator[InsertionPoint]:
    last = log.items[-1]
    leaf = last_leaf(last)
    if isinstance(leaf, ScalarNode) and leaf.style in ("|", ">"):
        if leaf.end == len(text):
            _refuse_open_block_text(text, leaf, lines)
        # Blank lines below a block text are mostly air, and belong to the text if it says `+` or has deeper blanks.
        body = text[leaf.start : leaf.end]
        ends = [next_line_start(text, leaf.start + len(body.rstrip(" \r\n"))), leaf.end]
    else:
        ends = [next_line_start(text, leaf.end)]
    for end in dict.fromkeys([*(_past_own_comments(text, end, log.column) for end in ends), *ends]):
        newline = newline_before(text, end)
        layout = ItemLayout(log.column, dash_width(text, log, last), newline)
        yield InsertionPoint(end, end, missing_line_break(text, end, newline), layout)


def _past_own_comments(text: str, end: int, column: int) -> int:
    """The end of the comments below an entry, or an empty log, that stand further in than it: they speak of that."""
    start = end
    while start < len(text):
        line = text[start : next_line_start(text, start)]
        said = line.lstrip(" ")
        start += len(line)
        if said.startswith("#") and len(line) - len(said) > column:
            end = start
        elif said.strip("\r\n"):
            break
    return end


def _below_key(text: str, key: ScalarNode, log: Node) -> InsertionPoint:
    """The place after `log:` with no value, `~`, `null` or `[]`, and after comments below that are further in."""
    end = _past_own_comments(text, next_line_start(text, log.end), key.column)
    newline = newline_before(text, end)
    before = text[log.end : end] + missing_line_break(text, end, newline)
    return InsertionPoint(log.start, end, before, ItemLayout(key.column + 2, newline=newline))


def _refuse_open_block_text(text: str, node: Node, lines: str) -> None:
    """Raise when a block text ends the file: a line break added there would become part of it."""
    leaf = last_leaf(node)
    if isinstance(leaf, ScalarNode) and leaf.style in ("|", ">") and not text.endswith(("\n", "\r")):
        raise InsertError(
            Finding("ends-in-block-text", facts={"line": len(LINE_BREAK.split(text)), "column": 1}), lines
        )


def last_leaf(node: Node) -> Node:
    """The text or bracket that ends a node. The end of a block map or list itself lies behind comments below it."""
    while not isinstance(node, ScalarNode) and not node.flow:
        node = node.pairs[-1][1] if isinstance(node, MappingNode) else node.items[-1]
    return node


def entry_end(text: str, item: Node) -> int:
    """Where the line after an entry's last line begins. Blank lines below a block text belong to it if it says `+`."""
    leaf = last_leaf(item)
    body = text[leaf.start : leaf.end]
    if isinstance(leaf, ScalarNode) and leaf.style in ("|", ">"):
        if _KEEPS_BLANKS.match(body):
            return leaf.end
        return next_line_start(text, leaf.start + len(body.rstrip(" \r\n")))
    return next_line_start(text, leaf.end)


def dash_width(text: str, log: SequenceNode, last: Node) -> int:
    """Columns from the dash of the last item to its contents; two when they begin on a line of their own."""
    line_start = max(text.rfind("\n", 0, last.start), text.rfind("\r", 0, last.start)) + 1
    between = text[line_start + log.column : last.start]
    return len(between) if re.fullmatch(r"- +", between) else 2


def next_line_start(text: str, position: int) -> int:
    """The start of the next line; the end of the text when there is none."""
    found = LINE_BREAK.search(text, position)
    return found.end() if found else len(text)


def newline_before(text: str, position: int) -> str:
    """The line ending before a position; for the first line the file's own."""
    if text[:position].endswith("\r\n"):
        return "\r\n"
    if text[:position].endswith(("\n", "\r")):
        return text[position - 1]
    first = LINE_BREAK.search(text)
    return first[0] if first else "\n"


def missing_line_break(text: str, position: int, newline: str) -> str:
    """The line break that the end of the file lacks; empty when it has one."""
    return "" if text[:position].endswith(("\n", "\r")) or position == 0 else newline
