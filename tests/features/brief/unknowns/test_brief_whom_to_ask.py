"""Whom the brief asks about what we do not know."""

from __future__ import annotations

import pytest
from building import read
from unknown_kinds import ROAD, TWO_VOICES, UNPLACED, found, hole, kinds


def asked(log: str, kind: str = "single_source", step: str | None = None, purchase: str = ROAD) -> str | None:
    chosen = next(
        each
        for each in found(read(log, purchase))
        if each.kind.value == kind and (step is None or (each.step and each.step.id == step))
    )
    return chosen.ask.id if chosen.ask else None


def test_those_who_will_be_there_are_asked_and_else_all_contacted_and_present() -> None:
    met = "{how: call, with: jon}"
    assert asked(f"[{UNPLACED}, {met}]", "unplaced") == "jon"
    assert asked(f"[{UNPLACED}, {met}, {{booked: [{{date: 2026-11-30, with: kari}}]}}]", "unplaced") == "kari"
    assert asked(f"[{UNPLACED}]", "unplaced") is None
    assert asked(f"[{UNPLACED}, {met}, {{people: [{{id: jon, left: true}}]}}]", "unplaced") is None


def test_a_body_is_never_asked_and_a_partner_where_nobody_at_the_customer_can_be() -> None:
    def of(log: str) -> str | None:
        return asked(f"[{UNPLACED}, {log}]", "unplaced")

    assert of("{booked: [{date: 2026-11-30, with: styret}]}") is None
    assert of("{booked: [{date: 2026-11-30, with: [styret, rita]}]}") == "rita"
    assert of("{booked: [{date: 2026-11-30, with: [rita, jon]}]}") == "jon"
    assert of("{how: call, with: rita}") == "rita"
    assert of("{how: call, with: [rita, kari]}") == "kari"


@pytest.mark.parametrize(
    ("coming", "who"), [("ola", "ola"), ("[kari, ola]", "ola"), ("kari", "kari"), (None, "ola"), ("[kari, siv]", None)]
)
def test_of_somebody_never_met_whoever_we_reach_them_by_is_asked(coming: str | None, who: str | None) -> None:
    people = "[{id: kari, roles: eier}, {id: siv, roles: styre, through: ola}, {id: ola, kind: PARTNER}]"
    booked = f", {{booked: [{{date: 2026-11-30, with: {coming}}}]}}" if coming else ""
    log = f"[{{how: call, with: [ola, kari]}}{booked}]"
    for kind in ("partner", None):
        given = people.replace(", kind: PARTNER", f", kind: {kind}" if kind else "")
        situation = read(f"{{people: {given}, log: {log}}}", ROAD)
        asked_of = [hole.ask for hole in found(situation) if hole.kind.value == "never_met"]
        assert [person.id for person in asked_of if person] == ([who] if who else [])


@pytest.mark.parametrize(("who", "other"), [("kari", "jon"), ("jon", "kari")])
def test_nobody_is_asked_about_themselves_but_who_else_knows(who: str, other: str) -> None:
    alone = f"{{booked: [{{date: 2026-11-30, with: {who}}}]}}"
    both = "{how: call, with: [kari, jon], heard: [{step: krav, says: Ja}]}"
    mine = f"{{how: call, with: {who}, heard: [{{step: sikkerhet, says: Ja}}]}}"
    assert asked(f"[{both}, {mine}, {alone}]", "single_source", "sikkerhet") is None
    met = f"{{booked: [{{date: 2026-11-30, with: {other}}}]}}"
    assert asked(f"[{both}, {mine}, {met}]", "single_source", "sikkerhet") == other
    assert asked(f"[{mine}, {alone}]", "one_voice") == who


def test_of_those_who_disagree_the_one_with_a_part_in_the_step_is_asked_where_nobody_else_comes() -> None:
    clash = "{heard: [{step: krav, by: kari, says: A, against: process}]}"
    both = "{booked: [{date: 2026-11-30, with: [kari, jon]}]}"
    alone = "{booked: [{date: 2026-11-30, with: kari}]}"
    assert asked(f"[{clash}, {both}]", "contradiction") == "jon"
    assert asked(f"[{clash}, {alone}]", "contradiction") == "kari"
    assert asked(f"[{clash.replace('krav', 'valg')}, {alone}]", "contradiction") is None


