"""The same civil day gives the same screen wherever the machine stands; days to come are told."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from workspace_at_hand import DEAL, kp, lay

if TYPE_CHECKING:
    from pathlib import Path

DAYS = (
    "2028-02-29", "2026-12-31", "2027-01-01", "2026-03-29", "2026-10-25", "2026-11-26", "2026-11-01", "2027-05-01",
)  # fmt: skip
"""A leap day, a new year, both nights when clocks are changed, the day itself, one before the log, and a later one."""
ZONES = ("UTC", "Europe/Oslo", "Pacific/Kiritimati", "Pacific/Honolulu")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows cannot change a process's time zone")
@pytest.mark.parametrize("day", DAYS)
def test_the_zone_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    root = lay(tmp_path)
    said = set()
    for zone in ZONES:
        with monkeypatch.context() as patch:
            patch.setenv("TZ", zone)
            time.tzset()
            said.add(
                tuple(
                    kp(*command.split(), "-C", str(root), "--today", day)
                    for command in (
                        "brief nordvik",
                        "list",
                        "map nordvik",
                        "next",
                        "log nordvik",
                        "check",
                        "people nordvik",
                    )
                )
            )
    time.tzset()

    assert len(said) == 1
    for each in next(iter(said)):
        assert each.code in (0, 1)
        assert "-1 dag" not in each.all


def advance(root: Path, *told: str) -> tuple[int, str]:
    said = kp("advance", "nordvik", *told, "-C", str(root), "--today", "2026-11-26")
    return said.code, " ".join(said.err.split())


def test_a_contact_tomorrow_is_remarked_and_later_is_refused(tmp_path: Path) -> None:
    root = lay(tmp_path)
    deal = root / "deals" / "nordvik.yaml"

    tomorrow = advance(root, "--note", "x", "--date", "2026-11-27")
    assert (tomorrow[0], "date: 2026-11-27" in deal.read_text("utf-8")) == (0, True)
    remark = kp("check", "-C", str(root), "--today", "2026-11-26")
    assert "[date-after-today]" in remark.out, remark

    before = deal.read_bytes()
    assert advance(root, "--note", "x", "--date", "2026-11-28")[0] == 1
    assert deal.read_bytes() == before
    assert advance(root, "--note", "x", "--date", "2026-11-28", "--future")[0] == 0


@pytest.mark.parametrize(
    "day", ["1999-12-31", "2101-01-01", "20255-01-01", "+99999999999999999999d", "+999999u", "31.2.", "29.2.2027", "²"]
)
def test_a_day_that_cannot_be_is_refused(tmp_path: Path, day: str) -> None:
    root = lay(tmp_path)

    for arguments in (["--date", day, "--note", "x"], ["--promise", f"kari: x @ {day}"], ["--book", day]):
        code, said = advance(root, *arguments)
        assert (code, "selve kp" in said) == (2, False), said
    assert (root / "deals" / "nordvik.yaml").read_text("utf-8") == DEAL


def test_a_clock_turned_back_makes_no_negative_days(tmp_path: Path) -> None:
    root = lay(tmp_path)

    for command in ("brief nordvik", "list", "log nordvik", "people nordvik", "map nordvik", "next"):
        said = kp(*command.split(), "-C", str(root), "--today", "2026-10-01")
        assert (said.code, "-" in [word[:1] for word in said.out.split() if word[1:2].isdecimal()]) == (0, False), said
