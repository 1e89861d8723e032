"""What each person says of the steps to come, in which order, where they differ, and what nobody has confirmed."""

from __future__ import annotations

from datetime import date

import pytest
from building import read

from kjopsprosess.features.map.by_person import Account, MapByPerson, map_by_person

PEOPLE = """
    people:
      - {id: kari, roles: eier}
      - {id: jon, roles: it}
      - {id: siv}
      - {id: rita, kind: partner}
    log:
"""


def told(*entries: str, purchase: str | None = None) -> MapByPerson:
    log = "".join(f"      - {{{entry}}}\n" for entry in entries)
    return map_by_person(read(PEOPLE + log, purchase) if purchase else read(PEOPLE + log))


def heard(by: str, step: str, more: str = "") -> str:
    return f"how: meeting, with: [{by}], heard: [{{by: {by}, step: {step}, says: {by} sier{more}}}]"


def order(found: MapByPerson) -> dict[str, list[str]]:
    return {each.person.id: [account.step.id for account in each.accounts] for each in found.people}


def account(found: MapByPerson, person: str, step: str) -> Account:
    theirs = next(each for each in found.people if each.person.id == person)
    return next(each for each in theirs.accounts if each.step.id == step)


def test_each_who_has_told_something_with_the_steps_they_told_of() -> None:
    found = told(
        heard("kari", "pilot"),
        heard("jon", "valg"),
        "with: [jon], promised: [{id: a, by: jon, due: 2026-12-20, step: pilot}]",
        "with: [kari], skipped: [{step: bruk, by: [kari]}]",
        "with: [kari], confirmed: [{by: kari, steps: [pilot]}]",
        heard("rita", "valg"),
    )
    assert order(found) == {"kari": ["pilot", "bruk"], "jon": ["pilot", "valg"], "rita": ["valg"]}
    assert account(found, "jon", "pilot").promised == date(2026, 12, 20)
    assert account(found, "kari", "bruk").skipped == date(2026, 11, 4)
    assert account(found, "kari", "pilot").confirmed == date(2026, 11, 5)
    assert account(found, "kari", "pilot").says == "kari sier"


def test_who_has_left_has_told_it_all_the_same() -> None:
    found = told(heard("kari", "pilot"), "people: [{id: kari, left: true}]")
    assert order(found) == {"kari": ["pilot"]}


def test_the_steps_are_those_to_come_and_those_somebody_says_they_do_without() -> None:
    found = told(
        "with: [kari], done: [{step: krav, by: [kari], seen: Krav}]", "with: [jon], skipped: [{step: pilot, by: [jon]}]"
    )
    assert [step.id for step in found.steps] == ["pilot", "valg", "ordre", "bruk"]
    assert [person.id for person in found.only_earlier] == ["kari"]
    ordered = told("with: [kari], done: [{step: ordre, by: [kari], seen: Signert}]")
    assert [step.id for step in ordered.steps] == ["bruk"]  # the order came without the others: nobody said so
    assert told("stopped: {outcome: nothing, because: x}").steps == ()


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ((heard("kari", "pilot"), heard("kari", "krav")), ["krav", "pilot"]),
        ((heard("kari", "pilot"), heard("kari", "krav", ", after: [pilot], against: jon")), ["pilot", "krav"]),
        ((heard("kari", "krav"), heard("kari", "pilot", ", before: [krav], against: jon")), ["pilot", "krav"]),
        (
            (heard("kari", "krav", ", after: [valg], against: jon"), heard("kari", "valg", ", after: [krav]")),
            ["krav", "valg"],
        ),
    ],
)
def test_their_steps_stand_in_the_order_they_give(entries: tuple[str, ...], expected: list[str]) -> None:
    assert order(told(*entries))["kari"] == expected


def test_the_newest_they_said_of_the_order_stands() -> None:
    found = told(heard("kari", "valg", ", after: [krav]"), heard("kari", "valg", ", after: []"), heard("kari", "valg"))
    assert account(found, "kari", "valg").after == ()
    assert account(told(heard("kari", "valg")), "kari", "valg").after is None


def test_a_difference_is_told_until_it_is_said_whose_word_holds() -> None:
    entries = (heard("jon", "pilot"), heard("kari", "pilot", ", against: jon"))
    assert [each.step for each in told(*entries).differences] == ["pilot"]
    assert account(told(*entries), "kari", "pilot").against == "jon"
    assert told(*entries, "with: [siv], holds: [{step: pilot, by: kari}]").differences == ()


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (", after: [krav]", ", after: [pilot]", True),
        (", after: [krav, pilot]", ", after: [pilot, krav]", False),
        (", after: []", ", after: [krav]", True),
        ("", ", after: [krav]", False),
        (", after: [krav]", ", after: [pilot], against: jon", False),
    ],
)
def test_another_order_is_told_also_when_nobody_spoke_against_anybody(first: str, second: str, *, differ: bool) -> None:
    found = told(heard("jon", "valg", first), heard("kari", "valg", second)).orders
    assert bool(found) is differ
    if differ:
        assert [each.person.id for each in found[0].given] == ["jon", "kari"]  # the newest last


def test_what_nobody_has_confirmed_is_what_one_told_and_what_we_guess() -> None:
    found = told(
        heard("kari", "pilot"),
        "with: [kari, jon], heard: [{by: [kari, jon], step: valg, says: Slik}]",
        heard("jon", "krav"),
        heard("kari", "krav", ", against: jon"),
    )
    assert [each.step.id for each in found.told_by_one] == ["pilot"]
    assert [step.id for step in found.guesses] == ["ordre", "bruk"]


def test_what_they_did_is_told_with_the_customer_going_back_since() -> None:
    done = "with: [kari], done: [{step: krav, by: [kari], seen: Krav}]"
    again = "with: [jon], reopened: [{step: krav, by: [jon]}]"
    found = told(done, again)
    theirs = account(found, "kari", "krav")
    assert (theirs.done, theirs.reopened) == (date(2026, 11, 1), date(2026, 11, 2))
    assert "jon" not in order(found)
    before = told(done, again, heard("jon", "krav"))
    assert account(before, "jon", "krav").reopened is None  # they had not said that it was done


def test_what_a_partner_says_that_somebody_did_is_not_that_persons_word() -> None:
    assert order(told("with: [rita], done: [{step: krav, by: [kari], said: Ferdig}]")) == {}
