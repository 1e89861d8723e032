"""A promise that is late or due soon stays on a small screen, or the screen says how many it has no room for."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_at_hand import DEAL, TODAY, kp, lay

DAYS = "".join(
    f"  - {{id: d{n}, what: Styremøte {n} som avgjør mer enn det ser ut til, on: 2026-12-{n + 10}, step: valg}}\n"
    for n in range(8)
)
"""Eight days that rule."""
WORDS = "Alt om dette må avklares med alle som er med og det tar den tiden det tar. " * 3


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KP_TODAY", TODAY)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def day(number: int) -> str:
    """A day late for the first, then one of the next days."""
    return "11-25" if number == 0 else f"12-0{1 + number % 3}"


def rich_deal(theirs: int, ours: int, partners: int) -> str:
    """Many days and long words, and so many promises due within the week, one of each kind a day late."""
    promised = "".join(
        f"      - {{id: {who}{n}, by: {who}, what: ordner sak {who}{n}, due: 2026-{day(n)}, step: valg}}\n"
        for who, number in (("siv", theirs), ("us", ours), ("ola", partners))
        for n in range(number)
    )
    return DEAL.replace("log:\n", f"  - {{id: ola, name: Ola Berg, kind: partner}}\ndates:\n{DAYS}\nlog:\n", 1) + (
        f"  - date: 2026-11-10\n    how: call\n    with: [kari, siv]\n    promised:\n{promised}"
        f"    heard:\n      - {{step: behov, by: [kari], says: {WORDS}}}\n"
        f"      - {{step: valg, by: [siv], says: {WORDS}}}\n"
    )


def screen(rows: int, lang: str, columns: int = 80) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINES", str(rows))
        patch.setenv("COLUMNS", str(columns))
        said = kp("brief", "nordvik", "--lang", lang, terminal=True)
    assert said.code == 0, said.all
    assert len(said.out.splitlines()) < rows
    return said.out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.quick
@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize(("theirs", "ours", "partners"), [(1, 1, 1), (5, 0, 0), (0, 5, 0), (0, 0, 4), (3, 3, 2)])
def test_what_is_due_soon_is_on_24_rows(
    root: Path, theirs: int, ours: int, partners: int, columns: int, lang: str
) -> None:
    lay(root, rich_deal(theirs, ours, partners))
    shown = screen(24, lang, columns)
    numbers = {"siv": theirs, "us": ours, "ola": partners}
    wanted = [f"sak {who}{n}" for who, number in numbers.items() for n in range(number)]
    assert [each for each in wanted if each not in " ".join(shown.split())] == []


@pytest.mark.parametrize(("lang", "said"), [("nb", "Derav {n} løfte"), ("en", "{n} promise")])
@pytest.mark.parametrize(("theirs", "ours", "rows"), [(12, 12, 24), (20, 0, 24), (0, 20, 16), (9, 0, 12)])
def test_what_there_is_no_room_for_is_counted_with_the_command_that_shows_it(
    root: Path, theirs: int, ours: int, rows: int, lang: str, said: str
) -> None:
    lay(root, rich_deal(theirs, ours, 0))
    shown = " ".join(screen(rows, lang).split())
    ours_and_theirs = [f"sak {who}{n}" for who, number in (("siv", theirs), ("us", ours)) for n in range(number)]
    gone = sum(f"{each}:" not in shown and f"{each} " not in shown for each in ours_and_theirs)
    gone += int("sender regnearket" not in shown)
    assert gone
    assert said.format(n=gone) in shown
    assert "kp promises nordvik" in shown


@pytest.mark.usefixtures("root")
def test_a_screen_that_has_room_says_nothing_of_promises(root: Path) -> None:
    lay(root, rich_deal(1, 1, 1))
    assert "kp promises" not in screen(24, "en")


def test_promises_and_days_that_are_counted_name_what_shows_them(root: Path) -> None:
    later = rich_deal(6, 0, 0).replace("due: 2026-12-0", "due: 2026-12-2")
    lay(root, later)
    whole = " ".join(kp("brief", "nordvik", "--full", "--lang", "en").out.split())
    assert "more: kp promises nordvik" in whole
    assert "more: kp map nordvik --dates" in whole
