"""Small pages, drawn, for tests."""

from __future__ import annotations

from hypothesis import strategies as st

from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import (
    Cell,
    Columns,
    Item,
    Labelled,
    Line,
    Page,
    Row,
    Section,
    Span,
    Style,
)

T = Columns("t")


def draw(*items: Item, width: int = 80, ascii_only: bool = False) -> str:
    return draw_plain(Page((Section(items=items),)), width, ascii_only=ascii_only)


def row(*cells: str, glyph: str = "", columns: Columns = T, heading: bool = False) -> Row:
    return Row(columns, cells, glyph=glyph, heading=heading)


words = st.text(st.sampled_from("abc æøå—–…·«»✓日\u0301\u00a0"), max_size=30)


texts = st.lists(st.builds(Span, words.filter(bool), st.sampled_from(Style)), max_size=4).map(tuple)


glyphs = st.sampled_from(["", "!", "?", "✓", "│"])


labels = st.text(st.sampled_from("abcæ "), max_size=30)


lines = st.builds(Line, texts, glyphs, st.sampled_from([0, 4, 6]), st.just(value=False))


cells = st.lists(st.builds(Cell, texts, st.none(), st.none(), st.none()) | words, max_size=6).map(tuple)


columns = st.sampled_from([Columns("one"), Columns("two", (9, 0, 5), frozenset({0, 2}), first_row=2)])


rows = st.builds(Row, columns, cells, glyphs, st.sampled_from([0, 4]), st.just(value=False))


items = st.one_of(lines, st.builds(Labelled, labels, texts, glyphs), rows)
