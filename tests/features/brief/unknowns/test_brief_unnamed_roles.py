"""Deciders and approvers nobody is known to be, in one: the nearest with its steps, and the others by name."""

from __future__ import annotations

import pytest
from building import next_id, read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.unknowns.find import find_unknowns
from kjopsprosess.features.brief.unknowns.kinds import Unknown

ROAD = """
    roles: [{id: eier}, {id: it}, {id: styre}, {id: jurist}, {id: drift}]
    steps:
      - {id: krav, who: [{role: eier, part: does}, {role: styre, part: PART}]}
      - {id: sikkerhet, who: [{role: it, part: approves}, {role: styre, part: contributes}]}
      - {id: valg, kind: choice, who: [{role: styre, part: decides}, {role: jurist, part: recommends}]}
      - {id: ordre, kind: order, who: [{role: jurist, part: approves}, {role: it, part: decides}]}
      - {id: bruk, who: [{role: drift, part: decides}]}
"""


def unnamed(people: str = "{id: kari, roles: eier}", part: str = "contributes", log: str = "[]") -> Unknown | None:
    situation = read(f"{{people: [{people}], log: {log}}}", ROAD.replace("PART", part))
    step = situation.map.by_id.get(next_id(situation) or "")
    found = [
        each for each in find_unknowns(situation, planned_contact(situation), step) if each.kind.value == "empty_chair"
    ]
    assert len(found) < 2
    return found[0] if found else None


def told(found: Unknown | None) -> tuple[str | None, list[tuple[str, str]], list[str]]:
    assert found is not None
    return found.role, [(act.part.value, act.step.id) for act in found.acts], list(found.others)


def test_the_nearest_stands_with_all_it_decides_and_approves_and_the_others_by_name() -> None:
    acts = [("approves", "sikkerhet"), ("decides", "ordre")]
    assert told(unnamed()) == ("it", acts, ["styre", "jurist"])


def test_a_role_with_a_holder_is_not_told_and_the_next_one_is_the_nearest() -> None:
    people = "{id: kari, roles: eier}, {id: jon, roles: it}"
    assert told(unnamed(people)) == ("styre", [("decides", "valg")], ["jurist"])
    assert told(unnamed(f"{people}, {{id: liv, roles: jurist}}")) == ("styre", [("decides", "valg")], [])


def test_what_comes_after_the_order_is_not_told() -> None:
    assert unnamed("{id: kari, roles: [eier, it, styre, jurist]}") is None


@pytest.mark.parametrize(
    ("part", "told_here"),
    [("decides", False), ("approves", True), ("recommends", True), ("contributes", True)],
)
def test_a_role_of_the_next_step_is_left_out_only_where_its_part_there_weighs_as_much(
    part: str, told_here: bool
) -> None:
    people = "{id: kari, roles: eier}, {id: jon, roles: [it, jurist]}"
    assert (unnamed(people, part) is not None) is told_here


def test_an_optional_role_and_one_the_customer_does_not_have_are_not_told() -> None:
    without = read("{people: [{id: kari, roles: [eier, it, jurist]}], without: styre}", ROAD.replace("PART", "does"))
    optional = read(
        "{people: [{id: kari, roles: [eier, it, jurist]}]}",
        ROAD.replace("PART", "does").replace("{id: styre}", "{id: styre, optional: true}"),
    )
    for situation in (without, optional):
        step = situation.map.by_id["krav"]
        kinds = [each.kind.value for each in find_unknowns(situation, planned_contact(situation), step)]
        assert "empty_chair" not in kinds
