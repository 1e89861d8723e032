"""The next step, who owns it, and when it opened."""

from __future__ import annotations

import pytest
from building import ids, next_id, read

from kjopsprosess.deal_state.meetings.bookings import PlannedContact, planned_contact
from kjopsprosess.deal_state.steps.next_step import (
    also_open,
    days_open,
    open_since,
    person_part,
    step_owner,
    unfilled_roles,
)

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


def test_a_partners_promise_chooses_nothing_and_ours_only_between_steps_that_are_alike() -> None:
    def with_promise(who: str, more: str = "") -> str | None:
        log = f"[{{promised: [{{id: x, by: {who}, due: 2026-12-01, step: b}}]}}{more}]"
        return next_id(read(log, SIDE_BY_SIDE))

    assert with_promise("rita") == "a"
    assert with_promise("us") == "b"
    assert with_promise("us", ", {promised: [{id: y, by: kari, due: 2026-12-20, step: c}]}") == "c"


def test_those_booked_go_before_promises() -> None:
    assert next_id(read(f"[{PROMISES}, {{booked: [{{date: 2026-11-30, with: jon}}]}}]", SIDE_BY_SIDE)) == "b"


def test_else_the_first_open_step_in_map_order() -> None:
    assert next_id(read("[]", SIDE_BY_SIDE)) == "a"


PARALLEL = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: start}
      - {id: a, after: [start], who: [{role: it, part: contributes}, {role: eier, part: does}]}
      - {id: b, after: [start], who: [{role: it, part: does}, {role: eier, part: recommends}]}
      - {id: c, after: [], who: [{role: it, part: approves}]}
      - {id: d, after: [start], who: [{role: styre, part: decides}]}
      - {id: e, after: [start], who: [{role: it, part: recommends}, {role: eier, part: decides}]}
      - {id: ordre, kind: order, after: [a, b, c, d, e]}
"""
BEGUN = "{date: 2026-11-02, done: [{step: start, by: styret, seen: Ark}]}"
RUMOUR = "{how: call, with: rita, done: [{step: c, by: styret, said: Ja}]}"


def chosen(log: str, coming: str = "") -> str | None:
    booked = f", {{booked: [{{date: 2026-11-30, with: {coming}}}]}}" if coming else ""
    return next_id(read(f"[{BEGUN}{', ' + log if log else ''}{booked}]", PARALLEL))


def promised(step: str, by: str, due: str, id_: str = "x") -> str:
    return f"{{promised: [{{id: {id_}, by: {by}, due: {due}, step: {step}}}]}}"


@pytest.mark.parametrize("coming", ["", "jon", "kari", "[kari, jon, rita]"])
def test_what_is_said_to_be_done_is_confirmed_before_all_but_what_the_contact_is_about(coming: str) -> None:
    owed = promised("b", "kari", "2026-11-12")
    assert chosen(f"{owed}, {RUMOUR}", coming) == "c"
    booked = "{booked: [{date: 2026-11-28, step: d}]}"
    assert chosen(f"{RUMOUR}, {booked}") == "d"


@pytest.mark.parametrize(
    ("log", "coming", "expected"),
    [
        (promised("d", "jon", "2026-12-20"), "jon", "d"),
        (f"{promised('d', 'jon', '2026-12-20')}, {promised('a', 'jon', '2026-12-10', 'y')}", "jon", "a"),
        (f"{promised('d', 'jon', '2026-12-20')}, {promised('a', 'kari', '2026-12-10', 'y')}", "jon", "d"),
        (f"{promised('d', 'jon', '2026-12-20')}, {{heard: [{{step: a, by: jon, says: Ja}}]}}", "jon", "d"),
        (promised("d", "rita", "2026-12-20"), "rita", "d"),
    ],
)
def test_with_those_coming_first_what_they_have_promised_themselves(log: str, coming: str, expected: str) -> None:
    assert chosen(log, coming) == expected


@pytest.mark.parametrize(
    ("heard", "coming", "expected"),
    [
        ("{heard: [{step: a, by: jon, says: Ja}]}", "jon", "a"),
        ("{heard: [{step: a, by: jon, says: Ja}]}, {heard: [{step: d, by: jon, says: Ja}]}", "jon", "d"),
        ("{heard: [{step: a, by: kari, says: Ja}]}", "jon", "c"),
        ("{how: call, with: kari, heard: [{step: d, says: Ja}]}", "kari", "d"),
        ("{heard: [{step: d, by: rita, says: Ja}]}", "rita", "d"),
    ],
)
def test_then_what_they_have_said_the_newest_first(heard: str, coming: str, expected: str) -> None:
    assert chosen(f"{heard}, {promised('b', 'us', '2026-11-12')}", coming) == expected


def test_then_a_step_that_their_own_act_opened() -> None:
    road = PARALLEL.replace("{id: b, after: [start]", "{id: b, after: [c]")
    log = "{date: 2026-11-10, done: [{step: c, by: kari, seen: Ark}]}, {booked: [{date: 2026-11-30, with: kari}]}"
    assert next_id(read(f"[{BEGUN}, {log}]", road)) == "b"
    assert next_id(read(f"[{BEGUN}, {log.replace('by: kari', 'by: jon')}]", road)) == "e"
    begun_by_kari = BEGUN.replace("styret", "kari")
    assert next_id(read(f"[{begun_by_kari}, {log}]", road)) == "b"


@pytest.mark.parametrize(
    ("coming", "expected"), [("kari", "e"), ("jon", "c"), ("styret", "d"), ("[kari, jon]", "e"), ("rita", "a")]
)
def test_then_what_they_decide_approve_or_do(coming: str, expected: str) -> None:
    assert chosen("", coming) == expected


def test_a_part_goes_before_somebody_elses_promise_and_our_own_promise_only_breaks_ties() -> None:
    assert chosen(promised("b", "kari", "2026-11-28"), "jon") == "c"
    assert chosen(promised("b", "us", "2026-11-03"), "jon") == "c"
    assert chosen(promised("d", "us", "2026-11-03"), "rita") == "d"


def test_with_nobody_coming_the_soonest_promise_then_the_newest_opened_then_map_order() -> None:
    both = f"{promised('e', 'kari', '2026-12-20')}, {promised('d', 'jon', '2026-12-10', 'y')}"
    assert chosen(both) == "d"
    assert chosen("") == "a"
    newer = PARALLEL.replace("{id: d, after: [start]", "{id: d, after: [c]")
    opened = "{date: 2026-11-10, done: [{step: c, by: styret, seen: Ark}]}"
    assert next_id(read(f"[{BEGUN}, {opened}]", newer)) == "d"
    assert chosen(promised("b", "us", "2026-11-03")) == "b"


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
