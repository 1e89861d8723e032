"""What is kept of a deal's place in its map is the same on every day for which it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from deals_from_yaml import situation
from eventful_deals import full_processes, stand
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_logs import FIRST_DAY, logs

from kjopsprosess.features.versions.places import Stage, dated_place


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(full_processes(), logs, st.integers(-5, 110), st.integers(-5, 110))
def test_a_place_holds_on_every_day_for_which_it_is_kept(
    process: dict[str, Any], log: list[dict[str, Any]], one: int, other: int
) -> None:
    here = replace(stand(process, log), today=FIRST_DAY + timedelta(days=one))
    place, days = dated_place(here)
    assert days.first <= here.today < days.end
    another = replace(here, today=FIRST_DAY + timedelta(days=other))
    if days.first <= another.today < days.end:
        assert dated_place(another) == (place, days)


PROCESS = """\
name: P
language: nb
steps:
  - {id: en, name: Se, done_when: D}
  - {id: to, name: Velge, done_when: D, kind: choice}
  - {id: tre, name: Bestille, done_when: D, kind: order}
"""
DEAL = """\
customer: Nordvik
process: p@1
people: [{{id: kari, name: Kari Lund}}]
steps: [{{id: eget, name: Spørre, done_when: D, after: [en]}}]
log:
  - {{date: 2026-11-20, how: call, with: [kari], done: [{{step: en, by: [kari], seen: Ark}}]{more}}}
"""


@pytest.mark.parametrize(
    ("more", "stages", "is_open"),
    [
        ("", {"en": Stage.TAKEN, "to": Stage.AHEAD, "tre": Stage.AHEAD, "eget": Stage.OWN}, True),
        (", skipped: [{step: eget, by: [kari], because: Nei}]", {"eget": Stage.OWN, "en": Stage.TAKEN}, True),
        (", skipped: [{step: to, by: [kari], because: Nei}]", {"to": Stage.TAKEN, "tre": Stage.AHEAD}, True),
        (", stopped: {outcome: nothing}", {"to": Stage.AHEAD}, False),
    ],
)
def test_a_place_tells_which_steps_are_taken_and_which_are_the_deals_own(
    more: str, stages: dict[str, Stage], is_open: bool
) -> None:
    place = dated_place(situation(DEAL.format(more=more), PROCESS)).facts
    found = dict(place.steps)
    assert {step: found[step] for step in stages} == stages
    assert place.is_open is is_open
