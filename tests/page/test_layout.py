from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kjopsprosess.page.layout import MAX_TEXT_WIDTH, PlainRows, draw_plain, lay_out
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
    Verbatim,
    text,
)
from kjopsprosess.page.terminal import lay_out_styled
from kjopsprosess.page.wrapping import width_of

T = Columns("t")


def draw(*items: Item, width: int = 80, ascii_only: bool = False) -> str:
    return draw_plain(Page((Section(items=items),)), width, ascii_only=ascii_only)


def row(*cells: str, glyph: str = "", columns: Columns = T, heading: bool = False) -> Row:
    return Row(columns, cells, glyph=glyph, heading=heading)


def test_an_empty_page_is_no_text() -> None:
    assert draw_plain(Page(())) == ""


def test_headings_glyphs_and_text_have_their_columns() -> None:
    page = Page(
        (
            Section(items=(Line(text("Fjordlaks"), indent=0), Line(text("3 på rad"), glyph="!", indent=0))),
            Section(text("Hull"), (Line(text("Hvem?"), glyph="?"), Line(text("Svar")))),
        )
    )
    assert draw_plain(page) == "Fjordlaks\n! 3 på rad\n\nHull\n  ? Hvem?\n    Svar\n"


def test_a_gap_is_one_blank_line_and_never_the_first() -> None:
    one, none = Section(items=(Line(text("en")),)), Section()
    blank = Section(items=(Line(text("to")), Line(())), gap=False)
    assert draw_plain(Page((none, one, none, one, blank, one))) == "    en\n\n    en\n    to\n\n    en\n"


def test_wrapped_text_hangs_under_itself() -> None:
    assert draw(Line(text("ett to tre fire fem"), glyph="!"), width=12) == "  ! ett to\n    tre fire\n    fem\n"


def test_lines_of_a_file_stand_in_their_own_columns_and_are_never_wrapped() -> None:
    lines = ("steps:", "  - id: a" + " long" * 12, "", "\x1b[31m")
    drawn = draw(Line(text("Legg til:")), Verbatim(lines), width=40)
    assert drawn.splitlines() == ["    Legg til:", *lines[:3], "\\x1b[31m"]


def test_all_labels_of_a_page_share_a_column() -> None:
    page = Page(
        (
            Section(text("A"), (Labelled("Best", text("en to tre fire fem seks sju åtte ni")),)),
            Section(text("B"), (Labelled("Hvorfor nå", text("fordi"), glyph="?"), Line(text("slutt")))),
        )
    )
    assert draw_plain(page, 40) == (
        "A\n    Best        en to tre fire fem seks\n                sju åtte ni\n\n"
        "B\n  ? Hvorfor nå  fordi\n    slutt\n"
    )


def test_a_text_without_room_beside_its_label_stands_below() -> None:
    assert draw(Labelled("En merkelapp av det lange slaget", text("som ikke gir rom")), width=40) == (
        "    En merkelapp av det lange slaget\n      som ikke gir rom\n"
    )


def test_no_break_spaces_hold_and_are_drawn_as_blanks() -> None:
    assert draw(Line(text("innen fre.\u00a04.\u00a0des."), indent=0), width=14) == "innen\nfre. 4. des.\n"


def test_a_number_in_a_text_from_a_file_stays_with_what_it_counts() -> None:
    assert draw(Line(text("løper ut 30. april, om 4 uker"), indent=0), width=14) == "løper ut\n30. april, om\n4 uker\n"


def test_so_does_one_in_a_cell_among_many() -> None:
    assert draw(row("a", "innen lang tid 30. april"), row("b 2", "c"), width=24) == (
        "    a\n      innen lang tid\n      30. april\n    b 2\n      c\n"
    )


def test_no_break_spaces_give_way_before_a_word_is_cut() -> None:
    assert draw(Line(text("limt\u00a0inn fra\u00a0et\u00a0annet\u00a0sted"), indent=0), width=10) == (
        "limt inn\nfra et\nannet sted\n"
    )


def test_only_a_word_longer_than_the_row_is_broken() -> None:
    assert draw(Line(text("se https://example.com/lang der"), indent=0), width=10) == (
        "se\nhttps://ex\nample.com/\nlang der\n"
    )


def test_blanks_before_the_first_word_never_cut_it() -> None:
    assert draw(Line(text("  en"), indent=0), width=4) == "  en\n"
    assert draw(Line(text("   en"), indent=0), width=4) == "en\n"


def test_wide_signs_take_two_columns_and_always_find_room() -> None:
    assert draw(Line(text("日本語"), indent=0), width=4) == "日本\n語\n"
    assert draw(Line(text("日本"), indent=0), width=1) == "日\n本\n"


def test_combining_signs_take_no_column() -> None:
    assert draw(Line(text("a\u030as A\u030as"), indent=0), width=5) == "a\u030as A\u030as\n"


def test_a_kept_line_is_never_wrapped_and_keeps_its_blanks() -> None:
    assert draw(Line(text("  - id: en  to"), indent=0, keep=True), width=6) == "  - id: en  to\n"


def test_an_item_stands_beside_its_heading() -> None:
    page = Page((Section(text("Etterpå"), (Line(text("kp advance nordvik eller noe annet"), glyph=""),), beside=True),))
    assert draw_plain(page) == "Etterpå   kp advance nordvik eller noe annet\n"
    assert draw_plain(page, 30) == "Etterpå   kp advance nordvik\n          eller noe annet\n"


