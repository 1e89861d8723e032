"""Who is shown among the people, and which chairs are empty."""

from __future__ import annotations

from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.people.facts import PeopleView, UnfilledRole, people_view
from kjopsprosess.model.values import Part


def view(more: str = "", deal: str = NORDVIK) -> PeopleView:
    return people_view(situation(deal + more, NORDVIK_PROCESS))


def chair(role: str, deal: str = NORDVIK) -> UnfilledRole | None:
    return next((each for each in view(deal=deal).unfilled_roles if each.role == role), None)


def test_a_role_missed_in_several_open_steps_is_one_chair() -> None:
    found = chair("jurist")
    assert found is not None
    assert (found.part, found.step.id, [step.id for step in found.other_steps]) == (
        Part.APPROVES,
        "personvern",
        ["avtale"],
    )
    assert not found.waiting


def test_chairs_of_open_steps_come_first_and_none_beyond_the_next_decision_is_missed_yet() -> None:
    def missed(more: str = "") -> list[tuple[str, bool]]:
        return [(each.role, each.waiting) for each in view(deal=NORDVIK + more).unfilled_roles]

    assert missed() == [("sikkerhet", False), ("jurist", False)]
    left = "  - {date: 2026-11-20, people: [{id: siv, left: true}]}\n"
    assert missed(left) == [("sikkerhet", False), ("jurist", False), ("okonomi", True)]
    chosen = "  - {date: 2026-11-20, done: [{step: budsjett, by: [siv], seen: Vedtak, outcome: us}]}\n"
    assert missed(chosen) == [("sikkerhet", False), ("jurist", False), ("ledelse", True)]


def test_nobody_is_missed_who_is_there_or_whom_the_customer_does_not_have() -> None:
    assert chair("jurist", NORDVIK.replace("people:", "without: jurist\npeople:", 1)) is None
    assert chair("jurist", NORDVIK.replace("roles: [it-leder]", "roles: [it-leder, jurist]")) is None


def test_the_weightiest_part_in_an_open_step_is_named() -> None:
    process = NORDVIK_PROCESS.replace("{role: jurist, part: approves}", "{role: jurist, part: contributes}", 1)
    found = next(each for each in people_view(situation(NORDVIK, process)).unfilled_roles if each.role == "jurist")
    assert (found.part, found.step.id, found.other_steps) == (Part.APPROVES, "avtale", ())


def test_an_open_step_counts_before_a_weightier_part_in_a_waiting_one() -> None:
    process = NORDVIK_PROCESS.replace("{role: ledelse, part: does}", "{role: jurist, part: decides}")
    found = next(each for each in people_view(situation(NORDVIK, process)).unfilled_roles if each.role == "jurist")
    assert (found.part, found.step.id) == (Part.APPROVES, "personvern")


def test_a_lost_deal_misses_nobody() -> None:
    assert view("  - {date: 2026-11-20, stopped: {outcome: other}}\n").unfilled_roles == ()


def test_those_who_have_left_stand_apart_and_partners_last() -> None:
    more = """\
  - date: 2026-11-20
    people: [{id: jon, left: true}, {id: per, name: Per Vik, kind: partner}, {id: liv, name: Liv Rød}]
"""
    found = view(more)
    assert [person.id for person in found.people] == ["kari", "siv", "liv", "per"]
    assert [person.id for person in found.gone] == ["jon"]
    assert found.persons == 3
