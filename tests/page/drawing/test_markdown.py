from __future__ import annotations

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from kjopsprosess.page.drawing.markdown import draw_markdown
from kjopsprosess.page.page import Cell, Columns, Item, Labelled, Line, Page, Row, Section, Style, Text, Verbatim, text

T = Columns("t")


def test_a_brief_reads_well_as_it_stands_and_in_a_wiki() -> None:
    page = Page(
        (
            Section(
                items=(
                    Line(text("Nordvik · tor.\u00a026.\u00a0nov."), indent=0),
                    Line(text("3 på rad"), glyph="!", indent=0),
                    Line(text("5 av 13 steg gjort"), indent=0),
                )
            ),
            Section(
                text("Kundens neste steg", style=Style.HEADING),
                (
                    Line(text("Vurdere sikkerhet", style=Style.ACT)),
                    Line(text("Ikke ring"), glyph="!"),
                    Labelled("Gjort når", text("Godkjenning ", "foreligger")),
                    Labelled("Lovet", text("Ingenting ennå"), glyph="?"),
                ),
            ),
            Section(
                text("Hvem"),
                (
                    Row(T, tuple(map(Cell, map(text, ["", "del", "holdning"]))), heading=True),
                    Row(T, (Cell(text("Kari Lund"), short=text("Kari")), Cell(()), Cell(text("pådriver")))),
                    Row(T, (Cell(text("Jurist")), Cell((), wide=text("trenger ro"))), glyph="?"),
                    Line(text("ord " * 60)),
                ),
            ),
            Section(text("Etterpå"), (Line(text("kp advance nordvik"), keep=True),), beside=True),
        )
    )
    assert draw_markdown(page) == (
        "# Nordvik · tor. 26. nov.\n\n"
        "! 3 på rad\n\n"
        "5 av 13 steg gjort\n\n"
        "## Kundens neste steg\n\n"
        "**Vurdere sikkerhet**\n\n"
        "- ! Ikke ring\n"
        "- **Gjort når** Godkjenning foreligger\n"
        "- ? **Lovet** Ingenting ennå\n\n"
        "## Hvem\n\n"
        "- Kari Lund · pådriver\n"
        "- ? Jurist · trenger ro\n"
        f"- {('ord ' * 60).strip()}\n\n"
        "## Etterpå\n\n"
        "- kp advance nordvik\n"
    )


def test_an_empty_page_is_no_text() -> None:
    assert draw_markdown(Page((Section(),))) == ""


def test_a_page_that_begins_with_a_heading_has_it_as_its_first() -> None:
    page = Page((Section(text("Kommandoer"), (Line(text("kp brief")),)), Section(text("Valg"))))
    assert draw_markdown(page) == "# Kommandoer\n\n- kp brief\n\n## Valg\n"


PAYLOADS = [
    "[lenke](https://example.com)",
    "[lenke](javascript:alert(1))",
    "![bilde](https://example.com/sporing.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<https://example.com>",
    "&lt;b&gt; &#60;b&#62;",
    "# overskrift",
    "linje\n===",
    "linje\n\n---\n\n## ny overskrift",
    "1. punkt",
    "- punkt\n- punkt",
    "> sitat",
    "```\nkode\n```",
    "    kode og `kode`",
    "a | b\n--|--\nc | d",
    "**fet** _kursiv_ ~~strøket~~ \\*ikke\\*  \n[a]: https://example.com",
]
OURS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "inline", "text", "text_special", "strong_open", "strong_close",
}  # fmt: skip


