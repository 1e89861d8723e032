"""As many findings of one file as somebody can mend at a time, and a word about the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kjopsprosess.model.findings import Finding

from .codes import PLACE

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 100
"""A file of a megabyte can be wrong in a hundred thousand places; to say so takes minutes, and helps nobody."""


def first_of(findings: Sequence[Finding], more: int = 0) -> tuple[Finding, ...]:
    """The first findings, and at the place of the last of them how many there are besides, with `more` not counted."""
    shown, more = findings[:MOST], more + len(findings[MOST:])
    if not more:
        return tuple(shown)
    last = shown[-1]
    facts = {name: last.facts[name] for name in PLACE if name in last.facts}
    return (*shown, Finding("and-more", last.where, {**facts, "count": more}, last.severity, last.at_key))
