"""`--plain` and `--color`: where they may stand, and what goes before what."""

import os
import re
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, kp, lay

from kjopsprosess.app.environment import draw_as

TODAY = ("--today", "2026-11-26")
COLOURED = "\x1b["


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NO_COLOR", "FORCE_COLOR", "ACCESSIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    "command", [("list",), ("brief", "nordvik"), ("process", "list"), ("process",), ("log", "nordvik"), ()]
)
@pytest.mark.parametrize(
    ("options", "environment", "terminal", "coloured"),
    [
        ((), {}, True, True),
        ((), {}, False, False),
        (("--plain",), {}, True, False),
        (("--color", "never"), {}, True, False),
        (("--color=always",), {}, False, True),
        (("--color", "always"), {"NO_COLOR": "1"}, False, True),
        (("--color", "auto"), {"NO_COLOR": "1"}, True, False),
        (("--plain",), {"FORCE_COLOR": "1"}, False, False),
        (("--plain", "--color", "always"), {}, False, True),
        ((), {"ACCESSIBLE": "1"}, True, False),
    ],
)
def test_colour_is_as_the_call_says_wherever_it_says_it(
    command: tuple[str, ...],
    options: tuple[str, ...],
    environment: dict[str, str],
    terminal: bool,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for words in ((*command, *options), (*options, *command)):
        said = kp(*words, *TODAY, terminal=terminal)
        assert said.code == 0, said
        assert (COLOURED in said.out) == coloured


@pytest.mark.parametrize("options", [("--plain",), (), ("ACCESSIBLE",)])
def test_what_is_plain_is_whole_on_a_small_terminal(options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((80, 12)))
    if options == ("ACCESSIBLE",):
        monkeypatch.setenv("ACCESSIBLE", "1")
    shown = kp("brief", "nordvik", *TODAY, *(each for each in options if each != "ACCESSIBLE"), terminal=True).out
    piped = kp("brief", "nordvik", *TODAY).out
    assert (shown == piped) == bool(options)
    assert options or len(shown.splitlines()) <= 12


@pytest.mark.parametrize("command", [("list",), ("brief", "nordvik"), ("people", "nordvik"), ("map", "nordvik")])
def test_for_a_screen_reader_nothing_stands_in_columns(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    rows = [row.strip() for row in kp(*command, *TODAY).out.splitlines()]
    assert [row for row in rows if len(re.findall(r"\S {2,}\S", row)) > 1] == [], "at most a mark or label before words"
    assert any(" · " in row for row in rows), "what stood beside each other follows each other"


def test_nor_do_the_choices_of_the_dialogue(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["", "kari", "", "", "kari: Leien går ut", "", "", "", "", "", ""]
    monkeypatch.setenv("ACCESSIBLE", "1")
    rows = kp("advance", "nordvik", *TODAY, answers=asked).err.splitlines()
    start = next(place for place, row in enumerate(rows) if "Leien går ut" in row)
    numbered = [row.strip() for row in rows[start : start + 9] if row.strip()[:1].isdecimal()]
    assert numbered
    assert not any("  " in row for row in numbered)


@pytest.mark.parametrize("colour", ["red", "", "Always"])
def test_another_value_is_refused_with_those_there_are(colour: str) -> None:
    said = kp("list", "--color", colour, "--lang", "en")
    assert said.code == 2
    assert "always" in said.err


def test_the_overview_tells_of_them() -> None:
    overview = kp("--lang", "en", "--help").out
    assert "--plain" in overview
    assert "--color " in overview


@pytest.mark.parametrize("rows", [5, 8, 12])
@pytest.mark.parametrize("command", [("list",), ("next",), ("promises",), ("log", "nordvik")])
def test_a_screen_in_the_order_of_what_matters_shows_its_beginning_and_counts_the_rest(
    command: tuple[str, ...], rows: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        promise = f"{{id: p{number}, by: kari, what: skriver {number}, due: 2026-12-{number + 10}}}"
        promised = f"\n    promised:\n      - {promise}\n"
        deal = DEAL.replace("\n    promised:\n", promised).replace("2026-12-04", f"2026-12-{number + 10}")
        (tmp_path / "deals" / f"deal-{number}.yaml").write_text(deal, "utf-8")
    log = "".join(f"  - {{id: 2026-11-{day}-aaaa, date: 2026-11-{day}, note: Prat}}\n" for day in range(10, 26))
    (tmp_path / "deals" / "nordvik.yaml").write_text(DEAL + log, "utf-8")
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((80, rows)))
    whole = kp(*command, *TODAY, "--plain", terminal=True).out.splitlines()
    lines = kp(*command, *TODAY, "--color", "never", terminal=True).out.splitlines()
    assert len(lines) < rows < len(whole)
    shown, there = ([word for word in " ".join(each).split() if word != "·"] for each in (lines[:-1], whole))
    assert shown == there[: len(shown)]
    assert lines[-1].endswith("linjer til: --plain viser alt")


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    "command",
    [("map", "nordvik"), ("map", "nordvik", "--by-person"), ("map", "nordvik", "--dates"), ("questions", "nordvik"),
     ("process", "list"), ("brief", "nordvik", "--full"), ("advance", "--help"), ("process", "--help"), ("--help",)],
)  # fmt: skip
def test_what_is_read_as_a_whole_says_how_to_page_it_where_it_is_longer_than_the_terminal(
    command: tuple[str, ...], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KP_LANG", language)
    monkeypatch.setenv("NO_COLOR", "1")
    draw_as(plain=False, colour=None)  # help is drawn before options are read
    words = {"nb": "{} linjer. Fra toppen: legg til | less\n", "en": "{} lines. From the top: add | less\n"}[language]
    piped = kp(*command, *TODAY).out
    lines = piped.rstrip("\n").count("\n") + 1
    for rows, hint in ((lines, words.format(lines)), (lines + 1, "")):
        monkeypatch.setattr("shutil.get_terminal_size", lambda _, rows=rows: os.terminal_size((80, rows)))
        assert kp(*command, *TODAY, terminal=True).out.rstrip("\n") == (piped.rstrip("\n") + "\n" + hint).rstrip("\n")
