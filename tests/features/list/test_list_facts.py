"""In which group a deal stands, in which order, and what a long list only counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY, situation
from listed_deals import arranged

from kjopsprosess.deal_state.overview import PersonRef, Unreadable
from kjopsprosess.features.list.facts import ListFilters, Sort, Week
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.list.rows import Group, ListRow, OverduePromises

if TYPE_CHECKING:
    from collections.abc import Iterable

PROCESS = """\
name: P
language: nb
roles: [{id: eier, name: Eier}, {id: it, name: IT}]
steps:
  - {id: en, name: Enes, done_when: D}
  - {id: to, name: Teste, done_when: D, usual_days: [7, 14]CONTACT}
  - {id: tre, name: Velge, done_when: D, kind: choice}
  - {id: fire, name: Bestille, done_when: D, kind: order}
"""
DEAL = """\
customer: Nordvik
process: p@1
people: [{id: kari, name: Kari Lund, roles: [eier]}, {id: jon, name: Jon Eide, roles: [it]}]
log:
  - {date: 2026-11-20, how: meeting, with: [kari, jon], done: [{step: en, by: [kari], seen: x}]}
"""
PROMISED = """\
  - {date: 2026-11-21, how: call, with: [jon], promised: [{id: a, by: jon, what: svarer, due: DUE, step: to}]}