TWO_SOURCES = "{heard: [{step: ordre, by: kari, says: A}, {step: ordre, by: jon, says: A}]}"


def asked_of(people: str, kind: str = "single_source", step: str = "krav") -> str | None:
    """Who is asked about a step when these all are there."""
    names = [part.split(",")[0].split("}")[0] for part in people.split("{id: ")[1:]]
    booked = f"{{booked: [{{date: 2026-11-30, with: [{', '.join(names)}]}}]}}"
    speakers = "{id: x1, roles: eier, left: false}, {id: x2, roles: it}"
    voices = TWO_SOURCES.replace("kari", "x1").replace("jon", "x2")
    return asked(f"{{people: [{speakers}, {people}], log: [{voices}, {booked}]}}", kind, step)


def test_first_is_asked_who_holds_a_role_the_question_is_for() -> None:
    assert asked_of("{id: ida, roles: eier, attitude: champion}, {id: per, roles: bruker}") == "per"


def test_then_who_has_a_part_in_the_step() -> None:
    assert asked_of("{id: ida, roles: styre, attitude: champion}, {id: per, roles: eier}") == "per"


@pytest.mark.parametrize(
    "order",
    ["{id: ida, roles: styre, attitude: champion}, {id: per, roles: it}", "{id: ida}, {id: per, roles: eier}"],
)
def test_who_has_a_part_in_an_open_step_comes_before_who_has_none(order: str) -> None:
    people = f"{{id: x1, roles: eier, left: false}}, {order}"
    booked = "{booked: [{date: 2026-11-30, with: [ida, per]}]}"
    assert asked(f"{{people: [{people}], log: [{UNPLACED}, {booked}]}}", "unplaced") == "per"
    assert (
        asked(f"{{people: [{people}], log: [{UNPLACED}, {booked.replace('[ida, per]', 'ida')}]}}", "unplaced") == "ida"
    )


@pytest.mark.parametrize(
    ("warmer", "colder"),
    [
        ("attitude: champion", "attitude: supporter"),
        ("attitude: supporter", "attitude: neutral"),
        ("attitude: neutral", "roles: []"),
        ("roles: []", "attitude: sceptic"),
        ("attitude: sceptic", "attitude: opponent"),
    ],
)
def test_then_by_attitude(warmer: str, colder: str) -> None:
    assert asked_of(f"{{id: ida, {colder}}}, {{id: per, {warmer}}}") == "per"


def test_then_in_file_order() -> None:
    assert asked_of("{id: per, roles: eier}, {id: ida, roles: eier}") == "per"


@pytest.mark.parametrize(("role", "question"), [("bruker", "Hvem?"), ("it", "Hva?"), ("styre", "Hvem?")])
def test_single_source_takes_the_first_question_for_a_role_the_person_holds(role: str, question: str) -> None:
    people = f"{{id: kari, roles: eier}}, {{id: jon, roles: styre}}, {{id: ida, roles: {role}}}"
    booked = "{booked: [{date: 2026-11-30, with: ida, step: krav}]}"
    text = f"{{people: [{people}], log: [{TWO_SOURCES}, {booked}]}}"
    assert hole(text, "single_source").question == question


def test_without_anybody_to_ask_the_first_question_is_shown() -> None:
    found_hole = hole(f"[{TWO_SOURCES}]", "single_source")
    assert (found_hole.ask, found_hole.question) == (None, "Hvem?")


def test_stale_has_a_question_of_the_step_and_other_kinds_have_none() -> None:
    assert hole(f"[{TWO_VOICES}]", "stale", today="2026-12-24").question == "Hva?"
    clash = "[{heard: [{step: krav, by: kari, says: A, against: process}]}]"
    assert hole(clash, "contradiction").question is None


