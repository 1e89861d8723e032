"""What counts as done, kept, broken, learnt and worth in a report, whatever the deal."""

from __future__ import annotations

from datetime import date, timedelta
from textwrap import indent

import pytest
from deals_from_yaml import TODAY, situation
from eventful_deals import few, full_logs, full_processes, stand
from hypothesis import given

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.features.report.facts import PromiseGiver, Report, ReportGroup, make_report, worth_of
from kjopsprosess.features.report.growth import situation_before
from kjopsprosess.features.report.happened import ActKind
from kjopsprosess.features.report.one_deal import DealReport, coming_dates, report_deal, sums_of

PROCESS = """\
name: Small purchase
language: en
version: 1
roles: [{id: owner, name: Owner}, {id: user, name: User}]
steps:
  - {id: need, name: Describe the need, done_when: A page, who: [{role: user, part: does}]}
  - id: trial
    name: Try it
    done_when: A report
    who: [{role: user, part: does}]
    seller_actions: [{id: lend, do: Lend one}]
  - {id: choice, name: Choose, kind: choice, done_when: A mail, who: [{role: owner, part: decides}]}
  - {id: order, name: Order, kind: order, done_when: An order, who: [{role: owner, part: decides}]}
"""
SINCE = date(2026, 11, 19)
PEOPLE = """\
people:
  - {id: kari, name: Kari Lund, roles: [user]}
  - {id: siv, name: Siv Moen, roles: [owner]}
  - {id: pia, name: Pia Vik, kind: partner}
"""
OLD = """\
- date: 2026-11-02
  how: meeting
  with: [kari]
  done: [{step: need, by: [kari], seen: A page}]
  promised:
    - {id: old, by: kari, what: sends the old list, due: 2026-11-10}
    - {id: week, by: kari, what: sends the new list, due: 2026-11-20}
    - {id: later, by: kari, what: sends a date, due: 2026-12-03}
    - {id: ours, by: us, what: send prices, due: 2026-11-20}
    - {id: partner, by: pia, what: asks the owner, due: 2026-11-21}
"""


def deal(*entries: str, customer: str = "Acme", more: str = "") -> Situation:
    log = indent("".join(entries), "  ")
    return situation(f"customer: {customer}\nprocess: p@1\n{more}{PEOPLE}log:\n{log}", PROCESS, id=customer.lower())


def report(*entries: str, more: str = "", since: date = SINCE) -> DealReport:
    found = report_deal(deal(*entries, more=more), since)
    assert found is not None
    return found


def report_on(deals: list[Situation]) -> Report:
    found = (report_deal(each, SINCE) for each in deals)
    return make_report([sums_of(each) for each in found if each], (), TODAY, SINCE)


def entry(*keys: str, day: str = "2026-11-24", how: str = "meeting", with_: str = "kari") -> str:
    return f"- date: {day}\n  how: {how}\n  with: [{with_}]\n" + "".join(f"  {key}\n" for key in keys)


DONE = "done: [{step: trial, by: [kari], seen: The report}]"
TOLD = "heard: [{step: choice, by: [kari], says: The owner alone}]"


@pytest.mark.parametrize(
    ("keys", "group"),
    [
        ([DONE], ReportGroup.ACTED),
        (["kept: [later]"], ReportGroup.ACTED),
        (["promised: [{id: new, by: kari, what: asks, due: 2026-12-01}]"], ReportGroup.ACTED),
        (["moved: {later: 2026-12-09}"], ReportGroup.ACTED),
        (["dropped: [later]"], ReportGroup.ACTED),
        (["reopened: [{step: need, because: A new manager}]"], ReportGroup.ACTED),
        (["skipped: [{step: trial, by: [siv], because: They know it}]"], ReportGroup.ACTED),
        ([TOLD], ReportGroup.GREW),
        (["heard: [{step: choice, by: [kari], says: Soon, on: 2027-01-10}]"], ReportGroup.GREW),
        (["people: [{id: ola, name: Ola Tveit}]"], ReportGroup.GREW),
        (["did: [trial/lend]"], ReportGroup.ONLY_US),
        (["kept: [ours]"], ReportGroup.ONLY_US),
        (["dropped: [ours]"], ReportGroup.ONLY_US),
        (["promised: [{id: new, by: pia, what: asks, due: 2026-12-01}]"], ReportGroup.ONLY_US),
        (["stopped: {outcome: nothing, because: No money}"], ReportGroup.ENDED),
        (["done: [{step: choice, by: [siv], seen: A mail, outcome: other}]"], ReportGroup.ENDED),
        (["done: [{step: order, by: [siv], seen: An order}]"], ReportGroup.ENDED),
    ],
)
def test_the_group_of_a_deal_is_what_happened_in_it(keys: list[str], group: ReportGroup) -> None:
    assert report(OLD, entry(*keys)).group is group


