"""Whom we would rather ask first."""

from __future__ import annotations

from building import read

from kjopsprosess.deal_state.asking import best_placed, may_be_asked

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