def parsed(markdown: str) -> tuple[list[str], list[str]]:
    """Types of all elements, and the text of each paragraph, as a wiki would show it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = [token for token in tokens if token.type == "inline"]
    types = [each.type for token in tokens for each in [token, *(token.children or [])]]
    return types, ["".join(each.content for each in token.children or []) for token in inline]


def everywhere(payload: Text) -> Page:
    items: tuple[Item, ...] = (
        Line(payload, indent=0),
        Line(payload),
        Line(payload, glyph="?"),
        Line(tuple(span for span in text("".join(each.text for each in payload), style=Style.ACT))),
        Labelled("Lovet", payload),
        Row(T, (Cell(payload), Cell((), wide=payload))),
    )
    return Page((Section(items=items), Section(payload, items), Section(payload, items[:1], beside=True)))


HARMLESS = parsed(draw_markdown(everywhere(text("ord"))))[0]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_becomes_markup_and_all_of_it_is_shown(payload: str) -> None:
    types, said = parsed(draw_markdown(everywhere(text(payload))))
    assert set(types) <= OURS
    assert [each for each in types if each != "text"] == [each for each in HARMLESS if each != "text"]
    shown = " ".join(payload.split())
    assert [each for each in said if shown not in " ".join(each.split())] == []


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab1 \n\t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~æ\u00a0\x1b\u200b"), max_size=25))
def test_random_marks_are_text_as_well(payload: str) -> None:
    types, _ = parsed(draw_markdown(everywhere(text("a", payload, "b"))))
    assert [each for each in types if each != "text"] == [each for each in HARMLESS if each != "text"]


def test_marks_that_can_be_markup_are_escaped_and_the_others_left_readable() -> None:
    page = Page((Section(items=(Line(text(f"a{string.punctuation}b"), indent=0),)),))
    assert draw_markdown(page) == "# a!\"\\#\\$%\\&'()\\*+,-./:;\\<=\\>?\\@\\[\\\\\\]^\\_\\`\\{\\|\\}\\~b\n"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("- a", r"\- a"),
        ("+ 2 til", r"\+ 2 til"),
        ("--- ", r"\---"),
        ("12. des", r"12\. des"),
        ("3) c", r"3\) c"),
        ("tor. 3. des. kl. 10.00, IT-sjef: 6 dager (sen)", "tor. 3. des. kl. 10.00, IT-sjef: 6 dager (sen)"),
        ("https://example.com", r"https\://example.com"),
        ("www.example.com", r"www\.example.com"),
        ("kari@example.com", r"kari\@example.com"),
    ],
)
def test_what_begins_a_list_or_a_link_is_escaped_only_there(said: str, written: str) -> None:
    assert draw_markdown(Page((Section(text("a"), (Line(text(said)),)),))) == f"# a\n\n- {written}\n"


def test_a_line_that_goes_on_from_the_one_above_is_the_same_item() -> None:
    lines = (Line(text("Spør Jon:"), glyph="?"), Line(text("«Hvem?»"), continues=True), Line(text("b")))
    assert draw_markdown(Page((Section(text("a"), lines),))) == "# a\n\n- ? Spør Jon: «Hvem?»\n- b\n"


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("1 -+.)=#>*_~`:|"), min_size=1, max_size=8))
def test_random_marks_at_the_start_are_text_as_well(payload: str) -> None:
    types, _ = parsed(draw_markdown(everywhere(text(payload, "b"))))
    assert [each for each in types if each != "text"] == [each for each in HARMLESS if each != "text"]


def test_one_item_is_one_line_whatever_is_in_it() -> None:
    drawn = draw_markdown(everywhere(text("a\nb\r\nc\x0b\u2028d")))
    assert set(re.findall(r"a b.*", drawn)) >= {r"a b c\\x0b\\u2028d", r"a b c\\x0b\\u2028d**"}
    assert len(drawn.splitlines()) == len(draw_markdown(everywhere(text("ord"))).splitlines())


def test_a_cell_without_its_column_s_name_says_what_it_counts() -> None:
    cells = (Cell(text("nordvik")), Cell(text("23"), narrow=text("stille 23 dager")), Cell(text("a"), wide=text("alt")))
    assert draw_markdown(Page((Section(text("H"), (Row(T, cells),)),))) == "# H\n\n- nordvik · stille 23 dager · alt\n"


def test_what_is_moved_in_belongs_to_the_item_above_and_is_never_code() -> None:
    deal, lines = Row(T, (Cell(text("mork")),), indent=6), Verbatim(("a: b",))
    page = Page((Section(text("H"), (Line(text("tapt")), deal, lines, deal)),))
    assert draw_markdown(page) == "# H\n\n- tapt\n    - mork\n\n```yaml\na: b\n```\n\n- mork\n"


@pytest.mark.parametrize("line", ["```", "  ````", "~~~", "<b>x</b>", "[a](http://b)", "\x1b[31m", "# no heading"])
def test_lines_of_a_file_are_code_that_nothing_in_them_can_end(line: str) -> None:
    items = (Line(text("a.yaml:3")), Verbatim(("steps:", line, "end: true")), Line(text("after")))
    tokens = MarkdownIt().parse(draw_markdown(Page((Section(text("H"), items),))))
    assert [token.content for token in tokens if token.type == "fence"] == [
        f"steps:\n{line}\nend: true\n".replace("\x1b", "\\x1b")
    ]
    assert [token.content for token in tokens if token.type == "inline"] == ["H", "a.yaml:3", "after"]


def test_a_row_without_a_label_belongs_to_the_one_above_and_a_blank_one_is_no_paragraph() -> None:
    rows: tuple[Item, ...] = (
        Labelled("Gjort", text("Pilot")),
        Labelled("", text("Rapporten")),
        Labelled("Vi", text("Ringe")),
    )
    page = Page((Section(items=(Line(text("Tinde"), indent=0), Line((), indent=0))), Section(text("3. nov."), rows)))
    assert draw_markdown(page) == "# Tinde\n\n## 3. nov.\n\n- **Gjort** Pilot\n    - Rapporten\n- **Vi** Ringe\n"
