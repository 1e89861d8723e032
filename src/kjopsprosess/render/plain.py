"""A page as plain text: for a pipe, for a terminal without colour, for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .layout import lay_out
from .wrapping import plain_of

if TYPE_CHECKING:
    from .page import Page


def draw_plain(page: Page, width: int = 80, *, ascii_only: bool = False) -> str:
    """The rows of a page, each with its line end; nothing for an empty page."""
    rows = lay_out(page, width, ascii_only=ascii_only)
    return "".join([f"{plain_of(row)}\n" for row in rows])
