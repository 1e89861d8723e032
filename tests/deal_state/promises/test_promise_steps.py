"""The step of a promise whose step nobody named."""

from __future__ import annotations

import pytest
from building import read

ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: krav, who: [{role: eier, part: does}]}
      - {id: sikkerhet, after: krav, who: [{role: it, part: does}, {role: eier, part: approves}]}
      - {id: pilot, after: krav, who: [{role: eier, part: does}]}
      - {id: avtale, after: [], who: [{role: it, part: contributes}]}
      - {id: ordre, kind: order, after: [sikkerhet, pilot, avtale], who: [{role: styre, part: decides}]}
"""
DONE = "{done: [{step: krav, by: kari}]}"


def step_of(log: str, promise: str = "x") -> str | None:
    situation = read(log, ROAD)
    return {each.id: each.step for each in situation.history.promises}[promise]


@pytest.mark.parametrize(
    ("before", "by", "step"),
    [
        ("", "kari", "krav"),  # the only open step in which she takes part
        ("", "jon", "avtale"),
        (f"{DONE}, ", "jon", "sikkerhet"),  # two, of which one is the next step
        (f"{DONE}, ", "kari", "sikkerhet"),
        ("", "styret", None),  # no open step with a part
        ("", "rita", None),
        ("", "us", "krav"),
        (f"{DONE}, ", "us", "sikkerhet"),
        ("", "[kari, styret]", "krav"),
        ("", "[kari, jon]", "krav"),  # two between them, of which one is the next step
    ],
)
def test_by_the_part_its_maker_has(before: str, by: str, step: str | None) -> None:
    assert step_of(f"[{before}{{promised: [{{id: x, by: {by}, due: 2026-12-10}}]}}]") == step


def test_neither_of_two_steps_when_the_next_step_is_a_third() -> None:
    booked = "{booked: [{date: 2026-11-20, step: pilot}]}"
    log = f"[{DONE}, {booked}, {{promised: [{{id: x, by: jon, due: 2026-12-10}}]}}]"
    assert step_of(log) is None


def test_what_the_same_entry_says_is_done_comes_first() -> None:
    assert step_of("[{done: [{step: krav, by: kari}], promised: [{id: x, by: jon, due: 2026-12-10}]}]") == "sikkerhet"


def test_what_happens_later_changes_nothing() -> None:
    promise = "{promised: [{id: x, by: kari, due: 2026-12-10}]}"
    later = "{people: [{id: kari, roles: styre}]}, {done: [{step: krav, by: kari}]}, {done: [{step: pilot, by: kari}]}"
    assert step_of(f"[{promise}, {later}]") == "krav"


@pytest.mark.parametrize(("written", "step"), [("none", None), ("pilot", "pilot"), ("ordre", "ordre")])
def test_what_the_file_says_holds(written: str, step: str | None) -> None:
    situation = read(f"[{{promised: [{{id: x, by: kari, due: 2026-12-10, step: {written}}}]}}]", ROAD)
    assert [(each.step, each.step_named) for each in situation.history.promises] == [(step, True)]


def test_in_a_deal_that_had_stopped_it_is_for_the_step_where_the_customer_goes_on() -> None:
    stopped = "{stopped: {outcome: nothing}}"
    assert step_of(f"[{DONE}, {stopped}, {{promised: [{{id: x, by: us, due: 2026-12-10}}]}}]") == "sikkerhet"


def test_a_skipped_step_ends_what_was_filed_under_it() -> None:
    promise = "{promised: [{id: x, by: kari, due: 2026-12-10}]}"
    situation = read(f"[{promise}, {{skipped: [{{step: krav, by: kari}}]}}]", ROAD)
    assert [each.status.value for each in situation.history.promises] == ["settled"]
