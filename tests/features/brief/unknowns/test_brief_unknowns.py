"""What we do not know: which there are, in which order, and whom to ask."""

from __future__ import annotations

import pytest
from building import ids, read
from unknown_kinds import ROAD, TWO_VOICES, UNPLACED, found, hole, kinds

from kjopsprosess.features.brief.unknowns.whom_to_ask import steps_in_view


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
