"""What is proposed, and what is not: each rule at its edge."""

from __future__ import annotations

import pytest
from reviewing import QUICK, done, each, log, reviewed, took

from kjopsprosess.features.review.changes.own_steps import AddStep
from kjopsprosess.features.review.changes.proposals import (
    ChangeDays,
    ChangeDecider,
    Proposal,
    RetireStep,
    raises_version,
)


def proposed(logs: dict[str, str], kind: type[Proposal]) -> list[Proposal]:
    return [found for found in reviewed(logs).proposals if isinstance(found, kind)]


def days(*taken: int) -> list[tuple[tuple[int, int], int, int]]:
    found = proposed(each(map(took, taken)), ChangeDays)
    return [(each.days, each.median, each.deals) for each in found if isinstance(each, ChangeDays)]


def test_the_middle_half_is_proposed_when_the_median_is_outside_the_usual_days() -> None:
    assert days(11, 11, 11, 12, 13, 14, 15, 16) == [((11, 14), 12, 8)]
    assert days(1, 2, 3, 4, 4, 4, 9, 9) == [((2, 4), 4, 8)]


def test_not_when_the_median_is_within_or_too_few_are_through() -> None:
    assert days(10, 10, 10, 10, 20, 20, 20, 20) == []
    assert days(5, 5, 5, 5, 5, 5, 5, 5) == []
    assert days(30, 30, 30, 30, 30, 30, 30) == []


def test_not_while_too_many_are_open_to_know_the_third_quartile() -> None:
    waiting = {f"x{number}": log({320: "note: Start"}) for number in range(8)}
    assert proposed({**each(map(took, [1] * 8)), **waiting}, ChangeDays) == []


def test_a_step_without_usual_days_gets_some() -> None:
    logs = each([log({0: "note: Start", 1: done("krav"), 4: done("pilot")})] * 8)
    (found,) = (each for each in proposed(logs, ChangeDays) if each.step.id == "pilot")
    assert isinstance(found, ChangeDays)
    assert found.days == (3, 3)


SKIPPED = log({0: "note: Start", 2: "skipped: [{step: pilot, by: kari}]"})
OVERTAKEN = log({0: "note: Start", 2: done("krav"), 4: done("ordre")})
PILOT = log({0: "note: Start", 3: done("pilot")})


@pytest.mark.parametrize(
    ("logs", "expected"),
    [
        ([SKIPPED] * 4 + [PILOT] * 4, [("pilot", 4, 0, 8)]),
        ([SKIPPED] * 3 + [OVERTAKEN] + [PILOT] * 4, [("pilot", 3, 1, 8)]),
        ([SKIPPED] * 3 + [PILOT] * 5, []),
        ([SKIPPED] * 4 + [PILOT] * 3, []),
    ],
    ids=["half", "with the order", "less than half", "seven"],
)
def test_a_step_that_half_went_without(logs: list[str], expected: list[tuple[str, int, int, int]]) -> None:
    found = [each for each in proposed(each(logs), RetireStep) if isinstance(each, RetireStep)]
    assert [(each.step.id, each.skipped, each.overtaken, each.settled) for each in found] == expected


def test_an_order_says_nothing_of_a_step_that_came_with_a_later_version() -> None:
    later = QUICK.replace("    roles:", "    version: 2\n    roles:").replace("{id: pilot}", "{id: pilot, since: 2}")
    overtaken = [f"{{process: p@2, log: {_listed(OVERTAKEN)}}}"] * 8
    skipped = [f"{{process: p@2, log: {_listed(SKIPPED)}}}"] * 8
    for logs, expected in (
        (overtaken, []),
        (skipped, [("pilot", 8, 0, 8)]),
        (overtaken + skipped, [("pilot", 8, 0, 8)]),
    ):
        found = reviewed(each(logs), later).proposals
        retired = [proposal for proposal in found if isinstance(proposal, RetireStep)]
        assert [(one.step.id, one.skipped, one.overtaken, one.settled) for one in retired] == expected


def _listed(entries: str) -> str:
    """A log on one line."""
    return "[" + ", ".join(line.removeprefix("- ") for line in entries.splitlines()) + "]"


def test_a_choice_is_never_left_out() -> None:
    logs = each([log({0: "note: Start", 2: done("krav"), 3: done("pilot"), 4: done("ordre")})] * 8)
    assert proposed(logs, RetireStep) == []


def own(step: str, name: str, more: str = "") -> str:
    """A deal with a step of its own after pilot."""
    steps = f"[{{id: {step}, name: {name}, after: [pilot]{more}}}]"
    return f"{{process: p@1, steps: {steps}, log: [{{date: 2026-01-01, how: call}}]}}"


