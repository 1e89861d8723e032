"""Taking out the entry that kp wrote last, byte for byte, so that the file is what it was before."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding, errors
from kjopsprosess.validation.deal import check_deal
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.older import with_text
from kjopsprosess.yamlfiles.reading.tree import Node, SequenceNode, plain_data


class WrittenEntry(NamedTuple):
    """Where an entry was put into the text of a deal, so that it can be known again. Holds no word of it."""

    entry: str
    """The entry's id."""
    lead: int
    """Characters from where the inserted text begins to where the entry's first key stands."""
    length: int
    """Characters that were put in."""
    digest: str
    """SHA-256 of them, in hexadecimal."""
    replaced: str
    """What stood there before: nothing, or what stood for an empty log."""


class RemovalError(Exception):
    """The entry cannot be taken out. `reason`: gone | later | changed | needed | archived."""

    def __init__(self, reason: str, line: int = 0, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(reason)
        self.reason, self.line, self.findings = reason, line, findings


def written_entry(old: str, new: str, entry_id: str) -> WrittenEntry:
    """What to remember of an entry that was just put in, from the text before and after. Reads no YAML."""
    start = _common_start(old, new)
    # What both begin with and what both end with may overlap in the shorter one.
    end = min(_common_start(old[start:][::-1], new[start:][::-1]), len(old) - start, len(new) - start)
    inserted = new[start : len(new) - end]
    key = f"id: {entry_id}"
    first_key = new.find(key, max(0, start - len(key)))  # what is alike may reach into the entry
    # In a log in brackets an entry begins with a brace before its first key.
    lead = first_key - (new[first_key - 1] == "{") - start
    return WrittenEntry(entry_id, lead, len(inserted), _digest(inserted), old[start : len(old) - end])


def without_entry(document: Document, written: WrittenEntry) -> str:
    """The text of a deal without that entry. Raises `RemovalError`; every other byte stays as it is."""
    last = _last_entry(document)
    log = plain_data(document.root).get("log") if document.root else None
    if document.older and (line := _line_of(document.older.document, written.entry)):
        raise RemovalError("archived", line)
    if last is None or not isinstance(log, list) or str(log[-1].get("id")) != written.entry:
        line = _line_of(document, written.entry)
        raise RemovalError("later" if line else "gone", line)
    start = last.start - written.lead
    end = start + written.length
    if start < 0 or _digest(document.text[start:end]) != written.digest:
        raise RemovalError("changed", last.line + 1)
    text = document.text[:start] + written.replaced + document.text[end:]
    changed = with_text(document, text)
    left = plain_data(changed.root) if changed.root else {}
    if {**plain_data(document.root), "log": log[:-1]} != {**left, "log": left.get("log") or []}:
        raise RemovalError("changed", last.line + 1)
    before, after = parse_model(document, Deal)[0], parse_model(changed, Deal)[0]
    if before and (after is None or len(errors(check_deal(after))) > len(errors(check_deal(before)))):
        raise RemovalError("needed", last.line + 1, errors(check_deal(after)) if after else ())
    return text


def _last_entry(document: Document) -> Node | None:
    log = document.root.get("log") if document.root else None
    return log.items[-1] if isinstance(log, SequenceNode) and log.items else None


def _line_of(document: Document, entry_id: str) -> int:
    """The line, from 1, where an entry of that id begins; 0 when there is none."""
    log = document.root.get("log") if document.root else None
    data = plain_data(document.root).get("log") if document.root else None
    if not isinstance(log, SequenceNode) or not isinstance(data, list):
        return 0
    spots = (node.line + 1 for node, entry in zip(log.items, data, strict=True) if _id_of(entry) == entry_id)
    return next(spots, 0)


def _id_of(entry: object) -> object:
    return entry.get("id") if isinstance(entry, dict) else None


def _common_start(one: str, other: str) -> int:
    """How many characters two texts begin with alike, found by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
