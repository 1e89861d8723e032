"""Finds the line of an entry in a deal's file, also in one that is not valid: that is when it is edited."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.typed.lookup import resolve_day
from kjopsprosess.yamlfiles.reading.source_location import locate
from kjopsprosess.yamlfiles.reading.tree import MappingNode, ScalarNode, SequenceNode

from .facts import EntryPlace, newest, of_day, with_id

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.yamlfiles.reading.document import Document


def find_place(context: CommandContext, deal: str, entry: str | None) -> tuple[Path, int]:
    """The deal's file and a line from 1: of the entry that a day or an id means, else of the newest one.

    In a file that cannot be read as YAML, the line of what is wrong.
    """
    path, loaded = context.workspace.deal_path(deal), context.workspace.read_deal(deal)
    entries, lines = _entries(loaded.document)
    found = newest(entries)
    if entry is not None:
        day = None if (found := with_id(entries, entry)) else resolve_day(context, entry, past=True)
        found = found or (of_day(entries, day) if day else None)
        if found is None:
            said = context.messages.path.no_entry.format(entry=context.messages.quote(entry), deal=deal)
            context.fail(ExitCode.NOT_FOUND, "not-found", said, name=entry)
    if found:
        return path, lines[found.number]
    wrong = next(iter(loaded.findings), None)
    return path, locate(loaded.document, wrong).line if wrong else 1


def _entries(document: Document) -> tuple[list[EntryPlace], list[int]]:
    """The entries of the file itself, and the line on which each begins."""
    log = document.root.get("log") if document.root else None
    found: list[EntryPlace] = []
    lines: list[int] = []
    for node in log.items if isinstance(log, SequenceNode) else ():
        said = {key.text: value for key, value in node.pairs} if isinstance(node, MappingNode) else {}
        found.append(EntryPlace(len(found), _text(said.get("id")), _day(_text(said.get("date")))))
        lines.append(node.line + 1)
    return found, lines


def _text(node: object) -> str:
    return (node.text or "") if isinstance(node, ScalarNode) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
