from __future__ import annotations

from drawn_pages import T, draw, row

from kjopsprosess.page.drawing.layout import MAX_TEXT_WIDTH, draw_plain
from kjopsprosess.page.drawing.terminal import lay_out_styled
from kjopsprosess.page.page import (
    Cell,
    Columns,
    Labelled,
    Line,
    Page,
    Row,
    Section,
    Span,
    Style,
    Verbatim,
    text,
)


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
