"""Pages in a browser: readable on a telephone and a screen, light and dark, without a request or a complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser import Browser, browser, needs_chromium
from workspace_at_hand import kp

from kjopsprosess.page.html.draw import draw_html
from kjopsprosess.page.page import (
    Columns,
    DrawnStep,
    Labelled,
    Line,
    Mark,
    Page,
    Picture,
    Row,
    Section,
    Verbatim,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [needs_chromium, pytest.mark.slow]
T = Columns("t")
PAGES = {
    "handbook": "process show enterprise-software --handbook",
    "handbook-nb": "process show offentlig-anbud --handbook --lang nb",
    "report": "report --since 60d",
    "plan": "plan nordvik",
    "plan-nb": "plan havnes --guesses --lang nb",
}


@pytest.fixture(scope="module")
def looking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(params=PAGES, scope="module")
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp(request.param)
    workspace, file = str(folder / "demo"), folder / "page.html"
    assert kp("demo", workspace, "--lang", "en", "--today", "2026-11-26").code == 0
    said = kp(*PAGES[request.param].split(), "-C", workspace, "--today", "2026-11-26", "-o", str(file))
    assert said.code == 0, said.err
    return file


@pytest.mark.parametrize("width", [360, 768, 1200])
@pytest.mark.parametrize("dark", [False, True], ids=("light", "dark"))
def test_nothing_reaches_beyond_the_window_or_asks_for_anything(
    looking: Browser, shown: Path, width: int, *, dark: bool
) -> None:
    seen = looking.look(shown, width, dark=dark)
    assert not seen.scrolls_sideways, seen.too_wide
    assert seen.too_wide == []
    assert seen.cut_words == []
    assert seen.complaints == []
    assert [each for each in seen.asked_for if each not in (shown.as_uri(), "data:,")] == []
    assert seen.background == ("rgb(22, 24, 28)" if dark else "rgb(255, 255, 255)")
    shape = "small" if shown.parent.name.startswith("report") else "tall" if width < 700 else "wide"
    assert {kind.split()[-1] for kind in seen.drawings} == {shape}


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("word", ["o" * 150, "W" * 150, "設計" * 60, "Informasjonssikkerhetsvurderings" * 4], ids=len)
def test_a_word_without_an_end_is_broken_wherever_it_stands(
    looking: Browser, tmp_path: Path, word: str, width: int
) -> None:
    steps = [DrawnStep(n, word, (1,) if n > 1 else (), Mark.OPEN, word, (word,)) for n in range(1, 5)]
    rows = (Row(T, ("No.", word, "Who"), heading=True), Row(T, ("1", word, "Kari", word)), Row(T, (word, "b")))
    items = (
        Line(text(word), indent=0),
        Line(text(word), glyph="?"),
        Line(text(word), indent=6),
        Labelled(word, text(word)),
        Picture(word, tuple(steps), "after {numbers}", "and"),
        *rows,
        Verbatim((word,)),
    )
    page = Page(
        (Section(items=(Line(text(word), indent=0),)), Section(text(word), items), Section(text(word), level=3))
    )
    file = tmp_path / "page.html"
    file.write_text(draw_html(page, "en"), "utf-8")
    seen = looking.look(file, width)
    assert seen.too_wide == []
    assert not seen.scrolls_sideways
    assert seen.cut_words == []


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("deal", ["nordvik", "havnes", "tinde", "fjordlaks"])
def test_the_plan_of_a_deal_of_the_demo_takes_one_sheet(looking: Browser, tmp_path: Path, deal: str, lang: str) -> None:
    workspace, file = str(tmp_path / "demo"), tmp_path / "plan.html"
    assert kp("demo", workspace, "--lang", lang, "--today", "2026-11-26").code == 0
    assert kp("plan", deal, "-C", workspace, "--today", "2026-11-26", "-o", str(file)).code == 0
    looking.look(file, 1200)
    assert looking.printed_pages() == 1
