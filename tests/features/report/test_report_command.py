"""`kp report` as it is typed: the time, the seller, the form, a new file, and a deal that cannot be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from workspace_at_hand import kp

WORKSPACES = Path(__file__).parents[2] / "workspaces"
TODAY = ("--today", "2026-11-26")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(WORKSPACES / "every-key", tmp_path / "every-key")
    monkeypatch.chdir(tmp_path / "every-key")
    monkeypatch.setenv("COLUMNS", "80")


def test_a_deal_that_cannot_be_read_is_named_and_stops_nothing() -> None:
    said = kp("report", *TODAY)
    assert said.code == 4
    assert "Lyngmo Verksted" in said.out
    assert "Cannot be read: unreadable (deals/unreadable.yaml" in said.out
    found = json.loads(kp("report", *TODAY, "--json").out)
    assert [each["id"] for each in found["unreadable"]] == ["unreadable"]
    saved = kp("report", *TODAY, "-o", "report.html")
    assert saved.code == 4
    assert "deals/unreadable.yaml" in Path("report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "since"),
    [
        ("7d", "2026-11-19"),
        ("0d", "2026-11-26"),
        ("2w", "2026-11-12"),
        ("2U", "2026-11-12"),
        (" 10d ", "2026-11-16"),
        ("2026-11-02", "2026-11-02"),
        ("2 Nov", "2026-11-02"),
        ("yesterday", "2026-11-25"),
        ("Friday", "2026-11-20"),
        ("14 days", "2026-11-12"),
        ("1 uke", "2026-11-19"),
        ("2uker", "2026-11-12"),
        ("this week", "2026-11-23"),
        ("last week", "2026-11-16"),
        ("week 47", "2026-11-16"),
        ("uke 48", "2026-11-23"),
        ("November", "2026-11-01"),
        ("December", None),
        ("last month", "2026-10-01"),
        ("Q3", "2026-07-01"),
        ("2. halvår", "2026-07-01"),
        ("2025", None),
        ("end of October", "2026-10-31"),
    ],
)
@pytest.mark.parametrize("command", ["report", "review", "list"])
def test_the_time_is_a_day_or_so_long_back(command: str, typed: str, since: str | None) -> None:
    if since is None:
        assert kp(command, "--since", typed, *TODAY).code == 2
        return
    assert json.loads(kp(command, "--since", typed, *TODAY, "--json").out)["since"] == since


@pytest.mark.parametrize("command", ["report", "review", "list"])
@pytest.mark.parametrize("typed", ["2026-11-27", "tomorrow", "d", "7x", "-7d", "99999d", "soon"])
def test_a_day_to_come_and_what_is_no_day_are_refused(command: str, typed: str) -> None:
    said = kp(command, f"--since={typed}", *TODAY)
    assert said.code == 2
    assert said.out == ""


def test_only_the_deals_of_one_of_us() -> None:
    Path("deals/rich.yaml").write_text(Path("deals/rich.yaml").read_text().replace("seller: ine", "seller: odd"))
    found = json.loads(kp("report", "--seller", "Odd", *TODAY, "--json").out)
    assert {each["seller"] for each in found["deals"]} == {"odd"}
    assert "Only the deals of Odd Aas" in kp("report", "--seller", "odd", *TODAY).out
    assert kp("report", "--seller", "nobody", *TODAY).code == 3


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", "<!doctype html>\n<html lang="), ("r.md", "# Report"), ("r.txt", "Report")]
)
def test_a_file_has_what_the_screen_would_show(name: str, begins: str) -> None:
    form = {"r.html": "html", "r.md": "md", "r.txt": "text"}[name]
    on_screen = kp("report", "--format", form, *TODAY).out
    assert on_screen.startswith(begins)
    kp("report", "-o", name, *TODAY)
    assert Path(name).read_text("utf-8") == on_screen
    before = kp("report", "-o", name, *TODAY)
    assert (before.code, "exists already" in before.err) == (1, True)


def test_deals_of_one_customer_are_told_apart() -> None:
    shutil.copy("deals/rich.yaml", "deals/lyngmo-2.yaml")
    out = kp("report", *TODAY).out
    assert "Lyngmo Verksted (rich)" in out
    assert "Lyngmo Verksted (lyngmo-2)" in out
    assert "Askvik Mek ·" in out


def test_the_language_is_the_readers() -> None:
    html = kp("report", "--lang", "nb", "--format", "html", *TODAY).out
    assert '<html lang="nb">' in html
    assert "Våre løfter" in html
    assert "Ours" not in html


@pytest.mark.parametrize("word", ["probability", "per cent", "%", "sannsynlig", "prosent"])
def test_there_is_no_probability(word: str) -> None:
    for lang in ("nb", "en"):
        out = kp("report", "--since", "400d", "--lang", lang, *TODAY).out
        assert word not in out.lower()
