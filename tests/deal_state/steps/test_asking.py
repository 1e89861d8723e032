"""Whom we would rather ask first."""

from __future__ import annotations

from building import read

from kjopsprosess.deal_state.steps.asking import best_placed, may_be_asked, steps_to_come
from kjopsprosess.deal_state.steps.next_step import unfilled_roles

PURCHASE = """
    roles: [{id: eier}, {id: it}]
    steps:
      - {id: krav, who: [{role: it, part: does}]}
      - {id: ordre, kind: order}
"""
DEAL = """
    people:
      - {id: ola, attitude: opponent}
      - {id: mia, attitude: champion}
      - {id: jon, roles: it, attitude: sceptic}
      - {id: eva, roles: eier}
      - {id: styret, kind: body}
    log:
      - {how: call, with: [ola, mia, jon, styret]}
"""


def test_a_role_weighs_more_than_a_part_and_a_part_more_than_an_attitude() -> None:
    situation = read(DEAL, PURCHASE)
    step, everybody = situation.map.by_id["krav"], situation.present[:4]
    order = []
    for roles in ({"eier"}, (), ()):
        found = best_placed(everybody, step, roles)
        assert found is not None
        order.append(found.id)
        everybody = tuple(each for each in everybody if each is not found)
    assert order == ["eva", "jon", "mia"]
    assert best_placed((), step) is None


def test_only_persons_we_have_been_in_contact_with_may_be_asked() -> None:
    assert [each.id for each in may_be_asked(read(DEAL, PURCHASE))] == ["ola", "mia", "jon"]


LOST = "- {with: [kari], done: [{step: valg, by: [kari], seen: Brev, outcome: other}]}\n"


def test_of_a_lost_choice_only_the_standstill_is_to_come() -> None:
    steps = """
        steps:
          - {id: krav}
          - {id: valg, kind: choice, after: []}
          - {id: karens, kind: standstill, usual_days: 10}
          - {id: ordre, kind: order}
    """

    def to_come(log: str, today: str) -> list[str]:
        return [step.id for step in steps_to_come(read(log, steps, today=today))]

    assert to_come("[]", "2026-11-02") == ["krav", "valg", "karens", "ordre"]
    assert to_come(LOST, "2026-11-02") == ["karens"]
    assert to_come(LOST, "2027-03-01") == []
    assert to_come(LOST.replace("outcome: other", "outcome: us"), "2026-11-02") == ["krav", "karens", "ordre"]


def test_an_optional_role_is_asked_for_only_when_somebody_told_that_they_have_it() -> None:
    purchase = """
        roles: [{id: eier}, {id: raad, optional: true}]
        steps:
          - {id: krav, who: [{role: eier, part: does}, {role: raad, part: approves}]}
    """
    told = "- {with: [jon], heard: [{by: jon, step: krav, says: x, who: {'role:raad': approves}}]}\n"
    missing = {
        log: [role for role, _ in unfilled_roles(situation, situation.map.by_id["krav"])]
        for log in ("- {note: x}\n", told)
        if (situation := read("people: [{id: jon}]\nlog:\n" + log, purchase))
    }
    assert missing == {"- {note: x}\n": ["eier"], told: ["eier", "raad"]}
