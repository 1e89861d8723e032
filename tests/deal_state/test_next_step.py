"""The next step, who owns it, and when it opened."""

from __future__ import annotations

import pytest
from building import ids, next_id, read

from kjopsprosess.deal_state.bookings import PlannedContact, planned_contact
from kjopsprosess.deal_state.next_step import also_open, days_open, open_since, person_part, step_owner, unfilled_roles

SIDE_BY_SIDE = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: a}
      - {id: b, after: [], who: [{role: it, part: does}]}
      - {id: c, after: [], who: [{role: it, part: does}, {role: eier, part: does}]}
      - {id: d}
"""


def test_first_comes_the_open_step_the_contact_is_about() -> None:
    booked = "{booked: [{date: 2026-11-30, with: [kari, jon], step: b}]}"
    assert next_id(read(f"[{booked}]", SIDE_BY_SIDE)) == "b"


def test_a_booked_step_that_is_not_open_counts_for_nothing() -> None:
    assert next_id(read("[{booked: [{date: 2026-11-30, step: d}]}]", SIDE_BY_SIDE)) == "a"


def test_then_the_open_step_in_which_most_of_those_booked_have_a_part() -> None:
    assert next_id(read("[{booked: [{date: 2026-11-30, with: [kari, jon]}]}]", SIDE_BY_SIDE)) == "c"
    assert next_id(read("[{booked: [{date: 2026-11-30, with: jon}]}]", SIDE_BY_SIDE)) == "b"


PROMISES = "{promised: [{id: x, by: jon, due: 2026-12-04, step: b}, {id: y, by: kari, due: 2026-12-01, step: c}]}"


def test_then_the_open_step_with_the_soonest_open_customer_promise() -> None:
    assert next_id(read(f"[{PROMISES}]", SIDE_BY_SIDE)) == "c"
    assert next_id(read(f"[{PROMISES}, {{kept: y}}]", SIDE_BY_SIDE)) == "b"


@pytest.mark.parametrize("who", ["us", "rita"])
def test_only_the_customers_promises_choose_the_step(who: str) -> None:
    log = f"[{{promised: [{{id: x, by: {who}, due: 2026-12-01, step: b}}]}}]"
    assert next_id(read(log, SIDE_BY_SIDE)) == "a"


def test_those_booked_go_before_promises() -> None:
    assert next_id(read(f"[{PROMISES}, {{booked: [{{date: 2026-11-30, with: jon}}]}}]", SIDE_BY_SIDE)) == "b"


def test_else_the_first_open_step_in_map_order() -> None:
    assert next_id(read("[]", SIDE_BY_SIDE)) == "a"


BEHIND = "steps: [{id: a}, {id: b}, {id: c, after: []}]"


def test_steps_that_are_behind_come_only_when_no_other_is_open() -> None:
    assert next_id(read("[{done: [{step: b, by: kari}]}]", BEHIND)) == "c"
    assert next_id(read("[{done: [{step: b, by: kari}, {step: c, by: kari}]}]", BEHIND)) == "a"


def test_there_is_none_when_nothing_is_untaken_or_the_deal_has_ended() -> None:
    assert next_id(read("[{done: [{step: a, by: kari}]}]", "steps: [{id: a}]")) is None
    assert next_id(read("[{stopped: {outcome: nothing}}]")) is None


def test_also_open_are_the_others_not_behind_those_with_somebody_coming_first() -> None:
    road = SIDE_BY_SIDE + "      - {id: e, after: []}\n      - {id: f, after: d}\n"
    situation = read("[{done: [{step: d, by: kari}]}, {booked: [{date: 2026-11-30, with: kari, step: e}]}]", road)
    chosen = situation.map.by_id["e"]
    assert situation.behind == {"c"}
    assert ids(also_open(situation, PlannedContact(), chosen)) == ["a", "b", "f"]
    assert ids(also_open(situation, PlannedContact(people=("jon",)), chosen)) == ["b", "a", "f"]
    assert ids(also_open(situation, planned_contact(situation), chosen)) == ["a", "b", "f"]


OWNED = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - id: a
        who: [%s]
"""


