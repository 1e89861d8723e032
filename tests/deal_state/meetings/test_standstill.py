"""The standstill after a choice: a lost deal that may be complained about, and a won one that is not signed yet."""

from __future__ import annotations

import pytest
from building import fates, next_id, read, states

from kjopsprosess.deal_state.days.days_ahead import days_ahead
from kjopsprosess.deal_state.meetings.contact_rules import last_day_of
from kjopsprosess.deal_state.status import status

ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: tilbud}
      - {id: valg, kind: choice}
      - {id: karens, kind: standstill, usual_days: [10, 15], contact: {rule: equal}}
      - {id: ordre, kind: order}
      - {id: bruk}
"""


def fell(outcome: str, day: str = "2026-11-20") -> str:
    return f"{{date: {day}, how: mail, with: kari, done: [{{step: valg, by: kari, seen: Brev, outcome: {outcome}}}]}}"


def told(day: str, key: str = "on") -> str:
    return f"{{date: 2026-11-21, heard: [{{step: karens, by: kari, says: Siste dag, {key}: {day}}}]}}"


@pytest.mark.parametrize(
    ("today", "under_way"), [("2026-11-20", True), ("2026-12-03", True), ("2026-12-04", False), ("2027-03-01", False)]
)
@pytest.mark.parametrize("key", ["on", "latest"])
def test_a_lost_choice_is_open_to_complaint_until_the_last_day(today: str, under_way: bool, key: str) -> None:
    situation = read(f"[{fell('other')}, {told('2026-12-03', key)}]", ROAD, today=today)
    assert (situation.ended, situation.open_to_complaint) == (not under_way, under_way)
    assert status(situation) == "lost"
    assert states(situation)["karens"] == "open"
    assert next_id(situation) == ("karens" if under_way else None)
    assert [step.id for step in situation.open_steps] == (["karens"] if under_way else ["tilbud", "karens"])


@pytest.mark.parametrize(
    ("more", "last_day"),
    [
        (told("2026-12-03"), "2026-12-03"),
        (f"{told('2026-12-03')}, {told('2026-12-05')}", "2026-12-05"),
        ("{promised: [{id: x, by: kari, due: 2026-12-01, step: karens}]}", "2026-12-01"),
        ("{promised: [{id: x, by: us, due: 2026-12-01, step: karens}]}", None),
        ("{note: x}", None),
    ],
)
def test_the_last_day_is_told_or_else_promised_on_the_step(more: str, last_day: str | None) -> None:
    situation = read(f"[{fell('other')}, {more}]", ROAD)
    found = last_day_of(situation.deal, situation.history, situation.map.by_id["karens"])
    assert (str(found) if found else None) == last_day


@pytest.mark.parametrize("outcome", ["other", "us"])
@pytest.mark.parametrize(
    ("more", "today", "day"),
    [
        (told("2026-12-03"), "2026-12-03", "2026-12-03"),
        ("{promised: [{id: x, by: kari, due: 2026-12-01, step: karens}]}", "2026-12-01", "2026-12-01"),
        ("{promised: [{id: x, by: kari, due: 2026-12-01, step: karens}]}", "2026-12-02", None),
        (f"{{promised: [{{id: x, by: kari, due: 2026-12-01, step: karens}}]}}, {told('2026-12-03')}", "2026-11-26",
         "2026-12-03"),
        ("{promised: [{id: x, by: us, due: 2026-12-01, step: karens}]}", "2026-11-26", None),
        ("{note: x}", "2026-11-26", None),
    ],
)  # fmt: skip
def test_the_last_day_rules_and_nothing_is_needed_until_then(
    outcome: str, more: str, today: str, day: str | None
) -> None:
    deal = f"{{deadline: 2027-03-01, log: [{fell(outcome)}, {more}, {{heard: [{{step: ordre, on: 2027-02-01}}]}}]}}"
    days = days_ahead(read(deal, ROAD, today=today))
    found = [each for each in days if each.step and each.step.id == "karens"]
    assert [str(each.day) for each in found] == ([day] if day else [])
    assert [(each.needed, each.pace) for each in found] == [(None, None)] * len(found)
    others = [str(each.day) for each in days if each not in found]
    assert others == ([] if outcome == "other" else ["2027-02-01", "2027-03-01"])


def test_a_day_on_top_of_the_deal_counts_too() -> None:
    dates = "dates: [{id: klage, what: Klagefrist, on: 2026-12-02, step: karens}]"
    assert str(read(f"{{{dates}, log: [{fell('other')}]}}", ROAD).standstill.last_day) == "2026-12-02"  # type: ignore[union-attr]


@pytest.mark.parametrize(("today", "under_way"), [("2026-12-05", True), ("2026-12-06", False)])
def test_without_a_day_it_counts_until_the_usual_time_is_over(today: str, under_way: bool) -> None:
    assert read(f"[{fell('other')}]", ROAD, today=today).open_to_complaint is under_way


@pytest.mark.parametrize(
    "later",
    [
        "{done: [{step: karens, by: kari, seen: Brev}]}",
        "{skipped: [{step: karens, by: kari}]}",
        "{stopped: {outcome: withdrawn}}",
    ],
)
def test_it_ends_when_the_step_has_passed_or_we_withdraw(later: str) -> None:
    situation = read(f"[{fell('other')}, {{date: 2026-11-21, {later[1:]}]", ROAD)
    assert situation.ended


@pytest.mark.parametrize("entry", ["{stopped: {outcome: other, because: De var billigere}}"])
def test_to_say_again_that_it_is_lost_does_not_end_it(entry: str) -> None:
    situation = read(f"[{fell('other')}, {{date: 2026-11-21, {entry[1:]}]", ROAD)
    assert situation.open_to_complaint
    assert situation.history.ending is not None
    assert situation.history.ending.because == "De var billigere"


def test_nothing_bought_a_process_without_a_standstill_and_a_stop_before_the_choice_end_at_once() -> None:
    assert read(f"[{fell('nothing')}]", ROAD).ended
    assert read(f"[{fell('other')}]", ROAD.replace("kind: standstill, ", "")).ended
    assert read("[{stopped: {outcome: other}}]", ROAD).ended


def test_promises_stay_open_until_it_is_over() -> None:
    given = "{promised: [{id: brev, by: kari, due: 2026-12-10, step: karens}, {id: svar, by: us, due: 2026-12-10}]}"
    log = f"[{given}, {fell('other')}, {told('2026-12-03')}]"
    now, later = read(log, ROAD), read(log, ROAD, today="2026-12-04")
    assert [promise.id for promise in now.open_promises(ours=False)] == ["brev"]
    assert [promise.id for promise in later.open_promises(ours=False)] == []
    assert [promise.id for promise in later.open_promises(ours=True)] == ["svar"]
    ended = read(f"[{given}, {fell('other')}, {{date: 2026-11-22, stopped: {{outcome: withdrawn}}}}]", ROAD)
    assert fates(ended)["brev"] == "settled"


def test_a_choice_made_anew_or_reopened_brings_the_deal_back() -> None:
    anew = read(
        f"[{fell('other')}, {{date: 2026-11-24, done: [{{step: valg, by: kari, seen: Nytt, outcome: us}}]}}]", ROAD
    )
    assert status(anew) == "live"
    assert anew.standstill is not None
    assert not anew.standstill.lost
    reopened = read(f"[{fell('other')}, {{date: 2026-11-24, reopened: [{{step: valg}}]}}]", ROAD)
    assert (status(reopened), reopened.standstill) == ("live", None)


@pytest.mark.parametrize(("today", "under_way"), [("2026-12-03", True), ("2026-12-04", False)])
def test_a_won_choice_stands_still_until_the_last_day(today: str, under_way: bool) -> None:
    situation = read(f"[{fell('us')}, {told('2026-12-03')}]", ROAD, today=today)
    assert (situation.standstill is not None) is under_way
    assert not situation.ended
    assert states(situation)["karens"] == "open"


def test_a_standstill_that_the_customer_told_of_is_one_too() -> None:
    road = ROAD.replace("      - {id: karens, kind: standstill, usual_days: [10, 15], contact: {rule: equal}}\n", "")
    new = (
        "{date: 2026-11-19, heard: [{step: pause, name: Vente på klager, kind: standstill, after: valg, before: ordre,"
        " by: kari, says: Ti dager, on: 2026-12-01}]}"
    )
    situation = read(f"[{new}, {fell('other')}]", road)
    assert situation.open_to_complaint
    assert next_id(situation) == "pause"


def test_the_general_sentence_of_equal_contact_does_not_hold_after_the_choice() -> None:
    rule = read(f"[{fell('us')}]", ROAD).contact_rule
    assert rule is not None
    assert rule.says == ""
    own = ROAD.replace("contact: {rule: equal}", "contact: {rule: equal, says: Kontakt er lov.}")
    with_its_own = read(f"[{fell('other')}]", own).contact_rule
    assert with_its_own is not None
    assert with_its_own.says == "Kontakt er lov."
    before = ROAD.replace("- {id: tilbud}", "- {id: tilbud, contact: {rule: equal}}")
    general = read("[]", before).contact_rule
    assert general is not None
    assert general.says is None


def test_of_rules_alike_one_that_was_told_holds() -> None:
    road = """
    steps:
      - {id: a, contact: {rule: portal_only, channel: Verktøyet}}
      - {id: b, after: []}
      - {id: c, after: [], contact: {rule: equal}}
    """
    told_rule = "{heard: [{step: b, by: kari, says: Bare der, contact: {rule: %s, channel: KGV}}]}"
    strict = read(f"[{told_rule % 'portal_only'}]", road).contact_rule
    mild = read(f"[{told_rule % 'equal'}]", road).contact_rule
    assert (strict and strict.channel, mild and mild.channel) == ("KGV", "Verktøyet")
