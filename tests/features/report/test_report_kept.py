"""A deal that a report passes over unread is one that it would have left out, on every day for which that holds."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from deals_from_yaml import situation
from eventful_deals import full_processes, stand
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, logs
from workspace_at_hand import DEAL, Said, kp, lay, let_time_pass

from kjopsprosess.features.report import make_rows
from kjopsprosess.features.report.make_rows import dated_over
from kjopsprosess.features.report.one_deal import DealReport, report_deal

if TYPE_CHECKING:
    from pathlib import Path

    from kjopsprosess.deal_state.situation import Situation

DAY = timedelta(days=1)
OVER = "  - {date: 2026-11-10, stopped: {outcome: nothing}}\n"


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(full_processes(), logs, st.integers(-5, 110), st.integers(-5, 110), st.integers(0, 40))
def test_what_is_passed_over_would_have_been_left_out(
    process: dict[str, Any], log: list[dict[str, Any]], one: int, other: int, back: int
) -> None:
    situation = replace(stand(process, log), today=FIRST_DAY + DAY * one)
    over, days = dated_over(situation)
    assert days.first <= situation.today < days.end
    another = replace(situation, today=FIRST_DAY + DAY * other)
    if days.first <= another.today < days.end:
        assert dated_over(another) == (over, days)
        since = another.today - DAY * back
        if over.left_out_since is not None and over.left_out_since <= since:
            assert report_deal(another, since) is None


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


def test_a_lost_deal_is_over_only_when_nobody_may_complain_any_more() -> None:
    """The standstill is under way up to and with 5 December."""
    lost = replace(situation(LOST, STANDSTILL), today=date(2026, 12, 1))
    assert dated_over(lost) == (("nordvik", None, None), (date.min, date(2026, 12, 6)))
    lost = replace(lost, today=date(2026, 12, 10))
    assert dated_over(lost) == (("nordvik", None, date(2026, 12, 7)), (date(2026, 12, 6), date.max))
    assert [report_deal(lost, date(2026, 12, day)) is None for day in (6, 7)] == [False, True]


@pytest.fixture
def told_deals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The deals of which was worked out what a report tells of them."""
    found: list[str] = []

    def noted(situation: Situation, since: date) -> DealReport | None:
        found.append(situation.id)
        return report_deal(situation, since)

    monkeypatch.setattr(make_rows, "report_deal", noted)
    return found


def reported(root: Path, *more: str) -> Said:
    let_time_pass(root)
    return kp("report", "-C", str(root), "--today", "2026-11-26", *more)


def test_a_deal_that_was_over_before_is_not_read(tmp_path: Path, told_deals: list[str]) -> None:
    root = lay(tmp_path)
    (root / "deals" / "skogli.yaml").write_text(DEAL.replace("Nordvik", "Skogli") + OVER, "utf-8")
    for since, read in (("2026-11-11", ["nordvik"]), ("2026-11-10", ["nordvik", "skogli"])):
        told_deals.clear()
        named = [each["deal"]["id"] for each in json.loads(reported(root, "--since", since, "--json").out)["deals"]]
        assert (sorted(named), told_deals) == (read, read)


def test_a_report_of_one_seller_reads_the_deals_of_that_seller(tmp_path: Path, told_deals: list[str]) -> None:
    root = lay(tmp_path)
    (root / "kp.yaml").write_text("team: [{id: per, name: Per Vik}, {id: pia, name: Pia Moe}]\n", "utf-8")
    for name, seller in (("skogli", "per"), ("tinde", "pia")):
        text = DEAL.replace("Nordvik", name.title()).replace("trigger:", f"seller: {seller}\ntrigger:")
        (root / "deals" / f"{name}.yaml").write_text(text, "utf-8")
    assert reported(root, "--seller", "pia").code == 0
    assert told_deals == ["tinde"]
    assert reported(root).code == 0
    assert told_deals == ["tinde", "nordvik", "skogli"]


FORMS = ("--json", "--format=md", "--format=html", "--format=text")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_question_on_the_same_day_is_answered_from_what_is_kept(
    tmp_path: Path, told_deals: list[str], form: str
) -> None:
    root = lay(tmp_path)
    assert [reported(root, form)] * 2 == [reported(root, form) for _ in range(2)]
    assert told_deals == ["nordvik"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "other", [("--since", "2026-10-01"), ("--lang", "en"), ("--today", "2026-11-27"), ("--today", "2027-01-10")]
)
def test_another_question_or_day_is_answered_as_if_nothing_was_kept(
    tmp_path: Path, form: str, other: tuple[str, str]
) -> None:
    root = lay(tmp_path)
    first = reported(root, form)
    asked = reported(root, form, *other)
    assert reported(root, form) == first
    shutil.rmtree(root / ".kp" / "cache")
    assert asked == reported(root, form, *other)
    assert asked != first


def test_a_report_is_in_the_language_of_most_deals_not_of_those_it_tells_of(tmp_path: Path) -> None:
    root = lay(tmp_path)
    process = (root / "processes" / "prosess.yaml").read_text("utf-8")
    (root / "processes" / "english.yaml").write_text(process.replace("language: nb", "language: en"), "utf-8")
    for name in ("skogli", "tinde"):
        (root / "deals" / f"{name}.yaml").write_text(DEAL.replace("Nordvik", name.title()) + OVER, "utf-8")
    path = root / "deals" / "nordvik.yaml"
    path.write_text(path.read_text("utf-8").replace("process: prosess", "process: english"), "utf-8")
    for _ in range(2):
        said = reported(root, "--since", "2026-11-11").out
        assert "Rapport" in said
        assert "Nordvik" in said
