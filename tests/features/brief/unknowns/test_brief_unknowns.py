"""What we do not know: which there are, in which order, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import ids, next_id, read

from kjopsprosess.deal_state.bookings import planned_contact
from kjopsprosess.features.brief.unknowns.find import find_unknowns
from kjopsprosess.features.brief.unknowns.kinds import Unknown
from kjopsprosess.features.brief.unknowns.search_scope import steps_in_view

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation

ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}, {id: bruker}]
    steps:
      - id: krav
        who: [{role: eier, part: does}]
        questions: [{ask: Hvem?, to: bruker}, {ask: Hva?, to: it}]
      - {id: sikkerhet, after: [], who: [{role: it, part: approves}]}
      - {id: valg, kind: choice, after: [krav, sikkerhet], who: [{role: styre, part: decides}]}
      - {id: ordre, kind: order}
"""
TWO_VOICES = "{how: meeting, with: [kari, jon], heard: [{step: krav, says: Ja}, {step: sikkerhet, says: Ja}]}"
"""Nothing is known from one person alone."""
UNPLACED = "{heard: [{says: Det haster}]}"


def found(situation: Situation) -> tuple[Unknown, ...]:
    step = situation.map.by_id.get(next_id(situation) or "")
    return find_unknowns(situation, planned_contact(situation), step)


def kinds(log: str, purchase: str = ROAD, today: str = "2026-11-26") -> list[tuple[str, str | None]]:
    """Kind and step of every hole in the order they are printed; that none of these deals says why now, left out."""
    situation = read(log, purchase, today=today)
    holes = [hole for hole in found(situation) if hole.kind.value != "no_trigger"]
    return [(hole.kind.value, hole.step.id if hole.step else None) for hole in holes]


def hole(log: str, kind: str, purchase: str = ROAD, today: str = "2026-11-26") -> Unknown:
    """The first hole of a kind."""
    return next(each for each in found(read(log, purchase, today=today)) if each.kind.value == kind)


def test_steps_in_view_are_the_next_the_other_open_ones_and_the_nearest_choice_or_order() -> None:
    situation = read("[{booked: [{date: 2026-11-30, step: sikkerhet}]}]", ROAD)
    assert ids(steps_in_view(situation, situation.map.by_id["sikkerhet"])) == ["sikkerhet", "krav", "valg"]


def test_no_step_is_in_view_twice() -> None:
    situation = read("[{done: [{step: krav, by: kari}, {step: sikkerhet, by: jon}]}]", ROAD)
    assert ids(steps_in_view(situation, situation.map.by_id["valg"])) == ["valg"]


def test_an_ended_deal_has_no_holes() -> None:
    assert kinds("[{stopped: {outcome: nothing}}]") == []


def test_a_postponed_deal_keeps_its_holes() -> None:
    assert ("one_voice", None) in kinds("[{stopped: {outcome: later, until: 2027-02-01}}]")


def test_one_voice_stands_for_all_single_sources_while_fewer_than_two_people_are_sources() -> None:
    log = "[{how: meeting, with: kari, heard: [{step: krav, says: Ja}]}]"
    assert ("one_voice", None) in kinds(log)
    assert "single_source" not in [kind for kind, _ in kinds(log)]
    assert ids(hole(log, "one_voice").about) == ["kari"]
    assert hole("[]", "one_voice").about == ()


def test_two_people_end_one_voice_and_steps_on_one_persons_word_are_holes() -> None:
    log = "[{done: [{step: valg, by: jon, said: Ja, outcome: us}]}, {heard: [{step: krav, by: kari, says: Ja}]}]"
    single = [step for kind, step in kinds(log) if kind == "single_source"]
    assert single == ["ordre", "krav", "sikkerhet", "valg"]
    assert "one_voice" not in [kind for kind, _ in kinds(log)]
    about = {hole.step.id: ids(hole.about) for hole in found(read(log, ROAD)) if hole.step}
    assert (about["ordre"], about["krav"], about["valg"]) == ([], ["kari"], ["jon"])


def test_a_step_with_two_people_and_two_roles_is_no_single_source() -> None:
    assert kinds(f"[{TWO_VOICES}]") == []


def test_an_empty_chair_is_told_where_nobody_decides_a_step_in_view_other_than_the_next() -> None:
    log = f"{{people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}], log: [{TWO_VOICES}]}}"
    assert kinds(log) == [("empty_chair", "valg")]
    assert (hole(log, "empty_chair").role, hole(log, "empty_chair").part) == ("styre", "decides")


