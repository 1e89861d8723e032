"""The word that a newer one on the same fact of a step took the place of."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.told.replaced_words import replaced_words

Replaced = tuple[str, tuple[str, ...], tuple[str, ...], str]


def replaced(*heard: str, more: str = "", step: str = "pilot") -> list[Replaced]:
    """Fact, who says so now, who said otherwise before, and when; each statement in an entry of its own."""
    items = ", ".join(f"{{heard: [{{{each}}}]}}" for each in heard)
    found = replaced_words(read(f"[{items}{f', {more}' if more else ''}]")).get(step, ())
    return [(each.fact, each.now.by, each.before.by, str(each.before.day)) for each in found]


PAIRS = {
    "takes": ("takes: 2 weeks", "takes: 4 weeks"),
    "after": ("after: [krav]", "after: []"),
    "part": ("who: {kari: decides}", "who: {kari: none}"),
    "contact": ("contact: {rule: equal}", "contact: {rule: portal_only}"),
    "day": ("on: 2027-02-10", "latest: 2027-02-10"),
}


@pytest.mark.parametrize("fact", PAIRS)
@pytest.mark.parametrize("by", ["jon", "kari"])
def test_the_older_word_is_kept_beside_the_newer_whoever_said_it(fact: str, by: str) -> None:
    old, new = PAIRS[fact]
    told = replaced(f"by: kari, step: pilot, {old}", f"by: {by}, step: pilot, {new}")
    assert told == [(fact, (by,), ("kari",), "2026-11-01")]


@pytest.mark.parametrize("fact", PAIRS)
def test_the_same_said_again_replaces_nothing(fact: str) -> None:
    old, _ = PAIRS[fact]
    assert replaced(f"by: kari, step: pilot, {old}", f"by: jon, step: pilot, {old}") == []


@pytest.mark.parametrize("fact", PAIRS)
def test_what_is_said_against_somebody_replaces_nothing_until_it_holds(fact: str) -> None:
    old, new = PAIRS[fact]
    told = (f"by: kari, step: pilot, {old}", f"by: jon, against: kari, step: pilot, {new}")
    assert replaced(*told) == []
    holds = "{holds: [{step: pilot, by: jon}]}"
    assert replaced(*told, more=holds) == [(fact, ("jon",), ("kari",), "2026-11-01")]


def test_other_facts_other_steps_and_other_people_s_parts_stand_for_themselves() -> None:
    assert replaced("by: kari, step: pilot, takes: 2 weeks", "by: jon, step: valg, takes: 4 weeks") == []
    assert replaced("by: kari, step: pilot, takes: 2 weeks", "by: jon, step: pilot, after: [krav]") == []
    assert replaced("by: kari, step: pilot, who: {kari: does}", "by: jon, step: pilot, who: {jon: decides}") == []


def test_of_three_the_one_before_the_newest() -> None:
    told = [f"by: {who}, step: pilot, takes: {time}" for who, time in (("kari", "1 week"), ("jon", "2 weeks"))]
    assert replaced(*told, "by: kari, step: pilot, takes: 3 weeks") == [("takes", ("kari",), ("jon",), "2026-11-02")]
    assert replaced(*told, told[0]) == [("takes", ("kari",), ("jon",), "2026-11-02")]


def test_an_earliest_and_a_latest_stand_together_and_an_on_replaces_both() -> None:
    both = ("by: kari, step: pilot, earliest: 2027-01-10", "by: jon, step: pilot, latest: 2027-02-10")
    assert replaced(*both) == []
    assert replaced(*both, "by: jon, step: pilot, on: 2027-02-01") == [("day", ("jon",), ("kari",), "2026-11-01")]
    after_an_on = replaced("by: kari, step: pilot, on: 2027-02-01", *both)
    assert [(fact, before) for fact, _, before, _ in after_an_on] == [("day", ("kari",))]


def test_an_order_that_the_map_cannot_have_replaces_nothing() -> None:
    ring = ("by: kari, step: pilot, after: [krav]", "by: jon, step: krav, after: [pilot]")
    assert replaced(*ring, step="krav") == []


def test_nothing_is_said_of_a_step_that_is_taken() -> None:
    old, new = PAIRS["takes"]
    done = "{done: [{step: pilot, by: kari, seen: Rapport}]}"
    assert replaced(f"by: kari, step: pilot, {old}", f"by: jon, step: pilot, {new}", more=done) == []