def test_once_the_order_is_ours_nobody_is_asked_how_they_buy() -> None:
    seen = "{done: [{step: ordre, by: kari, seen: Signert bestilling, outcome: us}]}"
    told = "{heard: [{says: De slår seg sammen}]}"
    log = f"[{seen}, {told}]"
    more = f"{ROAD}      - {{id: bruk, who: [{{role: styre, part: decides}}]}}\n"
    assert ("one_voice", None) in kinds(f"[{told}]", more)
    assert kinds(log, more) == [("unplaced", None)]


GATED = """
    roles: [{id: eier}, {id: it}, {id: styre}]
    steps:
      - {id: sikkerhet, gate: true, who: [{role: it, part: approves}, {role: styre, part: approves}]}
      - {id: pilot}
      - {id: ordre, kind: order}
      - {id: bruk}
"""


@pytest.mark.parametrize(
    ("log", "never", "ask"),
    [
        ("{how: call, with: kari, done: [{step: sikkerhet, by: kari, seen: Ark}]}", False, "kari"),
        ("{how: call, with: [kari, jon], done: [{step: sikkerhet, by: kari, seen: Ark}]}", False, "jon"),
        ("{how: call, with: kari, done: [{step: ordre, by: kari, seen: Ark}]}", True, "kari"),
    ],
)
def test_an_approval_that_nobody_gave_is_a_hole_before_and_after_the_order(log: str, never: bool, ask: str) -> None:
    found = hole(f"[{log}]", "approval_not_seen", GATED)
    assert (found.step.id if found.step else None, found.roles, found.never) == ("sikkerhet", ("it", "styre"), never)
    assert found.ask is not None
    assert found.ask.id == ask


def test_an_approval_that_was_given_is_no_hole() -> None:
    given = "{how: call, with: jon, done: [{step: sikkerhet, by: jon, seen: Ark}]}"
    assert "approval_not_seen" not in [kind for kind, _ in kinds(f"[{given}]", GATED)]


@pytest.mark.parametrize(("by", "ask"), [("jon", "jon"), ("styret", None), ("[styret, jon]", "jon"), ("kari", "kari")])
def test_hearsay_is_confirmed_with_whoever_is_said_to_have_done_it(by: str, ask: str | None) -> None:
    log = f"[{TWO_VOICES}, {{how: call, with: rita, done: [{{step: krav, by: {by}, said: Ja}}]}}]"
    found = hole(log, "hearsay")
    assert [person.id for person in found.told_by] == ["rita"]
    assert (found.ask.id if found.ask else None) == ask


def test_hearsay_stands_after_what_is_too_late_and_before_an_approval_not_seen() -> None:
    gate = "{how: call, with: kari, done: [{step: sikkerhet, by: kari, seen: Ark}]}"
    rumour = "{how: call, with: rita, done: [{step: pilot, by: kari, said: Ja}]}"
    assert [kind for kind, _ in kinds(f"[{gate}, {rumour}]", GATED)][:2] == ["hearsay", "approval_not_seen"]


@pytest.mark.parametrize(
    ("coming", "asked_one"),
    [("", "rita"), (", booked: [{date: 2026-12-01, with: [kari, rita]}]", "rita"),
     (", booked: [{date: 2026-12-01, with: [jon]}]", "jon")],
)  # fmt: skip
def test_a_question_for_the_partner_goes_to_the_partner_unless_only_others_come(coming: str, asked_one: str) -> None:
    road = ROAD.replace("[{ask: Hvem?, to: bruker}, {ask: Hva?, to: it}]", "[{ask: Hvem eier det?, to: partner}]")
    log = f"""
        people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}, {{id: rita, kind: partner}}]
        log:
          - {{how: call, with: [kari, jon], heard: [{{step: sikkerhet, says: Ja}}, {{step: krav, by: kari, says: Ja}}]}}
          - {{note: x{coming}}}
    """
    assert asked(log, step="krav", purchase=road) == asked_one