def test_an_empty_chair_that_only_approves_is_told_as_well() -> None:
    text = f"{{people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}], log: [{TWO_VOICES}]}}"
    assert kinds(text, ROAD.replace("decides", "approves")) == [("empty_chair", "valg")]
    assert hole(text, "empty_chair", ROAD.replace("decides", "approves")).part == "approves"


def test_a_chair_of_the_next_step_is_not_told() -> None:
    done = "{done: [{step: krav, by: kari, seen: x}, {step: sikkerhet, by: jon, seen: x}]}"
    log = f"[{TWO_VOICES}, {done}, {{with: [kari, jon], heard: [{{step: valg, says: Ja}}]}}]"
    assert kinds(f"{{people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}], log: {log}}}") == []


def test_a_role_this_customer_does_not_have_is_no_empty_chair() -> None:
    log = f"{{people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}], without: styre, log: [{TWO_VOICES}]}}"
    assert kinds(log) == []


PEOPLE = "{id: kari, roles: eier}, {id: jon, roles: it}, {id: liv, roles: %s}"


@pytest.mark.parametrize(("role", "step"), [("it", "sikkerhet"), ("styre", "valg")])
def test_somebody_who_decides_or_approves_in_view_was_never_met(role: str, step: str) -> None:
    text = f"{{people: [{PEOPLE % role}], log: [{TWO_VOICES}]}}"
    assert ("never_met", step) in kinds(text)
    assert ids(hole(text, "never_met").about) == ["liv"]
    met = f"{{people: [{PEOPLE % role}], log: [{TWO_VOICES}, {{how: call, with: liv}}]}}"
    assert "never_met" not in [kind for kind, _ in kinds(met)]


@pytest.mark.parametrize("coming", ["liv", "[kari, liv]"])
def test_who_is_coming_is_not_never_met(coming: str) -> None:
    booked = "{booked: [{date: 2026-11-30, with: %s}]}"
    text = f"{{people: [{PEOPLE % 'styre'}], log: [{TWO_VOICES}, {booked % coming}]}}"
    assert "never_met" not in [kind for kind, _ in kinds(text)]
    assert ("never_met", "valg") in kinds(text.replace(booked % coming, booked % "kari"))


def test_a_decider_of_a_later_step_before_the_order_was_never_met_and_of_one_after_it_is_none() -> None:
    road = ROAD.replace("kind: order", "kind: order, who: [{role: bruker, part: decides}]")
    road += "      - {id: bruk, who: [{role: drift, part: decides}]}\n"
    road = road.replace("{id: bruker}]", "{id: bruker}, {id: drift}]")
    text = f"{{people: [{PEOPLE % 'bruker'}, {{id: ola, roles: drift}}], log: [{TWO_VOICES}]}}"
    assert [each.about[0].id for each in found(read(text, road)) if each.kind.value == "never_met"] == ["liv"]


def test_somebody_with_another_part_a_body_or_somebody_gone_is_not_never_met() -> None:
    for person in ("{id: liv, roles: eier}", "{id: liv, roles: it, kind: body}", "{id: liv, roles: it, left: true}"):
        text = f"{{people: [{{id: kari, roles: eier}}, {{id: jon, roles: it}}, {person}], log: [{TWO_VOICES}]}}"
        assert "never_met" not in [kind for kind, _ in kinds(text)]


def test_a_person_is_never_met_once() -> None:
    text = f"{{people: [{PEOPLE % '[it, styre]'}], log: [{TWO_VOICES}]}}"
    assert [step for kind, step in kinds(text) if kind == "never_met"] == ["sikkerhet"]


def test_never_met_stands_by_step_then_part_then_person() -> None:
    people = PEOPLE % "styre" + ", {id: ola, roles: [bruker]}, {id: ida, roles: it}, {id: per, roles: it}"
    road = ROAD.replace("{role: it, part: approves}", "{role: it, part: approves}, {role: bruker, part: decides}")
    situation = read(f"{{people: [{people}], log: [{TWO_VOICES}]}}", road)
    strangers = [each.about[0].id for each in found(situation) if each.kind.value == "never_met"]
    assert strangers == ["ola", "ida", "per", "liv"]


def test_steps_behind_are_one_hole() -> None:
    behind = hole("[{done: [{step: valg, by: kari, outcome: us}]}]", "behind")
    assert (behind.step and behind.step.id, ids(behind.steps)) == ("krav", ["krav", "sikkerhet"])
    assert [kind for kind, _ in kinds("[{done: [{step: valg, by: kari, outcome: us}]}]")].count("behind") == 1