def test_text_stops_at_column_100() -> None:
    drawn = draw(Line(text("ord " * 60)), width=200)
    assert max(map(len, drawn.splitlines())) == MAX_TEXT_WIDTH - 1


def test_a_word_that_changes_ink_is_one_word() -> None:
    body = text("se ", Span("«Pilot", Style.ACT), "». Slutt")
    assert lay_out_styled(Page((Section(items=(Line(body, indent=0),)),)), 9) == [
        (Span("se"),),
        (Span("«Pilot", Style.ACT), Span("».")),
        (Span("Slutt"),),
    ]


def test_rows_of_one_name_share_columns_across_sections() -> None:
    page = Page(
        (
            Section(text("Sent"), (row("nordvik", "Vurdere", "23", glyph="!"),)),
            Section(text("I rute"), (row("oesterdal", "Pilot", "4"),), gap=False),
        )
    )
    assert draw_plain(page) == "Sent\n  ! nordvik    Vurdere  23\nI rute\n    oesterdal  Pilot    4\n"


def test_a_short_row_spills_over_the_columns_it_lacks() -> None:
    drawn = draw(row("Kari", "utfører", "ja", "møtt"), row("Jon", "godkjenner", "tom stol: hvem?", glyph="?"))
    assert drawn == "    Kari  utfører     ja  møtt\n  ? Jon   godkjenner  tom stol: hvem?\n"


def test_a_column_is_as_wide_as_it_must_be_and_as_wide_as_it_is_told() -> None:
    columns = Columns("t", least=(6, 1), right=frozenset({2}))
    drawn = draw(row("a", "bcd", "7", "x", columns=columns), row("a", "b", "100", columns=columns))
    assert drawn == "    a       bcd    7  x\n    a       b    100\n"


def test_an_empty_cell_keeps_its_column_and_empty_last_cells_are_none() -> None:
    assert draw(row("", "kontaktet", "møtt", heading=True), row("Kari", "ja", "aldri", "")) == (
        "          kontaktet  møtt\n    Kari  ja         aldri\n"
    )


def test_an_empty_last_cell_does_not_stop_the_one_before_from_spilling() -> None:
    assert draw(row("a", "b", "c"), row("a", "noe langt", "")) == "    a  b  c\n    a  noe langt\n"


def test_a_last_cell_wraps_before_the_others_are_shortened() -> None:
    long = Row(T, (Cell(text("Kari Lund"), short=text("Kari")), Cell(text("ord " * 17 + "slutt"))))
    assert draw(long) == f"    Kari Lund  {('ord ' * 16).strip()}\n               ord slutt\n"


def test_the_last_cell_wraps_under_itself() -> None:
    drawn = draw(row("> åpent", "Ta referanser", "Kari Lund: vi kjenner to kunder fra før av, og de er fornøyd"))
    assert drawn == (
        "    > åpent  Ta referanser  Kari Lund: vi kjenner to kunder fra før av, og de er\n"
        "                            fornøyd\n"
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


words = st.text(st.sampled_from("abc æøå—–…·«»✓日\u0301\u00a0"), max_size=30)
texts = st.lists(st.builds(Span, words.filter(bool), st.sampled_from(Style)), max_size=4).map(tuple)
glyphs = st.sampled_from(["", "!", "?", "✓", "│"])
labels = st.text(st.sampled_from("abcæ "), max_size=30)
lines = st.builds(Line, texts, glyphs, st.sampled_from([0, 4, 6]), st.just(value=False))
cells = st.lists(st.builds(Cell, texts, st.none(), st.none(), st.none()) | words, max_size=6).map(tuple)
columns = st.sampled_from([Columns("one"), Columns("two", (9, 0, 5), frozenset({0, 2}), first_row=2)])
rows = st.builds(Row, columns, cells, glyphs, st.sampled_from([0, 4]), st.just(value=False))
items = st.one_of(lines, st.builds(Labelled, labels, texts, glyphs), rows)
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
            bodies = [each.body if isinstance(each, Cell) else text(each) for each in said]
            spans += [span.text for body in bodies for span in body]
            if isinstance(item, Labelled):
                spans.append(item.label)
    return "".join(spans)


@settings(max_examples=150, deadline=None)
@given(pages, st.integers(40, 140), st.booleans())
def test_no_row_is_wider_than_the_screen_and_every_letter_is_there(page: Page, width: int, ascii_only: bool) -> None:
    drawn = ["".join(span.text for span in each) for each in lay_out_styled(page, width, ascii_only=ascii_only)]
    assert drawn == lay_out(page, width, PlainRows(ascii_only=ascii_only))
    assert [each for each in drawn if width_of(each) > min(width, MAX_TEXT_WIDTH)] == []
    assert [each for each in drawn if each != each.rstrip(" ") or "\u00a0" in each] == []
    if not ascii_only:
        assert letters("".join(drawn)) == letters(said_by(page))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcæø", min_size=1, max_size=12), min_size=1, max_size=40), st.integers(40, 140))
def test_words_that_fit_are_never_cut(said: list[str], width: int) -> None:
    for item in (Line(text(" ".join(said))), Labelled("Lovet", text(" ".join(said))), row(*said)):
        assert re.findall(r"[^\s·]+", draw(item, width=width).replace("Lovet", "", 1)) == said