"""
FINE = DEAL + PROMISED.replace("DUE", "2026-12-04")
OURS = "  - {date: 2026-11-21, promised: [{id: v, by: us, what: svarer, due: 2026-11-25}]}\n"
LATER = "  - {date: 2026-11-22, stopped: {outcome: later, until: UNTIL}}\n"
LOST = "  - {date: 2026-11-22, stopped: {outcome: other}}\n"
ORDER = "  - {date: 2026-11-23, done: [{step: fire, by: [kari], seen: Bestilling}]}\n"
PORTAL = ", contact: {rule: portal_only}"


def row(deal: str, contact: str = "", today: date = TODAY) -> ListRow:
    return make_list_row(situation(deal, PROCESS.replace("CONTACT", contact), today=today))


def made(deal_id: str, group: Group = Group.FINE, **changes: object) -> ListRow:
    return row(FINE)._replace(id=deal_id, group=group, **changes)  # type: ignore[arg-type]  # any field


def ids(rows: Iterable[ListRow | Unreadable]) -> list[str]:
    return [each.id for each in rows]


@pytest.mark.parametrize(
    ("deal", "group"),
    [
        (FINE, Group.FINE),
        (FINE + OURS, Group.OUR_OVERDUE),
        (FINE.replace("2026-12-04", "2026-11-25"), Group.THEIR_OVERDUE),
        (FINE.replace("2026-12-04", "2026-11-26"), Group.FINE),
        (DEAL, Group.NOT_PROMISED),
        (FINE.replace("step: to", "step: tre"), Group.NOT_PROMISED),
        (FINE.replace("with: [kari, jon]", "with: [kari]"), Group.FINE),
        (FINE.replace("with: [kari, jon]", "with: [kari]").replace("with: [jon]", "with: []"), Group.SINGLE_SOURCE),
        (FINE + LATER.replace("UNTIL", "2026-11-27"), Group.RESTING),
        (FINE + LATER.replace("UNTIL", "2026-11-26"), Group.RESUME),
        (FINE.replace("2026-12-04", "2026-11-25") + LATER.replace("UNTIL", "2026-11-26"), Group.RESUME),
        (FINE + OURS + LATER.replace("UNTIL", "2026-11-27"), Group.OUR_OVERDUE),
        (FINE + LOST, Group.ENDED),
        (FINE + OURS + LOST, Group.OUR_OVERDUE),
        (DEAL + ORDER, Group.ENDED),
    ],
)
def test_a_deal_stands_in_the_first_group_that_fits(deal: str, group: Group) -> None:
    assert group == row(deal).group


def test_nothing_need_be_promised_while_contact_is_restricted() -> None:
    assert row(DEAL).group is Group.NOT_PROMISED
    assert row(DEAL, PORTAL).group is Group.FINE


def test_a_row_says_who_owns_the_step_and_what_is_late() -> None:
    found = row(FINE.replace("2026-12-04", "2026-11-25") + OURS)
    assert found.step is not None
    assert found.owner is not None
    assert (found.step.id, found.owner.person) == ("to", PersonRef("jon", "Jon Eide"))
    assert found.due == date(2026, 11, 25)
    assert found.our_overdue == found.their_overdue == OverduePromises(1, date(2026, 11, 25))
    assert (found.days_quiet(TODAY), found.age(TODAY), found.new, found.sources) == (5, 6, False, 1)


def test_a_step_nobody_holds_is_owned_by_an_empty_chair() -> None:
    process = PROCESS.replace("CONTACT", ", who: [{role: eier, part: does}]").replace("Eier", "Problemeier")
    found = make_list_row(situation(DEAL.replace(", roles: [eier]", ""), process))
    assert found.owner is not None
    assert (found.owner.person, found.owner.role_name) == (None, "Problemeier")


def test_a_deal_is_new_until_the_first_contact() -> None:
    empty = DEAL.split("log:", maxsplit=1)[0] + "log:\n"
    assert row(empty).new
    assert row(empty + "  - {date: 2026-11-20, note: Ringte ikke.}\n").new
    assert row(empty + PROMISED.replace("how: call, with: [jon], ", "").replace("DUE", "2026-12-04")).new
    assert not row(empty + "  - {date: 2026-11-20, how: call, with: [kari]}\n").new


def test_the_day_a_deal_closed() -> None:
    assert row(FINE + LOST).closed_on == date(2026, 11, 22)
    assert row(DEAL + ORDER).closed_on == date(2026, 11, 23)
    assert row(FINE).closed_on is None


def test_overdue_by_the_oldest_date_and_quiet_by_the_longest_silence() -> None:
    rows: list[ListRow | Unreadable] = [
        made("a", Group.OUR_OVERDUE, our_overdue=OverduePromises(1, date(2026, 11, 20))),
        made("b", Group.OUR_OVERDUE, our_overdue=OverduePromises(2, date(2026, 11, 10))),
        made("c", Group.NOT_PROMISED, last_moved=None, new=True),
        made("d", Group.NOT_PROMISED, last_moved=TODAY - timedelta(days=30)),
        made("e", Group.NOT_PROMISED, last_moved=TODAY - timedelta(days=64)),
        made("f", Group.NOT_PROMISED, last_moved=None, new=False),
        Unreadable("z", "deals/z.yaml:1:1"),
    ]
    assert ids(arranged(rows, TODAY).rows) == ["z", "b", "a", "f", "e", "d", "c"]


def test_a_list_of_at_most_twenty_deals_shows_every_row() -> None:
    rows = [made(f"d{number}", Group.ENDED if number else Group.SLOW) for number in range(20)]
    assert [(block.group, len(block.rows)) for block in arranged(rows, TODAY).blocks] == [
        (Group.SLOW, 1),
        (Group.ENDED, 19),
    ]
    assert arranged(rows, TODAY).counted == ()


def test_a_longer_list_counts_what_needs_no_hand() -> None:
    rows = [made(f"d{number}", Group.FINE if number else Group.SLOW) for number in range(21)]
    found = arranged(rows, TODAY)
    assert [block.group for block in found.blocks] == [Group.SLOW]
    assert found.counted == ((Group.FINE, 20),)
    assert len(found.rows) == 21
    assert arranged(rows, TODAY, everything=True).counted == ()


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (ListFilters(), ["a", "b", "x"]),
        (ListFilters(process="p"), ["a", "x"]),
        (ListFilters(steps=frozenset({"to"})), ["a", "x"]),
        (ListFilters(steps=frozenset({"to", "tre"})), ["a", "b", "x"]),
        (ListFilters(person="kari"), ["a", "x"]),
        (ListFilters(person="EIDE"), ["a", "x"]),
        (ListFilters(person="kar", process="q"), ["x"]),
        (ListFilters(person="liv"), ["b", "x"]),
    ],
)
def test_only_the_deals_asked_for_and_those_that_cannot_be_read(filters: ListFilters, found: list[str]) -> None:
    other = made("b", process="q", open_steps="tre", people="liv Liv Rød")
    rows: list[ListRow | Unreadable] = [made("a"), other, Unreadable("x", "deals/x.yaml:1:1")]
    listed = arranged(rows, TODAY, filters=filters)
    assert found == sorted(ids(listed.rows))
    assert listed.deals == 3


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.ID, ["x", "a", "b", "c"]),
        (Sort.CUSTOMER, ["x", "c", "b", "a"]),
        (Sort.DUE, ["x", "b", "a", "c"]),
        (Sort.QUIET, ["x", "c", "a", "b"]),
    ],
)
def test_one_ungrouped_list(sort: Sort, order: list[str]) -> None:
    rows: list[ListRow | Unreadable] = [
        made("a", customer="Å", due=date(2026, 12, 2), last_moved=TODAY - timedelta(days=5)),
        made("b", Group.SLOW, customer="b", due=date(2026, 12, 1), last_moved=TODAY - timedelta(days=4)),
        made("c", customer="A", due=None, last_moved=TODAY - timedelta(days=9)),
        Unreadable("x", "deals/x.yaml:1:1"),
    ]
    (block,) = arranged(rows, TODAY, sort=sort).blocks
    assert block.group is None
    assert order == ids(block.rows)


def test_the_week_counts_what_customers_did_against_what_we_did() -> None:
    within, before = TODAY - timedelta(days=6), TODAY - timedelta(days=7)
    did = "  - {date: DAY, did: [Lunsj, Demo], kept: [v]}\n"
    rows = [
        row(DEAL + OURS + did.replace("DAY", str(TODAY))),
        row(DEAL.replace("2026-11-20", str(before)) + did.replace("DAY", str(before))),
    ]
    assert within == date(2026, 11, 20)
    assert arranged(rows, TODAY).week == Week(moved=1, our_acts=3)


@pytest.mark.parametrize(
    ("since", "shown"),
    [
        (date(2026, 11, 20), ["new", "old", "x"]),
        (date(2026, 11, 21), ["new", "x"]),
        (date(2026, 11, 22), ["x"]),
    ],
)
def test_since_a_day_shows_where_something_was_recorded_on_it_or_later(since: date, shown: list[str]) -> None:
    never = row(DEAL.split("log:", maxsplit=1)[0])._replace(id="never")
    rows: list[ListRow | Unreadable] = [
        row(DEAL)._replace(id="old"),
        row(FINE)._replace(id="new"),
        never,
        Unreadable("x", "deals/x.yaml"),
    ]
    found = arranged(rows, TODAY, filters=ListFilters(since=since))
    assert sorted(ids(found.rows)) == shown
    assert found.since == since


def test_since_a_day_every_row_is_shown_however_many() -> None:
    rows = [made(f"d{number}", recorded=TODAY) for number in range(60)]
    found = arranged(rows, TODAY, filters=ListFilters(since=TODAY))
    assert sum(len(block.rows) for block in found.blocks) == 60
    assert found.counted == ()
