"""A page that is too long for the rows there are: what can best be spared goes first, and is counted."""

from __future__ import annotations

import pytest

from kjopsprosess.page.drawing.fitting import fit, sparing_the_end
from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.page import Columns, Labelled, Line, Page, Row, Section, Verbatim, text

PAGE = Page(
    (
        Section(items=(Line(text("Customer"), indent=0), Line(text("progress"), indent=0, spare=3))),
        Section(text("Step"), (Line(text("Review")), Labelled("Now", text("because"), spare=5))),
        Section(text("Who"), tuple(Row(Columns("who"), (name,), spare=4) for name in ("Kari", "Jon", "Siv"))),
        Section(text("After"), (Line(text("kp advance"), spare=6),), beside=True),
    )
)
WHOLE = draw_plain(PAGE).splitlines()


def shown(rows: int, page: Page = PAGE, width: int = 80) -> list[str]:
    fitted = fit(page, rows, width, lambda missing: Line(text(f"{missing} more"), indent=0))
    return draw_plain(fitted, width).splitlines()


def test_a_page_that_fits_is_left_as_it_is() -> None:
    assert fit(PAGE, len(WHOLE), 80, lambda _: Line(())) is PAGE


@pytest.mark.parametrize("rows", range(5, len(WHOLE)))
def test_as_much_is_left_out_as_must_be_and_counted(rows: int) -> None:
    lines = shown(rows)
    assert len(lines) <= rows
    assert lines[0] == "Customer"
    left = sum(map(bool, lines[:-1]))
    assert lines[-1] == f"{sum(map(bool, WHOLE)) - left} more"


def test_the_highest_number_goes_first_and_among_equals_the_last() -> None:
    in_order = ["After", "because", "Siv", "Jon", "Kari", "progress"]
    gone = [[each for each in in_order if each not in "\n".join(shown(rows))] for rows in range(len(WHOLE) - 1, 3, -1)]
    assert all(each == in_order[: len(each)] for each in gone)
    assert gone[-1] == in_order


def test_a_heading_goes_with_the_last_of_its_items() -> None:
    assert "Who" in shown(9)
    assert "Who" not in shown(8)


@pytest.mark.parametrize("own", [1, 3, 9, None])
def test_a_line_that_continues_another_is_left_out_with_it(own: int | None) -> None:
    asked = [Line(text(f"Ask {n}:"), spare=2) for n in range(3)]
    questions = [Line(text(f"Question {n}?"), continues=True, spare=own or 0) for n in range(3)]
    rows = [row for pair in zip(asked, questions, strict=True) for row in pair]
    page = Page((Section(items=(Line(text("Customer"), indent=0),)), Section(text("Unknown"), tuple(rows))))
    for most in range(3, 8):
        drawn = "\n".join(shown(most, page))
        assert own is None or [f"Ask {n}:" in drawn for n in range(3)] == [f"Question {n}?" in drawn for n in range(3)]


def test_what_has_no_number_is_never_left_out() -> None:
    kept = Page((Section(items=(Line(text("A")), Verbatim(("x", "y")), Line(text("B")))),))
    assert fit(kept, 1, 80, lambda _: Line(())) is kept
    assert shown(1)[:2] == ["Customer", ""]
    assert "    Review" in shown(1)


@pytest.mark.parametrize("width", [30, 40, 80])
def test_rows_are_counted_as_they_are_drawn(width: int) -> None:
    long = Page((Section(items=tuple(Line(text("word " * 30), spare=1) for _ in range(4))),))
    for rows in range(3, 24):
        assert len(shown(rows, long, width)) <= rows


@pytest.mark.parametrize("rows", range(2, len(WHOLE)))
def test_of_a_page_that_begins_with_what_matters_the_end_is_left_out(rows: int) -> None:
    lines = shown(rows, sparing_the_end(PAGE))
    assert len(lines) <= rows
    assert lines[:-1] == WHOLE[: len(lines) - 1]
    assert lines[-1] == f"{sum(map(bool, WHOLE)) - sum(map(bool, lines[:-1]))} more"
