"""Contradictions between what people said, and words that have grown old."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import read

from kjopsprosess.deal_state.told.sources import (
    contradictions,
    enough_sources,
    stale_days,
    statements_without_step,
)

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
from heard_words import BACK, SAID, SAID_TOO


def clashes(situation: Situation) -> list[tuple[str | None, ...]]:
    """Step, who says what against whom."""
    found: list[tuple[str | None, ...]] = []
    for clash in contradictions(situation):
        other, speaker = clash.sides
        assert speaker.person is not None
        found.append(
            (clash.step, speaker.person.id, speaker.says, other.person.id if other.person else None, other.says)
        )
    return found


AGAINST = "{heard: [{step: krav, by: kari, says: Styret må, against: jon}]}"


CLASH: list[tuple[str | None, ...]] = [("krav", "kari", "Styret må", "jon", None)]


def test_heard_against_somebody_is_a_contradiction() -> None:
    assert clashes(read(f"[{AGAINST}]")) == CLASH


def test_both_sides_are_shown_with_words_and_dates() -> None:
    situation = read(f"[{{heard: [{{step: krav, by: jon, says: Jeg kan}}]}}, {AGAINST}]")
    assert clashes(situation) == [("krav", "kari", "Styret må", "jon", "Jeg kan")]
    assert [str(side.day) for side in contradictions(situation)[0].sides] == ["2026-11-01", "2026-11-02"]


def test_the_process_can_be_contradicted() -> None:
    situation = read("[{heard: [{step: krav, by: kari, says: Styret må, against: process}]}]")
    assert clashes(situation) == [("krav", "kari", "Styret må", None, None)]


def test_whoever_said_it_is_the_speaker_also_when_the_other_was_there() -> None:
    said = "heard: [{step: krav, by: kari, says: Styret må, against: jon}]"
    assert clashes(read(f"[{{with: [jon, kari], {said}}}]")) == CLASH


def test_without_by_the_speaker_is_somebody_there_other_than_the_one_contradicted() -> None:
    said = "heard: [{step: krav, says: Styret må, against: jon}]"
    assert clashes(read(f"[{{with: [jon, kari], {said}}}]")) == CLASH


@pytest.mark.parametrize(
    "later",
    [
        "{heard: [{step: krav, by: kari, says: Jon har rett}]}",
        "{heard: [{step: krav, by: jon, says: Kari har rett}]}",
        "{with: jon, heard: [{step: krav, says: Kari har rett}]}",
        "{holds: [{step: krav, by: kari}]}",
        "{holds: [{step: krav, by: jon}]}",
        "{holds: [{step: krav, by: process}]}",
        "{confirmed: [{by: kari, steps: [pilot, krav]}]}",
        "{done: [{step: krav, by: kari}]}",
        "{skipped: [{step: krav, by: kari}]}",
        "{stopped: {outcome: nothing}}",
    ],
)
def test_a_contradiction_ends_with_a_newer_word_whose_word_holds_the_step_taken_or_the_deal_over(later: str) -> None:
    assert clashes(read(f"[{AGAINST}, {later}]")) == []


def test_a_contradiction_that_ended_when_the_step_was_taken_does_not_come_back() -> None:
    assert clashes(read(f"[{AGAINST}, {SAID}, {BACK}]")) == []


@pytest.mark.parametrize(
    "later",
    [
        "{heard: [{step: pilot, by: kari, says: Noe annet}]}",
        "{heard: [{step: krav, by: styret, says: Noe}]}",
        "{with: [kari, jon], heard: [{step: krav, by: liv, says: Noe}], people: [{id: liv}]}",
        "{heard: [{by: kari, says: Noe annet}]}",
        "{done: [{step: pilot, by: kari}]}",
        "{holds: [{step: pilot, by: kari}]}",
        "{confirmed: [{by: jon, steps: krav}]}",
        "{people: [{id: kari, left: true}]}",
        "{people: [{id: jon, left: true}]}",
        "{with: [kari, jon], how: meeting}",
    ],
)
def test_a_contradiction_stands_until_then(later: str) -> None:
    assert clashes(read(f"[{AGAINST}, {later}]")) == CLASH


def test_a_step_taken_before_the_words_on_the_same_day_does_not_end_the_contradiction() -> None:
    log = f"""
        - {{date: 2026-11-12, done: [{{step: krav, by: kari}}]}}
        - {{date: 2026-11-12, {AGAINST[1:-1]}}}
    """
    assert clashes(read(log)) == CLASH


def test_more_proof_of_a_taken_step_does_not_end_a_contradiction() -> None:
    assert clashes(read(f"[{SAID}, {AGAINST}, {SAID_TOO}]")) == CLASH


def test_a_newer_word_against_somebody_is_a_contradiction_of_its_own() -> None:
    back = "{heard: [{step: krav, by: jon, says: Nei, against: kari}]}"
    assert clashes(read(f"[{AGAINST}, {back}]")) == [*CLASH, ("krav", "jon", "Nei", "kari", "Styret må")]


def test_words_about_a_step_outside_the_map_contradict_nobody_any_more() -> None:
    assert clashes(read(f"[{AGAINST}]", "{version: 2, steps: [{id: a}, {id: krav, since: 2}]}")) == []


def test_why_they_buy_now_never_differs() -> None:
    first = "{heard: [{by: kari, says: Leien, why_now: true}]}"
    assert clashes(read(f"[{first}, {{heard: [{{by: jon, says: Vekst, why_now: true, against: kari}}]}}]")) == []


@pytest.mark.parametrize("again", ["Styret må", "styret  må."])
def test_what_is_said_again_with_its_step_is_placed_and_differs_there(again: str) -> None:
    unplaced = "{heard: [{by: kari, says: Styret må, against: jon}]}"
    situation = read(f"[{unplaced}, {{heard: [{{step: krav, by: kari, says: '{again}', against: jon}}]}}]")
    assert statements_without_step(situation) == ()
    assert [clash[0] for clash in clashes(situation)] == ["krav"]
    assert [clash[0] for clash in clashes(read(f"[{unplaced}]"))] == [None]


@pytest.mark.parametrize(("by", "says"), [("jon", "Styret må"), ("kari", "Styret vil")])
def test_other_words_and_those_of_somebody_else_place_nothing(by: str, says: str) -> None:
    situation = read(
        f"[{{heard: [{{by: kari, says: Styret må}}]}}, {{heard: [{{step: krav, by: {by}, says: {says}}}]}}]"
    )
    assert [heard.says for heard in statements_without_step(situation)] == ["Styret må"]


def test_heard_without_a_step_is_unplaced() -> None:
    assert [
        heard.says for heard in statements_without_step(read("[{heard: [{says: Ja}, {says: Nei, step: krav}]}]"))
    ] == ["Ja"]


TIMED = "steps: [{id: krav, usual_days: [5, 20]}, {id: pilot, after: []}, {id: kort, after: [], usual_days: [1, 3]}]"


def stale(log: str, today: str, step: str = "krav") -> int | None:
    situation = read(log, TIMED, today=today)
    return stale_days(situation, situation.map.by_id[step])


@pytest.mark.parametrize(("today", "days"), [("2026-11-21", None), ("2026-11-22", 21)])
def test_stale_is_older_than_the_upper_end_of_the_usual_days(today: str, days: int | None) -> None:
    assert stale("[{heard: [{step: krav, says: Ja, by: kari}]}]", today) == days


@pytest.mark.parametrize(("today", "days"), [("2026-11-15", None), ("2026-11-16", 15)])
def test_within_a_fortnight_nothing_is_stale_however_quick_the_step_usually_is(today: str, days: int | None) -> None:
    assert stale("[{heard: [{step: kort, says: Ja, by: kari}]}]", today, "kort") == days


@pytest.mark.parametrize(("today", "days"), [("2026-12-01", None), ("2026-12-02", 31)])
def test_without_usual_days_stale_is_older_than_thirty(today: str, days: int | None) -> None:
    assert stale("[{heard: [{step: pilot, says: Ja, by: kari}]}]", today, "pilot") == days


def test_the_newest_word_counts_also_one_from_a_reopening() -> None:
    log = "[{done: [{step: krav, by: kari}]}, {with: kari, reopened: [{step: krav}]}]"
    assert stale(log, "2026-12-02") == 30


def test_a_word_from_nobody_or_from_somebody_who_left_is_no_word() -> None:
    assert stale("[{heard: [{step: krav, says: Ja}]}]", "2026-12-30") is None
    heard = "{heard: [{step: krav, says: Ja, by: kari}]}, {heard: [{step: krav, says: Ja, by: jon}]}"
    assert stale(f"[{heard}, {{people: [{{id: jon, left: true}}]}}]", "2026-12-01") == 30


@pytest.mark.parametrize(
    ("process", "people", "needed"),
    [
        ("", "{id: kari}, {id: jon}", 2),
        ("decided_by: one", "{id: kari}, {id: jon}", 1),
        ("decided_by: one", "{id: kari}", 2),
        ("decided_by: one", "{id: kari}, {id: jon, left: true}", 2),
        ("decided_by: one", "{id: kari}, {id: rita, kind: partner}", 2),
    ],
)
def test_one_source_is_enough_where_one_decides_and_a_second_person_is_known(
    process: str, people: str, needed: int
) -> None:
    purchase = f"{{steps: [{{id: krav}}]{', ' + process if process else ''}}}"
    assert enough_sources(read(f"people: [{people}]", purchase)) == needed
