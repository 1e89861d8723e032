"""A page as plain text: for a pipe, for a terminal without colour, for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .layout import lay_out
from .wrapping import ASCII, KEPT_TOGETHER, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .page import Page, Text


def draw_plain(page: Page, width: int = 80, *, ascii_only: bool = False) -> str:
    """The rows of a page, each with its line end; nothing for an empty page."""
    return "".join([f"{row}\n" for row in lay_out(page, width, Plain(ascii_only=ascii_only))])


class Plain:
    """Rows without ink."""

    def __init__(self, *, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def row(self, body: Text) -> str:
        """A whole row."""
        return self.piece(body).rstrip(" ")

    def piece(self, said: str | Text, before: int = 0, behind: int = 0) -> str:
        """A piece of one, with all of its blanks; those that kept words together become ordinary."""
        plain = said if isinstance(said, str) else plain_of(said)
        if self.ascii_only:
            plain = plain.translate(ASCII)
        return " " * before + plain.replace(KEPT_TOGETHER, " ") + " " * behind

    def side_by_side(self, columns: Iterable[Iterable[str]]) -> list[str]:
        """Whole rows of pieces, given column by column."""
        return ["".join(pieces).rstrip(" ") for pieces in zip(*columns, strict=True)]
