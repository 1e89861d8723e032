"""Days that rule, and contacts that nobody has recorded, among those coming up; all of it in 80 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY, situation
from hypothesis import given, settings
from hypothesis import strategies as st
from listed_deals import arranged
from screens_of_a_deal import agenda_of, brief_of
from test_list_grouping import BEGUN, LOST, PROCESS, TOP, promise

from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.list.json import next_json
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.list.next_page import next_page
from kjopsprosess.features.list.page import list_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages

BOOKED = "  - {date: 2026-11-01, booked: [{date: WHEN, with: [kari], how: call}]}\n"
STANDSTILL = """\
name: P
language: nb
steps:
  - {id: tre, name: Velge, done_when: D, kind: choice}
  - {id: vente, name: Vente, done_when: D, kind: standstill, usual_days: [10, 15]}
  - {id: fire, name: Bestille, done_when: D, kind: order}
"""
BEATEN = (
    "  - {date: 2026-11-20, how: mail, with: [kari], done: [{step: tre, by: [kari], seen: Brev, outcome: other}]}\n"
)


def deal(
    log: str, *, dates: str = "", process: str = PROCESS.replace("CONTACT", ""), name: str = "nordvik"
) -> Situation:
    top = TOP.replace("DATES", f"dates: [{dates}]\n" if dates else "").replace("Nordvik", name.capitalize())
    return situation(top + log, process, id=name)


def drawn(*deals: Situation, messages: Messages = NB, width: int = 80) -> list[str]:
    found = draw_plain(next_page(agenda_of(deals, (), TODAY), messages), width).splitlines()
    return [" ".join(each.split()) for each in found]


@pytest.mark.parametrize(
    ("day", "nb", "en"),
    [
        ("on: 2027-02-10", "ons. 10. feb. 2027 Nordvik Styret 76 dager igjen", "76 days left"),
        ("latest: 2026-11-27", "! fre. 27. nov. Nordvik Styret (senest) 1 dag igjen: for sent", "1 day left: too late"),
        ("on: 2026-12-15", "tir. 15. des. Nordvik Styret 19 dager igjen: knapt", "19 days left: tight"),
        ("earliest: 2026-11-26", "tor. 26. nov. Nordvik Styret (tidligst) i dag", "Styret (not before) today"),
        ("latest: 2026-11-25", "! ons. 25. nov. Nordvik Styret (senest) passert for 1 dag siden", "passed 1 day ago"),
        ("on: 2026-11-20", "? fre. 20. nov. Nordvik Styret skjedde det?", "did it happen?"),
    ],
)
def test_a_day_that_rules_is_among_what_is_coming(day: str, nb: str, en: str) -> None:
    log = BEGUN + promise("2026-11-20", "2026-12-04")
    found = deal(log, dates=f"{{id: styre, what: Styret, step: tre, {day}}}")
    assert drawn(found) == [nb]
    assert en in drawn(found, messages=EN)[0]
    (ahead,) = next_json(agenda_of([found], (), TODAY))["days"]
    assert (ahead["deal"], ahead["what"]) == ({"id": "nordvik", "customer": "Nordvik"}, "Styret")


def test_no_day_rules_a_step_that_is_taken_or_a_deal_that_is_over_or_on_hold() -> None:
    dates = "{id: styre, what: Styret, step: en, on: 2026-12-10}"
    assert "Styret" not in " ".join(drawn(deal(BEGUN, dates=dates)))
    dates = dates.replace("step: en", "step: tre")
    later = "  - {date: 2026-11-22, stopped: {outcome: later, until: 2027-01-10}}\n"
    assert "Styret" in " ".join(drawn(deal(BEGUN, dates=dates)))
    assert "Styret" not in " ".join(drawn(deal(BEGUN + LOST, dates=dates), deal(BEGUN + later, dates=dates)))


def test_contacts_and_days_stand_by_day_and_what_nobody_recorded_before_them() -> None:
    found = drawn(
        deal(BEGUN + BOOKED.replace("WHEN", "2026-12-02 09:00"), name="berg"),
        deal(BEGUN, dates="{id: styre, what: Styret, step: tre, on: 2026-12-01}", name="dal"),
        deal(BEGUN + BOOKED.replace("WHEN", "2026-11-24"), name="aas"),
    )
    assert found[:3] == [
        "! tir. 24. nov. Aas ikke ført inn Kari Lund",
        "! tir. 1. des. Dal Styret 5 dager igjen: for sent",
        "ons. 2. des. kl. 9.00 Berg Teste Kari Lund",
    ]
    assert found[3] == "Før inn det som er passert: kp advance SAK --date DATO"


@pytest.mark.parametrize(
    ("more", "missed"),
    [
        ("", True),
        ("  - {date: 2026-11-24, how: call, with: [kari]}\n", False),
        ("  - {date: 2026-11-25, how: mail, with: [jon]}\n", False),
        ("  - {date: 2026-11-23, booked: [{date: 2026-11-24, with: [kari], called_off: true}]}\n", False),
        (LOST, False),
    ],
)
def test_a_meeting_whose_day_passed_unrecorded_is_in_list_and_next(more: str, missed: bool) -> None:
    found = deal(BEGUN + BOOKED.replace("WHEN", "2026-11-24 10:00") + more)
    row = make_list_row(found)
    assert row.unrecorded == ("2026-11-24 10:00" if missed else None)
    listed = draw_plain(list_page(arranged([row], TODAY), NB), 80)
    assert ("! Ikke ført inn: Nordvik, kp advance nordvik --date 2026-11-24\n" in listed) is missed
    assert any("ikke ført inn Kari Lund" in each for each in drawn(found)) is missed


def test_a_call_booked_in_a_standstill_shows_and_none_is_asked_for() -> None:
    beaten = deal(BEATEN, process=STANDSTILL)
    assert drawn(beaten) == ["Ingen møter eller samtaler er avtalt."]
    called = deal(BEATEN + BOOKED.replace("2026-11-01", "2026-11-21").replace("WHEN", "2026-12-01"), process=STANDSTILL)
    assert drawn(called) == ["tir. 1. des. Nordvik Vente Kari Lund"]
    listed = draw_plain(list_page(arranged([make_list_row(called)], TODAY), NB), 80)
    assert "avtalt 1. des. · stille 6" in listed


def test_a_promise_put_off_three_times_is_not_one_to_wait_for() -> None:
    worn = promise("2026-11-20", "2026-11-21", "to", "2026-11-22", "2026-11-25", "2026-12-01")
    assert drawn(deal(BEGUN + worn))[-1] == "Ingenting avtalt: nordvik (kp book SAK DATO)"
    assert drawn(deal(BEGUN + promise("2026-11-20", "2026-12-01"))) == ["Ingen møter eller samtaler er avtalt."]


names = st.text("aåW 漢", min_size=1, max_size=60).map(lambda said: f"n{said.strip()}")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.tuples(names, names, names, st.booleans()), min_size=1, max_size=4), st.sampled_from([NB, EN]))
def test_one_row_a_contact_on_80_columns_whatever_the_others_are_called(
    made: list[tuple[str, str, str, bool]], messages: Messages
) -> None:
    deals = []
    for number, (customer, person, what, equal) in enumerate(made):
        top = TOP.replace("Nordvik", customer).replace("Kari Lund", person)
        top = top.replace("DATES", f"dates: [{{id: styre, what: {what}, step: tre, latest: 2027-12-{number + 10}}}]\n")
        process = PROCESS.replace("CONTACT", ", contact: {rule: equal}" if equal else "").replace("Teste", what)
        booked = BOOKED.replace("WHEN", "2027-12-10 10:00").replace("[kari]", "[kari, jon]")
        past = BOOKED.replace("WHEN", "2026-11-24").replace("[kari]", "[jon]")
        deals.append(situation(top + BEGUN + booked + past, process, id=f"d{number}"))
    found = draw_plain(next_page(agenda_of(deals, (), TODAY), messages), 80).splitlines()
    assert len(found) == 3 * len(made) + 1, "\n".join(found)


@pytest.mark.parametrize("outcome", ["other", "us"])
@pytest.mark.parametrize(
    "told",
    [
        "heard: [{step: vente, says: S, latest: 2026-12-03}]",
        "promised: [{id: v, by: kari, what: venter, due: 2026-12-03, step: vente}]",
    ],
)
@pytest.mark.parametrize(
    ("messages", "row"), [(NB, "Vente (siste dag) 7 dager igjen"), (EN, "Vente (last day) 7 days left")]
)
def test_the_last_day_of_a_standstill_is_among_what_is_coming_lost_or_won(
    outcome: str, told: str, messages: Messages, row: str
) -> None:
    log = BEATEN.replace("outcome: other", f"outcome: {outcome}") + f"  - {{date: 2026-11-21, {told}}}\n"
    assert any(each.endswith(row) for each in drawn(deal(log, process=STANDSTILL), messages=messages))


@pytest.mark.parametrize(
    ("outcome", "more", "group"),
    [
        ("us", "heard: [{step: vente, says: S, latest: 2026-12-03}]", "single_source"),
        ("other", "", "open_to_complaint"),
        ("us", "done: [{step: vente, by: [kari], seen: Ute}]", "not_promised"),
        ("us", "heard: [{step: ved, name: Ved siden av, by: kari, says: S, after: [tre]}]", "not_promised"),
    ],
)
def test_nobody_need_promise_a_standstill_that_alone_is_open(outcome: str, more: str, group: str) -> None:
    log = BEATEN.replace("outcome: other", f"outcome: {outcome}")
    log += f"  - {{date: 2026-11-21, how: mail, with: [kari], {more}}}\n" if more else ""
    found = deal(log, process=STANDSTILL)
    assert make_list_row(found).group.value == group
    listed = " ".join(draw_plain(list_page(arranged([make_list_row(found)], TODAY), NB), 80).split())
    assert ("til når?" in listed) is (group == "not_promised")
    asked = NB.brief.nothing_promised in " ".join(draw_plain(brief_page(brief_of(found), NB), 200).split())
    assert asked is (group == "not_promised")


@pytest.mark.parametrize(("chosen", "said"), [(False, True), (True, False)])
def test_equal_terms_are_said_only_before_the_choice(chosen: bool, said: bool) -> None:
    log = (BEATEN.replace("outcome: other", "outcome: us") if chosen else BEGUN) + BOOKED.replace("WHEN", "2026-11-30")
    process = STANDSTILL.replace("kind: choice", "kind: choice, contact: {rule: equal}")
    process = process.replace("[10, 15]", "[10, 15], contact: {rule: equal}")
    begun = log.replace("step: en", "step: tre") if not chosen else log
    assert any("likt" in each for each in drawn(deal(begun, process=process))) is said
