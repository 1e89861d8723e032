"""A page for a terminal: the rows of the plain one, with the user's own sixteen colours."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import chain

from rich.console import Console
from rich.text import Text as RichText

from .layout import lay_out
from .page import Ink, Page, Span, Text, text
from .wrapping import ASCII, KEPT_TOGETHER

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
    for row in lay_out_in_ink(page, width, ascii_only=ascii_only):
        console.print(RichText.assemble(*((span.text, STYLES[span.ink]) for span in row)), soft_wrap=True)
    return out.getvalue()


def lay_out_in_ink(page: Page, width: int, *, ascii_only: bool = False) -> list[Text]:
    """The rows of a page, one span for each run of ink."""
    return lay_out(page, width, InInk(ascii_only=ascii_only))


class InInk:
    """Rows with their inks: one span for each run of ink."""

    def __init__(self, *, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def row(self, body: Text) -> Text:
        """A whole row; blanks that kept words together become ordinary."""
        spans: list[Span] = []
        run, ink = "", Ink.TEXT
        for plain, its in body:
            if its is ink:
                run += plain
            else:
                spans.append(Span(run, ink))
                run, ink = plain, its
        spans.append(Span(run, ink))
        while spans and not spans[-1].text.rstrip(" " + KEPT_TOGETHER):
            spans.pop()
        if spans:
            spans[-1] = Span(spans[-1].text.rstrip(" " + KEPT_TOGETHER), spans[-1].ink)
        finished = tuple([Span(plain.replace(KEPT_TOGETHER, " "), ink) for plain, ink in spans if plain])
        return tuple([Span(plain.translate(ASCII), ink) for plain, ink in finished]) if self.ascii_only else finished

    def piece(self, said: str | Text, before: int = 0, behind: int = 0) -> Text:
        """A piece of one, with all of its blanks."""
        return text(" " * before, said, " " * behind)

    def side_by_side(self, columns: Iterable[Iterable[Text]]) -> list[Text]:
        """Whole rows of pieces, given column by column."""
        return [self.row(tuple(chain.from_iterable(pieces))) for pieces in zip(*columns, strict=True)]
