"""A page as plain text: for a pipe, for a terminal without colour, for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .layout import lay_out_plain

if TYPE_CHECKING:
    from .page import Page


def draw_plain(page: Page, width: int = 80, *, ascii_only: bool = False) -> str:
    """The rows of a page, each with its line end; nothing for an empty page."""
    return "".join([f"{row}\n" for row in lay_out_plain(page, width, ascii_only=ascii_only)])
