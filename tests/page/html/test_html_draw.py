"""A page as HTML: every text of it, none of it markup, one file that asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from hostile_text import PAYLOADS
from html_pages import read_page

from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.html.draw import draw_html
from kjopsprosess.page.page import (
    Cell,
    Columns,
    DrawnStep,
    Item,
    Labelled,
    Line,
    Mark,
    Page,
    Picture,
    Row,
    Section,
    Style,
    Verbatim,
    text,
)

T, OTHER = Columns("t"), Columns("other")
MARKUP = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a & b &amp; c",
    "</style><b>",
    "{{ 7*7 }}",
    "]]>",
]


def page(*items: Item, heading: str = "What we know", level: int = 2) -> Page:
    title = Section(items=(Line(text("Nordvik"), indent=0),))
    return Page((title, Section(text(heading, style=Style.HEADING), items, level=level)))


def picture(*names: str, small: bool = False) -> Picture:
    steps = [DrawnStep(n, name, (n - 1,) if n > 1 else (), Mark.OPEN, "open") for n, name in enumerate(names, 1)]
    return Picture("The steps", tuple(steps), "after {numbers}", "and", small=small)


@pytest.mark.parametrize("hostile", [*PAYLOADS.values(), *MARKUP])
def test_no_text_becomes_markup_and_none_is_lost(hostile: str) -> None:
    harmless = page(*filled("harmless"))
    plain = read_page(draw_html(harmless, "en"))
    read = read_page(draw_html(page(*filled(hostile)), "en"))
    assert read.badly_nested == []
    assert [tag.name for tag in read.tags] == [tag.name for tag in plain.tags]
    shown = " ".join(clean(hostile).split())
    assert sum(shown in each for each in read.texts) == sum("harmless" in each for each in plain.texts)


def filled(word: str) -> tuple[Item, ...]:
    """A text in every place where one can stand."""
    return (
        Line(text(word), indent=0),
        Line(text(word, style=Style.ACT)),
        Line(text(word, style=Style.LATE), glyph="!"),
        Labelled(word, text(word)),
        Row(T, (word, Cell(text(word)))),
        Verbatim((word,)),
        picture("A"),
    )


def test_a_picture_says_what_is_in_it_to_those_who_cannot_see_it() -> None:
    read = read_page(draw_html(page(picture("Need", "Choice & order")), "nb"))
    for svg in read.all_of("svg"):
        title, described = svg["aria-labelledby"].split()
        assert {title, described} <= {facts.get("id") for facts in (*read.all_of("title"), *read.all_of("desc"))}
    assert "1. Need: open. 2. Choice & order: open." in read.texts
    ids = [tag.facts["id"] for tag in read.tags if "id" in tag.facts]
    assert len(ids) == len({*ids})


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_file_runs_nothing_and_asks_for_nothing(language: str) -> None:
    html = draw_html(page(*filled("a"), picture("A", small=True)), language)
    read = read_page(html)
    assert read.all_of("html") == [{"lang": language}]
    assert {"script", "img", "iframe", "object", "form", "base"}.isdisjoint(tag.name for tag in read.tags)
    assert [tag for tag in read.tags if {"style", "src"} & {*tag.facts}] == []
    assert [facts["href"] for facts in read.all_of("link")] == ["data:,"]
    assert re.findall(r"url\(|@import|//", read.style) == []
    (policy,) = [facts["content"] for facts in read.all_of("meta") if "http-equiv" in facts]
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in policy
    assert "script-src" not in policy


def test_headings_stand_as_deep_as_in_markdown_and_the_first_line_is_the_title() -> None:
    sections = (
        Section(items=(Line(text("Nordvik"), indent=0), Line(text("5 of 15"), indent=0))),
        Section(text("Steps"), (Line(text("Need")),)),
        Section(text("1. Need"), (Line(text("How")),), level=3),
        Section(items=(Line(text("More"), indent=0),)),
    )
    read = read_page(draw_html(Page(sections), "en"))
    assert [tag.name for tag in read.tags if re.fullmatch(r"h\d", tag.name)] == ["h1", "h2", "h3"]
    assert read.texts[:3] == ["Nordvik", "Nordvik", "5 of 15"]


def test_rows_of_one_table_stand_in_one_with_what_is_said_between_them() -> None:
    rows = (
        Row(T, ("Step", "Who"), heading=True),
        Row(T, ("Need", Cell(text("Kari"), wide=text("Kari Lund")))),
        Line(text("at the same time", style=Style.QUIET)),
        Row(T, ("Pilot",), glyph="!"),
        Row(OTHER, ("elsewhere",)),
    )
    read = read_page(draw_html(page(*rows), "en"))
    assert len(read.all_of("table")) == 2
    assert [facts["scope"] for facts in read.all_of("th")] == ["col", "col", "row", "row", "row"]
    assert "Kari Lund" in read.texts
    assert "Kari" not in read.texts
    assert read.all_of("table")[0]["aria-labelledby"] == read.all_of("h2")[0]["id"]
    assert read.texts.index("Need") < read.texts.index("at the same time") < read.texts.index("Pilot")


def test_a_line_of_contents_leads_to_its_heading() -> None:
    contents = Section(
        text("Contents"), (Line(text("1. A & b"), leads_to="1. A & b"), Line(text("x"), leads_to="gone"))
    )
    read = read_page(draw_html(Page((contents, Section(text("1. A & b"), (Line(text("y")),)))), "en"))
    assert [facts["href"] for facts in read.all_of("a")] == [f"#{read.all_of('h2')[0]['id']}"]


def test_only_a_line_of_contents_is_a_link() -> None:
    without_heading = Section(items=(Line(text("Below")),))
    assert "<a " not in draw_html(Page((*page(Line(text("Said"))).sections, without_heading)), "en")


@pytest.mark.parametrize(("count", "high"), [(4, False), (80, True)])
def test_a_picture_of_many_steps_has_a_sheet_of_paper_to_itself(count: int, high: bool) -> None:
    drawn = draw_html(page(picture(*(f"Step {number}" for number in range(count)))), "en")
    assert ('class="picture high wide"' in drawn) is high


def test_an_empty_page_is_one() -> None:
    assert read_page(draw_html(Page(()), "en")).badly_nested == []
