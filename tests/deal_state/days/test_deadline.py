"""The deadline: which one holds, and on which day it is judged."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.days.days_ahead import deadline, reached_on

PURCHASE = """
    steps:
      - {id: a, usual_days: [5, 10]}
      - {id: b, usual_days: [5, 10]}
      - {id: ordre, kind: order}
      - {id: bruk, usual_days: [100, 200]}
"""
DATES = "dates: [{id: styre, what: Styremøte, on: 2026-12-10, step: b}, {id: lager, what: Lager, on: 2027-01-01}]"
DONE_A = "{done: [{step: a, by: kari}]}"
DONE_B = "{done: [{step: b, by: kari}]}"
ORDER = "{done: [{step: ordre, by: kari, seen: Ordre}]}"


@pytest.mark.parametrize(
    ("top", "entries", "expected"),
    [
        ("", [], None),
        ("deadline: 2026-12-26", [], "2026-12-26 - None"),
        ("deadline: styre", [], "2026-12-10 b None"),
        ("deadline: lager", [], "2027-01-01 - None"),
        ("deadline: ukjent", [], None),
        ("deadline: 2026-12-26", ["{deadline: 2027-01-30}"], "2027-01-30 - 2026-11-01"),
        ("deadline: 2026-12-26", ["{deadline: styre}"], "2026-12-10 b 2026-11-01"),
        ("deadline: styre", ["{deadline: 2027-01-30}", "{deadline: lager}"], "2027-01-01 - 2026-11-02"),
        ("", ["{deadline: 2027-01-30}"], "2027-01-30 - 2026-11-01"),
        # the day itself may move, and the deadline with it
        ("deadline: styre", ["{heard: [{by: kari, date: styre, on: 2026-12-17}]}"], "2026-12-17 b None"),
        ("deadline: b", ["{heard: [{by: kari, step: b, latest: 2026-12-17}]}"], "2026-12-17 b None"),
        ("deadline: b", [], None),
        # a day that is told of only later, and one told in the entry that sets it
        ("", ["{deadline: ny, heard: [{by: kari, date: ny, latest: 2026-12-17}]}"], "2026-12-17 - 2026-11-01"),
        ("", ["{date: 2026-11-09, deadline: 2027-01-30}", "{deadline: lager}"], "2027-01-30 - 2026-11-09"),
    ],
)  # fmt: skip
def test_the_deadline_that_was_set_last_holds(top: str, entries: list[str], expected: str | None) -> None:
    parts = [top, DATES, f"log: [{', '.join(entries)}]"]
    found = deadline(read(f"{{{', '.join(part for part in parts if part)}}}", PURCHASE))
    shown = f"{found.day} {found.step.id if found.step else '-'} {found.set_on}" if found else None
    assert shown == expected


@pytest.mark.parametrize(
    ("set_to", "entries", "reached"),
    [
        ("2026-12-26", [], None),
        ("2026-12-26", [DONE_A, DONE_B], None),
        ("2026-12-26", [DONE_A, DONE_B, ORDER], "2026-11-03"),
        ("styre", [DONE_A], None),
        ("styre", [DONE_A, DONE_B], "2026-11-02"),
        ("styre", [DONE_A, DONE_B, "{note: x}", ORDER], "2026-11-02"),
        ("styre", [DONE_A, "{skipped: [{step: b, by: kari}]}"], "2026-11-02"),
        ("styre", [DONE_A, ORDER], "2026-11-02"),  # overtaken by the order
        ("styre", [DONE_A, DONE_B, "{reopened: [{step: b}]}"], None),
        ("lager", [DONE_A, DONE_B], None),
        ("lager", [DONE_A, DONE_B, ORDER], "2026-11-03"),
    ],
)
def test_it_is_judged_on_the_day_of_its_step_or_else_of_the_order(
    set_to: str, entries: list[str], reached: str | None
) -> None:
    situation = read(f"{{deadline: {set_to}, {DATES}, log: [{', '.join(entries)}]}}", PURCHASE)
    found = deadline(situation)
    assert found is not None
    day = reached_on(situation, found)
    assert (day.isoformat() if day else None) == reached
