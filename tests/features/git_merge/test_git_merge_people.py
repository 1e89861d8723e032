"""One id that means another person on each side is not merged: what one said would be credited to the other."""

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
