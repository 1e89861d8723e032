"""What a review keeps of a deal holds on every day it is said to, and none of the deal's own words are in it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from deals_from_yaml import situation
from eventful_deals import full_logs, full_processes, stand
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, logs
from workspace_at_hand import Said, all_kept, kp, lay, let_time_pass

from kjopsprosess.app.context import CommandContext
from kjopsprosess.features.review.extract import DEAL_EXTRACTS, TraversalState
from kjopsprosess.features.review.make_extract import dated_extract

if TYPE_CHECKING:
    from pathlib import Path

DAY = timedelta(days=1)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(full_processes(), st.one_of(logs, full_logs()), st.integers(-5, 110), st.integers(-5, 110))
def test_it_is_the_same_on_every_day_for_which_it_holds(
    process: dict[str, Any], log: list[dict[str, Any]], one: int, other: int
) -> None:
    here = replace(stand(process, log), today=FIRST_DAY + DAY * one)
    extract, days = dated_extract(here)
    assert days.first <= here.today < days.end
    another = replace(here, today=FIRST_DAY + DAY * other)
    assert (dated_extract(another) == (extract, days)) or not days.first <= another.today < days.end
    assert DEAL_EXTRACTS.records.read([DEAL_EXTRACTS.records.write(extract)]) == [extract]


STANDSTILL = """\
name: P
language: nb
steps:
  - {id: tre, name: Velge, done_when: D, kind: choice}
  - {id: vente, name: Vente, done_when: D, kind: standstill, usual_days: [10, 15]}
  - {id: fire, name: Bestille, done_when: D, kind: order}
"""
LOST = """\
customer: Nordvik
process: p@1
people: [{id: kari, name: Kari Lund}]
log:
  - {date: 2026-11-20, how: mail, with: [kari], done: [{step: tre, by: [kari], seen: Brev, outcome: other}]}
"""


def test_a_lost_deal_goes_on_until_nobody_may_complain_any_more() -> None:
    """The standstill is under way up to and with 5 December."""
    lost = replace(situation(LOST, STANDSTILL), today=date(2026, 12, 5))
    extract, days = dated_extract(lost)
    assert days == (date.min, date(2026, 12, 6))
    assert [each.state for each in extract.traversals] == [TraversalState.WAITING, TraversalState.OPEN]
    extract, days = dated_extract(replace(lost, today=date(2026, 12, 6)))
    assert days == (date(2026, 12, 6), date.max)
    assert [each.state for each in extract.traversals] == [TraversalState.STOPPED, TraversalState.LEFT]


@pytest.fixture
def read_deals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The deals that were read, as it goes on."""
    found: list[str] = []
    read = CommandContext.validate_deal

    def noted(context: CommandContext, deal: str, loaded_file: Any) -> Any:
        found.append(deal)
        return read(context, deal, loaded_file)

    monkeypatch.setattr(CommandContext, "validate_deal", noted)
    return found


def reviewed(root: Path, *more: str) -> Said:
    let_time_pass(root)
    return kp("review", "-C", str(root), *more)


def test_on_another_day_no_deal_is_read_and_open_steps_have_more_days(tmp_path: Path, read_deals: list[str]) -> None:
    root = lay(tmp_path)
    first, later = (reviewed(root, "--json", "--today", day).out for day in ("2026-11-26", "2026-12-26"))
    assert read_deals == ["nordvik"]
    assert first != later
    shutil.rmtree(root / ".kp" / "cache")
    assert reviewed(root, "--json", "--today", "2026-12-26").out == later


def test_no_words_of_the_log_and_no_person_is_kept(tmp_path: Path) -> None:
    root = lay(tmp_path)
    deal = root / "deals" / "nordvik.yaml"
    entry = (
        "  - {date: 2026-11-25, how: call, with: [kari], note: HEMMELIG, heard: [{says: HVISKET}],"
        " stopped: {outcome: nothing, because: FORDI}}\n"
    )
    deal.write_text(deal.read_text("utf-8") + entry, "utf-8")
    assert reviewed(root).code == 0
    kept = all_kept(root)
    assert b"Nordvik" in kept
    assert [word for word in (b"HEMMELIG", b"HVISKET", b"FORDI", b"Kari") if word in kept] == []
