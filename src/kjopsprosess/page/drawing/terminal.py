"""Draws a page in colour: the rows of the plain page in the terminal's sixteen colours."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import chain

from rich.console import Console
from rich.text import Text as RichText

from kjopsprosess.page.page import Page, Span, Style, Text, text

from .layout import lay_out
from .wrapping import ASCII, NO_BREAK_SPACE

STYLES = {
    Style.TEXT: "",
    Style.ACT: "bold",
    Style.HEADING: "cyan",
    Style.LATE: "red",
    Style.RULE: "bold red",
    Style.ASK: "yellow",
    Style.DONE: "green",
    Style.QUIET: "dim",
}


def draw_terminal(page: Page, width: int, *, ascii_only: bool = False) -> str:
    """The rows of a page in colour. Only a screen with colours imports this module, and so Rich."""
    out = io.StringIO()
    console = Console(
        file=out,
        # Whether to colour was decided by `wants_colour`: Rich must not decide again by the stream and the environment.
        force_terminal=True,
        color_system="standard",
        width=max(width, 1),
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        no_color=False,
    )
    for row in lay_out_styled(page, width, ascii_only=ascii_only):
        console.print(RichText.assemble(*((span.text, STYLES[span.style]) for span in row)), soft_wrap=True)
    return out.getvalue()


def lay_out_styled(page: Page, width: int, *, ascii_only: bool = False) -> list[Text]:
    """The rows of a page, one span for each run of one style."""
    return [*lay_out(page, width, StyledRows(ascii_only=ascii_only))]


class StyledRows:
    """Writes rows with their styles: one span for each run of one style."""

    def __init__(self, *, ascii_only: bool) -> None:
        self.ascii_only = ascii_only

    def row(self, body: Text) -> Text:
        """A whole row; no-break spaces become ordinary spaces."""
        spans: list[Span] = []
        run, style = "", Style.TEXT
        for plain, its in body:
            if its is style:
                run += plain
            else:
                spans.append(Span(run, style))
                run, style = plain, its
        spans.append(Span(run, style))
        while spans and not spans[-1].text.rstrip(" " + NO_BREAK_SPACE):
            spans.pop()
        if spans:
            spans[-1] = Span(spans[-1].text.rstrip(" " + NO_BREAK_SPACE), spans[-1].style)
        finished = tuple([Span(plain.replace(NO_BREAK_SPACE, " "), style) for plain, style in spans if plain])
        return (
            tuple([Span(plain.translate(ASCII), style) for plain, style in finished]) if self.ascii_only else finished
        )

    def cell(self, said: str | Text, before: int = 0, behind: int = 0) -> Text:
        """A cell with its padding."""
        return text(" " * before, said, " " * behind)

    def side_by_side(self, columns: Iterable[Iterable[Text]]) -> list[Text]:
        """Whole rows from their cells, given column by column."""
        return [self.row(tuple(chain.from_iterable(pieces))) for pieces in zip(*columns, strict=True)]
