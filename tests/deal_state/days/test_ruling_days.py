"""Days that rule: which hold, and what each means on a day."""

from __future__ import annotations

from datetime import date

import pytest
from building import read

from kjopsprosess.deal_state.days.facts import RulingDay
from kjopsprosess.deal_state.days.ruling_days import days_in_force, live_days
from kjopsprosess.deal_state.situation import Situation

PURCHASE = """
    steps:
      - {id: krav}
      - {id: tilbud, date: {what: Tilbudsfrist}}
      - {id: valg, kind: choice}
      - {id: karens, kind: standstill}
      - {id: ordre, kind: order}
      - {id: bruk}
"""


def deal(*entries: str, dates: str = "", today: str = "2026-11-26", purchase: str = PURCHASE) -> Situation:
    return read(f"{{dates: [{dates}], log: [{', '.join(entries)}]}}", purchase, today=today)


def heard(*items: str) -> str:
    return f"{{heard: [{', '.join(items)}]}}"


def shown(days: tuple[RulingDay, ...]) -> list[str]:
    return [f"{day.id or day.step.id if day.step else day.id} {day.rule} {day.day:%d.%m}" for day in days]


def in_force(*entries: str, dates: str = "") -> list[str]:
    return shown(days_in_force(deal(*entries, dates=dates)))


ON_10 = "{by: kari, step: tilbud, on: 2026-12-10}"
BY_12 = "{by: kari, step: tilbud, latest: 2026-12-12}"
FROM_8 = "{by: kari, step: tilbud, earliest: 2026-12-08}"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([ON_10], ["tilbud on 10.12"]),
        ([BY_12, FROM_8], ["tilbud earliest 08.12", "tilbud latest 12.12"]),
        ([BY_12, FROM_8, ON_10], ["tilbud on 10.12"]),
        ([ON_10, BY_12], ["tilbud latest 12.12"]),
        ([ON_10, FROM_8, BY_12], ["tilbud earliest 08.12", "tilbud latest 12.12"]),
        ([BY_12, "{by: jon, step: tilbud, latest: 2026-12-01}"], ["tilbud latest 01.12"]),
        ([BY_12, "{by: jon, step: tilbud, latest: 2026-12-01, against: kari}"], ["tilbud latest 12.12"]),
        ([BY_12, "{by: jon, step: valg, latest: 2026-12-01}"], ["valg latest 01.12", "tilbud latest 12.12"]),
        (["{by: kari, date: lager, what: Lageret flytter, on: 2027-06-01, says: Vi flytter}"], ["lager on 01.06"]),
    ],
)
def test_the_newest_word_on_a_day_holds(items: list[str], expected: list[str]) -> None:
    assert in_force(heard(*items)) == expected, "in one entry"
    assert in_force(*(heard(item) for item in items)) == expected, "in several"


def test_a_day_with_a_name_is_another_than_the_days_of_its_step() -> None:
    papers = "{by: jon, date: papirer, what: Sakspapirer, step: tilbud, latest: 2026-12-01}"
    moved = "{by: jon, date: papirer, latest: 2026-12-03}"
    assert in_force(heard(ON_10), heard(papers)) == ["papirer latest 01.12", "tilbud on 10.12"]
    found = days_in_force(deal(heard(ON_10), heard(papers), heard(moved)))
    assert shown(found) == ["papirer latest 03.12", "tilbud on 10.12"]
    assert found[0].step is not None, "the step was told before"
    assert (found[0].step.id, found[0].what) == ("tilbud", "Sakspapirer")


def test_a_day_known_when_the_deal_began_is_moved_by_its_id() -> None:
    dates = "{id: budsjett, what: Budsjettfrist, latest: 2026-12-15, step: krav, by: kari}"
    assert in_force(dates=dates) == ["budsjett latest 15.12"]
    (found,) = days_in_force(deal(heard("{by: jon, date: budsjett, on: 2026-12-18}"), dates=dates))
    assert (found.day, found.what, found.told.by) == (date(2026, 12, 18), "Budsjettfrist", ("jon",))
    assert found.before is not None
    assert (found.before.day, found.before.by, found.before.told_on) == (date(2026, 12, 15), ("kari",), None)


def test_the_id_of_a_step_names_the_day_of_the_step() -> None:
    assert in_force(heard(ON_10), dates="{id: tilbud, what: Frist, latest: 2026-12-01}") == ["tilbud on 10.12"]


