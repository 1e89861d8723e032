"""On whose word the picture rests: sources, proof, contradictions, old words."""

from __future__ import annotations

import pytest
from building import ids, read
from heard_words import BACK, SAID, SAID_TOO

from kjopsprosess.deal_state.told.sources import (
    sources_of,
    sources_of_deal,
    strength,
)


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


SEEN = "{done: [{step: krav, by: kari, seen: Ark}]}"


BOTH_SAID = "{with: [kari, jon], done: [{step: krav, by: [kari, jon], said: Ja}]}"


ONE_OF_TWO_SAID = "{with: [kari, jon], done: [{step: krav, by: kari, said: Ja}]}"


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
