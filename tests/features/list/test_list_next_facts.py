"""What is booked in all deals, and where nothing is coming."""

from __future__ import annotations

from datetime import date

import pytest
from deals_from_yaml import TODAY, situation
from screens_of_a_deal import agenda_of

from kjopsprosess.deal_state.overview import Unreadable
from kjopsprosess.features.list.next_facts import Unbooked

PROCESS = """\
name: P
language: nb
roles: [{id: eier, name: Eier}]
steps:
  - {id: en, name: Enes, done_when: D}
  - {id: to, name: Teste, done_when: D, after: []}
"""
DEAL = """\
customer: Nordvik
process: p@1
people: [{id: kari, name: Kari Lund, roles: [eier]}]
log:
  - {date: 2026-11-20, how: call, with: [kari]}
"""
BOOKED = "  - {date: 2026-11-21, booked: [{date: WHEN, with: [kari], step: to}]}\n"
PROMISED = "  - {date: 2026-11-22, promised: [{id: a, by: kari, what: svarer, due: DUE}]}\n"


def test_the_nearest_first_and_a_day_without_a_time_after_those_with_one() -> None:
    deals = {"a": "2026-11-27", "b": "2026-11-27 09:00", "c": "2026-11-26 15:00", "d": "2026-11-25"}
    found = agenda_of(
        (situation(DEAL + BOOKED.replace("WHEN", when), PROCESS, id=deal) for deal, when in deals.items()), (), TODAY
    )
    assert [each.deal for each in found.appointments] == ["c", "b", "a"]
    assert [each.deal for each in found.unbooked] == ["d"]


def test_the_step_is_the_one_the_contact_is_about() -> None:
    booked = DEAL + BOOKED.replace("WHEN", "2026-11-27")
    (about,) = agenda_of([situation(booked, PROCESS)], (), TODAY).appointments
    assert about.step is not None
    assert about.step.id == "to"


@pytest.mark.parametrize(
    ("more", "unbooked", "forgotten"),
    [
        ("", (Unbooked("a", "Nordvik", None),), ["a"]),
        (PROMISED.replace("DUE", "2026-11-26"), (Unbooked("a", "Nordvik", date(2026, 11, 26)),), []),
        (PROMISED.replace("DUE", "2026-11-25"), (Unbooked("a", "Nordvik", None),), ["a"]),
        ("  - {date: 2026-11-22, stopped: {outcome: later, until: 2026-12-01}}\n", (), []),
        (
            "  - {date: 2026-11-22, stopped: {outcome: later, until: 2026-11-26}}\n",
            (Unbooked("a", "Nordvik", None),),
            ["a"],
        ),
        ("  - {date: 2026-11-22, stopped: {outcome: nothing}}\n", (), []),
    ],
)
def test_a_live_deal_without_contact_or_promise_is_forgotten(
    more: str, unbooked: tuple[Unbooked, ...], forgotten: list[str]
) -> None:
    found = agenda_of([situation(DEAL + more, PROCESS, id="a")], (), TODAY)
    assert unbooked == found.unbooked
    assert forgotten == [each.deal for each in found.forgotten]


def test_deals_that_cannot_be_read_are_counted_too() -> None:
    found = agenda_of([situation(DEAL, PROCESS)], [Unreadable("x", "deals/x.yaml:1:1")], TODAY)
    assert found.deals == 2
