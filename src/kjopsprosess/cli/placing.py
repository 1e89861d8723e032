"""Findings at their places in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.render.check_page import PlacedFinding
from kjopsprosess.render.problem_text import in_a_line
from kjopsprosess.storage.places import line_of, place

if TYPE_CHECKING:
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.model.findings import Finding, Where
    from kjopsprosess.storage.document import Document


def placed_finding(document: Document, finding: Finding) -> PlacedFinding:
    """A finding with its file, line and column. One that speaks of an earlier spot is told that spot's line."""
    spot = place(document, finding)
    first = finding.facts.get("first")
    line = line_of(document, _way(first)) if isinstance(first, str) else None
    if line is not None:
        finding = finding._replace(facts={**finding.facts, "first_line": line})
    return PlacedFinding(document.shown, spot.line, spot.column, spot.width, spot.source_line, finding)


def told_with_place(document: Document, finding: Finding, words: Messages) -> str:
    """A finding as running text, after its place in the file if it has one."""
    told = in_a_line(finding, words)
    has_place = "line" in finding.facts or finding.where
    return f"{placed_finding(document, finding).spot}: {told}" if has_place else told


def _way(joined: str) -> Where:
    """The way into a file from the steps of it joined by slashes, as the fact `first` has it."""
    return tuple(int(part) if part.isdecimal() else part for part in joined.split("/"))
