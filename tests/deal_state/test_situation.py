"""Where a deal stands: open steps, the contact rule, the customer's last act, ages."""

from __future__ import annotations

from datetime import date

import pytest
from building import ids, read

from kjopsprosess.model.values import days_since

TENDER = """
    steps:
      - {id: dialog, contact: {rule: equal, note: Likt for alle}}
      - {id: krav, after: []}
      - {id: konkurranse, after: krav, contact: {rule: portal_only, channel: KGV}}
"""


@pytest.mark.parametrize(
    ("log", "rule"),
    [
        ("[]", "equal"),
        ("[{done: [{step: krav, by: kari}]}]", "portal_only"),
        ("[{done: [{step: krav, by: kari}, {step: konkurranse, by: kari}]}]", "equal"),
        ("[{done: [{step: dialog, by: kari}]}]", None),
        ("[{stopped: {outcome: nothing}}]", None),
        ("[{stopped: {outcome: later, until: 2027-02-01}}]", "equal"),
    ],
)
def test_the_contact_rule_is_the_strictest_among_the_open_steps(log: str, rule: str | None) -> None:
    found = read(log, TENDER).contact_rule
    assert (found.rule.value if found else None) == rule


def test_open_and_untaken_steps_stand_in_map_order() -> None:
    situation = read("[{done: [{step: dialog, by: kari}]}]", TENDER)
    assert ids(situation.open_steps) == ["krav"]
    assert ids(situation.untaken) == ["krav", "konkurranse"]


def test_ages_are_calendar_days_and_never_below_0() -> None:
    assert days_since(date(2026, 11, 1), date(2026, 11, 26)) == 25
    assert days_since(date(2026, 11, 27), date(2026, 11, 26)) == 0


def test_the_customers_last_act_is_the_newest_by_date() -> None:
    situation = read("""
        - {date: 2026-11-12, done: [{step: krav, by: kari}]}
        - {date: 2026-11-10, done: [{step: pilot, by: kari}]}
        - {date: 2026-11-20, how: call, with: kari}
    """)
    assert situation.last_moved == date(2026, 11, 12)
    assert situation.days_quiet == 14
    assert read().days_quiet is None


def test_present_are_those_who_have_not_left() -> None:
    assert ids(read("[{people: [{id: kari, left: true}]}]").present) == ["jon", "styret", "rita"]
