"""Promises: from given to kept, dropped or settled."""

from __future__ import annotations

from datetime import date

import pytest
from building import fates, read, verdicts

JON = "{promised: [{id: skjema, by: jon, due: 2026-12-04, step: krav}]}"
OURS = "{promised: [{id: tilbud, by: us, due: 2026-12-04, step: krav}]}"


def test_a_promise_is_open_until_something_ends_it() -> None:
    assert fates(read(f"[{JON}, {OURS}]")) == {"skjema": "open", "tilbud": "open"}


@pytest.mark.parametrize("fate", ["kept", "dropped"])
def test_both_sides_promises_end_when_kept_or_dropped(fate: str) -> None:
    assert fates(read(f"[{JON}, {OURS}, {{{fate}: [skjema, tilbud]}}]")) == {"skjema": fate, "tilbud": fate}


def test_what_has_ended_stays_ended() -> None:
    assert fates(read(f"[{JON}, {{dropped: skjema}}, {{kept: skjema}}]")) == {"skjema": "dropped"}


def test_moved_gives_a_new_day_and_only_a_later_one_counts_as_a_move() -> None:
    situation = read(f"[{JON}, {{moved: {{skjema: 2026-12-10}}}}, {{moved: {{skjema: 2026-12-08}}}}]")
    promise = situation.history.promises[0]
    assert (promise.due, promise.times_moved) == (date(2026, 12, 8), 1)


def test_moving_what_is_not_open_changes_nothing() -> None:
    promise = read(f"[{JON}, {{kept: skjema}}, {{moved: {{skjema: 2026-12-10}}}}]").history.promises[0]
    assert (promise.due, promise.times_moved) == (date(2026, 12, 4), 0)


@pytest.mark.parametrize("doer", ["kari", "jon"])
def test_a_step_that_is_done_ends_no_promise_on_it(doer: str) -> None:
    log = f"[{JON}, {OURS}, {{done: [{{step: krav, by: {doer}}}]}}]"
    assert fates(read(log)) == {"skjema": "open", "tilbud": "open"}


def test_a_step_that_the_customer_skips_ends_their_promises_on_it_and_not_ours() -> None:
    log = f"[{JON}, {OURS}, {{skipped: [{{step: krav, by: kari}}]}}]"
    assert fates(read(log)) == {"skjema": "settled", "tilbud": "open"}


def test_a_promise_on_another_step_is_not_settled() -> None:
    assert fates(read(f"[{JON}, {{done: [{{step: pilot, by: kari}}]}}]")) == {"skjema": "open"}


def test_the_order_ends_no_promise_and_those_it_overtakes_are_counted_apart() -> None:
    situation = read(f"[{JON}, {{done: [{{step: ordre, by: kari, seen: Ordre}}]}}]")
    assert fates(situation) == {"skjema": "open"}
    assert situation.open_promises(ours=False) == ()
    assert [promise.id for promise in situation.overtaken_promises] == ["skjema"]


def test_a_promise_may_be_kept_by_the_entry_that_takes_its_step() -> None:
    assert fates(read(f"[{JON}, {{done: [{{step: krav, by: kari}}], kept: skjema}}]")) == {"skjema": "kept"}


def test_a_promise_given_in_the_entry_that_takes_its_step_stays_open() -> None:
    entry = JON.removesuffix("}") + ", done: [{step: krav, by: kari}]}"
    assert fates(read(f"[{entry}]")) == {"skjema": "open"}


def test_a_promise_stays_open_when_its_maker_leaves_and_is_nobodys_until_somebody_takes_over() -> None:
    situation = read(f"[{JON}, {{people: [{{id: jon, left: true}}]}}]")
    assert fates(situation) == {"skjema": "open"}
    assert situation.open_promises(ours=False) == ()
    assert [promise.id for promise in situation.promises_of_leavers] == ["skjema"]


@pytest.mark.parametrize("outcome", ["other", "nothing", "withdrawn"])
def test_the_end_of_a_deal_ends_all_of_theirs_and_none_of_ours(outcome: str) -> None:
    without_step = "{promised: [{id: svar, by: kari, due: 2026-12-10}]}"
    situation = read(f"[{JON}, {OURS}, {without_step}, {{stopped: {{outcome: {outcome}}}}}]")
    assert fates(situation) == {"skjema": "settled", "tilbud": "open", "svar": "settled"}


@pytest.mark.parametrize("fate", ["kept", "dropped"])
@pytest.mark.parametrize("promise", [JON, OURS])
def test_what_became_of_a_promise_may_stand_in_the_entry_that_gives_it(promise: str, fate: str) -> None:
    name = "skjema" if promise is JON else "tilbud"
    situation = read(f"[{promise.removesuffix('}')}, {fate}: {name}}}]")
    assert fates(situation) == {name: fate}
    assert situation.history.no_effect == ()


