"""Pages in a browser: readable on a telephone and a screen, light and dark, without a request or a complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser import Browser, browser, needs_chromium
from workspace_at_hand import kp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = needs_chromium
PAGES = {
    "handbook": "process show enterprise-software --handbook",
    "handbook-nb": "process show offentlig-anbud --handbook --lang nb",
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
    kinds = {kind.split()[-1] for kind in seen.drawings}
    assert kinds - {"small"} == {"tall" if width < 700 else "wide"}
