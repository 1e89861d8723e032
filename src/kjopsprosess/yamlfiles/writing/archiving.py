"""Moves the oldest entries of a deal from its file to the one beside it, with their comments, byte for byte.

Both results are read back: together they must say what the two files said before, otherwise nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kjopsprosess.model.deal import Deal
from kjopsprosess.yamlfiles.reading.document import MAX_OLDER_BYTES, Document, parse_document
from kjopsprosess.yamlfiles.reading.older import entry_id, log_items
from kjopsprosess.yamlfiles.reading.tree import LINE_BREAK, Node, SequenceNode, plain_data

from .insertion import entry_end, next_line_start

_START_OF_LINE = re.compile(r"^(?=[^\r\n])", re.MULTILINE)
_EMPTY_LOG = re.compile(r"log:[ \t]*(?:(?:\[[ \t]*\]|~|null)[ \t]*)?")
MODELINE = "# yaml-language-server: $schema=../.kp/schema/older.json"


class ArchiveError(Exception):
    """The entries cannot be moved. `reason`: none | no-id | order | form | differs | too-big | not-same.

    `line`, from 1, is in the older file with `in_older`, else in the deal's; 0 where it is about a whole file. With
    `order`, `day` is that of the later entry in the way.
    """

    def __init__(self, reason: str, line: int = 0, *, in_older: bool = False, day: date | None = None) -> None:
        super().__init__(reason)
        self.reason, self.line, self.in_older, self.day = reason, line, in_older, day


class Archiving(NamedTuple):
    """The two files after entries were moved."""

    own: bytes
    older: bytes
    moved: tuple[str, ...]
    """Ids of the entries that go from the deal's file, in its order."""
    first: date
    last: date
    """The days of the oldest and the newest of them."""
    already: int
    """How many of them stood in the older file before."""
    left: int
    """How many entries the deal's file still has."""


def archive_entries(document: Document, deal: Deal, until: date, shown: str) -> Archiving:
    """Both files with the entries dated until a day in the older one, `shown`. Raises `ArchiveError`; writes nothing.

    `document` is the deal's file with its older one, `deal` what both say. Entries that stand in both go in any case.
    """
    items, in_both = log_items(document), set(document.older.in_both if document.older else ())
    days = _days(document, deal)
    going = [place for place in range(len(items)) if place in in_both or days[place] <= until]
    if not going:
        raise ArchiveError("none")
    for place in going:
        if place not in in_both and entry_id(items[place]) is None:
            raise ArchiveError("no-id", items[place].line + 1)
    if going[-1] != len(going) - 1:
        stays = next(place for place in range(len(items)) if place not in going)
        raise ArchiveError("order", items[stays].line + 1, day=days[stays])
    pieces = tuple(_pieces(document))
    if document.older:
        _refuse_other_comments(document, document.older.document, {place: pieces[place] for place in in_both})
    new = [place for place in going if place not in in_both]
    start = _log_start(document)
    rest = document.text[:start] + document.text[start + sum(len(pieces[place]) for place in going) :]
    own = document.encoded(rest)
    older = _older_with(document, [pieces[place] for place in new])
    _verify(document, (own, older), going, new, shown)
    gone = [days[place] for place in going]
    moved = tuple(entry_id(items[place]) or "" for place in going)
    left = len(items) - len(going)
    return Archiving(own, older, moved, min(gone), max(gone), len(in_both), left)


def _days(document: Document, deal: Deal) -> list[date]:
    """The days of the entries in the deal's own file."""
    if document.older is None:
        return [entry.date for entry in deal.log]
    days = dict(zip(document.older.own_places, (each.date for each in deal.log[document.older.length :]), strict=True))
    by_id = {entry.id: entry.date for entry in deal.log}
    items = log_items(document)
    return [days[place] if place in days else by_id[entry_id(node)] for place, node in enumerate(items)]


def _log(document: Document, *, in_older: bool = False) -> SequenceNode:
    log = document.root.get("log") if document.root else None
    if not isinstance(log, SequenceNode) or log.flow or (document.root and document.root.flow):
        raise ArchiveError("form", log.line + 1 if log else 1, in_older=in_older)
    return log


