"""What two sides mean differently is not merged: one id for two people, or two answers to the same thing."""

from __future__ import annotations

import pytest

from kjopsprosess.features.git_merge.merge import MergeResult, merge_deals

HEAD = "customer: Acme\nprocess: p@1\npeople:\n  - {id: kari, name: Kari Lund}\n"
FIRST = "log:\n  - {id: a, date: 2026-11-01, with: [kari], how: call}\n"


def entry(name: str, *lines: str) -> str:
    return "".join(f"{line}\n" for line in (f"  - id: {name}", "    date: 2026-11-02", "    how: call", *lines))


def told(person: str, name: str | None) -> str:
    facts = f"{{id: {person}, name: {name}}}" if name else f"{{id: {person}, attitude: sceptic}}"
    return f"    people: [{facts}]"


BASE = HEAD + FIRST


def merge(ours: list[str], theirs: list[str]) -> MergeResult:
    """Two sides that each have one entry more."""
    sides = (BASE + entry("b", *ours)).encode(), (BASE + entry("c", *theirs)).encode()
    return merge_deals(BASE.encode(), *sides, "deals/acme.yaml")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([told("ola", "Ola Hansen")], [told("ola", "Ola Nilsen")]),
        ([told("kari", "Kari Berg")], [told("kari", "Kari Moe")]),
        ([told("kari", "Kari Berg")], ["    heard: [{by: kari, says: The board decides}]"]),
        (["    with: [kari]"], [told("kari", "Kari Berg")]),
        ([told("kari", "Kari Berg")], ["    heard: [{step: pilot, says: Hm, who: {kari: decides}}]"]),
    ],
)
def test_two_people_of_one_id_are_left_to_a_person(ours: list[str], theirs: list[str]) -> None:
    merged = merge(ours, theirs)
    assert merged.obstacle is not None
    assert merged.obstacle.code == "two_people"
    assert merged.obstacle.facts["person"] in ("ola", "kari")
    assert {merged.obstacle.facts["one"], merged.obstacle.facts["other"]} <= {
        *("Ola Hansen", "Ola Nilsen", "Kari Berg", "Kari Moe", "Kari Lund")
    }


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([told("ola", "Ola Hansen")], [told("ola", "Ola Hansen")]),
        ([told("ola", "Ola Hansen")], [told("ola", "OLA  hansen")]),
        ([told("ola", "Ola")], [told("ola", "Ola Nilsen")]),
        ([told("kari", "Kari Lund Berg")], ["    with: [kari]"]),
        ([told("kari", "Kari Berg")], ["    note: Nothing of her"]),
        ([told("ola", "Ola Hansen")], [told("eva", "Eva Nilsen")]),
        ([told("kari", None)], ["    with: [kari]"]),
    ],
)
def test_the_same_person_is_merged(ours: list[str], theirs: list[str]) -> None:
    merged = merge(ours, theirs)
    assert merged.obstacle is None, merged.obstacle
    assert b"id: b" in merged.content
    assert b"id: c" in merged.content


MOVED = "    booked: [{{date: {}, moved_from: 2026-12-01 10:00, with: [kari]}}]"
OFF = "    booked: [{date: 2026-12-01 10:00, called_off: true}]"
BOOKED = BASE + (
    "  - {id: a2, date: 2026-11-01, booked: [{date: 2026-12-01 10:00, with: [kari]}],"
    " promised: [{id: note, by: kari, what: sends it, due: 2026-11-30}]}\n"
)


TWO_THAT_DAY = BOOKED.replace("booked: [", "booked: [{date: 2026-12-01 14:00, with: [kari]}, ")


@pytest.mark.parametrize(("ours", "theirs"), [("14:00", "10:00"), ("10:00", "14:00")])
def test_two_meetings_of_one_day_are_two(ours: str, theirs: str) -> None:
    one, other = (MOVED.replace("10:00", time).format("2026-12-02 09:00") for time in (ours, theirs))
    other = other.replace("12-02", "12-03")
    sides = (TWO_THAT_DAY + entry("b", one)).encode(), (TWO_THAT_DAY + entry("c", other)).encode()
    assert merge_deals(TWO_THAT_DAY.encode(), *sides, "deals/acme.yaml").obstacle is None


def settle(ours: list[str], theirs: list[str]) -> MergeResult:
    """Two sides that each have one entry more, where a meeting is booked and something is promised."""
    sides = (BOOKED + entry("b", *ours)).encode(), (BOOKED + entry("c", *theirs)).encode()
    return merge_deals(BOOKED.encode(), *sides, "deals/acme.yaml")


@pytest.mark.parametrize(
    ("ours", "theirs", "what"),
    [
        ([MOVED.format("2026-12-02 10:00")], [MOVED.format("2026-12-03 10:00")], "2026-12-01 10:00"),
        ([MOVED.format("2026-12-02 10:00")], [OFF], "2026-12-01 10:00"),
        ([MOVED.format("2026-12-02 10:00")], [OFF.replace(" 10:00", "")], "2026-12-01 10:00"),
        ([MOVED.replace("01 10:00", "01").format("2026-12-02")], [MOVED.format("2026-12-03")], "2026-12-01 10:00"),
        ([MOVED.replace("10:00", "11:00").format("2026-12-02")], [MOVED.format("2026-12-03")], "2026-12-01 10:00"),
        (["    holds: [{step: pilot, by: kari}]"], ["    holds: [{step: pilot, by: process}]"], "pilot"),
        (["    moved: {note: 2026-12-04}"], ["    moved: {note: 2026-12-11}"], "note"),
        (["    kept: [note]"], ["    dropped: note"], "note"),
    ],
)
def test_two_answers_to_the_same_thing_are_left_to_a_person(ours: list[str], theirs: list[str], what: str) -> None:
    for one, other in ((ours, theirs), (theirs, ours)):
        merged = settle(one, other)
        assert merged.obstacle is not None
        assert (merged.obstacle.code, merged.obstacle.facts["what"]) == ("two_answers", what)
        assert merged.has_markers


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([MOVED.format("2026-12-02 10:00")], [MOVED.format("2026-12-02 10:00")]),
        (["    holds: [{step: pilot, by: kari}]"], ["    holds: [{step: budget, by: process}]"]),
        (["    kept: [note]"], ["    kept: [note]"]),
        (["    moved: {note: 2026-12-04}"], ["    kept: [note]"]),
        (["    author: us/per", "    did: [x]", "    did_by: {us/per: [x]}"], ["    author: us/lise"]),
        (["    confirmed: [{by: [kari], steps: [pilot]}]"], ["    confirmed: [{by: [kari], steps: [budget]}]"]),
        (["    heard: [{by: [kari], says: Hm, share: true, topic: problem}]"], ["    shared: {with: [kari], hash: a}"]),
        (
            ["    booked: [{date: 2026-12-08 10:00, minutes: 30, invitation: {uid: u, sequence: 1}}]"],
            ["    people: [{id: kari, left: true}]"],
        ),
    ],
)
def test_what_both_sides_settle_alike_or_apart_is_merged(ours: list[str], theirs: list[str]) -> None:
    merged = settle(ours, theirs)
    assert merged.obstacle is None, merged.obstacle
    assert b"id: b" in merged.content
    assert b"id: c" in merged.content