BOARD = own("styre", "Legge saken frem for styret")


def added(logs: list[str]) -> list[AddStep]:
    return [found for found in proposed(each(logs), AddStep) if isinstance(found, AddStep)]


def test_a_step_that_several_added_comes_with_the_id_most_of_them_use() -> None:
    alike = own("styremote", "Legge saken fram for styret", ", before: [valg]")
    (found,) = added([BOARD, BOARD, alike, took(3)])
    assert (found.step.id, found.step.after, found.step.since) == ("styre", ("pilot",), 2)
    assert [deal.id for deal in found.deals] == ["a", "b", "c"]
    assert [(deal.id, step) for deal, step in found.other_ids] == [("c", "styremote")]
    assert found.before == ()


def test_the_fullest_description_is_taken_and_what_ties_it_to_the_deal_is_not() -> None:
    full = own(
        "styre",
        "Ta det i styret",
        ", before: [valg], usual_days: 7, who: [{role: eier, part: does}, {role: borte, part: does}]",
    )
    (found,) = added([BOARD, full, BOARD])
    assert (found.step.name, found.step.usual_days, found.step.before) == ("Ta det i styret", (7, 7), ())
    assert [part.role for part in found.step.who] == ["eier"]
    assert found.before == ("valg",)


def test_not_for_two_deals_nor_for_few_among_many_nor_for_other_names() -> None:
    other = own("ansatte", "Drøfte med de ansatte")
    assert added([BOARD, BOARD, other]) == []
    assert added([BOARD, BOARD, BOARD, *[took(3)] * 10]) == []
    assert len(added([BOARD, BOARD, BOARD, *[took(3)] * 9])) == 1


def test_not_what_the_process_has_by_now() -> None:
    assert added([own("pilot2", "pilot")] * 3) == []


def test_one_own_step_after_another_stands_for_what_that_comes_after() -> None:
    steps = "[{id: styre, name: Legge frem, after: [notat]}, {id: notat, name: Skrive, after: [krav]}]"
    two = f"{{process: p@1, steps: {steps}, log: [{{date: 2026-01-01, how: call}}]}}"
    found = {each.step.id: each.step.after for each in added([two] * 3)}
    assert found == {"notat": ("krav",), "styre": ("krav",)}


CHOSEN = {who: log({0: "note: x", 5: done("valg", who, ", outcome: us")}) for who in ("jon", "kari")}


@pytest.mark.parametrize(
    ("by_it", "by_owner", "expected"),
    [(8, 0, [("it", "eier", 8, 8)]), (6, 2, [("it", "eier", 6, 8)]), (5, 3, []), (7, 0, [])],
)
def test_a_role_that_turned_out_to_decide(by_it: int, by_owner: int, expected: list[object]) -> None:
    logs = each([CHOSEN["jon"]] * by_it + [CHOSEN["kari"]] * by_owner)
    found = [each for each in proposed(logs, ChangeDecider) if isinstance(each, ChangeDecider)]
    assert [(each.role.id, each.instead.id, each.deals, each.of) for each in found] == expected


def test_the_one_written_is_not_replaced_where_both_took_part() -> None:
    both = log({0: "note: x", 5: done("valg", "[kari, jon]", ", outcome: us")})
    assert proposed(each([both] * 8), ChangeDecider) == []


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("[{role: eier, part: decides}, {role: styre, part: approves}]", 1),
        ("[{role: eier, part: decides}]", 0),
        ("[{role: eier, part: decides}, {role: styre, part: approves}, {role: it, part: does}]", 0),
        ("[{role: styre, part: approves}]", 0),
    ],
    ids=["approved", "no decision", "they do it by the process", "nobody decides by the process"],
)
def test_only_where_somebody_decides_and_not_for_those_who_do_the_work(who: str, expected: int) -> None:
    purchase = QUICK.replace("{id: pilot}", f"{{id: pilot, who: {who}}}")
    logs = each([log({0: "note: x", 5: done("pilot", "jon")})] * 8)
    found = [each for each in reviewed(logs, purchase).proposals if isinstance(each, ChangeDecider)]
    assert len(found) == expected


def test_only_a_changed_set_of_steps_raises_the_version() -> None:
    logs = [*[SKIPPED] * 4, *[PILOT] * 4, *[BOARD] * 6, *[CHOSEN["jon"]] * 8]
    found = {type(each): raises_version(each) for each in reviewed(each(logs)).proposals}
    assert found[RetireStep]
    assert found[AddStep]
    assert not found[ChangeDecider]
    assert not raises_version(next(iter(proposed(each(map(took, [30] * 8)), ChangeDays))))
