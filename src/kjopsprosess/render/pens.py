"""Pens: what becomes of a text that has its place, in colour or plain. Blanks at the end of a row go."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from .page import Ink, Span, Text, text
from .wrapping import KEPT_TOGETHER, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Finished = TypeVar("Finished")
_ASCII = str.maketrans("✓│·–—─«»“”⏎■□◆×", '+|----""""/#o+x')


class Pen(Protocol[Finished]):
    """Draws rows of one kind."""

    ascii_only: bool

    def row(self, body: Text) -> Finished:
        """A whole row."""

    def piece(self, said: str | Text, before: int = 0, behind: int = 0) -> Finished:
        """A piece of one, with all of its blanks and so many more before and behind it."""

    def side_by_side(self, columns: Iterable[Iterable[Finished]]) -> list[Finished]:
        """Whole rows of pieces, given column by column."""


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
            plain = plain.translate(_ASCII)
        return " " * before + plain.replace(KEPT_TOGETHER, " ") + " " * behind

    def side_by_side(self, columns: Iterable[Iterable[str]]) -> list[str]:
        """Whole rows of pieces, given column by column."""
        return ["".join(pieces).rstrip(" ") for pieces in zip(*columns, strict=True)]


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
        return tuple([Span(plain.translate(_ASCII), ink) for plain, ink in finished]) if self.ascii_only else finished

    def piece(self, said: str | Text, before: int = 0, behind: int = 0) -> Text:
        """A piece of one, with all of its blanks."""
        return text(" " * before, said, " " * behind)

    def side_by_side(self, columns: Iterable[Iterable[Text]]) -> list[Text]:
        """Whole rows of pieces, given column by column."""
        return [self.row(tuple(chain.from_iterable(pieces))) for pieces in zip(*columns, strict=True)]
