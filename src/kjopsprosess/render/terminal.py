"""A page for a terminal: the rows of the plain one, with the user's own sixteen colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .layout import lay_out
from .page import Ink

if TYPE_CHECKING:
    from .page import Page, Span

RENDITIONS = {
    Ink.TEXT: "",
    Ink.ACT: "1",  # bold
    Ink.HEADING: "36",  # cyan
    Ink.LATE: "31",  # red
    Ink.RULE: "1;31",  # bold, red
    Ink.ASK: "33",  # yellow
    Ink.DONE: "32",  # green
    Ink.QUIET: "2",  # dim
}
"""What ECMA-48 calls selecting a graphic rendition."""


def draw_terminal(page: Page, width: int, *, ascii_only: bool = False) -> str:
    """The rows of a page in colour."""
    rows = lay_out(page, width, ascii_only=ascii_only)
    return "".join("".join(map(_inked, row)) + "\n" for row in rows)


def _inked(span: Span) -> str:
    rendition = RENDITIONS[span.ink]
    return f"\x1b[{rendition}m{span.text}\x1b[0m" if rendition and span.text else span.text
