"""Roles without a name: only those of a step before the customer's next decision are listed, the others counted."""

from __future__ import annotations

import pytest
from building import read

from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.features.brief.facts import Brief, make_brief
from kjopsprosess.features.brief.json import brief_json
from kjopsprosess.features.brief.page import brief_page
from kjopsprosess.features.map.facts import make_deal_map
from kjopsprosess.features.map.page import map_page
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.page.drawing.layout import draw_plain

PURCHASE = """
    roles: [{id: eier}, {id: it}, {id: jurist, name: Jurist}, {id: innkjop, name: Innkjøper}]
    steps:
      - {id: krav, who: [{role: jurist, part: contributes}]}
      - {id: valg, kind: choice, who: [{role: innkjop, part: decides}]}
      - {id: avtale, who: [{role: jurist, part: approves}, {role: innkjop, part: does}]}
      - {id: ordre, kind: order, who: [{role: jurist, part: approves}]}
      - {id: bruk, who: [{role: jurist, part: does}]}
"""
KRAV, VALG, AVTALE, ORDRE = (
    f"{{done: [{{step: {step}, by: kari, seen: Ark{more}}}]}}"
    for step, more in (("krav", ""), ("valg", ", outcome: us"), ("avtale", ""), ("ordre", ""))
)
RECHOSEN = [KRAV, VALG, "{reopened: [{step: valg, by: kari}]}"]
ON_AVTALE = "{how: call, with: kari, promised: [{id: p, by: kari, due: 2026-12-01, step: avtale}]}"


def brief(*log: str) -> Brief:
    situation = read(f"[{', '.join(log)}]", PURCHASE)
    return make_brief(situation, planned_contact(situation))


@pytest.mark.parametrize(
    ("log", "step", "listed", "later"),
    [
        ([], "krav", ["jurist"], 0),
        ([KRAV], "valg", ["innkjop"], 0),
        ([KRAV, VALG], "avtale", ["jurist", "innkjop"], 0),
        ([KRAV, VALG, AVTALE], "ordre", ["jurist"], 0),
        ([KRAV, VALG, AVTALE, ORDRE], "bruk", ["jurist"], 0),
        ([*RECHOSEN, ON_AVTALE], "avtale", [], 2),
    ],
)
def test_roles_without_a_name_are_listed_up_to_the_next_decision(
    log: list[str], step: str, listed: list[str], later: int
) -> None:
    made = brief(*log)
    assert made.step is not None
    assert made.step.id == step
    assert [each.role for each in made.participants if each.role] == listed
    assert made.roles_after_decision == later
    assert brief_json(made)["roles_after_decision"] == later


def test_those_beyond_it_are_counted() -> None:
    made = brief(*RECHOSEN, ON_AVTALE)
    nb, en = (" ".join(draw_plain(brief_page(made, messages)).split()) for messages in (NB, EN))
    assert "2 roller uten navn kommer først etter kundens neste beslutning." in nb
    assert "2 roles not named yet come in after the customer's next decision." in en
    assert "Jurist" not in nb


DECIDING = """
    roles: [{id: eier}, {id: sjef}, {id: okonomi}]
    steps:
      - {id: krav, name: Kravene, who: [{role: eier, part: does}]}
      - {id: penger, name: Pengene, who: [{role: okonomi, part: approves}]}
      - {id: valg, name: Valget, kind: choice, who: [{role: sjef, part: decides}]}
"""
PAL = "{id: pal, name: Pål Stene, roles: [%s]}"


@pytest.mark.parametrize(
    ("role", "told", "remark"),
    [
        ("sjef", "", "Beslutter i «Valget»"),
        ("okonomi", "", "Godkjenner i «Pengene»"),
        ("eier", "", None),
        (
            "okonomi",
            "{step: penger, by: [kari], says: Alt over 50 000, who: {pal: approves}}",
            "Godkjenner i «Pengene»: «Alt over 50 000»",
        ),
        ("okonomi", "{step: penger, by: [kari], says: Han må, who: {pal: approves}}", "Godkjenner i «Pengene»"),
        (
            "eier",
            "{step: krav, by: [kari], says: Alt over 9 mill., who: {pal: approves}}",
            "Godkjenner: «Alt over 9 mill.»",
        ),
    ],
)
def test_who_decides_later_is_said_to_and_with_the_limit_that_was_told(
    role: str, told: str, remark: str | None
) -> None:
    log = f"{{how: call, with: [kari, pal], people: [{PAL % role}], heard: [{told}]}}"
    booked = "{how: call, with: kari, booked: [{date: 2026-12-01, with: [pal], step: krav}]}"
    situation = read(f"[{log}, {booked}]", DECIDING)
    drawn = draw_plain(brief_page(make_brief(situation, planned_contact(situation)), NB))
    lines = [line.strip() for line in drawn.splitlines()]
    shown = [line for line in lines if line.startswith(("Beslutter", "Godkjenner"))]
    assert (remark in shown) if remark else not shown, drawn
    amount = "9 mill." in told or "50 000" in told
    on_map = " ".join(draw_plain(map_page(make_deal_map(situation), NB)).split())
    assert ("Pål Stene godkjenner: «Alt over" in on_map) is amount
