"""Which form of a table's cells fits, and when a row becomes two."""

from __future__ import annotations

import re

import pytest
from drawn_pages import T, draw, items, row, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.page.drawing import clean, tables
from kjopsprosess.page.drawing.layout import MAX_TEXT_WIDTH, PlainRows, draw_plain, lay_out
from kjopsprosess.page.drawing.terminal import lay_out_styled
from kjopsprosess.page.drawing.wrapping import width_of
from kjopsprosess.page.page import (
    Cell,
    Columns,
    Item,
    Labelled,
    Line,
    Page,
    Picture,
    Row,
    Section,
    Span,
    Style,
    Text,
    Verbatim,
    text,
)

THREE = Row(
    Columns("three"),
    (Cell(text("Kari Lund, sjef " + "x" * 50), short=text("Kari Lund")), Cell(text("ja"), wide=text("ja, og mer til"))),
)


@pytest.mark.parametrize(
    ("width", "drawn"),
    [
        (60, "    Kari Lund  ja\n"),
        (80, f"    Kari Lund, sjef {'x' * 50}  ja\n"),
        (99, f"    Kari Lund, sjef {'x' * 50}  ja\n"),
        (100, f"    Kari Lund, sjef {'x' * 50}  ja, og mer til\n"),
    ],
)
def test_a_table_takes_the_longest_form_that_fits(width: int, drawn: str) -> None:
    assert draw(THREE, width=width) == drawn


def test_the_whole_table_takes_one_form() -> None:
    wide = Row(T, (Cell(text("Jon"), wide=text("w" * 100)), Cell(text("nei"))))
    assert draw(wide, Row(T, (Cell(text("Siv"), wide=text("Siv M")), Cell(text("ja")))), width=100) == (
        "    Jon  nei\n    Siv  ja\n"
    )


def test_on_a_wide_screen_long_forms_come_first_and_the_last_cell_may_wrap() -> None:
    step = Row(T, (Cell(text("kort"), wide=text("l" * 60)), Cell(text("ord " * 10))))
    assert draw(step, width=100).splitlines() == [f"    {'l' * 60}  {'ord ' * 8}".rstrip(), " " * 66 + "ord ord"]
    assert draw(step, width=99) == f"    kort  {('ord ' * 10).strip()}\n"


def test_on_a_wide_screen_a_title_gives_way_to_what_only_it_has_room_for() -> None:
    name, needs = Cell(text("Kari Lund, " + "t" * 60), short=text("Kari Lund")), Cell((), wide=text("n" * 30))
    assert draw(Row(T, (name, needs)), width=100) == f"    Kari Lund  {'n' * 30}\n"


def test_on_a_narrow_screen_a_row_becomes_two_with_all_it_has() -> None:
    names = row("", "steg", "hvem", heading=True)
    long = Row(T, (Cell(text("nordvik" + "x" * 20), short=text("n")), *map(Cell, [text("Vurdere"), (), text("i dag")])))
    assert draw(names, long, row("y", "z" * 34, glyph="!"), width=40) == (
        "    nordvikxxxxxxxxxxxxxxxxxxxx\n      Vurdere · i dag\n  ! y\n      " + "z" * 34 + "\n"
    )


def test_a_table_says_how_many_cells_stand_on_the_first_of_two_rows() -> None:
    columns = Columns("t", first_row=2, right=frozenset({0}))
    drawn = draw(row("6", "Vurdere sikkerhet", "3–8 uker", "Sikkerhetsleder godkjenner", columns=columns), width=40)
    assert drawn == "    6  Vurdere sikkerhet\n      3–8 uker · Sikkerhetsleder\n      godkjenner\n"


def test_ascii_signs_stand_for_ours_and_letters_stay() -> None:
    page = Page(
        (
            Section(items=(Line(text("Bø · 21–56 · «a» “b” — …"), indent=0),)),
            Section(items=(row("✓ ja", "ø", glyph="│"), row("6", "7", glyph="✓")), gap=False),
        )
    )
    assert draw_plain(page, ascii_only=True) == 'Bø - 21-56 - "a" "b" - ...\n  | + ja  o\n  + 6     7\n'.replace(
        "  o", "  ø"
    )


def test_the_longer_ascii_signs_are_reckoned_with() -> None:
    assert draw(Line(text("abc… def…"), indent=0), width=9, ascii_only=True) == "abc...\ndef...\n"
    assert draw(row("a…", "b"), row("abcd", "b"), ascii_only=True) == "    a...  b\n    abcd  b\n"
    short = Row(T, (Cell(text("x" * 60), short=text("a…")), Cell(text("b"))))
    assert draw(short, row("abcd", "b"), width=40, ascii_only=True) == "    a...  b\n    abcd  b\n"


@pytest.mark.parametrize(
    ("glyph", "style"), [("!", Style.LATE), ("?", Style.ASK), ("✓", Style.DONE), ("-", Style.QUIET), (">", Style.TEXT)]
)
def test_a_glyph_has_the_ink_of_its_meaning(glyph: str, style: Style) -> None:
    page = Page((Section(items=(Line(text("x", style=Style.ACT), glyph=glyph),)),))
    for ascii_only in (False, True):
        (drawn,) = lay_out_styled(page, 80, ascii_only=ascii_only)
        assert [span.style for span in drawn if span.text.strip() in {glyph, "+"}] == [style]


