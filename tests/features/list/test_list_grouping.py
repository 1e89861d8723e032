"""Which group a deal stands in: who is slow, what a promise is worth, which day is too late, who is one-sided."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from deals_from_yaml import TODAY, situation
from listed_deals import arranged

from kjopsprosess.deal_state.steps.our_work import count_our_work
from kjopsprosess.features.list.make_rows import make_list_row, valid_days
from kjopsprosess.features.list.rows import Group, ListRow, RowDay

PROCESS = """\
name: P
language: nb
roles: [{id: eier, name: Eier}, {id: it, name: IT}]
steps:
  - {id: en, name: Enes, done_when: D, usual_days: [5, 10]}
  - {id: to, name: Teste, done_when: D, usual_days: [7, 14]CONTACT}
  - {id: side, name: Sikre, done_when: D, after: [en]}
  - {id: tre, name: Velge, done_when: D, kind: choice, after: [to], usual_days: [10, 20]}
  - {id: fire, name: Bestille, done_when: D, kind: order}
"""
TOP = """\
customer: Nordvik
process: p@1
people: [{id: kari, name: Kari Lund, roles: [eier]}, {id: jon, name: Jon Eide, roles: [it]}]
DATESlog:
"""
BEGUN = "  - {date: 2026-10-01, how: meeting, with: [kari, jon], done: [{step: en, by: [kari], seen: x}]}\n"
LOST = "  - {date: 2026-11-22, stopped: {outcome: other}}\n"


def promise(day: str, due: str, step: str = "to", *moved: str, by: str = "kari", id_: str = "a") -> str:
    given = f"  - {{date: {day}, promised: [{{id: {id_}, by: {by}, what: svarer, due: {due}, step: {step}}}]}}\n"
    return given + "".join(f"  - {{date: {day}, moved: {{{id_}: {each}}}}}\n" for each in moved)


def row(
    log: str,
    *,
    dates: str = "",
    contact: str = "",
    today: date = TODAY,
    id_: str = "nordvik",
    customer: str = "Nordvik",
) -> ListRow:
    top = TOP.replace("Nordvik", customer).replace("DATES", f"dates: [{dates}]\n" if dates else "")
    return make_list_row(situation(top + log, PROCESS.replace("CONTACT", contact), today=today, id=id_))


@pytest.mark.parametrize(
    ("entry", "quiet"),
    [
        ("{date: 2026-11-20, promised: [{id: a, by: kari, what: w, due: 2026-12-04, step: to}]}", 6),
        ("{date: 2026-11-20, promised: [{id: a, by: us, what: w, due: 2026-12-04, step: to}]}", 56),
        ("{date: 2026-11-20, booked: [{date: 2026-12-01, with: [siv]}], people: [{id: siv, roles: [eier]}]}", 6),
        ("{date: 2026-11-20, how: call, with: [kari]}", 56),
        ("{date: 2026-11-25, how: meeting, with: [kari], done: [{step: to, by: [kari], seen: x}]}", 1),
        ("{date: 2026-11-25, how: mail, with: [kari], heard: [{by: kari, says: Ja, step: to}]}", 56),
    ],
)
def test_quiet_is_counted_from_the_newest_advance_and_is_the_same_in_brief_and_list(entry: str, quiet: int) -> None:
    log = f"{BEGUN}  - {entry}\n"
    found = situation(TOP.replace("DATES", "") + log, PROCESS.replace("CONTACT", ""))
    assert row(log).days_quiet(TODAY) == count_our_work(found).days_since_customer == quiet


@pytest.mark.parametrize(
    ("log", "group"),
    [
        (promise("2026-10-02", "2026-11-26"), Group.FINE),
        (promise("2026-10-02", "2026-12-24"), Group.FINE),
        (promise("2026-10-02", "2026-10-20", "to", "2026-11-26"), Group.FINE),
        (promise("2026-10-02", "2026-10-20", "to", "2026-11-20", "2026-11-26"), Group.SLOW),
        (promise("2026-10-02", "2026-12-24", "side"), Group.SLOW),
        (promise("2026-11-12", "2026-12-24", "side"), Group.FINE),
        (promise("2026-11-11", "2026-12-24", "side"), Group.SLOW),
        (promise("2026-10-02", "2026-11-25"), Group.THEIR_OVERDUE),
    ],
)
def test_a_step_with_a_promise_to_come_is_not_slow_unless_it_was_put_off_twice(log: str, group: Group) -> None:
    booked = "  - {date: 2026-10-02, booked: [{date: 2026-12-01, with: [kari, jon], step: to}]}\n"
    assert row(BEGUN + booked + log).group is group


@pytest.mark.parametrize(
    ("day", "group"),
    [
        ("on: 2026-12-17", Group.FINE),
        ("latest: 2027-02-01", Group.FINE),
        ("earliest: 2026-11-26", Group.FINE),
        ("on: 2026-11-25", Group.SLOW),
        ("earliest: 2026-11-25", Group.SLOW),
    ],
)
def test_a_step_with_a_coming_day_is_not_slow(day: str, group: Group) -> None:
    booked = "  - {date: 2026-10-02, booked: [{date: 2026-12-01, with: [kari, jon], step: to}]}\n"
    log = BEGUN + booked + promise("2026-10-02", "2026-12-24", "side")
    assert row(log).group is Group.SLOW
    assert row(log, dates=f"{{id: mote, what: Møtet, step: to, {day}}}").group is group


@pytest.mark.parametrize(
    ("moved", "group"),
    [
        (("2026-11-22", "2026-11-27"), Group.FINE),
        (("2026-11-22", "2026-11-25", "2026-12-01"), Group.NOT_PROMISED),
        (("2026-11-22", "2026-11-25", "2026-11-28", "2026-12-01"), Group.NOT_PROMISED),
        (("2026-11-23", "2026-11-22", "2026-12-01"), Group.FINE),
        (("2026-11-22", "2026-11-23", "2026-11-25"), Group.THEIR_OVERDUE),
    ],
)
def test_a_promise_put_off_three_times_is_none(moved: tuple[str, ...], group: Group) -> None:
    found = row(BEGUN + promise("2026-11-20", "2026-11-21", "to", *moved))
    assert found.group is group
    assert found.moves == len(moved) - (moved[1] < moved[0])


def test_another_promise_on_the_step_counts_beside_one_that_was_put_off_too_often() -> None:
    worn = promise("2026-11-20", "2026-11-21", "to", "2026-11-22", "2026-11-23", "2026-11-27")
    found = row(BEGUN + worn + promise("2026-11-21", "2026-12-04", by="jon", id_="b"))
    assert (found.group, found.due, found.moves) == (Group.FINE, date(2026, 12, 4), 0)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("on: 2026-12-06, step: tre", RowDay("Styret", date(2026, 12, 6), 1)),
        ("on: 2026-12-07, step: tre", None),
        ("latest: 2026-11-25, step: tre", RowDay("Styret", date(2026, 11, 25), 0)),
        ("latest: 2026-11-25", RowDay("Styret", date(2026, 11, 25), 0)),
        ("latest: 2026-11-26", None),
        ("on: 2026-11-25, step: tre", None),
        ("earliest: 2026-11-27, step: tre", None),
        ("latest: 2026-11-25, step: en", None),
    ],
)
def test_too_late_for_a_day_is_a_group_and_the_row_says_which_day(day: str, found: RowDay | None) -> None:
    log = "  - {date: 2026-11-20, how: meeting, with: [kari, jon], done: [{step: en, by: [kari], seen: x}]}\n"
    log += promise("2026-11-20", "2026-12-04")
    made = row(log, dates=f"{{id: styre, what: Styret, {day}}}")
    assert made.too_late == found
    assert made.group is (Group.TOO_LATE if found else Group.FINE)


def test_a_deadline_without_a_name_is_too_late_as_well() -> None:
    log = f"{BEGUN}  - {{date: 2026-11-01, deadline: 2026-11-30}}\n"
    assert row(log).too_late == RowDay(None, date(2026, 11, 30), 6)
    assert row(log).group is Group.TOO_LATE


def test_too_late_stands_after_what_is_to_be_taken_up_again_and_before_what_nobody_promised() -> None:
    groups = list(Group)
    at = groups.index(Group.TOO_LATE)
    assert groups[at - 2 : at + 2] == [Group.RESUME, Group.OPEN_TO_COMPLAINT, Group.TOO_LATE, Group.NOT_PROMISED]
    late = promise("2026-11-01", "2026-11-20", by="us")
    dates = "{id: styre, what: Styret, step: tre, on: 2026-11-30}"
    assert row(BEGUN + late, dates=dates).group is Group.OUR_OVERDUE
    assert row(BEGUN, dates=dates).group is Group.TOO_LATE
    assert row(BEGUN + LOST, dates=dates).group is Group.ENDED


@pytest.mark.parametrize("contact", [", contact: {rule: portal_only}", ", contact: {rule: equal}"])
def test_a_deal_with_restricted_contact_is_never_short_of_sources(contact: str) -> None:
    alone = BEGUN + promise("2026-11-20", "2026-12-04")
    assert row(alone.replace("[kari, jon]", "[kari]")).group is Group.SINGLE_SOURCE
    assert row(alone.replace("[kari, jon]", "[kari]"), contact=contact).group is Group.FINE


def test_who_never_moved_stands_first_the_oldest_deal_at_the_top() -> None:
    talked = "  - {date: DAY, how: call, with: [kari]}\n"
    rows = [
        row(talked.replace("DAY", f"2026-{day}"), id_=deal)
        for deal, day in {"a": "11-20", "b": "10-02", "c": "11-02", "d": "09-30"}.items()
    ]
    rows += [row(BEGUN.replace("2026-10-01", "2026-05-01"), id_="acted"), row("", id_="empty")]
    rows += [row("  - {date: 2026-11-01, note: N}\n", id_="noted")]
    assert [each.id for each in arranged(rows, TODAY).rows] == ["d", "b", "c", "a", "acted", "noted", "empty"]
    assert [each.age(TODAY) for each in rows] == [6, 55, 24, 57, 209, None, 25]


def test_a_deal_that_is_over_stands_last_of_those_to_which_we_owe_something() -> None:
    def owed(due: str) -> str:
        return BEGUN + promise("2026-10-05", due, by="us")

    rows = [
        row(owed("2026-10-06") + LOST, id_="lost"),
        row(owed("2026-11-25"), id_="new"),
        row(owed("2026-11-01"), id_="old"),
        row(owed("2026-10-30") + LOST, id_="gone"),
    ]
    made = arranged(rows, TODAY)
    assert {each.group for each in rows} == {Group.OUR_OVERDUE}
    assert [each.id for each in made.rows] == ["old", "new", "lost", "gone"]


DAYS = [
    "",
    "{id: styre, what: Styret, step: tre, on: 2026-12-10}",
    "{id: styre, what: S, step: tre, latest: 2026-12-05}, {id: frist, what: F, step: side, latest: 2026-11-20}",
    "{id: styre, what: Styret, step: to, earliest: 2026-11-28}, {id: kunngjort, what: Kunngjort, on: 2026-11-10}",
    "{id: utlop, what: Utløp, latest: 2026-11-30}",
]
LOGS = [
    BEGUN,
    BEGUN + promise("2026-10-02", "2026-10-20", "to", "2026-11-20", "2026-12-04"),
    BEGUN + promise("2026-10-02", "2026-12-24", "side") + "  - {date: 2026-11-01, deadline: 2026-12-20}\n",
    f"{BEGUN}  - {{date: 2026-11-01, reopened: [{{step: en, because: b}}]}}\n" + promise("2026-11-02", "2026-11-20"),
    "  - {date: 2026-11-20, heard: [{by: kari, says: Ja, step: tre, takes: 2-3 weeks, takes_from: en}]}\n",
]


@pytest.mark.parametrize("dates", DAYS)
@pytest.mark.parametrize("log", LOGS)
def test_a_row_with_days_that_rule_is_the_same_on_every_day_it_says_it_holds(log: str, dates: str) -> None:
    top = TOP.replace("DATES", f"dates: [{dates}]\n" if dates else "")
    days = [date(2026, 11, 2) + timedelta(days=number) for number in range(70)]
    made = {day: row(log, dates=dates, today=day) for day in days}
    for day in days:
        holds = valid_days(situation(top + log, PROCESS.replace("CONTACT", ""), today=day))
        assert holds.first <= day < holds.end
        assert {made[each] for each in days if holds.first <= each < holds.end} == {made[day]}
