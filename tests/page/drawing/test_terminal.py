from __future__ import annotations

import re
import subprocess
import sys

import pytest

from kjopsprosess.page.drawing.layout import draw_plain
from kjopsprosess.page.drawing.terminal import draw_terminal
from kjopsprosess.page.page import Cell, Columns, Labelled, Line, Page, Row, Section, Span, Style, text

PAGE = Page(
    (
        Section(items=(Line(text("Strandby", Span(" · bare i KGV", Style.RULE)), indent=0),)),
        Section(
            text("Kundens neste steg", style=Style.HEADING),
            (
                Line(text("Besvare spørsmål", style=Style.ACT)),
                Line(text("Ikke ring", style=Style.RULE), glyph="!"),
                Labelled("Lovet", text("Vi sender: 6 dager over", style=Style.LATE), glyph="!"),
                Labelled("Nå", text("Hvorfor?", style=Style.ASK), glyph="?"),
                Row(
                    Columns("t"),
                    (Cell(text("gjort", style=Style.DONE)), Cell(text("12.", style=Style.QUIET))),
                    glyph="✓",
                ),
            ),
        ),
    )
)

COLOURED = """\
Strandby<1;31> · bare i KGV<0>

<36>Kundens neste steg<0>
    <1>Besvare spørsmål<0>
  <1;31>!<0> <1;31>Ikke ring<0>
  <31>!<0> Lovet  <31>Vi sender: 6 dager over<0>
  <33>?<0> Nå     <33>Hvorfor?<0>
  <32>✓<0> <32>gjort<0>  <2>12.<0>
"""


def test_each_ink_is_one_of_the_sixteen_colours_of_the_terminal() -> None:
    assert re.sub(r"\x1b\[([\d;]*)m", r"<\1>", draw_terminal(PAGE, 80)) == COLOURED


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("width", [40, 80])
def test_the_rows_are_those_of_a_pipe(width: int, ascii_only: bool) -> None:
    drawn = draw_terminal(PAGE, width, ascii_only=ascii_only)
    assert re.sub(r"\x1b\[[\d;]*m", "", drawn) == draw_plain(PAGE, width, ascii_only=ascii_only)


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR"])
def test_the_caller_decides_about_colour_not_the_environment(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    usual = draw_terminal(PAGE, 80)
    monkeypatch.setenv(name, "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "20")
    assert draw_terminal(PAGE, 80) == usual


@pytest.mark.parametrize(
    "payload",
    [
        "[bold red]x[/bold red]",
        "[/bold]",
        "[link=https://example.com]x[/link]",
        "[utsatt] :smile: 12:30 C:\\mappe\\",
        "https://example.com 'a' True 192.0.2.1",
    ],
)
def test_text_from_files_gets_no_style_of_its_own(payload: str) -> None:
    assert draw_terminal(Page((Section(items=(Line(text(payload)),)),)), 80) == f"    {payload}\n"


def test_text_from_files_cannot_drive_the_terminal() -> None:
    page = Page(
        (Section(text("a\x1b]0;b\x07", style=Style.HEADING), (Line(text("c\x1b[2J\x9b1m\r\x08"), keep=True),)),)
    )
    assert draw_terminal(page, 80) == "\x1b[36ma\\x1b]0;b\\x07\x1b[0m\n    c\\x1b[2J\\x9b1m\\x0d\\x08\n"


def test_a_long_kept_row_is_neither_wrapped_nor_cut() -> None:
    page = Page((Section(items=(Line(text("x" * 300), keep=True),)),))
    assert draw_terminal(page, 80) == f"    {'x' * 300}\n"


def test_a_pipe_never_loads_rich() -> None:
    code = (
        "import sys\n"
        "from kjopsprosess.page.drawing import layout, markdown\n"
        "from kjopsprosess.page.page import Line, Page, Section, text\n"
        "page = Page((Section(items=(Line(text('ø')),)),))\n"
        "layout.draw_plain(page), markdown.draw_markdown(page)\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'rich'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