def test_the_same_day_told_again_replaces_nothing() -> None:
    (found,) = days_in_force(deal(heard(ON_10), heard("{by: jon, step: tilbud, on: 2026-12-10}")))
    assert found.before is None
    assert found.told.by == ("jon",)


def test_what_a_day_is_called() -> None:
    named, of_step, of_process, alone = (
        days_in_force(deal(heard(item)))[0].what
        for item in (
            "{date: lager, what: Lageret flytter, on: 2027-06-01}",
            "{step: tilbud, what: Ny frist, on: 2027-06-01}",
            "{step: tilbud, on: 2027-06-01}",
            "{step: krav, on: 2027-06-01}",
        )
    )
    assert (named, of_step, of_process, alone) == ("Lageret flytter", "Ny frist", "Tilbudsfrist", None)


@pytest.mark.parametrize(
    ("item", "today", "coming", "late", "to_confirm"),
    [
        (ON_10, "2026-12-09", True, False, False),
        (ON_10, "2026-12-10", True, False, False),
        (ON_10, "2026-12-11", False, False, True),
        (ON_10, "2027-12-11", False, False, True),
        (BY_12, "2026-12-12", True, False, False),
        (BY_12, "2026-12-13", False, True, False),
        (FROM_8, "2026-12-07", True, False, False),
        (FROM_8, "2026-12-09", False, False, False),
        ("{step: karens, latest: 2026-12-12}", "2026-12-12", True, False, False),
        ("{step: karens, latest: 2026-12-12}", "2026-12-13", False, False, True),
        ("{step: karens, earliest: 2026-12-12}", "2026-12-13", False, False, True),
        ("{date: lager, what: L, on: 2026-12-12}", "2026-12-26", False, False, True),
        ("{date: lager, what: L, on: 2026-12-12}", "2026-12-27", False, False, False),
        ("{date: lager, what: L, latest: 2026-12-12}", "2026-12-27", False, True, False),
    ],
)
def test_what_a_day_means_on_another(item: str, today: str, *, coming: bool, late: bool, to_confirm: bool) -> None:
    (found,) = days_in_force(deal(heard(item), today=today))
    day = date.fromisoformat(today)
    assert (found.coming(day), found.late(day), found.to_confirm(day)) == (coming, late, to_confirm)


@pytest.mark.parametrize(
    ("entries", "ruling"),
    [
        ([], ["tilbud"]),
        (["{done: [{step: krav, by: kari}]}"], ["tilbud"]),
        (["{done: [{step: tilbud, by: kari}]}"], []),
        (["{skipped: [{step: tilbud, by: kari}]}"], []),
        (["{done: [{step: valg, by: kari, outcome: us}]}"], []),  # the customer is past it
        (["{done: [{step: ordre, by: kari, seen: Ordre}]}"], []),
        (["{stopped: {outcome: nothing}}"], []),
        (["{stopped: {outcome: later, until: 2027-01-01}}"], ["tilbud"]),
        (["{done: [{step: tilbud, by: kari}]}", "{reopened: [{step: tilbud}]}"], ["tilbud"]),
    ],
)
def test_a_day_rules_as_long_as_its_step_is_to_be_taken(entries: list[str], ruling: list[str]) -> None:
    found = live_days(deal(heard(ON_10), *entries))
    assert [day.step.id for day in found if day.step] == ruling


def test_a_day_of_no_step_rules_until_it_has_come_or_the_order_has() -> None:
    lager = heard("{date: lager, what: L, latest: 2026-12-12}")
    won = "{done: [{step: ordre, by: kari, seen: Ordre}]}"
    assert len(live_days(deal(lager, won, today="2026-12-12"))) == 1
    assert len(live_days(deal(lager, won, today="2026-12-13"))) == 0
    assert len(live_days(deal(lager, today="2026-12-13"))) == 1
    assert len(live_days(deal(heard("{date: lager, what: L, earliest: 2026-12-12}"), today="2026-12-13"))) == 0


def test_a_day_of_a_step_that_the_map_does_not_have_stays_with_its_name() -> None:
    (found,) = live_days(deal(heard("{by: kari, step: utgaatt, on: 2026-12-10}")))
    assert (found.id, found.step) == ("utgaatt", None)