def test_the_glyph_of_a_contact_rule_has_its_ink() -> None:
    page = Page((Section(items=(Line(text("Ikke ring", style=Style.RULE), glyph="!"),)),))
    assert lay_out_styled(page, 80)[0][1] == Span("!", Style.RULE)


def test_in_a_row_it_has_the_ink_of_the_form_that_is_drawn() -> None:
    cell = Cell(text("a" * 70, style=Style.RULE), short=text("b"))
    page = Page((Section(items=(Row(T, (cell, "c" * 30), glyph="!"),)),))
    assert lay_out_styled(page, 80)[0][1] == Span("!", Style.LATE)


def test_no_text_of_a_page_can_drive_the_terminal_or_forge_a_row() -> None:
    bad = text("a\x1b[2J\nb")
    items: tuple[Item, ...] = (
        Line(bad),
        Line(bad, keep=True),
        Labelled("l\x1b", bad),
        Row(T, (Cell((), wide=bad, short=bad), Cell(bad))),
        Row(T, ("b", "a\x1b[2J\nb")),
        Row(T, ("c", "a\n")),
    )
    for width in (40, 80, 120):
        drawn = draw_plain(Page((Section(bad, items), Section(bad, (Line(bad),), beside=True))), width)
        assert re.findall(r"[^\x20-\U0010ffff\n]", drawn) == []
        assert len(drawn.splitlines()) == 9


sections = st.builds(Section, texts, st.lists(items, max_size=5).map(tuple), st.booleans(), st.booleans())


pages = st.builds(Page, st.lists(sections, max_size=4).map(tuple))


def letters(said: str) -> list[str]:
    """What a reader must find again, whatever stands between and wherever the row ends."""
    return sorted(re.sub(r"[\s·│|!?✓+]", "", said))


def said_by(page: Page) -> str:
    spans = [span.text for section in page.sections for span in section.heading]
    for section in page.sections:
        for item in section.items:
            if isinstance(item, Verbatim):
                spans += item.lines
                continue
            if isinstance(item, Picture):
                spans.append(item.strip)
                continue
            said = [*item.cells] if isinstance(item, Row) else [item.body]
            bodies = [text(each.body) if isinstance(each, Cell) else text(each) for each in said]
            spans += [span.text for body in bodies for span in body]
            if isinstance(item, Labelled):
                spans.append(item.label)
    return "".join(spans)


@settings(max_examples=150, deadline=None)
@given(pages, st.integers(40, 140), st.booleans())
def test_no_row_is_wider_than_the_screen_and_every_letter_is_there(page: Page, width: int, ascii_only: bool) -> None:
    drawn = ["".join(span.text for span in each) for each in lay_out_styled(page, width, ascii_only=ascii_only)]
    assert drawn == [*lay_out(page, width, PlainRows(ascii_only=ascii_only))]
    assert [each for each in drawn if width_of(each) > min(width, MAX_TEXT_WIDTH)] == []
    assert [each for each in drawn if each != each.rstrip(" ") or "\u00a0" in each] == []
    if not ascii_only:
        assert letters("".join(drawn)) == letters(said_by(page))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcæø", min_size=1, max_size=12), min_size=1, max_size=40), st.integers(40, 140))
def test_words_that_fit_are_never_cut(said: list[str], width: int) -> None:
    for item in (Line(text(" ".join(said))), Labelled("Lovet", text(" ".join(said))), row(*said)):
        assert re.findall(r"[^\s·]+", draw(item, width=width).replace("Lovet", "", 1)) == said


words = st.sampled_from(["", "ja", "Kari Lund", "x" * 30, "å" * 70])
forms = st.builds(Cell, words, wide=st.none() | words, short=st.none() | words, narrow=st.none() | words)
rows_of_a_table = st.builds(
    lambda cells, glyph: Row(T, tuple(cells), glyph),
    st.lists(words | forms, min_size=1, max_size=4),
    st.sampled_from(["", "!", "?"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(rows_of_a_table, min_size=1, max_size=30), st.integers(1, 7), st.sampled_from([60, 80, 120]))
def test_a_long_table_is_drawn_in_parts_as_in_one(rows: list[Row], size: int, width: int) -> None:
    page = Page((Section(items=tuple(rows[:9])), Section(items=tuple(rows[9:]))))
    whole = draw_plain(page, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "MAX_PART", size)
        patch.setattr(clean, "MAX_PART", size)
        assert draw_plain(page, width) == whole


def test_of_a_long_table_one_part_at_a_time_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_PART", 10)
    drawn: list[str] = []

    class Noting(PlainRows):
        def cell(self, said: str | Text, before: int = 0, behind: int = 0) -> str:
            drawn.append(super().cell(said, before, behind))
            return drawn[-1]

    page = Page((Section(items=tuple(Row(T, (f"row {number}", "x")) for number in range(100))),))
    rows = lay_out(page, 80, Noting(ascii_only=False))
    assert next(rows) == "    row 0   x"
    assert 10 <= len(drawn) <= 25
    assert len([*rows]) == 99
    assert len(drawn) > 100
