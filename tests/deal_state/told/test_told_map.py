"""The map as the customer told it: steps only they have, their order, who takes part, how long it takes."""

import pytest

from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import person_part, step_owner, unfilled_roles

from building import read, states, waits  # isort: skip


def order(situation: Situation) -> list[str]:
    return [step.id for step in situation.map.steps]


@pytest.mark.parametrize(
    ("facts", "expected", "waiting"),
    [
        (
            "name: Styret vedtar, after: [pilot]",
            ["krav", "pilot", "ny", "valg", "ordre", "bruk"],
            {"ordre": ("valg", "ny")},
        ),
        ("name: Styret vedtar", ["ny", "krav", "pilot", "valg", "ordre", "bruk"], {"ordre": ("valg", "ny")}),
        (
            "name: Styret vedtar, after: [pilot], before: [valg]",
            ["krav", "pilot", "ny", "valg", "ordre", "bruk"],
            {"valg": ("pilot", "ny"), "ordre": ("valg",)},
        ),
        ("name: Lære opp, after: [ordre]", ["krav", "pilot", "valg", "ordre", "ny", "bruk"], {"ordre": ("valg",)}),
    ],
)
def test_a_step_only_this_customer_has_is_put_in_and_the_order_waits_for_it(
    facts: str, expected: list[str], waiting: dict[str, tuple[str, ...]]
) -> None:
    situation = read(f"[{{heard: [{{by: kari, step: ny, says: A, {facts}}}]}}]")
    assert order(situation) == expected
    assert {step: after for step, after in waits(situation).items() if step in waiting} == waiting
    assert situation.map.by_id["ny"].own


def test_a_step_may_be_told_and_done_in_one_talk() -> None:
    entry = "{heard: [{by: kari, step: ny, name: Spørre styret, says: A}], done: [{step: ny, by: kari, seen: B}]}"
    assert states(read(f"[{entry}]"))["ny"] == "done"


def test_the_newest_word_on_the_order_replaces_what_the_map_had() -> None:
    first = "{heard: [{by: kari, step: pilot, after: [], says: A}]}"
    situation = read(f"[{first}, {{heard: [{{by: jon, step: valg, after: [krav], says: B}}]}}]")
    assert (waits(situation)["pilot"], waits(situation)["valg"]) == ((), ("krav",))
    first = "{heard: [{by: kari, step: valg, after: [krav], says: A}]}"
    again = read(f"[{first}, {{heard: [{{by: jon, step: valg, after: [pilot], says: B}}]}}]")
    assert waits(again)["valg"] == ("pilot",)


@pytest.mark.parametrize("facts", ["after: [valg]", "after: [pilot], before: [krav]", "after: [krav]"])
def test_steps_never_come_to_wait_for_each_other(facts: str) -> None:
    situation = read(f"[{{heard: [{{by: kari, step: krav, says: A, {facts}}}]}}]")
    assert order(situation) == ["krav", "pilot", "valg", "ordre", "bruk"]
    assert waits(situation)["krav"] == ()


def test_what_is_said_against_somebody_changes_nothing_before_it_is_said_whose_word_holds() -> None:
    told = "{heard: [{by: jon, against: kari, step: valg, after: [krav], says: A}]}"
    assert waits(read(f"[{told}]"))["valg"] == ("pilot",)
    assert waits(read(f"[{told}, {{holds: [{{step: valg, by: jon}}]}}]"))["valg"] == ("krav",)
    assert waits(read(f"[{told}, {{holds: [{{step: valg, by: kari}}]}}]"))["valg"] == ("pilot",)
    newer = "{heard: [{by: jon, step: valg, after: [], says: B}]}"
    assert waits(read(f"[{told}, {newer}, {{holds: [{{step: valg, by: jon}}]}}]"))["valg"] == ()


def test_against_never_hides_a_new_step() -> None:
    told = "{heard: [{by: jon, against: kari, step: ny, name: Styret vedtar, after: [pilot], says: A}]}"
    assert "ny" in order(read(f"[{told}]"))


def test_who_takes_part_is_told_by_person_and_by_role() -> None:
    situation = read(
        "[{heard: [{by: kari, step: pilot, says: A, who: {jon: decides, kari: none, role:styre: approves}}]}]",
        "steps: [{id: krav}, {id: pilot, who: [{role: eier, part: does}]}]\nroles: [{id: eier}, {id: it}, {id: styre}]",
    )
    step, people = situation.map.by_id["pilot"], situation.people
    assert person_part(step, people["jon"]) == "decides"
    assert person_part(step, people["kari"]) is None
    owner = step_owner(situation, step)
    assert owner is not None
    assert owner.id == "jon"
    assert [(each.role, each.part.value) for each in step.step.who] == [("eier", "does"), ("styre", "approves")]


def test_a_part_that_somebody_is_told_to_have_is_no_role_without_a_name() -> None:
    process = "steps: [{id: krav, who: [{role: sjef, part: decides}]}]\nroles: [{id: sjef}]"
    assert unfilled_roles(read("[]", process), read("[]", process).map.by_id["krav"])
    situation = read("[{heard: [{by: kari, step: krav, says: A, who: {jon: decides}}]}]", process)
    assert unfilled_roles(situation, situation.map.by_id["krav"]) == ()


def test_how_long_it_takes_there_wins_over_the_usual_time() -> None:
    situation = read("[{heard: [{by: kari, step: pilot, says: A, takes: 2-3 weeks}]}]")
    assert situation.map.by_id["pilot"].step.usual_days == (14, 21)


def test_roles_that_a_customer_lacks_may_be_told_of() -> None:
    assert read("[{heard: [{by: kari, without: [styre], says: A}]}]").without == {"styre"}


@pytest.mark.parametrize(
    "item",
    ["{step: finnes-ikke, says: A, after: [krav]}", "{step: pilot, says: A, after: [finnes-ikke]}", "{says: A}"],
)
def test_what_names_nothing_that_exists_leaves_the_map_as_it_was(item: str) -> None:
    situation = read(f"[{{heard: [{item}]}}]")
    assert order(situation) == ["krav", "pilot", "valg", "ordre", "bruk"]


def test_a_later_word_may_say_that_a_new_step_is_a_standstill_and_name_a_new_role() -> None:
    first = (
        "{heard: [{by: kari, step: ny, name: Karens, says: A, who: {role:rad: approves}, role_names: {rad: Rådet}}]}"
    )
    situation = read(f"[{first}, {{heard: [{{by: kari, step: ny, kind: standstill, done_when: D, says: B}}]}}]")
    step = situation.map.by_id["ny"]
    assert (step.kind, step.step.done_when) == ("standstill", "D")
    assert situation.map.roles["rad"].name == "Rådet"