def test_what_nobody_at_the_customer_told_us_is_no_act() -> None:
    found = report(OLD, entry("done: [{step: trial, by: [kari], said: It is tried}]", with_="pia"))
    assert found.acts == ()
    assert report(OLD).group is ReportGroup.NOTHING


@pytest.mark.parametrize(("day", "group"), [("2026-11-18", ReportGroup.NOTHING), ("2026-11-19", ReportGroup.ACTED)])
def test_the_first_day_counts_and_none_before_it(day: str, group: ReportGroup) -> None:
    assert report(OLD, entry(DONE, day=day)).group is group


def test_a_deal_that_was_over_before_is_left_out_unless_it_began_again() -> None:
    stopped = entry("stopped: {outcome: nothing, because: No money}", day="2026-11-03")
    assert report_deal(deal(OLD, stopped), SINCE) is None
    begun = report(OLD, stopped, entry(DONE))
    assert begun.group is ReportGroup.ACTED


def test_broken_are_those_past_their_day_and_those_dropped_on_each_side() -> None:
    found = report(OLD, entry("dropped: [later]"))
    told = [(each.side, each.promise.id, each.dropped, each.before) for each in found.broken]
    assert told == [
        (PromiseGiver.THEIRS, "old", False, True),
        (PromiseGiver.OURS, "ours", False, False),
        (PromiseGiver.THEIRS, "week", False, False),
        (PromiseGiver.PARTNER, "partner", False, False),
        (PromiseGiver.THEIRS, "later", True, False),
    ]


@pytest.mark.parametrize(("due", "before"), [("2026-11-17", True), ("2026-11-18", False), ("2026-11-25", False)])
def test_a_promise_was_late_before_when_its_first_late_day_was(due: str, before: bool) -> None:
    given = entry(f"promised: [{{id: new, by: kari, what: asks, due: {due}}}]", day="2026-11-02")
    assert [each.before for each in report(given).broken] == [before]
    assert report(entry("promised: [{id: new, by: kari, what: asks, due: 2026-11-26}]", day="2026-11-02")).broken == ()


def test_who_has_left_breaks_nothing() -> None:
    found = report(OLD, entry("people: [{id: kari, left: true}]", with_="siv"))
    assert {each.side for each in found.broken} == {PromiseGiver.OURS, PromiseGiver.PARTNER}


def test_a_promise_that_was_kept_is_told_once_with_how_late_it_was() -> None:
    given = "promised: [{id: new, by: kari, what: asks, due: 2026-11-21}]"
    found = report(OLD, entry(given, day="2026-11-20"), entry("kept: [new, week, ours]"))
    assert [(act.kind, act.promise.id, act.days_late) for act in found.acts if act.promise] == [
        (ActKind.KEPT, "new", 3),
        (ActKind.KEPT, "week", 4),
    ]
    assert [(act.promise.id, act.days_late) for act in found.ours.kept if act.promise] == [("ours", 4)]
    assert {each.promise.id for each in found.broken} == {"old", "partner"}


def test_what_we_did_is_counted_and_a_mail_without_an_answer_is_no_contact() -> None:
    mail = "- {date: 2026-11-25, how: mail, with: [kari], answered: false}\n"
    ours = report(OLD, entry("did: [trial/lend, Lunch]"), mail, "- {date: 2026-11-25, did: [Note]}\n").ours
    assert (ours.contacts, ours.unanswered, ours.tasks) == (1, 1, 3)


def test_a_map_grows_by_steps_days_people_and_words_that_are_new() -> None:
    growth = report(
        OLD,
        entry(
            "heard:",
            "  - {step: board, name: Board decides, done_when: Minutes, after: [trial], by: [siv], says: In January}",
            "  - {step: choice, by: [siv], says: Then I choose, on: 2027-01-10}",
            "people: [{id: ola, name: Ola Tveit}]",
            with_="siv",
        ),
    ).growth
    assert [step.id for step in growth.new_steps] == ["board"]
    assert [each.step.id for each in growth.told] == ["choice"]
    assert [day.day for day in growth.days] == [date(2027, 1, 10)]
    assert [person.id for person in growth.met] == ["siv"]
    assert [person.id for person in growth.named] == ["ola"]