def test_a_promise_may_be_moved_in_the_entry_that_gives_it() -> None:
    situation = read(f"[{JON.removesuffix('}')}, moved: {{skjema: 2026-12-10}}}}]")
    promise = situation.history.promises[0]
    assert (promise.due, promise.times_moved, situation.history.no_effect) == (date(2026, 12, 10), 1, ())


def test_a_promise_kept_in_the_entry_that_gives_it_is_kept_though_the_entry_takes_its_step() -> None:
    entry = JON.removesuffix("}") + ", done: [{step: krav, by: kari}], kept: skjema}"
    assert fates(read(f"[{entry}]")) == {"skjema": "kept"}


def test_an_earlier_promise_and_a_new_one_may_be_kept_in_one_entry() -> None:
    entry = OURS.removesuffix("}") + ", kept: [tilbud, skjema]}"
    situation = read(f"[{JON}, {entry}]")
    assert fates(situation) == {"skjema": "kept", "tilbud": "kept"}
    assert [(replayed.customer_acted, replayed.our_acts) for replayed in situation.history.entries] == [
        (False, 0),
        (True, 1),
    ]


def test_a_promise_of_a_later_entry_cannot_be_kept_before_it() -> None:
    situation = read(f"[{{kept: skjema}}, {JON}]")
    assert fates(situation) == {"skjema": "open"}
    assert [each.key_path for each in situation.history.no_effect] == [("log", 0, "kept", 0)]


def test_a_promise_kept_at_once_is_an_act_of_who_kept_it_also_when_its_day_was_past() -> None:
    kept = "{promised: [{id: skjema, by: %s, due: 2026-10-30}], kept: skjema}"
    assert [verdicts(read(f"[{kept % who}]")) for who in ("jon", "styret", "rita", "us")] == [
        ["advance"], ["advance"], [None], [None],
    ]  # fmt: skip


def test_overdue_is_open_and_due_before_today() -> None:
    promise = read(f"[{JON}]").history.promises[0]
    assert not promise.overdue(date(2026, 12, 4))
    assert promise.overdue(date(2026, 12, 5))
    assert not read(f"[{JON}, {{kept: skjema}}]").history.promises[0].overdue(date(2026, 12, 5))


def test_open_promises_stand_by_side_the_earliest_first() -> None:
    log = f"[{JON}, {OURS}, {{promised: [{{id: dato, by: styret, due: 2026-11-30}}]}}]"
    situation = read(log)
    assert [promise.id for promise in situation.open_promises(ours=False)] == ["dato", "skjema"]
    assert [promise.id for promise in situation.open_promises(ours=True)] == ["tilbud"]


def test_a_partners_promise_is_neither_ours_nor_the_customers() -> None:
    situation = read("[{promised: [{id: rigg, by: rita, due: 2026-11-30, step: krav}]}]")
    assert situation.open_promises(ours=False) == ()
    assert situation.open_promises(ours=True) == ()


LIV = "people: [{id: liv, roles: it}]"
MET = "{how: call, with: liv}"


@pytest.mark.parametrize(
    ("before", "entry", "by", "verdict"),
    [
        ("", "how: call, with: kari", "liv", "continuation"),
        ("", "how: call, with: rita", "liv", None),
        ("", "how: call, with: [kari, styret]", "liv", "continuation"),
        ("", "how: call, with: [kari, liv]", "liv", "advance"),
        ("", "how: call", "liv", "advance"),  # nobody is said to have been there but her
        (f"{MET}, ", "how: call, with: kari", "liv", "advance"),  # she has been in contact with us
        ("", "how: call, with: kari", "[liv, kari]", "advance"),
        ("", "how: call, with: kari", "styret", "advance"),  # a body is never in the room
        ("", "how: call, with: rita", "styret", None),  # a partner's word of it
        ("", "how: portal, with: styret", "styret", "advance"),
        ("", "how: call, with: kari", "rita", "continuation"),  # a partner moves nothing
    ],
)
def test_what_somebody_never_in_contact_promised_is_hearsay_when_others_tell_of_it(
    before: str, entry: str, by: str, verdict: str | None
) -> None:
    situation = read(f"[{{{LIV}}}, {before}{{{entry}, promised: [{{id: x, by: {by}, due: 2026-12-04}}]}}]")
    assert verdicts(situation)[-1] == verdict
    (promise,) = situation.history.promises
    assert promise.open
    assert bool(promise.told_by) is (verdict != "advance" and by != "rita")


def test_hearsay_is_kept_by_whoever_gave_it_as_any_promise() -> None:
    heard = "{how: call, with: kari, promised: [{id: x, by: liv, due: 2026-12-04}]}"
    situation = read(f"[{{{LIV}}}, {heard}, {{how: call, with: liv, kept: x}}]")
    assert verdicts(situation)[-1] == "advance"