def owner_id(log: str, who: str) -> str | None:
    situation = read(log, OWNED % who)
    found = step_owner(situation, situation.map.by_id["a"])
    return found.id if found else None


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [("does", "decides"), ("decides", "recommends"), ("recommends", "approves"), ("approves", "contributes")],
)
def test_the_owner_is_the_first_person_by_part(stronger: str, weaker: str) -> None:
    assert owner_id("[]", f"{{role: eier, part: {weaker}}}, {{role: it, part: {stronger}}}") == "jon"


DOES = "{role: eier, part: does}, {role: it, part: contributes}"


def test_the_owner_is_the_maker_of_the_earliest_open_promise_on_the_step() -> None:
    log = "{promised: [{id: x, by: jon, due: 2026-12-04, step: a}, {id: y, by: styret, due: 2026-12-02, step: a}]}"
    assert owner_id(f"[{log}]", DOES) == "styret"
    assert owner_id(f"[{log}, {{dropped: y}}]", DOES) == "jon"
    assert owner_id(f"[{log}, {{dropped: [x, y]}}]", DOES) == "kari"


@pytest.mark.parametrize(
    "promise", ["{id: x, by: rita, due: 2026-12-04, step: a}", "{id: x, by: jon, due: 2026-12-04, step: none}"]
)
def test_a_promise_of_a_partner_or_about_no_step_owns_nothing(promise: str) -> None:
    assert owner_id(f"[{{promised: [{promise}]}}]", DOES) == "kari"


def test_somebody_who_left_owns_nothing() -> None:
    assert owner_id("[{people: [{id: kari, left: true}]}]", DOES) == "jon"


def test_nobody_owns_a_step_of_empty_chairs() -> None:
    assert owner_id("people: []", DOES) is None


def test_an_empty_chair_is_a_role_that_nobody_present_holds_and_this_customer_has() -> None:
    def chairs(text: str) -> list[str]:
        situation = read(text, OWNED % "{role: eier, part: does}, {role: it, part: approves}")
        return [role for role, _ in unfilled_roles(situation, situation.map.by_id["a"])]

    assert chairs("[]") == []
    assert chairs("[{people: [{id: jon, left: true}]}]") == ["it"]
    assert chairs("{people: [{id: kari}]}") == ["eier", "it"]
    assert chairs("{people: [{id: kari, roles: [eier, it]}]}") == []
    assert chairs("{people: [{id: kari}], without: it}") == ["eier"]


def test_the_weightiest_part_of_somebody_with_two_roles_counts() -> None:
    situation = read(
        "people: [{id: kari, roles: [eier, it]}]", OWNED % "{role: eier, part: contributes}, {role: it, part: approves}"
    )
    part = person_part(situation.map.by_id["a"], situation.people["kari"])
    assert part is not None
    assert part.value == "approves"


def opened_on(log: str, step: str, purchase: str) -> str:
    situation = read(log, purchase)
    return str(open_since(situation, situation.map.by_id[step]))


JOINED = "steps: [{id: a}, {id: b, after: []}, {id: c, after: [a, b]}]"
BOTH = "{done: [{step: a, by: kari}]}, {skipped: [{step: b, by: kari}]}"


def test_a_step_opened_when_the_last_step_before_it_was_settled() -> None:
    assert opened_on(f"[{BOTH}]", "c", JOINED) == "2026-11-02"


def test_later_proof_does_not_move_the_day_a_step_opened() -> None:
    assert opened_on(f"[{BOTH}, {{done: [{{step: a, by: kari}}]}}]", "c", JOINED) == "2026-11-02"


def test_its_own_reopening_counts_when_it_is_newest() -> None:
    assert opened_on(f"[{BOTH}, {{done: [{{step: c, by: kari}}]}}, {{reopened: [{{step: c}}]}}]", "c", JOINED) == (
        "2026-11-04"
    )


def test_a_step_after_nothing_opened_with_the_first_entry() -> None:
    assert opened_on("[{note: Hei}, {note: Hopp}]", "a", JOINED) == "2026-11-01"
    assert opened_on("[{date: 2026-11-09, note: Hei}, {date: 2026-11-08, note: Før}]", "a", JOINED) == "2026-11-08"
    assert opened_on("[]", "a", JOINED) == "None"


def test_days_in_step_are_counted_from_the_day_it_opened() -> None:
    situation = read("[{note: Hei}]", JOINED, today="2026-11-26")
    assert days_open(situation, situation.map.by_id["a"]) == 25
    assert days_open(read("[]", JOINED), situation.map.by_id["a"]) is None