def test_a_map_does_not_grow_by_what_was_known_or_by_what_was_done() -> None:
    told = entry(TOLD, day="2026-11-03")
    assert not report(OLD, told, entry(TOLD)).growth.any
    assert report(OLD, told, entry(DONE)).growth.told == ()
    assert [
        each.step.id for each in report(OLD, told, entry(TOLD.replace("[kari]", "[siv]"), with_="siv")).growth.told
    ] == ["choice"]


@pytest.mark.parametrize(("day", "grew"), [("2026-11-18", False), ("2026-11-19", True)])
def test_what_was_told_on_the_first_day_is_new(day: str, grew: bool) -> None:
    assert report(OLD, entry(TOLD, day=day)).growth.any is grew


def test_a_difference_is_told_when_it_is_new() -> None:
    told = entry(TOLD, day="2026-11-03")
    against = "heard: [{step: choice, by: [siv], against: kari, says: The board}]"
    growth = report(OLD, told, entry(against, with_="siv")).growth
    assert [step.id for step in growth.differing] == ["choice"]
    assert growth.told == ()
    assert report(OLD, told, entry(against, with_="siv"), since=date(2026, 11, 25)).growth.differing == ()


def test_values_are_summed_by_the_step_taken_last_in_each_currency_and_nothing_is_weighed() -> None:
    def worth(customer: str, value: str, *entries: str) -> Situation:
        return deal(*entries, customer=customer, more=f"value: {{{value}}}\n")

    deals = [
        worth("A", "amount: 100", OLD),
        worth("B", "amount: 250", OLD, entry("did: [trial/lend]")),
        worth("C", "amount: 7, currency: EUR", OLD),
        worth("D", "amount: 1000", OLD, entry(DONE)),
        worth("E", "amount: 5", entry()),
        worth("F", "amount: 9000", OLD, entry("stopped: {outcome: nothing, because: No money}")),
        worth("G", "amount: 40", OLD, entry("done: [{step: order, by: [siv], seen: An order}]")),
        deal(OLD, customer="H"),
    ]
    found = report_on(deals)
    told = [(each.step.id if each.step else None, each.currency, each.amount, each.deals) for each in worth_of(found)]
    assert told == [
        (None, "NOK", 5, ("e",)),
        ("need", "EUR", 7, ("c",)),
        ("need", "NOK", 350, ("b", "a")),
        ("trial", "NOK", 1000, ("d",)),
        ("order", "NOK", 40, ("g",)),
    ]
    assert found.without_value == 1


def test_dates_ahead_are_bookings_days_and_promises_of_both_sides_for_two_weeks() -> None:
    booked = "booked: [{date: 2026-12-01 09:00, how: call, with: [kari]}, {date: 2026-12-11, how: call, with: [siv]}]"
    ruled = "heard: [{step: choice, by: [kari], says: Then, on: 2026-12-10}]"
    found = sorted(coming_dates(report(OLD, entry(booked, ruled))), key=lambda each: each.day)
    kinds = [("booking" if each.booking else "promise" if each.promise else "day", each.day) for each in found]
    assert kinds == [
        ("booking", date(2026, 12, 1)),
        ("promise", date(2026, 12, 3)),
        ("day", date(2026, 12, 10)),
    ]


def test_deals_stand_by_group_and_then_by_name() -> None:
    deals = [deal(OLD, customer=name) for name in ("b", "A", "c")] + [deal(OLD, entry(DONE), customer="z")]
    order = [each.id for each in report_on(deals).deals]
    assert order == ["z", "a", "b", "c"]


@few
@given(full_processes(), full_logs())
def test_a_report_since_before_everything_holds_every_act_and_one_since_tomorrow_none(
    process: object, log: object
) -> None:
    there = stand(process, log)  # type: ignore[arg-type]
    whole = report_deal(there, date(2000, 1, 1))
    if whole is None:
        return
    taken = {act.step.id for act in whole.acts if act.kind is ActKind.DONE and act.step}
    assert {step for step, state in there.states.items() if state.value == "done"} <= taken
    kept = {each.id for each in there.history.promises if each.status.value == "kept" and each.ours}
    assert {act.promise.id for act in whole.ours.kept if act.promise} == kept
    nothing = report_deal(there, max((e.date for e in there.deal.log), default=TODAY) + timedelta(days=1))
    assert nothing is None or (nothing.acts, nothing.ours.any, nothing.growth.any) == ((), False, False)


def test_the_deal_before_knows_nothing_of_later_entries() -> None:
    before = situation_before(deal(OLD, entry(DONE, "people: [{id: ola, name: Ola Tveit}]")), SINCE)
    assert before.states["trial"].value == "open"
    assert "ola" not in before.people
    assert before.today == date(2026, 11, 18)
