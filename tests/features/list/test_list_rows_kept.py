"""The cache of the list changes nothing: every day the rows are those of a run without it."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from test_list_grouping import BEGUN, promise, row
from workspace_at_hand import kp, lay, let_time_pass

from kjopsprosess.deal_state.overview import PersonRef, StepRef
from kjopsprosess.features.list.rows import LIST_ROWS, Group, PromiseElsewhere, RowDay

WORKSPACES = Path(__file__).parents[2] / "workspaces"


@pytest.mark.parametrize("name", ["rows-en", "moves-en"])
@pytest.mark.slow
def test_on_every_day_the_rows_are_those_of_a_run_without_a_cache(tmp_path: Path, name: str) -> None:
    warm, cold = (tmp_path / each for each in ("warm", "cold"))
    for each in (warm, cold):
        shutil.copytree(WORKSPACES / name, each)
    days = [date(2026, 11, 18) + timedelta(days=number) for number in (0, 1, 2, 5, 6, 8, 9, 12, 13, 16, 20, 24, 40)]
    for day in [*days, *reversed(days)]:
        shutil.rmtree(cold / ".kp", ignore_errors=True)
        warmed, fresh = (kp("list", "--all", "--jsonl", "--today", str(day), "-C", str(each)) for each in (warm, cold))
        assert warmed.out == fresh.out
        assert warmed.code == fresh.code == 0


@pytest.mark.slow
def test_a_list_made_before_somebody_leaves_knows_on_the_day_that_they_have(tmp_path: Path) -> None:
    warm, cold = (lay(tmp_path / each) for each in ("warm", "cold"))
    for each in (warm, cold):
        deal = each / "deals" / "nordvik.yaml"
        leaves = "\n  - {date: 2026-11-25, people: [{id: kari, left: 2026-12-31}]}\n"
        deal.write_text(deal.read_text("utf-8").rstrip() + leaves, "utf-8")
        let_time_pass(each)
    owners: list[object] = []
    for day in ("2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2026-12-30"):
        for command in ("list", "next", "promises"):
            shutil.rmtree(cold / ".kp", ignore_errors=True)
            warmed, fresh = (kp(command, "--json", "--today", day, "-C", str(each)) for each in (warm, cold))
            assert warmed == fresh, (command, day)
            owners += [json.loads(warmed.out)["deals"][0]["owner"]] if command == "list" else []
    assert owners[0] == owners[1] == owners[4] != owners[2] == owners[3]


def test_a_row_with_everything_in_it_comes_back_from_the_cache_as_it_was() -> None:
    full = row(BEGUN + promise("2026-10-02", "2026-10-20", "to", "2026-11-20"))._replace(
        group=Group.TOO_LATE,
        shown_id="n-2",
        too_late=RowDay("Styret", date(2026, 12, 1), 3),
        only_source="Kari Lund",
        elsewhere=PromiseElsewhere(StepRef("side", "Sikre", None), PersonRef("jon", "Jon Eide"), date(2026, 12, 4)),
        unrecorded="2026-11-24 10:00",
    )
    assert (full.usual, full.moves, full.begun) == ((7, 14), 1, date(2026, 10, 1))
    for kept in (full, full._replace(too_late=None, usual=None, begun=None, last_moved=None, shown_id=None)):
        assert LIST_ROWS.records.read([LIST_ROWS.records.write(kept)]) == [kept]
