"""On whose word the picture rests: sources, proof, contradictions, old words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import ids, read

from kjopsprosess.deal_state.told.sources import (
    contradictions,
    enough_sources,
    sources_of,
    sources_of_deal,
    stale_days,
    statements_without_step,
    strength,
)

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def sources(log: str, step: str = "krav") -> list[str]:
    situation = read(log)
    return ids(sources_of(situation, situation.map.by_id[step]).people)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{with: [jon, kari], heard: [{step: krav, says: Ja, by: kari}]}", ["kari"]),
        ("{with: [jon, kari], heard: [{step: krav, says: Ja, by: [jon, kari]}]}", ["kari", "jon"]),
        ("{with: [jon, kari], heard: [{step: krav, says: Ja}]}", ["kari", "jon"]),
        ("{with: [jon, kari], done: [{step: krav, by: jon, seen: Ark}]}", ["jon"]),
        ("{with: jon, done: [{step: krav, by: kari}]}", ["jon"]),
        ("{with: jon, skipped: [{step: krav, by: kari}]}", ["jon"]),
        ("{with: [rita, styret], done: [{step: krav, by: kari}]}", []),
        ("{done: [{step: krav, by: [kari, styret]}]}", ["kari"]),
        ("{heard: [{step: krav, says: Ja, by: kari}]}", ["kari"]),
        ("{skipped: [{step: krav, by: kari}]}", ["kari"]),
        ("{with: [jon, kari], promised: [{id: x, by: kari, due: 2026-12-04, step: krav}]}", ["kari"]),
        ("{with: jon, promised: [{id: x, by: styret, due: 2026-12-04, step: krav}]}", ["jon"]),
        ("{with: [jon, kari], promised: [{id: x, by: us, due: 2026-12-04, step: krav}]}", []),
        ("{with: [jon, kari], confirmed: [{by: jon, steps: krav}]}", ["jon"]),
        ("{with: [jon, kari], did: krav/hjelp}", []),
        ("{with: kari, heard: [{step: pilot, says: Ja}]}", []),
        ("{with: kari, heard: [{step: pilot, says: Ja, after: [krav]}]}", []),
        ("{with: kari, heard: [{step: pilot, says: Ja, before: [krav]}]}", []),
        ("{with: kari, heard: [{step: pilot, says: Ja, takes: 2 weeks, takes_from: krav}]}", []),
        ("{with: kari, done: [{step: krav, by: rita}]}", []),
    ],
)
def test_sources_are_those_who_said_or_did_it_or_who_passed_it_on(entry: str, expected: list[str]) -> None:
    assert sources(f"[{entry}]") == expected


def test_a_reopening_has_sources_too() -> None:
    assert sources("[{done: [{step: krav, by: kari}]}, {with: jon, reopened: [{step: krav}]}]") == ["kari", "jon"]


def test_who_reopened_a_step_is_its_source_when_nobody_was_there() -> None:
    assert sources("[{done: [{step: krav, by: kari}]}, {reopened: [{step: krav, by: [jon, rita]}]}]") == ["kari", "jon"]


def test_a_done_that_counts_for_nothing_gives_no_source() -> None:
    assert sources("[{with: kari, done: [{step: valg, by: jon, seen: Brev}]}]", "valg") == []


def test_somebody_who_left_is_still_a_source_of_what_they_told() -> None:
    log = "[{with: [kari, jon], heard: [{step: krav, says: Ja}]}, {people: [{id: jon, left: true}]}]"
    assert sources(log) == ["kari", "jon"]


PASSED_ON = "{with: [kari, jon], heard: [{step: krav, says: Ja, by: liv}], people: [{id: liv}]}"
NOBODY_ELSE = "{with: [kari, jon], heard: [{step: pilot, says: Ja, by: liv}]}"


@pytest.mark.parametrize(
    ("log", "count"),
    [
        (PASSED_ON, 1),
        (f"{PASSED_ON}, {PASSED_ON}", 1),
        (f"{PASSED_ON}, {{heard: [{{step: krav, says: Ja, by: jon}}]}}", 1),
        (f"{PASSED_ON}, {{heard: [{{step: krav, says: Ja, by: liv}}]}}", 2),
        (f"{PASSED_ON}, {NOBODY_ELSE}", 1),
    ],
)
def test_hearsay_with_several_there_is_one_source_nobody_knows_which(log: str, count: int) -> None:
    situation = read(f"[{log}]")
    assert sources_of(situation, situation.map.by_id["krav"]).number == count


def test_partners_bodies_and_documents_are_sources_in_no_count() -> None:
    situation = read("""
        people: [{id: kari}, {id: rita, kind: partner}, {id: styret, kind: body}, {id: brev, kind: document}]
        log:
          - {heard: [{step: krav, says: Ja, by: [kari, rita, styret, brev]}]}
    """)
    found = sources_of(situation, situation.map.by_id["krav"])
    assert (ids(found.people), ids(found.others), found.number) == (["kari"], ["rita", "styret", "brev"], 1)


@pytest.mark.parametrize(
    ("people", "single"),
    [
        ("{id: kari, roles: eier}, {id: jon, roles: it}", False),
        ("{id: kari, roles: eier}, {id: jon, roles: eier}", True),
        ("{id: kari, roles: [eier, it]}, {id: jon, roles: it}", False),
        ("{id: kari, roles: [eier, it]}, {id: jon, left: true}", False),
        ("{id: kari}, {id: jon}", True),
    ],
)
def test_single_sourced_is_fewer_than_two_people_or_two_roles(people: str, *, single: bool) -> None:
    situation = read(f"""
        people: [{people}]
        log:
          - {{done: [{{step: krav, by: [kari, jon]}}]}}
    """)
    assert sources_of(situation, situation.map.by_id["krav"]).single is single


def test_sources_of_the_deal_are_the_distinct_people_over_all_steps() -> None:
    situation = read("""
        - {with: jon, heard: [{step: bruk, says: Ja}, {step: krav, says: Ja}]}
        - {done: [{step: krav, by: kari}]}
    """)
    assert ids(sources_of_deal(situation).people) == ["kari", "jon"]


def proof(*log: str) -> str | None:
    situation = read(f"[{', '.join(log)}]")
    found = strength(situation, situation.map.by_id["krav"])
    return found.value if found else None


SAID = "{done: [{step: krav, by: kari, said: Ja}]}"
SAID_TOO = "{done: [{step: krav, by: jon, said: Ja}]}"
SEEN = "{done: [{step: krav, by: kari, seen: Ark}]}"
BOTH_SAID = "{with: [kari, jon], done: [{step: krav, by: [kari, jon], said: Ja}]}"
ONE_OF_TWO_SAID = "{with: [kari, jon], done: [{step: krav, by: kari, said: Ja}]}"
BACK = "{reopened: [{step: krav}]}"


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ((), None),
        ((SAID,), "weak"),
        ((SAID, SAID), "weak"),
        ((SAID, SAID_TOO), "medium"),
        ((BOTH_SAID,), "medium"),
        ((ONE_OF_TWO_SAID,), "weak"),
        ((SEEN,), "strong"),
        ((SAID, SEEN, SAID), "strong"),
        ((SEEN, BACK), None),
        ((SEEN, BACK, SAID), "weak"),
        ((SAID, BACK, SAID_TOO), "weak"),
        (("{skipped: [{step: krav, by: kari}]}",), None),
    ],
)
def test_strength_counts_all_done_since_the_last_reopening(log: tuple[str, ...], expected: str | None) -> None:
    assert proof(*log) == expected


def test_two_who_hold_one_role_between_them_are_weak() -> None:
    situation = read(f"{{people: [{{id: kari, roles: it}}, {{id: jon, roles: it}}], log: [{BOTH_SAID}]}}")
    assert strength(situation, situation.map.by_id["krav"]) == "weak"


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