def _log_start(document: Document, *, in_older: bool = False) -> int:
    """Where the line below `log:` begins: comments above the first entry belong to it."""
    log = _log(document, in_older=in_older)
    key = document.root.key("log") if document.root else None
    start = next_line_start(document.text, key.end if key else 0)
    if start > log.start:
        raise ArchiveError("form", log.line + 1, in_older=in_older)
    return start


def _pieces(document: Document, *, in_older: bool = False) -> Iterator[str]:
    """The text of each entry, with the comments and blank lines above it."""
    start, log = _log_start(document, in_older=in_older), _log(document, in_older=in_older)
    for item in log.items:
        end = _end_of(document.text, item, log.column)
        yield document.text[start:end]
        start = end


def _end_of(text: str, item: Node, column: int) -> int:
    """Where the line after an entry begins. Comments that are indented under its dash belong to it."""
    end = entry_end(text, item)
    while end < len(text):
        after = next_line_start(text, end)
        line = text[end:after]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        end = after
    return end


def _refuse_other_comments(document: Document, older: Document, pieces: dict[int, str]) -> None:
    """Raise where an entry that is in both files is written otherwise in one: a comment there could be lost."""
    if not pieces:
        return
    items = log_items(document)
    there = {entry_id(node): piece for node, piece in zip(log_items(older), _pieces(older, in_older=True), strict=True)}
    for place, piece in pieces.items():
        if _lines(piece) != _lines(there[entry_id(items[place])]):
            raise ArchiveError("differs", items[place].line + 1)


def _lines(piece: str) -> list[str]:
    return [line.strip() for line in LINE_BREAK.split(piece.strip())]


def _older_with(document: Document, pieces: Sequence[str]) -> bytes:
    """The older file with entries at its end; a new one where there is none."""
    newline = document.newline
    if document.older is None:
        text = f"{MODELINE}{newline}log:{newline}{_ended(''.join(pieces), newline)}"
        return document.encoded(text)
    older = document.older.document
    text, log = older.text, older.root.get("log") if older.root else None
    if not pieces:
        return older.content
    if log_items(older):
        found, column = _log(older, in_older=True), _log(document).column
        end = _end_of(text, found.items[-1], found.column)
        moved = "".join(_shifted(piece, found.column - column) for piece in pieces)
        return older.encoded(_ended(text[:end], older.newline) + _ended(moved, newline) + text[end:])
    key = older.root.key("log") if older.root else None
    if key is None or log is None:
        text = _ended(text[: older.end], older.newline) + f"log:{newline}{_ended(''.join(pieces), newline)}"
        return older.encoded(text + older.text[older.end :])
    end = next_line_start(text, max(log.end, key.end))
    if not _EMPTY_LOG.fullmatch(text[key.start : end].rstrip("\r\n")):
        raise ArchiveError("form", key.line + 1, in_older=True)
    return older.encoded(text[: key.start] + f"log:{newline}" + _ended("".join(pieces), newline) + text[end:])


def _shifted(piece: str, by: int) -> str:
    """An entry with its dash so many columns further in; negative: further out."""
    if by >= 0:
        return _START_OF_LINE.sub(" " * by, piece)
    lines = piece.splitlines(keepends=True)
    return "".join(line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines)


def _ended(text: str, newline: str) -> str:
    return text if not text or text.endswith(("\n", "\r")) else text + newline


def _verify(
    document: Document, contents: tuple[bytes, bytes], going: Sequence[int], new: Sequence[int], shown: str
) -> None:
    """Raise unless both files say together what they said before."""
    own, older = (parse_document(content, shown, document.times) for content in contents)
    if len(contents[1]) > MAX_OLDER_BYTES or any(each.code == "too-crowded" for each in older.findings):
        raise ArchiveError("too-big", in_older=True)
    before = plain_data(document.root)
    was = plain_data(document.older.document.root) if document.older else {}
    log = before["log"]
    wanted = {**before, "log": [*log[len(going) :]]}, {**was, "log": [*(was.get("log") or []), *(log[i] for i in new)]}
    for found, expected in zip((own, older), wanted, strict=True):
        content = plain_data(found.root) if found.root else {}
        if {**content, "log": content.get("log") or []} != expected:
            raise ArchiveError("not-same")
