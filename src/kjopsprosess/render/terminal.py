"""A page for a terminal: the rows of the plain one, with the user's own sixteen colours."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from .layout import lay_out
from .page import Ink

if TYPE_CHECKING:
    from .page import Page

STYLES = {
    Ink.TEXT: "",
    Ink.ACT: "bold",
    Ink.HEADING: "cyan",
    Ink.LATE: "red",
    Ink.RULE: "bold red",
    Ink.ASK: "yellow",
    Ink.DONE: "green",
    Ink.QUIET: "dim",
}


def draw_terminal(page: Page, width: int, *, ascii_only: bool = False) -> str:
    """The rows of a page in colour. Only a screen with colours loads this module, and so Rich."""
    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        width=max(width, 1),
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        no_color=False,
    )
    for row in lay_out(page, width, ascii_only=ascii_only):
        console.print(Text.assemble(*((span.text, STYLES[span.ink]) for span in row)), soft_wrap=True)
    return out.getvalue()
