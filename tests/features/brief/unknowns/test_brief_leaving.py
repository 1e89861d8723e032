"""Who leaves soon and who takes over, as what we do not know: asked while it is not settled, and no longer."""

from __future__ import annotations

import pytest
from building import read
from unknown_kinds import ROAD, TWO_VOICES, found

LEAVES = "{people: [{id: jon, name: Jon Eide, left: 2026-12-31}]}"
NEW = "{people: [{id: nora, name: Nora Vik, replaces: jon}]}"
NEXT_YEAR = "{with: jon, promised: [{id: p, by: jon, what: sender tallene, due: 2027-01-15}]}"
THIS_YEAR = "{with: jon, promised: [{id: p, by: jon, what: sender tallene, due: 2026-12-15}]}"


def leaving(*entries: str, today: str = "2026-11-26") -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """What is asked of leavers: the kind, their promises and their roles that are open."""
    situation = read(f"[{', '.join((TWO_VOICES, *entries))}]", ROAD, today=today)
    kinds = ("leaving", "handover", "left_promise")
    return [
        (each.kind.value, tuple(p.id for p in each.promises), each.roles)
        for each in found(situation)
        if each.kind.value in kinds
    ]


@pytest.mark.parametrize(
    ("today", "asked"), [("2026-09-01", False), ("2026-11-01", True), ("2026-12-30", True), ("2026-12-31", False)]
)
def test_who_takes_over_is_asked_in_the_last_three_months(today: str, *, asked: bool) -> None:
    assert leaving(LEAVES, today=today) == ([("leaving", (), ())] if asked else [])


@pytest.mark.parametrize(
    ("entry", "promises"),
    [(NEXT_YEAR, ("p",)), (THIS_YEAR, ()), (NEXT_YEAR.replace("2027-01-15", "2026-12-31"), ("p",))],
)
def test_a_promise_is_left_behind_when_it_is_due_on_the_day_or_later(entry: str, promises: tuple[str, ...]) -> None:
    assert leaving(entry, LEAVES) == [("leaving", promises, ())]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ((), [("handover", ("p",), ("it",))]),
        (("{people: [{id: nora, roles: it}]}",), [("handover", ("p",), ())]),
        (("{people: [{id: kari, roles: [eier, it]}]}",), [("handover", ("p",), ())]),
        (("{people: [{id: nora, roles: it}]}", "{kept: p}"), []),
        (("{kept: p}",), [("handover", (), ("it",))]),
        (("{people: [{id: nora, left: true}]}",), [("leaving", ("p",), ())]),
        (("{people: [{id: nora, replaces: none}]}",), [("leaving", ("p",), ())]),
        (("{people: [{id: jon, left: false}]}",), []),
    ],
)
@pytest.mark.parametrize("today", ["2026-11-26"])
def test_of_who_takes_over_is_asked_what_nobody_else_has(
    more: tuple[str, ...], expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]], today: str
) -> None:
    assert leaving(NEXT_YEAR, LEAVES, NEW, *more, today=today) == expected


def test_after_the_day_who_takes_over_is_asked_and_else_who_overtakes_the_promise() -> None:
    assert leaving(NEXT_YEAR, LEAVES, NEW, today="2027-01-05") == [("handover", ("p",), ("it",))]
    assert leaving(NEXT_YEAR, LEAVES, today="2027-01-05") == [("left_promise", (), ())]


@pytest.mark.parametrize("kind", ["body", "partner"])
def test_only_of_a_person_at_the_customer_it_is_asked(kind: str) -> None:
    assert leaving(f"{{people: [{{id: nytt, kind: {kind}, left: 2026-12-31}}]}}") == []


def test_of_two_who_promised_together_the_one_who_stays_keeps_it() -> None:
    together = "{with: [jon, kari], promised: [{id: p, by: [jon, kari], what: sender tallene, due: 2027-01-15}]}"
    assert leaving(together, LEAVES) == [("leaving", (), ())]


@pytest.mark.parametrize(
    ("booked", "asked"),
    [("[kari, jon]", "kari"), ("[jon]", "jon"), ("[kari, nora]", "kari"), ("[nora]", "nora")],
)
def test_who_takes_over_is_asked_of_another_where_one_comes(booked: str, asked: str) -> None:
    log = f"[{TWO_VOICES}, {LEAVES}, {{people: [{{id: nora}}], booked: [{{date: 2026-12-03, with: {booked}}}]}}]"
    hole = next(each for each in found(read(log, ROAD)) if each.kind.value == "leaving")
    assert hole.ask
    assert hole.ask.id == asked


@pytest.mark.parametrize(("booked", "asked"), [("[kari, nora]", "nora"), ("[kari]", "kari"), ("[nora]", "nora")])
def test_what_is_taken_over_is_asked_of_whoever_takes_over_where_they_come(booked: str, asked: str) -> None:
    log = f"[{TWO_VOICES}, {LEAVES}, {NEW}, {{booked: [{{date: 2026-12-03, with: {booked}}}]}}]"
    hole = next(each for each in found(read(log, ROAD)) if each.kind.value == "handover")
    assert hole.ask
    assert hole.ask.id == asked