def test_too_late_is_about_the_deadline() -> None:
    text = "{deadline: 2026-12-01, log: []}"
    late = ROAD.replace("- id: krav", "- id: krav\n        usual_days: 10")
    assert hole(text, "too_late", late).days == 5
    assert "too_late" not in [kind for kind, _ in kinds("{deadline: 2026-12-06}", late)]


def test_words_without_a_step_are_a_hole() -> None:
    assert hole("[{heard: [{says: Det haster}]}]", "unplaced").says == "Det haster"


def test_an_open_step_whose_newest_word_is_old_is_a_hole() -> None:
    assert hole(f"[{TWO_VOICES}]", "stale", today="2026-12-24").days == 53
    taken = f"[{TWO_VOICES}, {{done: [{{step: krav, by: kari}}]}}]"
    assert ("stale", "krav") not in kinds(taken, today="2026-12-24")


def test_nobody_having_told_why_they_buy_now_is_the_last_hole() -> None:
    assert [each.kind.value for each in found(read(f"[{UNPLACED}]"))][-1] == "no_trigger"
    told = ("{trigger: Lageret flytter}", "[{heard: [{by: kari, why_now: true, says: Lageret flytter}]}]")
    for text in told:
        assert "no_trigger" not in [each.kind.value for each in found(read(text))]


def test_the_first_of_each_kind_is_printed_before_the_second_of_any() -> None:
    log = """
        deadline: 2026-12-02
        log:
          - how: meeting
            with: [kari, jon]
            heard: [{says: A}, {says: B}, {step: krav, by: kari, says: X, against: jon}]
          - {done: [{step: valg, by: [kari, jon], outcome: us, seen: Brev}]}
    """
    late = ROAD.replace("{id: ordre", "{id: ordre, usual_days: 60")
    assert kinds(log, late, "2026-12-02") == [
        ("contradiction", "krav"),
        ("too_late", None),
        ("behind", "krav"),
        ("single_source", "ordre"),
        ("unplaced", None),
        ("stale", "krav"),
        ("single_source", "krav"),
        ("unplaced", None),
        ("single_source", "sikkerhet"),
    ]


def test_contradictions_stand_by_step_and_not_by_day() -> None:
    log = """
        - {heard: [{step: valg, by: kari, says: A, against: jon}]}
        - {heard: [{step: krav, by: kari, says: B, against: jon}]}
    """
    assert [step for kind, step in kinds(log) if kind == "contradiction"] == ["krav", "valg"]
    assert ids(hole(log, "contradiction").about) == ["jon", "kari"]


def asked(log: str, kind: str = "single_source", step: str | None = None, purchase: str = ROAD) -> str | None:
    chosen = next(
        each
        for each in found(read(log, purchase))
        if each.kind.value == kind and (step is None or (each.step and each.step.id == step))
    )
    return chosen.ask.id if chosen.ask else None


@pytest.mark.parametrize("left", ["kari", "jon"])
def test_all_we_know_from_somebody_who_has_left_comes_before_a_difference_and_is_not_told_twice(left: str) -> None:
    log = f"[{{how: call, with: {left}, heard: [{{step: krav, says: Ja}}]}}, {{people: [{{id: {left}, left: true}}]}}]"
    assert kinds(log)[0] == ("left_source", None)
    assert ids(hole(log, "left_source").about) == [left]
    assert "one_voice" not in [kind for kind, _ in kinds(log)]


def test_a_step_told_by_somebody_who_has_left_is_still_known_from_them() -> None:
    people = "[{id: kari, roles: eier}, {id: jon, roles: it}, {id: ida, roles: eier}]"
    gone = "{people: [{id: ida, left: true}]}"
    told = "{with: ida, how: call, heard: [{step: sikkerhet, says: Ja}]}"
    others = "{how: call, with: [kari, jon], heard: [{step: krav, says: Ja}, {step: valg, says: Ja}]}"
    text = f"{{people: {people}, log: [{others}, {told}, {gone}]}}"
    assert ids(hole(text, "single_source").about) == ["ida"]


@pytest.mark.parametrize("by", ["kari", "jon"])
def test_a_promise_on_a_step_by_somebody_present_counts_as_heard(by: str) -> None:
    other = {"kari": "jon", "jon": "kari"}[by]
    heard = f"{{how: call, with: {other}, heard: [{{step: krav, says: Ja}}]}}"
    rest = "{how: call, with: [kari, jon], heard: [{step: sikkerhet, says: Ja}]}"
    promised = f"{{how: call, with: {by}, promised: [{{id: p, by: {by}, due: 2026-12-01, step: krav}}]}}"
    assert ("single_source", "krav") in kinds(f"[{heard}, {rest}]")
    assert ("single_source", "krav") not in kinds(f"[{heard}, {rest}, {promised}]")


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
